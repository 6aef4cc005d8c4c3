"""The ways to write the names of a district: keys, forms that may be mistyped, and spellings."""

from collections.abc import Container, Iterator
from dataclasses import dataclass

from bot.core.model import District
from bot.core.name_forms import clean, fold, romanise
from bot.search.edit_distance import Form, NamePart
from bot.search.language.endings import russian_adjectives, strip_adjective
from bot.search.language.layouts import CYRILLIC
from bot.search.language.numbers import read_number
from bot.search.tokens import join_keys

PLAIN_LETTERS = str.maketrans("өүң", "оун")
UZBEK_LETTERS = frozenset("қўғҳ")
CYRILLIC_VOWELS = "еёиоуыэюя"
SHORTEST_FIRST_WORD = 3
"""Letters of a first word that names the district with a hyphen: "ак-" may be Аксы as well."""
JOINTS = ("-", ".", ". ", ".-")
"""What may follow an initial: К-Суу, К.Суу."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name, folded once."""

    text: str
    words: tuple[str, ...]
    """Folded."""
    key: str
    """The words in one."""


@dataclass(frozen=True, slots=True)
class NamedDistrict:
    """A district with its names folded."""

    number: int
    own: Name
    translations: tuple[Name, ...]
    aliases: tuple[Name, ...]

    @property
    def official(self) -> tuple[Name, ...]:
        return (self.own, *self.translations)

    @property
    def all_names(self) -> tuple[Name, ...]:
        return (self.own, *self.translations, *self.aliases)

    @property
    def levels(self) -> tuple[tuple[Name, ...], ...]:
        """The names by trust: a key of an earlier level is never another district's."""
        return ((self.own,), self.translations, self.aliases)


def name_district(district: District) -> NamedDistrict:
    return NamedDistrict(
        district.number,
        parse_name(district.name),
        tuple(map(parse_name, district.names.values())),
        tuple(map(parse_name, district.aliases)),
    )


def parse_name(text: str) -> Name:
    words = tuple(fold(text).split())
    return Name(text, words, join_keys(words))


def letters_of(text: str) -> str:
    return "".join(filter(str.isalpha, clean(text)))


def keys_of_name(name: Name, own: Name) -> Iterator[str]:
    """Yield the key of a name and of the name inside a Russian adjective."""
    if not name.key:
        return
    yield name.key
    base = name_in_adjective(name, own)
    if base:
        yield base


def name_in_adjective(name: Name, own: Name) -> str | None:
    """Return the key of the name that an adjective is made of, if the name is one."""
    base = strip_adjective(name.key)
    if base and base.startswith(own.key):
        return own.key  # Ак-Суйский is of Ак-Суу, not of Ак-Суй
    return base


def short_keys_of_name(name: Name) -> Iterator[str]:
    """Yield a name with its first word as an initial (Ж-Абад) or in figures (1-Май)."""
    if len(name.words) < 2:
        return
    yield join_keys([name.words[0][0], *name.words[1:]])
    number = read_number(name.words)
    if number and number[1] < len(name.words):
        yield join_keys([str(number[0]), *name.words[number[1] :]])


def first_number(name: Name) -> int | None:
    """Return the number that a name of several words begins with: Жети-Өгүз."""
    number = read_number(name.words) if len(name.words) > 1 else None
    if number:
        return number[0]
    return None


def forms_of_keys(district: NamedDistrict) -> Iterator[Form]:
    """Yield the keys of a district's names and of the Russian adjectives made of them."""
    for name in district.all_names:
        for key in keys_of_name(name, district.own):
            yield place_form(key, district.number, first_key(name))
        if name.key and makes_adjectives(name.text.lower()):
            base = name_in_adjective(name, district.own) or name.key
            for adjective in russian_adjectives(base):
                yield place_form(adjective, district.number, first_key(name))


def forms_as_written(district: NamedDistrict) -> Iterator[Form]:
    """Yield the names in each script, with doubled letters."""
    for name in district.all_names:
        if name.key:
            for text in letters_in_scripts(name.text):
                yield place_form(text, district.number, *first_letters(name.text))


def place_form(text: str, number: int, *beginnings: str) -> Form:
    """Return the form of a place; one of the beginnings is the first of its words."""
    for beginning in beginnings:
        if beginning and text.startswith(beginning) and text != beginning:
            return Form(text, number, NamePart.PLACE, (beginning, text[len(beginning) :]))
    return Form(text, number, NamePart.PLACE)


def first_key(name: Name) -> str:
    """Return the key of all words but the last one; empty for a name of one word."""
    return join_keys(name.words[:-1])


def first_letters(name: str) -> list[str]:
    """Return all words but the last one as `letters_in_scripts` writes them."""
    words = name.replace("-", " ").split()
    letters = letters_of(" ".join(words[:-1]))
    return [letters, letters.translate(PLAIN_LETTERS), romanise(letters)]


def letters_in_scripts(name: str) -> set[str]:
    """Return a name in Kyrgyz, plain Cyrillic and Latin letters, and its Russian adjectives."""
    letters = letters_of(name)
    plain = letters.translate(PLAIN_LETTERS)
    spellings = {letters, plain, romanise(letters)}
    if makes_adjectives(letters):
        base = plain.removesuffix("ский")
        spellings |= {base + "ский", base.removesuffix("а") + adjective_ending(base)}
    return spellings


def makes_adjectives(name: str) -> bool:
    """Return True for Cyrillic names that are not Uzbek; Свердловск loses its -ск first."""
    if not CYRILLIC.search(name) or name.endswith("ск"):
        return False
    return UZBEK_LETTERS.isdisjoint(name)


def adjective_ending(base: str) -> str:
    if base[-1:] == "а":
        return "инский"
    if base[-1:] in CYRILLIC_VOWELS:
        return "йский"
    return "ский"


def usual_spellings(name: Name, unique_short_keys: Container[str]) -> Iterator[str]:
    """Yield the spellings of a name that are answered without reading them word by word."""
    yield clean(name.text)
    yield from with_initial(name.text, unique_short_keys)
    for spelling in (name.text, *first_word_with_hyphen(name.text), *first_word_in_digits(name)):
        yield from (spelling, spelling.lower(), spelling.upper())


def with_initial(text: str, unique_short_keys: Container[str]) -> Iterator[str]:
    """К-Суу with its capital letter is Кара-Суу; к-суу may be Ак-Суу without a letter."""
    first, _, rest = text.replace(" ", "-").partition("-")
    if not first or not rest:
        return
    if join_keys(fold(f"{first[0]} {rest}").split()) in unique_short_keys:
        yield from (first[0] + joint + rest for joint in JOINTS)


def first_word_with_hyphen(text: str) -> Iterator[str]:
    """Кара-: a name of two words up to its hyphen."""
    first, hyphen, rest = text.partition("-")
    if rest and len(first) >= SHORTEST_FIRST_WORD:
        yield first + hyphen


def first_word_in_digits(name: Name) -> Iterator[str]:
    """1Май: a name whose first word is a number."""
    number = read_number(name.words) if len(name.words) > 1 else None
    if number and number[1] == 1:
        rest = name.text.replace("-", " ").partition(" ")[2]
        yield f"{number[0]}{rest}"
