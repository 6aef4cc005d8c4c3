"""The screens behind a card: the article's line, the quotation, more actions."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from bot.core.model import Source, Stage
from bot.core.snapshot import ServedElection
from bot.render import cards
from bot.render.links import Action, Press
from bot.render.reply import Reply
from tests.support.replies import copied_texts, presses_of, reachable_districts
from tests.support.screens import FIRST, IN_EVERY_LANGUAGE, NUMBERS, SERVED, TEST, TEXTS
from tests.support.served_elections import ELECTION, LOADED, changed, revision, served

NOT_IN_SOURCE = {"ky": "көрсөтүлгөн эмес", "ru": "В источнике нет", "en": "gives no vote counts"}
MOST_VOTES_WERE = {
    "ky": "эң көп добуш",
    "ru": "больше всего голосов",
    "en": "got the most votes",
}


def with_seven(**changes: Any) -> ServedElection:
    """Return the election with another row for district 7."""
    return served(changed(FIRST, 7, **changes))


@IN_EVERY_LANGUAGE
@pytest.mark.parametrize(
    ("stage", "corrects"),
    [
        (None, None),
        *((stage, None) for stage in Stage),
        *((Stage.CORRECTION, stage) for stage in Stage),
    ],
)
def test_every_quotation_fits_the_button_that_copies_it(
    stage: Stage | None, corrects: Stage | None, language: str
) -> None:
    known = served(revision(stage=stage, corrects=corrects))
    for number in NUMBERS:
        voice = TEXTS.voice(language)
        sentence = cards.quotation(known, number, voice)
        assert "\n" not in sentence
        assert len(sentence) <= 256, sentence
        assert copied_texts(cards.quote(known, number, voice)) == [sentence]


@IN_EVERY_LANGUAGE
def test_a_quotation_holds_figure_source_date_and_time(language: str) -> None:
    voice = TEXTS.voice(language)
    sentence = cards.quotation(SERVED, 7, voice)
    assert "Осмонов Айбек Жапарович" in sentence
    assert voice.share(Decimal("49.8")) in sentence
    assert "Kaktus.media" in sentence
    assert voice.date(SERVED.election.date) in sentence
    assert voice.moment(LOADED) in sentence


def test_a_kyrgyz_quotation_reads_as_a_sentence() -> None:
    sentence = cards.quotation(SERVED, 12, TEXTS.voice("ky"))
    assert sentence.startswith("№12 Өзгөн округунда (2021-жылдын 28-ноябры) Саты")


@IN_EVERY_LANGUAGE
def test_a_quotation_never_calls_against_all_a_winner(language: str) -> None:
    certified = served(revision(stage=Stage.CERTIFIED))
    sentence = cards.quotation(certified, 29, TEXTS.voice(language))
    assert MOST_VOTES_WERE[language] in sentence


def test_a_missing_figure_is_not_quoted() -> None:
    known = with_seven(share=None)
    assert cards.quotation(known, 7, TEXTS.voice("ky")) == ""
    assert copied_texts(cards.quote(known, 7, TEXTS.voice("ky"))) == []


def test_an_extremely_long_quotation_has_no_button_but_its_text() -> None:
    long = replace(changed(FIRST, 7, winner="А" * 110), source=Source("Б" * 60))
    reply = cards.quote(served(long), 7, TEXTS.voice("ky"))
    assert "А" * 110 in reply.plain
    assert copied_texts(reply) == []


@IN_EVERY_LANGUAGE
def test_the_line_of_the_article_is_shown_unchanged(language: str) -> None:
    reply = cards.line(SERVED, 7, TEXTS.voice(language))
    assert "<blockquote>№ 7 Ош району, Осмонов Айбек Жапарович 49,8%.</blockquote>" in reply.text
    assert NOT_IN_SOURCE[language] in reply.plain


def test_a_line_with_votes_shows_them() -> None:
    text = cards.line(with_seven(votes=12345), 7, TEXTS.voice("en")).plain
    assert "Votes: 12,345" in text


@IN_EVERY_LANGUAGE
def test_a_district_without_a_line_says_so(language: str) -> None:
    voice = TEXTS.voice(language)
    rows = tuple(row for row in FIRST.results if row.number != 7)
    text = cards.line(served(replace(FIRST, results=rows)), 7, voice).plain
    assert voice.label("line-missing") in text


@pytest.mark.parametrize("screen", [cards.line, cards.quote, cards.more])
def test_a_screen_behind_a_card_leads_back_to_it_and_to_its_list(
    screen: Callable[..., Reply],
) -> None:
    reply = screen(SERVED, 7, TEXTS.voice("ky"), region="osh-city")
    assert Press(Action.CARD, ELECTION, 7, 1, "osh-city") in presses_of(reply)


@pytest.mark.parametrize(("number", "others"), [(1, {2}), (20, {19, 21}), (36, {35})])
def test_neighbours_are_one_tap_away(number: int, others: set[int]) -> None:
    reply = cards.more(SERVED, number, TEXTS.voice("ky"))
    assert reachable_districts(reply) == others | {number}


@IN_EVERY_LANGUAGE
def test_a_test_election_says_so_behind_the_card(language: str) -> None:
    voice = TEXTS.voice(language)
    mark = voice.label("test-mark")
    assert cards.line(TEST, 7, voice).plain.startswith(mark)
    assert cards.quotation(TEST, 7, voice).startswith(mark)
