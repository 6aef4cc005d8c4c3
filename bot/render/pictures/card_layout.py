"""The layout of a card for one district."""

from dataclasses import dataclass
from decimal import Decimal

from bot.render.pictures.canvas import DIGIT_MIDDLE, Block, Box, FontSizes
from bot.render.pictures.content import CardPicture
from bot.render.pictures.page import (
    ANY_LINES,
    BAR,
    GAP,
    INK,
    QUIET,
    Layout,
    Page,
    bar_shapes,
)

# Pixels.
CARD_WIDTH = 1280
CARD_HEIGHT = 720
GAP_ABOVE_WINNER = 12
GAP_BELOW_WINNER = 8
GAP_ABOVE_STAGE = 16
GAP_ABOVE_RULE = 16
GAP_BELOW_RULE = 14
GAP_ABOVE_HALF_LABEL = 4
HALF_LABEL_SIZE = 28

STAGE_SIZES: FontSizes = ((38, 1), (34, 2), (32, ANY_LINES))
SMALL_SIZES: FontSizes = ((32, 1), (28, 2), (26, ANY_LINES))


@dataclass(frozen=True, slots=True)
class CardStyle:
    """The margin of a card and the font sizes of its large texts."""

    margin: int
    title: FontSizes
    winner: FontSizes
    share: FontSizes


ROOMY = CardStyle(
    margin=72,
    title=((52, 1), (46, 1), (46, 2), (40, ANY_LINES)),
    winner=((76, 1), (70, 1), (64, 1), (60, 2), (54, 2), (48, 3), (42, ANY_LINES)),
    share=((112, 1), (96, 1), (72, 2), (56, 3), (48, ANY_LINES)),
)
DENSE = CardStyle(
    margin=40,
    title=((44, 1), (38, 2), (34, ANY_LINES)),
    winner=((60, 1), (54, 1), (48, 2), (44, 2), (38, 3), (34, ANY_LINES)),
    share=((84, 1), (60, 2), (44, ANY_LINES)),
)
"""For a card whose texts need more room than `ROOMY` leaves."""


def lay_card(card: CardPicture, style: CardStyle) -> Layout:
    """Return the shapes of a card. Free room goes above and below the winner."""
    page = Page(CARD_WIDTH, style.margin)
    page.write_mark(card.mark)
    page.write(card.title, style.title, QUIET, bold=True)
    body_start = page.shape_count
    page.skip(GAP_ABOVE_WINNER)
    page.write(card.winner, style.winner, bold=True)
    page.skip(GAP_BELOW_WINNER)
    _lay_share(page, card, style)
    page.skip(GAP_ABOVE_STAGE)
    page.write(card.stage, STAGE_SIZES, bold=True)
    page.write(card.note, SMALL_SIZES)
    foot_start = page.shape_count
    page.skip(GAP_ABOVE_RULE)
    page.rule()
    page.skip(GAP_BELOW_RULE)
    page.write(card.date, SMALL_SIZES, QUIET)
    page.write(card.source, SMALL_SIZES, QUIET)
    free = max(0, CARD_HEIGHT - style.margin - page.y)
    page.move_down(body_start, foot_start, free // 2)
    page.move_down(foot_start, page.shape_count, free)
    return page.layout(min_height=CARD_HEIGHT)


def _lay_share(page: Page, card: CardPicture, style: CardStyle) -> None:
    """Write the share and draw the bar next to it, or write that the share is missing."""
    if card.share is None:
        page.write(card.share_text, STAGE_SIZES, QUIET)
        return
    figure = page.metrics.fit(card.share_text, page.width // 2, True, style.share)
    page.add(figure.shapes(page.left, page.y, INK))
    # One bar cannot show several figures.
    if len(figure.lines) == 1:
        _lay_bar(page, card, _bar_track(page, card, figure), card.share)
    page.skip(figure.height)


def _bar_track(page: Page, card: CardPicture, figure: Block) -> Box:
    """Return the place of 100 %, next to the middle of the figure's digits."""
    figure_width = page.metrics.width(figure.lines[0], figure.size, True)
    left = page.left + figure_width + GAP
    height = figure.size // 2
    top = page.y + round(figure.size * DIGIT_MIDDLE) - height // 2
    return Box(left, top, page.right - left, height, BAR, card.against_all)


def _lay_bar(page: Page, card: CardPicture, track: Box, share: Decimal) -> None:
    page.add(bar_shapes(track, share))
    if not card.half_label:
        return
    label = page.metrics.wrap(card.half_label, track.width, HALF_LABEL_SIZE, False)
    x = track.x + track.width // 2
    y = track.y + track.height + GAP_ABOVE_HALF_LABEL
    page.add(label.shapes(x, y, QUIET, "m"))
