"""Callback data and deep links come back unchanged, and forged ones are rejected."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.links import (
    Action,
    Link,
    Press,
    Screen,
    district_payload,
    query_payload,
    read_payload,
    start_url,
)

LONGEST_ELECTION_ID = "kg-2021-11-28-repeat"
"""As long as the data folder allows."""


@pytest.mark.parametrize("action", Action)
def test_a_press_comes_back_unchanged_and_fits_into_64_bytes(action: Action) -> None:
    press = Press(action, LONGEST_ELECTION_ID, 1000, 999_999_999, "f" * 12)
    assert len(press.data.encode()) <= 64
    assert Press.decode(press.data) == press


def test_a_press_without_a_district_comes_back_without_one() -> None:
    assert Press.decode(Press(Action.ABOUT).data) == Press(Action.ABOUT)


@pytest.mark.parametrize(
    "data",
    [
        "",
        "card",
        "card:kg-2021-11-28:7:1",
        "vote:kg-2021-11-28:7:1:",
        "card:kg-2021-11-28:-7:1:",
        "card:kg-2021-11-28:7.5:1:",
        "card:kg-2021-11-28:7:1:'; drop table results",
        "card:кг:7:1:",
        "card:kg-2021-11-28:٧:1:",
        "card:kg-2021-11-28:7:1:\n",
        "card:kg-2021-11-28:7:1:" + "x" * 60,
    ],
)
def test_forged_callback_data_is_no_press(data: str) -> None:
    assert Press.decode(data) is None


@given(st.text())
def test_any_text_can_be_read_without_an_error(text: str) -> None:
    press = Press.decode(text)
    link = read_payload(text)
    assert press is None or press.data
    assert link is None or isinstance(link, Link)


def test_a_press_that_would_not_be_read_back_is_not_written() -> None:
    with pytest.raises(ValueError, match="no callback data"):
        _ = Press(Action.CARD, "an-election-whose-name-has-no-end").data


def test_a_deep_link_carries_election_district_and_revision() -> None:
    payload = district_payload(LONGEST_ELECTION_ID, 7, 3)
    assert len(payload) <= 64
    assert read_payload(payload) == Link(number=7, election=LONGEST_ELECTION_ID, revision=3)


def test_a_bare_district_names_no_election() -> None:
    assert read_payload("d7") == Link(number=7)


@pytest.mark.parametrize("screen", Screen)
def test_a_screen_is_opened_by_its_name(screen: Screen) -> None:
    assert read_payload(screen) == Link(screen=screen)


@pytest.mark.parametrize("query", ["Ош", "жок округ", "Ysyk-Köl?", "<b>&", "😀", "a" * 47])
def test_a_failed_query_travels_in_the_payload(query: str) -> None:
    payload = query_payload(query)
    assert payload is not None
    assert len(payload) <= 64
    assert read_payload(payload) == Link(query=query)


@pytest.mark.parametrize("query", ["", "a" * 48, "Ы" * 24])
def test_a_query_that_does_not_fit_stays_behind(query: str) -> None:
    assert query_payload(query) is None


@pytest.mark.parametrize(
    "payload",
    ["", "d", "d7_", "d7_3", "d7_3_кг", "q", "q!", "qA", "q_-_-_", "drop", "d-7", "d99999"],
)
def test_a_forged_payload_is_no_link(payload: str) -> None:
    assert read_payload(payload) is None


def test_a_link_opens_the_private_chat() -> None:
    assert start_url("shailoo_bot", "d7") == "https://t.me/shailoo_bot?start=d7"
