"""Loads: so many people at once, each asking anew when the answer is there. By webhook or by polling."""

import asyncio
import re
import statistics
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import cast

from bench.standin import Counts, Question, Standin

STATUS = re.compile(rb"HTTP/1\.[01] (\d+)")
LENGTH = re.compile(rb"(?i)content-length:\s*(\d+)")
POST = (
    b"POST /telegram HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
    b"X-Telegram-Bot-Api-Secret-Token: %b\r\nContent-Length: %d\r\n\r\n%b"
)
SECRET = "bench-secret"
DRAIN = 15.0
"""Seconds to wait for what is still to come; what is not there then is lost."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What one load came to; times are in seconds, `rate` in answers a second."""

    rate: float
    p50: float
    p95: float
    p99: float
    answers: int
    wrong: int
    lost: int
    extra: int
    longest: float


class Person(asyncio.Protocol):
    """One kept-alive connection to the webhook. A question is over when the post is answered and its answer is there,
    be it in the body or as a call."""

    def __init__(self, standin: Standin) -> None:
        self._standin = standin
        self._buffer = b""
        self._question: Question | None = None
        self._waits = 0
        self.stopped = False
        self.free = asyncio.Event()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)  # uvloop's are of no class of asyncio's

    def connection_lost(self, error: Exception | None) -> None:
        self.stopped = True
        self.free.set()

    def ask(self) -> None:
        self._waits = 2
        self._question, update = self._standin.question(self._over)
        self.transport.write(POST % (SECRET.encode(), len(update), update))

    def data_received(self, data: bytes) -> None:
        self._buffer = self._buffer + data if self._buffer else data
        body = taken(self._buffer)
        if body is None:
            return
        status, self._buffer = STATUS.match(self._buffer), b""
        if status is None or status[1] != b"200":
            raise RuntimeError(f"the bot answered {status}")
        if body and self._question is not None:
            self._standin.answer(self._question.chat, body)
        self._over(None)

    def _over(self, _: Question | None) -> None:
        self._waits -= 1
        if self._waits == 0:
            if self.stopped:
                self.free.set()
            else:
                self.ask()


def taken(buffer: bytes) -> bytes | None:
    """The body of a whole answer, None where more is to come."""
    end = buffer.find(b"\r\n\r\n")
    if end < 0:
        return None
    length = LENGTH.search(buffer, 0, end)
    if length is None:  # in chunks: a form with parts
        return buffer[end + 4 :] if buffer.endswith(b"0\r\n\r\n") else None
    return buffer[end + 4 :] if len(buffer) >= end + 4 + int(length[1]) else None


class Webhook:
    """`people` ask at once, each over a connection of their own."""

    def __init__(self, standin: Standin, port: int, people: int) -> None:
        self._standin = standin
        self._port = port
        self._number = people

    async def begin(self) -> None:
        loop = asyncio.get_running_loop()
        made = [
            loop.create_connection(lambda: Person(self._standin), "127.0.0.1", self._port)
            for _ in range(self._number)
        ]
        self._people = [person for _, person in await asyncio.gather(*made)]
        for person in self._people:
            person.ask()

    async def end(self) -> None:
        for person in self._people:
            person.stopped = True
        await asyncio.wait(
            [asyncio.ensure_future(person.free.wait()) for person in self._people], timeout=DRAIN
        )
        for person in self._people:
            person.transport.close()


class Polling:
    """`people` ask at once; all their updates wait for getUpdates."""

    def __init__(self, standin: Standin, people: int) -> None:
        self._standin = standin
        self._number = people
        self._stopped = False

    async def begin(self) -> None:
        for _ in range(self._number):
            self._standin.push(self._over)

    def _over(self, _: Question) -> None:
        if not self._stopped:
            self._standin.push(self._over)

    async def end(self) -> None:
        self._stopped = True
        async with asyncio.timeout(DRAIN):
            while self._standin.waiting:  # noqa: ASYNC110 - often enough for a load that is over
                await asyncio.sleep(0.02)


async def measure(standin: Standin, load: Webhook | Polling, seconds: float) -> Answered:
    """Ask for so many seconds and count what came of it."""
    counts = standin.counts = Counts()
    began = time.perf_counter()
    await load.begin()
    await asyncio.sleep(seconds)
    answers, took = len(counts.times), time.perf_counter() - began
    with suppress(TimeoutError):
        await load.end()
    counts.lost, standin.waiting = len(standin.waiting), {}
    return answered(counts, answers / took)


def answered(counts: Counts, rate: float) -> Answered:
    cuts = statistics.quantiles(counts.times, n=100) if len(counts.times) > 1 else [0.0] * 99
    return Answered(
        rate=rate,
        p50=cuts[49],
        p95=cuts[94],
        p99=cuts[98],
        answers=counts.right + counts.wrong,
        wrong=counts.wrong,
        lost=counts.lost,
        extra=counts.extra,
        longest=max(counts.times, default=0.0),
    )
