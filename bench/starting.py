"""From the start of the process to its readiness, and the memory that it has then, beside the bare imports."""

import asyncio
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench import cards
from bench.asking import Webhook, measure
from bench.bots import OURS_WEBHOOK, ROOT, Bot, memory_of
from bench.standin import Standin

YARDSTICK = (
    "import telegram.ext, aiosqlite, rapidfuzz.process, aiohttp.web; print(flush=True); input()"
)


@dataclass(frozen=True, slots=True)
class Started:
    """Seconds and megabytes: ours, and of the bare imports; `first` is the first answer after a start."""

    ours: float
    bare: float
    memory: float
    bare_memory: float
    first: float
    time_ratio: float


async def bare() -> tuple[float, float]:
    began = time.perf_counter()
    process = subprocess.Popen(  # noqa: ASYNC220 - nothing else is measured meanwhile
        [sys.executable, "-c", YARDSTICK], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    await asyncio.to_thread(process.stdout.readline)
    took, memory = time.perf_counter() - began, memory_of(process.pid)
    process.communicate(b"\n")
    return took, memory


async def starts(known: list[cards.Card], number: int) -> Started:
    """Starts in turn, after one that is not counted and makes the database."""
    times, memories, firsts, bares, bare_memories = [], [], [], [], []
    with tempfile.TemporaryDirectory() as name:
        for turn in range(number + 1):
            took, used = await bare()
            # Ids of their own: an update that was answered before the start would rightly not be answered again.
            bot = Bot(OURS_WEBHOOK, Standin(known, first=1000 + turn * 1000), Path(name))
            try:
                await bot.open()
                memory = bot.memory
                answered = await measure(bot.standin, Webhook(bot.standin, bot.port, 1), 0.01)
            finally:
                await bot.close()
            if turn:
                times.append(bot.started)
                memories.append(memory)
                firsts.append(answered.longest)
                bares.append(took)
                bare_memories.append(used)
    return Started(
        statistics.median(times),
        statistics.median(bares),
        statistics.median(memories),
        statistics.median(bare_memories),
        statistics.median(firsts),
        statistics.median(our / their for our, their in zip(times, bares, strict=True)),
    )
