"""Bots as processes of their own, watched from outside."""

import asyncio
import os
import socket
import sys
from asyncio.subprocess import DEVNULL, STDOUT, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.fake_telegram import FakeTelegram

ROOT = Path(__file__).resolve().parents[1]
OURS, PTB, AIOGRAM = "this bot", "python-telegram-bot", "aiogram"
COMMANDS = {
    OURS: ("-m", "bot", "run"),
    PTB: ("-m", "benchmarks.peers.ptb"),
    AIOGRAM: ("-m", "benchmarks.peers.gram"),
}
MAX_START = 60.0
"""Seconds that a bot may take to start."""
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Bot:
    name: str
    telegram: FakeTelegram
    process: Process

    @property
    def cpu(self) -> float:
        """Seconds of processor time so far: user and system, all threads."""
        stat = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(stat[11]) + int(stat[12])) / TICKS


@asynccontextmanager
async def running(
    name: str, folder: Path, *, webhook: bool, refused: float = 0.0
) -> AsyncIterator[Bot]:
    """Start a bot, wait until it takes updates, and end it with the block."""
    async with FakeTelegram(refused) as telegram:
        variables = {
            "PYTHONPATH": str(ROOT),
            "BOT_TOKEN": "1:bench",
            "TELEGRAM_API_BASE": telegram.base,
            "DATABASE_URL": f"sqlite:///{folder}/{'webhook' if webhook else 'polling'}.db",
            **(webhook_variables() if webhook else {}),
        }
        command = (sys.executable, *COMMANDS[name])
        with (folder / f"{name}.log").open("ab") as log:
            process = await asyncio.create_subprocess_exec(
                *command, cwd=folder, env=variables, stdin=DEVNULL, stdout=log, stderr=STDOUT
            )
        try:
            await asyncio.wait_for(telegram.ready_at, MAX_START)
            yield Bot(name, telegram, process)
        finally:
            process.terminate()
            await process.wait()


def webhook_variables() -> dict[str, str]:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = str(taken.getsockname()[1])
    url = {"WEBHOOK_URL": f"http://127.0.0.1:{port}", "WEBHOOK_SECRET": "bench"}
    return {"HOST": "127.0.0.1", "PORT": port, **url}


def memory_of(pid: int) -> float:
    """Resident memory of a process in megabytes."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))
