"""What a word of a question is: folded, with its role."""

from decimal import Decimal
from enum import IntEnum
from typing import NamedTuple


class Role(IntEnum):
    """What a word is in the question."""

    WORD = 1
    """May be part of a name."""
    NUMBER = 2
    """May be a district's number."""
    TALK = 3
    """Language: names nothing."""
    DISTRICT = 4
    REGION = 5
    CITY = 6
    AND = 7
    """A conjunction or comma between names."""
    AGAINST = 8
    ALL = 9
    SHARE = 10
    FIGURE = 11
    """A number that is no district: a date, a time, a year, a telephone number."""


# Names of their own, because Python 3.11 takes ten times as long for `Role.WORD` as for `WORD`.
WORD, NUMBER, TALK, DISTRICT, REGION, CITY, AND, AGAINST, ALL, SHARE, FIGURE = Role


class Token(NamedTuple):
    """One word, number or sign. A tuple because it is made more often than anything else."""

    key: str
    """Folded."""
    role: Role
    text: str = ""
    """The word itself, in lower case."""
    joined: bool = False
    """True where only a hyphen or a full stop stands between it and the token before."""
    dotted: bool = False
    """True where a full stop ends it without a space."""
    value: int = -1
    """Of a number, else -1."""
    share: Decimal | None = None
    spelled: bool = False
    """True for a number in words."""
    beside: bool = False
    """True for a number in words that stands beside the word for district."""
    doubtful: bool = False
    """True for a number in words beside a word that is not understood and may be the rest of it."""
