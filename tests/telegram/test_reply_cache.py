"""A cached reply equals a rendered one, never has old figures, and holds no typed text."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from bot.config import ROOT
from bot.core.outcomes import By, Found, NotFound
from bot.render.answers import answer
from bot.render.reply import Reply
from bot.render.wording.texts import Texts, Voice
from bot.store import Store, open_store
from bot.telegram.reply_cache import ReplyCache
from bot.telegram.sending import prepare
from bot.usecases.answering import Answering, LookUp
from bot.usecases.serving import Serving

TEXTS = Texts()


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await open_store(f"sqlite:///{tmp_path / 'bot.db'}")
    yield opened
    await opened.close()


@pytest.fixture
async def serving(store: Store) -> Serving:
    return await Serving.start(ROOT / "data", store, lambda: datetime.now(UTC))


@pytest.fixture
def answering(serving: Serving) -> Answering:
    return serving.answering


def shown(
    cache: ReplyCache, answering: Answering, text: str, voice: Voice, *, followed: bool = False
) -> Reply:
    asked = answering.ask(text)
    cached = cache.find(answering.snapshot, asked, voice, followed=followed)
    if cached is not None:
        return cached.reply
    numbers = asked.outcome.districts if followed else ()
    reply = answer(asked.outcome, asked.served, voice, followed=numbers, elsewhere=asked.elsewhere)
    cache.add(answering.snapshot, asked, voice, prepare(reply), followed=followed)
    return reply


@pytest.mark.parametrize(
    "text", ["Ош", "7", "Чүй облусу", "баары", "7, 12 жана Талас", "ошшшш ж", "Бардык каршы"]
)
@pytest.mark.parametrize("language", ["ky", "ru", "en"])
@pytest.mark.parametrize("plain", [True, False])
async def test_what_comes_from_memory_is_what_would_be_made(
    answering: Answering, text: str, language: str, plain: bool
) -> None:
    cache, voice = ReplyCache(), TEXTS.voice(language, plain=plain, bot="b")
    asked = answering.ask(text)
    expected = answer(asked.outcome, asked.served, voice, elsewhere=asked.elsewhere)
    for again in (False, True):
        assert (
            bool(cache.find(answering.snapshot, answering.ask(text), voice, followed=False))
            is again
        )
        found = shown(cache, answering, text, voice)
        assert (found.text, found.buttons) == (expected.text, expected.buttons)


async def test_each_way_of_speaking_has_its_own(answering: Answering) -> None:
    cache, voices = (
        ReplyCache(),
        [TEXTS.voice(lang, plain=plain) for lang in ("ky", "ru", "en") for plain in (True, False)],
    )
    found = [
        shown(cache, answering, "Ош", voice, followed=followed)
        for voice in voices
        for followed in (True, False)
    ]
    assert len({(reply.text, reply.buttons) for reply in found}) == len(found)


async def test_new_figures_show_at_once(
    store: Store, serving: Serving, answering: Answering
) -> None:
    cache, voice = ReplyCache(), TEXTS.voice("ky")
    before = shown(cache, answering, "7", voice)
    latest = answering.snapshot.current.revision
    rows = tuple(
        replace(row, share=Decimal("12.34")) if row.number == 7 else row for row in latest.results
    )
    await store.add_revision(replace(latest, results=rows), base=latest.number)
    await serving.refresh()
    after = shown(cache, answering, "7", voice)
    assert "12,34" in after.text
    assert "12,34" not in before.text


async def test_an_answer_of_the_snapshot_before_is_not_kept_for_the_new_one(
    store: Store, serving: Serving, answering: Answering
) -> None:
    cache, voice = ReplyCache(), TEXTS.voice("ky")
    old = answering.ask("7")
    latest = answering.snapshot.current.revision
    rows = tuple(
        replace(row, share=Decimal("12.34")) if row.number == 7 else row for row in latest.results
    )
    await store.add_revision(replace(latest, results=rows), base=latest.number)
    await serving.refresh()
    reply = answer(old.outcome, old.served, voice)
    cache.add(answering.snapshot, old, voice, prepare(reply), followed=False)
    assert cache.find(answering.snapshot, answering.ask("7"), voice, followed=False) is None
    assert "12,34" in shown(cache, answering, "7", voice).text


@pytest.mark.parametrize(
    "outcome", [NotFound(out_of_range=99), Found(7, By.NAME, claim=Decimal(60))]
)
async def test_what_was_typed_is_not_kept(answering: Answering, outcome: NotFound | Found) -> None:
    asked = LookUp(outcome, answering.snapshot.current)
    cache, voice = ReplyCache(), TEXTS.voice("ky")
    cache.add(answering.snapshot, asked, voice, prepare(Reply("99")), followed=False)
    assert cache.find(answering.snapshot, asked, voice, followed=False) is None


async def test_an_answer_that_names_another_election_is_of_its_question_alone(
    answering: Answering,
) -> None:
    served, cache, voice = answering.snapshot.current, ReplyCache(), TEXTS.voice("ky")
    plain, elsewhere = LookUp(NotFound(), served), LookUp(NotFound(), served, ((served, 2),))
    cache.add(answering.snapshot, elsewhere, voice, prepare(Reply("elsewhere")), followed=False)
    assert cache.find(answering.snapshot, plain, voice, followed=False) is None
    cache.add(answering.snapshot, plain, voice, prepare(Reply("plain")), followed=False)
    assert cache.find(answering.snapshot, plain, voice, followed=False) is not None
    assert cache.find(answering.snapshot, elsewhere, voice, followed=False) is None
