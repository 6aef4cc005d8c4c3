"""What every name, alias, region and word of an election is found under, made once when an index is built."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.core.model import District, Region
from bot.core.name_forms import clean, fold, romanise
from bot.core.outcomes import By, Found, Why
from bot.search.edit_distance import Kind
from bot.search.language.endings import adjectives, unadjective
from bot.search.language.layouts import CYRILLIC
from bot.search.language.numbers import read_number
from bot.search.language.word_lists import CITY_WORDS, REGION_WORDS
from bot.search.people import Part, People
from bot.search.prefixes import Starts
from bot.search.vocabulary import Words, folded

KINDS = {Part.SURNAME: Kind.SURNAME, Part.GIVEN: Kind.GIVEN, Part.PATRONYMIC: Kind.PATRONYMIC}
GENERIC_WORDS = "область области облусу областы шаары город oblast city province district"
GENERIC = folded([*CITY_WORDS, *REGION_WORDS, *GENERIC_WORDS.split()])


class Entry(NamedTuple):
    """What one key stands for: districts, or nothing at all (`numbers` is empty for words that are no district)."""

    numbers: tuple[int, ...]
    why: Why = Why.SHARED_WORD
    region: str | None = None
    by: By = By.NAME


NOWHERE = Entry(())
PLAIN_LETTERS = str.maketrans("өүң", "оун")
UZBEK = frozenset("қўғҳ")
VOWELS = "еёиоуыэюя"
SHORTEST_BEGUN = 3
"""Letters before the hyphen of a name that is half written: "ак-" may be Аксы as well."""


def glue(words: Iterable[str]) -> str:
    """One key for words written together, apart or with hyphens."""
    key = ""
    for word in words:
        key += word[1:] if key and key[-1] == word[:1] and word[0].isalpha() else word
    return key


def words_of(name: str) -> list[str]:
    return fold(name).split()


def written(text: str) -> str:
    return "".join(filter(str.isalpha, clean(text)))


def makes_adjectives(name: str) -> bool:
    """Russian ones: names in Cyrillic letters that Uzbek does not have for itself; Свердловск loses its -ск."""
    return CYRILLIC.search(name) is not None and UZBEK.isdisjoint(name) and not name.endswith("ск")


def written_forms(name: str) -> Iterator[str]:
    """A name in Kyrgyz, plain Cyrillic and Latin letters, and its Russian adjectives."""
    form = written(name)
    plain = form.translate(PLAIN_LETTERS)
    yield from {form, plain, romanise(form)}
    if makes_adjectives(form):
        base = plain.removesuffix("ский")
        ending = "инский" if base[-1:] == "а" else "йский" if base[-1:] in VOWELS else "ский"
        yield from {(base[:-1] if base[-1:] == "а" else base) + ending, base + "ский"}


def short_keys(words: Sequence[str]) -> Iterator[str]:
    """Abbreviations of a name of several words: the first by its initial (Ж-Абад), or as a figure (1-Май)."""
    if len(words) < 2:
        return
    yield glue([words[0][0], *words[1:]])
    number = read_number(words, 0)
    if number and number[1] < len(words):
        yield glue([str(number[0]), *words[number[1] :]])


def begun(name: str) -> Iterator[str]:
    """Кара-: a name of two words up to its hyphen."""
    first, hyphen, rest = name.partition("-")
    if rest and len(first) >= SHORTEST_BEGUN:
        yield first + hyphen


class Entries:
    """The tables of an election. `keys` answers exactly; `parts` are words shared by names or ending them."""

    def __init__(
        self, districts: Sequence[District], regions: Sequence[Region], words: Words
    ) -> None:
        self.exact: dict[str, Found] = {}
        self.keys: dict[str, Entry] = {}
        self.initials: dict[str, Entry] = {}
        """Names with their first word abbreviated: Ж.Абад, К.-Суу."""
        self.regions: dict[str, Entry] = {}
        self.parts: dict[str, tuple[int, ...]] = {}
        self.nowhere: dict[str, tuple[str, ...]] = {}
        """Words that are no district: folded, and as they are written."""
        self.first_numbers: dict[int, set[int]] = {}
        self.forms: list[tuple[str, int, Kind]] = []
        self.written: list[tuple[str, int, Kind]] = []
        """The same as they are written, in each script, with doubled letters kept."""
        self._folded: dict[str, list[str]] = {}
        self._add_names(districts)
        self._add_regions(regions)
        self._add_parts(districts)
        self.starts = Starts([*self.keys, *self.regions])
        for word in words.nowhere:
            key = glue(self._words_of(word))
            self.keys.setdefault(key, NOWHERE)
            self.nowhere[key] = (*self.nowhere.get(key, ()), written(word))

    def _words_of(self, name: str) -> list[str]:
        """The folded words of a name: asked for several times of each, folded once."""
        if name not in self._folded:
            self._folded[name] = words_of(name)
        return self._folded[name]

    def in_regions(self, beginning: str) -> list[int]:
        """The districts of the regions whose names begin like this."""
        if len(beginning) < 3:
            return []
        return [
            number
            for key, entry in self.regions.items()
            if key.startswith(beginning)
            for number in entry.numbers
        ]

    def _add_names(self, districts: Sequence[District]) -> None:
        """Names first, then what they make, then aliases: what stands earlier keeps its key."""
        ambiguous: dict[str, set[int]] = {}
        levels = (
            lambda district: (district.name,),
            lambda district: tuple(district.names.values()),
            lambda district: district.aliases,
        )
        taken: set[str] = set()
        for level in levels:
            found: dict[str, set[int]] = {}
            for district in districts:
                for name in level(district):
                    for key in self._keys_of(name, district):
                        found.setdefault(key, set()).add(district.number)
            for key in found.keys() - taken:
                ambiguous[key] = found[key]
            taken |= found.keys()
        short: dict[str, set[int]] = {}
        for district in districts:
            for name in (district.name, *district.names.values(), *district.aliases):
                for key in short_keys(self._words_of(name)):
                    short.setdefault(key, set()).add(district.number)
        self.initials = {key: Entry(tuple(sorted(numbers))) for key, numbers in short.items()}
        # К-Суу may as well be Ак-Суу with its first letter left out: both are meant then.
        for district in districts:
            for name in (district.name, *district.names.values()):
                if (headless := glue(self._words_of(name))[1:]) in short:
                    short[headless].add(district.number)
        for key in short.keys() - taken:
            ambiguous[key] = short[key]
        self.keys.update((key, Entry(tuple(sorted(numbers)))) for key, numbers in ambiguous.items())
        self._add_exact(districts)

    def _keys_of(self, name: str, district: District) -> Iterator[str]:
        key = glue(self._words_of(name))
        if not key:
            return
        number, own = district.number, glue(self._words_of(district.name))
        base = unadjective(key) if len(key) > 5 else None
        if base and base != own and base.startswith(own):
            base = own  # Ак-Суйский is of Ак-Суу, not of Ак-Суй
        for stem in (key, base):
            if stem:
                yield stem
                self.forms.append((stem, number, Kind.PLACE))
        if makes_adjectives(name.lower()):
            self.forms.extend(
                (adjective, number, Kind.PLACE) for adjective in adjectives(base or key)
            )
        self.written.extend((form, number, Kind.PLACE) for form in written_forms(name))

    def _add_exact(self, districts: Sequence[District]) -> None:
        spelled: dict[str, set[int]] = {}
        for district in districts:
            for name in (district.name, *district.names.values()):
                ways = [name, *begun(name), *self._in_digits(name)]
                cases = [*ways, *map(str.lower, ways), *map(str.upper, ways)]
                for spelling in (*cases, clean(name), *self._abbreviated(name)):
                    spelled.setdefault(spelling, set()).add(district.number)
        for spelling, numbers in spelled.items():
            if len(numbers) == 1:
                self.exact[spelling] = Found(next(iter(numbers)), By.NAME)

    def _abbreviated(self, name: str) -> Iterator[str]:
        """К-Суу with its capital letter is Кара-Суу shortened; к-суу may be Ак-Суу with a letter left out."""
        first, _, rest = name.replace(" ", "-").partition("-")
        if (
            rest
            and len(self.initials.get(glue(fold(f"{first[0]} {rest}").split()), NOWHERE).numbers)
            == 1
        ):
            yield from (first[0] + sign + rest for sign in ("-", ".", ". ", ".-"))

    def _in_digits(self, name: str) -> Iterator[str]:
        """1Май for a name whose first word is a number."""
        words, rest = self._words_of(name), name.replace("-", " ").partition(" ")[2]
        number = read_number(words, 0) if len(words) > 1 else None
        if number and number[1] == 1:
            yield f"{number[0]}{rest}"

    def _add_regions(self, regions: Sequence[Region]) -> None:
        for region in regions:
            entry = Entry(tuple(region.districts), Why.REGION, region.id)
            for name in (*region.names.values(), *region.aliases):
                words = [word for word in self._words_of(name) if word not in GENERIC]
                key = glue(words)
                for stem in (key, unadjective(key)):
                    if stem:
                        self.regions.setdefault(stem, entry)
                        self.keys.setdefault(stem, entry)

    def _add_parts(self, districts: Sequence[District]) -> None:
        parts: dict[str, set[int]] = {}
        for district in districts:
            for name in (district.name, *district.names.values()):
                words = self._words_of(name)
                if len(words) > 1:
                    for word in words:
                        parts.setdefault(word, set()).add(district.number)
                    number = read_number(words, 0)
                    if number:
                        self.first_numbers.setdefault(number[0], set()).add(district.number)
        self.parts = {
            word: tuple(sorted(numbers)) for word, numbers in parts.items() if len(word) > 1
        }


def person_forms(people: People) -> Iterator[tuple[str, int, Kind]]:
    """Folded forms of the winners' names."""
    for word, number, part in people.forms():
        yield word, number, KINDS[part]


def written_people(people: People) -> Iterator[tuple[str, int, Kind]]:
    """The words of the winners' names as they are written."""
    for person in people.people:
        for word, (_, part) in zip(person.spelled, person.words, strict=True):
            if part is not Part.PARTICLE:
                yield written(word), person.number, KINDS[part]
