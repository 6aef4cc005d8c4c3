"""What all commands have in common: the words behind them, and the answer to one that there is not."""

from telegram import Update

from bot.render import notices
from bot.telegram import sending
from bot.telegram.context import Context, Desk, is_group


def argument(update: Update) -> str:
    """What stands behind a command."""
    message = update.effective_message
    text = (message.text or message.caption or "") if message else ""
    return text.partition(" ")[2].strip() if " " in text else text.partition("\n")[2].strip()


async def on_unknown(desk: Desk, update: Update, context: Context) -> None:
    """A command that there is not, or not for this person; in a group it may be meant for another bot."""
    chat = update.effective_chat
    assert chat is not None
    if not is_group(chat):
        await sending.send(desk.bot, update, notices.unknown(await desk.voice(update)))
