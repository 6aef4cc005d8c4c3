"""What an overview promises: all districts whole and in order, within the limits of a photo."""

from dataclasses import fields, replace
from decimal import Decimal
from typing import Any

import pytest

from bot.render.pictures import page as palette
from bot.render.pictures.canvas import LONGEST_SUM, Box
from bot.render.pictures.draw import Bar, draw_overview, key_of, lay_overview
from tests.support.picture_samples import (
    DISTRICTS,
    LONG_NAMES,
    SAMPLE_LANGUAGES,
    assert_frame_empty,
    assert_whole,
    card_of,
    opened,
    overview_of,
    texts_of,
)


@pytest.mark.parametrize("field", [field.name for field in fields(Bar)])
def test_an_overview_differs_when_anything_in_a_row_differs(field: str) -> None:
    others: dict[str, Any] = {"share": Decimal("30"), "against_all": True}
    changed = {field: others.get(field, "17%")}
    whole = replace(overview_of(), bars=overview_of().bars[:3])
    other = replace(whole, bars=(*whole.bars[:2], replace(whole.bars[2], **changed)))
    assert draw_overview(other) != draw_overview(whole)
    assert key_of(other) != key_of(whole)


def test_keys_of_a_card_and_an_overview_differ_from_each_other() -> None:
    keys = {key_of(card_of(row, language)) for row in DISTRICTS for language in SAMPLE_LANGUAGES}
    assert (
        len(keys | {key_of(overview_of(language)) for language in SAMPLE_LANGUAGES}) == 36 * 3 + 3
    )


@pytest.mark.parametrize("language", SAMPLE_LANGUAGES)
def test_the_overview_holds_all_36_whole(language: str) -> None:
    overview = overview_of(language)
    sheet, height = lay_overview(overview)
    words = [word for bar in overview.bars for word in (bar.label, bar.winner, bar.value_text)]
    words += [
        overview.title,
        overview.stage,
        overview.source,
        overview.date,
        overview.legend_against_all,
        "50%",
    ]
    assert_whole(sheet.shapes, sheet.letters, (1280, height), 56, words)
    bars = [
        shape for shape in sheet.shapes if isinstance(shape, Box) and shape.colour == palette.BAR
    ]
    assert [bar.hatched for bar in bars[2:]] == [bar.against_all for bar in overview.bars]
    tracks = [
        shape for shape in sheet.shapes if isinstance(shape, Box) and shape.colour == palette.TRACK
    ]
    for drawn, track, bar in zip(bars[2:], tracks, overview.bars, strict=True):
        assert drawn.width == int(track.width * (bar.share or 0) / 100)


def test_the_overview_is_within_the_limits_of_a_photo() -> None:
    content = draw_overview(overview_of())
    image = opened(content)
    assert image.width == 1280
    assert sum(image.size) <= LONGEST_SUM
    assert image.height / image.width < 3
    assert len(content) < 2_000_000
    assert_frame_empty(image, 50)


def test_rows_stand_in_the_order_given_under_one_heading_for_each_group() -> None:
    overview = overview_of()
    lines = [text.text for text in texts_of(lay_overview(overview)[0].shapes)]
    labels = {bar.label for bar in overview.bars}
    assert [line for line in lines if line in labels] == [bar.label for bar in overview.bars]
    assert [line for line in lines if line.startswith("Облус")] == [
        f"Облус {number}" for number in range(10)
    ]
    ungrouped = replace(overview, bars=tuple(replace(bar, group=None) for bar in overview.bars))
    assert not [
        text
        for text in texts_of(lay_overview(ungrouped)[0].shapes)
        if text.text.startswith("Облус")
    ]


@pytest.mark.parametrize("name", LONG_NAMES)
def test_long_names_fit_the_overview(name: str) -> None:
    first, *rest = overview_of().bars
    long = replace(first, winner=name, label=f"36 {name}", group=name)
    missing = replace(rest[0], share=None, value_text="Үлүш булакта көрсөтүлгөн эмес " * 3)
    overview = replace(
        overview_of(),
        bars=(long, missing, *rest[1:5]),
        title=name * 3,
        mark=name,
        note=name,
        legend=name,
    )
    sheet, height = lay_overview(overview)
    assert_whole(sheet.shapes, sheet.letters, (1280, height), 56, [name, missing.value_text])
    assert_frame_empty(opened(draw_overview(overview)), 50)


def test_an_overview_of_nothing_is_still_a_picture() -> None:
    assert opened(draw_overview(replace(overview_of(), bars=()))).width == 1280


def test_more_rows_than_telegram_takes_are_refused() -> None:
    with pytest.raises(ValueError, match="pixels"):
        draw_overview(replace(overview_of(), bars=overview_of().bars * 6))
