"""A card has every word whole and inside, a bar as long as the share, and needs no colour."""

from dataclasses import fields, replace
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from PIL import Image

from bot.render.pictures import page as palette
from bot.render.pictures.canvas import Box
from bot.render.pictures.card_layout import DENSE, ROOMY, lay_card
from bot.render.pictures.content import CardPicture, key_of
from bot.render.pictures.draw import draw_card, draw_overview
from bot.render.pictures.overview_layout import lay_overview
from tests.support.picture_samples import (
    DISTRICTS,
    LONG_NAMES,
    SAMPLE_LANGUAGES,
    assert_frame_empty,
    assert_whole,
    bar_of,
    boxes_of,
    card_of,
    opened,
    overview_of,
    rgb,
    texts_of,
)

OSH = card_of(DISTRICTS[6])
AGAINST_ALL = card_of(DISTRICTS[28])
INVENTED = replace(
    OSH, mark="СЫНОО: сандар ойдон чыгарылган", note="Көпчүлүк добуш бардыгына каршы"
)
NO_SHARE = replace(OSH, share=None, share_text="булакта көрсөтүлгөн эмес")


def words_of(card: CardPicture) -> list[str]:
    return [card.title, card.winner, card.share_text, card.stage, card.source, card.date]


def bar_box(card: CardPicture) -> Box:
    return boxes_of(lay_card(card, ROOMY).shapes, palette.BAR)[0]


def grey_along(image: Image.Image, box: Box) -> list[int]:
    """Return the brightness of the pixels in the middle of a bar, without its ends."""
    y = box.y + box.height // 2
    row = image.convert("L").crop((box.x + 4, y, box.x + box.width - 4, y + 1))
    return list(row.tobytes())


@pytest.mark.parametrize("language", SAMPLE_LANGUAGES)
def test_every_card_of_the_election_is_whole_and_of_one_size(language: str) -> None:
    for row in DISTRICTS:
        card = card_of(row, language)
        layout = lay_card(card, ROOMY)
        assert (layout.width, layout.height) == (1280, 720)
        assert_whole(layout, ROOMY.margin, words_of(card))


@pytest.mark.parametrize("card", [OSH, AGAINST_ALL, INVENTED, NO_SHARE])
def test_a_card_is_a_png_of_1280_by_720_with_empty_margins(card: CardPicture) -> None:
    content = draw_card(card)
    assert content.startswith(b"\x89PNG")
    assert opened(content).size == (1280, 720)
    assert_frame_empty(opened(content), 36)


@pytest.mark.parametrize("name", LONG_NAMES)
def test_a_long_name_is_wrapped_and_never_cut(name: str) -> None:
    card = replace(INVENTED, winner=name)
    layout = lay_card(card, DENSE)
    assert layout.height == 720
    assert_whole(layout, DENSE.margin, [*words_of(card), str(card.mark), str(card.note)])
    image = opened(draw_card(card))
    assert image.size == (1280, 720)
    assert_frame_empty(image, 36)


@pytest.mark.parametrize(
    "field", ["title", "winner", "share_text", "stage", "source", "date", "mark", "note"]
)
def test_any_text_may_be_long(field: str) -> None:
    long = "Жогорку Кеңештин депутаттарын шайлоо " * 12
    changed: dict[str, Any] = {field: long}
    card = replace(OSH, **changed)
    layout = lay_card(card, DENSE)
    assert_whole(layout, DENSE.margin, [long])
    assert opened(draw_card(card)).height == layout.height


def test_a_card_grows_rather_than_cut_a_text() -> None:
    assert opened(draw_card(replace(OSH, winner="Осмонов " * 150))).height > 720


def test_a_text_that_no_message_could_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="characters"):
        draw_card(replace(OSH, winner="Осмонов " * 10_000))


def test_html_in_a_name_is_drawn_letter_by_letter() -> None:
    layout = lay_card(replace(OSH, winner="<b>Ош</b> &amp;"), ROOMY)
    assert "<b>Ош</b> &amp;" in [text.text for text in texts_of(layout.shapes)]


