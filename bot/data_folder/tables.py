"""Checks of parsed TOML tables. Whatever cannot be used is a DataError with the file and the key."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.errors import DataError


def strings(table: Mapping[str, Any], key: str, file: str) -> tuple[str, ...]:
    """A list of non-empty strings, () where the key is absent."""
    value = table.get(key, [])
    if not isinstance(value, list) or not all(
        isinstance(item, str) and item.strip() for item in value
    ):
        raise DataError(file, f"{key}: must be a list of words")
    return tuple(value)


def table_of(table: Mapping[str, Any], key: str, file: str) -> Mapping[str, Any]:
    value = table.get(key, {})
    if not isinstance(value, Mapping):
        raise DataError(file, f"{key}: must be a table")
    return value


def entries(table: Mapping[str, Any], key: str, file: str) -> Sequence[Mapping[str, Any]]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, Mapping) for item in value):
        raise DataError(file, f"{key}: must be a list of tables, each under [[{key}]]")
    return value


def refuse_unknown(
    table: Mapping[str, Any], known: Iterable[str], file: str, where: str = ""
) -> None:
    for key in table:
        if key not in set(known):
            raise DataError(file, f"{where}{key}: not a known key")
