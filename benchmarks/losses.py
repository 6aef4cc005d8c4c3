"""Answers lost while Telegram refuses calls at random: `python -m benchmarks.losses`."""

import asyncio
import tempfile
from pathlib import Path

import uvloop

from benchmarks.fake_telegram import Question
from benchmarks.page import Goal
from benchmarks.processes import OURS, running

REFUSED = 0.05
RATES = (10, 30, 300)
"""Questions a second."""
AFTERMATH = 1.0
"""Seconds for answers that come twice."""


async def ask(folder: Path, *, webhook: bool, questions: int) -> list[Question]:
    """Ask this bot so many questions at each rate."""
    asked = []
    async with running(OURS, folder, webhook=webhook, refused=REFUSED) as bot:
        for rate in RATES:
            asked += await bot.telegram.steady(questions, rate)
        await asyncio.sleep(AFTERMATH)
    return asked


async def goals(folder: Path, *, quick: bool) -> list[Goal]:
    """Both modes at the same time: most of it is waiting."""
    number = 60 if quick else 600
    modes = (ask(folder, webhook=webhook, questions=number) for webhook in (True, False))
    asked = [question for mode in await asyncio.gather(*modes) for question in mode]
    lost = sum(not question.answers for question in asked)
    doubled = sum(len(question.answers) > 1 for question in asked)
    measured = f"{lost} of {len(asked):,}, {doubled} doubled"
    return [Goal("answers lost with 5 % of all calls refused", "0", measured, lost + doubled == 0)]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        print(uvloop.run(goals(Path(name), quick=False))[0].measured)
