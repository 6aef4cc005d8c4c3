"""Fifty invented districts without data files: the rules alone give the same quality."""

from random import Random

import pytest

from bot.core.outcomes import Choice
from tests.support.questions import forms
from tests.support.questions.invented import INVENTED, invented_index
from tests.support.questions.outcomes import answered


def spellings(number: int, name: str) -> list[str]:
    """Return a name in every form that has to be answered."""
    latin_tables = (forms.BGN, *forms.EVERYDAY, *forms.TURKIC)
    return [
        *(name, name.lower(), name.upper(), f"«{name}»!", name.replace("-", " ")),
        *(f"{name} району", f"№{number} {name} округу", f"{name} району".lower()),
        *forms.kyrgyz_cases(name),
        *forms.russian_cases(name),
        forms.plain_letters(name),
        *(forms.spell(name, table) for table in latin_tables),
        *(forms.spell(f"{name} району", table) for table in latin_tables),
        forms.on_latin_keys(name),
        forms.on_cyrillic_keys(forms.bgn(forms.plain_letters(name))),
        f"{forms.kyrgyz_cases(name)[3]} ким утту?",
        f"who won in {forms.bgn(name)}",
    ]


@pytest.mark.parametrize(("number", "name"), INVENTED)
def test_names_are_answered_in_every_form(number: int, name: str) -> None:
    for text in spellings(number, name):
        assert answered(invented_index().find(text)) == number, text


def test_one_wrong_letter_is_answered_right_or_asked_back() -> None:
    dice = Random(5)
    mistyped = [
        (number, forms.slip(name.lower(), dice)) for number, name in INVENTED for _ in range(20)
    ]
    outcomes = [(number, invented_index().find(text)) for number, text in mistyped]
    right = sum(answered(outcome) == number for number, outcome in outcomes)
    offered = sum(number in outcome.districts for number, outcome in outcomes)
    wrong = sum(answered(outcome) not in {None, number} for number, outcome in outcomes)
    assert wrong == 0
    assert right / len(outcomes) > 0.9
    assert offered / len(outcomes) > 0.95


@pytest.mark.parametrize(
    ("text", "number"),
    [("Асанов", 1), ("Tokoev Kubat", 2), ("Бейшеналиевага", 3), ("Токоев К.", 2)],
)
def test_winners_are_found_by_their_names(text: str, number: int) -> None:
    assert answered(invented_index().find(text)) == number


def test_the_names_of_two_winners_are_asked_back() -> None:
    outcome = invented_index().find("Усон Токоев")
    assert isinstance(outcome, Choice)
