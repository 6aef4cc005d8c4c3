"""Beginnings of names, and names that are nearly typed: what an exact look-up does not find."""

from bisect import bisect_left
from collections.abc import Collection, Iterable
from enum import IntEnum
from itertools import product
from typing import NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

SMALL = 600
"""Up to this many forms a scan is quicker than choosing candidates."""
MOST_EDITS = 3
FEWEST_LETTERS = {1: 1, 2: 4, 3: 7}
"""So many edits of fewer letters are no slips but another word."""
RAREST = 5
"""Two edits spoil at most this many of a word's pairs of letters, save for two transpositions."""


class Kind(IntEnum):
    """What a form is of; in this order of trust."""

    PLACE = 0
    SURNAME = 1
    GIVEN = 2
    PATRONYMIC = 3


class Near(NamedTuple):
    """A form that is `edits` edits from the text. Sorts by its fields: the nearest, most trusted and longest first."""

    edits: int
    kind: Kind
    number: int
    shortness: int
    """Less the letters of the form."""
    form: str


class Ends:
    """Which words may be one edit away: whatever it does to five letters, the first two or the last two stay."""

    SHORTEST = 5

    def __init__(self, words: Iterable[str]) -> None:
        self._words: dict[tuple[str, int], list[str]] = {}
        """(two letters and where they stand, letters of the word) -> the words."""
        for word in words:
            for end in (word[:2] + "-", "-" + word[-2:]):
                self._words.setdefault((end, len(word)), []).append(word)

    def around(self, word: str) -> list[str]:
        """The words that have an end of this one, some of them twice."""
        head, tail, size = word[:2] + "-", "-" + word[-2:], len(word)
        found: list[str] = []
        for length in (size - 1, size, size + 1):
            found += self._words.get((head, length), ())
            found += self._words.get((tail, length), ())
        return found


class Forms:
    """The written forms of an election's names with their districts."""

    def __init__(self, forms: Iterable[tuple[str, int, Kind]]) -> None:
        owners: dict[str, set[tuple[int, Kind]]] = {}
        for form, number, kind in forms:
            owners.setdefault(form, set()).add((number, kind))
        self.forms: list[str] = sorted(owners)
        self.owners: dict[str, tuple[tuple[int, Kind], ...]] = {
            form: tuple(sorted(owners[form])) for form in self.forms
        }
        self.ends = Ends(self.forms)
        self.pairs: dict[str, list[str]] = {}
        self.by_length: dict[tuple[int, int], list[str]] = {}
        """(letters of a word, edits) -> the forms that so few edits can make of it."""
        if len(self.forms) <= SMALL:
            buckets: dict[int, list[str]] = {}
            for form in self.forms:
                buckets.setdefault(len(form), []).append(form)
            lengths = range(1, max(buckets, default=0) + MOST_EDITS + 1)
            for length, edits in product(lengths, range(1, MOST_EDITS + 1)):
                around = range(max(length - edits, FEWEST_LETTERS[edits]), length + edits + 1)
                self.by_length[length, edits] = [
                    form for near in around for form in buckets.get(near, ())
                ]
        else:
            for form in self.forms:
                for pair in pairs(form):
                    self.pairs.setdefault(pair, []).append(form)

    def beginning(self, key: str, limit: int) -> list[tuple[int, Kind]]:
        """Owners of the forms that begin with `key`, in the order of the forms; at most `limit` districts."""
        found: dict[tuple[int, Kind], None] = {}
        for position in range(bisect_left(self.forms, key), len(self.forms)):
            form = self.forms[position]
            if not form.startswith(key):
                break
            found.update(dict.fromkeys(self.owners[form]))
            if len({number for number, _ in found}) > limit:
                break
        return list(found)

    def near(self, key: str, edits: int) -> list[Near]:
        """Forms within so many edits (a transposition is one), the nearest first, in a fixed order."""
        hits = extract(
            key, self.candidates(key, edits), scorer=OSA.distance, score_cutoff=edits, limit=None
        )
        return sorted({
            Near(int(distance), kind, number, -len(form), form)
            for form, distance, _ in hits
            for number, kind in self.owners[form]
        })  # fmt: skip

    def candidates(self, key: str, edits: int) -> Collection[str]:
        """The forms to be looked at: among them all that are so near."""
        if edits == 1 and len(key) >= Ends.SHORTEST:
            return self.ends.around(key)
        if not self.pairs:
            return self.by_length.get((len(key), edits), ())
        lists = sorted((self.pairs.get(pair, []) for pair in pairs(key)), key=len)
        fewest = FEWEST_LETTERS[edits]
        return {form for postings in lists[:RAREST] for form in postings if len(form) >= fewest}


def pairs(form: str) -> set[str]:
    padded = f" {form} "
    return {padded[position : position + 2] for position in range(len(padded) - 1)}
