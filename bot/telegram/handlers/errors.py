"""An error in one handler never silences the bot."""

import logging
import secrets

from telegram import Update
from telegram.error import TelegramError

from bot.logs import chain
from bot.render import notices
from bot.render.reply import Reply
from bot.telegram import sending
from bot.telegram.context import Context, Desk

log = logging.getLogger(__name__)


async def on_error(desk: Desk, update: object, context: Context) -> None:
    """Log the error under a code and give the person the code with a short apology."""
    code = secrets.token_hex(3)
    error = context.error
    desk.recent.errors.append(f"{desk.now():%Y-%m-%d %H:%M} {type(error).__name__} {code}")
    log.error("code=%s %s", code, "  ".join(chain(error)) if error else "error=unknown")
    try:
        await apologize(desk, update, code)
    except TelegramError as failed:
        log.error("code=%s the apology could not be sent: %s", code, type(failed).__name__)


async def apologize(desk: Desk, update: object, code: str) -> None:
    """In the person's language; in the default one where that fails, as the database may be what has failed."""
    if not isinstance(update, Update) or update.inline_query or update.effective_chat is None:
        return
    await sending.send(desk.bot, update, await apology(desk, update, code))


async def apology(desk: Desk, update: Update, code: str) -> Reply:
    try:
        return notices.apology(await desk.voice(update), code)
    except Exception as failed:
        log.error("code=%s in the default language: %s", code, type(failed).__name__)
        return notices.apology(desk.texts.voice(desk.default_language), code)
