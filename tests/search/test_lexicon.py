"""The words of a data file, and the language of a question."""

import pytest

from bot.core.model import District, Result
from bot.core.outcomes import By, Choice, Found, Help, NotFound, Overview
from bot.search.index import Index
from bot.search.lexicon import Lexicon, Words

DISTRICTS = [District("x", 1, "Манас"), District("x", 2, "Талас")]
ADDED = Words(
    greetings=("йоу",),
    overview=("всё сразу",),
    non_districts=("Матас",),
    questions={"ru": ("почём",)},
)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("йоу", NotFound, Help),
        ("всё сразу", NotFound, Overview),
        ("Матас", Found, NotFound),
        ("почём Талас", Choice, Found),
    ],
)
def test_words_that_a_person_adds_take_effect(text: str, before: type, after: type) -> None:
    assert isinstance(Index(DISTRICTS, []).find(text), before)
    assert isinstance(Index(DISTRICTS, [], (), ADDED).find(text), after)


def test_a_winner_is_found_by_a_name_that_a_list_calls_no_district() -> None:
    results = [Result(2, "Талас", "Асанов Үсөн", False, None, None, "")]
    found = Index(DISTRICTS, results, (), Words(non_districts=("Асанов",))).find("Асанов")
    assert found == Found(2, By.WINNER)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ошто ким утту?", "ky"),
        ("кто победил в Оше", "ru"),
        ("who won in Osh", "en"),
        ("kim jendi", "ky"),
        ("kto pobedil", "ru"),
        ("Ош", None),
        ("7", None),
        ("", None),
        ("Осмонов", None),
        ("№7 округ", None),
    ],
)
def test_the_words_of_a_question_decide_its_language(text: str, language: str | None) -> None:
    assert Lexicon(Words()).language_of(text) == language


@pytest.mark.parametrize(("word", "language"), [("утту", "ky"), ("победил", "ru"), ("won", "en")])
def test_one_word_of_a_language_decides(word: str, language: str) -> None:
    assert Lexicon(Words()).language_of(word) == language


def test_a_word_of_two_languages_decides_nothing() -> None:
    assert Lexicon(Words()).language_of("депутат") is None
