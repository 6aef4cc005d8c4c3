"""What goes wrong around the bot, and what people notice of it: as little as can be, and never a wrong figure."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.store.sqlite import SqliteStore
from bot.telegram.outbox import Outbox
from tests.support.conversations import ADMIN, Answer, Conversation, load, previewed, texts
from tests.support.crowds import Crowd
from tests.support.processes import started
from tests.support.sample_articles import CORRECTED, SEED
from tests.support.telegram_calls import Fault
from tests.support.telegram_server import TelegramServer
from tests.support.walks import MODES, answer_to

GROUP = -100
SEND = "sendMessage"


def faults() -> list[Fault]:
    """What the network and Telegram do wrong, a few times each."""
    return [
        Fault.flood(1, method=SEND, times=8),
        Fault("html", SEND, times=8),
        Fault("status", SEND, code=502, times=8),
        Fault("garbage", SEND, times=3),
        Fault("drop", SEND, times=8),
        Fault("drop-after", SEND, times=4),
        Fault("slow", SEND, times=20, delay=0.3),
        Fault("drop", "getUpdates", times=1),
    ]


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramServer]:
    async with TelegramServer() as telegram:
        yield telegram


def refusing(
    method: str, code: int, description: str, *, times: int = 1_000_000, **parameters: object
) -> Callable[[str, Mapping[str, Any]], Answer | None]:
    """An answer of Telegram to the next calls of one method."""
    left = iter(range(times))

    def refuse(called: str, _: Mapping[str, Any]) -> Answer | None:
        if called != method or next(left, None) is None:
            return None
        return code, {"ok": False, "description": description, "parameters": parameters}

    return refuse


# Telegram refuses


@pytest.mark.parametrize(
    ("code", "description"),
    [
        (403, "Forbidden: bot was blocked by the user"),
        (403, "Forbidden: user is deactivated"),
        (400, "Bad Request: chat not found"),
        (400, "Bad Request: TOPIC_CLOSED"),
        (400, "Bad Request: message thread not found"),
        (400, "Bad Request: not enough rights to send text messages to the chat"),
    ],
)
async def test_where_nobody_is_there_to_read_it_nothing_is_tried_again(
    talk: Conversation, caplog: pytest.LogCaptureFixture, code: int, description: str
) -> None:
    talk.request.refuse = refusing("sendMessage", code, description)
    assert len(await talk.say("Ош")) == 1
    talk.request.refuse = lambda *_: None
    assert texts(await talk.say("Ош", 78))
    assert not caplog.records


@pytest.mark.parametrize(
    "description", ["query is too old and response timeout expired or query id is invalid"]
)
async def test_a_query_that_is_too_old_is_let_go(
    talk: Conversation, caplog: pytest.LogCaptureFixture, description: str
) -> None:
    (card,) = await talk.say("Ош")
    talk.request.refuse = refusing("answerCallbackQuery", 400, f"Bad Request: {description}")
    assert [call.method for call in await talk.press(card.data("📄"))] == [
        "editMessageText",
        "answerCallbackQuery",
    ]
    talk.request.refuse = refusing("answerInlineQuery", 400, f"Bad Request: {description}")
    await talk.inline("Ош")
    assert not caplog.records


async def test_a_message_that_was_deleted_is_sent_anew(talk: Conversation) -> None:
    (card,) = await talk.say("Ош")
    talk.request.refuse = refusing("editMessageText", 400, "Bad Request: message to edit not found")
    calls = await talk.press(card.data("📄"))
    assert [call.method for call in calls] == [
        "editMessageText",
        "sendMessage",
        "answerCallbackQuery",
    ]


async def test_a_press_that_changes_nothing_is_acknowledged(talk: Conversation) -> None:
    (card,) = await talk.say("Ош")
    talk.request.refuse = refusing(
        "editMessageText", 400, "Bad Request: message is not modified: same content"
    )
    calls = await talk.press(card.data("📄"))
    assert [call.method for call in calls] == ["editMessageText", "answerCallbackQuery"]


async def test_one_chat_that_has_to_wait_holds_up_nobody_else(talk: Conversation) -> None:
    talk.request.refuse = refusing(
        "sendMessage", 429, "Too Many Requests: retry after 1", times=1, retry_after=1
    )
    waiting = asyncio.ensure_future(talk.say("Ош", 1))
    await asyncio.sleep(0.05)
    assert texts(await talk.say("Талас", 2))
    assert not waiting.done()
    assert any("№7" in text for text in texts(await waiting))


async def test_a_group_that_became_a_supergroup_while_it_asked_is_answered_there(
    talk: Conversation,
) -> None:
    talk.request.refuse = refusing(
        "sendMessage", 400, "group chat was upgraded", times=1, migrate_to_chat_id=-200
    )
    calls = await talk.say("/district 7", chat=GROUP)
    assert [call.parameters["chat_id"] for call in calls] == [GROUP, -200]


@pytest.mark.parametrize("told_in", [GROUP, -200])
async def test_a_group_that_became_a_supergroup_keeps_what_it_set_and_follows(
    talk: Conversation, told_in: int
) -> None:
    talk.request.members[5] = "creator"
    for text in ("/follow 3", "/language ru"):
        await talk.say(text, 5, chat=GROUP)
    service = {"migrate_to_chat_id": -200} if told_in == GROUP else {"migrate_from_chat_id": GROUP}
    message = talk.message("", 5, told_in)
    del message["text"]
    await talk.feed("message", {**message, **service})
    assert [follow.number for follow in await talk.store.following(-200)] == [3]
    assert (await talk.store.chat(-200)).language == "ru"
    assert await talk.store.personal_data(GROUP) == {}


async def test_news_for_a_group_that_became_a_supergroup_go_there(talk: Conversation) -> None:
    talk.request.members[5] = "creator"
    await talk.say("/follow 3", 5, chat=GROUP)
    await load(talk, CORRECTED)
    talk.request.refuse = refusing(
        "sendMessage", 400, "group chat was upgraded", times=1, migrate_to_chat_id=-200
    )
    await talk.tell()
    talk.clock.forward(minutes=2)
    (news,) = await talk.tell()
    assert news.parameters["chat_id"] == -200


async def test_a_chat_that_follows_several_districts_gets_one_message_a_second(
    talk: Conversation,
) -> None:
    for number in (3, 4, 5):
        await talk.say(f"/follow {number}")
    await load(talk, CORRECTED.replace("32.68", "32.70").replace("43.08", "43.10"))
    sent = []
    for _ in range(4):
        sent.append([call for call in await talk.tell() if call.method == "sendMessage"])
        talk.clock.forward(seconds=1.1)
    assert [len(calls) for calls in sent] == [1, 1, 1, 0]


# The database


def writer_of(talk: Conversation) -> SqliteStore:
    store = talk.store
    assert isinstance(store, SqliteStore)
    return store


async def pragma(talk: Conversation, statement: str) -> None:
    async with writer_of(talk).writing() as connection:
        await connection.rows(f"PRAGMA {statement}")


async def check_a_database_that_cannot_be_written(
    talk: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    """Questions are answered; a wish that cannot be kept gets an apology with a code that the log and /status have."""
    assert "49,8" in texts(await talk.say("Ош"))[0]
    (apology,) = texts(await talk.say("/follow 7"))
    code = next(word for word in caplog.text.split() if word.startswith("code=")).removeprefix(
        "code="
    )
    assert code in apology
    (status,) = texts(await talk.say("/status", ADMIN))
    assert code in status


async def test_a_locked_database_stops_no_answer(
    talk: Conversation, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await pragma(talk, "busy_timeout = 20")
    with closing(sqlite3.connect(tmp_path / "bot.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        await check_a_database_that_cannot_be_written(talk, caplog)
    assert "№7" in texts(await talk.say("/follow 7"))[0]


async def test_a_disk_that_became_read_only_stops_no_answer(
    talk: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    async with writer_of(talk).writing() as connection:
        await connection.rows("PRAGMA query_only = ON")
    await check_a_database_that_cannot_be_written(talk, caplog)


@pytest.mark.parametrize(
    "fault", ["max_page_count = 1", "query_only = ON"], ids=["full", "read-only"]
)
async def test_an_article_that_cannot_be_stored_changes_nothing(
    talk: Conversation, caplog: pytest.LogCaptureFixture, fault: str
) -> None:
    preview = await previewed(talk, CORRECTED)
    async with writer_of(talk).writing() as connection:
        await connection.rows(f"PRAGMA {fault}")
    (apology,) = texts(await talk.press(preview.buttons[0]["callback_data"], ADMIN))
    assert caplog.text.partition("code=")[2].partition(" ")[0] in apology
    assert "16,33" in texts(await talk.say("3"))[0]
    latest = await talk.store.latest("kg-2021-11-28")
    assert latest is not None
    assert latest.number == 1


# The clock


async def test_a_clock_that_jumps_back_neither_silences_the_bot_nor_tells_twice(
    talk: Conversation,
) -> None:
    await talk.say("/follow 3")
    await load(talk, CORRECTED)
    talk.outbox = Outbox(talk.context)  # its pace is kept by a clock that does not jump
    assert len(await talk.tell()) == 1
    talk.clock.forward(days=-400)
    assert "16,40" in texts(await talk.say("3"))[0]
    assert await talk.tell() == []
    await asyncio.sleep(1.0)
    await load(talk, SEED.replace("16.33", "16.50"))
    assert len(await talk.tell()) == 1


async def test_a_clock_that_jumps_ahead_takes_drafts_away_and_no_revision(
    talk: Conversation,
) -> None:
    preview = await previewed(talk, CORRECTED)
    talk.clock.forward(days=400)
    await talk.store.expire(talk.clock())
    await talk.press(preview.buttons[0]["callback_data"], ADMIN)
    assert "16,33" in texts(await talk.say("3"))[0]


async def test_a_quiet_that_was_set_by_a_wrong_clock_can_be_ended(talk: Conversation) -> None:
    talk.request.members[5] = "creator"
    talk.clock.forward(days=400)
    await talk.say("/quiet 30", 5, chat=GROUP)
    talk.clock.forward(days=-400)
    assert texts(await talk.say("/district 7", 6, chat=GROUP)) == []
    await talk.say("/quiet 0", 5, chat=GROUP)
    assert texts(await talk.say("/district 7", 6, chat=GROUP))


# The whole bot


@MODES
async def test_every_question_is_answered_through_every_fault(
    telegram: TelegramServer, tmp_path: Path, webhook: bool
) -> None:
    """One after another, while people ask: only a message whose answer was lost may come twice."""
    crowd, twice = (
        Crowd(telegram, 8, 30),
        {"update_id": 1000, "message": {**telegram.message(6), "text": "7"}},
    )
    async with started(telegram, tmp_path, webhook=webhook) as bot:
        for fault in faults():
            telegram.faults.append(fault)
            telegram.push("message", {"nonsense": [fault.kind]})
            telegram.deliver(twice)
            await crowd.keep_asking(60, 0.4)
        await crowd.satisfied(40)
        injected = {fault.kind: min(fault.hits, fault.times) for fault in telegram.faults}
        assert await bot.stop() == 0
    assert crowd.in_order
    assert telegram.texts(6)
    again = crowd.doubled + len(telegram.texts(6)) - 1
    assert again <= injected["drop-after"] + injected["garbage"], (
        "again only where an answer of Telegram was lost"
    )


async def test_an_answer_is_tried_until_telegram_takes_it_and_not_confirmed_before(
    telegram: TelegramServer, tmp_path: Path
) -> None:
    telegram.faults.append(Fault("html", SEND, chat=5, times=5))
    async with started(telegram, tmp_path):
        asked = telegram.say("Ош")
        await telegram.until(lambda: telegram.faults[0].hits >= 5)
        assert "№8" in await answer_to(telegram, "8", chat=6)
        assert asked not in telegram.confirmed
        await telegram.until(lambda: telegram.texts(5), 10)
        await telegram.until(lambda: asked in telegram.confirmed)
    assert len(telegram.texts(5)) == 1


# What a person may take back


async def test_forget_leaves_nothing_under_a_persons_id(talk: Conversation) -> None:
    for text in ("/follow 7", "/follow 3", "/language ru", "/plain"):
        await talk.say(text, ADMIN)
    await previewed(talk, CORRECTED)
    await talk.say("/forget", ADMIN)
    assert await talk.store.personal_data(ADMIN) == {}
    assert "49,8%" in texts(await talk.say("Ош", ADMIN))[0], "the language is the default again"
    await load(talk, CORRECTED)
    assert [call for call in await talk.tell() if call.method == "sendMessage"] == []


async def test_two_news_for_one_chat_keep_their_second_while_people_are_answered(
    talk: Conversation,
) -> None:
    await talk.say("/follow 3")
    await talk.say("/follow 4")
    await load(talk, CORRECTED.replace("32.68", "32.70"))
    with talk.context.memory.in_progress:
        assert len(await talk.tell()) == 1
    talk.clock.forward(seconds=1.1)
    assert len(await talk.tell()) == 1
