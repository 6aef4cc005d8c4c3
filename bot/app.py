"""The composition root: opens the store, the use cases and the shells, and closes them in reverse.

Telegram's library is imported by the functions that need it: it would double the time of `ask`.
"""

import logging
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, TextIO

from bot.config import Settings
from bot.store import Store, open_for_reading, open_store
from bot.usecases.answering import Answering
from bot.usecases.chats import Chats
from bot.usecases.file_ids import FileIds
from bot.usecases.following import Following
from bot.usecases.history import MAX_REVISIONS, History
from bot.usecases.housekeeping import Housekeeping
from bot.usecases.notifications import Notifications
from bot.usecases.serving import Serving, open_answering
from bot.usecases.shared_cards import SharedCards
from bot.usecases.uploads import Uploads

if TYPE_CHECKING:
    from telegram.ext import ExtBot

    from bot.metrics import Metrics
    from bot.telegram.context import BotContext
    from bot.telegram.wire.run import RunSettings
    from bot.web.server import Health

log = logging.getLogger(__name__)

DISK_WARNING = (
    "This host loses its disk at each restart, and the database is an SQLite file on it: follows"
    " and loaded articles will be lost. Set DATABASE_URL to a PostgreSQL address."
)
DEFAULT_WEBHOOK_PORT = 8080


def now() -> datetime:
    return datetime.now(UTC)


async def open_read_only(settings: Settings) -> Answering:
    """Answer from the stored revisions or from the data folder. Write nothing, keep nothing open.

    Raises BotError if nothing can be served.
    """
    store = await open_for_reading(settings.database_url)
    try:
        return await open_answering(settings.data_dir, store, now)
    finally:
        if store is not None:
            await store.close()


@asynccontextmanager
async def started(settings: Settings) -> AsyncIterator[tuple[Store, Serving]]:
    """Open the store and serve, with the data folder loaded. Raises BotError if that fails."""
    store = await open_store(settings.database_url)
    try:
        yield store, await Serving.start(settings.data_dir, store, now)
    finally:
        await store.close()


def run(settings: Settings, token: str) -> None:
    """Run the bot in Telegram until SIGTERM or SIGINT."""
    from bot.telegram.wire.run import in_loop

    in_loop(run_telegram(settings, token))


async def run_telegram(settings: Settings, token: str) -> None:
    from bot.metrics import Metrics
    from bot.telegram import table
    from bot.telegram.background import Background
    from bot.telegram.profile import publish
    from bot.telegram.wire.run import run as run_wire
    from bot.telegram.wire.transport import open_bot

    if settings.disk_is_lost and settings.database_url.startswith("sqlite:"):
        log.warning(DISK_WARNING)
    async with started(settings) as (store, serving):
        metrics = Metrics()
        bot = open_bot(token, settings.api_base)
        context = build_context(settings, store, serving, bot, metrics)
        application = table.build(context)
        publish_menu = partial(publish, context, table.everybody(), table.privileged())
        background = Background(context, publish_menu)
        application.post_init = background.start
        application.post_stop = background.stop
        await run_wire(
            application,
            wire_settings(settings, token),
            store,
            partial(health, serving.answering),
            metrics=metrics,
        )


def wire_settings(settings: Settings, token: str) -> "RunSettings":
    from bot.telegram.wire.run import RunSettings

    default_port = DEFAULT_WEBHOOK_PORT if settings.webhook_url else None
    return RunSettings(
        token=token,
        api_base=settings.api_base,
        webhook_url=settings.webhook_url,
        webhook_secret=settings.webhook_secret,
        host=settings.host,
        port=settings.port or default_port,
        metrics_token=settings.metrics_token,
    )


def health(answering: Answering) -> "Health":
    from bot.web.server import Health

    return Health(alive=True, ready=True, reason="; ".join(answering.problems) or "ok")


async def chat(settings: Settings, lines: TextIO, screen: TextIO) -> None:
    """Chat in a terminal on a copy of the revisions: follows and loads end with the chat."""
    from bot.metrics import Metrics
    from bot.terminal import ADMIN, Terminal

    with tempfile.TemporaryDirectory() as folder:
        store = await open_store(f"sqlite:///{folder}/chat.db")
        try:
            await copy_revisions(settings.database_url, store)
            serving = await Serving.start(settings.data_dir, store, now)
            terminal = Terminal(screen, talkative=lines.isatty())
            with_admin = replace(settings, admins=frozenset({ADMIN}))
            context = build_context(with_admin, store, serving, terminal.bot, Metrics())
            await terminal.open(context)
            await terminal.run(lines)
        finally:
            await store.close()


async def copy_revisions(url: str, target: Store) -> None:
    """Copy the latest revisions of each election, if the database exists."""
    source = await open_for_reading(url)
    if source is None:
        return
    try:
        for election in await source.elections():
            for revision in reversed(await source.revisions(election, MAX_REVISIONS)):
                await target.adopt(revision)
    finally:
        await source.close()


def build_context(
    settings: Settings,
    store: Store,
    serving: Serving,
    bot: "ExtBot[None]",
    metrics: "Metrics",
    clock: Callable[[], datetime] = now,
) -> "BotContext":
    """Return the use cases and settings that the handlers of Telegram work with."""
    from bot.render.wording.texts import Texts
    from bot.telegram.context import BotContext, Operator, UseCases

    chats = Chats(store, clock)
    use_cases = UseCases(
        answering=serving.answering,
        chats=chats,
        following=Following(serving.answering, chats),
        history=History(store),
        uploads=Uploads(serving, store, clock, two_person_rule=settings.two_person_rule),
        serving=serving,
        notifications=Notifications(serving, store, store, clock),
        shared_cards=SharedCards(store, store, clock),
        file_ids=FileIds(store),
        housekeeping=Housekeeping(store, clock),
    )
    operator = Operator(settings.admins, settings.default_language)
    return BotContext(bot, use_cases, Texts(), operator, metrics, clock)
