"""The districts of an election: how many there are and what they are called."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from types import MappingProxyType

from rapidfuzz import fuzz

from bot.core.name_forms import fold_name

YEAR = re.compile(r"(?<![0-9.,-])(?:19|20)[0-9]{2}(?![0-9]|[.,][0-9]|\s?%)")
MIN_SIMILARITY = 80
"""Similarity in per cent from which a name counts as a misspelling of another."""
MIN_MISSPELT_LENGTH = 4
MAX_MISSPELT_LENGTH = 40
"""Letters of a name that may be misspelt. Shorter names are too much alike."""


class Fit(StrEnum):
    """How a printed name fits the number of its district."""

    SAME = "same"
    NEAR = "near"
    """A misspelling of the district's name."""
    OTHER = "other"
    """The name of another district."""
    UNKNOWN = "unknown"
    UNCHECKED = "unchecked"
    """The election's data have no name for this number."""


def forms_of(folded: str) -> set[str]:
    """Return a folded name and its Russian adjectives: Ош, Ошский; Бука, Букинский."""
    forms = {folded, folded + "ск"}
    if folded[-1:] in {"а", "о", "я"}:
        forms.add(folded[:-1] + "инск")
    if folded[-1:] in {"ы", "у", "и"}:
        forms |= {folded + "иск", re.sub("уу$", "у", folded) + "иск"}
    return forms


@dataclass(frozen=True)
class ElectionNames:
    """What an article is compared with: the numbers and names of an election's districts."""

    districts: int
    """Number of districts; they are numbered from 1."""
    names: Mapping[int, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Number -> every accepted name, in any language, the printed one first. May be empty."""
    id: str | None = None
    """The election's id. It holds the year."""
    numbers_by_name: Mapping[str, frozenset[int]] = field(init=False, compare=False, repr=False)
    """Folded name -> the numbers that accept it."""

    def __post_init__(self) -> None:
        numbers: dict[str, frozenset[int]] = {}
        for number, names in self.names.items():
            for form in set().union(*(forms_of(fold_name(name)) for name in names)):
                numbers[form] = numbers.get(form, frozenset()) | {number}
        object.__setattr__(self, "numbers_by_name", MappingProxyType(numbers))

    def __reduce__(self) -> tuple[type["ElectionNames"], tuple[object, ...]]:
        """Pickle without the read-only views, for a process of its own."""
        given = {item.name: getattr(self, item.name) for item in fields(self) if item.init}
        given["names"] = dict(self.names)
        return (ElectionNames, tuple(given.values()))

    def fit(self, number: int, name: str) -> Fit:
        """Compare a printed name with the names of the district `number`."""
        folded = fold_name(name)
        numbers = self.numbers_by_name.get(folded)
        if numbers:
            return Fit.SAME if number in numbers else Fit.OTHER
        if not self.names.get(number):
            return Fit.UNCHECKED
        return self.fit_misspelling(number, folded)

    def fit_misspelling(self, number: int, folded: str) -> Fit:
        if len(folded) > MAX_MISSPELT_LENGTH:
            return Fit.UNKNOWN
        nearest = max(self.numbers_by_name, key=lambda name: fuzz.ratio(name, folded))
        too_short = min(len(nearest), len(folded)) < MIN_MISSPELT_LENGTH
        if too_short or fuzz.ratio(nearest, folded) < MIN_SIMILARITY:
            return Fit.UNKNOWN
        return Fit.NEAR if number in self.numbers_by_name[nearest] else Fit.OTHER

    def own_name(self, number: int) -> str | None:
        """Return the name of the district as the election's data print it."""
        names = self.names.get(number)
        return names[0] if names else None

    def is_earlier(self, text: str) -> bool:
        """Return True if `text` has years and all of them are before the election's year."""
        own_year = YEAR.search((self.id or "").replace("-", " "))
        years = [int(match[0]) for match in YEAR.finditer(text)]
        return own_year is not None and bool(years) and max(years) < int(own_year[0])
