"""The layout of an overview of all districts."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.render.pictures.canvas import DIGIT_MIDDLE, Block, Box, FontMetrics, FontSizes
from bot.render.pictures.content import Bar, OverviewPicture
from bot.render.pictures.page import (
    ANY_LINES,
    BAR,
    GAP,
    INK,
    QUIET,
    Layout,
    Page,
    bar_shapes,
    centred_top,
)

# Pixels.
OVERVIEW_WIDTH = 1280
MARGIN = 56
ROW_TEXT_SIZE = 26
MIN_ROW_HEIGHT = 44
ROW_PADDING = 8
BAR_HEIGHT = 24
LEGEND_BAR_WIDTH = 64
GAP_BELOW_LEGEND = 8
GAP_ABOVE_STAGE = 8
GAP_ABOVE_LEGEND = 16
GAP_ABOVE_HEADING = 12
GAP_BELOW_HEADING = 6
GAP_ABOVE_RULE = 16
GAP_BELOW_RULE = 14

# The widest columns leave the bars at least a quarter of the picture.
MAX_LABEL_WIDTH = 280
MAX_WINNER_WIDTH = 440
MAX_FIGURE_WIDTH = 130

TITLE_SIZES: FontSizes = ((54, 1), (46, 1), (46, 2), (40, ANY_LINES))
LEAD_SIZES: FontSizes = ((30, 1), (28, 2), (26, ANY_LINES))
ROW_SIZES: FontSizes = ((ROW_TEXT_SIZE, ANY_LINES),)


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths of the columns, from left to right: label, winner, bar, figure.

    The bar takes what the others leave between `left` and `right`.
    """

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
        if not self.winner:
            return self.winner_x
        return self.winner_x + self.winner + GAP

    @property
    def bar(self) -> int:
        return self.right - self.figure - GAP - self.bar_x


def lay_overview(overview: OverviewPicture) -> Layout:
    """Return the shapes of an overview, as high as its rows need."""
    page = Page(OVERVIEW_WIDTH, MARGIN)
    page.write_mark(overview.mark)
    page.write(overview.title, TITLE_SIZES, bold=True)
    page.write(overview.subtitle, LEAD_SIZES, QUIET)
    page.skip(GAP_ABOVE_STAGE)
    page.write(overview.stage, LEAD_SIZES, bold=True)
    page.skip(GAP_ABOVE_LEGEND)
    _lay_legend(page, overview.legend, hatched=False)
    _lay_legend(page, overview.legend_against_all, hatched=True)
    _lay_rows(page, overview)
    page.skip(GAP_ABOVE_RULE)
    page.rule()
    page.skip(GAP_BELOW_RULE)
    for text in (overview.note, overview.date, overview.source):
        page.write(text, ROW_SIZES, QUIET)
    return page.layout()


def _lay_legend(page: Page, text: str, *, hatched: bool) -> None:
    """Draw a short bar and write what it means."""
    text_left = page.left + LEGEND_BAR_WIDTH + GAP
    block = page.metrics.wrap(text, page.right - text_left, ROW_TEXT_SIZE, False)
    bar_top = page.y + round(ROW_TEXT_SIZE * DIGIT_MIDDLE) - BAR_HEIGHT // 2
    page.add([Box(page.left, bar_top, LEGEND_BAR_WIDTH, BAR_HEIGHT, BAR, hatched)])
    page.add(block.shapes(text_left, page.y, INK))
    page.skip(block.height + GAP_BELOW_LEGEND)


def _lay_rows(page: Page, overview: OverviewPicture) -> None:
    """Draw the rows, with a heading above each group; the first one explains the half line."""
    columns = _columns(page, overview.bars)
    previous: Bar | None = None
    for bar in overview.bars:
        if previous is None:
            _lay_heading(page, columns, bar.group or "", overview.half_label)
        elif previous.group != bar.group:
            _lay_heading(page, columns, bar.group or "", "")
        _lay_row(page, columns, bar)
        previous = bar


def _columns(page: Page, bars: tuple[Bar, ...]) -> Columns:
    """Return columns as wide as their texts, up to their limits."""
    labels = [bar.label for bar in bars]
    winners = [bar.winner for bar in bars]
    figures = [bar.value_text for bar in bars if bar.share is not None]
    return Columns(
        label=min(MAX_LABEL_WIDTH, _widest(page.metrics, labels, bold=True)),
        winner=min(MAX_WINNER_WIDTH, _widest(page.metrics, winners, bold=False)),
        figure=min(MAX_FIGURE_WIDTH, _widest(page.metrics, figures, bold=True)),
        left=page.left,
        right=page.right,
    )


def _widest(metrics: FontMetrics, texts: Iterable[str], *, bold: bool) -> int:
    widths = (metrics.unwrapped_width(text, ROW_TEXT_SIZE, bold) for text in texts)
    return max(widths, default=0)


def _lay_heading(page: Page, columns: Columns, group: str, half_label: str) -> None:
    """Write the group above the labels and `half_label` above the middle of the bars."""
    page.skip(GAP_ABOVE_HEADING)
    half_block = page.metrics.wrap(half_label, columns.bar, ROW_TEXT_SIZE, False)
    page.add(half_block.shapes(columns.bar_x + columns.bar // 2, page.y, QUIET, "m"))
    group_width = columns.bar_x - columns.left - GAP
    group_block = page.metrics.wrap(group, group_width, ROW_TEXT_SIZE, True)
    page.add(group_block.shapes(page.left, page.y, QUIET))
    page.skip(max(group_block.height, half_block.height))
    page.rule()
    page.skip(GAP_BELOW_HEADING)


def _lay_row(page: Page, columns: Columns, bar: Bar) -> None:
    """Write label, winner and figure, and draw the bar, all in the middle of the row."""
    wrap = page.metrics.wrap
    label = wrap(bar.label, columns.label, ROW_TEXT_SIZE, True)
    winner = wrap(bar.winner, columns.winner or columns.label, ROW_TEXT_SIZE, False)
    figure = _figure(page.metrics, columns, bar)
    tallest = max(label.height, winner.height, figure.height)
    height = max(MIN_ROW_HEIGHT, tallest + ROW_PADDING)
    page.add(label.shapes(columns.left, centred_top(label, page.y, height), INK))
    page.add(winner.shapes(columns.winner_x, centred_top(winner, page.y, height), INK))
    page.add(figure.shapes(columns.right, centred_top(figure, page.y, height), INK, "r"))
    if bar.share is not None:
        top = page.y + (height - BAR_HEIGHT) // 2
        track = Box(columns.bar_x, top, columns.bar, BAR_HEIGHT, BAR, bar.against_all)
        page.add(bar_shapes(track, bar.share))
    page.skip(height)


def _figure(metrics: FontMetrics, columns: Columns, bar: Bar) -> Block:
    """Return the share in bold, or over the room of the bar that it is missing."""
    if bar.share is not None:
        return metrics.wrap(bar.value_text, columns.figure, ROW_TEXT_SIZE, True)
    width = columns.right - columns.bar_x
    return metrics.wrap(bar.value_text, width, ROW_TEXT_SIZE, False)
