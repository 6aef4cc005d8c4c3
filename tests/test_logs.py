"""Log lines are for an operator and hold nothing of a person."""

import logging

import pytest

from bot.logs import Lines, chain, configure


def failure() -> Exception:
    try:
        int("what a person typed")
    except ValueError as cause:
        error = KeyError("https://example.org/bot123:SECRET/sendMessage")
        error.__cause__ = cause
    return error


def test_an_exception_is_logged_by_types_and_places_alone() -> None:
    line = "  ".join(chain(failure()))
    assert "KeyError" in line
    assert "ValueError" in line
    assert "failure" in line
    assert "typed" not in line
    assert "SECRET" not in line


def test_a_record_with_an_exception_stays_one_line_without_its_message() -> None:
    error = failure()
    record = logging.LogRecord(
        "bot.x", logging.ERROR, __file__, 1, "code=%s", ("abc",), (type(error), error, None)
    )
    text = Lines().format(record)
    assert "code=abc" in text
    assert "SECRET" not in text


def test_libraries_are_not_heard_below_warning(capsys: pytest.CaptureFixture[str]) -> None:
    root = logging.getLogger()
    before = root.handlers[:], root.level
    try:
        configure("DEBUG")
        logging.getLogger("aiosqlite").debug("executing SELECT ... 'what a person typed'")
        logging.getLogger("telegram.ext").warning("https://example.org/bot123:SECRET")
        logging.getLogger("httpx").info("https://example.org/bot123:SECRET")
        logging.getLogger("bot.service").debug("own word")
        heard = capsys.readouterr().err
    finally:
        root.handlers[:], root.level = before
    assert "own word" in heard
    assert "SECRET" not in heard
    assert "typed" not in heard
