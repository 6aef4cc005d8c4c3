"""The outcome of a look-up. "Not found" is a value like the others."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar


class By(StrEnum):
    """The part of a question that named the district."""

    NUMBER = "number"
    NAME = "name"
    WINNER = "winner"
    LATER_HOLDER = "later-holder"
    """A person who got the seat after the result: never shown as its winner."""


class Why(StrEnum):
    """The reason for a choice."""

    REGION = "region"
    SHARED_WORD = "shared-word"
    SHARED_NAME = "shared-name"
    AGAINST_ALL = "against-all"
    DISAGREE = "disagree"
    NEAR = "near"
    PLACE = "place"
    """A town or village without a district of its name: the districts of its oblast."""


class About(StrEnum):
    """What else than this election a question is about."""

    OTHER_ELECTION = "other-election"


class MissingFact(StrEnum):
    """A fact that a question asks for and no source of a result has."""

    TURNOUT = "turnout"
    RUNNER_UP = "runner-up"
    VOTES = "votes"


@dataclass(frozen=True, slots=True)
class Found:
    """One district, named beyond doubt."""

    kind: ClassVar[str] = "found"
    number: int
    by: By
    claim: Decimal | None = None
    """A share in per cent that the question states ("Ошто 60%"), to compare with the source."""

    @property
    def districts(self) -> tuple[int, ...]:
        return (self.number,)


@dataclass(frozen=True, slots=True)
class Choice:
    """Several districts can be meant; the person chooses."""

    kind: ClassVar[str] = "choice"
    districts: tuple[int, ...]
    why: Why
    region: str | None = None
    """The id of the region, if `why` is `REGION`, or `PLACE` and it is the only one."""
    claim: Decimal | None = None
    place: str | None = None
    """The name of the place as the data have it, if `why` is `PLACE`."""
    regions: tuple[str, ...] = ()
    """The ids of all regions that have a place of this name, if `why` is `PLACE`."""


@dataclass(frozen=True, slots=True)
class Several:
    """A list of districts, at most ten, in the order of the question."""

    kind: ClassVar[str] = "several"
    districts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """The question asks for all districts."""

    kind: ClassVar[str] = "overview"
    districts: ClassVar[tuple[int, ...]] = ()


@dataclass(frozen=True, slots=True)
class Help:
    """Empty, a greeting, "help"."""

    kind: ClassVar[str] = "help"
    districts: ClassVar[tuple[int, ...]] = ()


@dataclass(frozen=True, slots=True)
class NotFound:
    """No district was found."""

    kind: ClassVar[str] = "none"
    nearest: tuple[int, ...] = ()
    """The districts with the nearest names, best first: suggestions, never the answer."""
    out_of_range: int | None = None
    """The number in the question, if the election has no district with it."""

    @property
    def districts(self) -> tuple[int, ...]:
        return ()


Outcome = Found | Choice | Several | Overview | Help | NotFound
