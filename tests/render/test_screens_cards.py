"""What stands behind a card and in the lists, and the way through them."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from bot.core.model import Source, Stage
from bot.render import cards, following, history, inline, lists
from bot.render.links import Action, Press
from bot.render.pictures import builders
from bot.render.reply import Reply
from tests.support import served_elections
from tests.support.screens import (
    FIRST,
    IN_EVERY_LANGUAGE,
    NUMBERS,
    SECOND,
    SERVED,
    TEST,
    TEXTS,
    buttons_of,
    opened,
    reachable,
)


@IN_EVERY_LANGUAGE
@pytest.mark.parametrize(
    ("stage", "corrects"),
    [(None, None), *((stage, None) for stage in Stage), *((Stage.CORRECTION, s) for s in Stage)],
)
def test_every_quotation_fits_the_button_that_copies_it(
    stage: Stage | None, corrects: Stage | None, language: str
) -> None:
    known = served_elections.served(served_elections.revision(stage=stage, corrects=corrects))
    for number in NUMBERS:
        voice = TEXTS.voice(language)
        sentence = cards.quotation(known, number, voice)
        assert sentence.count("\n") == 0
        assert len(sentence) <= 256, sentence
        copied = [
            button.copy for button in buttons_of(cards.quote(known, number, voice)) if button.copy
        ]
        assert copied == [sentence]


@IN_EVERY_LANGUAGE
def test_a_quotation_holds_figure_source_stage_and_time(language: str) -> None:
    voice = TEXTS.voice(language)
    sentence = cards.quotation(SERVED, 7, voice)
    assert "Осмонов Айбек Жапарович" in sentence
    assert voice.share(Decimal("49.8")) in sentence
    assert "Kaktus.media" in sentence
    assert voice.date(SERVED.election.date) in sentence
    assert voice.moment(served_elections.LOADED) in sentence


def test_a_kyrgyz_quotation_reads_as_a_sentence() -> None:
    assert cards.quotation(SERVED, 12, TEXTS.voice("ky")).startswith(
        "Өзгөндө (№12 округ, 2021-жылдын 28-ноябры) Саты"
    )


@IN_EVERY_LANGUAGE
def test_a_quotation_never_calls_against_all_a_winner(language: str) -> None:
    known = served_elections.served(served_elections.revision(stage=Stage.CERTIFIED))
    sentence = cards.quotation(known, 29, TEXTS.voice(language))
    assert {"ky": "дегенге берилди", "ru": "больше всех голосов", "en": "most votes were"}[
        language
    ] in sentence


def test_a_figure_that_is_not_there_is_not_quoted() -> None:
    known = served_elections.served(served_elections.changed(FIRST, 7, share=None))
    assert cards.quotation(known, 7, TEXTS.voice("ky")) == ""
    assert not any(button.copy for button in buttons_of(cards.quote(known, 7, TEXTS.voice("ky"))))


def test_a_quotation_of_unheard_of_length_has_no_button_but_its_text() -> None:
    known = served_elections.served(served_elections.changed(FIRST, 7, winner="А" * 110))
    known = replace(known, revision=replace(known.revision, source=Source("Б" * 60)))
    reply = cards.quote(known, 7, TEXTS.voice("ky"))
    assert "А" * 110 in reply.plain
    assert not any(button.copy for button in buttons_of(reply))


@IN_EVERY_LANGUAGE
def test_the_line_of_the_article_is_shown_as_it_stands(language: str) -> None:
    reply = cards.line(SERVED, 7, TEXTS.voice(language))
    assert "<blockquote>№ 7 Ош району, Осмонов Айбек Жапарович 49,8%.</blockquote>" in reply.text
    assert {"ky": "булакта жок", "ru": "в источнике нет", "en": "not in the source"}[
        language
    ] in reply.plain


def test_a_line_with_votes_tells_them() -> None:
    known = served_elections.served(served_elections.changed(FIRST, 7, votes=12345))
    assert "Votes: 12,345" in cards.line(known, 7, TEXTS.voice("en")).plain


@IN_EVERY_LANGUAGE
def test_a_district_without_a_line_says_so(language: str) -> None:
    rows = tuple(row for row in FIRST.results if row.number != 7)
    known = served_elections.served(replace(FIRST, results=rows))
    assert (
        TEXTS.voice(language).label("line-missing")
        in cards.line(known, 7, TEXTS.voice(language)).plain
    )


@IN_EVERY_LANGUAGE
def test_every_card_is_three_taps_from_the_list_and_has_a_way_back(language: str) -> None:
    voice, found = TEXTS.voice(language), set()
    for button in buttons_of(lists.regions(SERVED, voice)):
        press = Press.decode(button.data or "")
        assert press is not None
        if press.action is not Action.REGION:
            continue
        region = opened(SERVED, press, voice)
        assert any("list:" in (back.data or "") for back in buttons_of(region))
        found |= reachable(SERVED, region)
        for number in reachable(SERVED, region):
            card = cards.card(SERVED, number, voice, region=press.extra)
            assert any((back.data or "").startswith("region:") for back in buttons_of(card))
    assert found == set(NUMBERS)


def test_an_election_without_regions_lists_its_numbers() -> None:
    assert reachable(SERVED, lists.regions(replace(SERVED, regions={}), TEXTS.voice("ky"))) == set(
        NUMBERS
    )


@pytest.mark.parametrize("screen", [cards.line, cards.quote, cards.more])
def test_a_screen_behind_a_card_leads_back_to_it_and_to_its_list(
    screen: Callable[..., Reply],
) -> None:
    reply = screen(SERVED, 7, TEXTS.voice("ky"), region="osh-city")
    assert any(
        Press.decode(b.data or "")
        == Press(Action.CARD, served_elections.ELECTION, 7, 1, "osh-city")
        for b in buttons_of(reply)
    )


@pytest.mark.parametrize(("number", "others"), [(1, {2}), (20, {19, 21}), (36, {35})])
def test_neighbours_are_one_tap_away(number: int, others: set[int]) -> None:
    reply = cards.more(SERVED, number, TEXTS.voice("ky"))
    assert reachable(SERVED, reply) == others | {number}


@IN_EVERY_LANGUAGE
def test_a_summary_has_all_districts_and_against_all_first(language: str) -> None:
    text = lists.summary(SERVED, TEXTS.voice(language)).plain
    numbers = [
        int(line.split()[0])
        for line in text.splitlines()
        if re.match(r"\d+ \D", line) and "%" in line
    ]
    assert numbers[:2] == [27, 29]
    assert sorted(numbers) == NUMBERS


def test_a_summary_names_what_the_article_lacks() -> None:
    rows = tuple(row for row in FIRST.results if row.number not in {3, 9})
    known = served_elections.served(replace(FIRST, results=rows))
    assert (
        "Districts that the article does not have: 3, 9"
        in lists.summary(known, TEXTS.voice("en")).plain
    )


def test_extremes_leave_against_all_apart_and_count_what_is_above_half() -> None:
    text = lists.extremes(SERVED, TEXTS.voice("en")).plain
    high, low = text.split("Lowest:")
    assert [int(line.split()[0]) for line in high.splitlines() if line[:1].isdigit()] == [
        12,
        9,
        14,
        15,
        16,
    ]
    shown = low.split("Against all")[0]
    assert [int(line.split()[0]) for line in shown.splitlines() if line[:1].isdigit()] == [
        30,
        3,
        34,
        2,
        24,
    ]
    assert "Above half: 7 of 34 districts" in text
    assert "share > 50%" in text


def test_exactly_half_is_not_above_half() -> None:
    known = served_elections.served(served_elections.changed(FIRST, 12, share=Decimal("50.00")))
    assert "Above half: 6 of 34 districts" in lists.extremes(known, TEXTS.voice("en")).plain


def test_districts_are_compared_in_the_order_asked_for() -> None:
    text = lists.compare(SERVED, [12, 7, 21], TEXTS.voice("en")).plain
    places = [text.index(name) for name in ("No. 12 Uzgen", "No. 7 Osh", "No. 21 Talas")]
    assert places == sorted(places)


@IN_EVERY_LANGUAGE
def test_a_test_election_says_so_on_every_screen(language: str) -> None:
    voice = TEXTS.voice(language)
    mark = voice.label("test-mark")
    screens = [
        lists.regions(TEST, voice),
        lists.summary(TEST, voice),
        lists.region(TEST, "chuy", voice),
        lists.extremes(TEST, voice),
        lists.compare(TEST, [7, 8], voice),
        cards.line(TEST, 7, voice),
        following.change_message(TEST, 7, SECOND.by_number[7], voice),
        history.history(TEST, [FIRST], voice),
        inline.shared_card(TEST, 7, voice),
    ]
    assert all(reply.plain.splitlines()[0].startswith(mark) for reply in screens)
    assert all(
        row.title.startswith(mark) for row in inline.district_rows(TEST, 7, voice, photo="id")
    )
    assert cards.quotation(TEST, 7, voice).startswith(mark)
    assert builders.card_picture(TEST, 7, voice).mark == mark
