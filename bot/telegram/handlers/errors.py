"""Errors of handlers: logged under a code that the person gets with an apology."""

import logging
import secrets

from telegram.error import TelegramError

from bot.logs import chain
from bot.render import notices
from bot.render.reply import Reply
from bot.telegram import sending
from bot.telegram.context import BotContext
from bot.telegram.incoming import InChat, Incoming

log = logging.getLogger(__name__)


async def on_error(
    context: BotContext, incoming: Incoming | None, error: BaseException | None
) -> None:
    """Log the error under a code, and send the person the code with a short apology."""
    code = secrets.token_hex(3)
    context.memory.errors.append(f"{context.now():%Y-%m-%d %H:%M} {type(error).__name__} {code}")
    log.error("code=%s %s", code, "  ".join(chain(error)) if error else "error=unknown")
    if not isinstance(incoming, InChat):
        return
    try:
        await sending.send(context.bot, incoming.place, await apology(context, incoming, code))
    except TelegramError as failed:
        log.error("code=%s the apology could not be sent: %s", code, type(failed).__name__)


async def apology(context: BotContext, incoming: InChat, code: str) -> Reply:
    """Return the apology in the person's language, or in the default one if the database fails."""
    try:
        return notices.apology(await context.voice(incoming), code)
    except Exception as failed:
        log.error(
            "code=%s the chat's language could not be read: %s; the apology is in the default one",
            code,
            type(failed).__name__,
        )
        return notices.apology(context.texts.voice(context.operator.default_language), code)
