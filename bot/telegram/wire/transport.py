"""The HTTP client under python-telegram-bot: aiohttp, with the errors of its own client.

No error and no log line holds a URL, because the token is part of it. For the same reason
aiohttp's errors are never chained to ours, and only their class is named.
"""

import logging
import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from urllib.request import getproxies

import aiohttp
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.ext import ExtBot
from telegram.request import BaseRequest, RequestData

from bot.telegram.wire.json_text import JsonRequest, dump_json, load_json
from bot.telegram.wire.webhook_reply import WEBHOOK_REPLY, WebhookReply

log = logging.getLogger(__name__)

DEFAULT = BaseRequest.DEFAULT_NONE
JSON_HEADERS = {"Content-Type": "application/json"}
ACCEPTED_PAYLOAD = re.compile(rb'\s*\{\s*"ok"\s*:\s*true\s*,\s*"result"\s*:')
DEFERRED_PAYLOAD = b'{"ok":true,"result":true}'
DEFAULT_API_BASE = "https://api.telegram.org"
ERRORS_BY_STATUS: Mapping[int, type[TelegramError]] = {
    400: BadRequest,
    401: InvalidToken,
    403: Forbidden,
    404: InvalidToken,
    409: Conflict,
}
"""Errors by HTTP status, as python-telegram-bot maps them; any other status is a NetworkError."""


class AiohttpRequest(JsonRequest):
    """One pool of connections to the Bot API. All times are in seconds.

    Raises the errors of python-telegram-bot's own client: TimedOut and NetworkError for the
    network, other TelegramErrors for refusals. An answer that does not come from the Bot API is a
    NetworkError.
    """

    def __init__(
        self,
        *,
        pool_size: int = 256,
        connect_timeout: float = 5.0,
        pool_timeout: float = 5.0,
        read_timeout: float = 10.0,
        write_timeout: float = 5.0,
        media_write_timeout: float = 20.0,
    ) -> None:
        self._pool_size = pool_size
        self._connect = connect_timeout
        self._pool = pool_timeout
        self._read = read_timeout
        self._write = write_timeout
        self._media_write = media_write_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._read

    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._pool_size, limit_per_host=0),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                # aiohttp looks for a proxy at every request, which costs as much as the request.
                trust_env=bool(getproxies()),
            )

    async def shutdown(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = DEFAULT,
        write_timeout: object = DEFAULT,
        connect_timeout: object = DEFAULT,
        pool_timeout: object = DEFAULT,
    ) -> tuple[int, bytes]:
        data = request_data or RequestData()
        with_file = method != "POST" or data.contains_files
        limits = build_timeout(
            read=choose_seconds(read_timeout, self._read),
            write=choose_seconds(write_timeout, self._media_write if with_file else self._write),
            connect=choose_seconds(connect_timeout, self._connect),
            pool=choose_seconds(pool_timeout, self._pool),
            with_file=with_file,
        )
        if method != "POST":
            return await self._fetch(method, url, None, limits)
        reply = WEBHOOK_REPLY.get()
        if reply is not None:
            if reply.defer(url, data):
                return 200, DEFERRED_PAYLOAD
            await self._send_deferred(reply)
        body = build_form(data) if data.contains_files else dump_json(data.parameters)
        status, payload = await self._fetch("POST", url, body, limits)
        return 200, check_payload(status, payload)

    async def call(self, url: str, parameters: Mapping[str, object], read_timeout: float) -> Any:
        """Make a call and return its result as Telegram writes it."""
        limits = build_timeout(
            read_timeout, self._write, self._connect, self._pool, with_file=False
        )
        status, payload = await self._fetch("POST", url, dump_json(parameters), limits)
        return self.parse_json_payload(check_payload(status, payload))["result"]

    async def post_json(self, url: str, body: bytes) -> Any:
        reply = WEBHOOK_REPLY.get()
        if reply is not None:
            await self._send_deferred(reply)
        limits = build_timeout(self._read, self._write, self._connect, self._pool, with_file=False)
        status, payload = await self._fetch("POST", url, body, limits)
        return self.parse_json_payload(check_payload(status, payload))["result"]

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """Decode a payload. Raises NetworkError, without its text, if it is not JSON."""
        try:
            return load_json(payload)
        except ValueError:
            pass
        raise NetworkError("the answer is not JSON: it came from a proxy, not from Telegram")

    async def _send_deferred(self, reply: WebhookReply) -> None:
        """Send the deferred call as a request, because another call follows it.

        A call that may work later stays deferred and its error is raised, so that the caller tries
        both again. A refused one is dropped: it must not stop the call that follows.
        """
        call = reply.close()
        if call is None:
            return
        try:
            await self.post(call.url, call.data)
        except (BadRequest, Forbidden) as error:
            log.info("Telegram refused %s (%s). It is dropped.", call.method, type(error).__name__)
        except (RetryAfter, NetworkError):
            reply.put_back(call)
            raise

    async def _fetch(
        self,
        method: str,
        url: str,
        body: bytes | aiohttp.FormData | None,
        limits: aiohttp.ClientTimeout,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise RuntimeError("this AiohttpRequest is not initialized")
        headers = JSON_HEADERS if isinstance(body, bytes) else None
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=limits, allow_redirects=False
            ) as answer:
                return answer.status, await answer.read()
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            failure = network_error(error)
        raise failure  # outside of `except`: aiohttp's error and its URL must not be chained to it


