"""Who a row names: a person, or nobody because most votes were against all."""

import re
from typing import NamedTuple

from rapidfuzz import fuzz, process

from bot.articles import vocabulary

EDGES = " \t\n,;:|/()[]«»\"“”„'’—–-−."
WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
INITIALS = re.compile(r"(?:[^\W\d_]\.-?){1,3}")
DOT = re.compile(r"(?<=\b[^\W\d_]\.)(?=[^\W\d_]{2})")
RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
CYRILLIC = frozenset(RUSSIAN + "өүң" + "қғҳўәұҗӯӣ")
LATIN = frozenset("abcdefghijklmnopqrstuvwxyzöüäçşğıñéáíóúãâêôîûʼ")
MAX_NAME_LENGTH = 60
"""Characters. The longest winner's name of 2021 has 32; a name with a patronymic and two surnames stays below 50."""


class Winner(NamedTuple):
    """`name` is None for against all. `doubts` are what a person should look at before the name is believed."""

    name: str | None
    against_all: bool = False
    doubts: tuple[str, ...] = ()


def parse_winner(text: str) -> Winner | None:
    """Read a piece of a row that should hold nothing but who won; None where it holds anything else."""
    bare = strip_around(" ".join(DOT.sub(" ", text).split()))
    if not bare or "\t" in text.strip(EDGES):  # two cells of a table: a person and a party
        return None
    if bare.casefold() in vocabulary.AGAINST_ALL:
        return Winner(None, against_all=True)
    if resembles_against_all(bare):
        return None
    return parse_person(bare)


def strip_around(text: str) -> str:
    """Take separators, quotes and words like "победитель" off both ends."""
    words = text.strip(EDGES[:-1]).split(" ")
    while words and is_around(words[0]):
        words.pop(0)
    while words and is_around(words[-1]):
        words.pop()
    bare = " ".join(words).strip(EDGES[:-1])
    return bare if INITIALS.fullmatch(words[-1] if words else "") else bare.rstrip(EDGES)


def is_around(word: str) -> bool:
    bare = word.strip(EDGES)
    return not bare or bare in vocabulary.AROUND_NAME or bare.casefold() in vocabulary.LABELS


def resembles_against_all(text: str) -> bool:
    """A misspelt "against all" must never become a person."""
    lower = text.casefold()
    if vocabulary.AGAINST.search(lower):
        return True
    return (
        process.extractOne(lower[:80], vocabulary.AGAINST_ALL, scorer=fuzz.ratio, score_cutoff=75)
        is not None
    )


def parse_person(text: str) -> Winner | None:
    words = text.split(" ")
    full = [
        word
        for word in words
        if WORD.fullmatch(word) and word.casefold() not in vocabulary.NAME_PARTICLES
    ]
    initials = [word for word in words if INITIALS.fullmatch(word)]
    particles = [word for word in words if word.casefold() in vocabulary.NAME_PARTICLES]
    if (
        len(full) + len(initials) + len(particles) != len(words)
        or not full
        or len(words) < 2
        or len(words) > 12
    ):
        return None
    if words[0].casefold() in vocabulary.NAME_PARTICLES | vocabulary.NOT_FIRST_IN_NAME or names_two(
        words
    ):
        return None
    if any(word.casefold() in vocabulary.TITLES for word in words):
        return None
    if any(not word[0].isupper() for word in full) or any(
        vocabulary.NO_NAME.fullmatch(word) for word in full
    ):
        return None
    return Winner(text, doubts=doubts_of(text, full, particles))


def names_two(words: list[str]) -> bool:
    """ "Мисалов А. Үлгүев Б.": initials in two places."""
    kinds = "".join("i" if INITIALS.fullmatch(word) else "w" for word in words)
    return re.search("iw+i", kinds) is not None


def doubts_of(text: str, full: list[str], particles: list[str]) -> tuple[str, ...]:
    doubts = {
        "look-alike letters of another script": not one_script(text),
        f"a name of {len(full)} words": len(full) > (4 if particles else 3),
        f"a name of {len(text)} characters": len(text) > MAX_NAME_LENGTH,
        "words that run together": any(runs_together(word) for word in full),
    }
    return tuple(doubt for doubt, there in doubts.items() if there)


def one_script(text: str) -> bool:
    letters = {letter for letter in text.lower() if letter.isalpha()}
    return letters <= CYRILLIC or letters <= LATIN


def runs_together(word: str) -> bool:
    """Capital letters in the middle, as in two words without a space between them."""
    parts = re.split(r"['’ʼ-]", word)
    return any(
        not part.isupper() and any(letter.isupper() for letter in part[1:]) for part in parts
    )
