"""Find the numbers of districts in all the forms that articles print them."""

import re
from dataclasses import dataclass
from itertools import islice

from bot.articles import vocabulary
from bot.articles.normalise import ArticleText
from bot.errors import ArticleError

MAX_NUMBERS = 5000
"""Numbers of districts in one text. The article of 2021 has 108."""
MAX_ROW_LENGTH = 400
"""Characters of a row after its number; text after them is outside the row."""
SIGN = r"(?:№|(?<!\w)[Nn](?:[oоº]|[Oo])?\.?|\#)"
DISTRICT = (
    rf"(?:(?<!\w)(?:{vocabulary.DISTRICT_ADJECTIVE}\s+)*"
    rf"(?<!\w){vocabulary.DISTRICT_AT_NUMBER}(?!\w))"
)
BULLETS = r"(?:^[ \t]*(?:[-–—•·‣⁃>+|][ \t]*)*)"
END = r"(?![0-9]|[.,][0-9])"
NO_FIGURE = (
    rf"(?!\s?%|\s*(?:{vocabulary.PER_CENT}|{vocabulary.VOTES}|{vocabulary.CONVOCATION}|[0-9]))"
)
NUMBER = re.compile(
    rf"""
    (?P<before>{DISTRICT}\s*)?{SIGN}\s?(?P<sign>[-−]?[0-9]{{1,5}}){END}
    | (?<![\w.,%-])(?P<dash>[0-9]{{1,5}})\s?-\s?(?:{vocabulary.ORDINAL_ENDING}\s+)?{DISTRICT}
    | (?:^|(?<=\n)|(?<=\.\s)|(?<=[-–—•·]\s)|(?<=[0-9][.)]\s))
      {DISTRICT}\s+(?P<plain>[0-9]{{1,5}}){END}{NO_FIGURE}
    | {BULLETS}(?P<bare>[0-9]{{1,3}})(?:[ ]?[.)][ ]?|[ ]?[\t|;][ ]?)
      (?=[^\W\d_]|["«(])(?!{SIGN}\s?[0-9]|{DISTRICT})
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
"""The forms "№7", "7-округ", "Округ 7" and, at the beginning of a line, "7."."""
COUNT = re.compile(
    r"(?:^|[^\w.,%])(?P<count>[0-9]{1,3})[ ]?[.)]?[ ]?[.)]?\s*$"
    r"|(?:^|[.)%;,])(?P<glued>[0-9]{1,3})[ ]?[.)][ ]?$"
)
ONLY_COUNT = re.compile(r"[\s•·*>|+–—-]*(?:[0-9]{1,3}\s?[.)]?\s?[.)]?\s*)?")


@dataclass(frozen=True, slots=True)
class Segment:
    """The number of a district and the text up to the next number."""

    number: int
    explicit: bool
    """True if a word for district is next to the number."""
    bare: bool
    """True if the number may only count the lines of a list."""
    start: int
    """Offset of the number in the article's text."""
    rest_start: int
    rest: str
    """The text after the number, newlines kept, MAX_ROW_LENGTH characters at most."""
    end: int
    """Offset of the next number."""
    opens_line: bool
    last: bool
    alone: bool
    """True if no other number is on the line on which it ends."""


def find_segments(text: ArticleText) -> tuple[Segment, ...]:
    """Find every number of a district, in the order of the text.

    Raises ArticleError of kind `not_results` for more than MAX_NUMBERS.
    """
    matches = list(islice(NUMBER.finditer(text.content), MAX_NUMBERS + 1))
    if len(matches) > MAX_NUMBERS:
        line = text.line_at(matches[MAX_NUMBERS].start())
        raise ArticleError("not_results", f"more than {MAX_NUMBERS} numbers of districts", line)
    ends = [match.start() for match in matches[1:]] + [len(text.content)]
    return tuple(
        segment_of(text.content, match, end, last=match is matches[-1])
        for match, end in zip(matches, ends, strict=False)
    )


def segment_of(content: str, match: re.Match[str], end: int, *, last: bool) -> Segment:
    number = match["sign"] or match["dash"] or match["plain"] or match["bare"]
    return Segment(
        number=int(number.replace("−", "-")),
        explicit=bool(match["before"] or match["dash"] or match["plain"]),
        bare=bool(match["bare"]),
        start=match.start(),
        rest_start=match.end(),
        rest=content[match.end() : min(end, match.end() + MAX_ROW_LENGTH)],
        end=end,
        opens_line=bool(match["bare"]) or opens_line(content, match.start()),
        last=last,
        alone=last or "\n" in content[match.end() : end],
    )


def opens_line(content: str, start: int) -> bool:
    """Return True if only bullets and a list's own count are before `start` on its line."""
    line_start = content.rfind("\n", max(0, start - MAX_ROW_LENGTH), start + 1) + 1
    return ONLY_COUNT.fullmatch(content, line_start, start) is not None


def parse_count(text: str) -> tuple[int | None, str]:
    """Return the number that a list puts before a row ("7." in "7. №7"), and the text before it."""
    match = COUNT.search(text)
    if match is None:
        return None, text
    group = "count" if match["count"] else "glued"
    return int(match[group]), text[: match.start(group)]
