"""The order of a list: the district first, or the winner first.

In a list with the winner first, the name after a district's number is the next district's winner.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto

from bot.articles.normalise import ArticleText
from bot.articles.rows.district_names import SEPARATOR
from bot.articles.rows.numbering import Segment
from bot.articles.rows.shares import SHARE
from bot.articles.rows.winners import parse_winner

SHARE_BEFORE = re.compile(SHARE.pattern + r"[ \t,:(|–—-]*$", re.IGNORECASE)
"""A share directly before a number, on the same line."""
BULLETS_AND_COUNT = re.compile(r"^[\s•·>+|–—-]*(?:[0-9]{1,3}[.)]\s?)?")
MAX_LOOK_BACK = 200
"""Characters before a number that are looked at."""


class Order(Enum):
    DISTRICT_FIRST = auto()
    UNCLEAR = auto()
    """The line above names a person; only a winner on the number's own line is accepted."""
    WINNER_FIRST = auto()


@dataclass(frozen=True, slots=True)
class ColumnOrder:
    """The order at one number of a list, by its own line and by the line above."""

    on_line: Order
    above: Order
    number_end: int
    """Offset in the article's text."""

    @property
    def order(self) -> Order:
        return self.on_line if self.on_line is Order.WINNER_FIRST else self.above


def order_at(
    text: ArticleText, segment: Segment, row_end: int, previous: ColumnOrder | None
) -> ColumnOrder:
    """Return the order at the number of `segment`; it takes over what still holds of `previous`.

    `row_end` is the offset at which the last accepted row ends.
    """
    before = text.content[max(row_end, segment.start - MAX_LOOK_BACK) : segment.start]
    lines_above, _, line_start = before.rpartition("\n")
    line_above = lines_above.rpartition("\n")[2]
    if previous is None:
        return ColumnOrder(order_on(line_start), order_below(line_above), segment.rest_start)
    skipped_from = max(previous.number_end, segment.start - MAX_LOOK_BACK)
    is_same_line = "\n" not in text.content[skipped_from : segment.start]
    is_same_list = row_end < previous.number_end and line_above != ""
    return ColumnOrder(
        previous.on_line if is_same_line else order_on(line_start),
        previous.above if is_same_list else order_below(line_above),
        segment.rest_start,
    )


def order_on(line_start: str) -> Order:
    return Order.WINNER_FIRST if SHARE_BEFORE.search(line_start) else Order.DISTRICT_FIRST


def order_below(line_above: str) -> Order:
    return Order.UNCLEAR if names_winner(line_above) else Order.DISTRICT_FIRST


def names_winner(line: str) -> bool:
    """Return True if `line` names a person, or holds nothing but a share."""
    line = BULLETS_AND_COUNT.sub("", line)
    without_shares = SHARE.sub(",", line)
    pieces = [piece for piece in SEPARATOR.split(without_shares) if piece.strip(" .")]
    if not pieces:
        return without_shares != line
    return any(parse_winner(piece) for piece in pieces)
