"""From an even text to the rows that stand in it, the text around them, and what could not be understood."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.articles.election_names import Known
from bot.articles.normalise import Odd, Page, folded
from bot.articles.rows.column_order import Order, Orders
from bot.articles.rows.numbering import Segment, parse_count, parse_segments
from bot.articles.rows.row import Row, parse_row
from bot.articles.rows.shares import parse_shares
from bot.core.model import ArticleWarning
from bot.errors import ArticleError

QUOTED = 120
"""Characters of a line that a warning repeats."""
LOOK_BACK = 200
MARKS = 5000
"""Numbers of districts in one text. The article of 2021 has 108: its list stands there three times."""
UNFINISHED_MARK = re.compile(r"(?:№|(?<!\w)[Nn][oо]?\.?|#)\s?$")
ORDER = re.compile(
    r"(?<![\w/.:])/[a-z]{3,}\b|\b(?:ignore|disregard|forget)\b.{0,40}\b(?:previous|above|instructions?|rules)\b"
    r"|system prompt|you are now|игнорируй|забудь|не обращай внимания|көңүл бурба|көрмөксөн|drop\s+table|<\s*script",
    re.IGNORECASE,
)
STRANGE = re.compile(r"[{}\[\]=\\`$@^]|--|&\w+;")


@dataclass(frozen=True, slots=True)
class Found:
    """A row and where it was found. `count`: the number that a list prints before it. `bare`: there is no other."""

    number: int
    row: Row
    line: str
    at: int
    until: int
    """The numbers of its first and its last line."""
    count: int | None = None
    bare: bool = False
    odd: frozenset[Odd] = frozenset()
    span: tuple[int, int] = (0, 0)
    """Where it begins and ends in the page."""


@dataclass(slots=True)
class Reading:
    """All that was found in a text. `alike` counts what looks like a row, understood or not; `around` are the stretches
    of the page, from offset to offset, outside the rows."""

    found: list[Found] = field(default_factory=list)
    warnings: list[ArticleWarning] = field(default_factory=list)
    around: list[tuple[int, int]] = field(default_factory=list)
    alike: int = 0
    disordered: int = 0
    """Those of them before or above which a winner stands."""
    marks: list[int] = field(default_factory=list)
    """Where the numbers of districts stand, those of rows that were not understood too."""

    def prose(self, page: Page) -> str:
        """The text outside the rows."""
        return "\n".join(page.text[start:end] for start, end in self.around)


def read(page: Page, known: Known) -> Reading:
    reading, orders = Reading(), Orders(page)
    done = 0
    for place, segment in enumerate(parse_segments(page)):
        if place == MARKS:
            raise ArticleError(
                "not_results",
                f"more than {MARKS} numbers of districts",
                page.line_at(segment.start),
            )
        back = page.text[max(done, segment.start - LOOK_BACK) : segment.start]
        count, before = parse_count(back[back.rfind("\n") + 1 :])
        reading.marks.append(segment.start)
        order = orders.of(segment, done)
        row = parse_row(segment, before, known, counted=count is not None, order=order)
        if row is None:
            if looks_like_row(segment):
                reading.alike += 1
                reading.disordered += order is not Order.DISTRICT_FIRST
                reading.warnings.append(doubt(page, segment))
            continue
        reading.around.append((done, segment.start))
        reading.alike += 1
        start, done = segment.start, segment.rest_start + row.end
        if row.district and row.district in before and row.district not in page.text[start:done]:
            start -= len(before) - before.index(row.district)
        take(reading, page, segment, row, (start, done), count)
    reading.around.append((done, len(page.text)))
    reading.warnings.extend(unfinished(reading, page, known))
    return reading


def take(
    reading: Reading,
    page: Page,
    segment: Segment,
    row: Row,
    span: tuple[int, int],
    count: int | None,
) -> None:
    """Keep a row, unless the text ends in the middle of it."""
    line, at, until = (
        folded(page.text[span[0] : span[1]]),
        page.line_at(span[0]),
        page.line_at(span[1]),
    )
    odd = frozenset().union(*(page.odd.get(number, frozenset()) for number in range(at, until + 1)))
    ends = segment.last and not page.text[span[1] :].strip() and not row.closed
    cut_off = (
        ends and row.share is None and any(found.row.share is not None for found in reading.found)
    )
    if cut_off or (ends and not page.text.endswith("\n")):
        message = f"the text ends in the row of district {segment.number}, which may be cut off: {line[:QUOTED]!r}"
        reading.warnings.append(
            ArticleWarning("truncated", message, segment.number, at, blocks=cut_off)
        )
    if not cut_off:
        reading.found.append(
            Found(segment.number, row, line, at, until, count, segment.bare, odd, span)
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


def doubt(page: Page, segment: Segment) -> ArticleWarning:
    """What to say of a number with a text that looks like a row and is not understood."""
    first, number, at = segment.rest.split("\n")[0], segment.number, page.line_at(segment.start)
    line = folded(page.text[segment.start : segment.rest_start] + segment.rest)[:QUOTED]
    if is_end(segment) and not parse_shares(segment.rest):
        message = f"the text ends in the middle of a row: {line!r}"
        return ArticleWarning(
            "truncated", message, number if first.strip() else None, at, blocks=True
        )
    if Odd.BROKEN in page.odd.get(at, ()):
        return ArticleWarning(
            "encoding",
            f"district {number}: letters could not be decoded: {line!r}",
            number,
            at,
            blocks=True,
        )
    if ORDER.search(segment.rest) or STRANGE.search(first) or page.odd.get(at):
        message = f"district {number}: this is no name of a person: {line!r}"
        return ArticleWarning("suspicious_text", message, number, at, blocks=True)
    return ArticleWarning(
        "unparsed_line", f"looks like a row and is not understood: {line!r}", number, at
    )


def unfinished(reading: Reading, page: Page, known: Known) -> Iterator[ArticleWarning]:
    """The last line is the beginning of a row: a sign without a number, or the count of the next row."""
    if not reading.found:
        return
    last = page.text.rstrip().rsplit("\n", 1)[-1]
    count, before = parse_count(last)
    following = (
        str(reading.found[-1].number + 1) if reading.found[-1].number < known.districts else ""
    )
    is_count = count is not None and not before.strip(" -–—•") and following.startswith(str(count))
    if is_count or UNFINISHED_MARK.search(last):
        message = f"the text ends in the middle of a row: {last[-QUOTED:]!r}"
        yield ArticleWarning(
            "truncated", message, None, page.line_at(len(page.text.rstrip())), blocks=True
        )
