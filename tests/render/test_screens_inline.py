"""Inline rows, shared cards that correct themselves, news for followers, history."""

from dataclasses import replace
from decimal import Decimal

import pytest

from bot.render import (
    following,
    history,
    inline,
)
from bot.render.links import Action, Press, read_payload
from tests.support import served_elections
from tests.support.screens import (
    BACK,
    FIRST,
    IN_EVERY_LANGUAGE,
    LATER,
    NUMBERS,
    SECOND,
    SERVED,
    TEST,
    TEXTS,
    THIRD,
    assert_fits,
    buttons_of,
)


@IN_EVERY_LANGUAGE
def test_an_inline_row_can_be_read_without_sending_it(language: str) -> None:
    voice = TEXTS.voice(language, bot="shailoo_bot")
    for number in NUMBERS:
        row = inline.card_row(SERVED, number, voice)
        result = SERVED.results(number)[0]
        assert str(number) in row.title
        assert voice.share(result.share or Decimal(0)) in row.title
        assert (result.winner or voice.label("against-all")) in row.description
        assert voice.label("stage-unofficial-complete")[1:] in row.description
        assert "<" not in row.title + row.description


@IN_EVERY_LANGUAGE
def test_inline_rows_are_unique_stable_and_fit(language: str) -> None:
    voice = TEXTS.voice(language, bot="shailoo_bot")
    rows = [
        *inline.empty_rows(SERVED, voice, followed=(12, 30)),
        *inline.card_rows(SERVED, NUMBERS, voice),
        *inline.district_rows(SERVED, 7, voice, photo="id")[1:],
        inline.help_row(SERVED, "жок", voice),
    ]
    ids = [row.id for row in rows]
    assert len(set(ids)) == len(ids)
    assert all(len(found.encode()) <= 64 for found in ids)
    for row in rows:
        assert_fits(row.reply)
        assert row.photo is None or len(row.reply.plain) <= 1024


def test_the_id_of_a_row_changes_with_what_it_sends() -> None:
    rows = [
        inline.card_row(SERVED, 7, TEXTS.voice("ky")),
        inline.card_row(LATER, 7, TEXTS.voice("ky")),
        inline.card_row(SERVED, 7, TEXTS.voice("ru")),
        inline.card_row(SERVED, 8, TEXTS.voice("ky")),
        inline.card_row(SERVED, 7, TEXTS.voice("ky", plain=True)),
        inline.card_row(TEST, 7, TEXTS.voice("ky")),
    ]
    assert len({row.id for row in rows}) == len(rows)
    assert inline.card_row(SERVED, 7, TEXTS.voice("ky")) == rows[0]


def test_an_empty_query_offers_ones_own_district_then_all_then_the_lowest_named_so() -> None:
    titles = [row.title for row in inline.empty_rows(SERVED, TEXTS.voice("en"), followed=(12,))]
    assert titles[0] == "Your district: No. 12 Uzgen — 72.71%"
    assert titles[1] == "All 36 districts in one message"
    assert titles[2] == "Lowest share: No. 30 Issyk-Ata — 15.99%"


def test_a_shared_card_cannot_be_turned_into_another_by_those_who_see_it() -> None:
    found = list(buttons_of(inline.shared_card(SERVED, 7, TEXTS.voice("ru", bot="shailoo_bot"))))
    presses = [Press.decode(button.data) for button in found if button.data]
    assert presses == [Press(Action.REFRESH, served_elections.ELECTION, 7, 1, "ru")]
    assert [button.url for button in found if button.url] == [
        "https://t.me/shailoo_bot?start=d7_1_kg-2021-11-28"
    ]


def test_a_shared_card_carries_version_and_time() -> None:
    text = inline.shared_card(SERVED, 7, TEXTS.voice("en")).plain
    assert "Version 1, loaded into the bot: 22 November 2026, 21:45 (Bishkek)" in text


def test_a_picture_has_no_button_that_could_not_change_it() -> None:
    row = inline.district_rows(SERVED, 7, TEXTS.voice("ky", bot="shailoo_bot"), photo="id")[-1]
    assert row.photo == "id"
    assert not any(button.data for button in buttons_of(row.reply))
    assert buttons_of(inline.caption(SERVED, 7, TEXTS.voice("ky")))


def test_a_caption_of_unheard_of_length_is_cut_to_what_telegram_takes() -> None:
    rows = [replace(FIRST.by_number[7][0], winner="<" * 2000)] * 10
    reply = inline.caption(
        served_elections.served(replace(FIRST, results=tuple(rows))), 7, TEXTS.voice("ky")
    )
    assert len(reply.plain) == 1024


