"""The article on the election of 28 November 2021: the facts that data/ ships, and the article as received."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from bot.articles.documents import text_of
from bot.articles.election_names import ElectionNames
from bot.articles.parse import parse
from bot.core.changes import Kind, compare
from bot.core.model import Article, Source, Stage, Totals
from tests.support.outside import ARTICLES, needs_articles

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "data" / "kg-2021-11-28" / "results.txt"
NAMELESS = ElectionNames(36)
SHARES = (
    "33.19 18.49 16.33 32.68 43.08 44.95 49.8 40.96 62.39 24.54 50.62 72.71 31.54 62.14 61.48 54.19 38.04 37.54 20.25"
    " 39.42 34.65 28.18 20.48 19.28 26.03 30.75 33.21 47.55 37.51 15.99 24.78 22.54 53.48 18.39 44.66 20.64"
)


def known() -> ElectionNames:
    """The names that the shipped rows print: what an update is held against."""
    rows = parse(text_of(SHIPPED.read_bytes()), NAMELESS).results
    return ElectionNames(36, {row.number: (row.district,) for row in rows})


def article(name: str, names: ElectionNames | None = None) -> Article:
    return parse(text_of((ARTICLES / name).read_bytes(), name), names or known())


def test_the_shipped_rows_are_36_with_34_people_and_two_against_all() -> None:
    read = parse(text_of(SHIPPED.read_bytes(), SHIPPED.name), NAMELESS)
    assert [row.number for row in read.results] == list(range(1, 37))
    assert [row.number for row in read.results if row.against_all] == [27, 29]
    assert len({row.winner for row in read.results if row.winner}) == 34
    assert [row.share for row in read.results] == [Decimal(share) for share in SHARES.split()]
    assert read.totals == Totals(polling_stations=2435, voters=1265445)
    assert read.stage is Stage.UNOFFICIAL_COMPLETE
    assert read.stage.provisional
    assert read.warnings == ()
    assert parse(text_of(SHIPPED.read_bytes()), known()) == read


@needs_articles
@pytest.mark.parametrize("names", [NAMELESS, None])
def test_the_article_as_received_has_the_facts_and_lines_that_are_shipped(
    names: ElectionNames | None,
) -> None:
    read = article("kaktus-2021-12.txt", names)
    shipped = parse(text_of(SHIPPED.read_bytes()), NAMELESS)
    assert read.source == Source("Kaktus.media")
    assert replace(read, source=shipped.source) == shipped
    assert read.digest == shipped.digest
    assert read.results[6].line == "№ 7 Ош району, Осмонов Айбек Жапарович 49,8%."


@needs_articles
def test_the_update_changes_four_districts_and_is_certified() -> None:
    old, new = article("kaktus-2021-12.txt"), article("kaktus-2021-12-updated.txt")
    changes = compare(old.results, new.results, old.stage, new.stage)
    assert [(change.number, change.kind) for change in changes.changes] == [
        (3, Kind.SHARE), (7, Kind.SHARE), (27, Kind.FROM_AGAINST_ALL), (30, Kind.SHARE)
    ]  # fmt: skip
    assert changes.stage == (Stage.UNOFFICIAL_COMPLETE, Stage.CERTIFIED)
    assert (changes.loud, changes.needs_reason, new.warnings) == ((27,), True, ())


@needs_articles
def test_the_update_is_the_same_as_text_and_as_page() -> None:
    text, page = article("kaktus-2021-12-updated.txt"), article("kaktus-2021-12-updated.html")
    assert page.digest == text.digest
    assert page.warnings == ()
    assert not compare(text.results, page.results, text.stage, page.stage)


@needs_articles
@pytest.mark.parametrize("size", [600, 997, 4096])
def test_the_article_pasted_in_messages_is_whole_again(size: int) -> None:
    """Messages lose the blanks at their ends; wherever they cut, its three lists agree."""
    text = (ARTICLES / "kaktus-2021-12.txt").read_text()
    pasted = "\n".join(text[at : at + size].strip() for at in range(0, len(text), size))
    read = parse(pasted, known())
    whole = {row.number: row.facts for row in article("kaktus-2021-12.txt").results}
    warned = {warning.number for warning in read.warnings}
    assert all(row.facts == whole[row.number] or row.number in warned for row in read.results)
    assert len(read.results) >= 34
