"""Exports hold everything, run nothing in a spreadsheet, and read back as the same facts."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import jsonschema
import pytest

from bot.articles.documents import text_of
from bot.articles.exported import plain
from bot.articles.parse import parse
from bot.config import ROOT
from bot.core.model import Election, Origin, Result, Revision, Source, Stage, Totals
from bot.core.snapshot import ServedElection
from bot.errors import ArticleError
from bot.render.exports import csv_of, harmless, json_of
from bot.search.index import Index
from tests.support.invented import ELECTION, article

SCHEMA = json.loads((ROOT / "docs" / "export.schema.json").read_text(encoding="utf-8"))
ARTICLE = parse(article(intro="Эсептөө аяктады. 2435 шайлоо участкасы."), ELECTION)
ELECTION_ID = "invented-2030"
SHARE_COLUMN = 16

Export = Callable[[ServedElection], bytes]


def served(results: tuple[Result, ...] = ARTICLE.results, **facts: Any) -> ServedElection:
    source = Source("Ойдон чыгарылган булак", "https://example.org/a?b=1&c=2", date(2030, 1, 2))
    revision = Revision(
        number=7,
        election=ELECTION_ID,
        results=tuple(replace(row, source=facts.get("source", source)) for row in results),
        source=source,
        loaded=datetime(2030, 1, 3, tzinfo=UTC),
        origin=Origin.ADMIN,
        stage=ARTICLE.stage,
        totals=ARTICLE.totals,
    )
    title = {"ky": "Сынак"}
    election = Election(ELECTION_ID, date(2030, 1, 1), 5, source, title=title, test=True)
    return ServedElection(election, {}, {}, replace(revision, **facts), Index([], []))


def csv_text() -> str:
    return csv_of(served()).decode("utf-8-sig")


def json_text() -> str:
    return json_of(served()).decode()


@pytest.mark.parametrize(("export", "name"), [(csv_of, "results.csv"), (json_of, "results.json")])
@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"stage": None},
        {"totals": None},
        {"totals": Totals(voters=5)},
        {"stage": Stage.CERTIFIED},
        {"source": Source("Булак")},
    ],
)
def test_an_export_reads_back_as_the_same_facts(
    export: Export, name: str, facts: dict[str, Any]
) -> None:
    sent = served(**facts)
    back = parse(text_of(export(sent), name), ELECTION)
    assert back.results == sent.revision.results
    assert back.source == sent.revision.results[0].source
    assert back.totals == sent.revision.totals
    assert back.stage == sent.revision.stage
    assert back.digest == sent.revision.digest
    assert back.election == ELECTION_ID
    assert back.warnings == ()


@pytest.mark.parametrize("export", [csv_of, json_of])
def test_several_winners_votes_missing_shares_and_trailing_zeros_survive(export: Export) -> None:
    first = ARTICLE.results[0]
    rows = (
        replace(first, share=Decimal("40.10"), votes=5806),
        replace(first, winner="Үлгүев Нур", share=None),
        *ARTICLE.results[1:],
    )
    back = parse(text_of(export(served(rows))), ELECTION)
    assert back.digest == served(rows).revision.digest
    assert {warning.kind for warning in back.warnings} == {"multiple_winners", "share_missing"}


def test_the_json_keeps_to_the_published_schema() -> None:
    table = json.loads(json_text())
    jsonschema.validate(table, SCHEMA, format_checker=jsonschema.FormatChecker())
    assert table["election"]["id"] == ELECTION_ID
    assert table["stage"] == "unofficial-complete"
    assert table["revision"]["number"] == 7
    assert table["results"][2] == {
        "number": 3,
        "district": "Биринчи Булак",
        "winner": None,
        "against_all": True,
        "share": "28.4",
        "votes": None,
        "line": "№3 Биринчи Булак району, бардык каршы 28.4%.",
        "source": {
            "name": "Ойдон чыгарылган булак",
            "url": "https://example.org/a?b=1&c=2",
            "published": "2030-01-02",
        },
        "method": None,
    }


def test_the_csv_opens_with_kyrgyz_letters_and_everything_on_each_line() -> None:
    content = csv_of(served())
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows[4]["winner"] == "Мисалова Гүлжан Сынаковна"
    assert rows[4]["share"] == "19.99"
    assert rows[4]["votes"] == ""
    for name in ("election", "election_date", "stage", "source", "revision", "line"):
        assert all(row[name] for row in rows)


HOSTILE = [
    "=1+1",
    "+1",
    "-1",
    "@x",
    "\t=1",
    " =1",
    "а;=1",
    "а\t=1",
    "а\n=1",
    '=HYPERLINK("x")',
    "＝1",
    "'=1",
    "а; '+1",
    "|cmd",
    "%x",
]
FORMULA_SIGNS = set("=+-@＝|%")


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_no_cell_is_run_wherever_a_spreadsheet_cuts_the_line(text: str, delimiter: str) -> None:
    hostile = replace(ARTICLE.results[0], winner=text, line=text, district=text)
    content = csv_of(served((hostile,))).decode("utf-8-sig")
    rows = csv.reader(io.StringIO(content), delimiter=delimiter)
    starts = {cell.strip('" \n\t')[:1] for row in rows for cell in row}
    assert not starts & FORMULA_SIGNS


@pytest.mark.parametrize("text", HOSTILE)
def test_the_sign_that_makes_a_cell_harmless_is_taken_off_again(text: str) -> None:
    assert plain(harmless(text)) == text


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_a_csv_that_a_spreadsheet_saved_again_is_read(delimiter: str) -> None:
    rows = list(csv.reader(io.StringIO(csv_text())))
    for row in rows:
        row[SHARE_COLUMN] = row[SHARE_COLUMN].replace(".", ",")
    saved = io.StringIO()
    csv.writer(saved, delimiter=delimiter).writerows(rows)
    assert parse(saved.getvalue(), ELECTION).digest == ARTICLE.digest


EDITS = [
    ('"share": "33.1"', '"share": "133.1"', "share_out_of_range"),
    ('"number": 2', '"number": 9', "unknown_number"),
    ('"district": "Көк-Тоо"', '"district": "Арча"', "name_mismatch"),
    ('"winner": "Мисалов Бекет"', '"winner": "Мисалов /reload"', "suspicious_text"),
    ('"winner": "Мисалов Бекет"', '"winner": "Мисалoв Бекет"', "suspicious_text"),
]


@pytest.mark.parametrize(("old", "new", "kind"), EDITS)
def test_an_edited_export_is_checked_like_any_article(old: str, new: str, kind: str) -> None:
    text = json_text()
    assert old in text
    kinds = {warning.kind for warning in parse(text.replace(old, new), ELECTION).warnings}
    assert kind in kinds


DAMAGES = [
    ('"share": "33.1"', '"share": "NaN"'),
    ('"share": "33.1"', '"share": "1e1"'),
    ('"number": 2', '"number": "1_0"'),
    ('"number": 2', '"number": null'),
    ('"against_all": true', '"against_all": false'),
    ('"against_all": false', '"against_all": "perhaps"'),
    ('"stage": "unofficial-complete"', '"stage": "nearly"'),
    ('"results": [', '"results": 5, "x": ['),
    ('"results": [', '"results": [7, '),
    ('"results"', '"rows"'),
]


@pytest.mark.parametrize(("old", "new"), DAMAGES)
def test_a_damaged_json_is_refused(old: str, new: str) -> None:
    text = json_text()
    assert old in text
    with pytest.raises(ArticleError):
        parse(text.replace(old, new, 1), ELECTION)


def test_a_json_without_its_end_is_refused() -> None:
    with pytest.raises(ArticleError):
        parse(json_text().removesuffix("}\n"), ELECTION)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2435,,1,", "2436,,1,"),
        (",false,", ",maybe,"),
        (",41.25,", ",4l.25,"),
        (",1,Арча", ",,Арча"),
    ],
)
def test_a_damaged_csv_is_refused(old: str, new: str) -> None:
    text = csv_text()
    assert old in text
    with pytest.raises(ArticleError):
        parse(text.replace(old, new, 1), ELECTION)


def test_a_csv_without_rows_is_refused() -> None:
    with pytest.raises(ArticleError, match="no_rows"):
        parse(csv_of(served(())).decode(), ELECTION)


def without_method_csv() -> str:
    rows = list(csv.reader(io.StringIO(csv_text())))
    column = rows[0].index("method")
    text = io.StringIO()
    csv.writer(text).writerows(row[:column] + row[column + 1 :] for row in rows)
    return text.getvalue()


def without_method_json() -> str:
    table = json.loads(json_text())
    del table["method"]
    return json.dumps(table)


@pytest.mark.parametrize("text", [without_method_csv(), without_method_json()])
def test_an_export_of_a_first_version_without_a_method_is_read(text: str) -> None:
    read = parse(text, ELECTION)
    assert [row.facts for row in read.results] == [row.facts for row in ARTICLE.results]
    assert (read.stage, read.method) == (ARTICLE.stage, None)
