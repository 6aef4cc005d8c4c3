"""Places that have no district of their name."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.core.name_forms import fold


class PlaceKind(StrEnum):
    TOWN = "town"
    RAION = "raion"
    VILLAGE = "village"
    PART = "part"
    """Of a city: a microdistrict, a market, a village that belongs to it."""
    LANDMARK = "landmark"
    ABROAD = "abroad"


@dataclass(frozen=True, slots=True)
class Place:
    """A place without a district of its name. Several places can have one name."""

    names: tuple[str, ...]
    """Its spellings, the Kyrgyz one first."""
    kind: PlaceKind
    regions: tuple[str, ...] = ()
    """Ids of regions; empty if the region is unknown, or abroad."""


def regions_by_name(places: Iterable[Place]) -> dict[str, tuple[str, ...]]:
    """Map each folded name to the regions of all places of this name.

    () if the region of one of them is unknown: the others alone would be a guess.
    """
    return {key: shared_regions(group) for key, group in namesakes_by(places, fold).items()}


def namesakes_by(places: Iterable[Place], key_of: Callable[[str], str]) -> dict[str, list[Place]]:
    """Group the places by the keys of their names."""
    namesakes: dict[str, list[Place]] = {}
    for place in places:
        for key in dict.fromkeys(map(key_of, place.names)):
            namesakes.setdefault(key, []).append(place)
    return namesakes


def shared_regions(places: Iterable[Place]) -> tuple[str, ...]:
    regions: dict[str, None] = {}
    for place in places:
        if not place.regions:
            return ()
        regions.update(dict.fromkeys(place.regions))
    return tuple(regions)
