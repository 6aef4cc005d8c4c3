"""What both pictures share: the colours, the bar, and a sheet that is filled from top to bottom."""

from dataclasses import replace
from decimal import Decimal

from bot.render.pictures.canvas import Block, Box, Letters, Shape

# Calm blue grey and no colour of a party. On PAPER: INK 15:1, QUIET 7:1, BAR 6:1 (WCAG AA asks 4.5:1 for text).
PAPER, INK, QUIET, RULE = "#FBFAF7", "#18222D", "#4C5966", "#C9CFD3"
BAR, TRACK, SIGNAL = "#2E6482", "#E6E8E8", "#FFD98A"
GAP = 24
MANY = 1_000
MARK = ((32, 1), (28, MANY))

Tries = tuple[tuple[int, int], ...]
"""Pairs of a size and the most lines that are good at that size, best first; the last takes any number."""


class Sheet:
    """Shapes from top to bottom between two margins; `y` is where the next one goes."""

    def __init__(self, width: int, margin: int) -> None:
        self.letters = Letters()
        self.left, self.right = margin, width - margin
        self.y = margin
        self.shapes: list[Shape] = []

    @property
    def width(self) -> int:
        return self.right - self.left

    def write(self, text: str | None, tries: Tries, colour: str = INK, bold: bool = False) -> None:
        if text:
            self.put(self.letters.fit(text, self.width, bold, tries), colour)

    def put(self, block: Block, colour: str) -> None:
        self.shapes += block.shapes(self.left, self.y, colour)
        self.y += block.height

    def rule(self) -> None:
        self.shapes.append(Box(self.left, self.y, self.width, 2, RULE))
        self.y += 2

    def mark(self, text: str | None) -> None:
        """A band that nobody overlooks: these figures are made up."""
        if not text:
            return
        block = self.letters.fit(text, self.width - 2 * GAP, True, MARK)
        self.shapes.append(Box(self.left, self.y, self.width, block.height + 16, SIGNAL))
        self.shapes += block.shapes(self.left + GAP, self.y + 8, INK)
        self.y += block.height + 16 + GAP

    def lower(self, start: int, end: int, by: int) -> None:
        """Move the shapes from `start` to before `end` down."""
        self.shapes[start:end] = [
            replace(shape, y=shape.y + by) for shape in self.shapes[start:end]
        ]


def bar_shapes(whole: Box, share: Decimal) -> list[Shape]:
    """`whole` is the place of 100 %: its track, the bar over it, and the line at one half.

    Rounded down, and the line begins right at one half: a bar below one half never touches it.
    """
    length = int(whole.width * min(max(share, Decimal(0)), Decimal(100)) / 100)
    half = whole.width // 2
    covered = 0 if whole.hatched else min(3, max(0, length - half))
    return [
        replace(whole, colour=TRACK, hatched=False),
        replace(whole, width=length),
        Box(whole.x + half, whole.y - 5, 3, whole.height + 10, QUIET),
        Box(whole.x + half, whole.y, covered, whole.height, PAPER),
    ]
