"""Run the bot with polling or with a webhook: the only module that knows which."""

import asyncio
import logging
import signal
import sys
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from aiohttp import web
from telegram.error import InvalidToken, NetworkError, RetryAfter
from telegram.ext import Application

from bot.errors import ConfigError
from bot.metrics import Metrics
from bot.telegram.wire.chat_queue import ChatQueues
from bot.telegram.wire.dispatch import Dispatcher
from bot.telegram.wire.polling import KNOWN_BOT, Poller, backoff_seconds
from bot.telegram.wire.seen_updates import SeenUpdates, UpdateStore
from bot.telegram.wire.webhook import (
    WEBHOOK_PATH,
    Webhook,
    delete_webhook,
    derive_secret,
    set_webhook,
)
from bot.web.server import Health, health_page, live, metrics_page, open_server

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
DRAIN_SECONDS = 9.0
"""Time to answer accepted updates at a stop. Hosts kill after ten seconds; the last one is for
confirming them."""
THREAD_SWITCH_SECONDS = 0.001
"""Longest time that Python code in a thread holds up the event loop. With the default of 5 ms an
upload of 2 MiB holds it for more than 20 ms at a time."""
REPORT_SECONDS = 1.0
"""Time after which Telegram reports a post that we answered with 403."""
SECRET_CHECK_SECONDS = 60.0
"""Pause between two checks of the secret that Telegram posts with."""


@dataclass(frozen=True, slots=True)
class RunSettings:
    """Settings of the connection to Telegram and of the HTTP server."""

    token: str
    api_base: str | None = None
    """Root of a Bot API server without /bot. None: Telegram's own."""
    webhook_url: str | None = None
    """Public root of this server. None: polling."""
    webhook_secret: str | None = None
    """None: derived from the token."""
    host: str = "0.0.0.0"  # noqa: S104 - a host with a proxy in front needs it
    port: int | None = None
    """None: no HTTP server. Polling only."""
    metrics_token: str | None = None


