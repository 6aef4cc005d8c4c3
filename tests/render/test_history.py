"""The history of an election and of one district."""

from dataclasses import replace
from decimal import Decimal

from bot.render import history
from tests.support.replies import assert_fits
from tests.support.screens import (
    FIRST,
    IN_EVERY_LANGUAGE,
    REVISIONS,
    SECOND,
    SERVED,
    TEST,
    TEXTS,
)


def test_each_revision_with_other_figures_is_in_a_districts_history() -> None:
    assert history.changed_revisions(REVISIONS, 7) == REVISIONS


def test_a_revision_with_the_same_figures_is_not_in_a_districts_history() -> None:
    same = [replace(FIRST, number=3), replace(FIRST, number=2), FIRST]
    assert history.changed_revisions(same, 7) == [FIRST]


@IN_EVERY_LANGUAGE
def test_a_rollback_is_an_event_of_its_own_in_the_history(language: str) -> None:
    voice = TEXTS.voice(language)
    text = history.district_history(SERVED, 7, REVISIONS, voice).plain
    assert voice.label("history-rollback", restores="1") in text
    assert voice.share(Decimal("48.9")) in text
    assert "A <new> article" in text


def test_a_history_with_long_reasons_fits_one_message() -> None:
    long = replace(SECOND, reason="р" * 2000)
    assert_fits(history.history(SERVED, [long] * 20, TEXTS.voice("ky")))
    assert_fits(history.district_history(SERVED, 7, [long, FIRST] * 10, TEXTS.voice("en")))


@IN_EVERY_LANGUAGE
def test_the_history_of_a_test_election_is_marked(language: str) -> None:
    voice = TEXTS.voice(language)
    assert history.history(TEST, [FIRST], voice).plain.startswith(voice.label("test-mark"))
