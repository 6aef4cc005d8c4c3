"""THE TABLE: every command, filter, handler and menu line on one screen."""

from collections.abc import Awaitable, Callable, Coroutine
from functools import partial
from typing import Any, NamedTuple

from telegram import Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    ChosenInlineResultHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.telegram.context import Context, Desk
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

Handle = Callable[[Desk, Update, Context], Awaitable[None]]
App = Application[Any, Any, Any, Any, Any, Any]


class Command(NamedTuple):
    """A command of the bot. `menu`: whether it stands in the command menu (its line is the text `menu-NAME`)."""

    name: str
    handle: Handle
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
    Command("forget", people.on_forget),
    Command("quiet", groups.on_quiet, menu=False),
    Command("reload", admin.on_reload, admin=True),
    Command("rollback", admin.on_rollback, admin=True),
    Command("status", admin.on_status, admin=True),
)

TEXTS = filters.TEXT & ~filters.COMMAND & filters.UpdateType.MESSAGES
UNKNOWN = filters.COMMAND & filters.ChatType.PRIVATE & filters.UpdateType.MESSAGES
DOCUMENTS = filters.Document.ALL & filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE


def table(desk: Desk) -> list[BaseHandler[Any, Any, Any]]:
    """The handlers in the order in which they are asked; the first that fits takes the update."""

    def guarded(handle: Handle) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
        async def work(update: Update, context: Context) -> None:
            with desk.in_progress:
                if await groups.should_serve(desk, update):
                    await handle(desk, update, context)

        return work

    return [
        MessageHandler(TEXTS, guarded(queries.on_text)),
        InlineQueryHandler(guarded(inline.on_query)),
        CallbackQueryHandler(guarded(presses.on_press)),
        ChosenInlineResultHandler(partial(inline.on_chosen, desk)),
        MessageHandler(filters.StatusUpdate.MIGRATE, partial(groups.on_migration, desk)),
        ChatMemberHandler(partial(groups.on_membership, desk), ChatMemberHandler.MY_CHAT_MEMBER),
        *(
            CommandHandler(c.name, guarded(admin.only(c.handle) if c.admin else c.handle))
            for c in COMMANDS
        ),
        MessageHandler(DOCUMENTS, guarded(articles.on_document)),
        MessageHandler(UNKNOWN, guarded(commands.on_unknown)),
    ]


def everybody() -> tuple[str, ...]:
    """The commands of the menu, in its order."""
    return tuple(command.name for command in COMMANDS if command.menu and not command.admin)


def privileged() -> tuple[str, ...]:
    """The commands that admins alone have."""
    return tuple(command.name for command in COMMANDS if command.admin)


def build(desk: Desk) -> App:
    """The ordinary Application with the table, over the desk's bot; it fetches no updates by itself."""
    application = ApplicationBuilder().bot(desk.bot).updater(None).job_queue(None).build()
    application.add_handlers(table(desk))
    application.add_error_handler(partial(errors.on_error, desk))
    return application
