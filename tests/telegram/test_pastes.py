"""An article that an admin pastes, in one message or cut by Telegram into several."""

import asyncio

import pytest

from tests.support.conversations import ADMIN, Conversation, texts
from tests.support.sample_articles import CORRECTED

LIMIT = 4096


def cut(article: str) -> list[str]:
    """As Telegram's programs do: at the last line end before the limit."""
    parts = []
    while len(article) > LIMIT:
        end = article.rindex("\n", 0, LIMIT)
        parts.append(article[:end])
        article = article[end + 1 :]
    return [*parts, article]


LONG = CORRECTED + "Пояснение редакции без цифр.\n" * 300


async def test_a_paste_that_was_cut_is_read_as_one(talk: Conversation) -> None:
    parts = cut(LONG)
    assert len(parts) > 2
    calls = [call for part in parts for call in await talk.say(part, ADMIN)]
    (preview,) = texts(calls)
    assert "16,40" in preview


async def test_a_last_part_that_is_as_long_as_the_others_waits_for_no_other(
    talk: Conversation,
) -> None:
    before = len(talk.request.calls)
    (part, *_) = cut(LONG)
    assert texts(await talk.say(part, ADMIN)) == []
    await asyncio.sleep(2.0)
    (preview,) = texts(talk.request.calls[before:])
    assert "16,40" in preview


async def test_an_error_after_the_wait_is_told(
    talk: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    (part, *_) = cut(LONG)
    await talk.say(part, ADMIN)
    refusals = iter([(400, {"ok": False, "description": "Bad Request: strange"})])
    talk.request.refuse = lambda *_: next(refusals, None)
    await asyncio.sleep(2.0)
    assert caplog.text.partition("code=")[2].partition(" ")[0] in talk.request.calls[-1].text
