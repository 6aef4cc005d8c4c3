"""The changes of a new article, who has to know, and when a spelling is only a spelling."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from bot.articles.parse import parse
from bot.core.changes import Changes, Kind, compare
from bot.core.model import Result, Stage
from bot.core.persons import same_person
from tests.support.invented import ELECTION, article

RESULTS = parse(article(), ELECTION).results
STAGE = Stage.UNOFFICIAL_COMPLETE


def changed(number: int, **facts: Any) -> Changes:
    new = [replace(row, **facts) if row.number == number else row for row in RESULTS]
    return compare(RESULTS, new, STAGE, STAGE)


def kinds(changes: Changes) -> list[tuple[int, Kind]]:
    return [(change.number, change.kind) for change in changes.changes]


def test_the_same_facts_are_no_change() -> None:
    changes = compare(RESULTS, list(reversed(RESULTS)), STAGE, STAGE)
    assert not changes
    assert (changes.numbers, changes.to_notify, changes.to_correct, changes.needs_reason) == (
        (),
        (),
        (),
        False,
    )


FACTS = [
    # what is new in district 2, the kinds of change, told, aloud, cards corrected, a reason needed
    ({"share": Decimal("33.2")}, [Kind.SHARE], True, False, True, False),
    ({"share": None}, [Kind.SHARE], True, False, True, False),
    ({"votes": 17}, [Kind.VOTES], True, False, True, False),
    ({"winner": "Бөтөнов Киши"}, [Kind.WINNER], True, True, True, True),
    ({"winner": "Бөтөнов Киши", "share": Decimal(1)}, [Kind.WINNER], True, True, True, True),
    ({"winner": None, "against_all": True}, [Kind.TO_AGAINST_ALL], True, True, True, True),
    ({"winner": "Бекет Мисалов"}, [Kind.SPELLING], False, False, True, False),
    ({"winner": "Мисалов Бекет Сынакович"}, [Kind.SPELLING], False, False, True, False),
    ({"district": "Кок-Тоо"}, [Kind.NAME], False, False, True, False),
    (
        {"share": Decimal(34), "winner": "МИСАЛОВ БЕКЕТ"},
        [Kind.SHARE, Kind.SPELLING],
        True,
        False,
        True,
        False,
    ),
    ({"share": Decimal("33.10")}, [], False, False, False, False),
    ({"line": "башка сап"}, [], False, False, False, False),
]


@pytest.mark.parametrize(("facts", "expected", "told", "loud", "corrected", "reason"), FACTS)
def test_a_change_is_told_as_loudly_as_it_matters(
    facts: dict[str, Any],
    expected: list[Kind],
    told: bool,
    loud: bool,
    corrected: bool,
    reason: bool,
) -> None:
    changes = changed(2, **facts)
    assert kinds(changes) == [(2, kind) for kind in expected]
    assert (changes.to_notify == (2,), changes.loud == (2,), changes.to_correct == (2,)) == (
        told,
        loud,
        corrected,
    )
    assert changes.needs_reason is reason
    assert bool(changes) is bool(expected)


def test_against_all_turned_into_a_person_changes_the_winner() -> None:
    changes = changed(3, winner="Бөтөнов Киши", against_all=False)
    assert kinds(changes) == [(3, Kind.FROM_AGAINST_ALL)]
    assert (changes.loud, changes.winners_change, changes.needs_reason) == ((3,), True, True)


def test_a_district_that_is_gone_needs_a_reason_and_is_told() -> None:
    changes = compare(RESULTS, RESULTS[:-1], STAGE, STAGE)
    assert kinds(changes) == [(5, Kind.GONE)]
    assert (changes.fewer, changes.needs_reason, changes.to_notify, changes.winners_change) == (
        True,
        True,
        (5,),
        False,
    )


def test_one_gone_and_one_new_needs_a_reason_though_there_are_as_many() -> None:
    changes = compare(RESULTS[1:], RESULTS[:-1], STAGE, STAGE)
    assert kinds(changes) == [(1, Kind.NEW), (5, Kind.GONE)]
    assert (changes.fewer, changes.needs_reason) == (False, True)


def test_a_first_article_is_all_new_and_needs_no_reason() -> None:
    changes = compare((), RESULTS, None, STAGE)
    assert {change.kind for change in changes.changes} == {Kind.NEW}
    assert not changes.needs_reason


def test_another_stage_corrects_every_card_and_tells_nobody() -> None:
    changes = compare(RESULTS, RESULTS, STAGE, Stage.CERTIFIED)
    assert changes
    assert (changes.stage, changes.to_correct, changes.to_notify) == (
        (STAGE, Stage.CERTIFIED),
        (1, 2, 3, 4, 5),
        (),
    )


def test_several_winners_in_another_order_are_no_change() -> None:
    winners = ("Мисалов Бекет", "Сынаков Акыл", "Үлгүев Нур")
    rows = [replace(RESULTS[0], winner=name) for name in winners]
    assert not compare(rows, [rows[2], rows[0], rows[1]], None, None)
    assert kinds(compare(rows, rows[:2], None, None)) == [(1, Kind.WINNER)]
    renamed: list[Result] = [rows[1], replace(rows[0], winner="Бекет Мисалов"), rows[2]]
    assert kinds(compare(rows, renamed, None, None)) == [(1, Kind.SPELLING)]


SAME = [
    ("Сынакбаев Акыл", "СЫНАКБАЕВ АКЫЛ"),
    ("Сынакбаев Акыл", "Акыл Сынакбаев"),
    ("Ажыбаев Чынгыз", "Ажибаев Чингиз"),
    ("Семёнов Пётр", "Семенов Петр"),
    ("Төлөнов Үсөн", "Толонов Усон"),
    ("Джумабеков Дастан", "Жумабеков Дастан"),
    ("Атамбаев Сейидбек", "Атамбаев Сеидбек"),
    ("Саккараев Медербек", "Сакараев Медербек"),
    ("Сынакбаев Акыл Үлгүевич", "Сынакбаев Акыл"),
    ("Сынакбаев Акыл Үлгүевич", "Сынакбаев А. Ү."),
    ("Сынакбаев Акыл Үлгүевич", "А.Ү. Сынакбаев"),
    ("Осмонов Айбек Жапарович", "Aibek Osmonov"),
    ("Осмонов Айбек Жапарович", "Osmonov Aybek Zhaparovich"),
    ("Үлгүбек уулу Данияр", "Улгубек уулу Данияр"),
    ("Мирзакматов Бекет", "Мирзахматов Бекет"),
]
DIFFERENT = [
    ("Сынакбаев Акыл", "Мисалов Бекет"),
    ("Сынакбаев Акыл", "Сынакбаев Бекет"),
    ("Сынакбаев Акыл Үлгүевич", "Сынакбаев Азат Үлгүевич"),
    ("Асанов Марат", "Асанов Мурат"),
    ("Сынакбаев Акыл", "Сынакбаева Акыл"),
    ("Сынакбаев А.", "Сынакбаев Б."),
    ("Үлгүбек уулу Данияр", "Үлгүбек кызы Данияр"),
    ("Сынакбаев Акыл Үлгүевич", "Сынакбаев Акыл Мисалович"),
    ("Сынакбаев Акыл", "Акыл Бекет"),
    ("Сынакбаев Акыл", "Сынакбаев Акыл Бекет Нур"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_person_written_differently_is_one_person(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_another_person_is_never_taken_for_a_spelling(one: str, other: str) -> None:
    assert not same_person(one, other)
    assert not same_person(other, one)
