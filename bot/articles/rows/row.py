"""Read one row: the text after a district's number becomes district, winner, share and votes.

A row is accepted only if every piece of it is understood.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from bot.articles import vocabulary
from bot.articles.election_names import ElectionNames, Fit
from bot.articles.rows.column_order import Order
from bot.articles.rows.district_names import NAME_EDGES, bare_name, split_head
from bot.articles.rows.numbering import Segment
from bot.articles.rows.shares import Share, parse_shares, take_votes
from bot.articles.rows.winners import Winner, parse_winner, strip_around

MAX_ROW_LINES = 4
"""A table whose cells were pasted below each other has four lines a row."""
CLOSING_MARKS = " \t\n().,;!|]"
"""Punctuation and white space after the last word or figure of a row."""
GOES_ON = re.compile(r"[ \t]*\n[ \t]*[^\W\d_A-ZА-ЯЁӨҮҢ]")
"""A line below that begins with a small letter."""
FIGURE_GOES_ON = re.compile(r"[0-9]|\s*[0-9]+(?:[.,][0-9]+)?\s?%")
FIGURE_IN_CELL = re.compile(r"(?<=;)\s?[0-9]")
"""A cell of a table with a figure but no sign of per cent."""
AMBIGUOUS_LINE = re.compile(vocabulary.LINE_GOES_ON + r"(?!\w)")
SHARE_ENDS_LINE = re.compile(r"\W*?[.;\n]")
"""After a share: a name below it begins the next row or sentence."""
WORD = re.compile(r"\w+")
SENTENCE_END = re.compile(r"(?<=\w{3})[.;!](?=\s|\w|$)")
COUNT_OF_NEXT = re.compile(r"(?:(?<=[\s.;])|^)[0-9]{1,3}\s?[.)]?\s?[.)]?\s?$")
"""The count that a list prints before the next row."""
BULLETS = "-–—•·>"


@dataclass(frozen=True, slots=True)
class Row:
    """The facts of one row, and how it ends."""

    district: str | None
    """None if only the number is printed."""
    winner: Winner
    share: Decimal | None
    votes: int | None
    end: int
    """Offset in the text after the number."""
    closed: bool
    """True if punctuation or a figure shows that the row was not cut off."""
    rejoined: str | None = None
    """Line breaks inside a name that were removed: "Осмо|нов"."""


def parse_row(
    segment: Segment, before: str, election: ElectionNames, *, counted: bool, order: Order
) -> Row | None:
    """Read a segment, over as many lines as it needs; None if it is not understood.

    `before` is the text before the number on its line, without the list's own count; `counted`
    is True if there is such a count.
    """
    if order is Order.WINNER_FIRST:
        return None
    lines = lines_of_row(segment.rest)
    if order is Order.UNCLEAR or not may_spread(segment.number, before, election):
        lines = lines[:1]
    readings = list(read_lines(segment, lines, before, election, counted=counted))
    if not readings or contradict(readings):
        return None
    row = readings[-1]
    if row.closed:
        return None if sentence_goes_on(segment.rest, row.end) else row
    if GOES_ON.match(segment.rest, row.end) or has_share_below(segment.rest, row):
        return None
    return row


def read_lines(
    segment: Segment, lines: list[str], before: str, election: ElectionNames, *, counted: bool
) -> Iterator[Row]:
    """Read the first line, the first two and so on; yield those that are understood.

    The first reading that is closed is the last one.
    """
    previous: Row | None = None
    for count in range(1, len(lines) + 1):
        text, rejoined = join_lines(lines[:count])
        row = read_text(segment, text, before, election, counted=counted)
        if row is None:
            continue
        breaks = list(rejoined)
        if not breaks and previous and row.winner != previous.winner:
            breaks = [f"{lines[count - 2]}|{lines[count - 1]}"]
        end = row.end + len(rejoined)
        previous = replace(row, end=end, rejoined=", ".join(breaks) or None)
        yield previous
        if row.closed:
            return


def contradict(readings: list[Row]) -> bool:
    """Return True if a further line changes the winner but not the share.

    That line goes on with the name, or is something else, such as the heading of a region.
    """
    return any(
        shorter.share == longer.share and shorter.winner != longer.winner
        for shorter, longer in pairwise(readings)
    )


def has_share_below(rest: str, row: Row) -> bool:
    """Return True if the line below a row without a share prints one, which may be the row's."""
    line_below = rest[row.end :].split("\n", 2)[1:2]
    return row.share is None and any(parse_shares(line) for line in line_below)


def sentence_goes_on(rest: str, end: int) -> bool:
    """Return True if the line below goes on: "49 %", below it "or a little less"."""
    match = GOES_ON.match(rest, end)
    if match is None or rest[:end].rstrip()[-1:] in ".;!":
        return False
    return bool(strip_around(rest[match.end() - 1 :].split("\n")[0]))


def may_spread(number: int, before: str, election: ElectionNames) -> bool:
    """Return False if something else than the district's name is before the number.

    It may be the winner there; then the next line is about another district.
    """
    bare = bare_name(before)
    return not bare or election.fit(number, bare) is Fit.SAME


def lines_of_row(rest: str) -> list[str]:
    """Return the first line and those after it that may belong to the same row."""
    lines = rest.split("\n")
    for index, line in enumerate(lines[1:MAX_ROW_LINES], 1):
        if not line or line[0] in BULLETS or AMBIGUOUS_LINE.match(line):
            return lines[:index]
    return lines[:MAX_ROW_LINES]


