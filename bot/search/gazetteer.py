"""The keys that every name, alias and region of an election is found by. Built once per index."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.core.model import District, Region
from bot.core.name_forms import fold
from bot.core.outcomes import By, Found, Why
from bot.search import aliases
from bot.search.aliases import Name, NamedDistrict
from bot.search.edit_distance import Form
from bot.search.language.endings import PrefixIndex, strip_adjective
from bot.search.language.word_lists import CITY_WORDS, REGION_WORDS, words
from bot.search.lexicon import Words, folded
from bot.search.tokens import Span, join_keys

GENERIC_WORDS = words("область области облусу областы шаары город oblast city province district")
GENERIC_KEYS = folded([*CITY_WORDS, *REGION_WORDS, *GENERIC_WORDS])
"""Words in the names of regions that all regions share."""
SHORTEST_REGION_PREFIX = 3

Numbers = Mapping[str, set[int]]
"""Key -> the districts that it means."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The districts that a key means; empty for words that are known to name no district."""

    numbers: tuple[int, ...]
    why: Why = Why.SHARED_WORD
    region: str | None = None
    place: str | None = None
    """The name of a place without a district of its name."""
    regions: tuple[str, ...] = ()
    """The regions of that place."""

    @property
    def span(self) -> Span:
        return Span(
            self.numbers,
            By.NAME,
            self.why,
            self.region,
            place=self.place,
            regions=self.regions,
        )


NON_DISTRICT = Entry(())


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The names of an election. Keys are folded, unless a field says otherwise."""

    exact: Mapping[str, Found]
    """Names in their usual spellings, as written."""
    keys: Mapping[str, Entry]
    initials: Mapping[str, Entry]
    """Names with their first word shortened: Ж.Абад, К.-Суу."""
    regions: Mapping[str, Entry]
    parts: Mapping[str, tuple[int, ...]]
    """Words of names of several words, with the districts that have them."""
    non_districts: Mapping[str, tuple[str, ...]]
    """Words that are no district, with their spellings."""
    first_numbers: frozenset[int]
    """Numbers that names begin with: Жети-Өгүз."""
    forms: tuple[Form, ...]
    written_forms: tuple[Form, ...]
    prefixes: PrefixIndex
    """Of districts and regions."""

    def numbers_of_regions(self, prefix: str) -> list[int]:
        """Return the districts of the regions whose key begins like this."""
        if len(prefix) < SHORTEST_REGION_PREFIX:
            return []
        entries = [entry for key, entry in self.regions.items() if key.startswith(prefix)]
        return [number for entry in entries for number in entry.numbers]


def build_gazetteer(
    districts: Iterable[District], regions: Iterable[Region], added: Words
) -> Gazetteer:
    """Return the tables of an election."""
    named = [aliases.name_district(district) for district in districts]
    short_keys = keys_of_short_names(named)
    region_entries = entries_of_regions(regions)
    district_entries = {
        **entries_of({**short_keys, **headless_keys(named, short_keys)}),
        **entries_of(keys_of_names(named)),
    }
    keys = {**region_entries, **district_entries}
    non_districts = spellings_of(added.non_districts)
    return Gazetteer(
        exact=exact_spellings(named, short_keys),
        keys={**dict.fromkeys(non_districts, NON_DISTRICT), **keys},
        initials=entries_of(short_keys),
        regions=region_entries,
        parts=parts_of_names(named),
        non_districts=non_districts,
        first_numbers=frozenset(first_numbers(named)),
        forms=tuple(form for district in named for form in aliases.forms_of_keys(district)),
        written_forms=tuple(
            form for district in named for form in aliases.forms_as_written(district)
        ),
        prefixes=PrefixIndex(keys),
    )


def entries_of(keys: Numbers) -> dict[str, Entry]:
    return {key: Entry(tuple(sorted(numbers))) for key, numbers in keys.items()}


def keys_of_names(districts: Sequence[NamedDistrict]) -> Numbers:
    """Return the districts of each key, for the most trusted level of names that has it."""
    keys: dict[str, set[int]] = {}
    for level in zip(*(district.levels for district in districts), strict=True):
        keys = {**keys_of_level(districts, level), **keys}
    return keys


def keys_of_level(
    districts: Sequence[NamedDistrict], level: Sequence[Sequence[Name]]
) -> dict[str, set[int]]:
    """Return the districts of each key of one level: the names of each district in turn."""
    keys: dict[str, set[int]] = {}
    for district, names in zip(districts, level, strict=True):
        for name in names:
            for key in aliases.keys_of_name(name, district.own):
                keys.setdefault(key, set()).add(district.number)
    return keys


def keys_of_short_names(districts: Iterable[NamedDistrict]) -> Numbers:
    """Return the districts of each name with its first word shortened."""
    keys: dict[str, set[int]] = {}
    for district in districts:
        for name in district.all_names:
            for key in aliases.short_keys_of_name(name):
                keys.setdefault(key, set()).add(district.number)
    return keys


def headless_keys(districts: Iterable[NamedDistrict], short_keys: Numbers) -> Numbers:
    """Return the short keys that are also a name without its first letter: К-Суу, Ак-Суу."""
    keys: dict[str, set[int]] = {}
    for district in districts:
        for name in district.official:
            key = name.key[1:]
            if key in short_keys:
                keys[key] = keys.get(key, short_keys[key]) | {district.number}
    return keys


def exact_spellings(districts: Iterable[NamedDistrict], short_keys: Numbers) -> dict[str, Found]:
    """Return the usual spellings that only one district has."""
    unique_short_keys = {key for key, numbers in short_keys.items() if len(numbers) == 1}
    owners: dict[str, set[int]] = {}
    for district in districts:
        for name in district.official:
            for spelling in aliases.usual_spellings(name, unique_short_keys):
                owners.setdefault(spelling, set()).add(district.number)
    return {
        spelling: Found(min(numbers), By.NAME)
        for spelling, numbers in owners.items()
        if len(numbers) == 1
    }


def entries_of_regions(regions: Iterable[Region]) -> dict[str, Entry]:
    """Return the regions by their names and by the names inside their Russian adjectives."""
    entries: dict[str, Entry] = {}
    for region in regions:
        entry = Entry(region.districts, Why.REGION, region.id)
        for name in (*region.names.values(), *region.aliases):
            key = join_keys(word for word in fold(name).split() if word not in GENERIC_KEYS)
            for stem in (key, strip_adjective(key)):
                if stem:
                    entries.setdefault(stem, entry)
    return entries


def parts_of_names(districts: Iterable[NamedDistrict]) -> Mapping[str, tuple[int, ...]]:
    """Return the words of names of several words, with the districts that have them."""
    owners: dict[str, set[int]] = {}
    for district in districts:
        long_names = (name for name in district.official if len(name.words) > 1)
        for word in (word for name in long_names for word in name.words):
            owners.setdefault(word, set()).add(district.number)
    return {word: tuple(sorted(numbers)) for word, numbers in owners.items() if len(word) > 1}


def first_numbers(districts: Iterable[NamedDistrict]) -> Iterator[int]:
    for district in districts:
        for name in district.official:
            number = aliases.first_number(name)
            if number is not None:
                yield number


def spellings_of(phrases: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return the keys of phrases with their letters as written."""
    spellings: dict[str, tuple[str, ...]] = {}
    for phrase in phrases:
        key = aliases.parse_name(phrase).key
        spellings[key] = (*spellings.get(key, ()), aliases.letters_of(phrase))
    return spellings
