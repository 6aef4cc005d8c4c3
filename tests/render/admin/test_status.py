"""The state of the bot, as its admins see it."""

from bot.render.admin import status
from tests.support.screens import FIRST, STATUS, TEXTS


def test_status_shows_the_outbox_the_age_and_the_digest() -> None:
    text = status.status(STATUS, TEXTS.voice("en")).plain
    assert "Waiting to be sent: 5" in text
    assert "In the bot for: 3 days" in text
    assert FIRST.digest[:12] in text


def test_status_cuts_long_errors() -> None:
    assert "x" * 200 not in status.status(STATUS, TEXTS.voice("en")).plain