@pytest.mark.parametrize("share", ["0", "0.01", "15.99", "33.19", "49.8", "50", "72.71", "100"])
def test_the_bar_is_as_long_as_the_share(share: str) -> None:
    card = replace(OSH, share=Decimal(share), half_label=None)
    track = bar_box(replace(card, share=Decimal(100)))
    image = opened(draw_card(card))
    row = [image.getpixel((x, track.y + 9)) for x in range(track.x, track.x + track.width)]
    coloured = [x for x, colour in enumerate(row, 1) if colour == rgb(palette.BAR)]
    length = coloured[-1] if coloured else 0
    assert abs(length - track.width * float(share) / 100) <= 1


@pytest.mark.parametrize(
    ("share", "crosses"), [("49.8", False), ("49.99", False), ("50.62", True), ("62.39", True)]
)
def test_a_bar_crosses_the_line_at_one_half_only_above_it(share: str, crosses: bool) -> None:
    card = replace(OSH, share=Decimal(share))
    track = bar_box(replace(card, share=Decimal(100)))
    half = track.x + track.width // 2
    image = opened(draw_card(card))
    line_colour = palette.PAPER if crosses else palette.QUIET
    assert image.getpixel((half, track.y - 3)) == rgb(palette.QUIET)
    assert image.getpixel((half, track.y + 9)) == rgb(line_colour)
    assert (image.getpixel((half + 3, track.y + 9)) == rgb(palette.BAR)) is crosses


@pytest.mark.parametrize("share", ["-5", "140"])
def test_an_impossible_share_does_not_leave_the_picture(share: str) -> None:
    assert_frame_empty(opened(draw_card(replace(OSH, share=Decimal(share)))), 60)


def test_a_card_without_a_share_has_no_bar_and_says_why() -> None:
    shapes = lay_card(NO_SHARE, ROOMY).shapes
    boxes = [shape for shape in shapes if isinstance(shape, Box)]
    assert [box.colour for box in boxes] == [palette.RULE]
    assert NO_SHARE.share_text in [text.text for text in texts_of(shapes)]


def test_a_row_without_a_share_has_no_bar_and_says_why() -> None:
    row = replace(bar_of(DISTRICTS[0]), share=None, value_text="булакта көрсөтүлгөн эмес")
    shapes = lay_overview(replace(overview_of(), bars=(row,))).shapes
    assert boxes_of(shapes, palette.TRACK) == []
    assert row.value_text in [text.text for text in texts_of(shapes)]


def test_one_bar_does_not_stand_for_several_figures() -> None:
    card = replace(OSH, winner="Осмонов\nТөлөнов", share_text="33,19%\n32,18%")
    assert boxes_of(lay_card(card, ROOMY).shapes, palette.BAR) == []


def test_against_all_is_striped_and_a_person_is_solid_without_colour() -> None:
    box = bar_box(AGAINST_ALL)
    against_all = grey_along(opened(draw_card(AGAINST_ALL)), box)
    person = grey_along(opened(draw_card(replace(AGAINST_ALL, against_all=False))), box)
    is_dark = [grey <= 160 for grey in against_all]
    assert sum(one != other for one, other in pairwise(is_dark)) > 20
    assert len(set(person)) == 1


def test_the_same_card_gives_the_same_bytes_and_key() -> None:
    twin = CardPicture(**{field.name: getattr(OSH, field.name) for field in fields(OSH)})
    assert draw_card(twin) == draw_card(OSH)
    assert key_of(twin) == key_of(OSH)
    assert draw_overview(overview_of()) == draw_overview(overview_of())


@pytest.mark.parametrize("field", [field.name for field in fields(CardPicture)])
def test_a_card_differs_if_anything_in_it_differs(field: str) -> None:
    others: dict[str, Any] = {"share": Decimal("49.4"), "against_all": True}
    changed = {field: others.get(field, "49,4%")}
    other = replace(OSH, **changed)
    assert draw_card(other) != draw_card(OSH)
    assert key_of(other) != key_of(OSH)
