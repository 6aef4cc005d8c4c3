"""From an even text to the rows that stand in it, the text around them, and what could not be understood."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from bot.core.known import Fit, Known
from bot.core.lines import Odd, Page, folded
from bot.core.marks import Segment, parse_count, parse_segments
from bot.core.model import Warn
from bot.core.places import SEPARATOR, bare_name
from bot.core.rows import Row, parse_row
from bot.core.shares import parse_shares
from bot.core.winners import parse_winner

QUOTED = 120
"""Characters of a line that a warning repeats."""
LOOK_BACK = 200
UNFINISHED_MARK = re.compile(r"(?:№|[Nn][oо]?\.?|#)\s?$")
ORDER = re.compile(
    r"(?<![\w/.:])/[a-z]{3,}\b|\b(?:ignore|disregard|forget)\b.{0,40}\b(?:previous|above|instructions?|rules)\b"
    r"|system prompt|you are now|игнорируй|забудь|не обращай внимания|көңүл бурба|көрмөксөн|drop\s+table|<\s*script",
    re.IGNORECASE,
)
STRANGE = re.compile(r"[<>{}\[\]=\\`$@^~]|--|&\w+;")


@dataclass(frozen=True, slots=True)
class Found:
    """A row and where it was found. `count`: the number that a list prints before it. `bare`: there is no other."""

    number: int
    row: Row
    line: str
    at: int
    """The number of its first line."""
    count: int | None = None
    bare: bool = False
    odd: frozenset[Odd] = frozenset()


@dataclass(slots=True)
class Reading:
    """All that was found in a text. `alike` counts what looks like a row, understood or not."""

    found: list[Found] = field(default_factory=list)
    warnings: list[Warn] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    alike: int = 0


def read(page: Page, known: Known) -> Reading:
    reading = Reading()
    done = 0
    for segment in parse_segments(page):
        back = page.text[max(done, segment.start - LOOK_BACK) : segment.start]
        count, before = parse_count(back[back.rfind("\n") + 1 :])
        row = parse_row(segment, before, known, counted=count is not None)
        if row is None:
            doubt(reading, page, segment, known)
            continue
        reading.prose.append(page.text[done : segment.start])
        reading.alike += 1
        start, done = segment.start, segment.rest_start + row.end
        if row.district and row.district in before and row.district not in page.text[start:done]:
            start -= len(before) - before.index(row.district)
        take(reading, page, segment, row, (start, done), count)
    reading.prose.append(page.text[done:])
    reading.warnings.extend(unfinished(reading, page, known))
    return reading


def take(reading: Reading, page: Page, segment: Segment, row: Row, span: tuple[int, int], count: int | None) -> None:
    """Keep a row, unless the text ends in the middle of it."""
    line, at = folded(page.text[span[0] : span[1]]), page.line_at(span[0])
    odd = frozenset().union(*(page.odd.get(number, frozenset()) for number in range(at, page.line_at(span[1]) + 1)))
    ends = segment.last and not page.text[span[1] :].strip() and not row.closed
    cut_off = ends and row.share is None and any(found.row.share is not None for found in reading.found)
    if cut_off or (ends and not page.text.endswith("\n")):
        message = f"the text ends in the row of district {segment.number}, which may be cut off: {line[:QUOTED]!r}"
        reading.warnings.append(Warn("truncated", message, segment.number, at, blocks=cut_off))
    if not cut_off:
        reading.found.append(Found(segment.number, row, line, at, count, segment.bare, odd))


def doubt(reading: Reading, page: Page, segment: Segment, known: Known) -> None:
    """A number of a district with a text that is not understood: a warning where it looks like a row."""
    first = segment.rest.split("\n")[0]
    ends = (
        segment.last
        and not segment.rest[len(first) :].strip()
        and segment.end - segment.rest_start <= len(segment.rest)
    )
    shares = parse_shares(segment.rest)
    if not shares and (segment.bare or not segment.opens_line) and not (ends and segment.opens_line):
        return
    reading.alike += 1
    at = page.line_at(segment.start)
    line = folded(page.text[segment.start : segment.rest_start] + segment.rest)[:QUOTED]
    if ends and not shares:
        number = segment.number if first.strip() else None
        reading.warnings.append(
            Warn("truncated", f"the text ends in the middle of a row: {line!r}", number, at, blocks=True)
        )
    elif Odd.BROKEN in page.odd.get(at, ()):
        message = f"district {segment.number}: letters could not be decoded: {line!r}"
        reading.warnings.append(Warn("encoding", message, segment.number, at, blocks=True))
    elif ORDER.search(segment.rest) or STRANGE.search(first) or page.odd.get(at):
        message = f"district {segment.number}: this is no name of a person: {line!r}"
        reading.warnings.append(Warn("suspicious_text", message, segment.number, at, blocks=True))
    else:
        message = f"looks like a row and is not understood: {line!r}"
        reading.warnings.append(Warn("unparsed_line", message, segment.number, at))


def unfinished(reading: Reading, page: Page, known: Known) -> Iterator[Warn]:
    """The last line is the beginning of a row: a sign without a number, or the count of the next row."""
    if not reading.found:
        return
    last = page.text.rstrip().rsplit("\n", 1)[-1]
    count, before = parse_count(last)
    following = str(reading.found[-1].number + 1) if reading.found[-1].number < known.districts else ""
    is_count = count is not None and not before.strip(" -–—•") and following.startswith(str(count))
    if is_count or UNFINISHED_MARK.search(last):
        message = f"the text ends in the middle of a row: {last[-QUOTED:]!r}"
        yield Warn("truncated", message, None, page.line_at(len(page.text.rstrip())), blocks=True)


def doubt_prose(page: Page, reading: Reading, known: Known) -> Iterator[Warn]:
    """Lines outside the rows that look like a row without a district's number, and such as give orders."""
    taken = {found.at for found in reading.found} | {warn.line for warn in reading.warnings}
    numbers = {found.at: found.number for found in reading.found}
    for at, line in outside(page, reading):
        if ORDER.search(line):
            yield Warn("suspicious_text", f"a line that reads like an order: {line[:QUOTED]!r}", None, at)
        elif names_somebody(line, known):
            number = numbers.get(at) or numbers.get(at - 1)
            if at in taken and number is None:
                continue
            message = f"looks like a row and is not understood: {folded(line)[:QUOTED]!r}"
            yield Warn("unparsed_line", message, number, at)


