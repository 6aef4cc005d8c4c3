"""Kyrgyz and Uzbek endings, one layer upon another: баткен-дик-тер-дин, талас-та-гы-лар-га, аксы-дан-быз.

In the small alphabet of `fold` harmony leaves few vowels: wide а э о ө are a e o, narrow ы и у ү are i u.
"""

from collections.abc import Iterable
from itertools import product

WIDE, NARROW = "aeo", "iu"


def spelled(*parts: str | tuple[str, ...]) -> list[str]:
    """Every ending that takes one of each part, a string standing for its letters."""
    return ["".join(chosen) for chosen in product(*parts)]


def sizes(endings: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """The last letter of endings -> how long those are that have it, the shortest first."""
    found: dict[str, set[int]] = {}
    for ending in endings:
        found.setdefault(ending[-1], set()).add(len(ending))
    return {last: tuple(sorted(lengths)) for last, lengths in found.items()}


# биз, сиз, мин and the question's бы, after anything.
PERSONS = frozenset(
    [
        *spelled("bp", NARROW, ("", "z")),
        *spelled("m", NARROW, "nz"),
        *spelled("s", NARROW, "nz"),
        "man",
    ]
)
CASES = frozenset(
    [
        *spelled("dtgkn", WIDE),
        *spelled("dtn", NARROW),
        *spelled("dtn", "aeoiu", "n"),
        *spelled("dt", WIDE, "g", NARROW),
        *spelled("dtn", WIDE, "gk", "o"),
        *spelled("dtn", NARROW, "k", NARROW),
        *spelled("dt", WIDE, ("i", "ig", "ik")),
        # The same after the possessive of "району, округу".
        *spelled(NARROW, ("n", "nd"), WIDE, ("", "n")),
        *spelled(NARROW, "n", NARROW, "n"),
        *spelled(NARROW, ("nd",), WIDE, "g", NARROW),
        *("ça", "çe", "ço", "ning", "ding", "ting"),
    ]
)
OUR = spelled(NARROW, "b", NARROW, "z")
# -лар with an owner, or an owner alone where it can be no other word: нарыныбыз.
PLURALS = frozenset(
    [*spelled("ldt", WIDE, "r", ("", *spelled(NARROW, ("", "m", "ng")), *OUR)), *OUR]
)
# A person or thing of a place: -лык, -дагы, -ныкы.
DERIVED = frozenset([*spelled("ldt", NARROW, "k"), *spelled("dt", WIDE, "g", NARROW)])
LAYERS = (PERSONS, CASES, PLURALS, DERIVED)
"""From the end of a word inwards."""
# An ending -> the outermost layer that has it.
OUTERMOST = {
    ending: depth for depth, layer in reversed(tuple(enumerate(LAYERS))) for ending in layer
}
INNERMOST = {ending: depth for depth, layer in enumerate(LAYERS) for ending in layer}
SHORTEST = 2
SIZES = sizes(OUTERMOST)
"""Last letter -> how long the endings are that have it."""


def kyrgyz_stems(word: str) -> list[str]:
    """What a folded word can be built on: any of its layers of endings taken off, the outer ones first.

    The first letter of an ending may have melted with the letter before it: абад + дык is `abadik`.
    """
    found: list[str] = []
    reached = [(word, 0)]
    while reached:
        known, depth = reached.pop()
        longest = len(known) - SHORTEST
        for size in SIZES.get(known[-1], ()):
            if size > longest:
                break
            innermost = INNERMOST.get(known[-size:], -1)
            if innermost >= depth:
                inner = max(depth, OUTERMOST[known[-size:]]) + 1
                for stem in (known[:-size], known[: len(known) - size + 1]):
                    found.append(stem)
                    reached.append((stem, inner))
    return found
