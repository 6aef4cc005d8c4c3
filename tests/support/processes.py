"""The bot as a process of its own: `python -m bot run` against the Bot API server of the tests.

    async with started(telegram, tmp_path, webhook=True) as bot:      # ready to answer here
        telegram.say("Ош")
        assert await bot.stop() == 0                                  # SIGTERM, as an operator would

Its environment holds nothing of the machine's, its working folder no .env, its log goes to `bot.log`.
"""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from aiohttp import ClientError, ClientSession

from bot.config import ROOT
from tests.support.telegram_server import TelegramServer
from tests.support.wires import free_port

START_SECONDS = 60.0
"""A start takes about a second; the rest is for a machine that has much else to do."""
STOP_SECONDS = 20.0


@dataclass
class Bot:
    """A running bot. `log` is all that it has written so far."""

    process: Process
    port: int
    file: Path

    @property
    def pid(self) -> int:
        return self.process.pid

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> str:
        return self.file.read_text("utf-8")

    async def stop(self) -> int:
        """SIGTERM, and the exit status."""
        with suppress(ProcessLookupError):
            self.process.send_signal(signal.SIGTERM)
        return await self.ended(STOP_SECONDS)

    async def kill(self) -> None:
        """SIGKILL: it cannot do a thing about it."""
        with suppress(ProcessLookupError):
            self.process.kill()
        await self.process.wait()

    async def ended(self, seconds: float) -> int:
        async with asyncio.timeout(seconds):
            return await self.process.wait()

    async def ready(self) -> None:
        """Wait until /health says so. Raises AssertionError with the log where the bot has ended instead."""
        async with asyncio.timeout(START_SECONDS), ClientSession() as session:
            while await health(session, self.address) != 200:
                assert self.process.returncode is None, self.log
                await asyncio.sleep(0.02)


async def health(session: ClientSession, address: str) -> int:
    """The status of /health, 0 where nobody answers."""
    try:
        async with session.get(f"{address}/health") as answer:
            return answer.status
    except ClientError:
        return 0


def surroundings(variables: Mapping[str, str]) -> dict[str, str]:
    """What a process gets to see: the given variables, where the bot is, and how to measure coverage."""
    measured = {
        name: value
        for name, value in os.environ.items()
        if name.startswith("COV_CORE") or "COVERAGE" in name
    }
    return {"PYTHONPATH": str(ROOT), "PATH": os.defpath, "LANG": "C.UTF-8", **measured, **variables}


def variables_of(
    telegram: TelegramServer, folder: Path, port: int, *, webhook: bool
) -> dict[str, str]:
    settings = {
        "BOT_TOKEN": telegram.token,
        "TELEGRAM_API_BASE": telegram.base,
        "DATABASE_URL": f"sqlite:///{folder}/bot.db",
        "HOST": "127.0.0.1",
        "PORT": str(port),
    }
    return settings | ({"WEBHOOK_URL": f"http://127.0.0.1:{port}"} if webhook else {})


@asynccontextmanager
async def launched(
    variables: Mapping[str, str], folder: Path, *arguments: str
) -> AsyncIterator[Bot]:
    """A process of the program; killed in the end if it is still there."""
    empty, file = folder / "cwd", folder / "bot.log"
    empty.mkdir(exist_ok=True)
    with file.open("ab") as log:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            *(arguments or ["run"]),
            stdin=DEVNULL,
            stdout=log,
            stderr=log,
            cwd=empty,
            env=surroundings(variables),
        )
    bot = Bot(process, int(variables.get("PORT", "0")), file)
    try:
        yield bot
    finally:
        await bot.kill()


@asynccontextmanager
async def started(
    telegram: TelegramServer, folder: Path, *, webhook: bool = False, **variables: str
) -> AsyncIterator[Bot]:
    """A bot that is ready, on a free port and a database in `folder`. An empty variable is an unset one."""
    given = variables_of(telegram, folder, free_port(), webhook=webhook) | variables
    async with launched(given, folder) as bot:
        await bot.ready()
        yield bot


async def run(variables: Mapping[str, str], folder: Path, *arguments: str) -> tuple[int, str, str]:
    """Run a command of the program to its end: exit status, standard output, standard error."""
    empty = folder / "cwd"
    empty.mkdir(exist_ok=True)
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *arguments,
        stdin=DEVNULL,
        stdout=PIPE,
        stderr=PIPE,
        cwd=empty,
        env=surroundings(variables),
    )
    try:
        async with asyncio.timeout(START_SECONDS):
            out, err = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return process.returncode or 0, out.decode(), err.decode()
