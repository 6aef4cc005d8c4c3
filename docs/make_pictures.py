"""Makes the pictures of README: `python docs/make_pictures.py`. Two are the bot's own, the rest are its screens."""

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
from bot.render.pictures import draw as painter  # noqa: E402
from bot.render.pictures import drawings  # noqa: E402
from bot.render.reply import Reply  # noqa: E402
from bot.render.wording.texts import Texts  # noqa: E402

FONTS = ROOT / "bot" / "render" / "fonts"
OUT = ROOT / "docs" / "pictures"
SCALE, WIDTH, PAD = 2, 340, 12
INK, PAPER, BUBBLE, BUTTON = "#1b1f24", "#dfe6ec", "#ffffff", "#c9d6e2"


def main() -> None:
    OUT.mkdir(exist_ok=True)
    unused = Settings(database_url=f"sqlite:///{OUT / 'none.db'}")
    service = asyncio.run(open_read_only(unused))
    ballot, texts = service.snapshot.current, Texts()
    ky, ru, en = (texts.voice(language) for language in ("ky", "ru", "en"))
    (OUT / "card-ky.png").write_bytes(painter.draw_card(drawings.card(ballot, 7, ky)))
    (OUT / "overview-en.png").write_bytes(painter.draw_overview(drawings.overview(ballot, en)))
    asked = service.ask("ошто ким утту?")
    screens = {
        "screen-card-ky.png": answers.answer(asked.outcome, ballot, ky),
        "screen-card-ru.png": cards.card(ballot, 27, ru),
        "screen-choice-ru.png": answers.answer(service.ask("21 Манас").outcome, ballot, ru),
        "screen-region-en.png": lists.region(ballot, "talas", en),
    }
    for name, reply in screens.items():
        draw(reply).save(OUT / name, optimize=True)


def draw(reply: Reply) -> Image.Image:
    """A message with its buttons, as a phone shows it."""
    font = ImageFont.truetype(FONTS / "PTSans-Regular.ttf", 15 * SCALE)
    width = WIDTH * SCALE
    lines = [
        line
        for text in reply.plain.split("\n")
        for line in wrapped(text, font, width - 4 * PAD * SCALE)
    ]
    rows = [[button.text for button in row] for row in reply.buttons]
    step, high = 20 * SCALE, 34 * SCALE
    height = 2 * PAD * SCALE + len(lines) * step + 2 * PAD * SCALE + len(rows) * (high + 4 * SCALE)
    image = Image.new("RGB", (width, height), PAPER)
    pen = ImageDraw.Draw(image)
    top = PAD * SCALE
    bottom = top + len(lines) * step + PAD * SCALE
    pen.rounded_rectangle((PAD * SCALE, top, width - PAD * SCALE, bottom), 10 * SCALE, fill=BUBBLE)
    for number, line in enumerate(lines):
        place = (2 * PAD * SCALE, top + PAD * SCALE // 2 + number * step)
        bar(pen, line, place) if set(line) <= set("█░") else pen.text(place, line, INK, font)
    for row in rows:
        bottom += 4 * SCALE
        buttons(pen, row, font, bottom, high, width)
        bottom += high
    return image


def bar(pen: ImageDraw.ImageDraw, line: str, place: tuple[int, int]) -> None:
    """Letters that the font has not, as the squares that a phone shows."""
    side = 13 * SCALE
    for number, letter in enumerate(line):
        left, top = place[0] + number * (side + 2), place[1] + 3 * SCALE
        pen.rectangle((left, top, left + side, top + side), fill=INK if letter == "█" else BUTTON)


def buttons(
    pen: ImageDraw.ImageDraw,
    row: Sequence[str],
    font: ImageFont.FreeTypeFont,
    top: int,
    high: int,
    width: int,
) -> None:
    each = (width - 2 * PAD * SCALE) / len(row)
    for number, text in enumerate(row):
        left = PAD * SCALE + number * each
        pen.rounded_rectangle((left + 2, top, left + each - 2, top + high), 8 * SCALE, fill=BUTTON)
        shown = (
            "".join(letter for letter in text if ord(letter) < 0x2100 or letter == "№").strip()
            or "..."
        )
        pen.text((left + each / 2, top + high / 2), shown, INK, font, anchor="mm")


def wrapped(text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    lines, line = [], ""
    for word in text.split(" "):
        longer = f"{line} {word}".strip()
        if font.getlength(longer) > width and line:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]


if __name__ == "__main__":
    main()
