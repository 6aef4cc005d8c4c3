"""What a folded word may be an inflected form of: Russian and Kyrgyz endings taken off.

Russian has one ending: узген-ском. Kyrgyz and Uzbek add layers: баткен-дик-тер-дин,
талас-та-гы-лар-га, аксы-дан-быз. In the alphabet of `fold` vowel harmony leaves few vowels: wide
а э о ө are a e o, narrow ы и у ү are i u.
"""

from collections.abc import Iterable
from functools import lru_cache
from itertools import product

from bot.search.language.word_lists import words

MAX_CACHED_WORDS = 16
"""The words of one question: each is looked at from several sides."""
SHORTEST_STEM = 2
VOWELS = frozenset("aeiou")

RUSSIAN_NOUNS = frozenset(words("a e u i o om em oi ei iu ia am ami ah s es iem"))
# A surname takes these as well, in the instrumental and the plural.
RUSSIAN_SURNAMES = frozenset(words("im ih imi"))
RUSSIAN_ADJECTIVES = frozenset(
    words("""
    sk ski skij skogo skomu skom skim skoi sku skuiu ska skaia skoe skie skih skimi skoiu skii
    skava skoa skova
    """)
)
ADJECTIVE_LINKS = ("", "i", "in", "ov", "ev", "an", "en")
# The people of a place: нарынцы, нарынчане, ошане.
RUSSIAN_PEOPLE = frozenset(
    words("""
    si sev sam sami sah sa su
    anin anina ane anam anami anah çanin çanina çane çanam çanami çanah çan
    """)
)
RUSSIAN_ENDINGS = (
    RUSSIAN_NOUNS
    | RUSSIAN_SURNAMES
    | RUSSIAN_PEOPLE
    | {link + ending for link in ADJECTIVE_LINKS for ending in RUSSIAN_ADJECTIVES}
)
# A name may lose its last letter to these: Москва, Москве; Ала-Бука, Ала-Букинский.
REPLACING_ENDINGS = {"e", "u", "i", "oi", "ei", "ah", "am", "ami"} | {
    "in" + ending for ending in RUSSIAN_ADJECTIVES
}

WIDE, NARROW = "aeo", "iu"


def combine(*parts: str | tuple[str, ...]) -> list[str]:
    """Return every ending that takes one of each part; a string stands for its letters."""
    return ["".join(chosen) for chosen in product(*parts)]


# биз, сиз, мин and the question's бы.
PERSONS = frozenset(
    [
        *combine("bp", NARROW, ("", "z")),
        *combine("m", NARROW, "nz"),
        *combine("s", NARROW, "nz"),
        "man",
    ]
)
CASES = frozenset(
    [
        *combine("dtgkn", WIDE),
        *combine("dtn", NARROW),
        *combine("dtn", "aeoiu", "n"),
        *combine("dt", WIDE, "g", NARROW),
        *combine("dtn", WIDE, "gk", "o"),
        *combine("dtn", NARROW, "k", NARROW),
        *combine("dt", WIDE, ("i", "ig", "ik")),
        # After the possessive of району, округу.
        *combine(NARROW, ("n", "nd"), WIDE, ("", "n")),
        *combine(NARROW, "n", NARROW, "n"),
        *combine(NARROW, ("nd",), WIDE, "g", NARROW),
        *("ça", "çe", "ço", "ning", "ding", "ting"),
    ]
)
# An owner alone, if it can be no other word: нарыныбыз.
OUR = combine(NARROW, "b", NARROW, "z")
PLURALS = frozenset(
    [*OUR, *combine("ldt", WIDE, "r", ("", *combine(NARROW, ("", "m", "ng")), *OUR))]
)
# A person or thing of a place: -лык, -дагы, -ныкы.
DERIVED = frozenset([*combine("ldt", NARROW, "k"), *combine("dt", WIDE, "g", NARROW)])
KYRGYZ_LAYERS = (PERSONS, CASES, PLURALS, DERIVED)
"""From the end of a word inwards."""
INNERMOST = {ending: depth for depth, layer in enumerate(KYRGYZ_LAYERS) for ending in layer}
OUTERMOST = {
    ending: depth for depth, layer in reversed([*enumerate(KYRGYZ_LAYERS)]) for ending in layer
}


