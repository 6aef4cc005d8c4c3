"""What an admin sees of an article before and after it is loaded."""

from dataclasses import replace
from decimal import Decimal

import pytest

from bot.core.previews import Preview, Verdict
from bot.errors import ArticleError
from bot.render.admin import previews
from bot.render.links import Action, Press
from tests.support.replies import actions_of, buttons_of, presses_of
from tests.support.screens import (
    FIRST,
    IN_EVERY_LANGUAGE,
    NEW,
    SERVED,
    TEST,
    TEXTS,
    WARNED,
    WARNINGS,
    preview_of,
)
from tests.support.served_elections import ELECTION, changed

HARMLESS = tuple(replace(warning, blocks=False) for warning in WARNINGS)
NOTHING_CHANGED = {
    "ky": "Эч нерсе өзгөргөн жок",
    "ru": "Ничего не изменено",
    "en": "Nothing has changed",
}


def plain_preview(preview: Preview, language: str = "en") -> str:
    return previews.preview(preview, SERVED, TEXTS.voice(language)).plain


@IN_EVERY_LANGUAGE
def test_a_preview_shows_what_would_change(language: str) -> None:
    voice = TEXTS.voice(language)
    text = plain_preview(preview_of(NEW), language)
    assert f"{voice.share(Decimal('49.8'))} → {voice.share(Decimal('48.9'))}" in text
    assert "Биринчи Адам" in text


@IN_EVERY_LANGUAGE
def test_a_preview_shows_each_warning_with_its_place(language: str) -> None:
    voice = TEXTS.voice(language)
    text = plain_preview(preview_of(WARNED), language)
    assert voice.label("warning-conflict") in text
    assert voice.label("warning-blocks") in text
    assert voice.label("warning-place", number="7", line="12") in text
    assert "district 9 has no share" in text


@pytest.mark.parametrize(
    ("preview", "verdict", "offered"),
    [
        (preview_of(NEW), None, [Action.APPLY, Action.CANCEL]),
        (preview_of(NEW, reason=None), Verdict.NEEDS_REASON, [Action.CANCEL]),
        (preview_of(WARNED), Verdict.BLOCKED, []),
        (preview_of(replace(FIRST, number=0)), Verdict.NOTHING, []),
        (preview_of(NEW, ("Ош",)), Verdict.FAILS_GOLDEN, []),
    ],
)
def test_only_an_article_that_can_be_applied_offers_it(
    preview: Preview, verdict: Verdict | None, offered: list[Action]
) -> None:
    assert preview.verdict is verdict
    assert actions_of(previews.preview(preview, SERVED, TEXTS.voice("ky"))) == offered


@pytest.mark.parametrize("base", [1, None])
def test_the_buttons_of_a_preview_carry_the_draft_and_its_base(base: int | None) -> None:
    preview = preview_of(NEW, draft_base=base)
    reply = previews.preview(preview, SERVED, TEXTS.voice("ky"))
    assert presses_of(reply) == [
        Press(Action.APPLY, ELECTION, None, base, "f" * 12),
        Press(Action.CANCEL, ELECTION, None, base, "f" * 12),
    ]


def test_another_election_can_be_chosen_in_the_preview() -> None:
    reply = previews.preview(preview_of(NEW), SERVED, TEXTS.voice("en"), others=[TEST])
    last = list(buttons_of(reply))[-1]
    assert last.text.startswith("TEST · ")
    assert presses_of(reply)[-1] == Press(Action.ELECTION, "kg-2099-01-01", None, 1, "f" * 12)


def test_a_long_preview_is_whole_in_a_file() -> None:
    long = preview_of(replace(NEW, warnings=HARMLESS * 30))
    reply = previews.preview(long, SERVED, TEXTS.voice("en"))
    assert reply.document is not None
    whole = reply.document.content.decode()
    assert whole.count("two rows for district 7") == 30
    assert "49.8% → 48.9%" in whole


def test_a_long_preview_is_summarized_on_the_message_with_its_buttons() -> None:
    long = preview_of(replace(NEW, warnings=HARMLESS * 30))
    reply = previews.preview(long, SERVED, TEXTS.voice("en"))
    assert "Lines on one district contradict each other: 30" in reply.plain
    assert actions_of(reply) == [Action.APPLY, Action.CANCEL]


@IN_EVERY_LANGUAGE
def test_a_refusal_names_reason_and_line_and_that_nothing_changed(language: str) -> None:
    voice = TEXTS.voice(language)
    text = previews.refused(ArticleError("no_rows", "no row of results", 12), voice).plain
    assert voice.label("refused-no_rows") in text
    assert "12" in text
    assert "no row of results" in text
    assert NOTHING_CHANGED[language] in text


def test_a_preview_shows_changes_of_spelling_name_and_votes() -> None:
    revision = changed(
        FIRST, 1, winner="Ажибаев Чынгыз Ильяскожоевич", district="Лейлек шаары", votes=1234
    )
    text = plain_preview(preview_of(revision), "ky")
    spelling = "Ажыбаев Чынгыз Ильяскожоевич → Ажибаев Чынгыз Ильяскожоевич"
    assert f"№1 Лейлек, жазылышы: {spelling}" in text
    assert "№1 Лейлек, округдун аталышы: Лейлек → Лейлек шаары" in text
    assert "№1 Лейлек, добуш: – → 1\u00a0234" in text
    assert "Өзгөрүүлөр: 1" in text


def test_a_preview_shows_totals_that_the_new_article_lacks() -> None:
    text = plain_preview(preview_of(replace(NEW, totals=None)))
    assert "Polling stations, voters: 2,435, 1,265,445 → –, –" in text


def test_a_preview_does_not_mention_totals_that_stay() -> None:
    assert "Polling stations" not in plain_preview(preview_of(NEW))


def test_a_preview_names_districts_that_come_and_go() -> None:
    fewer = replace(NEW, results=tuple(row for row in FIRST.results if row.number != 7))
    gone = plain_preview(preview_of(fewer))
    back = plain_preview(preview_of(replace(FIRST, number=0), base=fewer))
    assert "No. 7 Osh: not in the article (before: Осмонов" in gone
    assert "No. 7 Osh: new — Осмонов" in back
