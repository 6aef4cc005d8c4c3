"""Telegram refuses 5 % of all calls at random, and nobody is left without an answer.

300 questions in `make test`, 600 at three rates in `make crash`. A seed decides which calls fail.
"""

from collections.abc import AsyncIterator
from pathlib import Path
from random import Random

import pytest

from tests.support.crowds import Crowd
from tests.support.processes import started
from tests.support.telegram_calls import Fault
from tests.support.telegram_server import TelegramServer
from tests.support.walks import MODES

SEED = 5


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramServer]:
    async with TelegramServer() as telegram:
        yield telegram


def random_refusals(seed: int) -> list[Fault]:
    """Half of them ask to wait for a second, half are errors inside Telegram."""
    dice = Random(seed)
    flood = Fault.flood(1, chance=0.025, dice=dice)
    failure = Fault(
        "status", code=500, description="Internal Server Error", chance=0.025, dice=dice
    )
    return [flood, failure]


@MODES
@pytest.mark.parametrize(
    ("per_second", "questions"),
    [
        (30, 300),
        pytest.param(10, 600, marks=pytest.mark.crash),
        pytest.param(30, 600, marks=pytest.mark.crash),
        pytest.param(300, 600, marks=pytest.mark.crash),
    ],
)
async def test_no_question_is_lost_when_calls_are_refused_at_random(
    telegram: TelegramServer,
    tmp_path: Path,
    webhook: bool,
    per_second: int,
    questions: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    telegram.faults = random_refusals(SEED)
    crowd = Crowd(telegram, SEED, chats=40)
    async with started(telegram, tmp_path, webhook=webhook) as bot:
        await crowd.keep_asking(per_second, questions / per_second)
        await crowd.satisfied(30)
        assert await bot.stop() == 0
    refused = sum(fault.hits for fault in telegram.faults)
    with capsys.disabled():
        print(f"\n{crowd.count} questions, {refused} calls refused, {crowd.lost} lost")
    assert (crowd.count, crowd.lost, crowd.doubled) == (questions, 0, 0)
    assert refused > questions / 50
    assert crowd.in_order
