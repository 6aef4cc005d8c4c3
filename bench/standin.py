"""Plays Telegram and the people: a Bot API server and a load, on bare sockets so that the bots are what is measured.

Every question comes from another chat, every answer is held against the card that it must be, and each is counted
once: right, wrong, lost (no answer) or extra (more than one). `delay` is what each call of the bot takes on its way.
"""

import asyncio
import itertools
import json
import re
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import cast

from bench.cards import Card

LENGTH = re.compile(rb"(?i)content-length:\s*(\d+)")
CHAT = re.compile(rb'chat_id(?:"\s*:\s*"?|=)(-?\d+)')
OFFSET = re.compile(rb'offset(?:"\s*:\s*"?|=)(\d+)')
WAIT = re.compile(rb'timeout(?:"\s*:\s*"?|=)(\d+)')
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
ME = {
    "id": 1,
    "is_bot": True,
    "first_name": "Бот",
    "username": "bench_bot",
    "supports_inline_queries": True,
}
ME_TOO = {"can_join_groups": True, "can_read_all_group_messages": False, "has_main_web_app": False}
CHATS = 20_000
"""Different people: none of them asks so often that a bot would slow them down."""
BATCH = 100
"""Updates in one answer to getUpdates, Telegram's limit."""


@dataclass(slots=True)
class Question:
    update_id: int
    chat: int
    card: Card
    began: float
    finish: Callable[["Question"], None]


@dataclass(slots=True)
class Counts:
    right: int = 0
    wrong: int = 0
    extra: int = 0
    lost: int = 0
    times: list[float] = field(default_factory=list)
    """Seconds from a question to its answer."""


