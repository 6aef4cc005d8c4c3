"""The lists of districts, and the way through them."""

import re
from dataclasses import replace
from decimal import Decimal

from bot.render import cards, lists
from bot.render.links import Action, Press
from bot.render.reply import Reply
from bot.render.wording.texts import Voice
from tests.support.replies import actions_of, presses_of, reachable_districts
from tests.support.screens import FIRST, IN_EVERY_LANGUAGE, NUMBERS, SERVED, TEST, TEXTS
from tests.support.served_elections import changed, served


def numbers_in(text: str) -> list[int]:
    """Return the districts of the lines with a share, in their order."""
    rows = [line for line in text.splitlines() if re.match(r"\d+ \D", line) and "%" in line]
    return [int(row.split()[0]) for row in rows]


def open_region(press: Press, voice: Voice) -> Reply:
    return lists.region(SERVED, press.extra, voice)


def region_presses(reply: Reply) -> list[Press]:
    return [press for press in presses_of(reply) if press.action is Action.REGION]


@IN_EVERY_LANGUAGE
def test_every_card_is_three_taps_from_the_list(language: str) -> None:
    voice = TEXTS.voice(language)
    found = set()
    for press in region_presses(lists.regions(SERVED, voice)):
        found |= reachable_districts(open_region(press, voice))
    assert found == set(NUMBERS)


@IN_EVERY_LANGUAGE
def test_every_region_and_its_cards_have_a_way_back(language: str) -> None:
    voice = TEXTS.voice(language)
    for press in region_presses(lists.regions(SERVED, voice)):
        region = open_region(press, voice)
        assert Action.REGIONS in actions_of(region)
        for number in reachable_districts(region):
            card = cards.card(SERVED, number, voice, region=press.extra)
            assert [back.extra for back in region_presses(card)] == [press.extra]


def test_an_election_without_regions_lists_its_numbers() -> None:
    reply = lists.regions(replace(SERVED, regions={}), TEXTS.voice("ky"))
    assert reachable_districts(reply) == set(NUMBERS)


@IN_EVERY_LANGUAGE
def test_a_summary_has_all_districts_and_against_all_first(language: str) -> None:
    numbers = numbers_in(lists.summary(SERVED, TEXTS.voice(language)).plain)
    assert numbers[:2] == [27, 29]
    assert sorted(numbers) == NUMBERS


def test_a_summary_names_the_districts_that_the_article_lacks() -> None:
    rows = tuple(row for row in FIRST.results if row.number not in {3, 9})
    text = lists.summary(served(replace(FIRST, results=rows)), TEXTS.voice("en")).plain
    assert "Districts missing from the article: 3, 9" in text


def test_extremes_are_the_highest_and_lowest_shares_of_persons() -> None:
    text = lists.extremes(SERVED, TEXTS.voice("en")).plain
    highest, _, rest = text.partition("Lowest:")
    lowest, _, _ = rest.partition("Against all")
    assert numbers_in(highest) == [12, 9, 14, 15, 16]
    assert numbers_in(lowest) == [30, 3, 34, 2, 24]


def test_extremes_count_the_shares_above_half() -> None:
    text = lists.extremes(SERVED, TEXTS.voice("en")).plain
    assert "More than half: 7 of 34 districts" in text
    assert "share > 50%" in text


def test_exactly_half_is_not_above_half() -> None:
    half = served(changed(FIRST, 12, share=Decimal("50.00")))
    assert "More than half: 6 of 34 districts" in lists.extremes(half, TEXTS.voice("en")).plain


def test_districts_are_compared_in_the_given_order() -> None:
    text = lists.compare(SERVED, [12, 7, 21], TEXTS.voice("en")).plain
    places = [text.index(name) for name in ("No. 12 Uzgen", "No. 7 Osh", "No. 21 Talas")]
    assert places == sorted(places)


@IN_EVERY_LANGUAGE
def test_a_test_election_says_so_on_every_list(language: str) -> None:
    voice = TEXTS.voice(language)
    screens = [
        lists.regions(TEST, voice),
        lists.summary(TEST, voice),
        lists.region(TEST, "chuy", voice),
        lists.extremes(TEST, voice),
        lists.compare(TEST, [7, 8], voice),
    ]
    mark = voice.label("test-mark")
    assert all(reply.plain.startswith(mark) for reply in screens)
