"""Inline rows, and shared cards that correct themselves."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from bot.core.model import Result
from bot.render import inline
from bot.render.inline import InlineRow
from bot.render.links import Action, Link, Press, Screen, read_payload
from bot.render.reply import Reply
from bot.render.wording.texts import Voice
from tests.support.replies import assert_fits, buttons_of, presses_of, urls_of
from tests.support.screens import (
    FIRST,
    IN_EVERY_LANGUAGE,
    LATER,
    NUMBERS,
    SECOND,
    SERVED,
    TEST,
    TEXTS,
)
from tests.support.served_elections import ELECTION, served


def rows_of_every_kind(voice: Voice) -> list[InlineRow]:
    _, *quotation_and_picture = inline.district_rows(SERVED, 7, voice, photo="id")
    return [
        *inline.empty_rows(SERVED, voice, followed=(12, 30)),
        *inline.card_rows(SERVED, NUMBERS, voice),
        *quotation_and_picture,
        inline.help_row(SERVED, "жок", voice),
    ]


def corrected_card(number: int, old: Sequence[Result], language: str) -> Reply:
    """Return the card of the second revision on a message that showed `old`."""
    corrected = (old, SECOND.loaded)
    return inline.shared_card(LATER, number, TEXTS.voice(language), corrected=corrected)


@IN_EVERY_LANGUAGE
def test_an_inline_row_can_be_read_without_sending_it(language: str) -> None:
    voice = TEXTS.voice(language, bot="shailoo_bot")
    for number in NUMBERS:
        row = inline.card_row(SERVED, number, voice)
        (result,) = SERVED.results(number)
        assert str(number) in row.title
        assert voice.share(result.share or Decimal(0)) in row.title
        assert (result.winner or voice.label("against-all")) in row.description
        assert voice.label("stage-unofficial-complete")[1:] in row.description
        assert "<" not in row.title + row.description


@IN_EVERY_LANGUAGE
def test_every_inline_row_fits(language: str) -> None:
    for row in rows_of_every_kind(TEXTS.voice(language, bot="shailoo_bot")):
        assert len(row.id.encode()) <= 64
        assert_fits(row.reply)
        assert row.photo is None or len(row.reply.plain) <= 1024


@IN_EVERY_LANGUAGE
def test_no_two_inline_rows_share_an_id(language: str) -> None:
    ids = [row.id for row in rows_of_every_kind(TEXTS.voice(language))]
    assert len(set(ids)) == len(ids)


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


def test_the_same_row_is_made_again_for_the_same_reader() -> None:
    rows = [inline.card_row(SERVED, 7, TEXTS.voice("ky")) for _ in range(2)]
    assert rows[0] == rows[1]


def test_an_empty_query_offers_ones_own_district_then_all_then_the_lowest_shares() -> None:
    rows = inline.empty_rows(SERVED, TEXTS.voice("en"), followed=(12,))
    assert [row.title for row in rows[:3]] == [
        "Your district: No. 12 Uzgen — 72.71%",
        "All 36 districts in one message",
        "Lowest share: No. 30 Issyk-Ata — 15.99%",
    ]


@IN_EVERY_LANGUAGE
def test_a_test_election_says_so_in_every_row(language: str) -> None:
    voice = TEXTS.voice(language)
    mark = voice.label("test-mark")
    rows = inline.district_rows(TEST, 7, voice, photo="id")
    assert [row.title.startswith(mark) for row in rows] == [True, True, True]
    assert inline.shared_card(TEST, 7, voice).plain.startswith(mark)


def test_a_press_cannot_turn_a_shared_card_into_another() -> None:
    reply = inline.shared_card(SERVED, 7, TEXTS.voice("ru", bot="shailoo_bot"))
    assert presses_of(reply) == [Press(Action.REFRESH, ELECTION, 7, 1, "ru")]
    assert urls_of(reply) == ["https://t.me/shailoo_bot?start=d7_1_kg-2021-11-28"]


def test_a_shared_card_carries_version_and_time() -> None:
    text = inline.shared_card(SERVED, 7, TEXTS.voice("en")).plain
    assert "Version 1, loaded into the bot: 22 November 2026, 21:45 (Bishkek)" in text


def test_a_picture_has_no_button_that_could_not_change_it() -> None:
    voice = TEXTS.voice("ky", bot="shailoo_bot")
    row = inline.district_rows(SERVED, 7, voice, photo="id")[-1]
    assert row.photo == "id"
    assert presses_of(row.reply) == []
    assert len(urls_of(row.reply)) == 1


def test_a_picture_in_the_private_chat_has_no_link_to_that_chat() -> None:
    reply = inline.caption(SERVED, 7, TEXTS.voice("ky", bot="shailoo_bot"))
    assert list(buttons_of(reply)) == []


def test_an_extremely_long_caption_is_cut_to_the_limit() -> None:
    rows = (replace(FIRST.by_number[7][0], winner="<" * 2000),) * 10
    reply = inline.caption(served(replace(FIRST, results=rows)), 7, TEXTS.voice("ky"))
    assert len(reply.plain) == 1024


def test_a_failed_query_is_carried_into_the_private_chat() -> None:
    voice = TEXTS.voice("ky", bot="shailoo_bot")
    text, parameter = inline.private_button("Каракол", voice)
    (url,) = urls_of(inline.help_row(SERVED, "Каракол", voice).reply)
    assert text
    assert read_payload(parameter) == Link(query="Каракол")
    assert url.endswith(f"?start={parameter}")


def test_a_failed_query_that_is_too_long_leads_to_help() -> None:
    voice = TEXTS.voice("ky", bot="shailoo_bot")
    _, parameter = inline.private_button("о" * 200, voice)
    assert read_payload(parameter) == Link(screen=Screen.HELP)


def test_a_refresh_says_which_version_is_shown() -> None:
    assert "2" in inline.current(LATER, TEXTS.voice("en"))


def test_a_corrected_card_says_what_was_corrected_and_when() -> None:
    text = corrected_card(7, FIRST.by_number[7], "en").plain
    assert text.splitlines()[0] == "Corrected: 49.8% → 48.9%, 23 November 2026"
    assert "— 48.9%" in text


def test_a_corrected_winner_is_named_with_the_old_one() -> None:
    first = corrected_card(27, FIRST.by_number[27], "ky").plain.splitlines()[0]
    assert first.startswith("Түзөтүлдү: Баарына каршы — 33,21% → Биринчи Адам — 47,97%")


def test_another_spelling_of_a_name_is_not_called_a_correction() -> None:
    old = (replace(FIRST.by_number[1][0], winner="Ажибаев Чынгыз Ильяскожоевич"),)
    assert corrected_card(1, old, "ky") == inline.shared_card(LATER, 1, TEXTS.voice("ky"))


def test_a_card_whose_figures_stay_is_not_called_corrected() -> None:
    reply = corrected_card(12, FIRST.by_number[12], "en")
    assert reply == inline.shared_card(LATER, 12, TEXTS.voice("en"))
