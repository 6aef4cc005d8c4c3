"""Every name inflected, half typed, and with one letter wrong, by the tests' own rules."""

from collections.abc import Iterator
from functools import cache

import pytest

from bot.core.name_forms import fold
from bot.core.outcomes import By, Found
from tests.support.questions import forms
from tests.support.questions.election import index, words
from tests.support.questions.facts import ENGLISH, ROWS, RUSSIAN
from tests.support.questions.outcomes import answered, listed
from tests.support.questions.sentences import russian_noun

NUMBER_WORDS = set(map(fold, listed("он|алты|бир|үч|беш|отуз|сто|ten|one")))
NAMES = [(number, name) for number, name, _, _ in ROWS]
SPELLINGS = [
    (number, spelling)
    for number, name in NAMES
    for spelling in (name, *RUSSIAN[number], ENGLISH[number])
]
# Russian names of these districts are adjectives alone.
WITHOUT_NOUN = {26, 27, 28, 29}


def slips(word: str) -> Iterator[str]:
    """Yield every word one edit away: a letter left out, put in, exchanged, or two swapped."""
    letters = forms.LATIN if word.isascii() else forms.CYRILLIC + "өүң"
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        yield from (before + letter + after for letter in letters)
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in letters)
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]


def one_key(text: str) -> str:
    return fold(text).replace(" ", "")


def is_other_name(text: str, number: int) -> bool:
    """Return True if the text spells a name of the district, or a number, exactly."""
    if fold(text) in NUMBER_WORDS:
        return True
    return any(
        owner == number and one_key(spelling) == one_key(text) for owner, spelling in SPELLINGS
    )


@pytest.mark.parametrize(("number", "name"), NAMES)
def test_one_wrong_letter_never_answers_with_another_district(number: int, name: str) -> None:
    outcomes = {text: answered(index().find(text)) for text in slips(name.lower())}
    wrong = {
        text: other
        for text, other in outcomes.items()
        if other not in {None, number} and not is_other_name(text, other or 0)
    }
    assert wrong == {}


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
    nouns = [f"{name} {noun}" for nouns in forms.DISTRICT_CASES.values() for noun in nouns]
    for text in (*cases, *nouns, *map(forms.plain_letters, cases), *map(forms.bgn, cases)):
        assert index().find(text) == Found(number, By.NAME), text


@pytest.mark.parametrize("number", [number for number, _ in NAMES])
def test_every_russian_case_is_answered(number: int) -> None:
    nouns = [] if number in WITHOUT_NOUN else forms.russian_cases(russian_noun(number))
    adjectives = [
        text for adjective in RUSSIAN[number] for text in forms.russian_adjective_cases(adjective)
    ]
    for text in (*nouns, *(f"в {noun}" for noun in nouns), *adjectives, *RUSSIAN[number]):
        assert index().find(text) == Found(number, By.NAME), text


@cache
def everyday() -> frozenset[str]:
    return frozenset(map(str.lower, words().non_districts))


def unique_beginnings(number: int, name: str) -> Iterator[str]:
    """Yield the beginnings of four letters or more that no other name has, and no word is."""
    others = [other.lower() for key, other in NAMES if key != number]
    for size in range(4, len(name)):
        beginning = name[:size].lower()
        if beginning in everyday():
            continue
        if not any(other.startswith(beginning) for other in others):
            yield beginning


@pytest.mark.parametrize(("number", "name"), NAMES)
def test_every_unique_beginning_is_answered_or_offered(number: int, name: str) -> None:
    for beginning in unique_beginnings(number, name):
        assert number in index().find(beginning).districts, beginning


@pytest.mark.parametrize(("number", "name"), NAMES)
def test_a_name_on_the_wrong_layout_is_answered(number: int, name: str) -> None:
    latin = forms.bgn(forms.plain_letters(name))
    for text in (
        forms.on_latin_keys(name),
        forms.on_latin_keys(name.lower()),
        forms.on_cyrillic_keys(latin),
    ):
        assert index().find(text) == Found(number, By.NAME), text
