"""Answers a second and CPU per answer next to other bots, and the reserve over the limit."""

import asyncio
import json
import statistics
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

from benchmarks.page import Goal, at_least, at_most
from benchmarks.processes import AIOGRAM, OURS, PTB, Bot, running
from tests.support.questions.facts import ROWS

SETTLE = 16.0
"""Seconds after its start in which this bot looks up every update in its database."""
LIMIT = 30
"""Messages a second that Telegram takes from one bot."""
BURST = 300


@dataclass(frozen=True, slots=True)
class Speed:
    """Answers a second, and seconds of CPU per answer."""

    rate: float
    cpu: float


Rounds = Sequence[dict[str, Speed]]
"""In each round the speed of each bot, by its name."""


async def goals(folder: Path, *, quick: bool) -> list[Goal]:
    await write_answers(folder)
    rounds, seconds = (3, 1.5) if quick else (7, 3.0)
    async with AsyncExitStack() as stack:
        webhooks, pollers = [
            [
                await stack.enter_async_context(running(name, folder, webhook=webhook))
                for name in (OURS, PTB, AIOGRAM)
            ]
            for webhook in (True, False)
        ]
        await asyncio.sleep(SETTLE)
        near = [await compare(webhooks, 64, 0.0, seconds) for _ in range(rounds)]
        far = [await compare(pollers, 128, 0.06, seconds) for _ in range(rounds)]
        return [
            *speed_goals(near, far),
            *await waiting_goals("webhook", webhooks[0], 10 if quick else 60),
            *await waiting_goals("polling", pollers[0], 10 if quick else 60),
        ]


async def write_answers(folder: Path) -> None:
    """Ask this bot for every district, and write its cards down for the others."""
    async with running(OURS, folder, webhook=False) as bot:
        asked = [await bot.telegram.ask() for _ in ROWS]
    calls = {question.district: question.answers[0] for question in asked}
    cards = {name: (call["text"], call["reply_markup"]) for name, call in calls.items()}
    (folder / "answers.json").write_text(json.dumps(cards), "utf-8")


async def compare(
    bots: Sequence[Bot], people: int, delay: float, seconds: float
) -> dict[str, Speed]:
    """One round: the bots in turn. `delay` is in seconds."""
    return {bot.name: await measure(bot, people, delay, seconds) for bot in bots}


async def measure(bot: Bot, people: int, delay: float, seconds: float) -> Speed:
    """Raises ValueError if a question did not get its card, or got it twice."""
    bot.telegram.delay = delay
    began, cpu = time.perf_counter(), bot.cpu
    asked = await bot.telegram.crowd(people, seconds)
    took, used = time.perf_counter() - began, bot.cpu - cpu
    bot.telegram.delay = 0.0
    if any(len(question.answers) != 1 for question in asked):
        raise ValueError(f"{bot.name}: an answer is wrong, lost or doubled")
    return Speed(len(asked) / took, used / len(asked))


def rate_ratio(rounds: Rounds, peer: str) -> float:
    """Our answers a second divided by those of a peer: the median of the rounds."""
    return statistics.median(speeds[OURS].rate / speeds[peer].rate for speeds in rounds)


def cpu_ratio(rounds: Rounds, peer: str) -> float:
    """Our CPU per answer divided by that of a peer: the median of the rounds."""
    return statistics.median(speeds[OURS].cpu / speeds[peer].cpu for speeds in rounds)


def speed_goals(near: Rounds, far: Rounds) -> list[Goal]:
    reserve = statistics.median(speeds[OURS].rate for speeds in near) / LIMIT
    ptb = f"webhook, against {PTB} `run_webhook`"
    aiogram = f"webhook, against {AIOGRAM}: CPU per answer"
    polling = f"polling at 60 ms, against {PTB}: answers a second"
    return [
        at_most(f"{ptb}: CPU per answer", 0.2, cpu_ratio(near, PTB)),
        at_least(f"{ptb}: answers a second", 3.5, rate_ratio(near, PTB), " times"),
        at_most(aiogram, 0.6, cpu_ratio(near, AIOGRAM)),
        at_least(polling, 25, rate_ratio(far, PTB), " times"),
        at_least(f"one core, against Telegram's {LIMIT} a second", 20, reserve, " times"),
    ]


async def waiting_goals(mode: str, bot: Bot, seconds: int) -> list[Goal]:
    steady = await bot.telegram.steady(LIMIT * seconds, LIMIT)
    burst = await bot.telegram.steady(BURST, float("inf"))
    p99 = statistics.quantiles([question.seconds for question in steady], n=100)[98]
    last = max(question.seconds for question in burst)
    return [
        at_most(f"{mode}, {LIMIT} questions a second: p99", 100, p99 * 1000, " ms"),
        at_most(f"{mode}, {BURST} questions at once: the last answer", 1, last, " s"),
    ]
