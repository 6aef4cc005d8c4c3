"""The answer to commands that do not exist."""

from bot.render import notices
from bot.telegram import sending
from bot.telegram.context import BotContext
from bot.telegram.incoming import Message


async def on_unknown(context: BotContext, message: Message) -> None:
    """Say in private that the command is unknown. In a group it may be meant for another bot."""
    if not message.place.is_group:
        voice = await context.voice(message)
        await sending.send(context.bot, message.place, notices.unknown(voice))
