"""Read all rows of an article; keep the text around them and what was not understood."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.articles import vocabulary
from bot.articles.election_names import ElectionNames
from bot.articles.normalise import Anomaly, ArticleText, fold_spaces
from bot.articles.rows.column_order import ColumnOrder, Order, order_at
from bot.articles.rows.numbering import Segment, parse_count
from bot.articles.rows.row import Row, parse_row
from bot.articles.rows.shares import parse_shares
from bot.core.model import ArticleWarning

MAX_QUOTED = 120
"""Characters of a line that a warning repeats."""
MAX_LOOK_BACK = 200
"""Characters before a number in which the beginning of its row is looked for."""
NUMBER_SIGN_AT_END = re.compile(r"(?:№|(?<!\w)[Nn][oо]?\.?|#)\s?$")
PROGRAM_CODE = re.compile(r"[{}\[\]=\\`$@^]|--|&\w+;")


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row that was understood, and its place in the text."""

    number: int
    facts: Row
    line: str
    """The article's own line, white space folded."""
    first_line: int
    last_line: int
    """Numbers of lines, from 1."""
    count: int | None = None
    """The number that the list itself prints before the row."""
    bare: bool = False
    """True if the number may only count the lines of the list."""
    anomalies: frozenset[Anomaly] = frozenset()
    span: tuple[int, int] = (0, 0)
    """Offsets of its beginning and end in the text."""
    open_ended: bool = False
    """True if the text ends with it and nothing shows that it is complete."""


@dataclass(frozen=True, slots=True)
class UnreadRow:
    """A number with a text that looks like a row and was not understood."""

    warning: ArticleWarning
    order: Order


@dataclass(frozen=True, slots=True)
class ReadRows:
    """All rows of a text, and the text around them."""

    read: tuple[ReadRow, ...]
    unread: tuple[UnreadRow, ...]
    warnings: tuple[ArticleWarning, ...]
    gaps: tuple[tuple[int, int], ...]
    """The parts of the text outside the rows, from offset to offset."""
    number_offsets: tuple[int, ...]
    """Offsets of all numbers of districts, also of those outside the rows."""
    candidates: int
    """Number of rows, and of texts that look like one."""

    def prose(self, text: ArticleText) -> str:
        """Return the text outside the rows."""
        return "\n".join(text.content[start:end] for start, end in self.gaps)


def read_rows(text: ArticleText, segments: Sequence[Segment], election: ElectionNames) -> ReadRows:
    """Read the row of each segment."""
    read: list[ReadRow] = []
    unread: list[UnreadRow] = []
    gaps: list[tuple[int, int]] = []
    order: ColumnOrder | None = None
    row_end = 0
    for segment in segments:
        order = order_at(text, segment, row_end, order)
        row = read_segment(text, segment, row_end, order.order, election)
        if isinstance(row, ReadRow):
            read.append(row)
            gaps.append((row_end, segment.start))
            row_end = row.span[1]
        elif looks_like_row(segment):
            unread.append(UnreadRow(unread_warning(text, segment), order.order))
    gaps.append((row_end, len(text.content)))
    complete, cut_off = split_cut_off_row(text, read)
    warnings = [row.warning for row in unread] + cut_off
    if complete and ends_with_number(text.content, complete[-1].number, election):
        warnings.append(unfinished_warning(text))
    return ReadRows(
        read=tuple(complete),
        unread=tuple(unread),
        warnings=tuple(warnings),
        gaps=tuple(gaps),
        number_offsets=tuple(segment.start for segment in segments),
        candidates=len(read) + len(unread),
    )


