"""Shares in per cent and numbers of votes, as articles print them."""

import re
from dataclasses import dataclass
from decimal import Decimal

from bot.articles import vocabulary

# Digits are 0-9: \d would also match digits of other scripts.
SHARE = re.compile(
    r"(?<![0-9])(?<![0-9][.,])(?P<minus>(?<![^\s(])[-−–])?"
    r"(?P<figure>[0-9]{1,9}(?:[.,][0-9]{1,6})?)\s?"
    rf"(?:%(?![0-9])|{vocabulary.PER_CENT}(?P<ending>[а-яёa-z]{{0,4}})(?!\w))",
    re.IGNORECASE,
)
LETTER_FOR_DIGIT = re.compile(r"(?:^|\W)(?:[^\W\d_]|[OoОо][.,])$")
"""A single letter before a figure, such as З instead of 3."""
LETTER_FOR_DIGIT_LENGTH = 3
VOTES = re.compile(
    r"(?<![\w.,])(?<![0-9] )(?P<figure>[0-9]{1,3}(?:[ ,][0-9]{3}){1,2}|[0-9]{1,7})\s?"
    rf"{vocabulary.VOTES}[а-яёүө]{{0,4}}(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Share:
    """A per cent in a text. `start` and `end` are offsets in that text."""

    value: Decimal
    """With the decimals that are printed."""
    start: int
    end: int
    exact: bool = True
    """False for a rough figure, a difference, or a figure with a letter for a digit."""


def parse_shares(text: str) -> list[Share]:
    return [share_of(match) for match in SHARE.finditer(text)]


def share_of(match: re.Match[str]) -> Share:
    value = Decimal(match["figure"].replace(",", "."))
    if match["minus"]:
        value = -value
    before = match.string[max(0, match.start() - LETTER_FOR_DIGIT_LENGTH) : match.start()]
    approximate = vocabulary.APPROXIMATE_ENDING.fullmatch(match["ending"] or "")
    exact = not approximate and not LETTER_FOR_DIGIT.search(before)
    return Share(value, match.start(), match.end(), exact=exact)


def take_votes(text: str) -> tuple[list[int], str]:
    """Return the numbers of votes in `text`, and `text` with blanks in their places."""
    votes = [int(re.sub("[ ,]", "", match["figure"])) for match in VOTES.finditer(text)]
    return votes, VOTES.sub(lambda match: " " * len(match[0]), text)
