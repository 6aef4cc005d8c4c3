"""Two pictures: a card for one district and an overview of all.

Plain strings in, PNG out: no language is decided here.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from decimal import Decimal

from bot.render.pictures.canvas import MIDDLE, Box, paint
from bot.render.pictures.page import BAR, GAP, INK, MANY, PAPER, QUIET, Sheet, Tries, bar_shapes

# Part of every key: raise it when the drawing changes, so that no picture of the old kind is sent again.
VERSION = 1

CARD_WIDTH, CARD_HEIGHT = 1280, 720
OVERVIEW_WIDTH, OVERVIEW_MARGIN = 1280, 56
ROW_TEXT, ROW_HEIGHT, ROW_BAR = 26, 44, 24

HEAD: Tries = ((54, 1), (46, 1), (46, 2), (40, MANY))
LEAD: Tries = ((30, 1), (28, 2), (26, MANY))
ROW: Tries = ((ROW_TEXT, MANY),)
WORDS: Tries = ((38, 1), (34, 2), (32, MANY))
SMALL: Tries = ((32, 1), (28, 2), (26, MANY))


@dataclass(frozen=True, slots=True)
class Look:
    """The measures of a card."""

    margin: int
    title: Tries
    winner: Tries
    figure: Tries


ROOMY = Look(
    72,
    ((52, 1), (46, 1), (46, 2), (40, MANY)),
    ((76, 1), (70, 1), (64, 1), (60, 2), (54, 2), (48, 3), (42, MANY)),
    ((112, 1), (96, 1), (72, 2), (56, 3), (48, MANY)),
)
# For a card with long texts, or one with the mark on top.
DENSE = Look(
    40,
    ((44, 1), (38, 2), (34, MANY)),
    ((60, 1), (54, 1), (48, 2), (44, 2), (38, 3), (34, MANY)),
    ((84, 1), (60, 2), (44, MANY)),
)


@dataclass(frozen=True, slots=True)
class CardPicture:
    """All that a card shows. `share` (per cent) is the length of the bar; without one there is none.

    Several winners are a line each in `winner`, best with their figures behind the names, no `share_text` and no
    `share`. `mark` says that the figures are made up; `half_label` names the line at 50 %.
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
    """One row of an overview. A heading stands where `group` differs from the row before."""

    label: str
    value_text: str
    share: Decimal | None
    against_all: bool
    group: str | None
    winner: str


@dataclass(frozen=True, slots=True)
class OverviewPicture:
    """All districts, in the order in which they are to stand. `note` explains what the texts mark (an asterisk)."""

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


def key_of(picture: CardPicture | OverviewPicture) -> str:
    """SHA-256 in hexadecimal over everything that is drawn and the version of the drawing."""
    facts = [VERSION, type(picture).__name__, asdict(picture)]
    return hashlib.sha256(
        json.dumps(facts, ensure_ascii=False, sort_keys=True, default=str).encode()
    ).hexdigest()


def draw_card(card: CardPicture) -> bytes:
    """PNG, 1280 x 720 pixels; higher where texts are too long for that. ValueError beyond what Telegram takes."""
    sheet, height = lay_card(card, ROOMY)
    if height > CARD_HEIGHT:
        sheet, height = lay_card(card, DENSE)
    return paint(sheet.shapes, sheet.letters, (CARD_WIDTH, height), PAPER)


