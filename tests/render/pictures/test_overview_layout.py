"""An overview has all districts whole and in order, within the limits of a photo."""

from dataclasses import fields, replace
from decimal import Decimal
from itertools import groupby
from typing import Any

import pytest

from bot.render.pictures import page as palette
from bot.render.pictures.canvas import MAX_WIDTH_AND_HEIGHT
from bot.render.pictures.content import Bar, OverviewPicture, key_of
from bot.render.pictures.draw import draw_overview
from bot.render.pictures.overview_layout import lay_overview
from tests.support.picture_samples import (
    DISTRICTS,
    LONG_NAMES,
    SAMPLE_LANGUAGES,
    assert_frame_empty,
    assert_whole,
    boxes_of,
    card_of,
    opened,
    overview_of,
    texts_of,
)

MARGIN = 56
LEGEND_BARS = 2


def lines_of(overview: OverviewPicture) -> list[str]:
    return [text.text for text in texts_of(lay_overview(overview).shapes)]


@pytest.mark.parametrize("field", [field.name for field in fields(Bar)])
def test_an_overview_differs_if_anything_in_a_row_differs(field: str) -> None:
    others: dict[str, Any] = {"share": Decimal("30"), "against_all": True}
    changed = {field: others.get(field, "17%")}
    whole = replace(overview_of(), bars=overview_of().bars[:3])
    other = replace(whole, bars=(*whole.bars[:2], replace(whole.bars[2], **changed)))
    assert draw_overview(other) != draw_overview(whole)
    assert key_of(other) != key_of(whole)


def test_keys_of_all_cards_and_overviews_differ() -> None:
    cards = {key_of(card_of(row, language)) for row in DISTRICTS for language in SAMPLE_LANGUAGES}
    overviews = {key_of(overview_of(language)) for language in SAMPLE_LANGUAGES}
    assert len(cards | overviews) == 36 * 3 + 3


@pytest.mark.parametrize("language", SAMPLE_LANGUAGES)
def test_the_overview_holds_all_36_whole(language: str) -> None:
    overview = overview_of(language)
    words = [overview.title, overview.stage, overview.source, overview.date]
    words += [overview.legend_against_all, "50%"]
    for bar in overview.bars:
        words += [bar.label, bar.winner, bar.value_text]
    assert_whole(lay_overview(overview), MARGIN, words)


@pytest.mark.parametrize("language", SAMPLE_LANGUAGES)
def test_each_bar_is_as_long_as_its_share_and_hatched_for_against_all(language: str) -> None:
    overview = overview_of(language)
    shapes = lay_overview(overview).shapes
    bars = boxes_of(shapes, palette.BAR)[LEGEND_BARS:]
    tracks = boxes_of(shapes, palette.TRACK)
    for drawn, track, bar in zip(bars, tracks, overview.bars, strict=True):
        assert drawn.hatched == bar.against_all
        assert drawn.width == int(track.width * (bar.share or 0) / 100)


def test_the_overview_is_within_the_limits_of_a_photo() -> None:
    content = draw_overview(overview_of())
    image = opened(content)
    assert image.width == 1280
    assert sum(image.size) <= MAX_WIDTH_AND_HEIGHT
    assert image.height / image.width < 3
    assert len(content) < 2_000_000
    assert_frame_empty(image, 50)


def test_rows_keep_the_given_order() -> None:
    overview = overview_of()
    labels = [bar.label for bar in overview.bars]
    assert [line for line in lines_of(overview) if line in labels] == labels


def test_each_group_has_one_heading() -> None:
    overview = overview_of()
    headings = [line for line in lines_of(overview) if line.startswith("Облус")]
    assert headings == [group for group, _ in groupby(bar.group for bar in overview.bars)]


def test_rows_without_a_group_have_no_heading() -> None:
    bars = tuple(replace(bar, group=None) for bar in overview_of().bars)
    lines = lines_of(replace(overview_of(), bars=bars))
    assert not [line for line in lines if line.startswith("Облус")]


@pytest.mark.parametrize("name", LONG_NAMES)
def test_long_names_fit_the_overview(name: str) -> None:
    first, second, *rest = overview_of().bars
    long = replace(first, winner=name, label=f"36 {name}", group=name)
    missing = replace(second, share=None, value_text="Үлүш булакта көрсөтүлгөн эмес " * 3)
    bars = (long, missing, *rest[:4])
    overview = replace(overview_of(), bars=bars, title=name * 3, mark=name, note=name, legend=name)
    assert_whole(lay_overview(overview), MARGIN, [name, missing.value_text])
    assert_frame_empty(opened(draw_overview(overview)), 50)


def test_an_overview_of_nothing_is_still_a_picture() -> None:
    assert opened(draw_overview(replace(overview_of(), bars=()))).width == 1280


def test_more_rows_than_telegram_takes_are_refused() -> None:
    with pytest.raises(ValueError, match="pixels"):
        draw_overview(replace(overview_of(), bars=overview_of().bars * 6))
