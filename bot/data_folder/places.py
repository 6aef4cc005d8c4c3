"""`places.toml`: places that have no district of their name, in blocks of one kind and region."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from bot.core.name_forms import fold
from bot.core.places import Place, PlaceKind
from bot.data_folder.tables import refuse_unknown, strings, subtables
from bot.errors import DataError

PLACES_FILE = "places.toml"
BLOCK_KEYS = ("kind", "regions", "source", "names")
KINDS = tuple(kind.value for kind in PlaceKind)


def places_from(
    table: Mapping[str, Any], election: str, regions: Collection[str]
) -> tuple[Place, ...]:
    """Return the places of a parsed `places.toml`, in the order of the file.

    `regions` are the ids of the election's regions; if it has none, no place has one. Raises
    DataError with the key of what cannot be used: a kind or region that does not exist, a block
    without a source, a name that is listed twice for one kind and region, or both with and without
    a region.
    """
    refuse_unknown(table, ("election", "places"), PLACES_FILE)
    if table.get("election", election) != election:
        raise DataError(PLACES_FILE, f"election: is {table['election']!r}, expected {election!r}")
    blocks = [
        places_of(block, f"places {number}", regions)
        for number, block in enumerate(subtables(table, "places", PLACES_FILE), start=1)
    ]
    refuse_repeated(blocks)
    places = tuple(place for block in blocks for place in block)
    if regions:
        return places
    return tuple(replace(place, regions=()) for place in places)


def places_of(block: Mapping[str, Any], path: str, regions: Collection[str]) -> list[Place]:
    """Return the places of one block."""
    refuse_unknown(block, BLOCK_KEYS, PLACES_FILE, f"{path}.")
    kind = kind_of(block, path)
    source = block.get("source")
    if not isinstance(source, str) or not source.strip():
        raise DataError(PLACES_FILE, f"{path}.source: must say where the places are from")
    own_regions = regions_of(block, path, regions)
    return [Place(spellings, kind, own_regions) for spellings in spellings_of(block, path)]


def kind_of(block: Mapping[str, Any], path: str) -> PlaceKind:
    kind = block.get("kind")
    if kind not in KINDS:
        raise DataError(PLACES_FILE, f"{path}.kind: must be one of {', '.join(KINDS)}")
    return PlaceKind(kind)


def regions_of(block: Mapping[str, Any], path: str, regions: Collection[str]) -> tuple[str, ...]:
    if "regions" not in block:
        raise DataError(PLACES_FILE, f"{path}.regions: is missing; [] if it is unknown")
    own = strings(block, "regions", PLACES_FILE)
    for region in own:
        if regions and region not in regions:
            raise DataError(
                PLACES_FILE, f"{path}.regions: {region!r} is not a region of names.toml"
            )
    if len(set(own)) < len(own):
        raise DataError(PLACES_FILE, f"{path}.regions: a region is listed twice")
    return own


def spellings_of(block: Mapping[str, Any], path: str) -> Iterator[tuple[str, ...]]:
    """Yield the spellings of each place of a block."""
    listed = block.get("names")
    if not isinstance(listed, list) or not listed:
        raise DataError(PLACES_FILE, f"{path}.names: must be a list of names")
    for entry in listed:
        spellings = entry if isinstance(entry, list) else [entry]
        if not spellings or not all(is_name(spelling) for spelling in spellings):
            raise DataError(
                PLACES_FILE, f"{path}.names: {entry!r} must be a name or a list of spellings"
            )
        if len(set(map(fold, spellings))) < len(spellings):
            raise DataError(PLACES_FILE, f"{path}.names: {entry!r} has one spelling twice")
        yield tuple(spellings)


def is_name(value: object) -> bool:
    return isinstance(value, str) and bool(fold(value))


def refuse_repeated(blocks: Iterable[Iterable[Place]]) -> None:
    """Raise DataError if two places of one name and kind overlap."""
    listed: dict[tuple[str, PlaceKind], list[Place]] = {}
    for number, block in enumerate(blocks, start=1):
        for place in block:
            for name in place.names:
                namesakes = listed.setdefault((fold(name), place.kind), [])
                if any(overlap(place, other) for other in namesakes):
                    problem = f"{name!r} is listed twice as {place.kind}"
                    raise DataError(PLACES_FILE, f"places {number}.names: {problem}")
                namesakes.append(place)


def overlap(place: Place, other: Place) -> bool:
    """Return True if two places share a region, or if the region of one is unknown."""
    if not place.regions or not other.regions:
        return True
    return not set(place.regions).isdisjoint(other.regions)
