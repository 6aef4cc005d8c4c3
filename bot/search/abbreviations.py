"""Words cut short with a full stop: Сок. р-н, Нар. обл., г. Ош."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.name_forms import fold_word
from bot.search.gazetteer import Gazetteer
from bot.search.near_misses import NearMisses
from bot.search.number_words import SPOKEN
from bot.search.people import People
from bot.search.tokens import Role, Span, Token

NOUNS = frozenset([Role.DISTRICT, Role.CITY, Role.REGION])
TOWN_LETTERS = {"g": 1, "ş": -1}
"""г. and ш., with the distance to the name of the town."""
TOWN = fold_word("шаары")
SHORTEST = 2


class Abbreviations:
    """Completes words cut short."""

    def __init__(self, gazetteer: Gazetteer, people: People, near_misses: NearMisses) -> None:
        self._regions = gazetteer.regions
        self._people = people
        self._near_misses = near_misses

    def mark_towns(self, tokens: Sequence[Token]) -> list[Token]:
        """Return the tokens with г. and ш. next to a place as the word for town."""
        return [
            replace(token, key=TOWN, role=Role.CITY) if self._is_town(tokens, position) else token
            for position, token in enumerate(tokens)
        ]

    def complete(self, tokens: Sequence[Token], position: int, is_region: bool) -> Span | None:
        """Return the districts of a word with a full stop, next to the word for what it is."""
        token = tokens[position]
        if token.role not in SPOKEN or len(token.key) < SHORTEST:
            return None
        neighbours = [*tokens[max(0, position - 1) : position], *tokens[position + 1 :][:1]]
        if NOUNS.isdisjoint([neighbour.role for neighbour in neighbours]):
            return None
        if is_region:
            return self._complete_region(token.key)
        return self._near_misses.complete_abbreviation(token.key)

    def _complete_region(self, beginning: str) -> Span | None:
        entries = {entry for key, entry in self._regions.items() if key.startswith(beginning)}
        if len(entries) == 1:
            return entries.pop().span
        return None

    def _is_town(self, tokens: Sequence[Token], position: int) -> bool:
        """Return True for г. or ш. next to a place, unless it is an initial of a winner."""
        token = tokens[position]
        if not token.dotted or token.key not in TOWN_LETTERS:
            return False
        neighbour = position + TOWN_LETTERS[token.key]
        if not 0 <= neighbour < len(tokens):
            return False
        word = tokens[neighbour]
        if word.role is not Role.WORD or len(word.key) == 1:
            return False
        return not self._people.has_name(word.key)