def choose_seconds(given: object, default: float) -> float | None:
    """Return the time that a caller chose: a number, None for no limit, or the default."""
    if given is None:
        return None
    return float(given) if isinstance(given, int | float) else default


def build_timeout(
    read: float | None,
    write: float | None,
    connect: float | None,
    pool: float | None,
    *,
    with_file: bool,
) -> aiohttp.ClientTimeout:
    """Build the timeout of a request. With a file, the whole exchange has a limit.

    aiohttp has no limit for writing alone.
    """
    if connect is None or pool is None:
        return aiohttp.ClientTimeout(sock_connect=connect, sock_read=read)
    connected = connect + pool
    total = None
    if with_file and read is not None and write is not None:
        total = connected + read + write
    return aiohttp.ClientTimeout(total, connected, sock_connect=connect, sock_read=read)


def build_form(data: RequestData) -> aiohttp.FormData:
    # Telegram reads file names as UTF-8 in quotes, not in aiohttp's percent-encoding.
    form = aiohttp.FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form


def network_error(error: Exception) -> NetworkError:
    kind = type(error).__name__
    if isinstance(error, aiohttp.ConnectionTimeoutError | aiohttp.ClientConnectorError):
        return NetworkError(f"no connection: {kind}")
    if isinstance(error, TimeoutError):
        return TimedOut()
    return NetworkError(f"the connection failed: {kind}")


def check_payload(status: int, payload: bytes) -> bytes:
    """Return the payload of an accepted call.

    Raises the error of a refused call. Raises NetworkError if the answer does not come from the
    Bot API: an HTML page of a proxy, half an answer, another service.
    """
    if 200 <= status <= 299 and ACCEPTED_PAYLOAD.match(payload):
        return payload
    looks_like_json = payload.lstrip()[:1] == b"{"
    answer = AiohttpRequest.parse_json_payload(payload) if looks_like_json else {}
    description = answer.get("description")
    if not isinstance(description, str) or status <= 299:
        raise NetworkError(f"HTTP status {status}, but not with an answer of the Bot API")
    raise build_error(status, description, answer.get("parameters"))


def build_error(status: int, description: str, parameters: object) -> TelegramError:
    """Return the error for a call that Telegram refused."""
    given = parameters if isinstance(parameters, dict) else {}
    new_chat_id, seconds = given.get("migrate_to_chat_id"), given.get("retry_after")
    if isinstance(new_chat_id, int):
        return ChatMigrated(new_chat_id)
    if isinstance(seconds, int):
        return RetryAfter(seconds)
    if status == 429:
        return RetryAfter(1)
    return ERRORS_BY_STATUS.get(status, NetworkError)(description)


def seconds_of(error: RetryAfter) -> float:
    """Return the seconds to wait. python-telegram-bot is about to change the type of the value."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


async def get_updates(bot: Bot, read_timeout: float, **parameters: object) -> Any:
    """Call getUpdates and return the updates as Telegram writes them.

    python-telegram-bot's own method fails for all updates if one of them cannot be read.
    """
    if not isinstance(bot.request, AiohttpRequest):
        raise TypeError("polling needs an AiohttpRequest")
    given = {key: value for key, value in parameters.items() if value is not None}
    return await bot.request.call(f"{bot.base_url}/getUpdates", given, read_timeout)


def open_bot(token: str, api_base: str | None = None) -> ExtBot[None]:
    """Build a bot with one pool of connections.

    `api_base` is the root of a Bot API server, without /bot. None: Telegram's own.
    """
    root = (api_base or DEFAULT_API_BASE).rstrip("/")
    request = AiohttpRequest()
    return ExtBot(
        token,
        base_url=f"{root}/bot",
        base_file_url=f"{root}/file/bot",
        request=request,
        get_updates_request=request,
    )
