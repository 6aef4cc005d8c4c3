"""Where rows begin: the number of a district in any of the forms that papers print it, and the text up to the next."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.articles import vocabulary
from bot.articles.normalise import ArticleText

SIGN = r"(?:№|(?<!\w)[Nn](?:[oоº]|[Oo])?\.?|\#)"
DISTRICT = rf"(?:(?<!\w)(?:{vocabulary.DISTRICT_ADJECTIVE}\s+)*(?<!\w){vocabulary.DISTRICT_AT_NUMBER}(?!\w))"
BULLET = r"(?:^[ \t]*(?:[-–—•·‣⁃>+|][ \t]*)*)"
END = r"(?![0-9]|[.,][0-9])"
NO_FIGURE = (
    END
    + rf"(?!\s?%|\s*(?:{vocabulary.PER_CENT}|{vocabulary.VOTES}|{vocabulary.CONVOCATION}|[0-9]))"
)
MARK = re.compile(
    rf"""
    (?P<before>{DISTRICT}\s*)?{SIGN}\s?(?P<sign>[-−]?[0-9]{{1,5}}){END}
    | (?<![\w.,%-])(?P<dash>[0-9]{{1,5}})\s?-\s?(?:{vocabulary.ORDINAL_ENDING}\s+)?{DISTRICT}
    | (?:^|(?<=\n)|(?<=\.\s)|(?<=[-–—•·]\s)|(?<=[0-9][.)]\s)){DISTRICT}\s+(?P<plain>[0-9]{{1,5}}){NO_FIGURE}
    | {BULLET}(?P<bare>[0-9]{{1,3}})(?:[ ]?[.)][ ]?|[ ]?[\t|;][ ]?)(?=[^\W\d_]|["«(])(?!{SIGN}\s?[0-9]|{DISTRICT})
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
COUNT = re.compile(
    r"(?:^|[^\w.,%])(?P<count>[0-9]{1,3})[ ]?[.)]?[ ]?[.)]?\s*$|(?:^|[.)%;,])(?P<glued>[0-9]{1,3})[ ]?[.)][ ]?$"
)
ONLY_COUNT = re.compile(r"[\s•·*>|+–—-]*(?:[0-9]{1,3}\s?[.)]?\s?[.)]?\s*)?")
MAX_ROW_LENGTH = 400
"""Characters of a row at most; what follows after them belongs to the text around it."""


class Segment(NamedTuple):
    """What stands between one district number and the next.

    `number` as printed, `explicit` where a word for "district" stands at it, `bare` where it may only count the lines
    of a list. `rest` is the text after the number up to the next one (newlines kept, cut at MAX_ROW_LENGTH), `start` and
    `rest_start` are offsets in the text. `alone`: no other number stands on the line it ends on.
    """

    number: int
    explicit: bool
    bare: bool
    start: int
    rest_start: int
    rest: str
    end: int
    opens_line: bool
    last: bool
    alone: bool


def find_segments(text: ArticleText) -> Iterator[Segment]:
    """Every number of a district in the text, in the order of the text."""
    matches = list(MARK.finditer(text.content))
    for index, match in enumerate(matches):
        last = index + 1 == len(matches)
        end = len(text.content) if last else matches[index + 1].start()
        rest = text.content[match.end() : min(end, match.end() + MAX_ROW_LENGTH)]
        line_start = (
            text.content.rfind("\n", max(0, match.start() - MAX_ROW_LENGTH), match.start() + 1) + 1
            if not match["bare"]
            else match.start()
        )
        yield Segment(
            number=int(
                (match["sign"] or match["dash"] or match["plain"] or match["bare"]).replace(
                    "−", "-"
                )
            ),
            explicit=bool(match["before"] or match["dash"] or match["plain"]),
            bare=bool(match["bare"]),
            start=match.start(),
            rest_start=match.end(),
            rest=rest,
            end=end,
            opens_line=ONLY_COUNT.fullmatch(text.content, line_start, match.start()) is not None,
            last=last,
            alone=last or "\n" in text.content[match.end() : end],
        )


def parse_count(text: str) -> tuple[int | None, str]:
    """The number that a list puts before a row ("7." in "7. №7"), and the text without it."""
    match = COUNT.search(text)
    if match is None:
        return None, text
    return int(match["count"] or match["glued"]), text[
        : match.start("count" if match["count"] else "glued")
    ]
