"""Every outcome of a look-up becomes an answer that names the election and leads on."""

from decimal import Decimal
from typing import Any

import pytest

from bot.core.model import LANGUAGES
from bot.core.outcomes import By, Choice, Found, Help, NotFound, Outcome, Overview, Several, Why
from bot.render.answers import answer
from bot.render.links import Press
from bot.render.wording.texts import Texts, Voice
from tests.support import served_elections
from tests.support.screens import buttons_of

TEXTS = Texts()
SERVED = served_elections.served()
DATES = {"ky": "2021-жылдын 28-ноябры", "ru": "28 ноября 2021 года", "en": "28 November 2021"}


def voice(language: str, **how: Any) -> Voice:
    return TEXTS.voice(language, **how)


OUTCOMES: list[Outcome] = [
    Found(7, By.NUMBER, Decimal(60)),
    Choice((1, 2, 3), Why.REGION, "batken"),
    Choice((22, 23, 24, 25, 30, 31), Why.REGION, "chuy"),
    Choice((30, 36), Why.SHARED_WORD),
    Choice((20, 28), Why.SHARED_NAME),
    Choice((27, 29), Why.AGAINST_ALL),
    Choice((20, 21), Why.DISAGREE),
    Choice((5, 16), Why.NEAR),
    Several((7, 12, 21)),
    Several(tuple(range(1, 11))),
    Overview(),
    Help(),
    NotFound(),
    NotFound((7, 8)),
    NotFound((), 38),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outcome", OUTCOMES, ids=repr)
def test_every_answer_names_the_election_and_leads_on(outcome: Outcome, language: str) -> None:
    reply = answer(outcome, SERVED, voice(language, bot="shailoo_bot"))
    assert DATES[language] in reply.plain
    assert 0 < len(reply.plain) <= 4096
    assert reply.buttons
    numbers = {
        press.number
        for press in map(Press.decode, (b.data or "" for b in buttons_of(reply)))
        if press
    }
    assert set(outcome.districts) <= numbers or isinstance(outcome, Found)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("why", [Why.NEAR, Why.DISAGREE, Why.SHARED_WORD, Why.SHARED_NAME])
def test_a_question_back_shows_no_figure(why: Why, language: str) -> None:
    assert "%" not in answer(Choice((20, 21), why), SERVED, voice(language)).plain


@pytest.mark.parametrize("language", LANGUAGES)
def test_not_found_shows_no_figure_and_says_which_numbers_there_are(language: str) -> None:
    text = answer(NotFound((7,), 38), SERVED, voice(language)).plain
    assert "%" not in text
    assert "38" in text
    assert "36" in text
    assert "/list" in text


def test_an_inferred_region_is_marked_as_such() -> None:
    chuy = answer(Choice((22, 23), Why.REGION, "chuy"), SERVED, voice("en")).plain
    batken = answer(Choice((1, 2, 3), Why.REGION, "batken"), SERVED, voice("en")).plain
    assert "inferred from the name of the raion" in chuy
    assert "inferred" not in batken


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("49.8", "agrees: the source also says 49.8%"),
        ("49.80", "agrees: the source also says 49.8%"),
        ("50", "agrees when rounded: the source says 49.8%"),
        ("49", "does not agree: the source says 49.8%"),
        ("60", "does not agree: the source says 49.8%"),
        ("49.85", "does not agree: the source says 49.8%"),
    ],
)
def test_a_rumour_is_held_against_the_source(claim: str, verdict: str) -> None:
    text = answer(Found(7, By.NAME, Decimal(claim)), SERVED, voice("en")).plain
    assert verdict in text.splitlines()[0]
    assert "District No. 7, Osh" in text


def test_a_rumour_cannot_be_checked_where_the_source_has_no_share() -> None:
    known = served_elections.served(
        served_elections.changed(served_elections.revision(), 7, share=None)
    )
    first = answer(Found(7, By.NAME, Decimal(60)), known, voice("ky")).plain.splitlines()[0]
    assert first == "Ошто 60%? Текшерүүгө болбойт: үлүш булакта жок."


def test_a_kyrgyz_rumour_check_puts_the_name_in_its_case() -> None:
    first = answer(Found(12, By.NAME, Decimal(80)), SERVED, voice("ky")).plain.splitlines()[0]
    assert first == "Өзгөндө 80%? Дал келбейт: булакта 72,71%."
