"""What an admin sees of an article before and after it is loaded."""

from dataclasses import replace
from decimal import Decimal

import pytest

from bot.core.previews import Preview, Verdict
from bot.errors import ArticleError
from bot.render.admin import previews, status
from bot.render.links import Action, Press
from tests.support import served_elections
from tests.support.screens import (
    DRAFT,
    FIRST,
    HEALTH,
    IN_EVERY_LANGUAGE,
    NEW,
    SERVED,
    TEST,
    TEXTS,
    WARNINGS,
    actions,
    buttons_of,
    preview_of,
)

HARMLESS = tuple(replace(warning, blocks=False) for warning in WARNINGS)


@IN_EVERY_LANGUAGE
def test_a_preview_shows_what_would_change_and_what_to_look_at(language: str) -> None:
    voice = TEXTS.voice(language)
    text = previews.preview(preview_of(replace(NEW, warnings=WARNINGS)), SERVED, voice).plain
    assert f"{voice.share(Decimal('49.8'))} → {voice.share(Decimal('48.9'))}" in text
    assert "Биринчи Адам" in text
    assert voice.label("warning-conflict") in text
    assert voice.label("warning-blocks") in text
    assert voice.label("warning-place", number="7", line="12") in text
    assert "district 9 has no share" in text


@pytest.mark.parametrize(
    ("made", "verdict", "offered"),
    [
        (preview_of(NEW), None, [Action.APPLY, Action.CANCEL]),
        (preview_of(NEW, reason=None), Verdict.NEEDS_REASON, [Action.CANCEL]),
        (preview_of(replace(NEW, warnings=WARNINGS)), Verdict.BLOCKED, []),
        (preview_of(replace(FIRST, number=0)), Verdict.NOTHING, []),
        (preview_of(NEW, ("Ош",)), Verdict.FAILS_GOLDEN, []),
    ],
)
def test_only_what_can_be_applied_offers_it(
    made: Preview, verdict: Verdict | None, offered: list[Action]
) -> None:
    assert made.verdict is verdict
    assert actions(previews.preview(made, SERVED, TEXTS.voice("ky"))) == offered


def test_the_buttons_of_a_preview_carry_the_draft_and_its_base() -> None:
    found = [
        Press.decode(b.data or "")
        for b in buttons_of(previews.preview(preview_of(NEW), SERVED, TEXTS.voice("ky")))
    ]
    assert found[0] == Press(Action.APPLY, served_elections.ELECTION, None, 1, "f" * 12)
    first = preview_of(NEW, draft=replace(DRAFT, base=None))
    found = [
        Press.decode(b.data or "")
        for b in buttons_of(previews.preview(first, SERVED, TEXTS.voice("ky")))
    ]
    assert found[1] == Press(Action.CANCEL, served_elections.ELECTION, None, None, "f" * 12)


def test_another_election_can_be_chosen_in_the_preview() -> None:
    reply = previews.preview(preview_of(NEW), SERVED, TEXTS.voice("en"), others=[TEST])
    last = list(buttons_of(reply))[-1]
    assert last.text.startswith("TEST · ")
    assert Press.decode(last.data or "") == Press(
        Action.ELECTION, "kg-2099-01-01", None, 1, "f" * 12
    )


def test_a_long_preview_is_short_on_the_message_and_whole_in_a_file() -> None:
    reply = previews.preview(
        preview_of(replace(NEW, warnings=HARMLESS * 30)), SERVED, TEXTS.voice("en")
    )
    assert reply.document is not None
    whole = reply.document.content.decode()
    assert whole.count("two rows for district 7") == 30
    assert "49.8% → 48.9%" in whole
    assert "Lines on one district contradict each other: 30" in reply.plain
    assert actions(reply) == [Action.APPLY, Action.CANCEL]


@IN_EVERY_LANGUAGE
def test_a_refusal_names_reason_and_line_and_that_nothing_changed(language: str) -> None:
    voice = TEXTS.voice(language)
    text = previews.refused(ArticleError("no_rows", "no row of results", 12), voice).plain
    assert voice.label("refused-no_rows") in text
    assert "12" in text
    assert "no row of results" in text
    assert {"ky": "Эч нерсе өзгөргөн жок", "ru": "Ничего не изменено", "en": "Nothing has changed"}[
        language
    ] in text


def test_changes_of_spelling_name_and_votes_are_seen_in_a_preview() -> None:
    known = served_elections.changed(
        FIRST, 1, winner="Ажибаев Чынгыз Ильяскожоевич", district="Лейлек шаары", votes=1234
    )
    text = previews.preview(preview_of(known), SERVED, TEXTS.voice("ky")).plain
    assert (
        "№1 Лейлек, жазылышы: Ажыбаев Чынгыз Ильяскожоевич → Ажибаев Чынгыз Ильяскожоевич" in text
    )
    assert "№1 Лейлек, округдун аты: Лейлек → Лейлек шаары" in text
    assert "№1 Лейлек, добуш: – → 1\u00a0234" in text
    assert "Өзгөрүүлөр: 1" in text


def test_totals_that_a_new_article_lacks_are_seen_to_go() -> None:
    text = previews.preview(preview_of(replace(NEW, totals=None)), SERVED, TEXTS.voice("en")).plain
    assert "Polling stations, voters: 2,435, 1,265,445 → –, –" in text
    assert (
        "Polling stations" not in previews.preview(preview_of(NEW), SERVED, TEXTS.voice("en")).plain
    )


def test_districts_that_come_and_go_are_named() -> None:
    fewer = replace(NEW, results=tuple(row for row in FIRST.results if row.number != 7))
    assert (
        "No. 7 Osh: gone — Осмонов"
        in previews.preview(preview_of(fewer), SERVED, TEXTS.voice("en")).plain
    )
    back = preview_of(replace(FIRST, number=0), base=fewer)
    assert "No. 7 Osh: new — Осмонов" in previews.preview(back, SERVED, TEXTS.voice("en")).plain


def test_status_has_no_text_of_a_user_and_cuts_long_errors() -> None:
    text = status.status(HEALTH, TEXTS.voice("en")).plain
    assert "Waiting to be sent: 5" in text
    assert "In the bot for: 3 days" in text
    assert "x" * 200 not in text
    assert FIRST.digest[:12] in text
