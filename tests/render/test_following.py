"""What followers are told of a change, and the list of what a chat follows."""

from dataclasses import replace

import pytest

from bot.render import following
from tests.support.screens import (
    BACK,
    FIRST,
    IN_EVERY_LANGUAGE,
    LATER,
    SECOND,
    SERVED,
    TEST,
    TEXTS,
)
from tests.support.served_elections import served


@pytest.mark.parametrize(
    ("number", "title"),
    [
        (7, "Osh (district No. 7): share changed"),
        (27, "Pervomaisky (district No. 27): result changed"),
    ],
)
def test_a_change_is_told_from_what_to_what_and_why(number: int, title: str) -> None:
    old = FIRST.by_number[number]
    text = following.change_message(LATER, number, old, TEXTS.voice("en"), before=FIRST).plain
    assert text.splitlines()[0] == title
    assert "Before: " in text
    assert "Now: " in text
    assert "Stage: most votes, preliminary result → winner, official result" in text
    assert "Reason: A <new> article" in text


def test_a_change_of_the_stage_alone_is_called_that() -> None:
    old = FIRST.by_number[12]
    text = following.change_message(LATER, 12, old, TEXTS.voice("ky"), before=FIRST).plain
    assert text.startswith("№12 Өзгөн округунда добуш саноонун этабы өзгөрдү")


def test_a_rollback_is_told_as_a_retraction() -> None:
    text = following.change_message(BACK, 7, SECOND.by_number[7], TEXTS.voice("en")).plain
    assert "Our earlier message is withdrawn; the figures of version 1 apply again." in text


def test_followers_are_told_of_a_district_that_the_article_lacks_now() -> None:
    rows = tuple(row for row in FIRST.results if row.number != 7)
    later = served(replace(SECOND, results=rows))
    text = following.change_message(later, 7, FIRST.by_number[7], TEXTS.voice("en")).plain
    assert "Now: This article has no result for this district." in text


@IN_EVERY_LANGUAGE
def test_a_change_in_a_test_election_is_marked(language: str) -> None:
    voice = TEXTS.voice(language)
    text = following.change_message(TEST, 7, SECOND.by_number[7], voice).plain
    assert text.startswith(voice.label("test-mark"))


def test_a_followed_test_election_is_marked_in_the_list() -> None:
    text = following.following([(SERVED, 7), (TEST, 8)], TEXTS.voice("en")).plain
    assert "TEST · Election to the Jogorku Kenesh" in text
