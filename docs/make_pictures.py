"""Make the pictures of the README: `python docs/make_pictures.py`.

Two are pictures of the bot itself, the others show its messages as on a phone.
"""

import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PIL import Image, ImageDraw, ImageFont  # noqa: E402

from bot.app import open_read_only  # noqa: E402
from bot.config import Settings  # noqa: E402
from bot.render import answers, cards, lists  # noqa: E402
from bot.render.pictures.builders import card_picture, overview_picture  # noqa: E402
from bot.render.pictures.canvas import REGULAR  # noqa: E402
from bot.render.pictures.draw import draw_card, draw_overview  # noqa: E402
from bot.render.reply import Reply  # noqa: E402
from bot.render.wording.texts import Texts  # noqa: E402

OUTPUT = ROOT / "docs" / "pictures"

INK = "#1b1f24"
PAPER = "#dfe6ec"
BUBBLE = "#ffffff"
BUTTON = "#c9d6e2"

# Pixels.
SCALE = 2
WIDTH = 340 * SCALE
PADDING = 12 * SCALE
FONT_SIZE = 15 * SCALE
LINE_HEIGHT = 20 * SCALE
BUTTON_HEIGHT = 34 * SCALE
BUTTON_GAP = 4 * SCALE
BUTTON_RADIUS = 8 * SCALE
BUBBLE_RADIUS = 10 * SCALE
SQUARE = 13 * SCALE
SQUARE_GAP = 2
SQUARE_TOP = 3 * SCALE

FIRST_SYMBOL = 0x2100
"""The code point from which the font lacks signs and emoji, except for №."""


def main() -> None:
    OUTPUT.mkdir(exist_ok=True)
    # A database that does not exist, so that the data folder is read.
    settings = Settings(database_url=f"sqlite:///{OUTPUT / 'none.db'}")
    answering = asyncio.run(open_read_only(settings))
    served = answering.snapshot.current
    texts = Texts()
    ky, ru, en = (texts.voice(language) for language in ("ky", "ru", "en"))
    (OUTPUT / "card-ky.png").write_bytes(draw_card(card_picture(served, 7, ky)))
    (OUTPUT / "overview-en.png").write_bytes(draw_overview(overview_picture(served, en)))
    found = answering.ask("ошто ким утту?").outcome
    choice = answering.ask("21 Манас").outcome
    screens = {
        "screen-card-ky.png": answers.answer(found, served, ky),
        "screen-card-ru.png": cards.card(served, 27, ru),
        "screen-choice-ru.png": answers.answer(choice, served, ru),
        "screen-region-en.png": lists.region(served, "talas", en),
    }
    for name, reply in screens.items():
        draw_screen(reply).save(OUTPUT / name, optimize=True)


def draw_screen(reply: Reply) -> Image.Image:
    """Return a message with its buttons, as a phone shows it."""
    font = ImageFont.truetype(REGULAR, FONT_SIZE)
    lines = wrap(reply.plain, font, WIDTH - 4 * PADDING)
    rows = [[button.text for button in row] for row in reply.buttons]
    bubble_height = len(lines) * LINE_HEIGHT + PADDING
    buttons_height = len(rows) * (BUTTON_HEIGHT + BUTTON_GAP)
    image = Image.new("RGB", (WIDTH, bubble_height + buttons_height + 3 * PADDING), PAPER)
    pen = ImageDraw.Draw(image)
    bubble_bottom = PADDING + bubble_height
    bubble = (PADDING, PADDING, WIDTH - PADDING, bubble_bottom)
    pen.rounded_rectangle(bubble, BUBBLE_RADIUS, fill=BUBBLE)
    for position, line in enumerate(lines):
        top = PADDING + PADDING // 2 + position * LINE_HEIGHT
        draw_line(pen, line, (2 * PADDING, top), font)
    for position, row in enumerate(rows):
        top = bubble_bottom + BUTTON_GAP + position * (BUTTON_HEIGHT + BUTTON_GAP)
        draw_buttons(pen, row, font, top)
    return image


def draw_line(
    pen: ImageDraw.ImageDraw,
    line: str,
    corner: tuple[int, int],
    font: ImageFont.FreeTypeFont,
) -> None:
    if set(line) <= set("█░"):
        draw_squares(pen, line, corner)
    else:
        pen.text(corner, line, INK, font)


def draw_squares(pen: ImageDraw.ImageDraw, bar: str, corner: tuple[int, int]) -> None:
    """Draw the squares of a share's bar, which the font lacks."""
    left, top = corner
    top += SQUARE_TOP
    for letter in bar:
        colour = INK if letter == "█" else BUTTON
        pen.rectangle((left, top, left + SQUARE, top + SQUARE), fill=colour)
        left += SQUARE + SQUARE_GAP


def draw_buttons(
    pen: ImageDraw.ImageDraw, row: Sequence[str], font: ImageFont.FreeTypeFont, top: int
) -> None:
    """Draw a row of buttons of equal width."""
    width = (WIDTH - 2 * PADDING) / len(row)
    for position, text in enumerate(row):
        left = PADDING + position * width
        edges = (left + 2, top, left + width - 2, top + BUTTON_HEIGHT)
        pen.rounded_rectangle(edges, BUTTON_RADIUS, fill=BUTTON)
        centre = (left + width / 2, top + BUTTON_HEIGHT / 2)
        pen.text(centre, without_symbols(text) or "...", INK, font, anchor="mm")


def without_symbols(text: str) -> str:
    """Return a button's text without the icon, which the font lacks."""
    letters = [letter for letter in text if ord(letter) < FIRST_SYMBOL or letter == "№"]
    return "".join(letters).strip()


def wrap(text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    lines = []
    for paragraph in text.split("\n"):
        lines += wrap_paragraph(paragraph, font, width)
    return lines


def wrap_paragraph(paragraph: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    lines = [""]
    for word in paragraph.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and font.getlength(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


if __name__ == "__main__":
    main()
