"""The letters and colours of the pictures."""

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from PIL import ImageFont

from bot.render.pictures import page as palette
from bot.render.pictures.canvas import BOLD, FONTS, REGULAR, FontMetrics, clean
from tests.support.picture_samples import ROWS, SOURCES, rgb

ROOT = Path(__file__).parents[3]
ASCII = {chr(code) for code in range(0x20, 0x7F)}
RUSSIAN = {chr(code) for code in range(0x410, 0x450)}
OTHER_LETTERS = set("ӨҮҢөүңЁё№«»—–…·•’‘“”„×ЎўҚқҒғҲҳІіÖöÜüŞşÇçĞğİıÑñ")
ARTICLE = (ROOT / "data" / "kg-2021-11-28" / "results.txt").read_text(encoding="utf-8")
SHOWN_TEXTS = set(ROWS) | set("".join(SOURCES.values())) | set(ARTICLE)


@pytest.mark.parametrize("face", [REGULAR, BOLD])
def test_the_fonts_have_every_letter_that_is_needed(face: Path) -> None:
    font = ImageFont.truetype(str(face), 32, layout_engine=ImageFont.Layout.BASIC)
    needed = clean("".join(ASCII | RUSSIAN | OTHER_LETTERS | SHOWN_TEXTS))
    shapes = {letter: bytes(font.getmask(letter)) for letter in needed if not letter.isspace()}
    missing_glyph = bytes(font.getmask("\U0010fffe"))
    assert len(shapes) > 190
    assert sorted(letter for letter, shape in shapes.items() if shape == missing_glyph) == []
    assert bytes(font.getmask("\u4e00")) == missing_glyph


def test_the_fonts_are_small_and_have_their_licence_next_to_them() -> None:
    assert sum(file.stat().st_size for file in FONTS.iterdir()) < 1_000_000
    assert "ParaType" in (FONTS / "LICENSE.txt").read_text(encoding="utf-8")


def test_figures_are_equally_wide_so_that_they_form_columns() -> None:
    metrics = FontMetrics()
    assert len({metrics.width(figure, 26, True) for figure in "0123456789"}) == 1


def test_letters_are_composed_and_shapeless_characters_are_left_out() -> None:
    assert clean(unicodedata.normalize("NFD", "Айбек Жапарович")) == "Айбек Жапарович"
    assert clean("49,8\u202f%\u200b \ufeff\x07 х \n\t у ") == "49,8\xa0% х\nу"


def test_a_figure_is_not_torn_from_its_per_cent_sign() -> None:
    metrics = FontMetrics()
    narrow = metrics.width("49,8\xa0%", 30, False)
    assert metrics.wrap("Ош 49,8\xa0%", narrow, 30, False).lines == ("Ош", "49,8\xa0%")


@pytest.mark.parametrize(
    ("colour", "ground"), [("INK", "PAPER"), ("QUIET", "PAPER"), ("INK", "SIGNAL")]
)
def test_text_has_the_contrast_that_wcag_aa_asks_for(colour: str, ground: str) -> None:
    assert contrast(getattr(palette, colour), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("ground", ["PAPER", "TRACK"])
def test_bars_have_the_contrast_that_wcag_asks_of_graphics(ground: str) -> None:
    assert contrast(palette.BAR, getattr(palette, ground)) >= 3


def test_the_drawing_library_is_imported_with_the_first_picture_only() -> None:
    code = (
        "import sys, bot.render.pictures.draw;"
        "sys.exit(any(name.startswith('PIL') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)
    assert done.returncode == 0


def contrast(one: str, other: str) -> float:
    """Return the ratio of relative luminances as WCAG 2 defines it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    red, green, blue = [linear(part / 255) for part in rgb(colour)]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(part: float) -> float:
    if part <= 0.04045:
        return part / 12.92
    return float(((part + 0.055) / 1.055) ** 2.4)
