"""Command menus and descriptions, in three languages: what Telegram shows beside messages."""

import logging
from collections.abc import Awaitable, Sequence

from telegram import BotCommand, BotCommandScope, BotCommandScopeAllGroupChats, BotCommandScopeChat
from telegram import BotCommandScopeAllPrivateChats as Private
from telegram.error import TelegramError

from bot.core.model import LANGUAGES
from bot.render import welcome
from bot.render.wording.texts import Voice
from bot.telegram.context import BotContext

log = logging.getLogger(__name__)

INLINE_OFF = "inline mode is off for this bot: send /setinline to BotFather to turn it on"
IN_GROUPS = (
    "district",
    "list",
    "summary",
    "compare",
    "follow",
    "following",
    "language",
    "about",
    "quiet",
)


async def publish(context: BotContext, everybody: Sequence[str], admins: Sequence[str]) -> None:
    """Set menus and descriptions. What Telegram refuses is logged: the bot works without."""
    if not context.bot.bot.supports_inline_queries:
        log.warning(INLINE_OFF)
    for language in ("", *LANGUAGES):
        voice = context.texts.voice(language or context.operator.default_language)
        code = language or None
        await _try(context.bot.set_my_description(welcome.profile_description(voice), code))
        await _try(
            context.bot.set_my_short_description(welcome.profile_short_description(voice), code)
        )
        await _commands(context, everybody, Private(), voice, code)
        await _commands(context, IN_GROUPS, BotCommandScopeAllGroupChats(), voice, code)
        for admin in sorted(context.operator.admins):
            await _commands(context, (*everybody, *admins), BotCommandScopeChat(admin), voice, code)


async def _commands(
    context: BotContext,
    names: Sequence[str],
    scope: BotCommandScope,
    voice: Voice,
    code: str | None,
) -> None:
    commands = [BotCommand(name, welcome.command_description(name, voice)) for name in names]
    await _try(context.bot.set_my_commands(commands, scope, code))


async def _try(call: Awaitable[object]) -> None:
    try:
        await call
    except TelegramError as error:
        log.info("a menu or description could not be set: %s", type(error).__name__)
