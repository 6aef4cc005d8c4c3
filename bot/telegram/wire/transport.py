"""The HTTP client under python-telegram-bot: aiohttp, with the errors that its own client would raise.

No message of an error and no log line holds a URL: it has the token in it. That is why aiohttp's errors are never
chained to ours, and why only their class is named.
"""

import asyncio
import logging
import re
import warnings
from collections.abc import Mapping
from typing import Any
from urllib.request import getproxies

import aiohttp
from telegram import Bot
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut
from telegram.ext import ExtBot
from telegram.request import BaseRequest, RequestData

# RequestData is public, but what it is made of is not; python-telegram-bot is pinned below 23.
from telegram.request._requestparameter import RequestParameter
from telegram.warnings import PTBDeprecationWarning
from yarl import URL

from bot.telegram.wire.json_text import dump_json, load_json
from bot.telegram.wire.webhook_reply import WEBHOOK_REPLY, WebhookReply

log = logging.getLogger(__name__)

DEFAULT = BaseRequest.DEFAULT_NONE
JSON = {"Content-Type": "application/json"}
DONE = re.compile(rb'\s*\{\s*"ok"\s*:\s*true\s*,\s*"result"\s*:')
DEFERRED = b'{"ok":true,"result":true}'
PARAMETERS = ("migrate_to_chat_id", "retry_after")
TELEGRAM = "https://api.telegram.org"


class NotSentError(NetworkError):
    """No connection: the call has certainly not reached Telegram and may be made again without doubling anything."""


