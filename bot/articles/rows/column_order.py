"""In which order a list names districts and winners. Where the winner stands first, what follows a district's number is
the winner of the next one."""

import re
from enum import Enum, auto

from bot.articles.normalise import ArticleText
from bot.articles.rows.district_names import SEPARATOR
from bot.articles.rows.numbering import Segment
from bot.articles.rows.shares import SHARE
from bot.articles.rows.winners import parse_winner

SHARE_BEFORE = re.compile(SHARE.pattern + r"[ \t,:(|–—-]*$", re.IGNORECASE)
COUNTED = re.compile(r"^[\s•·>+|–—-]*(?:[0-9]{1,3}[.)]\s?)?")
MAX_LOOK_BACK = 200
"""Characters before a number that are looked at."""


class Order(Enum):
    """`UNCLEAR`: a person stands in the line above; the winner is only believed on the number's own line."""

    DISTRICT_FIRST = auto()
    UNCLEAR = auto()
    WINNER_FIRST = auto()


class Orders:
    """The order of a text's lists. It stays until a row was read or a blank line stands above a number."""

    def __init__(self, text: ArticleText) -> None:
        self.text = text.content
        self.last: int | None = None
        self.above = self.line = Order.DISTRICT_FIRST

    def of(self, segment: Segment, done: int) -> Order:
        """The order at one number, to be asked for each in turn; `done` is where the last row that was read ends."""
        above, _, head = self.text[
            max(done, segment.start - MAX_LOOK_BACK) : segment.start
        ].rpartition("\n")
        above = above.rpartition("\n")[2]
        if (
            self.last is None
            or "\n" in self.text[max(self.last, segment.start - MAX_LOOK_BACK) : segment.start]
        ):
            self.line = Order.WINNER_FIRST if SHARE_BEFORE.search(head) else Order.DISTRICT_FIRST
        if self.last is None or done >= self.last or not above:
            self.above = Order.UNCLEAR if names_winner(above) else Order.DISTRICT_FIRST
        self.last = segment.rest_start
        return self.line if self.line is Order.WINNER_FIRST else self.above


def names_winner(line: str) -> bool:
    """Whether a line is a person, or a share without one."""
    line = COUNTED.sub("", line)
    rest = SHARE.sub(",", line)
    pieces = [piece for piece in SEPARATOR.split(rest) if piece.strip(" .")]
    return any(parse_winner(piece) for piece in pieces) or (rest != line and not pieces)
