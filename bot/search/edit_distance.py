"""The forms of names, searched by beginning and by edit distance, and when a match is clear."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import product
from operator import attrgetter

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

LARGEST_SCAN = 600
"""Up to this many forms, scanning those of a fitting length beats choosing candidates."""
MAX_EDITS = 3
SHORTEST_FORM = {1: 1, 2: 4, 3: 7}
"""Edits -> letters that a form needs: in shorter ones so many edits make another word."""
SHORTEST_CLOSE = 5
SURNAME_ENDINGS = ("ov", "ev", "in", "ova", "eva", "ina")
SHORTEST_SURNAME = 8
"""Letters of a surname that is answered with a slip: shorter ones become other surnames."""
ADJECTIVE_ENDINGS = ("ский", "ski", "sky")
NO_OTHER = 9
"""Edits to the next district, if no other one is near."""
MAX_POSTINGS = 5
"""Two edits change at most this many pairs of letters of a word, except two transpositions."""


class NamePart(IntEnum):
    """What of a name a word is, the most trusted first."""

    PLACE = 0
    SURNAME = 1
    GIVEN = 2
    PATRONYMIC = 3
    PARTICLE = 4
    """уулу, кызы: never a name by itself."""


@dataclass(frozen=True, slots=True)
class Form:
    """A way to write a name of a district or of its winner."""

    text: str
    number: int
    part: NamePart
    halves: tuple[str, str] | None = None
    """Of a place with a name of two words or more: the last word and what is before it."""


@dataclass(frozen=True, slots=True)
class Match:
    """A form that is `edits` from a word."""

    edits: int
    part: NamePart
    number: int
    form: str

    @property
    def rank(self) -> tuple[int, NamePart, int, int, str]:
        """Sort key: the nearest first, then the most trusted part, then the longest form."""
        return (self.edits, self.part, self.number, -len(self.form), self.form)


@dataclass(frozen=True, slots=True)
class Query:
    """Unknown words as one name."""

    key: str
    text: str
    """The same, as written."""
    linked: bool
    """Signs, not spaces, part the words; also True of a single word."""
    words: tuple[str, ...]
    """The folded words one by one."""
    texts: tuple[str, ...]
    """The same, as written."""
    has_noun: bool
    """The question has a word for district, so that the name of one is meant."""

    @property
    def first_letters(self) -> tuple[str, str]:
        return (self.key[0], self.text[0])

    def ends_with(self, ending: str) -> bool:
        return self.key.endswith(ending) or self.text.endswith(ending)


Owner = tuple[int, NamePart]
"""A district and the part of its names that a form is."""


class WordEnds:
    """Words by their ends: one edit leaves the first or last two letters of a longer word."""

    SHORTEST = 5

    def __init__(self, words: Iterable[str]) -> None:
        self._heads: dict[tuple[str, int], list[str]] = {}
        self._tails: dict[tuple[str, int], list[str]] = {}
        for word in words:
            self._heads.setdefault((word[:2], len(word)), []).append(word)
            self._tails.setdefault((word[-2:], len(word)), []).append(word)

    def candidates(self, word: str) -> list[str]:
        """Return a superset of the words within one edit; a word may come twice."""
        found: list[str] = []
        for length in range(len(word) - 1, len(word) + 2):
            found += self._heads.get((word[:2], length), ())
            found += self._tails.get((word[-2:], length), ())
        return found


class FormIndex:
    """The forms of an election's names, with the districts that they belong to."""

    def __init__(self, forms: Iterable[Form]) -> None:
        owners: dict[str, set[Owner]] = {}
        self._halves: dict[str, tuple[str, str]] = {}
        for form in forms:
            if form.halves:
                self._halves[form.text] = form.halves
            owners.setdefault(form.text, set()).add((form.number, form.part))
        self.texts = sorted(owners)
        self._owners = {text: tuple(sorted(owners[text])) for text in self.texts}
        self._ends = WordEnds(self.texts)
        is_small = len(self.texts) <= LARGEST_SCAN
        self._by_length = texts_within_reach(self.texts) if is_small else {}
        self._by_pair = {} if is_small else texts_by_pair(self.texts)

    def owners_of_prefix(self, key: str, max_numbers: int) -> list[Owner]:
        """Return the owners of forms that begin with `key`, until too many districts are found."""
        found: dict[Owner, None] = {}
        for position in range(bisect_left(self.texts, key), len(self.texts)):
            text = self.texts[position]
            if not text.startswith(key):
                break
            found.update(dict.fromkeys(self._owners[text]))
            if len({number for number, _ in found}) > max_numbers:
                break
        return list(found)

    def halves_of(self, text: str) -> tuple[str, str] | None:
        """Return the two parts of a form of two words."""
        return self._halves.get(text)

    def has_prefix(self, key: str) -> bool:
        """Return True if a form begins with `key`."""
        position = bisect_left(self.texts, key)
        return position < len(self.texts) and self.texts[position].startswith(key)

    def search(self, key: str, edits: int) -> list[Match]:
        """Return the forms within `edits`, nearest first. A transposition is one edit."""
        candidates = self._candidates(key, edits)
        hits = extract(key, candidates, scorer=OSA.distance, score_cutoff=edits, limit=None)
        distances = {text: int(distance) for text, distance, _ in hits}
        matches = [
            Match(distance, part, number, text)
            for text, distance in distances.items()
            for number, part in self._owners[text]
        ]
        return in_order(matches)

    def _candidates(self, key: str, edits: int) -> Collection[str]:
        """Return a superset of the forms within `edits`."""
        if edits == 1 and len(key) >= WordEnds.SHORTEST:
            return self._ends.candidates(key)
        if not self._by_pair:
            return self._by_length.get((len(key), edits), ())
        postings = sorted((self._by_pair.get(pair, []) for pair in letter_pairs(key)), key=len)
        shortest = SHORTEST_FORM[edits]
        return {
            text for texts in postings[:MAX_POSTINGS] for text in texts if len(text) >= shortest
        }


