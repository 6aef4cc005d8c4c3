"""What a card promises: every word whole and inside, the bar as long as the share, never colour alone."""

from dataclasses import fields, replace
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest

from bot.render.pictures import page as palette
from bot.render.pictures.canvas import Box
from bot.render.pictures.draw import (
    DENSE,
    ROOMY,
    CardPicture,
    draw_card,
    draw_overview,
    key_of,
    lay_card,
    lay_overview,
)
from tests.support.picture_samples import (
    DISTRICTS,
    LONG_NAMES,
    SAMPLE_LANGUAGES,
    assert_frame_empty,
    assert_whole,
    bar_of,
    card_of,
    opened,
    overview_of,
    rgb,
    texts_of,
)

OSH = card_of(DISTRICTS[6])
AGAINST_ALL = card_of(DISTRICTS[28])
MADE_UP = replace(OSH, mark="СЫНОО: сандар ойдон чыгарылган", note="Көпчүлүк добуш бардыгына каршы")


def bar_box(card: CardPicture) -> Box:
    shapes = lay_card(card, ROOMY)[0].shapes
    return next(shape for shape in shapes if isinstance(shape, Box) and shape.colour == palette.BAR)


@pytest.mark.parametrize("language", SAMPLE_LANGUAGES)
def test_every_card_of_the_election_is_whole_and_of_one_size(language: str) -> None:
    for row in DISTRICTS:
        card = card_of(row, language)
        sheet, height = lay_card(card, ROOMY)
        assert height == 720
        words = [card.title, card.winner, card.share_text, card.stage, card.source, card.date]
        assert_whole(sheet.shapes, sheet.letters, (1280, 720), ROOMY.margin, words)


@pytest.mark.parametrize(
    "card", [OSH, AGAINST_ALL, MADE_UP, replace(OSH, share=None, share_text="булакта жок")]
)
def test_a_card_is_a_png_of_1280_by_720_with_empty_margins(card: CardPicture) -> None:
    content = draw_card(card)
    assert content.startswith(b"\x89PNG")
    assert opened(content).size == (1280, 720)
    assert_frame_empty(opened(content), 36)


@pytest.mark.parametrize("name", LONG_NAMES)
def test_a_long_name_is_wrapped_and_never_cut(name: str) -> None:
    card = replace(MADE_UP, winner=name)
    sheet, height = lay_card(card, DENSE)
    assert height == 720
    words = [
        card.title,
        name,
        card.share_text,
        card.stage,
        card.source,
        card.date,
        str(card.mark),
        str(card.note),
    ]
    assert_whole(sheet.shapes, sheet.letters, (1280, 720), DENSE.margin, words)
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
    sheet, height = lay_card(card, DENSE)
    assert_whole(sheet.shapes, sheet.letters, (1280, height), DENSE.margin, [long])
    assert opened(draw_card(card)).height == height


def test_a_card_grows_rather_than_cut_and_refuses_what_no_message_could_hold() -> None:
    assert opened(draw_card(replace(OSH, winner="Осмонов " * 150))).height > 720
    with pytest.raises(ValueError, match="characters"):
        draw_card(replace(OSH, winner="Осмонов " * 10_000))


def test_html_in_a_name_is_drawn_letter_by_letter() -> None:
    sheet, _ = lay_card(replace(OSH, winner="<b>Ош</b> &amp;"), ROOMY)
    assert "<b>Ош</b> &amp;" in [text.text for text in texts_of(sheet.shapes)]


@pytest.mark.parametrize("share", ["0", "0.01", "15.99", "33.19", "49.8", "50", "72.71", "100"])
def test_the_bar_is_as_long_as_the_share(share: str) -> None:
    card = replace(OSH, share=Decimal(share), half_label=None)
    whole = bar_box(replace(card, share=Decimal(100)))
    image = opened(draw_card(card))
    row = [image.getpixel((x, whole.y + 9)) for x in range(whole.x, whole.x + whole.width)]
    bar = [x for x, colour in enumerate(row) if colour == rgb(palette.BAR)]
    drawn = bar[-1] + 1 if bar else 0
    assert abs(drawn - whole.width * float(share) / 100) <= 1


