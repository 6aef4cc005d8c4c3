"""What a word can be in a question."""

from enum import IntEnum


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
