"""The HTTP server in both modes: /health, /live and /metrics."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import ClientSession

from bot.errors import ConfigError
from bot.metrics import Metrics
from bot.telegram.wire.run import RunSettings, in_loop, run
from bot.web.server import Health
from tests.support.telegram_calls import Fault
from tests.support.telegram_server import TelegramServer
from tests.support.wires import Ids, application, echo, free_port, healthy, running


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramServer]:
    async with TelegramServer() as server:
        yield server


async def get(address: str, **headers: str) -> tuple[int, str]:
    async with ClientSession() as session, session.get(address, headers=headers) as got:
        return got.status, await got.text()


@pytest.mark.parametrize("webhook", [False, True])
async def test_health_is_served_in_both_modes(telegram: TelegramServer, webhook: bool) -> None:
    async with running(telegram, webhook=webhook) as bot:
        telegram.say("Ош")
        await telegram.until(lambda: telegram.texts(5))
        assert await get(f"{bot.address}/health") == (
            200,
            '{"alive": true, "ready": true, "reason": null}',
        )


async def test_health_says_why_the_bot_is_not_ready(telegram: TelegramServer) -> None:
    async def status(health: Health) -> tuple[int, str]:
        stop = asyncio.Event()
        settings = RunSettings(telegram.token, telegram.base, host="127.0.0.1", port=free_port())
        task = asyncio.ensure_future(
            run(application(telegram, echo), settings, Ids(), lambda: health, stop=stop)
        )
        await telegram.until(lambda: telegram.made("getMe"))
        await telegram.until(lambda: telegram.made("getWebhookInfo"))
        await asyncio.sleep(0.05)
        got = await get(f"http://127.0.0.1:{settings.port}/health")
        stop.set()
        await task
        return got

    assert await status(Health(True, False, "golden queries")) == (
        503,
        '{"alive": true, "ready": false, "reason": "golden queries"}',
    )


async def test_the_bot_is_alive_but_not_ready_while_telegram_cannot_be_reached(
    telegram: TelegramServer,
) -> None:
    fault = Fault("html", method="getMe")
    telegram.faults.append(fault)
    async with running(telegram, webhook=True) as bot:
        await telegram.until(lambda: fault.hits)
        assert await get(f"{bot.address}/health") == (
            503,
            '{"alive": true, "ready": false, "reason": "starting"}',
        )


@pytest.mark.parametrize("method", ["GET", "HEAD"])
async def test_the_process_is_live_while_the_bot_is_not_ready(
    telegram: TelegramServer, method: str
) -> None:
    fault = Fault("html", method="getMe")
    telegram.faults.append(fault)
    async with running(telegram) as bot, ClientSession() as session:
        await telegram.until(lambda: fault.hits)
        async with session.request(method, f"{bot.address}/health") as health:
            assert health.status == 503
        async with session.request(method, f"{bot.address}/live") as live:
            assert live.status == 200
            assert live.headers["Cache-Control"] == "no-store"


async def test_there_is_nothing_else(telegram: TelegramServer) -> None:
    async with running(telegram) as bot:
        await telegram.until(lambda: telegram.made("getMe"))
        assert (await get(f"{bot.address}/"))[0] == 404
        assert (await get(f"{bot.address}/telegram"))[0] == 404  # polling: nobody posts here
        async with ClientSession() as session, session.post(f"{bot.address}/health") as got:
            assert got.status == 405


@pytest.mark.parametrize(
    ("given", "status"),
    [("Bearer s3cret", 200), ("Bearer s3creT", 401), ("s3cret", 401), ("Bearer ", 401), ("", 401)],
)
async def test_metrics_ask_for_their_token_where_one_is_set(
    telegram: TelegramServer, given: str, status: int
) -> None:
    async with running(telegram, metrics_token="s3cret") as bot:
        await telegram.until(lambda: telegram.made("getMe"))
        assert (await get(f"{bot.address}/metrics", Authorization=given))[0] == status
        assert (await get(f"{bot.address}/metrics?token=s3cret"))[0] == 401


async def test_metrics_count_and_name_nobody(telegram: TelegramServer) -> None:
    async with running(telegram) as bot:
        telegram.say("Ошто ким утту?")
        telegram.ask_inline("Ош")
        await telegram.until(lambda: telegram.texts(5) and telegram.made("answerInlineQuery"))
        bot.metrics.outcome("found")
        bot.metrics.retry("outbox")
        bot.metrics.outbox, bot.metrics.revision = 3, 12
        status, text = await get(f"{bot.address}/metrics")
    assert status == 200
    for line in (
        'bot_updates_total{kind="message"} 1.0',
        'bot_updates_total{kind="inline_query"} 1.0',
        'bot_outcomes_total{outcome="found"} 1.0',
        'bot_retries_total{cause="outbox"} 1.0',
        "bot_outbox_depth 3.0",
        "bot_revision 12.0",
        "bot_update_seconds_count 2.0",
        'bot_update_seconds_bucket{le="+Inf"} 2.0',
    ):
        assert line in text.splitlines()
    assert "Ош" not in text
    assert "1001" not in text


def test_the_histogram_adds_up() -> None:
    metrics = Metrics()
    for seconds in (0.0005, 0.02, 0.02, 99.0):
        metrics.observe_update(seconds)
    lines = metrics.exposition().decode().splitlines()
    assert 'bot_update_seconds_bucket{le="0.001"} 1.0' in lines
    assert 'bot_update_seconds_bucket{le="0.025"} 3.0' in lines
    assert 'bot_update_seconds_bucket{le="10.0"} 3.0' in lines
    assert 'bot_update_seconds_bucket{le="+Inf"} 4.0' in lines


def test_the_age_of_a_revision_never_runs_backwards() -> None:
    metrics, noon = Metrics(), datetime(2021, 12, 1, 12, tzinfo=UTC)
    assert metrics.revision_age(noon) == 0
    metrics.loaded = noon
    assert metrics.revision_age(noon + timedelta(hours=1)) == 3600
    assert metrics.revision_age(noon - timedelta(hours=1)) == 0  # the clock was put back


async def test_a_port_that_is_taken_is_named(telegram: TelegramServer) -> None:
    async with running(telegram) as bot:
        await telegram.until(lambda: telegram.made("getMe"))
        with pytest.raises(ConfigError, match="PORT"):
            await run(application(telegram, echo), bot.settings, bot.ids, healthy)


async def test_without_a_port_nothing_listens(telegram: TelegramServer) -> None:
    telegram.say("Ош")
    async with running(telegram, port=None):
        await telegram.until(lambda: telegram.texts(5))


def test_the_loop_is_uvloop_if_it_is_installed() -> None:
    async def kind() -> str:
        return type(asyncio.get_running_loop()).__module__

    uvloop = pytest.importorskip("uvloop")
    assert in_loop(kind()) == uvloop.__name__
