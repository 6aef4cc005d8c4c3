"""The colours of the pictures, the bar, and a page that is filled from top to bottom."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from bot.render.pictures.canvas import Block, Box, FontMetrics, FontSizes, Shape, paint

# Calm blue grey, the colour of no party. Contrast on PAPER: INK 15:1, QUIET 7:1, BAR 6:1. WCAG AA
# asks for 4.5:1.
PAPER = "#FBFAF7"
INK = "#18222D"
QUIET = "#4C5966"
RULE = "#C9CFD3"
BAR = "#2E6482"
TRACK = "#E6E8E8"
SIGNAL = "#FFD98A"

# Pixels.
GAP = 24
RULE_HEIGHT = 2
MARK_PADDING = 8
HALF_LINE_WIDTH = 3
HALF_LINE_OVERHANG = 5

ANY_LINES = 1_000
MARK_SIZES: FontSizes = ((32, 1), (28, ANY_LINES))


@dataclass(frozen=True, slots=True)
class Layout:
    """All shapes of a picture, and its size in pixels."""

    shapes: tuple[Shape, ...]
    width: int
    height: int
    metrics: FontMetrics

    def png(self) -> bytes:
        """Return the painted picture. Raises ValueError for a size that Telegram refuses."""
        return paint(self.shapes, self.metrics, (self.width, self.height), PAPER)


class Page:
    """Shapes from top to bottom between two margins. `y` is the top of the next one."""

    def __init__(self, width: int, margin: int) -> None:
        self.metrics = FontMetrics()
        self.left = margin
        self.right = width - margin
        self.y = margin
        self._margin = margin
        self._shapes: list[Shape] = []

    @property
    def width(self) -> int:
        """Pixels between the margins."""
        return self.right - self.left

    @property
    def shape_count(self) -> int:
        return len(self._shapes)

    def skip(self, height: int) -> None:
        """Leave `height` pixels empty, or take those that shapes were added to."""
        self.y += height

    def add(self, shapes: Iterable[Shape]) -> None:
        """Add shapes; `y` stays."""
        self._shapes += shapes

    def write(
        self, text: str | None, sizes: FontSizes, colour: str = INK, bold: bool = False
    ) -> None:
        """Write a text over the width of the page; an empty one takes no room."""
        if not text:
            return
        block = self.metrics.fit(text, self.width, bold, sizes)
        self.add(block.shapes(self.left, self.y, colour))
        self.skip(block.height)

    def rule(self) -> None:
        """Draw a thin line over the width of the page."""
        self.add([Box(self.left, self.y, self.width, RULE_HEIGHT, RULE)])
        self.skip(RULE_HEIGHT)

    def write_mark(self, text: str | None) -> None:
        """Write on a coloured band that the figures are invented."""
        if not text:
            return
        block = self.metrics.fit(text, self.width - 2 * GAP, True, MARK_SIZES)
        height = block.height + 2 * MARK_PADDING
        self.add([Box(self.left, self.y, self.width, height, SIGNAL)])
        self.add(block.shapes(self.left + GAP, self.y + MARK_PADDING, INK))
        self.skip(height + GAP)

    def move_down(self, start: int, end: int, distance: int) -> None:
        """Move the shapes from index `start` to before `end`."""
        moved = [replace(shape, y=shape.y + distance) for shape in self._shapes[start:end]]
        self._shapes[start:end] = moved

    def layout(self, min_height: int = 0) -> Layout:
        """Return the filled page with a margin below its last shape."""
        height = max(min_height, self.y + self._margin)
        width = self.right + self._margin
        return Layout(tuple(self._shapes), width, height, self.metrics)


def centred_top(block: Block, top: int, height: int) -> int:
    """Return the top of a block in the middle of `height` pixels."""
    return top + (height - block.height) // 2


def bar_shapes(track: Box, share: Decimal) -> list[Shape]:
    """Return the track of 100 %, the bar over it, and the line at one half.

    The bar is rounded down and the line begins right at one half, so that a bar below one half
    never touches it. Above one half the line is white on the bar.
    """
    shown = min(max(share, Decimal(0)), Decimal(100))
    length = int(track.width * shown / 100)
    half = track.width // 2
    half_x = track.x + half
    overhang = HALF_LINE_OVERHANG
    covered = 0 if track.hatched else min(HALF_LINE_WIDTH, max(0, length - half))
    return [
        replace(track, colour=TRACK, hatched=False),
        replace(track, width=length),
        Box(half_x, track.y - overhang, HALF_LINE_WIDTH, track.height + 2 * overhang, QUIET),
        Box(half_x, track.y, covered, track.height, PAPER),
    ]