class Standin:
    """One bot's Telegram. Start it with `open`, point the bot at `base`."""

    def __init__(self, cards: list[Card], first: int = 1000) -> None:
        self.delay = 0.0
        self.counts = Counts()
        self.calls: Counter[str] = Counter()
        self.heard: dict[str, float] = {}
        """When each method was called first."""
        self.waiting: dict[int, Question] = {}
        self._results: dict[int, bytes] = {}
        self._updates = itertools.count(first)
        self._asked = self._ways(cards)
        self._pending: deque[tuple[int, bytes]] = deque()
        self._poller: tuple[Api, asyncio.TimerHandle] | None = None
        self._opened: set[Api] = set()

    @staticmethod
    def _ways(cards: list[Card]) -> Iterator[tuple[Card, bytes]]:
        """Every question of every card in turn, forever, the cards mixed."""
        ways = [(card, json.dumps(key).encode()) for card in cards for key in card.questions]
        step = next(step for step in range(len(ways) // 3, len(ways)) if len(ways) % step)
        return (ways[place * step % len(ways)] for place in itertools.count())

    async def open(self) -> None:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: Api(self, self._opened), "127.0.0.1", 0)
        self.base = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def close(self) -> None:
        self._server.close()
        for api in set(self._opened):
            api.transport.close()

    # People

    def question(self, finish: Callable[[Question], None]) -> tuple[Question, bytes]:
        """A new question from another chat, and the update that Telegram would make of it."""
        update_id, (card, text) = next(self._updates), next(self._asked)
        chat = 1_000_000 + update_id % CHATS
        question = self.waiting[chat] = Question(update_id, chat, card, time.perf_counter(), finish)
        return question, UPDATE % (update_id, update_id, chat, chat, time.time(), text)

    def push(self, finish: Callable[[Question], None]) -> None:
        """Ask through getUpdates."""
        question, update = self.question(finish)
        self._pending.append((question.update_id, update))
        if self._poller is not None:
            api, timer = self._poller
            timer.cancel()
            self._poller = None
            self.reply(api, self._batch())

    def answer(self, chat: int, body: bytes) -> None:
        """An answer reached this chat."""
        question = self.waiting.pop(chat, None)
        if question is None:
            self.counts.extra += 1
            return
        if question.card.is_in(body):
            self.counts.right += 1
        else:
            self.counts.wrong += 1
        self.counts.times.append(time.perf_counter() - question.began)
        question.finish(question)

    # The Bot API

    def reply(self, api: "Api", result: bytes) -> None:
        payload = b'{"ok":true,"result":%b}' % result
        self.later(api.write, HEAD % len(payload) + payload)

    def later(self, work: Callable[..., None], *given: object) -> None:
        if self.delay:
            asyncio.get_running_loop().call_later(self.delay, work, *given)
        else:
            work(*given)

    def on_call(self, api: "Api", method: str, body: bytes) -> None:
        self.calls[method] += 1
        self.heard.setdefault(method, time.perf_counter())
        if method == "sendMessage":
            self._on_message(api, body)
        elif method.lower() == "getupdates":
            self._on_poll(api, body)
        else:
            self.reply(api, OTHERS.get(method, b"true"))

    def _on_message(self, api: "Api", body: bytes) -> None:
        found = CHAT.search(body)
        chat = int(found[1]) if found else 0
        question = self.waiting.get(chat)
        sent = question.card.message if question else b'"text":"-"'
        self.reply(api, MESSAGE % (next(self._updates), chat, time.time(), sent))
        self.later(self.answer, chat, body)

    def _on_poll(self, api: "Api", body: bytes) -> None:
        offset, wait = OFFSET.search(body), WAIT.search(body)
        while self._pending and offset and self._pending[0][0] < int(offset[1]):
            self._pending.popleft()
        if self._pending or not wait or wait[1] == b"0":
            self.reply(api, self._batch())
            return
        timer = asyncio.get_running_loop().call_later(int(wait[1]), self._nothing, api)
        self._poller = (api, timer)

    def _nothing(self, api: "Api") -> None:
        self._poller = None
        self.reply(api, b"[]")

    def _batch(self) -> bytes:
        return b"[%b]" % b",".join(update for _, update in itertools.islice(self._pending, BATCH))


UPDATE = (
    b'{"update_id":%d,"message":{"message_id":%d,"from":{"id":%d,"is_bot":false,"first_name":"\\u0410\\u0438\\u0434'
    b'\\u0430","language_code":"ky"},"chat":{"id":%d,"first_name":"\\u0410\\u0438\\u0434\\u0430","type":"private"},'
    b'"date":%d,"text":%b}}'
)
MESSAGE = (
    b'{"message_id":%d,"from":{"id":1,"is_bot":true,"first_name":"Bot","username":"bench_bot"},"chat":{"id":%d,'
    b'"first_name":"\\u0410\\u0438\\u0434\\u0430","type":"private"},"date":%d,%b}'
)
OTHERS = {
    "getMe": json.dumps(ME | ME_TOO).encode(),
    "getWebhookInfo": b'{"url":"","has_custom_certificate":false,"pending_update_count":0}',
}


class Api(asyncio.Protocol):
    """One connection of the bot."""

    def __init__(self, standin: Standin, opened: set["Api"]) -> None:
        self._standin = standin
        self._opened = opened
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)  # uvloop's are of no class of asyncio's
        self._opened.add(self)

    def connection_lost(self, error: Exception | None) -> None:
        self._opened.discard(self)

    def data_received(self, data: bytes) -> None:
        self._buffer = self._buffer + data if self._buffer else data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head = self._buffer[:end]
            length = LENGTH.search(head)
            whole = end + 4 + (int(length[1]) if length else 0)
            if len(self._buffer) < whole:
                return
            body, self._buffer = self._buffer[end + 4 : whole], self._buffer[whole:]
            method = head.split(b" ", 2)[1].rpartition(b"/")[2].decode()
            self._standin.on_call(self, method, body)

    def write(self, data: bytes) -> None:
        if not self.transport.is_closing():
            self.transport.write(data)