def test_a_failed_inline_query_is_carried_into_the_private_chat() -> None:
    voice = TEXTS.voice("ky", bot="shailoo_bot")
    text, parameter = inline.private_button("Каракол", voice)
    link = read_payload(parameter)
    assert text
    assert link is not None
    assert link.query == "Каракол"
    assert inline.private_button("о" * 200, voice)[1] == "help"
    assert any(
        "?start=q" in (b.url or "")
        for b in buttons_of(inline.help_row(SERVED, "Каракол", voice).reply)
    )


def test_a_pressed_refresh_says_which_version_is_shown() -> None:
    assert "2" in inline.current(LATER, TEXTS.voice("en"))


def test_a_corrected_card_says_what_was_corrected_and_when() -> None:
    reply = inline.shared_card(
        LATER, 7, TEXTS.voice("en"), corrected=(FIRST.by_number[7], SECOND.loaded)
    )
    assert reply.plain.splitlines()[0] == "Corrected: 49.8% → 48.9%, 23 November 2026"
    assert "— 48.9%" in reply.plain


def test_a_corrected_winner_is_named_with_the_old_one() -> None:
    reply = inline.shared_card(
        LATER, 27, TEXTS.voice("ky"), corrected=(FIRST.by_number[27], SECOND.loaded)
    )
    first = reply.plain.splitlines()[0]
    assert first.startswith("Түзөтүлдү: Бардык каршы — 33,21% → Биринчи Адам — 47,97%")


def test_a_name_that_is_only_spelled_otherwise_is_not_called_corrected() -> None:
    old = (replace(FIRST.by_number[1][0], winner="Ажибаев Чынгыз Ильяскожоевич"),)
    reply = inline.shared_card(SERVED, 1, TEXTS.voice("ky"), corrected=(old, SECOND.loaded))
    assert reply == inline.shared_card(SERVED, 1, TEXTS.voice("ky"))


def test_a_card_whose_figures_stay_is_not_called_corrected() -> None:
    reply = inline.shared_card(
        LATER, 12, TEXTS.voice("en"), corrected=(FIRST.by_number[12], SECOND.loaded)
    )
    assert reply == inline.shared_card(LATER, 12, TEXTS.voice("en"))


@pytest.mark.parametrize(
    ("number", "title"),
    [
        (7, "Osh (district No. 7): another share"),
        (27, "Pervomaisky (district No. 27): another result"),
    ],
)
def test_news_names_what_changed_from_what_to_what_and_why(number: int, title: str) -> None:
    text = following.change_message(
        LATER, number, FIRST.by_number[number], TEXTS.voice("en"), before=FIRST
    ).plain
    assert text.splitlines()[0] == title
    assert "Before: " in text
    assert "Now: " in text
    assert "Stage: most votes, result not official → winner, official result" in text
    assert "Reason: A <new> article" in text


def test_news_of_a_stage_alone_says_so() -> None:
    text = following.change_message(
        LATER, 12, FIRST.by_number[12], TEXTS.voice("ky"), before=FIRST
    ).plain
    assert text.startswith("Өзгөндө эсептин баскычы өзгөрдү")


def test_a_figure_that_is_taken_back_is_told_as_a_retraction() -> None:
    text = following.change_message(BACK, 7, SECOND.by_number[7], TEXTS.voice("en")).plain
    assert "What was told before is retracted: the figures of version 1 are back." in text


def test_a_district_that_is_gone_from_the_article_is_told() -> None:
    rows = tuple(row for row in FIRST.results if row.number != 7)
    known = served_elections.served(replace(SECOND, results=rows))
    text = following.change_message(known, 7, FIRST.by_number[7], TEXTS.voice("en")).plain
    assert "Now: This article has no result for this district." in text


def test_what_is_followed_of_a_test_is_marked() -> None:
    text = following.following([(SERVED, 7), (TEST, 8)], TEXTS.voice("en")).plain
    assert "TEST · Election to the Jogorku Kenesh" in text


def test_a_districts_history_has_the_revisions_that_changed_it() -> None:
    found = history.changed_revisions([THIRD, SECOND, FIRST], 7)
    assert [revision.number for revision in found] == [3, 2, 1]
    same = [replace(FIRST, number=3), replace(FIRST, number=2), FIRST]
    assert [revision.number for revision in history.changed_revisions(same, 7)] == [1]


@IN_EVERY_LANGUAGE
def test_a_retraction_is_an_event_of_its_own_in_the_history(language: str) -> None:
    voice = TEXTS.voice(language)
    text = history.district_history(SERVED, 7, [THIRD, SECOND, FIRST], voice).plain
    assert voice.label("history-rollback", restores="1") in text
    assert voice.share(Decimal("48.9")) in text
    assert "A <new> article" in text


def test_a_history_with_long_reasons_stays_on_one_message() -> None:
    long = replace(SECOND, reason="р" * 2000)
    assert_fits(history.history(SERVED, [long] * 20, TEXTS.voice("ky")))
    assert_fits(history.district_history(SERVED, 7, [long, FIRST] * 10, TEXTS.voice("en")))
