"""A steady load and a burst, in both modes: nothing may be lost, and the slowest answers are stated.

python -m bench.load [--seconds 300] [--rate 30] [--delay 60]
"""

import argparse
import asyncio
import itertools
import sys
from dataclasses import dataclass

import uvloop

from bench import cards
from bench.asking import Answered, Person, answered
from bench.bots import OURS_POLLING, OURS_WEBHOOK, Bot
from bench.rounds import running
from bench.standin import Counts, Question, Standin

CONNECTIONS = 100
"""As many posts at once as Telegram makes."""
BURST = 10
"""Seconds' worth of the steady load, all at once."""
DRAIN = 30.0


@dataclass(frozen=True, slots=True)
class Load:
    rate: float
    seconds: float


class Posts:
    """Posts that are made when they are due, over as many connections as Telegram has."""

    def __init__(self, standin: Standin, port: int) -> None:
        self._standin = standin
        self._port = port

    async def open(self) -> None:
        loop = asyncio.get_running_loop()
        make = [
            loop.create_connection(lambda: Single(self._standin), "127.0.0.1", self._port)
            for _ in range(CONNECTIONS)
        ]
        self._free: asyncio.Queue[Single] = asyncio.Queue()
        self.people = [person for _, person in await asyncio.gather(*make)]
        for person in self.people:
            person.freed = self._free
            self._free.put_nowait(person)

    async def ask(self) -> None:
        (await self._free.get()).ask()

    def close(self) -> None:
        for person in self.people:
            person.transport.close()


class Single(Person):
    """One question, then free for the next."""

    freed: "asyncio.Queue[Single]"

    def _over(self, _: Question | None) -> None:
        self._waits -= 1
        if self._waits == 0:
            self.freed.put_nowait(self)


async def steady(standin: Standin, load: Load, posts: Posts | None) -> Answered:
    """So many questions a second, each when it is due, whatever became of the others."""
    counts = standin.counts = Counts()
    loop = asyncio.get_running_loop()
    began = loop.time()
    for number in range(int(load.rate * load.seconds)):
        await asyncio.sleep(began + number / load.rate - loop.time())
        await ask(standin, posts)
    return await drained(standin, counts, load.seconds)


async def burst(standin: Standin, number: int, posts: Posts | None) -> Answered:
    counts = standin.counts = Counts()
    began = asyncio.get_running_loop().time()
    for _ in range(number):
        await ask(standin, posts)
    return await drained(standin, counts, asyncio.get_running_loop().time() - began)


async def ask(standin: Standin, posts: Posts | None) -> None:
    if posts is None:
        standin.push(lambda _: None)
    else:
        await posts.ask()


async def drained(standin: Standin, counts: Counts, seconds: float) -> Answered:
    for _ in itertools.takewhile(lambda _: standin.waiting, range(int(DRAIN / 0.02))):
        await asyncio.sleep(0.02)
    await asyncio.sleep(0.5)  # for what may come twice
    counts.lost, standin.waiting = len(standin.waiting), {}
    return answered(counts, len(counts.times) / max(seconds, 1e-9))


async def hold(bot: Bot, load: Load, delay: float) -> bool:
    """Both loads on one bot; True where nothing was lost, wrong or answered twice."""
    bot.standin.delay = delay
    posts = Posts(bot.standin, bot.port) if bot.kind.webhook else None
    if posts:
        await posts.open()
    found = [
        await steady(bot.standin, load, posts),
        await burst(bot.standin, int(load.rate * BURST), posts),
    ]
    bot.standin.delay = 0.0
    if posts:
        posts.close()
    for name, one in zip(
        (f"{load.rate:.0f} a second for {load.seconds:.0f} s", "burst of ten times that"),
        found,
        strict=True,
    ):
        print(
            f"{bot.kind.name}, {name}: {one.answers} answers, p50 {one.p50 * 1e3:.0f} ms, p99 {one.p99 * 1e3:.0f} ms,"
            f" longest {one.longest * 1e3:.0f} ms; {one.lost} lost, {one.extra} twice, {one.wrong} wrong",
            flush=True,
        )
    return not any(one.lost or one.extra or one.wrong for one in found)


async def run(load: Load, delay: float) -> bool:
    known = cards.all_cards(await cards.served())
    async with running((OURS_WEBHOOK, OURS_POLLING), known) as bots:
        return all([await hold(bot, load, delay) for bot in bots])


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m bench.load", description="Hold a load in both modes."
    )
    parser.add_argument("--seconds", type=float, default=300.0)
    parser.add_argument("--rate", type=float, default=30.0, help="answers a second")
    parser.add_argument("--delay", type=float, default=60.0, help="milliseconds to Telegram")
    options = parser.parse_args()
    return 0 if uvloop.run(run(Load(options.rate, options.seconds), options.delay / 1000)) else 1


if __name__ == "__main__":
    sys.exit(main())
