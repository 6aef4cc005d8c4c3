"""The election of 28 November 2021 as the look-up sees it."""

import tomllib
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from bot.core.model import District, Result
from bot.core.places import Place
from bot.data_folder.names import Names, names_from
from bot.data_folder.places import places_from
from bot.data_folder.words import words_from
from bot.search.index import Index
from bot.search.lexicon import Words
from tests.support.questions.facts import ROWS

ELECTION = "kg-2021-11-28"
DATA = Path(__file__).parents[3] / "data"


def results() -> list[Result]:
    return [
        Result(number, name, winner, winner is None, Decimal(share.replace(",", ".")), None, "")
        for number, name, winner, share in ROWS
    ]


def table(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def words() -> Words:
    return words_from(table(DATA / "words.toml"))


def names() -> Names:
    return names_from(table(DATA / ELECTION / "names.toml"), ELECTION)


def places() -> tuple[Place, ...]:
    regions = {region.id for region in names().regions}
    return places_from(table(DATA / ELECTION / "places.toml"), ELECTION, regions)


@cache
def index(*, aliases: bool = True) -> Index:
    """Return the index of all 36 districts; without `aliases` no data file is read."""
    if not aliases:
        return Index([District(ELECTION, number, name) for number, name, _, _ in ROWS], results())
    known = names()
    districts = [known.widen(ELECTION, number, name) for number, name, _, _ in ROWS]
    return Index(districts, results(), known.regions, words(), places())
