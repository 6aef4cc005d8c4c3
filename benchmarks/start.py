"""Start and memory of this bot, next to a process that only imports its libraries."""

import asyncio
import statistics
import sys
import time
from asyncio.subprocess import PIPE
from pathlib import Path

from benchmarks.page import Goal, at_most
from benchmarks.processes import OURS, memory_of, running

IMPORTS = "import telegram.ext, aiosqlite, rapidfuzz.process, aiohttp.web; print(); input()"


async def start_bot(folder: Path) -> tuple[float, float]:
    """Seconds until it takes updates, and megabytes then."""
    began = time.perf_counter()
    async with running(OURS, folder, webhook=True) as bot:
        return bot.telegram.ready_at.result() - began, memory_of(bot.process.pid)


async def start_imports() -> tuple[float, float]:
    """Seconds until all is imported, and megabytes then."""
    began = time.perf_counter()
    command = (sys.executable, "-uc", IMPORTS)
    process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE)
    if process.stdout:
        await process.stdout.readline()
    seconds, memory = time.perf_counter() - began, memory_of(process.pid)
    await process.communicate(b"\n")
    return seconds, memory


async def goals(folder: Path, *, quick: bool) -> list[Goal]:
    """Both in turn. A first start makes the database."""
    await start_bot(folder)
    turns = range(3 if quick else 9)
    pairs = [(await start_bot(folder), await start_imports()) for _ in turns]
    seconds = statistics.median(ours[0] / bare[0] for ours, bare in pairs)
    memory = statistics.median(ours[1] / bare[1] for ours, bare in pairs)
    return [
        at_most("start, against the bare imports", 1.6, seconds, " times"),
        at_most("memory when ready, against the bare imports", 1.3, memory, " times"),
    ]