def join_lines(lines: list[str]) -> tuple[str, list[str]]:
    """Join the lines of a row; also return the words that were cut, as "Осмо|нов"."""
    text, rejoined = lines[0], []
    for line in lines[1:]:
        if is_cut_inside_word(text, line):
            rejoined.append(f"{text.split()[-1]}|{line.split()[0]}")
            text += line
        else:
            text += "\n" + line
    return text, rejoined


def is_cut_inside_word(text: str, line: str) -> bool:
    """Return True if `line` begins with small letters that are no whole word."""
    if not text or not text[-1].isalpha() or not line[0].islower():
        return False
    first = line.split()[0].strip(NAME_EDGES + "%").casefold()
    is_district_word = vocabulary.DISTRICT_AFTER_NAME.fullmatch(first)
    return first not in vocabulary.WHOLE_WORDS and not is_district_word


def read_text(
    segment: Segment, text: str, before: str, election: ElectionNames, *, counted: bool
) -> Row | None:
    """Read a row that consists of `text`, or begins with it."""
    votes, without_votes = take_votes(text)
    shares = parse_shares(without_votes)
    if not are_clear(shares, votes, text):
        return None
    row = None
    if shares:
        row = read_with_share(segment, without_votes, shares, before, election)
    elif segment.opens_line or counted:
        row = read_without_share(segment, without_votes, before, election)
    return replace(row, votes=votes[0]) if row and votes else row


def are_clear(shares: list[Share], votes: list[int], text: str) -> bool:
    """Return False for a rough share, or for votes that are not only the winner's."""
    if len(votes) > 1 or (votes and vocabulary.OF_ALL_VOTES.search(text)):
        return False
    return all(share.exact for share in shares)


def read_with_share(
    segment: Segment, text: str, shares: list[Share], before: str, election: ElectionNames
) -> Row | None:
    row = read_share_last(segment, text, shares[0], before, election)
    if row is not None:
        return row
    has_own_line = segment.opens_line and segment.alone and not before.strip(NAME_EDGES)
    if len(shares) == 1 and has_own_line:
        return read_share_first(segment, text, shares[0], election)
    return None


def read_share_last(
    segment: Segment, text: str, share: Share, before: str, election: ElectionNames
) -> Row | None:
    """Read the usual order: district, winner, share."""
    split = split_head(segment, text[: share.start], before, election)
    if split is None or is_two_cells(split.rest):
        return None
    winner = parse_winner(without_label(split.rest))
    end = closing_end(text, share.end)
    if winner is None or not ends_at(segment, text, share.end, end):
        return None
    return Row(split.district, winner, share.value, None, end, closed=True)


def is_two_cells(text: str) -> bool:
    """Return True for two lines before a share on its own line: a person and a party."""
    return text.rstrip(" ").endswith("\n") and "\n" in text.strip(NAME_EDGES)


def without_label(text: str) -> str:
    """Remove a second line that only says that a share follows: "Мисалов Бекет\\nҮлүшү:"."""
    person, newline, label = text.rstrip().rpartition("\n")
    if not newline or not label.endswith(":") or not person.strip(NAME_EDGES):
        return text
    return person if not strip_around(label) else ""


def closing_end(text: str, start: int) -> int:
    """Return the end of punctuation and words like "добуш менен" after a share."""
    while True:
        end = len(text) - len(text[start:].lstrip(CLOSING_MARKS))
        word = WORD.match(text, end)
        if word is None or word[0] not in vocabulary.AROUND_NAME or "." in text[start:end]:
            return min(end, start + len(text[start:end].rstrip()))
        start = word.end()


def ends_at(segment: Segment, text: str, start: int, end: int) -> bool:
    """Return True if a line, a sentence or the text before the next row ends at `end`.

    `start` is the end of the share.
    """
    if not segment.alone and COUNT_OF_NEXT.fullmatch(text, end):
        return True
    if FIGURE_GOES_ON.match(text, end):
        return False
    rest = text[end:].lstrip(" \t")
    has_closing_mark = any(mark in text[start:end] for mark in ".;!\n")
    return not rest or rest.startswith("\n") or has_closing_mark


def read_share_first(
    segment: Segment, text: str, share: Share, election: ElectionNames
) -> Row | None:
    """Read the order district, share, winner.

    Only for a row that has its lines to itself: otherwise the name may belong to what follows.
    """
    split = split_head(segment, text[: share.start] + "\n", "", election)
    if split is None or split.rest.strip(NAME_EDGES) or SHARE_ENDS_LINE.match(text, share.end):
        return None
    winner = parse_winner(text[share.end :])
    if winner is None:
        return None
    closed = is_closed(text)
    return Row(split.district, winner, share.value, None, len(text), closed=closed)


def read_without_share(
    segment: Segment, text: str, before: str, election: ElectionNames
) -> Row | None:
    """Read district and winner, up to the end of the text or of its first sentence."""
    if not segment.alone:
        text = COUNT_OF_NEXT.sub("", text)
    sentence_end = SENTENCE_END.search(text)
    for end in (len(text), sentence_end.end() if sentence_end else 0):
        split = split_head(segment, text[:end], before, election)
        winner = parse_winner(split.rest) if split else None
        if split and winner and not FIGURE_IN_CELL.match(text, end):
            return Row(split.district, winner, None, None, end, closed=is_closed(text[:end]))
    return None


def is_closed(text: str) -> bool:
    return text.rstrip()[-1:] in ".;"
