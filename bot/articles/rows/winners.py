"""The winner that a row names: a person, or against all."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from rapidfuzz import fuzz, process

from bot.articles import vocabulary

EDGES_BUT_FULL_STOP = " \t\n,;:|/()[]«»\"“”„'’—–-−"
EDGES = EDGES_BUT_FULL_STOP + "."
"""Punctuation around a name."""
WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
INITIALS = re.compile(r"(?:[^\W\d_]\.-?){1,3}")
GLUED_INITIAL = re.compile(r"(?<=\b[^\W\d_]\.)(?=[^\W\d_]{2})")
"""Between an initial and a word without a blank between them: "А.Мисалов"."""
MAX_WORDS = 12
MAX_NAME_LENGTH = 60
"""Characters. The longest winner's name of 2021 has 32; names with two surnames stay below 50."""
MAX_COMPARED_LENGTH = 80
"""Characters that are compared with the words for against all."""
MIN_SIMILARITY = 75
"""Similarity in per cent from which a text counts as a misspelt "against all"."""
RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
CYRILLIC = frozenset(RUSSIAN + "өүң" + "қғҳўәұҗӯӣ")
LATIN = frozenset("abcdefghijklmnopqrstuvwxyzöüäçşğıñéáíóúãâêôîûʼ")


class NamePart(Enum):
    """The role of a word in a name."""

    WORD = auto()
    PARTICLE = auto()
    INITIALS = auto()


@dataclass(frozen=True, slots=True)
class NameDoubt:
    """A reason why an admin should look at a name."""

    message: str
    blocks: bool = True
    """True if the name cannot be accepted as it is."""


@dataclass(frozen=True, slots=True)
class Winner:
    name: str | None
    """None for against all."""
    against_all: bool = False
    doubts: tuple[NameDoubt, ...] = ()


def parse_winner(text: str) -> Winner | None:
    """Read a piece of a row that should hold the winner only; None if it holds anything else."""
    if "\t" in text.strip(EDGES):
        return None  # two cells of a table: a person and a party
    bare = strip_around(" ".join(GLUED_INITIAL.sub(" ", text).split()))
    if not bare:
        return None
    if bare.casefold() in vocabulary.AGAINST_ALL:
        return Winner(None, against_all=True)
    if resembles_against_all(bare):
        return None
    return parse_person(bare)


def strip_around(text: str) -> str:
    """Remove punctuation and words like "победитель" from both ends."""
    words = text.strip(EDGES_BUT_FULL_STOP).split(" ")
    while words and is_around(words[0]):
        words.pop(0)
    while words and is_around(words[-1]):
        words.pop()
    bare = " ".join(words).strip(EDGES_BUT_FULL_STOP)
    ends_with_initials = words and INITIALS.fullmatch(words[-1])
    return bare if ends_with_initials else bare.rstrip(EDGES)


def is_around(word: str) -> bool:
    bare = word.strip(EDGES)
    return not bare or bare in vocabulary.AROUND_NAME or bare.casefold() in vocabulary.LABELS


def resembles_against_all(text: str) -> bool:
    """Return True for a misspelt "against all", which must never become a person."""
    lower = text.casefold()
    if vocabulary.AGAINST.search(lower):
        return True
    nearest = process.extractOne(
        lower[:MAX_COMPARED_LENGTH],
        vocabulary.AGAINST_ALL,
        scorer=fuzz.ratio,
        score_cutoff=MIN_SIMILARITY,
    )
    return nearest is not None


def parse_person(text: str) -> Winner | None:
    words = text.split(" ")
    if not 2 <= len(words) <= MAX_WORDS:
        return None
    parts = [part_of(word) for word in words]
    if None in parts or names_two_people(parts):
        return None
    if parts[0] is NamePart.PARTICLE or words[0].casefold() in vocabulary.NOT_FIRST_IN_NAME:
        return None
    full_words = [word for word, part in zip(words, parts, strict=True) if part is NamePart.WORD]
    if not full_words or not all(map(is_name, full_words)):
        return None
    return Winner(text, doubts=doubts_of(text, full_words, NamePart.PARTICLE in parts))


def part_of(word: str) -> NamePart | None:
    """Return the role of `word` in a name; None if it has no place in a name."""
    if word.casefold() in vocabulary.NAME_PARTICLES:
        return NamePart.PARTICLE
    if WORD.fullmatch(word):
        return NamePart.WORD
    return NamePart.INITIALS if INITIALS.fullmatch(word) else None


def names_two_people(parts: list[NamePart | None]) -> bool:
    """Return True for initials in two places: "Мисалов А. Үлгүев Б."."""
    letters = "".join("i" if part is NamePart.INITIALS else "w" for part in parts)
    return re.search("iw+i", letters) is not None


def is_name(word: str) -> bool:
    if word.casefold() in vocabulary.TITLES or vocabulary.NO_NAME.fullmatch(word):
        return False
    return word[0].isupper()


def doubts_of(text: str, full_words: list[str], has_particle: bool) -> tuple[NameDoubt, ...]:
    most_words = 4 if has_particle else 3
    doubts = {
        NameDoubt("look-alike letters of another script", blocks=False): not is_one_script(text),
        NameDoubt(f"a name of {len(full_words)} words"): len(full_words) > most_words,
        NameDoubt(f"a name of {len(text)} characters"): len(text) > MAX_NAME_LENGTH,
        NameDoubt("words that run together"): any(map(runs_together, full_words)),
    }
    return tuple(doubt for doubt, applies in doubts.items() if applies)


def is_one_script(text: str) -> bool:
    letters = {letter for letter in text.lower() if letter.isalpha()}
    return letters <= CYRILLIC or letters <= LATIN


def runs_together(word: str) -> bool:
    """Return True for a capital letter in the middle, as in two words without a blank between."""
    parts = re.split(r"['’ʼ-]", word)
    mixed = [part for part in parts if not part.isupper()]
    return any(letter.isupper() for part in mixed for letter in part[1:])
