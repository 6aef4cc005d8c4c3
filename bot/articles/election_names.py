"""What an election's data say before any article is read: how many districts it has and what they are called."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from rapidfuzz import fuzz

# Letters that people swap without meaning another name; й and и also differ by a mark that some keyboards lack.
SWAPPED = str.maketrans("ёөүңйөqw", "еоуниоkv")
ADJECTIVE = re.compile(r"ск(?:ии?|ого|ому|им|ом|ая|ои|ую)$")
YEAR = re.compile(r"(?<![0-9.,-])(?:19|20)[0-9]{2}(?![0-9]|[.,][0-9]|\s?%)")
MIN_SIMILARITY = 80
"""Similarity in per cent from which a printed name counts as a misspelling of the district's own."""


class Fit(StrEnum):
    """How the name that an article prints fits the number beside it."""

    SAME = "same"
    NEAR = "near"
    OTHER = "other"
    """It is another district's name."""
    UNKNOWN = "unknown"
    UNCHECKED = "unchecked"
    """The election's data give no name for this number."""


def fold_name(name: str) -> str:
    """A district's name without case, spaces, hyphens, Kyrgyz letters' marks and Russian case endings."""
    folded = name.casefold().translate(SWAPPED)
    letters = "".join(letter for letter in folded if letter.isalnum() and letter not in "ъь")
    return ADJECTIVE.sub("ск", letters.replace("ии", "и"))


def forms_of(folded: str) -> set[str]:
    """A folded name and the Russian adjectives that are made of it: Ош, Ошский; Бука, Букинский; Суу, Суйский."""
    forms = {folded, folded + "ск"}
    if folded[-1:] in {"а", "о", "я"}:
        forms.add(folded[:-1] + "инск")
    if folded[-1:] in {"ы", "у", "и"}:
        forms |= {folded + "иск", re.sub("уу$", "у", folded) + "иск"}
    return forms


@dataclass(frozen=True)
class ElectionNames:
    """`districts`: how many districts the election has, numbered from 1. `names`: number -> every accepted name, in
    any language; may be empty. `id`: the election's, where it is known."""

    districts: int
    names: Mapping[int, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    id: str | None = None
    numbers_by_name: Mapping[str, frozenset[int]] = field(init=False, compare=False, repr=False)
    """Folded name -> the numbers that accept it."""

    def __post_init__(self) -> None:
        numbers_by_name: dict[str, frozenset[int]] = {}
        for number, names in self.names.items():
            for name in names:
                for form in forms_of(fold_name(name)):
                    numbers_by_name[form] = numbers_by_name.get(form, frozenset()) | {number}
        object.__setattr__(self, "numbers_by_name", MappingProxyType(numbers_by_name))

    def fit(self, number: int, name: str) -> Fit:
        folded = fold_name(name)
        if numbers_by_name := self.numbers_by_name.get(folded):
            return Fit.SAME if number in numbers_by_name else Fit.OTHER
        if not self.names.get(number):
            return Fit.UNCHECKED
        return self.fit_misspelling(number, folded)

    def fit_misspelling(self, number: int, folded: str) -> Fit:
        if len(folded) > 40:
            return Fit.UNKNOWN
        near = max(self.numbers_by_name, key=lambda name: fuzz.ratio(name, folded))
        if fuzz.ratio(near, folded) < MIN_SIMILARITY or min(len(near), len(folded)) < 4:
            return Fit.UNKNOWN
        return Fit.NEAR if number in self.numbers_by_name[near] else Fit.OTHER

    def names_earlier_year(self, text: str) -> bool:
        """Whether a text names years, and only such as were before the election's."""
        own = YEAR.search((self.id or "").replace("-", " "))
        years = [int(match[0]) for match in YEAR.finditer(text)]
        return own is not None and bool(years) and max(years) < int(own[0])

    def own_name(self, number: int) -> str | None:
        """The first of the accepted names, which is the one that the election's data print."""
        names = self.names.get(number)
        return names[0] if names else None
