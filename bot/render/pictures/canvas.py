"""Texts and boxes: measured first, then painted, so that nothing is cut and nothing overlaps.

Pillow is imported for the first picture, not at the start of the bot.
"""

import io
import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

FONTS = Path(__file__).with_name("fonts")
REGULAR = FONTS / "PTSans-Regular.ttf"
BOLD = FONTS / "PTSans-Bold.ttf"

# Measured from the top of a line, in parts of the font size.
LINE_HEIGHT = 1.25
BASELINE = 0.95
DIGIT_MIDDLE = 0.6

MAX_WIDTH_AND_HEIGHT = 10_000
"""Pixels of a photo's width and height together, a limit of the Bot API."""
MAX_TEXT_LENGTH = 4_096
"""Characters. No message holds a longer text, and measuring it would take seconds."""

# The typeface has only the plain no-break space and hyphen. CLDR formats use narrow ones too.
REPLACED_CHARACTERS = str.maketrans(
    {"\u202f": "\xa0", "\u2007": "\xa0", "\u2009": "\xa0", "\u2011": "-", "\t": " "}
)
SHAPELESS_CATEGORIES = frozenset({"Cc", "Cf", "Zl", "Zp"})
"""Unicode categories of control characters, direction marks and separators."""

# Hatching is painted larger and scaled down, so that slanted edges are smooth. Pixels before that.
HATCH_SCALE = 2
STRIPE_DISTANCE = 24
STRIPE_WIDTH = 9
OUTLINE_WIDTH = 4

FontSizes = tuple[tuple[int, int], ...]
"""Pairs of a font size and the most lines that look good in it, best first.

The last pair takes any number of lines.
"""


@dataclass(frozen=True, slots=True)
class Text:
    """One line with its top at `y`. `align` says what `x` is: left end (l), middle, right end."""

    x: int
    y: int
    text: str
    size: int
    bold: bool
    colour: str
    align: str = "l"


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle. A hatched one has an outline and stripes instead."""

    x: int
    y: int
    width: int
    height: int
    colour: str
    hatched: bool = False


Shape = Text | Box


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one size, wrapped to a width."""

    lines: tuple[str, ...]
    size: int
    bold: bool

    @property
    def line_height(self) -> int:
        return round(self.size * LINE_HEIGHT)

    @property
    def height(self) -> int:
        return self.line_height * len(self.lines)

    def shapes(self, x: int, y: int, colour: str, align: str = "l") -> list[Shape]:
        """Return the lines with the top of the first one at `y`."""
        return [
            Text(x, y + row * self.line_height, line, self.size, self.bold, colour, align)
            for row, line in enumerate(self.lines)
        ]


class FontMetrics:
    """Measures and wraps text in the two faces.

    Threads must not share fonts, so each picture has its own instance.
    """

    def __init__(self) -> None:
        self._fonts: dict[tuple[int, bool], FreeTypeFont] = {}

    def font(self, size: int, bold: bool) -> "FreeTypeFont":
        from PIL import ImageFont

        font = self._fonts.get((size, bold))
        if font is None:
            face = BOLD if bold else REGULAR
            # The other layout engine needs a library that some machines lack.
            basic = ImageFont.Layout.BASIC
            font = ImageFont.truetype(str(face), size, layout_engine=basic)
            self._fonts[size, bold] = font
        return font

    def width(self, text: str, size: int, bold: bool) -> int:
        """Return the pixels of one line."""
        return math.ceil(self.font(size, bold).getlength(text))

    def unwrapped_width(self, text: str, size: int, bold: bool) -> int:
        """Return the pixels of the longest line of a text that is not wrapped."""
        return max(self.width(line, size, bold) for line in clean(text).split("\n"))

    def fit(self, text: str, width: int, bold: bool, sizes: FontSizes) -> Block:
        """Wrap a text in the first size that fits it without breaking a word.

        Otherwise use the last size. Raises ValueError for a text longer than a message.
        """
        for size, max_lines in sizes:
            block = self.wrap(text, width, size, bold)
            if len(block.lines) <= max_lines and not self._breaks_word(text, width, size, bold):
                break
        return block

    def wrap(self, text: str, width: int, size: int, bold: bool) -> Block:
        """Wrap a text at spaces. A word that is wider than a line is broken, never cut.

        Raises ValueError for a text longer than a message.
        """
        if len(text) > MAX_TEXT_LENGTH:
            raise ValueError(f"a text of {len(text)} characters is too long for a picture")
        lines: list[str] = []
        for paragraph in clean(text).split("\n"):
            lines += self._wrap_paragraph(paragraph, width, size, bold)
        return Block(tuple(lines), size, bold)

    def _wrap_paragraph(self, paragraph: str, width: int, size: int, bold: bool) -> list[str]:
        lines = [""]
        for word in paragraph.split(" "):
            joined = f"{lines[-1]} {word}".strip(" ")
            if self.width(joined, size, bold) <= width:
                lines[-1] = joined
                continue
            if not lines[-1]:
                lines.pop()
            lines += self._break_word(word, width, size, bold)
        return lines

    def _break_word(self, word: str, width: int, size: int, bold: bool) -> list[str]:
        pieces = [""]
        for letter in word:
            longer = pieces[-1] + letter
            if pieces[-1] and self.width(longer, size, bold) > width:
                pieces.append(letter)
            else:
                pieces[-1] = longer
        return pieces

    def _breaks_word(self, text: str, width: int, size: int, bold: bool) -> bool:
        words = clean(text).replace("\n", " ").split(" ")
        return any(self.width(word, size, bold) > width for word in words)


