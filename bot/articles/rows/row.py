"""One row: the text after a district's number becomes district, winner, share and votes, or is not understood.

A row is taken only when every piece of it is understood; anything left over makes it not understood.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from bot.articles import vocabulary
from bot.articles.election_names import ElectionNames, Fit
from bot.articles.rows.column_order import Order
from bot.articles.rows.district_names import NAME_EDGES, bare_name, parse_place
from bot.articles.rows.numbering import Segment
from bot.articles.rows.shares import Share, parse_shares, take_votes
from bot.articles.rows.winners import Winner, parse_winner, strip_around

WRAPPED_LINES = 4
"""Lines that one row may be spread over: a table whose cells were pasted below each other has four."""
CLOSING = re.compile(r"[\s().,;!|\]]*")
GOES_ON = re.compile(r"[ \t]*\n[ \t]*[^\W\d_A-ZА-ЯЁӨҮҢ]")
"""Below a name that nothing closes, a line that begins in the middle of a word or sentence."""
FIGURE_GOES_ON = re.compile(r"[0-9]|\s*[0-9]+(?:[.,][0-9]+)?\s?%")
FIGURE_BEHIND = re.compile(r"(?<=;)\s?[0-9]")
"""A cell of a table without a sign of per cent."""
AMBIGUOUS = re.compile(vocabulary.LINE_GOES_ON + r"(?!\w)")
"""A line that may go on with the name or with a figure: it is not understood."""
NEXT_LINE = re.compile(r"\W*?[.;\n]")
"""Between a share and a name: the name begins the next row or sentence."""
WORD_AT = re.compile(r"\w+")
SENTENCE = re.compile(r"(?<=\w{3})[.;!](?=\s|\w|$)")
COUNT_OF_NEXT = re.compile(r"(?:(?<=[\s.;])|^)[0-9]{1,3}\s?[.)]?\s?[.)]?\s?$")


class Row(NamedTuple):
    """What one row says. `district` is None where only its number is printed.

    `end` is where it ends in the text after the number. `closed`: something after its last word or figure shows that
    it was not cut off there. `broken`: the line breaks in the name that were taken out, as "Осмо|нов".
    """

    district: str | None
    winner: Winner
    share: Decimal | None
    votes: int | None
    end: int
    closed: bool
    broken: str | None = None


def parse_row(
    segment: Segment, before: str, election: ElectionNames, *, counted: bool, order: Order
) -> Row | None:
    """Read a segment, over as many lines as it needs. `before` is the text before its number, `counted` whether a
    list's own count stands there. None where it is not understood."""
    if order is Order.WINNER_FIRST:
        return None
    lines = wrapped_lines(segment.rest)
    if order is Order.UNCLEAR or not may_spread(segment.number, before, election):
        lines = lines[:1]
    found: Row | None = None
    for count in range(1, len(lines) + 1):
        text, glued = join_lines(lines[:count])
        row = read(segment, text, before, election, counted=counted)
        if row is None:
            continue
        if found is not None and row.share == found.share and row.winner != found.winner:
            return None  # the next line may go on with the name or be something else, as the heading of a region
        breaks = glued or (
            [f"{lines[count - 2]}|{lines[count - 1]}"]
            if found and row.winner != found.winner
            else []
        )
        found = row._replace(end=row.end + len(glued), broken=", ".join(breaks) or None)
        if row.closed:
            return None if goes_on(segment.rest, found.end) else found
    if found and (GOES_ON.match(segment.rest, found.end) or has_share_below(segment.rest, found)):
        return None
    return found


def has_share_below(rest: str, row: Row) -> bool:
    """Whether the line below a row without a share prints one, which may be the row's."""
    below = rest[row.end :].split("\n", 2)[1:2]
    return row.share is None and any(parse_shares(line) for line in below)


def goes_on(rest: str, end: int) -> bool:
    """Whether the line below goes on with the sentence: "49 %" and below it "or a little less"."""
    match = GOES_ON.match(rest, end)
    if match is None or rest[:end].rstrip()[-1:] in ".;!":
        return False
    return bool(strip_around(rest[match.end() - 1 :].split("\n")[0]))


def may_spread(number: int, before: str, election: ElectionNames) -> bool:
    """Whether a row may go on in the next line: not where something else stands before its number, as a person who won
    there, for then the next line is about another district."""
    bare = bare_name(before)
    return not bare or election.fit(number, bare) is Fit.SAME


def wrapped_lines(rest: str) -> list[str]:
    """The first line and those after it that may belong to the same row."""
    lines = rest.split("\n")
    for index, line in enumerate(lines[1:WRAPPED_LINES], 1):
        if not line or line[0] in "-–—•·>" or AMBIGUOUS.match(line):
            return lines[:index]
    return lines[:WRAPPED_LINES]


