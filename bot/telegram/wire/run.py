"""Polling or webhook: the only place that knows which."""

import asyncio
import logging
import signal
import sys
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from functools import partial
from typing import Any, NamedTuple, TypeVar

from aiohttp import web
from telegram.error import InvalidToken, NetworkError, RetryAfter
from telegram.ext import Application

from bot.errors import ConfigError
from bot.metrics import Metrics
from bot.telegram.wire.chat_queue import Lanes
from bot.telegram.wire.dispatch import Intake
from bot.telegram.wire.polling import KNOWN, Poller, backoff
from bot.telegram.wire.seen_updates import SeenUpdates, UpdateStore
from bot.telegram.wire.webhook import PATH, Webhook, delete_webhook, derived_secret, set_webhook
from bot.web.server import Health, health_page, metrics_page, open_server

log = logging.getLogger(__name__)

App = Application[Any, Any, Any, Any, Any, Any]
T = TypeVar("T")

ALLOWED_UPDATES = (
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "chosen_inline_result",
    "my_chat_member",
)
SIGNALS = (signal.SIGTERM, signal.SIGINT)
GRACE = 9.0
"""Seconds for what was accepted at the end, of the ten that are promised; the last is for telling Telegram."""
THREAD_SWITCH_SECONDS = 0.001
"""Longest time that Python code in a thread holds up the event loop. With the default of 5 ms an
upload of 2 MiB holds it for more than 20 ms at a time."""
RENEW = 60.0
"""Seconds between looks whether Telegram posts with an old secret."""


class RunSettings(NamedTuple):
    """What the wire has to know. `api_base` is the root of a Bot API server without /bot, None for Telegram's own;
    `webhook_url` is the public root; `port` None: no server (polling only)."""

    token: str
    api_base: str | None = None
    webhook_url: str | None = None
    webhook_secret: str | None = None
    host: str = "0.0.0.0"  # noqa: S104 - what a host with a proxy in front needs
    port: int | None = None
    metrics_token: str | None = None


class Wire:
    """What belongs to one run: the way from an update to the application, and what /health says of it."""

    def __init__(
        self,
        application: App,
        settings: RunSettings,
        updates: UpdateStore,
        status: Callable[[], Health],
        metrics: Metrics,
    ) -> None:
        self.application = application
        self.settings = settings
        self.metrics = metrics
        self.lanes = Lanes()
        self.seen = SeenUpdates(updates)
        self.intake = Intake(application, self.lanes, metrics, self.seen)
        self.secret = settings.webhook_secret or derived_secret(settings.token)
        self.webhook = Webhook(self.intake, self.secret)
        self.unready: str | None = "starting"
        self._status = status

    def health(self) -> Health:
        return (
            Health(alive=True, ready=False, reason=self.unready) if self.unready else self._status()
        )

    async def serve(self) -> web.AppRunner | None:
        if self.settings.port is None:
            return None
        routes = [
            web.get("/health", health_page(self.health)),
            web.get("/metrics", metrics_page(self.metrics, self.settings.metrics_token)),
        ]
        if self.settings.webhook_url:
            routes.append(web.post(PATH, self.webhook.on_post))
        return await open_server(routes, self.settings.host, self.settings.port)

    async def poll(self, stop: asyncio.Event) -> None:
        """Polling from the first question to the last."""
        await patiently(partial(delete_webhook, self.application.bot), stop)
        poller = Poller(self.application.bot, self.intake, self.seen, self.metrics, ALLOWED_UPDATES)
        self.unready = None
        await poller.run(stop)
        await self.finish()
        await poller.confirm()

    async def listen(self, stop: asyncio.Event) -> None:
        """Webhook: the server does the work; here is only what Telegram has to know."""
        url = f"{(self.settings.webhook_url or '').rstrip('/')}{PATH}"
        tell = partial(set_webhook, self.application.bot, url, self.secret, ALLOWED_UPDATES)
        self.unready = None
        self.webhook.accepting = True
        await patiently(tell, stop)
        while not stop.is_set():
            await first(stop.wait(), self.webhook.refused.wait())
            if not stop.is_set():
                await first(
                    stop.wait(), asyncio.sleep(1.0)
                )  # Telegram has to note our refusal first
                await patiently(tell, stop)
                await first(stop.wait(), asyncio.sleep(RENEW))
                self.webhook.refused.clear()
        self.webhook.accepting = False
        await self.finish()

    async def finish(self) -> None:
        """Answer what was accepted."""
        self.unready = "stopping"
        left = await self.lanes.drain(GRACE)
        if left:
            log.error(
                "%d updates were not answered in time; they are not confirmed and will come again",
                left,
            )


