"""The command menus and descriptions that Telegram shows, in three languages."""

import logging
from collections.abc import Awaitable, Sequence

from telegram import BotCommand, BotCommandScope, BotCommandScopeAllGroupChats, BotCommandScopeChat
from telegram import BotCommandScopeAllPrivateChats as Private
from telegram.error import TelegramError

from bot.core.model import LANGUAGES
from bot.render import welcome
from bot.render.wording.texts import Voice
from bot.telegram.context import Desk

log = logging.getLogger(__name__)

INLINE_OFF = "Inline mode is off for this bot. To turn it on, send /setinline to BotFather."
GROUP_COMMANDS = (
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


async def publish(desk: Desk, commands: Sequence[str], admin_commands: Sequence[str]) -> None:
    """Set menus and descriptions. A refusal is only logged: the bot works without them."""
    if not desk.bot.bot.supports_inline_queries:
        log.warning(INLINE_OFF)
    for language in ("", *LANGUAGES):
        voice = desk.texts.voice(language or desk.default_language)
        code = language or None
        await _publish_descriptions(desk, voice, code)
        await _publish_menu(desk, commands, Private(), voice, code)
        await _publish_menu(desk, GROUP_COMMANDS, BotCommandScopeAllGroupChats(), voice, code)
        for admin in sorted(desk.admins):
            scope = BotCommandScopeChat(admin)
            await _publish_menu(desk, (*commands, *admin_commands), scope, voice, code)


async def _publish_descriptions(desk: Desk, voice: Voice, code: str | None) -> None:
    description = welcome.profile_description(voice)
    short_description = welcome.profile_short_description(voice)
    await _log_refusal(desk.bot.set_my_description(description, code))
    await _log_refusal(desk.bot.set_my_short_description(short_description, code))


async def _publish_menu(
    desk: Desk, names: Sequence[str], scope: BotCommandScope, voice: Voice, code: str | None
) -> None:
    commands = [BotCommand(name, welcome.command_description(name, voice)) for name in names]
    await _log_refusal(desk.bot.set_my_commands(commands, scope, code))


async def _log_refusal(call: Awaitable[object]) -> None:
    try:
        await call
    except TelegramError as error:
        log.info(
            "A menu or description could not be set (%s). The next start tries again.",
            type(error).__name__,
        )
