"""The bots as processes of their own: started, watched from outside, ended by their process id."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from bench.asking import SECRET
from bench.standin import Standin

ROOT = Path(__file__).resolve().parents[1]
PEERS = Path(__file__).with_name("peers")
TOKEN = "1:bench"
TICK = os.sysconf("SC_CLK_TCK")
LONGEST_START = 60.0


@dataclass(frozen=True, slots=True)
class Kind:
    """A bot to be measured. `command` follows the interpreter; `webhook` or polling."""

    name: str
    command: tuple[str, ...]
    webhook: bool


OURS = ("-m", "bot", "run")
FLOOR = Kind("floor, webhook", (str(PEERS / "floor.py"),), webhook=True)
OURS_WEBHOOK = Kind("this bot, webhook", OURS, webhook=True)
OURS_POLLING = Kind("this bot, polling", OURS, webhook=False)
PTB_WEBHOOK = Kind(
    "python-telegram-bot, run_webhook", (str(PEERS / "ptb.py"), "webhook"), webhook=True
)
PTB_POLLING = Kind(
    "python-telegram-bot, polling", (str(PEERS / "ptb.py"), "polling"), webhook=False
)
GRAM_WEBHOOK = Kind(
    "aiogram, webhook in the body", (str(PEERS / "gram.py"), "webhook"), webhook=True
)
GRAM_POLLING = Kind("aiogram, polling", (str(PEERS / "gram.py"), "polling"), webhook=False)


class Bot:
    """A running bot. `started` is seconds from the start of its process to its readiness."""

    def __init__(
        self, kind: Kind, standin: Standin, folder: Path, variables: dict[str, str] | None = None
    ) -> None:
        self.kind = kind
        self.standin = standin
        self.port = free_port()
        self.started = 0.0
        self._folder = folder
        self._more = variables or {}

    async def open(self) -> None:
        await self.standin.open()
        await self.start()

    async def start(self) -> None:
        self.standin.heard.clear()
        began = time.perf_counter()
        log = (self._folder / f"{self.kind.name}.log").open("ab")
        self.process = subprocess.Popen(  # noqa: ASYNC220 - it takes no time that matters here
            [sys.executable, *self.kind.command],
            cwd=ROOT,
            env=self._environment(),
            stdout=log,
            stderr=log,
        )
        log.close()
        self.started = await self._ready() - began

    def _environment(self) -> dict[str, str]:
        url = {"WEBHOOK_URL": f"http://127.0.0.1:{self.port}"} if self.kind.webhook else {}
        return {
            "PATH": os.environ.get("PATH", ""),
            "BOT_TOKEN": TOKEN,
            "TELEGRAM_API_BASE": self.standin.base,
            "WEBHOOK_SECRET": SECRET,
            "HOST": "127.0.0.1",
            "PORT": str(self.port),
            "DATABASE_URL": f"sqlite:///{self._folder / self.kind.name}.db",
            "CARDS": str(self._folder / "cards.json"),
            **url,
            **self._more,
        }

    async def _ready(self) -> float:
        """When the bot began to take updates: asked for them, or told where to post them."""
        sign = ("setWebhook",) if self.kind.webhook else ("getUpdates", "getupdates")
        deadline = time.perf_counter() + LONGEST_START
        while time.perf_counter() < deadline and self.process.poll() is None:
            for method in sign:
                if method in self.standin.heard:
                    return self.standin.heard[method]
            await asyncio.sleep(0.002)
        self.stop()
        raise RuntimeError(f"{self.kind.name} did not start; see {self._folder}")

    @property
    def cpu(self) -> float:
        """Seconds of processor time so far, user and system, all threads."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    @property
    def memory(self) -> float:
        """Resident megabytes at this moment."""
        return memory_of(self.process.pid)

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    async def close(self) -> None:
        await asyncio.to_thread(self.stop)
        await self.standin.close()


def memory_of(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
