"""Answers from memory: the same as those made anew, never of old figures, and nothing that a person typed."""

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
from bot.telegram.reply_cache import Sheets
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
    sheets: Sheets, answering: Answering, text: str, voice: Voice, *, followed: bool = False
) -> Reply:
    asked = answering.ask(text)
    kept = sheets.find(answering.snapshot, asked, voice, followed)
    if kept is not None:
        return kept
    numbers = asked.outcome.districts if followed else ()
    made = answer(asked.outcome, asked.served, voice, followed=numbers, elsewhere=asked.elsewhere)
    return sheets.keep(answering.snapshot, asked, voice, followed, made)


@pytest.mark.parametrize(
    "text", ["Ош", "7", "Чүй облусу", "баары", "7, 12 жана Талас", "ошшшш ж", "Бардык каршы"]
)
@pytest.mark.parametrize("language", ["ky", "ru", "en"])
@pytest.mark.parametrize("plain", [True, False])
async def test_what_comes_from_memory_is_what_would_be_made(
    answering: Answering, text: str, language: str, plain: bool
) -> None:
    sheets, voice = Sheets(), TEXTS.voice(language, plain=plain, bot="b")
    asked = answering.ask(text)
    expected = answer(asked.outcome, asked.served, voice, elsewhere=asked.elsewhere)
    for again in (False, True):
        assert bool(sheets.find(answering.snapshot, answering.ask(text), voice, False)) is again
        found = shown(sheets, answering, text, voice)
        assert (found.text, found.buttons) == (expected.text, expected.buttons)


async def test_each_way_of_speaking_has_its_own(answering: Answering) -> None:
    sheets, voices = (
        Sheets(),
        [TEXTS.voice(lang, plain=plain) for lang in ("ky", "ru", "en") for plain in (True, False)],
    )
    found = [
        shown(sheets, answering, "Ош", voice, followed=followed)
        for voice in voices
        for followed in (True, False)
    ]
    assert len({(reply.text, reply.buttons) for reply in found}) == len(found)


async def test_new_figures_show_at_once(
    store: Store, serving: Serving, answering: Answering
) -> None:
    sheets, voice = Sheets(), TEXTS.voice("ky")
    before = shown(sheets, answering, "7", voice)
    latest = answering.snapshot.current.revision
    rows = tuple(
        replace(row, share=Decimal("12.34")) if row.number == 7 else row for row in latest.results
    )
    await store.add_revision(replace(latest, results=rows), base=latest.number)
    await serving.refresh()
    after = shown(sheets, answering, "7", voice)
    assert "12,34" in after.text
    assert "12,34" not in before.text


async def test_an_answer_of_the_snapshot_before_is_not_kept_for_the_new_one(
    store: Store, serving: Serving, answering: Answering
) -> None:
    sheets, voice = Sheets(), TEXTS.voice("ky")
    old = answering.ask("7")
    latest = answering.snapshot.current.revision
    rows = tuple(
        replace(row, share=Decimal("12.34")) if row.number == 7 else row for row in latest.results
    )
    await store.add_revision(replace(latest, results=rows), base=latest.number)
    await serving.refresh()
    sheets.keep(answering.snapshot, old, voice, False, answer(old.outcome, old.served, voice))
    assert sheets.find(answering.snapshot, answering.ask("7"), voice, False) is None
    assert "12,34" in shown(sheets, answering, "7", voice).text


@pytest.mark.parametrize(
    "outcome", [NotFound(out_of_range=99), Found(7, By.NAME, claim=Decimal(60))]
)
async def test_what_was_typed_is_not_kept(answering: Answering, outcome: NotFound | Found) -> None:
    asked = LookUp(outcome, answering.snapshot.current)
    sheets, voice = Sheets(), TEXTS.voice("ky")
    sheets.keep(answering.snapshot, asked, voice, False, Reply("99"))
    assert sheets.find(answering.snapshot, asked, voice, False) is None


async def test_an_answer_that_names_another_election_is_of_its_question_alone(
    answering: Answering,
) -> None:
    served, sheets, voice = answering.snapshot.current, Sheets(), TEXTS.voice("ky")
    plain, elsewhere = LookUp(NotFound(), served), LookUp(NotFound(), served, ((served, 2),))
    sheets.keep(answering.snapshot, elsewhere, voice, False, Reply("elsewhere"))
    assert sheets.find(answering.snapshot, plain, voice, False) is None
    sheets.keep(answering.snapshot, plain, voice, False, Reply("plain"))
    assert sheets.find(answering.snapshot, plain, voice, False) is not None
    assert sheets.find(answering.snapshot, elsewhere, voice, False) is None
