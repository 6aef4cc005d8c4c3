"""Promises about every name: inflected, half typed, and with one letter wrong, by the tests' own rules."""

from collections.abc import Iterator

import pytest

from bot.core.name_forms import fold
from bot.core.outcomes import By, Found
from tests.support.questions import forms
from tests.support.questions.election import index
from tests.support.questions.facts import ENGLISH, ROWS, RUSSIAN
from tests.support.questions.sentences import forms_ru

NUMBER_WORDS = {
    fold(word) for word in ("он", "алты", "бир", "үч", "беш", "отуз", "сто", "ten", "one")
}
NAMES = [(number, name) for number, name, _, _ in ROWS]
SPELLED = [
    (number, spelling)
    for number, name in NAMES
    for spelling in (name, *RUSSIAN[number], ENGLISH[number])
]


def slips(word: str) -> Iterator[str]:
    """Every word that is one edit away: a letter left out, put in, exchanged, or two swapped."""
    letters = forms.LATIN if word.isascii() else forms.CYRILLIC + "өүң"
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        yield from (before + letter + after for letter in letters)
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in letters)
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]


def spelled_by(text: str) -> set[int]:
    """The districts whose name in some language this spells exactly, letters that fold alike being one."""
    key = fold(text).replace(" ", "")
    return {number for number, spelling in SPELLED if fold(spelling).replace(" ", "") == key}


@pytest.mark.parametrize(("number", "name"), NAMES)
def test_one_wrong_letter_never_answers_with_another_district(number: int, name: str) -> None:
    wrong = {
        text: outcome.number
        for text in slips(name.lower())
        if isinstance(outcome := index().find(text), Found) and outcome.number != number
    }
    named = {text for text, other in wrong.items() if other in spelled_by(text)}
    assert not {
        text: other
        for text, other in wrong.items()
        if text not in named and fold(text) not in NUMBER_WORDS
    }


def test_nearly_every_wrong_letter_still_finds_or_offers_the_district() -> None:
    texts = [
        (number, text)
        for number, name in NAMES
        if len(name) > 4
        for text in list(slips(name.lower()))[::5]
    ]
    reached = sum(number in index().find(text).districts for number, text in texts)
    assert reached / len(texts) > 0.97


@pytest.mark.parametrize(("number", "name"), NAMES)
def test_every_kyrgyz_case_is_answered(number: int, name: str) -> None:
    cases = forms.kyrgyz_cases(name)
    nouns = [
        f"{name} {noun}"
        for cases_of_noun in forms.DISTRICT_CASES.values()
        for noun in cases_of_noun
    ]
    for text in (*cases, *nouns, *map(forms.plain_letters, cases), *map(forms.bgn, cases)):
        assert index().find(text) == Found(number, By.NAME), text


@pytest.mark.parametrize(("number", "name"), NAMES)
def test_every_russian_case_is_answered(number: int, name: str) -> None:
    nouns = [] if number in (26, 27, 28, 29) else forms.russian_cases(forms_ru(number))
    adjectives = [
        text for adjective in RUSSIAN[number] for text in forms.russian_adjective_cases(adjective)
    ]
    for text in (*nouns, *(f"в {noun}" for noun in nouns), *adjectives, *RUSSIAN[number]):
        assert index().find(text) == Found(number, By.NAME), text


def test_every_beginning_of_four_letters_or_more_that_is_unique_is_answered_or_offered() -> None:
    for number, name in NAMES:
        for size in range(4, len(name)):
            beginning = name[:size].lower()
            if not any(
                other.lower().startswith(beginning) for key, other in NAMES if key != number
            ):
                outcome = index().find(beginning)
                assert number in outcome.districts, beginning


@pytest.mark.parametrize(("number", "name"), NAMES)
def test_a_name_on_the_wrong_layout_is_answered(number: int, name: str) -> None:
    for text in (
        forms.on_latin_keys(name),
        forms.on_latin_keys(name.lower()),
        forms.on_cyrillic_keys(forms.bgn(forms.plain_letters(name))),
    ):
        assert index().find(text) == Found(number, By.NAME), text
