"""The results of an election as files: CSV for spreadsheets, JSON for other programs.

Both have election, stage, source, revision and the article's own line, and the bot reads both
back (`bot.articles.exported`).
"""

import csv
import io
import json
import re
from collections.abc import Mapping
from datetime import date

from bot.core.export_format import COLUMNS, SCHEMA
from bot.core.model import Election, Result, Revision, Source, Totals
from bot.core.snapshot import ServedElection

# A spreadsheet runs a cell that begins like this as a formula, also behind white space. One that
# takes semicolons or tabs for separators cuts cells elsewhere than this file does.
FORMULA_START = re.compile(r"(^\s*|[;\t\n\r]\s*)(?='*[=+\-@＝＋－＠|%])")


def csv_of(served: ServedElection) -> bytes:
    """Return a table with a line for each result.

    It is UTF-8 with a byte order mark, by which spreadsheets recognize UTF-8.
    """
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    for result in served.revision.results:
        cells = (*_election_cells(served, result), *_result_cells(result))
        writer.writerow([harmless(cell) for cell in cells])
    return table.getvalue().encode("utf-8-sig")


def harmless(cell: object) -> str:
    """Return a cell as text that no spreadsheet runs; None is empty."""
    if cell is None:
        return ""
    return FORMULA_START.sub(r"\1'", str(cell))


def _election_cells(served: ServedElection, result: Result) -> tuple[object, ...]:
    """Return the cells from `schema` to `voters`; the source is that of the row's article."""
    revision = served.revision
    totals = revision.totals or Totals()
    return (
        SCHEMA,
        revision.election,
        served.election.date.isoformat(),
        revision.stage,
        revision.number,
        revision.loaded.isoformat(),
        result.source.name,
        result.source.url,
        _iso_date(result.source.published),
        result.method,
        totals.polling_stations,
        totals.voters,
    )


def _result_cells(result: Result) -> tuple[object, ...]:
    """Return the cells from `number` to `line`."""
    return (
        result.number,
        result.district,
        result.winner,
        "true" if result.against_all else "false",
        result.share,
        result.votes,
        result.line,
    )


def json_of(served: ServedElection) -> bytes:
    """Return UTF-8 in the form of `docs/export.schema.json`.

    Shares are strings, so that no decimal of the source is lost.
    """
    revision = served.revision
    stage = revision.stage
    table = {
        "schema": SCHEMA,
        "election": _election_table(served.election, revision.election),
        "stage": stage,
        "provisional": None if stage is None else stage.provisional,
        "source": _source_table(revision.source),
        "method": revision.method,
        "revision": _revision_table(revision),
        "totals": _totals_table(revision.totals),
        "results": [_result_table(result) for result in revision.results],
    }
    text = json.dumps(table, ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def _election_table(election: Election, election_id: str) -> Mapping[str, object]:
    return {
        "id": election_id,
        "date": election.date.isoformat(),
        "title": dict(election.title),
        "districts": election.districts,
        "test": election.test,
    }


def _source_table(source: Source) -> Mapping[str, object]:
    return {
        "name": source.name,
        "url": source.url,
        "published": _iso_date(source.published),
    }


def _revision_table(revision: Revision) -> Mapping[str, object]:
    return {
        "number": revision.number,
        "loaded": revision.loaded.isoformat(),
        "origin": revision.origin,
        "reason": revision.reason,
    }


def _totals_table(totals: Totals | None) -> Mapping[str, object] | None:
    if totals is None:
        return None
    return {"polling_stations": totals.polling_stations, "voters": totals.voters}


def _result_table(result: Result) -> Mapping[str, object]:
    return {
        "number": result.number,
        "district": result.district,
        "winner": result.winner,
        "against_all": result.against_all,
        "share": None if result.share is None else str(result.share),
        "votes": result.votes,
        "line": result.line,
        "source": _source_table(result.source),
        "method": result.method,
    }


def _iso_date(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
