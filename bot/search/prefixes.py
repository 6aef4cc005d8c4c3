"""How names begin: a cheap "no" to most words before anything is looked for."""

from collections.abc import Iterable

SURE = 3
"""Letters that an ending leaves as they are, save in the shortest names."""


class Starts:
    def __init__(self, keys: Iterable[str]) -> None:
        known = list(keys)
        self._long = frozenset(key[:SURE] for key in known)
        self._short = frozenset(key[:2] for key in known if len(key) <= SURE)

    def __contains__(self, key: str) -> bool:
        """False where a word cannot be one of the keys with an ending."""
        return key[:SURE] in self._long or key[:2] in self._short
