"""The Kyrgyz possessive ending, written out by hand for every month."""

import pytest

from bot.render.wording.kyrgyz import possessive

MONTHS = {
    "январь": "январы",
    "февраль": "февралы",
    "март": "марты",
    "апрель": "апрели",
    "май": "майы",
    "июнь": "июну",
    "июль": "июлу",
    "август": "августу",
    "сентябрь": "сентябры",
    "октябрь": "октябры",
    "ноябрь": "ноябры",
    "декабрь": "декабры",
}


@pytest.mark.parametrize("month", MONTHS)
def test_a_month_takes_the_possessive_ending(month: str) -> None:
    assert possessive(month) == MONTHS[month]


@pytest.mark.parametrize(("word", "of_it"), [("бала", "баласы"), ("кече", "кечеси")])
def test_a_word_that_ends_in_a_vowel_takes_a_consonant_first(word: str, of_it: str) -> None:
    assert possessive(word) == of_it