async def run(
    application: App,
    settings: RunSettings,
    updates: UpdateStore,
    status: Callable[[], Health],
    *,
    metrics: Metrics | None = None,
    stop: asyncio.Event | None = None,
) -> None:
    """Run the bot until SIGTERM, SIGINT or `stop`: polling, or the webhook where there is a URL for it.

    Initializes the application (patiently, where Telegram cannot be reached) and calls its `post_init`, in the end its
    `post_stop`, and shuts it down. Raises ConfigError where the token or the port cannot be used.
    """
    stop = stop or asyncio.Event()
    wire = Wire(application, settings, updates, status, metrics or Metrics())
    with_signals(stop.set)
    try:
        server = await wire.serve()
    except OSError:
        raise ConfigError(
            "PORT", f"a port that is free on {settings.host}; {settings.port} is not"
        ) from None
    try:
        await patiently(application.initialize, stop)
        if not stop.is_set():
            await work(wire, stop)
    finally:
        if server is not None:
            await server.cleanup()
        await application.shutdown()
        await (
            application.bot.shutdown()
        )  # which the line above leaves open where the start did not succeed
        without_signals()


async def work(wire: Wire, stop: asyncio.Event) -> None:
    """The time between the hooks that python-telegram-bot's own run methods call."""
    application = wire.application
    if application.post_init:
        await application.post_init(application)
    sys.setswitchinterval(THREAD_SWITCH_SECONDS)
    try:
        await (wire.listen(stop) if wire.settings.webhook_url else wire.poll(stop))
    finally:
        if application.post_stop:
            await application.post_stop(application)


async def patiently(attempt: Callable[[], Awaitable[object]], stop: asyncio.Event) -> None:
    """Try until it works or the bot is stopped. Raises ConfigError where Telegram does not know the token."""
    times = 0
    while not stop.is_set():
        try:
            await attempt()
        except InvalidToken:
            raise ConfigError("BOT_TOKEN", KNOWN) from None
        except (NetworkError, RetryAfter) as error:
            times += 1
            log.warning("Telegram cannot be asked at the moment (%s); trying again", error)
            await first(stop.wait(), asyncio.sleep(backoff(times)))
        else:
            return


async def first(*ways: Coroutine[Any, Any, object]) -> None:
    """Wait for one of them; the others are given up."""
    tasks = [asyncio.ensure_future(way) for way in ways]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()


def with_signals(stop: Callable[[], None]) -> None:
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError, RuntimeError, ValueError):  # Windows, or not the main thread
        for number in SIGNALS:
            loop.add_signal_handler(number, stop)


def without_signals() -> None:
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError, RuntimeError, ValueError):
        for number in SIGNALS:
            loop.remove_signal_handler(number)


def in_loop(main: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine to its end, on uvloop where it is installed."""
    with asyncio.Runner(loop_factory=loop_factory()) as runner:
        return runner.run(main)


def loop_factory() -> Callable[[], asyncio.AbstractEventLoop]:
    try:
        import uvloop
    except ImportError:
        return asyncio.new_event_loop
    return uvloop.new_event_loop
