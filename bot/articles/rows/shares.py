"""Per cents and votes as articles print them."""

import re
from decimal import Decimal
from typing import NamedTuple

from bot.articles import vocabulary

# Digits are written as 0-9: \d would take those of other scripts too. A figure that touches a digit is left alone.
SHARE = re.compile(
    r"(?<![0-9])(?<![0-9][.,])(?P<minus>(?<![^\s(])[-−–])?(?P<figure>[0-9]{1,9}(?:[.,][0-9]{1,6})?)\s?"
    rf"(?:%(?![0-9])|{vocabulary.PER_CENT}(?P<ending>[а-яёa-z]{{0,4}})(?!\w))",
    re.IGNORECASE,
)
LONE_LETTER = re.compile(r"(?:^|\W)(?:[^\W\d_]|[OoОо][.,])$")
"""Before a figure: a letter in the place of a digit, as З for 3."""
VOTES = re.compile(
    r"(?<![\w.,])(?<![0-9] )(?P<figure>[0-9]{1,3}(?:[ ,][0-9]{3}){1,2}|[0-9]{1,7})\s?"
    rf"{vocabulary.VOTES}[а-яёүө]{{0,4}}(?!\w)",
    re.IGNORECASE,
)
MAX_SHARE = 100


class Share(NamedTuple):
    """A per cent found in a text: its value with the decimals that are printed, and where it stands. Not `exact`: the
    text gives it as a rough one, as a difference, or with a letter in the place of a digit."""

    value: Decimal
    start: int
    end: int
    exact: bool = True

    @property
    def possible(self) -> bool:
        """Somebody who won has more than nothing and at most everything."""
        return 0 < self.value <= MAX_SHARE


def parse_shares(text: str) -> list[Share]:
    return [share_of(match) for match in SHARE.finditer(text)]


def share_of(match: re.Match[str]) -> Share:
    value = Decimal(match["figure"].replace(",", "."))
    loose = vocabulary.APPROXIMATE_ENDING.fullmatch(match["ending"] or "") or LONE_LETTER.search(
        match.string[max(0, match.start() - 3) : match.start()]
    )
    return Share(-value if match["minus"] else value, match.start(), match.end(), exact=not loose)


def take_votes(text: str) -> tuple[list[int], str]:
    """The numbers of votes in a text, and the text with blanks where they stood, of the same length."""
    votes = [int(re.sub("[ ,]", "", match["figure"])) for match in VOTES.finditer(text)]
    return votes, VOTES.sub(lambda match: " " * len(match[0]), text)
