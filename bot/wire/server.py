"""One HTTP server: POST /telegram in webhook mode, GET /health and GET /metrics in both modes."""

import hmac
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, dataclass

from aiohttp import web
from aiohttp.web_request import BaseRequest

from bot.wire.metrics import Metrics

PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8"
LARGEST = 1024 * 1024
"""Bytes of a request. An update of Telegram has at most some tens of thousands."""

Handler = Callable[[BaseRequest], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Health:
    """`alive`: the process works; `ready`: it answers people; `reason`: what is wrong or worth knowing."""

    alive: bool
    ready: bool
    reason: str | None = None


class Routes:
    """Method and path -> handler. aiohttp's own router costs a fifth of an update, for three fixed addresses."""

    def __init__(self, handlers: Mapping[tuple[str, str], Handler]) -> None:
        self._handlers = handlers

    async def __call__(self, request: BaseRequest) -> web.StreamResponse:
        handler = self._handlers.get((request.method, request.path))
        if handler is not None:
            return await handler(request)
        allowed = [method for method, path in self._handlers if path == request.path]
        if allowed:
            return web.Response(status=405, headers={"Allow": ", ".join(allowed)})
        return web.Response(status=404)


def health_page(status: Callable[[], Health]) -> Handler:
    async def health(request: BaseRequest) -> web.StreamResponse:
        now = status()
        code = 200 if now.alive and now.ready else 503
        return web.json_response(asdict(now), status=code, headers={"Cache-Control": "no-store"})

    return health


def metrics_page(metrics: Metrics, token: str | None) -> Handler:
    async def page(request: BaseRequest) -> web.StreamResponse:
        given = request.headers.get("Authorization", "")
        if token is not None and not same(given, f"Bearer {token}"):
            return web.Response(status=401, headers={"WWW-Authenticate": "Bearer"})
        return web.Response(body=metrics.exposition(), headers={"Content-Type": PROMETHEUS})

    return page


def same(given: str, expected: str) -> bool:
    """Compare secrets in constant time."""
    return hmac.compare_digest(given.encode("utf-8", "surrogateescape"), expected.encode())


async def open_server(handlers: Mapping[tuple[str, str], Handler], host: str, port: int) -> web.ServerRunner:
    """Listen. Raises OSError where the address is taken or not allowed. Close it with `cleanup()`."""
    runner = web.ServerRunner(web.Server(Routes(handlers), access_log=None), handle_signals=False, shutdown_timeout=2.0)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port, backlog=1024).start()
    except OSError:
        await runner.cleanup()
        raise
    return runner


def read_json(body: bytes) -> object:
    """What the body says, None where it is no JSON."""
    try:
        return json.loads(body.decode())  # Telegram writes UTF-8: to find that out costs more than to read it
    except (ValueError, RecursionError):
        return None
