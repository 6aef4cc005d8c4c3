"""One HTTP server: POST /telegram in webhook mode, GET /health and GET /metrics in both modes."""

import hmac
import time
from collections.abc import Awaitable, Callable, Mapping
from email.utils import formatdate
from functools import lru_cache
from typing import NamedTuple

from aiohttp import HttpVersion11, web
from aiohttp.web_request import BaseRequest

from bot.metrics import Metrics

PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8"
LARGEST = 1024 * 1024
"""Bytes of a request. An update of Telegram has at most some tens of thousands."""

Handler = Callable[[BaseRequest], Awaitable[web.StreamResponse]]


class Health(NamedTuple):
    """`alive`: the process works; `ready`: it answers people; `reason`: what is wrong or worth knowing."""

    alive: bool
    ready: bool
    reason: str | None = None


class Routes:
    """Method and path -> handler. aiohttp's own router costs a fifth of an update, for three fixed addresses."""

    def __init__(self, handlers: Mapping[tuple[str, str], Handler]) -> None:
        self._handlers = handlers

    async def __call__(self, request: BaseRequest) -> web.StreamResponse:
        # The path as it came is ours, but for a query behind it: to parse it costs more than to try.
        handler = self._handlers.get((request.method, request.raw_path))
        handler = handler or self._handlers.get((request.method, request.path))
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
        return web.json_response(now._asdict(), status=code, headers={"Cache-Control": "no-store"})

    return health


def metrics_page(metrics: Metrics, token: str | None) -> Handler:
    async def page(request: BaseRequest) -> web.StreamResponse:
        given = request.headers.get("Authorization", "")
        if token is not None and not same(given, f"Bearer {token}".encode()):
            return web.Response(status=401, headers={"WWW-Authenticate": "Bearer"})
        return web.Response(body=metrics.exposition(), headers={"Content-Type": PROMETHEUS})

    return page


def same(given: str, expected: bytes) -> bool:
    """Compare secrets in constant time."""
    return hmac.compare_digest(given.encode("utf-8", "surrogateescape"), expected)


async def open_server(
    handlers: Mapping[tuple[str, str], Handler], host: str, port: int
) -> web.ServerRunner:
    """Listen. Raises OSError where the address is taken or not allowed. Close it with `cleanup()`."""
    runner = web.ServerRunner(
        web.Server(Routes(handlers), access_log=None), handle_signals=False, shutdown_timeout=2.0
    )
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port, backlog=1024).start()
    except OSError:
        await runner.cleanup()
        raise
    return runner


class Done(web.StreamResponse):
    """For aiohttp: a response that is written, on a connection that stays."""

    @property
    def keep_alive(self) -> bool:
        return True

    async def prepare(self, request: BaseRequest) -> None:
        """Nothing is left to be done."""

    async def write_eof(self, data: bytes = b"") -> None:
        """Nothing is left to be written."""


DONE = Done()
CALL = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\nDate: %b\r\n\r\n%b"
)
NO_CALL = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nDate: %b\r\n\r\n"


async def respond(request: BaseRequest, body: bytes) -> web.StreamResponse:
    """Write 200 with JSON, or with nothing for an empty body. Raises ConnectionError where nobody reads any more.

    Four lines to the wire: the headers of `web.Response`, made one by one, cost a tenth of an answer.
    """
    if not request.keep_alive or request.version < HttpVersion11:
        response = web.Response(body=body, content_type="application/json")
        await response.prepare(request)
        await response.write_eof()
        return response
    transport = request.transport
    if transport is None or transport.is_closing():
        raise ConnectionResetError
    date = http_date(int(time.time()))
    transport.write(CALL % (len(body), date, body) if body else NO_CALL % date)
    if transport.is_closing():
        raise ConnectionResetError
    if transport.get_write_buffer_size():  # somebody reads slowly
        await request.writer.drain()
    return DONE


@lru_cache(maxsize=1)
def http_date(now: int) -> bytes:
    return formatdate(now, usegmt=True).encode()


async def body_of(request: BaseRequest) -> bytes:
    """The body; without a wait where it came together with the headers, as small ones do."""
    return request.content.read_nowait() if request.content.is_eof() else await request.read()