def read_segment(
    text: ArticleText, segment: Segment, row_end: int, order: Order, election: ElectionNames
) -> ReadRow | None:
    """Read the row of a segment; `row_end` is the offset at which the row before it ends."""
    content = text.content
    look_back = content[max(row_end, segment.start - MAX_LOOK_BACK) : segment.start]
    count, before = parse_count(look_back[look_back.rfind("\n") + 1 :])
    row = parse_row(segment, before, election, counted=count is not None, order=order)
    if row is None:
        return None
    start, end = segment.start, segment.rest_start + row.end
    if row.district and row.district in before and row.district not in content[start:end]:
        start -= len(before) - before.index(row.district)
    first_line, last_line = text.line_at(start), text.line_at(end)
    lines = range(first_line, last_line + 1)
    anomalies = (anomaly for line in lines for anomaly in text.anomalies.get(line, ()))
    return ReadRow(
        number=segment.number,
        facts=row,
        line=fold_spaces(content[start:end]),
        first_line=first_line,
        last_line=last_line,
        count=count,
        bare=segment.bare,
        anomalies=frozenset(anomalies),
        span=(start, end),
        open_ended=segment.last and not row.closed and not content[end:].strip(),
    )


def split_cut_off_row(
    text: ArticleText, rows: list[ReadRow]
) -> tuple[list[ReadRow], list[ArticleWarning]]:
    """Return the rows without a last one that is cut off, and what to say about the last one."""
    if not rows or not rows[-1].open_ended:
        return rows, []
    *complete, last = rows
    lost_share = last.facts.share is None and any(row.facts.share is not None for row in complete)
    if not lost_share and text.content.endswith("\n"):
        return rows, []
    message = (
        f"the text ends in the row of district {last.number}, which may be cut off:"
        f" {last.line[:MAX_QUOTED]!r}"
    )
    warning = ArticleWarning("truncated", message, last.number, last.first_line, blocks=lost_share)
    return complete if lost_share else rows, [warning]


def looks_like_row(segment: Segment) -> bool:
    """Return True for a number with a share, or one that opens its line and is no mere count."""
    if parse_shares(segment.rest):
        return True
    return segment.opens_line and (not segment.bare or is_end_of_text(segment))


def is_end_of_text(segment: Segment) -> bool:
    """Return True if nothing follows the line of the number."""
    _, _, below = segment.rest.partition("\n")
    is_whole = segment.end - segment.rest_start == len(segment.rest)
    return segment.last and is_whole and not below.strip()


def unread_warning(text: ArticleText, segment: Segment) -> ArticleWarning:
    """Return what to say about a row that was not understood."""
    number, line_number = segment.number, text.line_at(segment.start)
    first_line = segment.rest.split("\n")[0]
    printed = text.content[segment.start : segment.rest_start] + segment.rest
    quoted = repr(fold_spaces(printed)[:MAX_QUOTED])
    anomalies = text.anomalies.get(line_number, frozenset())
    if is_end_of_text(segment) and not parse_shares(segment.rest):
        message = f"the text ends in the middle of a row: {quoted}"
        named = number if first_line.strip() else None
        return ArticleWarning("truncated", message, named, line_number, blocks=True)
    if Anomaly.UNDECODABLE in anomalies:
        message = f"district {number}: letters could not be decoded: {quoted}"
        return ArticleWarning("encoding", message, number, line_number, blocks=True)
    if anomalies or is_no_article_text(segment.rest, first_line):
        message = f"district {number}: this is no name of a person: {quoted}"
        return ArticleWarning("suspicious_text", message, number, line_number, blocks=True)
    message = f"looks like a row and is not understood: {quoted}"
    return ArticleWarning("unparsed_line", message, number, line_number)


def is_no_article_text(rest: str, first_line: str) -> bool:
    """Return True for instructions or program code."""
    return bool(vocabulary.INSTRUCTION.search(rest) or PROGRAM_CODE.search(first_line))


def ends_with_number(content: str, last_number: int, election: ElectionNames) -> bool:
    """Return True if the last line is a sign without a number, or the count of the next row."""
    last_line = content.rstrip().rsplit("\n", 1)[-1]
    if NUMBER_SIGN_AT_END.search(last_line):
        return True
    count, before = parse_count(last_line)
    if count is None or before.strip(" -–—•") or last_number >= election.districts:
        return False
    return str(last_number + 1).startswith(str(count))


def unfinished_warning(text: ArticleText) -> ArticleWarning:
    content = text.content.rstrip()
    last_line = content.rsplit("\n", 1)[-1]
    message = f"the text ends in the middle of a row: {last_line[-MAX_QUOTED:]!r}"
    return ArticleWarning("truncated", message, None, text.line_at(len(content)), blocks=True)
