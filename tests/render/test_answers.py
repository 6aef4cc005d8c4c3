"""Every outcome of a look-up becomes a reply that names the election and leads on."""

from decimal import Decimal

import pytest

from bot.core.model import LANGUAGES
from bot.core.outcomes import By, Choice, Found, Help, NotFound, Outcome, Overview, Several, Why
from bot.core.snapshot import ServedElection
from bot.render.answers import answer
from bot.render.links import Action, Press
from tests.support import served_elections
from tests.support.replies import buttons_of, presses_of
from tests.support.screens import IN_EVERY_LANGUAGE, SERVED, TEXTS

DATES = {"ky": "2021-жылдын 28-ноябры", "ru": "28 ноября 2021 года", "en": "28 November 2021"}
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


def plain_answer(outcome: Outcome, language: str, served: ServedElection = SERVED) -> str:
    return answer(outcome, served, TEXTS.voice(language)).plain


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outcome", OUTCOMES, ids=repr)
def test_every_reply_names_the_election_and_leads_on(outcome: Outcome, language: str) -> None:
    reply = answer(outcome, SERVED, TEXTS.voice(language, bot="shailoo_bot"))
    assert DATES[language] in reply.plain
    assert 0 < len(reply.plain) <= 4096
    assert reply.buttons


@pytest.mark.parametrize("outcome", OUTCOMES, ids=repr)
def test_every_district_of_an_outcome_has_a_button(outcome: Outcome) -> None:
    reply = answer(outcome, SERVED, TEXTS.voice("ky"))
    numbers = {press.number for press in presses_of(reply)}
    assert set(outcome.districts) <= numbers


@IN_EVERY_LANGUAGE
@pytest.mark.parametrize("why", [Why.NEAR, Why.DISAGREE, Why.SHARED_WORD, Why.SHARED_NAME])
def test_a_choice_between_districts_shows_no_figure(why: Why, language: str) -> None:
    assert "%" not in plain_answer(Choice((20, 21), why), language)


@IN_EVERY_LANGUAGE
def test_not_found_shows_no_figure_and_says_which_numbers_exist(language: str) -> None:
    text = plain_answer(NotFound((7,), 38), language)
    assert "%" not in text
    assert "38" in text
    assert "36" in text
    assert "/list" in text


def test_an_inferred_region_is_marked_as_such() -> None:
    chuy = plain_answer(Choice((22, 23), Why.REGION, "chuy"), "en")
    batken = plain_answer(Choice((1, 2, 3), Why.REGION, "batken"), "en")
    assert "inferred from the district’s name" in chuy
    assert "inferred" not in batken


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("49.8", "Right: the source also says 49.8%"),
        ("49.80", "Right: the source also says 49.8%"),
        ("50", "Right when rounded: the source says 49.8%"),
        ("49", "Not quite: the source says 49.8%"),
        ("60", "Not quite: the source says 49.8%"),
        ("49.85", "Not quite: the source says 49.8%"),
    ],
)
def test_a_claimed_share_is_compared_with_the_source(claim: str, verdict: str) -> None:
    text = plain_answer(Found(7, By.NAME, Decimal(claim)), "en")
    assert verdict in text.splitlines()[0]
    assert "District No. 7, Osh" in text


def test_a_claim_cannot_be_checked_if_the_source_has_no_share() -> None:
    served = served_elections.served(
        served_elections.changed(served_elections.revision(), 7, share=None)
    )
    text = plain_answer(Found(7, By.NAME, Decimal(60)), "ky", served)
    assert (
        text.splitlines()[0]
        == "№7 Ош округунда 60%? Текшерүүгө болбойт: булакта пайызы көрсөтүлгөн эмес."
    )


def test_a_kyrgyz_claim_puts_the_ending_on_the_word_for_district() -> None:
    text = plain_answer(Found(12, By.NAME, Decimal(80)), "ky")
    assert text.splitlines()[0] == "№12 Өзгөн округунда 80%? Туура эмес: булакта 72,71%."


@pytest.mark.parametrize(("by", "told"), [(By.NUMBER, True), (By.NAME, False), (By.WINNER, False)])
def test_only_a_bare_number_is_told_that_numbers_were_reassigned(by: By, told: bool) -> None:
    assert ("2025-жылдын ноябрындагы шайлоодо" in plain_answer(Found(7, by), "ky")) is told


def test_a_followed_district_offers_to_stop() -> None:
    reply = answer(Found(7, By.NAME), SERVED, TEXTS.voice("en"), followed={7})
    texts = [button.text for button in buttons_of(reply)]
    assert "🔕 Unfollow" in texts
    assert "🔔 Follow" not in texts


def test_the_same_name_in_another_election_is_a_button_with_its_date() -> None:
    other = served_elections.served(id="kg-2016-01-01", test=True)
    reply = answer(Found(7, By.NAME), SERVED, TEXTS.voice("en"), elsewhere=[(other, 3)])
    button = list(buttons_of(reply))[-1]
    assert button.text == "TEST · 28 November 2021"
    assert Press.decode(button.data or "") == Press(Action.OPEN, "kg-2016-01-01", 3, 1)
