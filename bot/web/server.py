"""HTTP server: /health, /live and /metrics in both modes, the webhook if there is one."""

import hmac
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import asdict, dataclass

from aiohttp import web

from bot.metrics import Metrics

PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8"
NOT_CACHED = {"Cache-Control": "no-store"}
SHUTDOWN_SECONDS = 2.0
"""Time for open requests at a stop."""
MAX_REQUEST_BYTES = 1024 * 1024
"""An update of Telegram has some tens of thousands at most."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Health:
    """The state that /health reports."""

    alive: bool
    """The process works."""
    ready: bool
    """It answers people."""
    reason: str | None = None
    """What is wrong or worth knowing."""


def health_page(status: Callable[[], Health]) -> Handler:
    """Build the handler of /health: 200 if the bot is ready, 503 if not."""

    async def health(request: web.Request) -> web.StreamResponse:
        current = status()
        code = 200 if current.alive and current.ready else 503
        return web.json_response(asdict(current), status=code, headers=NOT_CACHED)

    return health


async def live(request: web.Request) -> web.StreamResponse:
    """Answer /live: 200 while the process works.

    A container's restart policy asks here. It must not restart the bot while Telegram or the
    database is down.
    """
    return web.Response(text="ok\n", headers=NOT_CACHED)


def metrics_page(metrics: Metrics, token: str | None) -> Handler:
    """Build the handler of /metrics. With a token, requests without it get a 401."""

    async def page(request: web.Request) -> web.StreamResponse:
        given = request.headers.get("Authorization", "")
        if token is not None and not equal_secrets(given, f"Bearer {token}".encode()):
            return web.Response(status=401, headers={"WWW-Authenticate": "Bearer"})
        return web.Response(body=metrics.exposition(), headers={"Content-Type": PROMETHEUS})

    return page


def equal_secrets(given: str, expected: bytes) -> bool:
    """Compare secrets in constant time."""
    return hmac.compare_digest(given.encode("utf-8", "surrogateescape"), expected)


async def open_server(routes: Iterable[web.RouteDef], host: str, port: int) -> web.AppRunner:
    """Listen on `host` and `port`. Close the server with `cleanup()`.

    Raises OSError if the address is taken or not allowed.
    """
    application = web.Application(client_max_size=MAX_REQUEST_BYTES)
    application.add_routes(routes)
    runner = web.AppRunner(
        application, access_log=None, handle_signals=False, shutdown_timeout=SHUTDOWN_SECONDS
    )
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port, backlog=1024).start()
    except OSError:
        await runner.cleanup()
        raise
    return runner
