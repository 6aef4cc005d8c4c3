"""A picture as a flat list of texts and boxes: measured first, then painted, so that nothing is cut or overlaps.

Pillow is imported when the first picture is asked for, not when the bot starts.
"""

import io
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

FONTS = Path(__file__).with_name("fonts")
REGULAR, BOLD = FONTS / "PTSans-Regular.ttf", FONTS / "PTSans-Bold.ttf"

# In parts of the size, from the top of a line: its height, the foot of its letters, the middle of its figures.
LINE, BASELINE, MIDDLE = 1.25, 0.95, 0.6
# Telegram refuses a photo whose width and height add up to more.
LONGEST_SUM = 10_000
# Nor does it take a message of more characters: a text that long is no name, and measuring it would take seconds.
LONGEST_TEXT = 4_096
# The typeface has the plain no-break space and hyphen only; number formats of CLDR use the narrow one too.
SAME_LOOK = str.maketrans(
    {"\u202f": "\xa0", "\u2007": "\xa0", "\u2009": "\xa0", "\u2011": "-", "\t": " "}
)


@dataclass(frozen=True, slots=True)
class Text:
    """One line. `y` is the top of its line; `x` is its left end, middle or right end by `align` (l, m, r)."""

    x: int
    y: int
    text: str
    size: int
    bold: bool
    colour: str
    align: str = "l"


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle; hatched ones have an outline and stripes on the paper instead."""

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
    def line(self) -> int:
        return round(self.size * LINE)

    @property
    def height(self) -> int:
        return self.line * len(self.lines)

    def shapes(self, x: int, y: int, colour: str, align: str = "l") -> list[Text]:
        return [
            Text(x, y + row * self.line, line, self.size, self.bold, colour, align)
            for row, line in enumerate(self.lines)
        ]


class Letters:
    """Measures text in the two faces. One for each picture: threads share no font."""

    def __init__(self) -> None:
        self._fonts: dict[tuple[int, bool], FreeTypeFont] = {}

    def font(self, size: int, bold: bool) -> "FreeTypeFont":
        from PIL import ImageFont

        if (size, bold) not in self._fonts:
            # The basic layout is the same on every machine; the other needs a library that may be missing.
            face = str(BOLD if bold else REGULAR)
            self._fonts[size, bold] = ImageFont.truetype(
                face, size, layout_engine=ImageFont.Layout.BASIC
            )
        return self._fonts[size, bold]

    def width(self, text: str, size: int, bold: bool) -> int:
        return -int(-self.font(size, bold).getlength(text) // 1)

    def widest(self, text: str, size: int, bold: bool) -> int:
        """The width that a text needs when it is not wrapped."""
        return max(self.width(line, size, bold) for line in cleaned(text).split("\n"))

    def fit(self, text: str, width: int, bold: bool, tries: Sequence[tuple[int, int]]) -> Block:
        """The first try (size, most lines) that holds the text; the last one takes as many lines as there are.

        Raises ValueError for a text that no message could hold.
        """
        for size, most in tries:
            block = self.wrap(text, width, size, bold)
            if len(block.lines) <= most and not self._breaks_word(text, width, size, bold):
                return block
        return block

    def wrap(self, text: str, width: int, size: int, bold: bool) -> Block:
        """At spaces; a word that is wider than a line is broken, never cut."""
        if len(text) > LONGEST_TEXT:
            raise ValueError(f"a text of {len(text)} characters is too long for a picture")
        lines: list[str] = []
        for paragraph in cleaned(text).split("\n"):
            lines.append("")
            for word in paragraph.split(" "):
                joined = f"{lines[-1]} {word}".strip(" ")
                if self.width(joined, size, bold) <= width:
                    lines[-1] = joined
                    continue
                pieces = self._pieces(word, width, size, bold)
                lines[-1:] = [*filter(None, lines[-1:]), *pieces]
        return Block(tuple(lines), size, bold)

    def _pieces(self, word: str, width: int, size: int, bold: bool) -> list[str]:
        pieces = [""]
        for letter in word:
            if pieces[-1] and self.width(pieces[-1] + letter, size, bold) > width:
                pieces.append("")
            pieces[-1] += letter
        return pieces

    def _breaks_word(self, text: str, width: int, size: int, bold: bool) -> bool:
        return any(
            self.width(word, size, bold) > width for word in re.split("[ \n]", cleaned(text))
        )


def cleaned(text: str) -> str:
    """Composed letters, plain spaces, and nothing that has no shape (marks of direction, control characters)."""
    lines = unicodedata.normalize("NFC", text).translate(SAME_LOOK).split("\n")
    return "\n".join(
        re.sub(" +", " ", "".join(filter(_has_shape, line))).strip(" ") for line in lines
    )


def _has_shape(letter: str) -> bool:
    return unicodedata.category(letter) not in {"Cc", "Cf", "Zl", "Zp"}


def paint(shapes: Sequence[Shape], letters: Letters, size: tuple[int, int], paper: str) -> bytes:
    """PNG of `size` (width, height) pixels. Raises ValueError where Telegram would refuse the size."""
    from PIL import Image, ImageDraw

    if sum(size) > LONGEST_SUM:
        raise ValueError(f"the text needs a picture of {size[0]} x {size[1]} pixels")
    image = Image.new("RGB", size, paper)
    draw = ImageDraw.Draw(image)
    for shape in shapes:
        if isinstance(shape, Text):
            place = (shape.x, shape.y + round(shape.size * BASELINE))
            font = letters.font(shape.size, shape.bold)
            draw.text(place, shape.text, shape.colour, font, anchor=f"{shape.align}s")
        elif shape.width > 0:
            _paint_box(image, shape, paper)
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def _paint_box(image: "Image", box: Box, paper: str) -> None:
    from PIL import Image

    if not box.hatched:
        image.paste(box.colour, (box.x, box.y, box.x + box.width, box.y + box.height))
        return
    fine = _stripes(box, paper)
    image.paste(fine.resize((box.width, box.height), Image.Resampling.BOX), (box.x, box.y))


def _stripes(box: Box, paper: str) -> "Image":
    """Twice as large as the box, so that the slanted edges come out smooth."""
    from PIL import Image, ImageDraw

    width, height = box.width * 2, box.height * 2
    fine = Image.new("RGB", (width, height), paper)
    draw = ImageDraw.Draw(fine)
    for x in range(-height, width, 24):
        draw.line((x, height, x + height, 0), box.colour, 9)
    draw.rectangle((0, 0, width - 1, height - 1), outline=box.colour, width=4)
    return fine
