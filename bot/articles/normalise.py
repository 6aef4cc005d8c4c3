"""Normalise the text of an article: one form of each letter, nothing invisible, lines kept."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

NEWLINE = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
LONE_SURROGATE = re.compile("[\ud800-\udfff]")
INVISIBLE = re.compile(
    "[\u00ad\u061c\u115f\u180e\u200b-\u200f\u202a-\u202c\u2060-\u2064\u2066-\u2069\ufeff\ufe0e\ufe0f]"
)
"""Characters that are not seen: zero width, soft hyphens, marks of direction."""
REORDERING = re.compile("[\u202d\u202e]")
"""Marks that show the following characters in another order than they are stored."""
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
PICTURE = re.compile(
    "[©®™°\u20e3\u2190-\u21ff\u2300-\u2bff\u3030\u303d\u3297\u3299"
    "\U0001f000-\U0001fbff\U000e0020-\U000e007f]"
)
TAG = re.compile(r"</?[a-zA-Z!][^<>\n]{0,300}>")
BOLD_TAG = re.compile(r"</?(?:b|i|u|em|strong|span|p)>", re.IGNORECASE)
REPLACEMENTS = (
    (CONTROL, ""),
    (REORDERING, ""),
    (TAG, " "),
    (PICTURE, " "),
    (re.compile(r"\*+|__"), ""),  # bold letters of messages
    (re.compile("[\u2010\u2011]"), "-"),
    (re.compile(r"[^\S\n\t]+"), " "),
    (re.compile(r"^ +| +$", re.MULTILINE), ""),
)
"""Pattern and replacement, in the order in which they are applied."""
MAYBE_ANOMALY = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e\ufffd<]")
"""A line without one of these characters has no anomaly."""
UNDECODABLE = "\ufffd"


class Anomaly(StrEnum):
    """Content of a line that does not belong into an article."""

    CONTROL = "control characters"
    BOLD_TAG = "mark-up of bold or italic letters"
    MARKUP = "markup"
    UNDECODABLE = "characters that could not be decoded"


@dataclass(frozen=True, slots=True)
class ArticleText:
    """The normalised text of an article."""

    content: str
    """Lines are divided by newlines only; white space inside a line is one blank or a tab."""
    anomalies: Mapping[int, frozenset[Anomaly]]
    """Line number, from 1 -> the anomalies that the line had before it was normalised."""
    line_starts: tuple[int, ...]
    """Offsets in `content`, in order."""

    def line_at(self, offset: int) -> int:
        """Return the number, from 1, of the line that holds the character at `offset`."""
        return bisect_right(self.line_starts, offset)


def normalise(text: str) -> ArticleText:
    """Normalise `text` and record the anomalies of its lines."""
    lines = NEWLINE.sub("\n", LONE_SURROGATE.sub(UNDECODABLE, text))
    content = composed = unicodedata.normalize("NFC", INVISIBLE.sub("", lines))
    for pattern, replacement in REPLACEMENTS:
        content = pattern.sub(replacement, content)
    line_starts = (0, *(match.end() for match in re.finditer("\n", content)))
    return ArticleText(content, find_anomalies(composed), line_starts)


def find_anomalies(text: str) -> dict[int, frozenset[Anomaly]]:
    """Return the anomalies of each line that has some, by line number from 1."""
    if not MAYBE_ANOMALY.search(text):
        return {}
    lines = enumerate(text.split("\n"), 1)
    return {number: anomalies_of(line) for number, line in lines if anomalies_of(line)}


def anomalies_of(line: str) -> frozenset[Anomaly]:
    if not MAYBE_ANOMALY.search(line):
        return frozenset()
    tags = TAG.findall(line) if "<" in line else []
    bold_tags = [tag for tag in tags if BOLD_TAG.fullmatch(tag)]
    present = {
        Anomaly.CONTROL: bool(CONTROL.search(line) or REORDERING.search(line)),
        Anomaly.UNDECODABLE: UNDECODABLE in line,
        Anomaly.MARKUP: len(tags) > len(bold_tags),
        Anomaly.BOLD_TAG: bool(bold_tags),
    }
    return frozenset(anomaly for anomaly, is_present in present.items() if is_present)


def fold_spaces(text: str) -> str:
    """Replace all white space by single blanks."""
    return " ".join(text.split())
