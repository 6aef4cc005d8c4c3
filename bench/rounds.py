"""Rounds of all bots in turn, so that each meets the same minutes of the machine; ratios are taken round by round."""

import asyncio
import statistics
import tempfile
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bench import cards
from bench.asking import Answered, Polling, Webhook, measure
from bench.bots import Bot, Kind
from bench.standin import Standin

WARM = 16.0
"""Seconds after the start in which our bot asks its database about every update; everybody waits for it."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One bot in one round. `cpu` is seconds of processor time per answer, `memory` megabytes at its end."""

    answered: Answered
    cpu: float
    memory: float


@asynccontextmanager
async def running(
    kinds: Sequence[Kind], known: list[cards.Card], **variables: str
) -> AsyncIterator[list[Bot]]:
    """These bots as processes, in the order given; ended with the block."""
    with tempfile.TemporaryDirectory() as name:
        cards.write(known, Path(name) / "cards.json")
        bots = []
        try:
            for kind in kinds:
                bots.append(Bot(kind, Standin(known), Path(name), variables))
                await bots[-1].open()
            await asyncio.sleep(WARM)
            yield bots
        finally:
            for bot in bots:
                await bot.close()


async def once(bot: Bot, people: int, delay: float, seconds: float) -> Measured:
    """One bot for some seconds; `delay` is what a call takes to Telegram, in seconds."""
    standin = bot.standin
    load = Webhook(standin, bot.port, people) if bot.kind.webhook else Polling(standin, people)
    standin.delay, before = delay, bot.cpu
    answered = await measure(standin, load, seconds)
    spent, standin.delay = bot.cpu - before, 0.0
    return Measured(answered, spent / max(1, answered.answers), bot.memory)


async def rounds(
    bots: Sequence[Bot], number: int, people: int, delay: float, seconds: float
) -> list[list[Measured]]:
    """For each bot its rounds. A first one is not counted."""
    found: list[list[Measured]] = [[] for _ in bots]
    for turn in range(number + 1):
        for bot, kept in zip(bots, found, strict=True):
            measured = await once(bot, people, delay, seconds if turn else seconds / 3)
            kept += [measured] if turn else []
    return found


def median(found: Sequence[Measured], figure: Callable[[Measured], float]) -> float:
    return statistics.median(map(figure, found))


def ratio(
    ours: Sequence[Measured], theirs: Sequence[Measured], figure: Callable[[Measured], float]
) -> float:
    """The median of the ratios round by round."""
    return statistics.median(
        figure(our) / max(1e-9, figure(their)) for our, their in zip(ours, theirs, strict=True)
    )


def rate(measured: Measured) -> float:
    return measured.answered.rate


def cpu(measured: Measured) -> float:
    return measured.cpu