@pytest.mark.parametrize(
    ("share", "crosses"), [("49.8", False), ("49.99", False), ("50.62", True), ("62.39", True)]
)
def test_a_bar_crosses_the_line_at_one_half_only_above_it(share: str, crosses: bool) -> None:
    card = replace(OSH, share=Decimal(share))
    whole = bar_box(replace(card, share=Decimal(100)))
    half = whole.x + whole.width // 2
    image = opened(draw_card(card))
    assert image.getpixel((half, whole.y - 3)) == rgb(palette.QUIET)
    assert image.getpixel((half, whole.y + 9)) == rgb(palette.PAPER if crosses else palette.QUIET)
    assert (image.getpixel((half + 3, whole.y + 9)) == rgb(palette.BAR)) is crosses


@pytest.mark.parametrize("share", ["-5", "140"])
def test_an_impossible_share_does_not_leave_the_picture(share: str) -> None:
    assert_frame_empty(opened(draw_card(replace(OSH, share=Decimal(share)))), 60)


def test_without_a_share_there_is_no_bar_and_the_words_say_so() -> None:
    sheet, _ = lay_card(replace(OSH, share=None, share_text="булакта көрсөтүлгөн эмес"), ROOMY)
    assert not [
        shape for shape in sheet.shapes if isinstance(shape, Box) and shape.colour != palette.RULE
    ]
    assert "булакта көрсөтүлгөн эмес" in [text.text for text in texts_of(sheet.shapes)]
    row = replace(bar_of(DISTRICTS[0]), share=None, value_text="булакта көрсөтүлгөн эмес")
    overview, _ = lay_overview(replace(overview_of(), bars=(row,)))
    assert not [
        shape
        for shape in overview.shapes
        if isinstance(shape, Box) and shape.colour == palette.TRACK
    ]
    assert "булакта көрсөтүлгөн эмес" in [text.text for text in texts_of(overview.shapes)]


def test_one_bar_does_not_stand_for_several_figures() -> None:
    sheet, _ = lay_card(replace(OSH, winner="Осмонов\nТөлөнов", share_text="33,19%\n32,18%"), ROOMY)
    assert not [
        shape for shape in sheet.shapes if isinstance(shape, Box) and shape.colour == palette.BAR
    ]


def test_against_all_is_told_without_colour() -> None:
    box = bar_box(AGAINST_ALL)
    grey = opened(draw_card(AGAINST_ALL)).convert("L")
    row = [
        grey.getpixel((x, box.y + box.height // 2)) for x in range(box.x + 4, box.x + box.width - 4)
    ]
    changes = sum((one > 160) != (other > 160) for one, other in pairwise(row))  # type: ignore[operator]
    assert changes > 20
    person = opened(draw_card(replace(AGAINST_ALL, against_all=False))).convert("L")
    assert (
        len(
            {
                person.getpixel((x, box.y + box.height // 2))
                for x in range(box.x + 4, box.x + box.width - 4)
            }
        )
        == 1
    )


def test_the_same_card_gives_the_same_bytes_and_key() -> None:
    twin = CardPicture(**{field.name: getattr(OSH, field.name) for field in fields(OSH)})
    assert draw_card(twin) == draw_card(OSH)
    assert key_of(twin) == key_of(OSH)
    assert draw_overview(overview_of()) == draw_overview(overview_of())


@pytest.mark.parametrize("field", [field.name for field in fields(CardPicture)])
def test_a_card_differs_when_anything_in_it_differs(field: str) -> None:
    others: dict[str, Any] = {"share": Decimal("49.4"), "against_all": True}
    changed = {field: others.get(field, "49,4%")}
    other = replace(OSH, **changed)
    assert draw_card(other) != draw_card(OSH)
    assert key_of(other) != key_of(OSH)