class AiohttpRequest(BaseRequest):
    """One pool of connections to the Bot API. All times are in seconds.

    Raises TimedOut and NetworkError (of it NotSentError) where python-telegram-bot's own client would, NetworkError for
    anything that is not an answer of the Bot API, and what python-telegram-bot makes of Telegram's refusals.
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
        self._times = (read_timeout, write_timeout, connect_timeout, pool_timeout)
        self._media_write = media_write_timeout
        self._usual = timeout_of(*self._times)
        self._session: aiohttp.ClientSession | None = None
        self._urls: dict[str, URL] = {}

    @property
    def read_timeout(self) -> float:
        return self._times[0]

    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._pool_size, limit_per_host=0),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                # aiohttp looks for a proxy anew at every request, which costs as much as the request: only if needed.
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
        read_timeout: ODVInput[float] = DEFAULT,
        write_timeout: ODVInput[float] = DEFAULT,
        connect_timeout: ODVInput[float] = DEFAULT,
        pool_timeout: ODVInput[float] = DEFAULT,
    ) -> tuple[int, bytes]:
        times = (read_timeout, write_timeout, connect_timeout, pool_timeout)
        if method != "POST":
            return await self._fetch(method, self._url(url), None, self._limits(times, media=True))
        data = request_data or RequestData()
        reply = WEBHOOK_REPLY.get()
        if reply is not None:
            if reply.defer(url, data):
                return 200, DEFERRED
            await self._send_deferred(reply)
        code, payload = await self._post(url, data, self._limits(times, media=data.contains_files))
        answer = checked(code, payload)
        if code == 429:
            raise self._too_many(answer)
        return code, answer

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """Raises NetworkError where it is no JSON; the payload is neither logged nor quoted."""
        try:
            return load_json(payload)
        except ValueError:
            pass
        raise NetworkError("the answer is not JSON: something between here and Telegram gave it")

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
            log.info("Telegram refused %s: %s", call.method, type(error).__name__)
        except (RetryAfter, NetworkError):
            reply.put_back(call)
            raise

    def _too_many(self, answer: bytes) -> RetryAfter:
        seconds = int(self.parse_json_payload(answer)["parameters"].get("retry_after", 1))
        with warnings.catch_warnings():  # of python-telegram-bot, about its own constructor
            warnings.simplefilter("ignore", PTBDeprecationWarning)
            return RetryAfter(seconds)

    async def _post(
        self, url: str, data: RequestData, limits: aiohttp.ClientTimeout
    ) -> tuple[int, bytes]:
        if data.contains_files:
            return await self._fetch("POST", self._url(url), form_of(data), limits)
        return await self._fetch("POST", self._url(url), dump_json(data.parameters), limits)

    async def _fetch(
        self,
        method: str,
        url: URL,
        body: bytes | aiohttp.FormData | None,
        limits: aiohttp.ClientTimeout,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise RuntimeError("this AiohttpRequest is not initialized")
        headers = JSON if isinstance(body, bytes) else None
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=limits
            ) as answer:
                return answer.status, await answer.read()
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            failure = failure_of(error)
        raise failure  # outside of `except`, or aiohttp's error with its URL would hang on it

    def _url(self, url: str) -> URL:
        known = self._urls.get(url)
        if known is None:
            known = URL(url)
            if (
                len(self._urls) < 100
            ):  # one for each method that is used; addresses of files are not for keeping
                self._urls[url] = known
        return known

    def _limits(self, times: tuple[ODVInput[float], ...], media: bool) -> aiohttp.ClientTimeout:
        if not media and all(given is DEFAULT for given in times):
            return self._usual
        usual = (self._times[0], self._media_write if media else self._times[1], *self._times[2:])
        read, write, connect, pool = (
            mine if isinstance(given, DefaultValue) else given
            for given, mine in zip(times, usual, strict=True)
        )
        return timeout_of(read, write, connect, pool, whole=media)


def timeout_of(
    read: float | None,
    write: float | None,
    connect: float | None,
    pool: float | None,
    whole: bool = False,
) -> aiohttp.ClientTimeout:
    """aiohttp has no limit for writing: for files there is one for the whole, anything else fits one packet."""
    waiting = None if connect is None or pool is None else connect + pool
    total = (
        None
        if not whole or waiting is None or read is None or write is None
        else waiting + read + write
    )
    return aiohttp.ClientTimeout(total=total, connect=waiting, sock_connect=connect, sock_read=read)


def form_of(data: RequestData) -> aiohttp.FormData:
    # Telegram reads file names as UTF-8 in quotes, not in aiohttp's percent-encoding.
    form = aiohttp.FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form


def failure_of(error: Exception) -> NetworkError:
    kind = type(error).__name__
    if isinstance(error, aiohttp.ConnectionTimeoutError | aiohttp.ClientConnectorError):
        return NotSentError(f"no connection: {kind}")
    if isinstance(error, TimeoutError | asyncio.TimeoutError):
        return TimedOut()
    return NetworkError(f"the connection failed: {kind}")


def checked(code: int, payload: bytes) -> bytes:
    """The payload where it is an answer of the Bot API, in a form that python-telegram-bot reads without surprises.

    Raises NetworkError for anything else: an HTML page of a proxy, half an answer, another service.
    """
    if 200 <= code <= 299 and DONE.match(payload):
        return payload
    data = AiohttpRequest.parse_json_payload(payload) if payload.lstrip()[:1] == b"{" else None
    if not isinstance(data, dict) or not isinstance(data.get("description"), str) or code <= 299:
        raise NetworkError(f"HTTP status {code}, but not with an answer of the Bot API")
    given = data.get("parameters")
    parameters = (
        {}
        if not isinstance(given, dict)
        else {key: given[key] for key in PARAMETERS if key in given}
    )
    if not all(isinstance(value, int) for value in parameters.values()):
        parameters = {}
    return dump_json({"description": data["description"], "parameters": parameters})


async def call(
    bot: Bot, method: str, read_timeout: float | None = None, **parameters: object
) -> Any:
    """Call a method and return its result as Telegram writes it, for what python-telegram-bot reads too eagerly."""
    given: Mapping[str, object] = {
        key: value for key, value in parameters.items() if value is not None
    }
    data = RequestData([RequestParameter.from_input(key, value) for key, value in given.items()])
    wait = DEFAULT if read_timeout is None else read_timeout
    return await bot.request.post(f"{bot.base_url}/{method}", data, read_timeout=wait)


def open_bot(token: str, api_base: str | None = None) -> ExtBot[None]:
    """A bot over one pool of connections; `api_base` is the root of a Bot API server without /bot."""
    root = (api_base or TELEGRAM).rstrip("/")
    request = AiohttpRequest()
    return ExtBot(
        token,
        base_url=f"{root}/bot",
        base_file_url=f"{root}/file/bot",
        request=request,
        get_updates_request=request,
    )
