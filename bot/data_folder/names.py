"""`names.toml`: the names of districts and regions, every alias with its source."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from bot.core.model import LANGUAGES, District, Region
from bot.core.name_forms import fold
from bot.data_folder.tables import Table, is_filled, refuse_unknown, strings, subtables
from bot.errors import DataError

NAMES_FILE = "names.toml"
DISTRICT_KEYS = ("number", "ru", "en", "aliases", "region", "inferred", "shares_town_with")
REGION_KEYS = ("id", *LANGUAGES, "aliases")
DISPLAY_LANGUAGES = ("ru", "en")
"""The article has the names in Kyrgyz."""


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of a district, and its source in words."""

    name: str
    source: str


@dataclass(frozen=True, slots=True)
class DistrictNames:
    """The entry of one district."""

    number: int
    names: Mapping[str, str]
    """Language (ru, en) -> name for display."""
    aliases: tuple[Alias, ...] = ()
    region: str | None = None
    inferred: bool = False
    """True if no source names the region."""
    shares_town_with: int | None = None

    @property
    def spellings(self) -> tuple[str, ...]:
        return (*self.names.values(), *(alias.name for alias in self.aliases))


@dataclass(frozen=True, slots=True)
class Names:
    """The entries of the districts by number, and the regions with their districts."""

    districts: Mapping[int, DistrictNames]
    regions: tuple[Region, ...] = ()

    def spellings(self, number: int) -> tuple[str, ...]:
        """Return every name of a district besides the one that its article prints."""
        entry = self.districts.get(number)
        return () if entry is None else entry.spellings

    def widen(self, election: str, number: int, name: str) -> District:
        """Return the district with the facts of its entry, if it has one."""
        entry = self.districts.get(number)
        if entry is None:
            return District(election, number, name)
        return District(
            election=election,
            number=number,
            name=name,
            names=entry.names,
            aliases=tuple(alias.name for alias in entry.aliases),
            region=entry.region,
            region_inferred=entry.inferred,
            shares_town_with=entry.shares_town_with,
        )


def names_from(table: Table, election: str) -> Names:
    """Return the names of a parsed `names.toml` of one election.

    Raises DataError with the key of what cannot be used: an alias without a source or of two
    districts, a number that is listed twice, a region without districts or without an entry.
    """
    refuse_unknown(table, ("election", "district", "region"), NAMES_FILE)
    if table.get("election", election) != election:
        raise DataError(NAMES_FILE, f"election: is {table['election']!r}, expected {election!r}")
    districts = districts_from(subtables(table, "district", NAMES_FILE))
    refuse_shared_spellings(districts)
    regions = tuple(
        region_from(entry, districts) for entry in subtables(table, "region", NAMES_FILE)
    )
    refuse_dangling_references(districts, {region.id for region in regions})
    return Names(districts, regions)


def districts_from(entries: Iterable[Table]) -> dict[int, DistrictNames]:
    districts: dict[int, DistrictNames] = {}
    for entry in entries:
        district = district_from(entry)
        if district.number in districts:
            raise DataError(NAMES_FILE, f"district {district.number}: listed twice")
        districts[district.number] = district
    return districts


def district_from(entry: Table) -> DistrictNames:
    number = number_in(entry, "number", "district")
    path = f"district {number}"
    refuse_unknown(entry, DISTRICT_KEYS, NAMES_FILE, f"{path}.")
    names = {
        language: name_in(entry, language, path)
        for language in DISPLAY_LANGUAGES
        if language in entry
    }
    region = name_in(entry, "region", path) if "region" in entry else None
    shared = "shares_town_with"
    return DistrictNames(
        number=number,
        names=names,
        aliases=aliases_in(entry, path),
        region=region,
        inferred=flag_in(entry, "inferred", path),
        shares_town_with=number_in(entry, shared, path) if shared in entry else None,
    )


def region_from(entry: Table, districts: Mapping[int, DistrictNames]) -> Region:
    region = name_in(entry, "id", "region")
    path = f"region {region}"
    refuse_unknown(entry, REGION_KEYS, NAMES_FILE, f"{path}.")
    names = {language: name_in(entry, language, path) for language in LANGUAGES}
    numbers = sorted(number for number, names in districts.items() if names.region == region)
    if not numbers:
        raise DataError(NAMES_FILE, f"{path}: no district names it")
    return Region(region, names, strings(entry, "aliases", NAMES_FILE), tuple(numbers))


def aliases_in(entry: Table, path: str) -> tuple[Alias, ...]:
    aliases = entry.get("aliases", [])
    if not isinstance(aliases, list):
        raise DataError(NAMES_FILE, f"{path}.aliases: must be a list")
    return tuple(alias_from(alias, f"{path}.aliases") for alias in aliases)


def alias_from(entry: object, path: str) -> Alias:
    if not isinstance(entry, Mapping):
        raise DataError(NAMES_FILE, f"{path}: each must be {{ name = ..., source = ... }}")
    refuse_unknown(entry, ("name", "source"), NAMES_FILE, f"{path}.")
    if not is_filled(entry.get("source")):
        raise DataError(NAMES_FILE, f"{path}: {entry.get('name')!r} has no source")
    return Alias(name_in(entry, "name", path), entry["source"])


def name_in(entry: Table, key: str, path: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not fold(value):
        raise DataError(NAMES_FILE, f"{path}.{key}: must be a name")
    return value


def number_in(entry: Table, key: str, path: str) -> int:
    value = entry.get(key)
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise DataError(NAMES_FILE, f"{path}.{key}: must be a district number")
    return value


def flag_in(entry: Table, key: str, path: str) -> bool:
    value = entry.get(key, False)
    if not isinstance(value, bool):
        raise DataError(NAMES_FILE, f"{path}.{key}: must be true or false")
    return value


def refuse_shared_spellings(districts: Mapping[int, DistrictNames]) -> None:
    """Raise DataError if one spelling is a name or an alias of two districts."""
    owners: dict[str, int] = {}
    for number, district in districts.items():
        for name in district.spellings:
            owner = owners.setdefault(fold(name).replace(" ", ""), number)
            if owner != number:
                raise DataError(
                    NAMES_FILE, f"district {number}.aliases: {name!r} also means district {owner}"
                )


def refuse_dangling_references(
    districts: Mapping[int, DistrictNames], regions: Collection[str]
) -> None:
    """Raise DataError if a district names a region or a district that is not listed."""
    for number, district in districts.items():
        region, shared = district.region, district.shares_town_with
        if region is not None and region not in regions:
            reason = f"{region!r} is not listed under [[region]]"
            raise DataError(NAMES_FILE, f"district {number}.region: {reason}")
        if shared is not None and shared not in districts:
            reason = f"no district {shared}"
            raise DataError(NAMES_FILE, f"district {number}.shares_town_with: {reason}")