def join_lines(lines: list[str]) -> tuple[str, list[str]]:
    text, glued = lines[0], []
    for line in lines[1:]:
        if cut_inside_word(text, line):
            glued.append(f"{text.split()[-1]}|{line.split()[0]}")
            text += line
        else:
            text += "\n" + line
    return text, glued


def cut_inside_word(text: str, line: str) -> bool:
    """A name that goes on in small letters was cut inside a word, unless a word that may stand there begins."""
    if not text or not text[-1].isalpha() or not line[0].islower():
        return False
    first = line.split()[0].strip(NAME_EDGES + "%").casefold()
    return first not in vocabulary.WHOLE_WORDS and not vocabulary.DISTRICT_AFTER_NAME.fullmatch(
        first
    )


def read(
    segment: Segment, text: str, before: str, election: ElectionNames, *, counted: bool
) -> Row | None:
    votes, blanked = take_votes(text)
    shares = parse_shares(blanked)
    if (
        len(votes) > 1
        or (votes and vocabulary.OF_ALL_VOTES.search(text))
        or not all(share.exact for share in shares)
    ):
        return None
    if shares:
        row = share_last(segment, blanked, shares[0], before, election)
        if (
            row is None
            and len(shares) == 1
            and segment.opens_line
            and segment.alone
            and not before.strip(NAME_EDGES)
        ):
            row = share_first(segment, blanked, shares[0], election)
    else:
        row = (
            shareless(segment, blanked, before, election) if segment.opens_line or counted else None
        )
    return row._replace(votes=votes[0]) if row and votes else row


def share_last(
    segment: Segment, text: str, share: Share, before: str, election: ElectionNames
) -> Row | None:
    """District, winner, share: the usual order."""
    place = parse_place(segment, text[: share.start], before, election)
    winner = (
        parse_winner(without_label(place.rest)) if place and not is_two_cells(place.rest) else None
    )
    end = closing_end(text, share.end)
    if place is None or winner is None or not ends_at(segment, text, share.end, end):
        return None
    return Row(place.district, winner, share.value, None, end, closed=True)


def is_two_cells(text: str) -> bool:
    """Two lines between the district and a share that has its own line: a person and a party."""
    return text.rstrip(" ").endswith("\n") and "\n" in text.strip(NAME_EDGES)


def without_label(text: str) -> str:
    """ "Мисалов Бекет\nҮлүшү:" without the second line, where it says no more than that a share follows."""
    person, newline, label = text.rstrip().rpartition("\n")
    if not newline or not label.endswith(":") or not person.strip(NAME_EDGES):
        return text
    return person if not strip_around(label) else ""


def closing_end(text: str, start: int) -> int:
    """Where the punctuation and words like "добуш менен" after a share end."""
    while True:
        end = CLOSING.match(text, start).end()  # type: ignore[union-attr]  # it matches nothing as well
        word = WORD_AT.match(text, end)
        if word is None or word[0] not in vocabulary.AROUND_NAME or "." in text[start:end]:
            return min(end, start + len(text[start:end].rstrip()))
        start = word.end()


def ends_at(segment: Segment, text: str, start: int, end: int) -> bool:
    """Whether the row ends there: at the end of a line or sentence, or where the next row begins."""
    if not segment.alone and COUNT_OF_NEXT.fullmatch(text, end):
        return True
    if FIGURE_GOES_ON.match(text, end):
        return False
    rest = text[end:].lstrip(" \t")
    return not rest or rest.startswith("\n") or any(mark in text[start:end] for mark in ".;!\n")


def share_first(segment: Segment, text: str, share: Share, election: ElectionNames) -> Row | None:
    """District, share, winner. Only where the row has its lines to itself: in a running text the name could be the
    beginning of what comes next."""
    place = parse_place(segment, text[: share.start] + "\n", "", election)
    winner = None if NEXT_LINE.match(text, share.end) else parse_winner(text[share.end :])
    if place is None or place.rest.strip(NAME_EDGES) or winner is None:
        return None
    return Row(
        place.district, winner, share.value, None, len(text), closed=text.rstrip()[-1:] in ".;"
    )


def shareless(segment: Segment, text: str, before: str, election: ElectionNames) -> Row | None:
    """District and winner, up to the end of the line or sentence."""
    if not segment.alone:
        text = COUNT_OF_NEXT.sub("", text)
    sentence = SENTENCE.search(text)
    for end in (len(text), sentence.end() if sentence else 0):
        place = parse_place(segment, text[:end], before, election)
        winner = parse_winner(place.rest) if place else None
        if place and winner and not FIGURE_BEHIND.match(text, end):
            return Row(
                place.district, winner, None, None, end, closed=text[:end].rstrip()[-1:] in ".;"
            )
    return None
