"""THE TABLE: every command, filter, handler and menu line on one screen."""

import time
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any, TypeVar

from telegram import Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    BaseHandler,
    CallbackContext,
    CallbackQueryHandler,
    ChatMemberHandler,
    ChosenInlineResultHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.render import notices
from bot.telegram import incoming, sending
from bot.telegram.context import BotContext
from bot.telegram.handlers import (
    admin,
    articles,
    commands,
    errors,
    groups,
    inline,
    people,
    presses,
    queries,
    revisions,
)
from bot.telegram.incoming import InChat, Incoming, Message
from bot.telegram.rate_limiter import Verdict

Value = TypeVar("Value")
Served = TypeVar("Served", bound=Incoming)
App = Application[Any, Any, Any, Any, Any, Any]
Callback = Callable[[Update, CallbackContext[Any, Any, Any, Any]], Coroutine[Any, Any, None]]


@dataclass(frozen=True, slots=True)
class Command:
    """A command. One with `menu` is in the command menu, with the text `menu-NAME`."""

    name: str
    handle: Callable[[BotContext, Message], Awaitable[None]]
    menu: bool = True
    admin: bool = False


COMMANDS = (
    Command("start", people.on_start, menu=False),
    Command("help", people.on_help),
    Command("district", queries.on_district),
    Command("list", queries.on_list),
    Command("summary", queries.on_summary),
    Command("compare", queries.on_compare),
    Command("follow", people.on_follow),
    Command("unfollow", people.on_unfollow, menu=False),
    Command("following", people.on_following),
    Command("language", people.on_language),
    Command("about", people.on_about),
    Command("history", revisions.on_history),
    Command("export", revisions.on_export),
    Command("plain", people.on_plain),
    Command("privacy", people.on_privacy),
    Command("mydata", people.on_mydata),
    Command("id", people.on_id),
    Command("forget", people.on_forget),
    Command("quiet", groups.on_quiet, menu=False),
    Command("reload", admin.only(admin.on_reload), admin=True),
    Command("rollback", admin.only(admin.on_rollback), admin=True),
    Command("status", admin.only(admin.on_status), admin=True),
)

TEXTS = filters.TEXT & ~filters.COMMAND & filters.UpdateType.MESSAGES
UNKNOWN = filters.COMMAND & filters.ChatType.PRIVATE & filters.UpdateType.MESSAGES
DOCUMENTS = filters.Document.ALL & filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE


def table(context: BotContext) -> list[BaseHandler[Any, Any, Any]]:
    """Return the handlers in order; the first that fits takes the update."""

    def answer(
        read: Callable[[Update], Served], handle: Callable[[BotContext, Served], Awaitable[None]]
    ) -> Callback:
        async def work(update: Update, _: object) -> None:
            with context.memory.in_progress:
                value = read(update)
                if await should_serve(context, value):
                    await handle(context, value)

        return work

    def note(
        read: Callable[[Update], Value], handle: Callable[[BotContext, Value], Awaitable[None]]
    ) -> Callback:
        async def work(update: Update, _: object) -> None:
            await handle(context, read(update))

        return work

    read_message = incoming.read_message
    membership = note(incoming.read_membership, groups.on_membership)
    migration = note(incoming.read_migration, groups.on_migration)
    return [
        MessageHandler(TEXTS, answer(read_message, queries.on_text)),
        InlineQueryHandler(answer(incoming.read_inline_query, inline.on_query)),
        CallbackQueryHandler(answer(incoming.read_press, presses.on_press)),
        ChosenInlineResultHandler(note(incoming.read_chosen_card, inline.on_chosen)),
        MessageHandler(filters.StatusUpdate.MIGRATE, migration),
        ChatMemberHandler(membership, ChatMemberHandler.MY_CHAT_MEMBER),
        *(CommandHandler(c.name, answer(read_message, c.handle)) for c in COMMANDS),
        MessageHandler(DOCUMENTS, answer(read_message, articles.on_document)),
        MessageHandler(UNKNOWN, answer(read_message, commands.on_unknown)),
    ]


async def should_serve(context: BotContext, value: Incoming) -> bool:
    """Return False for a card of this bot, in a quiet group, and above the rate limit."""
    if isinstance(value, Message) and value.via_bot_id == context.bot.id:
        return False
    in_chat = value if isinstance(value, InChat) else None
    if in_chat is not None and in_chat.place.is_group and await groups.is_quiet(context, in_chat):
        return False
    verdict = context.memory.rate_limiter.check(value.person.id, time.monotonic())
    if verdict is Verdict.WARN and in_chat is not None:
        reply = notices.throttled(await context.voice(value))
        await sending.send(context.bot, in_chat.place, reply)
    return verdict is Verdict.SERVE


def everybody() -> tuple[str, ...]:
    """Return the commands of the menu, in its order."""
    return tuple(command.name for command in COMMANDS if command.menu and not command.admin)


def privileged() -> tuple[str, ...]:
    """Return the commands for admins only."""
    return tuple(command.name for command in COMMANDS if command.admin)


def build(context: BotContext) -> App:
    """Return the Application with the table. It fetches no updates by itself."""

    async def on_error(update: object, failure: CallbackContext[Any, Any, Any, Any]) -> None:
        await errors.on_error(context, incoming.read_any(update), failure.error)

    application = ApplicationBuilder().bot(context.bot).updater(None).job_queue(None).build()
    application.add_handlers(table(context))
    application.add_error_handler(on_error)
    return application
