"""An error in one handler never silences the bot."""

import logging
import secrets

from telegram import Update
from telegram.error import TelegramError

from bot.handlers import sending
from bot.handlers.desk import Context, Desk
from bot.logs import chain
from bot.render import rooms

log = logging.getLogger(__name__)


async def on_error(desk: Desk, update: object, context: Context) -> None:
    """Log the error under a code and give the person the code with a short apology."""
    code = secrets.token_hex(3)
    error = context.error
    desk.recent.errors.append(f"{desk.now():%Y-%m-%d %H:%M} {type(error).__name__} {code}")
    log.error("code=%s %s", code, "  ".join(chain(error)) if error else "error=unknown")
    if not isinstance(update, Update) or update.inline_query or update.effective_chat is None:
        return
    try:
        await sending.send(desk.bot, update, rooms.apology(await desk.voice(update), code))
    except TelegramError as failed:
        log.error("code=%s the apology could not be sent: %s", code, type(failed).__name__)
    except Exception as failed:  # the database may be what has failed: then in the default language
        log.error("code=%s no settings: %s", code, type(failed).__name__)
        await sending.send(desk.bot, update, rooms.apology(desk.texts.voice(desk.default_language), code))
