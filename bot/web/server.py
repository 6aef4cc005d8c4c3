"""HTTP server: /health and /metrics in both modes, the webhook if there is one."""

import hmac
from collections.abc import Awaitable, Callable, Iterable
from typing import NamedTuple

from aiohttp import web

from bot.metrics import Metrics

PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8"
MAX_REQUEST_BYTES = 1024 * 1024
"""An update of Telegram has at most some tens of thousands."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Health(NamedTuple):
    """`alive`: the process works; `ready`: it answers people; `reason`: what is wrong or worth knowing."""

    alive: bool
    ready: bool
    reason: str | None = None


def health_page(status: Callable[[], Health]) -> Handler:
    async def health(request: web.Request) -> web.StreamResponse:
        now = status()
        code = 200 if now.alive and now.ready else 503
        return web.json_response(now._asdict(), status=code, headers={"Cache-Control": "no-store"})

    return health


def metrics_page(metrics: Metrics, token: str | None) -> Handler:
    async def page(request: web.Request) -> web.StreamResponse:
        given = request.headers.get("Authorization", "")
        if token is not None and not same(given, f"Bearer {token}".encode()):
            return web.Response(status=401, headers={"WWW-Authenticate": "Bearer"})
        return web.Response(body=metrics.exposition(), headers={"Content-Type": PROMETHEUS})

    return page


def same(given: str, expected: bytes) -> bool:
    """Compare secrets in constant time."""
    return hmac.compare_digest(given.encode("utf-8", "surrogateescape"), expected)


async def open_server(routes: Iterable[web.RouteDef], host: str, port: int) -> web.AppRunner:
    """Listen on `host` and `port`. Close the server with `cleanup()`.

    Raises OSError if the address is taken or not allowed.
    """
    application = web.Application(client_max_size=MAX_REQUEST_BYTES)
    application.add_routes(routes)
    runner = web.AppRunner(application, access_log=None, handle_signals=False, shutdown_timeout=2.0)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port, backlog=1024).start()
    except OSError:
        await runner.cleanup()
        raise
    return runner
