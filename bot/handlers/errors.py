"""An error in one handler never silences the bot."""

import logging
import secrets

from telegram import Update
from telegram.error import TelegramError

from bot.handlers import sending
from bot.handlers.desk import Context, Desk
from bot.logs import chain
from bot.render import rooms
from bot.wire.reading import Question

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
    if isinstance(update, Question):
        await sending.deliver(desk.bot, update.person, rooms.apology(desk.voice_for("", update.language), code))
    if not isinstance(update, Update) or update.inline_query or update.effective_chat is None:
        return
    try:
        voice = await desk.voice(update)
    except Exception as failed:  # the database may be what has failed: then in the default language
        log.error("code=%s no settings: %s", code, type(failed).__name__)
        voice = desk.texts.voice(desk.default_language)
    await sending.send(desk.bot, update, rooms.apology(voice, code))
