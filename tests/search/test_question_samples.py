"""The tables of everyday words and of made-up place names are fit for use."""

from tests.support.questions.everyday import LANGUAGES, everyday_texts
from tests.support.questions.place_words import accepted_spellings, key_of, place_names


def test_there_are_hundreds_of_everyday_texts_in_each_language() -> None:
    languages = [row.language for row in everyday_texts()]
    assert all(languages.count(language) >= 400 for language in LANGUAGES)


def test_no_everyday_text_is_listed_twice_in_a_language() -> None:
    rows = [(row.language, row.text.lower()) for row in everyday_texts()]
    assert len(set(rows)) == len(rows)


def test_no_everyday_text_is_the_name_of_a_district() -> None:
    taken = accepted_spellings()
    assert [row.text for row in everyday_texts() if key_of(row.text) in taken] == []


def test_few_everyday_texts_have_a_word_of_a_name() -> None:
    offers = [row.text for row in everyday_texts() if row.offer]
    assert len(offers) <= 20


def test_thousands_of_place_names_are_made_each_once() -> None:
    made = list(place_names())
    assert len(set(made)) == len(made) > 5000


def test_the_names_of_districts_are_among_the_made_ones() -> None:
    taken = accepted_spellings()
    districts = {taken[key_of(name)] for name in place_names() if key_of(name) in taken}
    assert {4, 9, 15, 18, 30, 34, 35, 36} <= districts
