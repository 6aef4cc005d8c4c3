"""Reading and checking TOML tables. What cannot be used is a DataError with file and key."""

import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from bot.core.model import LANGUAGES
from bot.errors import DataError

Table = Mapping[str, Any]
T = TypeVar("T")


def load_toml(path: Path) -> Table:
    """Return the table of a TOML file. Raises DataError if it cannot be read."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise DataError(str(path), error.strerror or "cannot be read") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(str(path), str(error)) from error


def read_table(path: Path, parse: Callable[[Table], T]) -> T:
    """Parse a TOML file. Raises DataError with its path if it cannot be used."""
    table = load_toml(path)
    try:
        return parse(table)
    except DataError as error:
        raise DataError(str(path), error.reason, error.line) from error
    except KeyError as error:
        raise DataError(str(path), f"{error.args[0]} is missing") from error
    except (TypeError, ValueError) as error:
        raise DataError(str(path), str(error)) from error


def read_optional(
    path: Path, parse: Callable[[Table], T], default: T
) -> tuple[T, DataError | None]:
    """Parse a TOML file, or return `default`: without a problem if the file does not exist."""
    if not path.exists():
        return default, None
    try:
        return read_table(path, parse), None
    except DataError as problem:
        return default, problem


def strings(table: Table, key: str, file: str) -> tuple[str, ...]:
    """Return a list of non-empty strings, () if the key is absent."""
    value = table.get(key, [])
    if not isinstance(value, list) or not all(is_filled(item) for item in value):
        raise DataError(file, f"{key}: must be a list of words")
    return tuple(value)


def is_filled(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def subtable(table: Table, key: str, file: str) -> Table:
    """Return the table under `key`, an empty one if the key is absent."""
    value = table.get(key, {})
    if not isinstance(value, Mapping):
        raise DataError(file, f"{key}: must be a table")
    return value


def subtables(table: Table, key: str, file: str) -> Sequence[Table]:
    """Return the tables under `[[key]]`."""
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, Mapping) for item in value):
        raise DataError(file, f"{key}: must be a list of tables, each under [[{key}]]")
    return value


def refuse_unknown(table: Table, known: Iterable[str], file: str, prefix: str = "") -> None:
    """Raise DataError for the first key that is not in `known`."""
    allowed = set(known)
    for key in table:
        if key not in allowed:
            raise DataError(file, f"{prefix}{key}: not a known key")


def by_language(table: Table) -> dict[str, str]:
    """Return language -> text for the languages that the table has."""
    return {language: str(table[language]) for language in LANGUAGES if language in table}


def plain_date(value: object) -> date:
    """Return a TOML date. Raises ValueError for anything else, a moment too."""
    if type(value) is not date:
        raise ValueError("a date is written like 2021-11-28, without quotation marks")
    return value