def sizes_by_last_letter(endings: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Return the lengths of the endings with each last letter, shortest first."""
    sizes: dict[str, set[int]] = {}
    for ending in endings:
        sizes.setdefault(ending[-1], set()).add(len(ending))
    return {letter: tuple(sorted(lengths)) for letter, lengths in sizes.items()}


RUSSIAN_SIZES = sizes_by_last_letter(RUSSIAN_ENDINGS)
KYRGYZ_SIZES = sizes_by_last_letter(OUTERMOST)


class PrefixIndex:
    """The beginnings of words, to reject most others before their stems are looked up."""

    LETTERS = 3
    """Letters that no ending changes, except in the shortest words."""

    def __init__(self, words: Iterable[str]) -> None:
        keys = list(words)
        self._long = frozenset(key[: self.LETTERS] for key in keys)
        self._short = frozenset(key[:2] for key in keys if len(key) <= self.LETTERS)

    def may_have(self, key: str) -> bool:
        """Return False if `key` cannot be one of the words with an ending."""
        return key[: self.LETTERS] in self._long or key[:2] in self._short


@lru_cache(maxsize=MAX_CACHED_WORDS)
def stems(key: str) -> tuple[str, ...]:
    """Return what a folded word may be a form of, longest first, without the word itself."""
    if len(key) <= SHORTEST_STEM:
        return ()
    found = dict.fromkeys([*russian_stems(key), *kyrgyz_stems(key)])
    return tuple(sorted(found, key=len, reverse=True))


def russian_stems(key: str) -> list[str]:
    stems: list[str] = []
    for size in RUSSIAN_SIZES.get(key[-1], ()):
        if size > len(key) - 2:
            break
        if key[-size:] in RUSSIAN_ENDINGS:
            stems += stems_before(key[:-size], key[-size:])
    return stems


def stems_before(stem: str, ending: str) -> list[str]:
    """Return what a word may be that is `stem` and a Russian ending."""
    is_noun = ending in RUSSIAN_NOUNS
    stems = []
    if not is_noun:
        # The last letter of a stem may merge with the ending: talas + ski is talaski.
        stems.append(stem + ending[0])
    if not is_noun or is_declinable(stem):
        stems.append(stem)
    if ending in REPLACING_ENDINGS:
        stems.append(stem + "a")
    if is_noun and stem[-1] in "aeou":
        stems.append(stem + "i")
    return stems


def is_declinable(stem: str) -> bool:
    """Return True for a consonant or й at the end: Russian does not decline Аксы or Кара-Суу."""
    if stem[-1] not in VOWELS:
        return True
    return stem[-1] == "i" and stem[-2] in VOWELS


def kyrgyz_stems(word: str) -> list[str]:
    """Return a folded word with any of its layers of endings taken off, outer ones first."""
    stems: list[str] = []
    reached = [(word, 0)]
    while reached:
        inflected, depth = reached.pop()
        for stem, layer in strip_layer(inflected, depth):
            stems.append(stem)
            reached.append((stem, layer + 1))
    return stems


def strip_layer(word: str, depth: int) -> list[tuple[str, int]]:
    """Return each stem of a word with the layer of its ending, at least `depth` layers inwards."""
    stripped: list[tuple[str, int]] = []
    longest = len(word) - SHORTEST_STEM
    for size in KYRGYZ_SIZES.get(word[-1], ()):
        if size > longest:
            break
        ending = word[-size:]
        if INNERMOST.get(ending, -1) < depth:
            continue
        layer = max(depth, OUTERMOST[ending])
        stripped.append((word[:-size], layer))
        # The first letter of an ending may merge with the one before: абад + дык is abadik.
        stripped.append((word[: len(word) - size + 1], layer))
    return stripped


def russian_adjectives(key: str) -> tuple[str, ...]:
    """Return the adjectives of a folded name: узгенский, ала-букинский."""
    if key[-1] == "a":
        return (key[:-1] + "inski", key + "ski")
    if key[-1] == "i":
        return (key + "ski",)
    if key[-1] in "ou":
        return (key + "iski", key + "ski")
    if key[-1] == "s":
        return (key + "ki",)
    return (key + "ski",)


def strip_adjective(key: str) -> str | None:
    """Return the name inside a folded Russian adjective: "первомайски" первомай."""
    if key.endswith("ski") and len(key) > 5:
        return key[:-3]
    return None
