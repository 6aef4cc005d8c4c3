"""kill -9 at random moments: what Telegram was told is done is done, and what people were promised is kept.

Ten times in `make test`, hundreds of times in `make crash`. A seed decides the moments; what was counted is printed.
"""

import asyncio
import re
import sys
import time
from asyncio.subprocess import DEVNULL
from collections.abc import AsyncIterator
from pathlib import Path
from random import Random

import pytest

from tests.support.conversations import ADMIN
from tests.support.crowds import Crowd
from tests.support.databases import ELECTION, opened
from tests.support.processes import run, started, surroundings
from tests.support.sample_articles import CORRECTED, SEED
from tests.support.telegram_calls import Fault
from tests.support.telegram_server import TelegramServer
from tests.support.walks import MODES, upload

TO_TELEGRAM = 0.02
"""Seconds for a message: some are always on their way when the process is killed."""
IN_FLIGHT = 1.0
"""Seconds between Telegram's taking of an answer and the note of it at the latest, on a very busy machine."""
APPLIED = re.compile(r"Колдонулду: (\d+)-нуска")
FIRST_PERSON = 1000


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramServer]:
    async with TelegramServer() as telegram:
        telegram.faults.append(Fault("slow", "sendMessage", delay=TO_TELEGRAM))
        yield telegram


class Settlers:
    """New people who follow a district and choose a language, and an admin who loads one article after another."""

    def __init__(self, telegram: TelegramServer) -> None:
        self._telegram = telegram
        self._people = FIRST_PERSON
        self._loads = 0

    def come(self) -> None:
        for _ in range(3):
            self._telegram.say("/follow 3", self._people)
            self._telegram.say("/language ru", self._people)
            self._people += 1

    def load(self) -> None:
        """Press Apply under the newest preview, and send the next article."""
        for call in reversed(self._telegram.made("sendMessage")):
            if call.parameters["chat_id"] == ADMIN and (
                buttons := (call.parameters.get("reply_markup") or {})
            ):
                self._telegram.press(buttons["inline_keyboard"][0][0]["callback_data"], ADMIN)
                break
        self._loads += 1
        upload(self._telegram, SEED.replace("16.33", f"16.{40 + self._loads % 50}"))

    async def check(self, url: str, *, all_of_them: bool) -> None:
        """Whatever the bot has said that it has done is in the database, and the database is whole."""
        async with opened(url) as store:
            latest = await store.latest(ELECTION)
            assert latest is not None
            assert len(latest.by_number) == 36
            edits = [call.parameters["text"] for call in self._telegram.made("editMessageText")]
            said = [int(found[1]) for text in edits if (found := APPLIED.search(text))]
            assert latest.number >= max(said, default=1)
            for person in range(FIRST_PERSON, self._people):
                texts = self._telegram.texts(person)
                if all_of_them or any("№3" in text or "№ 3" in text for text in texts):
                    assert [follow.number for follow in await store.following(person)] == [3]
                if all_of_them or any("по-русски" in text for text in texts):
                    assert (await store.chat(person)).language == "ru"

    @property
    def loaded(self) -> int:
        return sum(
            bool(APPLIED.search(call.parameters["text"]))
            for call in self._telegram.made("editMessageText")
        )


@MODES
@pytest.mark.parametrize("kills", [5, pytest.param(100, marks=pytest.mark.crash)])
async def test_a_killed_bot_loses_nothing(
    telegram: TelegramServer,
    tmp_path: Path,
    webhook: bool,
    kills: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Only what was on its way to Telegram when the process was killed may come twice: one message in a chat."""
    moments, crowd, settlers = (
        Random(kills),
        Crowd(telegram, kills, 20 + 4 * kills),
        Settlers(telegram),
    )
    url, killed = f"sqlite:///{tmp_path}/bot.db", list[float]()
    for _ in range(kills):
        async with started(
            telegram, tmp_path, webhook=webhook, ADMIN_IDS=str(ADMIN), LOG_LEVEL="ERROR"
        ) as bot:
            settlers.load()
            settlers.come()
            async with crowd.asking(per_second=60):
                await asyncio.sleep(moments.uniform(0.05, 0.8))
                killed.append(time.monotonic())
                await bot.kill()
        assert not crowd.confirmed_unanswered
        await settlers.check(url, all_of_them=False)
    async with started(telegram, tmp_path, webhook=webhook, ADMIN_IDS=str(ADMIN)) as bot:
        await crowd.satisfied(30)
        await telegram.until(lambda: not telegram.pending, 20)
        assert await bot.stop() == 0
    await settlers.check(url, all_of_them=True)
    assert crowd.in_order
    assert all(any(abs(came - kill) < IN_FLIGHT for kill in killed) for came in crowd.repeated())
    with capsys.disabled():
        counts = f"{crowd.count} questions, {crowd.lost} lost, {crowd.doubled} doubled, {settlers.loaded} articles"
        print(f"\n{kills} kills, webhook {webhook}: {counts}")


@pytest.mark.parametrize("kills", [10, pytest.param(200, marks=pytest.mark.crash)])
async def test_an_article_is_loaded_whole_or_not_at_all(
    tmp_path: Path, kills: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """Half of the kills come at any moment of the load, half in the milliseconds in which the file is written."""
    moments, file = Random(kills), tmp_path / "bot.db"
    variables = {"DATABASE_URL": f"sqlite:///{file}"}
    articles = write_articles(tmp_path)
    (first, second), new = articles, 0
    assert (await run(variables, tmp_path, "load", str(first)))[0] == 0
    for kill in range(kills):
        before = await facts(variables["DATABASE_URL"])
        article = second if before[1] == "16.33" else first
        await load_and_kill(variables, article, file, moments, while_writing=kill % 2 == 0)
        after = await facts(variables["DATABASE_URL"])
        assert after in {before, (before[0] + 1, "16.40" if article == second else "16.33", 36)}
        new += after != before
    with capsys.disabled():
        print(f"\n{kills} loads killed: {kills - new} left the old article, {new} the new one")


def write_articles(folder: Path) -> tuple[Path, Path]:
    files = (folder / "seed.txt", folder / "corrected.txt")
    for file, article in zip(files, (SEED, CORRECTED), strict=True):
        file.write_text(article, "utf-8")
    return files


async def facts(url: str) -> tuple[int, str, int]:
    """Revision, share in district 3, districts. Opening reads the whole file and refuses a damaged one."""
    async with opened(url) as store:
        latest = await store.latest(ELECTION)
        assert latest is not None
        return latest.number, str(latest.by_number[3][0].share), len(latest.by_number)


async def load_and_kill(
    variables: dict[str, str], article: Path, file: Path, moments: Random, *, while_writing: bool
) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "load", str(article)),
        stdin=DEVNULL,
        stdout=DEVNULL,
        stderr=DEVNULL,
        env=surroundings(variables),
    )
    try:
        if while_writing:
            async with asyncio.timeout(30):
                while not written(file) and process.returncode is None:  # noqa: ASYNC110
                    await asyncio.sleep(0)  # a commit is over in a few milliseconds
            await asyncio.sleep(moments.uniform(0, 0.003))
        else:
            await asyncio.sleep(moments.uniform(0.1, 0.9))
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


def written(file: Path) -> int:
    """Bytes in the file's write-ahead log; it is gone when nobody has the database open."""
    try:
        return file.with_name(file.name + "-wal").stat().st_size
    except FileNotFoundError:
        return 0