def outside(page: Page, reading: Reading) -> Iterator[tuple[int, str]]:
    """The lines of the text around the rows, with their numbers."""
    offset = 0
    for piece in reading.prose:
        offset = page.text.index(piece, offset) if piece else offset
        for line in piece.split("\n"):
            if line.strip():
                yield page.line_at(offset), line
            offset += len(line) + 1
        offset -= 1


def names_somebody(line: str, known: Known) -> bool:
    """A share with a person, "against all" or a district's name right beside it."""
    shares = parse_shares(line)
    if not shares or len(line) > 4 * QUOTED * 10:
        return False
    start = 0
    for share in shares[:20]:
        pieces = SEPARATOR.split(line[max(start, share.start - QUOTED) : share.start])
        near = [pieces[-1], line[max(start, share.start - QUOTED) : share.start], " ".join(pieces[-2:])]
        near.append(SEPARATOR.sub("", line[share.end : share.end + QUOTED].lstrip(" ,:—–-"), count=0))
        if any(parse_winner(re.split(r"(?<=\w{3})[.!?]", piece)[-1]) for piece in near if piece.strip()):
            return True
        if any(known.fit(1, bare_name(piece)) in {Fit.SAME, Fit.OTHER} for piece in pieces if piece.strip()):
            return True
        start = share.end
    return False


def with_prose(page: Page, reading: Reading, known: Known) -> Reading:
    return replace(reading, warnings=[*reading.warnings, *doubt_prose(page, reading, known)])
