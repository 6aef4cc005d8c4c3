"""What the letters and colours of the pictures promise."""

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from PIL import ImageFont

from bot.render.pictures import page as palette
from bot.render.pictures.canvas import BOLD, FONTS, REGULAR, Letters, cleaned
from tests.support.picture_samples import ROWS, SOURCES, rgb

ARTICLE = Path(__file__).parents[2] / "../shared/articles/kaktus-2021-12.txt"


@pytest.mark.parametrize("face", [REGULAR, BOLD])
def test_the_fonts_have_every_letter_that_is_needed(face: Path) -> None:
    font = ImageFont.truetype(str(face), 32, layout_engine=ImageFont.Layout.BASIC)
    absent = bytes(font.getmask("\U0010fffe"))
    needed = {chr(code) for code in range(0x20, 0x7F)} | {chr(code) for code in range(0x410, 0x450)}
    needed |= (
        set("ӨҮҢөүңЁё№«»—–…·•’‘“”„×ЎўҚқҒғҲҳІіÖöÜüŞşÇçĞğİıÑñ")
        | set(ROWS)
        | set("".join(SOURCES.values()))
    )
    needed |= set(ARTICLE.read_text(encoding="utf-8")) if ARTICLE.exists() else set()
    shown = {letter for letter in cleaned("".join(needed)) if not letter.isspace()}
    assert len(shown) > 190
    assert sorted(letter for letter in shown if bytes(font.getmask(letter)) == absent) == []
    assert bytes(font.getmask("\u4e00")) == absent


def test_the_fonts_are_small_and_their_licence_lies_beside_them() -> None:
    assert sum(file.stat().st_size for file in FONTS.iterdir()) < 1_000_000
    assert "ParaType" in (FONTS / "LICENSE.txt").read_text(encoding="utf-8")


def test_figures_are_equally_wide_so_that_they_stand_in_columns() -> None:
    letters = Letters()
    assert len({letters.width(figure, 26, True) for figure in "0123456789"}) == 1


def test_letters_are_composed_and_what_has_no_shape_is_left_out() -> None:
    assert cleaned(unicodedata.normalize("NFD", "Айбек Жапарович")) == "Айбек Жапарович"
    assert cleaned("49,8\u202f%\u200b \ufeff\x07 х \n\t у ") == "49,8\xa0% х\nу"


def test_a_figure_is_not_torn_from_its_per_cent_sign() -> None:
    letters = Letters()
    narrow = letters.width("49,8\xa0%", 30, False)
    assert letters.wrap("Ош 49,8\xa0%", narrow, 30, False).lines == ("Ош", "49,8\xa0%")


@pytest.mark.parametrize(
    ("colour", "ground"), [("INK", "PAPER"), ("QUIET", "PAPER"), ("INK", "SIGNAL")]
)
def test_text_has_the_contrast_that_wcag_aa_asks_for(colour: str, ground: str) -> None:
    assert contrast(getattr(palette, colour), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("ground", ["PAPER", "TRACK"])
def test_bars_have_the_contrast_that_wcag_asks_of_graphics(ground: str) -> None:
    assert contrast(palette.BAR, getattr(palette, ground)) >= 3


def test_the_drawing_library_is_imported_with_the_first_picture_only() -> None:
    code = "import sys, bot.render.pictures; sys.exit(any(name.startswith('PIL') for name in sys.modules))"
    assert (
        subprocess.run(
            [sys.executable, "-c", code], cwd=Path(__file__).parents[2], check=False
        ).returncode
        == 0
    )


def contrast(one: str, other: str) -> float:
    """The ratio of relative luminances as WCAG 2 defines it."""

    def luminance(colour: str) -> float:
        parts = [part / 255 for part in rgb(colour)]
        red, green, blue = [
            p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
        ]
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