def lay_card(card: CardPicture, look: Look) -> tuple[Sheet, int]:
    """The filled sheet and the height of the picture. What is left over goes above and below the winner."""
    sheet = Sheet(CARD_WIDTH, look.margin)
    sheet.mark(card.mark)
    sheet.write(card.title, look.title, QUIET, bold=True)
    above = len(sheet.shapes)
    sheet.y += 12
    sheet.write(card.winner, look.winner, bold=True)
    sheet.y += 8
    _lay_share(sheet, card, look)
    sheet.y += 16
    sheet.write(card.stage, WORDS, bold=True)
    sheet.write(card.note, SMALL)
    below = len(sheet.shapes)
    sheet.y += 16
    sheet.rule()
    sheet.y += 14
    sheet.write(card.date, SMALL, QUIET)
    sheet.write(card.source, SMALL, QUIET)
    free = max(0, CARD_HEIGHT - look.margin - sheet.y)
    sheet.lower(above, below, free // 2)
    sheet.lower(below, len(sheet.shapes), free)
    return sheet, max(CARD_HEIGHT, sheet.y + look.margin)


def _lay_share(sheet: Sheet, card: CardPicture, look: Look) -> None:
    """The figure and, beside the middle of its digits, the bar. One bar cannot stand for several figures."""
    if card.share is None:
        sheet.write(card.share_text, WORDS, QUIET)
        return
    figure = sheet.letters.fit(card.share_text, sheet.width // 2, True, look.figure)
    sheet.shapes += figure.shapes(sheet.left, sheet.y, INK)
    if len(figure.lines) == 1:
        left = sheet.left + GAP + sheet.letters.width(figure.lines[0], figure.size, True)
        height = figure.size // 2
        top = sheet.y + round(figure.size * MIDDLE) - height // 2
        _lay_card_bar(
            sheet,
            card,
            Box(left, top, sheet.right - left, height, BAR, card.against_all),
            card.share,
        )
    sheet.y += figure.height


def _lay_card_bar(sheet: Sheet, card: CardPicture, whole: Box, share: Decimal) -> None:
    sheet.shapes += bar_shapes(whole, share)
    if card.half_label:
        label = sheet.letters.wrap(card.half_label, whole.width, 28, False)
        sheet.shapes += label.shapes(
            whole.x + whole.width // 2, whole.y + whole.height + 4, QUIET, "m"
        )


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths of an overview's columns; the bar takes what label, winner and figure leave between the two ends."""

    label: int
    winner: int
    figure: int
    left: int
    right: int

    @property
    def winner_x(self) -> int:
        return self.left + self.label + GAP

    @property
    def bar_x(self) -> int:
        return self.winner_x + (self.winner + GAP if self.winner else 0)

    @property
    def bar(self) -> int:
        return self.right - self.figure - GAP - self.bar_x


def draw_overview(overview: OverviewPicture) -> bytes:
    """PNG, 1280 pixels wide, as high as its rows need (36: about 2600). ValueError beyond what Telegram takes."""
    sheet, height = lay_overview(overview)
    return paint(sheet.shapes, sheet.letters, (OVERVIEW_WIDTH, height), PAPER)


def lay_overview(overview: OverviewPicture) -> tuple[Sheet, int]:
    """The filled sheet and the height of the picture."""
    sheet = Sheet(OVERVIEW_WIDTH, OVERVIEW_MARGIN)
    sheet.mark(overview.mark)
    sheet.write(overview.title, HEAD, bold=True)
    sheet.write(overview.subtitle, LEAD, QUIET)
    sheet.y += 8
    sheet.write(overview.stage, LEAD, bold=True)
    sheet.y += 16
    _lay_legend(sheet, overview)
    _lay_rows(sheet, overview)
    sheet.y += 16
    sheet.rule()
    sheet.y += 14
    for words in (overview.note, overview.date, overview.source):
        sheet.write(words, ROW, QUIET)
    return sheet, sheet.y + OVERVIEW_MARGIN


def _lay_legend(sheet: Sheet, overview: OverviewPicture) -> None:
    for words, hatched in ((overview.legend, False), (overview.legend_against_all, True)):
        block = sheet.letters.wrap(words, sheet.width - 64 - GAP, ROW_TEXT, False)
        y = sheet.y + round(ROW_TEXT * MIDDLE) - ROW_BAR // 2
        sheet.shapes.append(Box(sheet.left, y, 64, ROW_BAR, BAR, hatched))
        sheet.shapes += block.shapes(sheet.left + 64 + GAP, sheet.y, INK)
        sheet.y += block.height + 8


def _columns(sheet: Sheet, bars: tuple[Bar, ...]) -> Columns:
    """As wide as their texts, within limits that leave the bars at least a quarter of the picture."""

    def widest(texts: Iterable[str], bold: bool, most: int) -> int:
        return min(
            most, max((sheet.letters.widest(text, ROW_TEXT, bold) for text in texts), default=0)
        )

    label = widest((bar.label for bar in bars), True, 280)
    winner = widest((bar.winner for bar in bars), False, 440)
    figure = widest((bar.value_text for bar in bars if bar.share is not None), True, 130)
    return Columns(label, winner, figure, sheet.left, sheet.right)


def _lay_rows(sheet: Sheet, overview: OverviewPicture) -> None:
    columns = _columns(sheet, overview.bars)
    for before, bar in zip((None, *overview.bars), overview.bars, strict=False):
        if before is None or before.group != bar.group:
            _lay_heading(
                sheet, columns, bar.group or "", overview.half_label if before is None else ""
            )
        _lay_row(sheet, columns, bar)


def _lay_heading(sheet: Sheet, columns: Columns, group: str, half_label: str) -> None:
    """The group over the names, and over the first bars what their line means."""
    sheet.y += 12
    half = sheet.letters.wrap(half_label, columns.bar, ROW_TEXT, False)
    sheet.shapes += half.shapes(columns.bar_x + columns.bar // 2, sheet.y, QUIET, "m")
    block = sheet.letters.wrap(group, columns.bar_x - columns.left - GAP, ROW_TEXT, True)
    sheet.shapes += block.shapes(sheet.left, sheet.y, QUIET)
    sheet.y += max(block.height, half.height)
    sheet.rule()
    sheet.y += 6


def _lay_row(sheet: Sheet, columns: Columns, bar: Bar) -> None:
    wrap = sheet.letters.wrap
    label = wrap(bar.label, columns.label, ROW_TEXT, True)
    winner = wrap(bar.winner, columns.winner or columns.label, ROW_TEXT, False)
    drawn = bar.share is not None
    figure = wrap(
        bar.value_text, columns.figure if drawn else columns.right - columns.bar_x, ROW_TEXT, drawn
    )
    height = max(ROW_HEIGHT, 8 + max(label.height, winner.height, figure.height))
    for block, x, align in (
        (label, columns.left, "l"),
        (winner, columns.winner_x, "l"),
        (figure, columns.right, "r"),
    ):
        sheet.shapes += block.shapes(x, sheet.y + (height - block.height) // 2, INK, align)
    if bar.share is not None:
        y = sheet.y + (height - ROW_BAR) // 2
        sheet.shapes += bar_shapes(
            Box(columns.bar_x, y, columns.bar, ROW_BAR, BAR, bar.against_all), bar.share
        )
    sheet.y += height