class Receiver:
    """Receives updates for one run of the application and reports its health."""

    def __init__(
        self,
        application: App,
        settings: RunSettings,
        updates: UpdateStore,
        status: Callable[[], Health],
        metrics: Metrics,
    ) -> None:
        self.application = application
        self._settings = settings
        self._metrics = metrics
        self._status = status
        self._queues = ChatQueues()
        self._seen = SeenUpdates(updates)
        self._dispatcher = Dispatcher(application, self._queues, metrics, self._seen)
        self._secret = settings.webhook_secret or derive_secret(settings.token)
        self._webhook = Webhook(self._dispatcher, self._secret)
        self._not_ready: str | None = "starting"

    def health(self) -> Health:
        if self._not_ready:
            return Health(alive=True, ready=False, reason=self._not_ready)
        return self._status()

    async def open_server(self) -> web.AppRunner | None:
        """Open the HTTP server if there is a port. Raises ConfigError if the port is taken."""
        port = self._settings.port
        if port is None:
            return None
        routes = [
            web.get("/health", health_page(self.health)),
            web.get("/live", live),
            web.get("/metrics", metrics_page(self._metrics, self._settings.metrics_token)),
        ]
        if self._settings.webhook_url:
            routes.append(web.post(WEBHOOK_PATH, self._webhook.on_post))
        try:
            return await open_server(routes, self._settings.host, port)
        except OSError:
            allowed = f"a port that is free on {self._settings.host}; {port} is not"
            raise ConfigError("PORT", allowed) from None

    async def receive(self, stop: asyncio.Event) -> None:
        """Receive updates until `stop` is set, then answer what was accepted."""
        if self._settings.webhook_url:
            await self._listen(f"{self._settings.webhook_url.rstrip('/')}{WEBHOOK_PATH}", stop)
        else:
            await self._poll(stop)

    async def _poll(self, stop: asyncio.Event) -> None:
        bot = self.application.bot
        await retry_until_done(partial(delete_webhook, bot), stop)
        poller = Poller(bot, self._dispatcher, self._seen, self._metrics, ALLOWED_UPDATES)
        self._not_ready = None
        await poller.run(stop)
        await self._drain()
        await poller.confirm()

    async def _listen(self, url: str, stop: asyncio.Event) -> None:
        """Keep the webhook set. The HTTP server takes the updates."""
        bot = self.application.bot
        set_ours = partial(set_webhook, bot, url, self._secret, ALLOWED_UPDATES)
        self._not_ready = None
        self._webhook.accepting = True
        await retry_until_done(set_ours, stop)
        while not stop.is_set():
            await wait_for_any(stop.wait(), self._webhook.wrong_secret.wait())
            if stop.is_set():
                break
            await wait_for_any(stop.wait(), asyncio.sleep(REPORT_SECONDS))
            await retry_until_done(set_ours, stop)
            await wait_for_any(stop.wait(), asyncio.sleep(SECRET_CHECK_SECONDS))
            self._webhook.wrong_secret.clear()
        self._webhook.accepting = False
        await self._drain()

    async def _drain(self) -> None:
        self._not_ready = "stopping"
        unanswered = await self._queues.drain(DRAIN_SECONDS)
        if unanswered:
            log.error(
                "%d updates were not answered within %d s of the stop. They are not confirmed:"
                " Telegram will deliver them again.",
                unanswered,
                DRAIN_SECONDS,
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
    """Run the bot until SIGTERM, SIGINT or `stop`.

    Initializes the application and waits for Telegram if it cannot be reached. Calls `post_init`
    before the first update and `post_stop` after the last. Raises ConfigError if the token or the
    port cannot be used.
    """
    stop = stop or asyncio.Event()
    receiver = Receiver(application, settings, updates, status, metrics or Metrics())
    add_signal_handlers(stop.set)
    server = await receiver.open_server()
    try:
        await retry_until_done(application.initialize, stop)
        if not stop.is_set():
            await receive_between_hooks(receiver, stop)
    finally:
        if server is not None:
            await server.cleanup()
        await application.shutdown()
        # After a start that failed, `application.shutdown` leaves the bot open.
        await application.bot.shutdown()
        remove_signal_handlers()


async def receive_between_hooks(receiver: Receiver, stop: asyncio.Event) -> None:
    """Call the hooks that python-telegram-bot's own run methods call, and receive in between."""
    application = receiver.application
    if application.post_init:
        await application.post_init(application)
    sys.setswitchinterval(THREAD_SWITCH_SECONDS)
    try:
        await receiver.receive(stop)
    finally:
        if application.post_stop:
            await application.post_stop(application)


async def retry_until_done(call: Callable[[], Awaitable[object]], stop: asyncio.Event) -> None:
    """Make a call until it works or `stop` is set.

    Raises ConfigError if Telegram does not know the token.
    """
    failures = 0
    while not stop.is_set():
        try:
            await call()
        except InvalidToken:
            raise ConfigError("BOT_TOKEN", KNOWN_BOT) from None
        except (NetworkError, RetryAfter) as error:
            failures += 1
            log.warning("Telegram cannot be reached (%s). The call is repeated.", error)
            await wait_for_any(stop.wait(), asyncio.sleep(backoff_seconds(failures)))
        else:
            return


async def wait_for_any(*waits: Coroutine[Any, Any, object]) -> None:
    """Wait for the first of them and cancel the others."""
    tasks = [asyncio.ensure_future(wait) for wait in waits]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()


def add_signal_handlers(stop: Callable[[], None]) -> None:
    loop = asyncio.get_running_loop()
    # Windows, or not the main thread.
    with suppress(NotImplementedError, RuntimeError, ValueError):
        for number in SIGNALS:
            loop.add_signal_handler(number, stop)


def remove_signal_handlers() -> None:
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError, RuntimeError, ValueError):
        for number in SIGNALS:
            loop.remove_signal_handler(number)


def in_loop(main: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine to its end, on uvloop if it is installed."""
    with asyncio.Runner(loop_factory=loop_factory()) as runner:
        return runner.run(main)


def loop_factory() -> Callable[[], asyncio.AbstractEventLoop]:
    try:
        import uvloop
    except ImportError:
        return asyncio.new_event_loop
    return uvloop.new_event_loop
