"""Exports hold everything, open in a spreadsheet without running anything, and read back as the same facts."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from bot.articles.documents import text_of
from bot.articles.exported import plain
from bot.articles.parse import parse
from bot.core.model import Election, Origin, Result, Revision, Source, Stage, Totals
from bot.core.snapshot import ServedElection
from bot.errors import ArticleError
from bot.render.exports import csv_of, harmless, json_of
from bot.search.index import Index
from tests.support.invented import ELECTION, article

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "export.schema.json").read_text())
READ = parse(article(intro="Эсептөө аяктады. 2435 шайлоо участкасы."), ELECTION)


def served(results: tuple[Result, ...] = READ.results, **facts: Any) -> ServedElection:
    source = Source("Ойдон чыгарылган булак", "https://example.org/a?b=1&c=2", date(2030, 1, 2))
    revision = Revision(
        7,
        "invented-2030",
        results,
        source,
        datetime(2030, 1, 3, tzinfo=UTC),
        Origin.ADMIN,
        READ.stage,
        READ.totals,
    )
    election = Election(
        "invented-2030", date(2030, 1, 1), 5, source, title={"ky": "Сынак"}, test=True
    )
    return ServedElection(election, {}, {}, replace(revision, **facts), Index([], []))


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
    export: object, name: str, facts: dict[str, Any]
) -> None:
    assert callable(export)
    sent = served(**facts)
    back = parse(text_of(export(sent), name), ELECTION)
    assert (back.results, back.totals, back.stage) == (
        sent.revision.results,
        sent.revision.totals,
        sent.revision.stage,
    )
    assert (back.digest, back.election, back.warnings) == (
        sent.revision.digest,
        "invented-2030",
        (),
    )


@pytest.mark.parametrize("export", [csv_of, json_of])
def test_several_winners_votes_absent_shares_and_closing_noughts_survive(export: object) -> None:
    assert callable(export)
    first = READ.results[0]
    rows = (
        replace(first, share=Decimal("40.10"), votes=5806),
        replace(first, winner="Үлгүев Нур", share=None),
        *READ.results[1:],
    )
    back = parse(text_of(export(served(rows))), ELECTION)
    assert back.digest == served(rows).revision.digest
    assert {warning.kind for warning in back.warnings} == {"multiple_winners", "share_missing"}


def test_the_json_keeps_to_the_published_schema() -> None:
    table = json.loads(json_of(served()))
    jsonschema.validate(table, SCHEMA, format_checker=jsonschema.FormatChecker())
    assert table["results"][2] == {
        "number": 3,
        "district": "Биринчи Булак",
        "winner": None,
        "against_all": True,
        "share": "28.4",
        "votes": None,
        "line": "№3 Биринчи Булак району, бардык каршы 28.4%.",
    }
    assert (table["election"]["id"], table["stage"], table["revision"]["number"]) == (
        "invented-2030", "unofficial-complete", 7
    )  # fmt: skip


def test_the_csv_opens_with_kyrgyz_letters_and_everything_on_each_line() -> None:
    content = csv_of(served())
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert (rows[4]["winner"], rows[4]["share"], rows[4]["votes"]) == (
        "Мисалова Гүлжан Сынаковна",
        "19.99",
        "",
    )
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


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_no_cell_is_run_wherever_a_spreadsheet_cuts_the_line(text: str, delimiter: str) -> None:
    rows = (replace(READ.results[0], winner=text, line=text, district=text),)
    content = csv_of(served(rows)).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(content), delimiter=delimiter) for cell in row]
    assert not [cell for cell in cells if cell.strip('" \n\t')[:1] in set("=+-@＝|%")]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_keeps_a_cell_from_being_run_is_taken_off_again(text: str) -> None:
    assert plain(harmless(text)) == text


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_a_csv_that_a_spreadsheet_saved_again_is_read(delimiter: str) -> None:
    again = io.StringIO()
    rows = list(csv.reader(io.StringIO(csv_of(served()).decode("utf-8-sig"))))
    csv.writer(again, delimiter=delimiter).writerows(
        [
            [cell.replace(".", ",") if n == 15 else cell for n, cell in enumerate(row)]
            for row in rows
        ]
    )
    assert parse(again.getvalue(), ELECTION).digest == READ.digest


EDITS = [
    ('"share": "33.1"', '"share": "133.1"', "share_out_of_range"),
    ('"number": 2', '"number": 9', "unknown_number"),
    ('"district": "Көк-Тоо"', '"district": "Арча"', "name_mismatch"),
    ('"winner": "Мисалов Бекет"', '"winner": "Мисалов /reload"', "suspicious_text"),
    ('"winner": "Мисалов Бекет"', '"winner": "Мисалoв Бекет"', "suspicious_text"),
]


@pytest.mark.parametrize(("old", "new", "kind"), EDITS)
def test_an_export_that_was_edited_is_checked_like_any_article(
    old: str, new: str, kind: str
) -> None:
    edited = json_of(served()).decode()
    assert old in edited
    assert kind in {warning.kind for warning in parse(edited.replace(old, new), ELECTION).warnings}


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
    ("}\n", ""),
]


@pytest.mark.parametrize(("old", "new"), DAMAGES)
def test_a_damaged_json_is_refused(old: str, new: str) -> None:
    damaged = json_of(served()).decode()
    assert old in damaged
    with pytest.raises(ArticleError):
        parse(damaged.replace(old, new, 1) if old != "}\n" else damaged[:-2], ELECTION)


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
    damaged = csv_of(served()).decode("utf-8-sig")
    assert old in damaged
    with pytest.raises(ArticleError):
        parse(damaged.replace(old, new, 1), ELECTION)


def test_a_csv_without_rows_is_refused() -> None:
    with pytest.raises(ArticleError, match="no_rows"):
        parse(csv_of(served(())).decode(), ELECTION)
