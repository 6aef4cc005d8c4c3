"""Pictures say what the messages say."""

from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from bot.render import cards
from bot.render.pictures.builders import card_picture, overview_picture
from tests.support.screens import FIRST, IN_EVERY_LANGUAGE, SERVED, TEST, TEXTS
from tests.support.served_elections import served

CHUY = ("22 ", "23 ", "24 ", "25 ", "30 ", "31 ")
"""Labels of the districts of a region that is inferred for all of them."""


@IN_EVERY_LANGUAGE
def test_a_picture_says_what_its_card_says(language: str) -> None:
    voice = TEXTS.voice(language)
    picture = card_picture(SERVED, 7, voice)
    text = cards.card(SERVED, 7, voice).plain
    shown = [picture.title, picture.winner, picture.share_text]
    shown += [picture.stage, picture.source, picture.date]
    for part in shown:
        assert part
        assert part in text


@IN_EVERY_LANGUAGE
def test_a_picture_of_against_all_says_what_that_means(language: str) -> None:
    picture = card_picture(SERVED, 27, TEXTS.voice(language))
    assert picture.against_all
    assert picture.note


@IN_EVERY_LANGUAGE
def test_a_picture_of_a_test_election_is_marked(language: str) -> None:
    voice = TEXTS.voice(language)
    assert card_picture(TEST, 7, voice).mark == voice.label("test-mark")


@IN_EVERY_LANGUAGE
def test_the_overview_has_every_district_by_region(language: str) -> None:
    bars = overview_picture(SERVED, TEXTS.voice(language)).bars
    regions = [region for region, _ in groupby(bar.group for bar in bars)]
    assert len(bars) == 36
    assert len(regions) == len(set(regions)) == 9


@IN_EVERY_LANGUAGE
def test_the_overview_marks_districts_whose_region_is_inferred(language: str) -> None:
    picture = overview_picture(SERVED, TEXTS.voice(language))
    chuy = [bar for bar in picture.bars if bar.label.startswith(CHUY)]
    assert len(chuy) == len(CHUY)
    assert all(bar.label.endswith(" *") for bar in chuy)
    assert picture.note


@IN_EVERY_LANGUAGE
def test_the_overview_orders_a_region_by_share(language: str) -> None:
    bars = overview_picture(SERVED, TEXTS.voice(language)).bars
    shares = [bar.share or Decimal(0) for bar in bars if bar.label.startswith(CHUY)]
    assert shares == sorted(shares, reverse=True)


def test_a_picture_of_several_winners_shows_each_with_their_share() -> None:
    second = replace(FIRST.by_number[7][0], winner="Экинчи Адам", share=Decimal("20.5"))
    several = served(replace(FIRST, results=(*FIRST.results, second)))
    picture = card_picture(several, 7, TEXTS.voice("ky"))
    assert picture.winner == "Осмонов Айбек Жапарович — 49,8%\nЭкинчи Адам — 20,5%"
    assert picture.share is None


def test_a_picture_without_a_result_shows_no_figure() -> None:
    picture = card_picture(served(replace(FIRST, results=())), 7, TEXTS.voice("ky"))
    assert picture.share_text == ""