def in_order(matches: Iterable[Match]) -> list[Match]:
    return sorted(matches, key=attrgetter("rank"))


def margin_of(matches: Sequence[Match]) -> int:
    """Return how many edits farther the nearest match of another district is."""
    best = matches[0]
    others = (match.edits for match in matches if match.number != best.number)
    return next(others, NO_OTHER) - best.edits


def is_close(match: Match) -> bool:
    """Return True for one slip in a form that is too long to be another name with a slip."""
    return match.edits <= 1 and len(match.form) >= SHORTEST_CLOSE


def is_clear(matches: Sequence[Match], query: Query) -> bool:
    """Return True if the best match is near, long and alone enough to be answered.

    `matches` are in order; otherwise the districts are only offered.
    """
    match, margin = matches[0], margin_of(matches)
    if margin < 1:
        return False
    length = len(match.form) if query.has_noun else telling_length(match.form, query)
    if match.part is NamePart.SURNAME:
        return match.edits <= surname_edits(length) or is_no_surname(match, query)
    if match.part is not NamePart.PLACE:
        return False
    is_longer = margin > 1 and len(query.text) > length
    return length >= shortest_place(match, query, is_longer)


def shortest_place(match: Match, query: Query, is_longer: bool) -> int:
    """Return the letters that the name of a place needs for its slips.

    `is_longer`: the word is longer than the name, and no other district is near.
    """
    same_beginning = match.form[0] in query.first_letters
    if match.edits <= 1:
        if same_beginning:
            return 4
        return 5
    if match.edits == 2:
        if query.has_noun or same_beginning or is_longer:
            return 6
        return 7
    return 11


def is_no_surname(match: Match, query: Query) -> bool:
    """Return True for one slip in a short surname that leaves no other surname.

    Two letters are swapped, or the ending that surnames have is broken.
    """
    if match.edits > 1 or len(match.form) < SHORTEST_CLOSE + 1:
        return False
    if sorted(query.key) == sorted(match.form):
        return True
    return not query.key.endswith(SURNAME_ENDINGS) and match.form.endswith(SURNAME_ENDINGS)


def surname_edits(length: int) -> int:
    """Return the edits that a surname of so many letters is answered with."""
    if length < SHORTEST_SURNAME:
        return 0
    if length < 11:
        return 1
    return 2


def telling_length(form: str, query: Query) -> int:
    """Return the length of a form without the ending of all adjectives, if the word has it too."""
    for ending in ADJECTIVE_ENDINGS:
        if form.endswith(ending) and query.ends_with(ending):
            return len(form) - len(ending)
    return len(form)


def max_edits(length: int) -> int:
    """Return how many edits a word of so many letters may be away from a name."""
    if length < 4:
        return 0
    if length < 5:
        return 1
    if length < 8:
        return 2
    return MAX_EDITS


def numbers_of(owners: Iterable[Owner], wanted: NamePart) -> set[int]:
    """Return the districts that own a form as this part of their names."""
    return {number for number, part in owners if part is wanted}


def texts_within_reach(texts: Sequence[str]) -> dict[tuple[int, int], list[str]]:
    """Return the texts that a word of some length can reach with some edits."""
    buckets: dict[int, list[str]] = {}
    for text in texts:
        buckets.setdefault(len(text), []).append(text)
    lengths = range(1, max(buckets, default=0) + MAX_EDITS + 1)
    reach: dict[tuple[int, int], list[str]] = {}
    for length, edits in product(lengths, range(1, MAX_EDITS + 1)):
        shortest = max(length - edits, SHORTEST_FORM[edits])
        sizes = range(shortest, length + edits + 1)
        reach[length, edits] = [text for size in sizes for text in buckets.get(size, ())]
    return reach


def texts_by_pair(texts: Sequence[str]) -> dict[str, list[str]]:
    """Return the texts that have each pair of letters."""
    by_pair: dict[str, list[str]] = {}
    for text in texts:
        for pair in letter_pairs(text):
            by_pair.setdefault(pair, []).append(text)
    return by_pair


def letter_pairs(text: str) -> set[str]:
    padded = f" {text} "
    return {padded[start : start + 2] for start in range(len(padded) - 1)}
