"""The content of pictures: texts in one language, and shares."""

import hashlib
import json
from dataclasses import asdict, dataclass
from decimal import Decimal

DRAWING_VERSION = 1
"""Part of every key. Raise it when the drawing changes, so that no old picture is sent again."""


@dataclass(frozen=True, slots=True)
class CardPicture:
    """The texts of a card. `share`, in per cent, is the length of the bar.

    Several winners are a line each in `winner`, with their shares behind the names; then
    `share_text` is empty and the card has no bar. `mark` says that the figures are invented.
    `half_label` names the line at 50 %.
    """

    title: str
    winner: str
    share_text: str
    share: Decimal | None
    against_all: bool
    stage: str
    source: str
    date: str
    mark: str | None = None
    note: str | None = None
    half_label: str | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of an overview. Rows of one `group` follow each other under its heading."""

    label: str
    value_text: str
    share: Decimal | None
    against_all: bool
    group: str | None
    winner: str


@dataclass(frozen=True, slots=True)
class OverviewPicture:
    """The texts of an overview and its rows in order. `note` explains the asterisks in texts."""

    title: str
    subtitle: str
    bars: tuple[Bar, ...]
    legend: str
    legend_against_all: str
    stage: str
    source: str
    date: str
    half_label: str
    mark: str | None = None
    note: str | None = None


Picture = CardPicture | OverviewPicture


def key_of(picture: Picture) -> str:
    """Return the SHA-256, in hexadecimal, of the content and the version of the drawing."""
    facts = [DRAWING_VERSION, type(picture).__name__, asdict(picture)]
    text = json.dumps(facts, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()
