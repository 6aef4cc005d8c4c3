"""Fifty districts that nobody has heard of, and no data files: the rules alone give the same quality."""

from functools import cache
from random import Random

import pytest

from bot.core.model import District, Result
from bot.core.outcomes import Choice, Found, Outcome
from bot.search.index import Index
from tests.support.questions import forms
from tests.support.questions.invented import invented_names

NAMES = list(enumerate(invented_names(50, seed=28), 1))
PEOPLE = ("Асанов Үсөн Эсенович", "Токоев Кубат Жолдошович", "Бейшеналиева Гүлзат Маратовна")


@cache
def invented() -> Index:
    results = [
        Result(number, "", person, False, None, None, "") for number, person in enumerate(PEOPLE, 1)
    ]
    return Index([District("invented", number, name) for number, name in NAMES], results)


def answered(outcome: Outcome) -> int | None:
    return outcome.number if isinstance(outcome, Found) else None


@pytest.mark.parametrize(("number", "name"), NAMES)
def test_names_are_answered_in_every_form(number: int, name: str) -> None:
    written = [
        name,
        name.lower(),
        name.upper(),
        f"{name} району",
        f"№{number} {name} округу",
        f"«{name}»!",
        name.replace("-", " "),
    ]
    inflected = [*forms.kyrgyz_cases(name), *forms.russian_cases(name)]
    latin = [
        forms.spell(text, table)
        for text in (name, f"{name} району")
        for table in (forms.BGN, *forms.EVERYDAY, *forms.TURKIC)
    ]
    typed = [
        forms.on_latin_keys(name),
        forms.on_cyrillic_keys(forms.bgn(forms.plain_letters(name))),
    ]
    asked = [f"{forms.kyrgyz_cases(name)[3]} ким утту?", f"who won in {forms.bgn(name)}"]
    for text in (*written, *inflected, forms.plain_letters(name), *latin, *typed, *asked):
        assert answered(invented().find(text)) == number, text


def test_one_wrong_letter_is_answered_right_or_asked_back() -> None:
    dice = Random(5)
    right = offered = wrong = total = 0
    for number, name in NAMES:
        for _ in range(20):
            outcome = invented().find(forms.slip(name.lower(), dice))
            total += 1
            right += answered(outcome) == number
            offered += number in outcome.districts
            wrong += answered(outcome) not in {None, number}
    assert wrong == 0
    assert right / total > 0.9
    assert offered / total > 0.95


def test_winners_are_found_by_their_names() -> None:
    find = invented().find
    assert answered(find("Асанов")) == 1
    assert answered(find("Tokoev Kubat")) == 2
    assert answered(find("Бейшеналиевага")) == 3
    assert answered(find("Токоев К.")) == 2
    assert isinstance(find("Усон Токоев"), Choice) or answered(find("Усон Токоев")) is None