def clean(text: str) -> str:
    """Return composed letters and single plain spaces, without characters that have no shape."""
    composed = unicodedata.normalize("NFC", text).translate(REPLACED_CHARACTERS)
    return "\n".join(_clean_line(line) for line in composed.split("\n"))


def _clean_line(line: str) -> str:
    visible = [letter for letter in line if _has_shape(letter)]
    words = "".join(visible).split(" ")
    return " ".join(word for word in words if word)


def _has_shape(letter: str) -> bool:
    return unicodedata.category(letter) not in SHAPELESS_CATEGORIES


def paint(
    shapes: Sequence[Shape], metrics: FontMetrics, size: tuple[int, int], paper: str
) -> bytes:
    """Return a PNG of `size` (width, height) pixels.

    Raises ValueError for a size that Telegram refuses.
    """
    from PIL import Image, ImageDraw

    if sum(size) > MAX_WIDTH_AND_HEIGHT:
        raise ValueError(f"the text needs a picture of {size[0]} x {size[1]} pixels")
    image = Image.new("RGB", size, paper)
    draw = ImageDraw.Draw(image)
    for shape in shapes:
        if isinstance(shape, Text):
            _paint_text(draw, shape, metrics)
        elif shape.width > 0:
            _paint_box(image, shape, paper)
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def _paint_text(draw: "ImageDraw", text: Text, metrics: FontMetrics) -> None:
    baseline = text.y + round(text.size * BASELINE)
    font = metrics.font(text.size, text.bold)
    draw.text((text.x, baseline), text.text, text.colour, font, anchor=f"{text.align}s")


def _paint_box(image: "Image", box: Box, paper: str) -> None:
    from PIL import Image

    if box.hatched:
        hatching = _hatching(box, paper)
        size = (box.width, box.height)
        image.paste(hatching.resize(size, Image.Resampling.BOX), (box.x, box.y))
    else:
        image.paste(box.colour, (box.x, box.y, box.x + box.width, box.y + box.height))


def _hatching(box: Box, paper: str) -> "Image":
    """Return the stripes and the outline, larger than the box by `HATCH_SCALE`."""
    from PIL import Image, ImageDraw

    width, height = box.width * HATCH_SCALE, box.height * HATCH_SCALE
    hatching = Image.new("RGB", (width, height), paper)
    draw = ImageDraw.Draw(hatching)
    for x in range(-height, width, STRIPE_DISTANCE):
        draw.line((x, height, x + height, 0), box.colour, STRIPE_WIDTH)
    edges = (0, 0, width - 1, height - 1)
    draw.rectangle(edges, outline=box.colour, width=OUTLINE_WIDTH)
    return hatching
