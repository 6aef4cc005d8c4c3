"""From an even text to the rows that stand in it, the text around them, and what could not be understood."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.articles import vocabulary
from bot.articles.election_names import ElectionNames
from bot.articles.normalise import Anomaly, ArticleText, fold_spaces
from bot.articles.rows.column_order import Order, Orders
from bot.articles.rows.numbering import Segment, find_segments, parse_count
from bot.articles.rows.row import Row, parse_row
from bot.articles.rows.shares import parse_shares
from bot.core.model import ArticleWarning
from bot.errors import ArticleError

MAX_QUOTED = 120
"""Characters of a line that a warning repeats."""
MAX_LOOK_BACK = 200
MAX_NUMBERS = 5000
"""Numbers of districts in one text. The article of 2021 has 108: its list stands there three times."""
UNFINISHED_MARK = re.compile(r"(?:№|(?<!\w)[Nn][oо]?\.?|#)\s?$")
STRANGE = re.compile(r"[{}\[\]=\\`$@^]|--|&\w+;")


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row and where it was found. `count`: the number that a list prints before it. `bare`: there is no other."""

    number: int
    row: Row
    line: str
    first_line: int
    last_line: int
    """The numbers of its first and its last line."""
    count: int | None = None
    bare: bool = False
    anomalies: frozenset[Anomaly] = frozenset()
    span: tuple[int, int] = (0, 0)
    """Where it begins and ends in the text."""


@dataclass(slots=True)
class ReadRows:
    """All that was found in a text. `candidates` counts what looks like a row, understood or not; `gaps` are the stretches
    of the text, from offset to offset, outside the rows."""

    read: list[ReadRow] = field(default_factory=list)
    warnings: list[ArticleWarning] = field(default_factory=list)
    gaps: list[tuple[int, int]] = field(default_factory=list)
    candidates: int = 0
    disordered: int = 0
    """Those of them before or above which a winner stands."""
    number_offsets: list[int] = field(default_factory=list)
    """Where the numbers of districts stand, those of rows that were not understood too."""

    def prose(self, text: ArticleText) -> str:
        """The text outside the rows."""
        return "\n".join(text.content[start:end] for start, end in self.gaps)


def read_rows(text: ArticleText, election: ElectionNames) -> ReadRows:
    rows, orders = ReadRows(), Orders(text)
    done = 0
    for place, segment in enumerate(find_segments(text)):
        if place == MAX_NUMBERS:
            raise ArticleError(
                "not_results",
                f"more than {MAX_NUMBERS} numbers of districts",
                text.line_at(segment.start),
            )
        back = text.content[max(done, segment.start - MAX_LOOK_BACK) : segment.start]
        count, before = parse_count(back[back.rfind("\n") + 1 :])
        rows.number_offsets.append(segment.start)
        order = orders.of(segment, done)
        row = parse_row(segment, before, election, counted=count is not None, order=order)
        if row is None:
            if looks_like_row(segment):
                rows.candidates += 1
                rows.disordered += order is not Order.DISTRICT_FIRST
                rows.warnings.append(unread_row_warning(text, segment))
            continue
        rows.gaps.append((done, segment.start))
        rows.candidates += 1
        start, done = segment.start, segment.rest_start + row.end
        if row.district and row.district in before and row.district not in text.content[start:done]:
            start -= len(before) - before.index(row.district)
        keep_row(rows, text, segment, row, (start, done), count)
    rows.gaps.append((done, len(text.content)))
    rows.warnings.extend(find_unfinished_row(rows, text, election))
    return rows


def keep_row(
    rows: ReadRows,
    text: ArticleText,
    segment: Segment,
    row: Row,
    span: tuple[int, int],
    count: int | None,
) -> None:
    """Keep a row, unless the text ends in the middle of it."""
    line, at, until = (
        fold_spaces(text.content[span[0] : span[1]]),
        text.line_at(span[0]),
        text.line_at(span[1]),
    )
    odd = frozenset().union(
        *(text.anomalies.get(number, frozenset()) for number in range(at, until + 1))
    )
    ends = segment.last and not text.content[span[1] :].strip() and not row.closed
    cut_off = ends and row.share is None and any(found.row.share is not None for found in rows.read)
    if cut_off or (ends and not text.content.endswith("\n")):
        message = f"the text ends in the row of district {segment.number}, which may be cut off: {line[:MAX_QUOTED]!r}"
        rows.warnings.append(
            ArticleWarning("truncated", message, segment.number, at, blocks=cut_off)
        )
    if not cut_off:
        rows.read.append(
            ReadRow(segment.number, row, line, at, until, count, segment.bare, odd, span)
        )


def looks_like_row(segment: Segment) -> bool:
    """A number with a share, or one that opens its line and is more than a list's own count."""
    if parse_shares(segment.rest):
        return True
    return segment.opens_line and (not segment.bare or is_end(segment))


def is_end(segment: Segment) -> bool:
    """Whether nothing follows the line that the number stands on."""
    first = segment.rest.split("\n")[0]
    return (
        segment.last
        and segment.end - segment.rest_start == len(segment.rest)
        and not segment.rest[len(first) :].strip()
    )


def unread_row_warning(text: ArticleText, segment: Segment) -> ArticleWarning:
    """What to say of a number with a text that looks like a row and is not understood."""
    first, number, at = segment.rest.split("\n")[0], segment.number, text.line_at(segment.start)
    line = fold_spaces(text.content[segment.start : segment.rest_start] + segment.rest)[:MAX_QUOTED]
    if is_end(segment) and not parse_shares(segment.rest):
        message = f"the text ends in the middle of a row: {line!r}"
        return ArticleWarning(
            "truncated", message, number if first.strip() else None, at, blocks=True
        )
    if Anomaly.BROKEN in text.anomalies.get(at, ()):
        return ArticleWarning(
            "encoding",
            f"district {number}: letters could not be decoded: {line!r}",
            number,
            at,
            blocks=True,
        )
    if (
        vocabulary.INSTRUCTION.search(segment.rest)
        or STRANGE.search(first)
        or text.anomalies.get(at)
    ):
        message = f"district {number}: this is no name of a person: {line!r}"
        return ArticleWarning("suspicious_text", message, number, at, blocks=True)
    return ArticleWarning(
        "unparsed_line", f"looks like a row and is not understood: {line!r}", number, at
    )


def find_unfinished_row(
    rows: ReadRows, text: ArticleText, election: ElectionNames
) -> Iterator[ArticleWarning]:
    """The last line is the beginning of a row: a sign without a number, or the count of the next row."""
    if not rows.read:
        return
    last = text.content.rstrip().rsplit("\n", 1)[-1]
    count, before = parse_count(last)
    following = str(rows.read[-1].number + 1) if rows.read[-1].number < election.districts else ""
    is_count = count is not None and not before.strip(" -–—•") and following.startswith(str(count))
    if is_count or UNFINISHED_MARK.search(last):
        message = f"the text ends in the middle of a row: {last[-MAX_QUOTED:]!r}"
        yield ArticleWarning(
            "truncated", message, None, text.line_at(len(text.content.rstrip())), blocks=True
        )
