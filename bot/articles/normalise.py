"""The text of an article made even: one form of each letter, nothing invisible, white space folded, lines kept."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

NEWLINE = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
# Marks that are not seen: zero width, soft hyphen, directions of writing (but see REORDERED).
INVISIBLE = re.compile(
    "[\u00ad\u061c\u115f\u180e\u200b-\u200f\u202a-\u202c\u2060-\u2064\u2066-\u2069\ufeff\ufe0e\ufe0f]"
)
REORDERED = re.compile(
    "[\u202d\u202e]"
)  # what is seen is not what is stored: figures may stand reversed
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
ODD = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e\ufffd<]")
BROKEN = re.compile("[\ud800-\udfff]")
PICTURE = re.compile(
    "[©®™°\u20e3\u2190-\u21ff\u2300-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001fbff\U000e0020-\U000e007f]"
)
TAG = re.compile(r"</?[a-zA-Z!][^<>\n]{0,300}>")
PLAIN_TAG = re.compile(r"</?(?:b|i|u|em|strong|span|p)>", re.IGNORECASE)
BOLD = re.compile(r"\*+|__")
HYPHEN = re.compile("[\u2010\u2011]")
SPACE = re.compile(r"[^\S\n\t]+")
EDGE = re.compile(r"^ +| +$", re.MULTILINE)


class Anomaly(StrEnum):
    """What a line held that does not belong into an article."""

    CONTROL = "control characters"
    MARKUP = "markup"
    BOLD_TAG = "mark-up of bold or italic letters"
    BROKEN = "characters that could not be decoded"


@dataclass(frozen=True)
class ArticleText:
    """`content`: the even text, its lines divided by newlines only. `anomalies`: line number from 1 -> what was odd in it."""

    content: str
    anomalies: Mapping[int, frozenset[Anomaly]]

    @cached_property
    def line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.content))]

    def line_at(self, offset: int) -> int:
        """The number of the line, from 1, that the character at `offset` stands in."""
        return bisect_right(self.line_starts, offset)


def find_anomalies(text: str) -> dict[int, frozenset[Anomaly]]:
    if not ODD.search(text):
        return {}
    return {
        number: odd
        for number, line in enumerate(text.split("\n"), 1)
        if (odd := anomalies_of(line))
    }


def anomalies_of(line: str) -> frozenset[Anomaly]:
    if not ODD.search(line):
        return frozenset()
    tags = TAG.findall(line) if "<" in line else []
    found = {
        Anomaly.CONTROL: bool(CONTROL.search(line) or REORDERED.search(line)),
        Anomaly.BROKEN: "\ufffd" in line,
        Anomaly.MARKUP: any(not PLAIN_TAG.fullmatch(tag) for tag in tags),
        Anomaly.BOLD_TAG: any(PLAIN_TAG.fullmatch(tag) for tag in tags),
    }
    return frozenset(odd for odd, there in found.items() if there)


def normalise(text: str) -> ArticleText:
    """Make the text even and remember which of its lines were odd."""
    whole = unicodedata.normalize(
        "NFC", INVISIBLE.sub("", NEWLINE.sub("\n", BROKEN.sub("\ufffd", text)))
    )
    odd = find_anomalies(whole)
    for pattern, replacement in (
        (CONTROL, ""),
        (REORDERED, ""),
        (TAG, " "),
        (PICTURE, " "),
        (BOLD, ""),
        (HYPHEN, "-"),
        (SPACE, " "),
        (EDGE, ""),
    ):
        whole = pattern.sub(replacement, whole)
    return ArticleText(whole, odd)


def fold_spaces(text: str) -> str:
    return " ".join(text.split())
