"""The data files of the look-up: what is refused, and what the shipped ones promise."""

from collections import Counter
from typing import Any

import pytest

from bot.core.model import District
from bot.data_folder.names import names_from
from bot.data_folder.words import words_from
from bot.errors import DataError
from bot.search.lexicon import Words
from tests.support.questions.election import DATA, ELECTION, index, names, table, words
from tests.support.questions.facts import REGIONS, ROWS
from tests.support.questions.outcomes import answered


def district(number: int, **more: Any) -> dict[str, Any]:
    return {"number": number, **more}


def alias_of(name: str) -> dict[str, str]:
    return {"name": name, "source": "a map"}


REGION = {"id": "north", "ky": "Түндүк", "ru": "Север", "en": "North"}


@pytest.mark.parametrize(
    ("broken", "key"),
    [
        ({"district": [district(1), district(1)]}, "district 1"),
        (
            {
                "district": [
                    district(1, aliases=[alias_of("Oş")]),
                    district(2, aliases=[alias_of("Ош")]),
                ]
            },
            "district 2.aliases",
        ),
        (
            {"district": [district(1, ru="Ош"), district(2, aliases=[alias_of("osh")])]},
            "district 2.aliases",
        ),
        ({"district": [district(1, aliases=[{"name": "Ош"}])]}, "no source"),
        ({"district": [district(1, aliases=[{"name": "Ош", "source": " "}])]}, "no source"),
        ({"district": [district(1, aliases=["Ош"])]}, "district 1.aliases"),
        ({"district": [district(1, aliases="Ош")]}, "district 1.aliases"),
        ({"district": [district(1, ru="")]}, "district 1.ru"),
        ({"district": [district(1, ru=7)]}, "district 1.ru"),
        ({"district": [district(0)]}, "number"),
        ({"district": [district("1")]}, "number"),  # type: ignore[arg-type]
        ({"district": [district(1, colour="red")]}, "district 1.colour"),
        ({"district": [district(1, inferred="yes")]}, "district 1.inferred"),
        ({"district": [district(1, region="south")]}, "district 1.region"),
        ({"district": [district(1, shares_town_with=9)]}, "district 1.shares_town_with"),
        ({"district": {}}, "district"),
        ({"region": [REGION]}, "region north"),
        (
            {
                "district": [district(1, region="north")],
                "region": [{"id": "north", "ky": "Түндүк"}],
            },
            "region north.ru",
        ),
        ({"election": "another"}, "election"),
        ({"regions": []}, "regions"),
    ],
)
def test_a_names_file_that_cannot_be_right_is_refused_with_its_key(
    broken: dict[str, Any], key: str
) -> None:
    with pytest.raises(DataError, match=key):
        names_from(broken, ELECTION)


@pytest.mark.parametrize(
    ("broken", "key"),
    [
        ({"question": {"fr": ["qui"]}}, "question.fr"),
        ({"question": {"ky": "ким"}}, "ky"),
        ({"non_district": {"towns": [""]}}, "towns"),
        ({"non_district": ["Каракол"]}, "non_district"),
        ({"talk": {"jokes": ["ха"]}}, "talk.jokes"),
        ({"places": {}}, "places"),
    ],
)
def test_a_words_file_that_cannot_be_right_is_refused_with_its_key(
    broken: dict[str, Any], key: str
) -> None:
    with pytest.raises(DataError, match=key):
        words_from(broken)


def test_an_empty_file_gives_nothing_and_is_no_error() -> None:
    assert words_from({}) == Words()
    assert names_from({}, ELECTION).widen(ELECTION, 1, "Лейлек") == District(ELECTION, 1, "Лейлек")


def test_the_shipped_files_name_every_district_in_two_more_languages() -> None:
    known = names()
    assert sorted(known.districts) == [number for number, *_ in ROWS]
    assert all(set(entry.names) == {"ru", "en"} for entry in known.districts.values())
    assert known.widen(ELECTION, 12, "Өзгөн").name_in("ru") == "Узген"
    assert (known.districts[7].shares_town_with, known.districts[8].shares_town_with) == (8, 7)


def test_the_shipped_regions_have_their_districts() -> None:
    shipped = {region.districts for region in names().regions}
    assert {numbers for _, numbers in REGIONS} <= shipped
    assert Counter(number for numbers in shipped for number in numbers) == Counter(
        number for number, *_ in ROWS
    )


def test_every_shipped_alias_finds_its_own_district() -> None:
    for number, entry in names().districts.items():
        for alias in entry.aliases:
            outcome = index().find(alias.name)
            assert number in outcome.districts, alias
            assert answered(outcome) in {None, number}, alias


def test_no_shipped_word_that_is_no_district_is_answered_with_one() -> None:
    answers = {word: answered(index().find(word)) for word in words().non_districts}
    assert {word for word, number in answers.items() if number} == set()


def test_golden_queries_hold() -> None:
    golden = table(DATA / ELECTION / "golden.toml")["query"]
    assert len(golden) >= 25
    for query in golden:
        outcome = index().find(query["text"])
        expected = (query["outcome"], query["districts"])
        assert (outcome.kind, list(outcome.districts)) == expected, query["text"]
