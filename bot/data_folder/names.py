"""The names of an election's districts and regions as a data file gives them: every alias with its source."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.core.model import LANGUAGES, District, Region
from bot.core.names import fold
from bot.data_folder.tables import entries, refuse_unknown, strings
from bot.errors import DataError

NAMES_FILE = "names.toml"
DISTRICT_KEYS = ("number", "ru", "en", "aliases", "region", "inferred", "shares_town_with")
REGION_KEYS = ("id", *LANGUAGES, "aliases")


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of a district, with where it was seen, in words."""

    name: str
    source: str


@dataclass(frozen=True, slots=True)
class DistrictNames:
    """What a names file says of one district."""

    number: int
    names: Mapping[str, str]
    """Language (ru, en) -> name for display."""
    aliases: tuple[Alias, ...] = ()
    region: str | None = None
    inferred: bool = False
    shares_town_with: int | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """A names file: its districts by number, and its regions with their districts."""

    districts: Mapping[int, DistrictNames]
    regions: tuple[Region, ...] = ()

    def spellings(self, number: int) -> tuple[str, ...]:
        """Every name that a district goes by beside the one that its article prints."""
        known = self.districts.get(number)
        return (
            ()
            if known is None
            else (*known.names.values(), *(alias.name for alias in known.aliases))
        )

    def widen(self, election: str, number: int, name: str) -> District:
        """The district with everything that the file says of it; with nothing but its name where it says nothing."""
        known = self.districts.get(number)
        if known is None:
            return District(election, number, name)
        aliases = tuple(alias.name for alias in known.aliases)
        shared = known.shares_town_with
        return District(
            election, number, name, known.names, aliases, known.region, known.inferred, shared
        )


def text_of(entry: Mapping[str, Any], key: str, where: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not fold(value):
        raise DataError(NAMES_FILE, f"{where}.{key}: must be a name")
    return value


def alias_from(entry: object, where: str) -> Alias:
    if not isinstance(entry, Mapping):
        raise DataError(NAMES_FILE, f"{where}.aliases: each must be {{ name = ..., source = ... }}")
    refuse_unknown(entry, ("name", "source"), NAMES_FILE, f"{where}.aliases.")
    source = entry.get("source")
    if not isinstance(source, str) or not source.strip():
        raise DataError(NAMES_FILE, f"{where}.aliases: {entry.get('name')!r} has no source")
    return Alias(text_of(entry, "name", f"{where}.aliases"), source)


def number_of(entry: Mapping[str, Any], key: str, where: str) -> int:
    value = entry.get(key)
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise DataError(NAMES_FILE, f"{where}.{key}: must be a district number")
    return value


def district_from(entry: Mapping[str, Any]) -> DistrictNames:
    number = number_of(entry, "number", "district")
    where = f"district {number}"
    refuse_unknown(entry, DISTRICT_KEYS, NAMES_FILE, f"{where}.")
    aliases = entry.get("aliases", [])
    if not isinstance(aliases, list):
        raise DataError(NAMES_FILE, f"{where}.aliases: must be a list")
    inferred = entry.get("inferred", False)
    if not isinstance(inferred, bool):
        raise DataError(NAMES_FILE, f"{where}.inferred: must be true or false")
    return DistrictNames(
        number=number,
        names={tongue: text_of(entry, tongue, where) for tongue in ("ru", "en") if tongue in entry},
        aliases=tuple(alias_from(alias, where) for alias in aliases),
        region=text_of(entry, "region", where) if "region" in entry else None,
        inferred=inferred,
        shares_town_with=number_of(entry, "shares_town_with", where)
        if "shares_town_with" in entry
        else None,
    )


def region_from(entry: Mapping[str, Any], districts: Mapping[int, DistrictNames]) -> Region:
    region = text_of(entry, "id", "region")
    where = f"region {region}"
    refuse_unknown(entry, REGION_KEYS, NAMES_FILE, f"{where}.")
    names = {tongue: text_of(entry, tongue, where) for tongue in LANGUAGES}
    numbers = tuple(sorted(number for number, names in districts.items() if names.region == region))
    if not numbers:
        raise DataError(NAMES_FILE, f"{where}: no district names it")
    return Region(region, names, strings(entry, "aliases", NAMES_FILE), numbers)


def refuse_shared_aliases(districts: Mapping[int, DistrictNames]) -> None:
    """One spelling, one district: among the aliases, and between an alias and the name of another district."""
    owners: dict[str, int] = {}
    for number, known in districts.items():
        for name in (*known.names.values(), *(alias.name for alias in known.aliases)):
            owner = owners.setdefault(fold(name).replace(" ", ""), number)
            if owner != number:
                raise DataError(
                    NAMES_FILE, f"district {number}.aliases: {name!r} also means district {owner}"
                )


def names_from(table: Mapping[str, Any], election: str) -> Names:
    """The names of a parsed `names.toml` of one election.

    Raises DataError with the key of whatever cannot be used: an alias without a source or for two districts, a number
    that comes twice, a region that nothing belongs to or that is not listed.
    """
    refuse_unknown(table, ("election", "district", "region"), NAMES_FILE)
    if table.get("election", election) != election:
        raise DataError(NAMES_FILE, f"election: is {table['election']!r}, expected {election!r}")
    districts: dict[int, DistrictNames] = {}
    for entry in entries(table, "district", NAMES_FILE):
        known = district_from(entry)
        if known.number in districts:
            raise DataError(NAMES_FILE, f"district {known.number}: listed twice")
        districts[known.number] = known
    refuse_shared_aliases(districts)
    regions = tuple(region_from(entry, districts) for entry in entries(table, "region", NAMES_FILE))
    listed = {region.id for region in regions}
    for number, known in districts.items():
        if known.region is not None and known.region not in listed:
            raise DataError(
                NAMES_FILE,
                f"district {number}.region: {known.region!r} is not listed under [[region]]",
            )
        if known.shares_town_with is not None and known.shares_town_with not in districts:
            raise DataError(
                NAMES_FILE,
                f"district {number}.shares_town_with: no district {known.shares_town_with}",
            )
    return Names(districts, regions)
