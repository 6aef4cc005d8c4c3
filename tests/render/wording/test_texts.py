"""Texts, figures and dates as readers of three languages write them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from bot.render.wording.markup import Html
from bot.render.wording.texts import Texts

TEXTS = Texts()


@pytest.mark.parametrize(
    ("language", "shown"), [("ky", "49,8%"), ("ru", "49,8\u00a0%"), ("en", "49.8%")]
)
def test_a_share_keeps_the_decimals_of_the_source_in_the_readers_format(
    language: str, shown: str
) -> None:
    assert TEXTS.voice(language).share(Decimal("49.8")) == shown


@pytest.mark.parametrize(
    ("share", "shown"),
    [("49.80", "49,80%"), ("50", "50%"), ("0.05", "0,05%"), ("100", "100%"), ("33.333", "33,333%")],
)
def test_no_decimal_is_added_or_dropped(share: str, shown: str) -> None:
    assert TEXTS.voice("ky").share(Decimal(share)) == shown


@pytest.mark.parametrize(
    ("language", "shown"),
    [("ky", "2021-жылдын 28-ноябры"), ("ru", "28 ноября 2021 года"), ("en", "28 November 2021")],
)
def test_a_date_reads_as_people_write_it(language: str, shown: str) -> None:
    assert TEXTS.voice(language).date(date(2021, 11, 28)) == shown


def test_a_moment_is_told_in_the_time_of_bishkek() -> None:
    moment = datetime(2021, 11, 30, 19, 5, tzinfo=UTC)
    assert TEXTS.voice("en").moment(moment) == "1 December 2021, 01:05 (Bishkek)"


@pytest.mark.parametrize(
    ("language", "shown"), [("ky", "1\u00a0265\u00a0445"), ("en", "1,265,445")]
)
def test_a_number_is_grouped_as_the_reader_groups_it(language: str, shown: str) -> None:
    assert TEXTS.voice(language).number(1265445) == shown


@pytest.mark.parametrize(
    ("count", "word"), [(1, "участок"), (2, "участка"), (5, "участков"), (2435, "участков")]
)
def test_russian_counts_in_its_own_plurals(count: int, word: str) -> None:
    assert TEXTS.voice("ru").say("totals-stations", count=count).endswith(word)


def test_what_is_put_into_a_text_is_escaped_once() -> None:
    voice = TEXTS.voice("en")
    assert voice.say("winner-row", winner="<b>&", share="1%") == "&lt;b&gt;&amp; — 1%"
    assert voice.say("winner-row", winner=Html("<b>A</b>"), share="1%") == "<b>A</b> — 1%"
    assert voice.label("winner-row", winner="<b>&", share="1%") == "<b>& — 1%"


def test_an_unknown_language_is_answered_in_kyrgyz() -> None:
    assert TEXTS.voice("de").language == "ky"


def test_a_key_or_a_placeholder_that_is_missing_is_an_error_not_a_blank() -> None:
    with pytest.raises(LookupError):
        TEXTS.voice("ky").say("no-such-key")
    with pytest.raises(ValueError, match="winner-row"):
        TEXTS.voice("ky").say("winner-row", winner="A")
