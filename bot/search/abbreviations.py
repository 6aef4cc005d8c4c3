"""Words cut short with a full stop: Сок. р-н, Нар. обл., г. Ош. Initials (Ж.Абад) are keys of their own: `Entries`."""

from collections.abc import Sequence

from bot.core.name_forms import fold_word
from bot.search.gazetteer import Entries
from bot.search.language.number_words import SPEAKING
from bot.search.near_misses import Guesser
from bot.search.people import People
from bot.search.spans import Span, span_of
from bot.search.tokens import CITY, DISTRICT, REGION, WORD, Token

PLACES = frozenset([DISTRICT, CITY, REGION])
TOWN_LETTERS = {"g": 1, "ş": -1}
"""Where the name stands beside г. and ш."""
TOWN = fold_word("шаары")


class Abbreviations:
    def __init__(self, entries: Entries, people: People, guesser: Guesser) -> None:
        self._regions = entries.regions
        self._people = people
        self._guesser = guesser

    def town(self, tokens: Sequence[Token], position: int) -> Token:
        """г. Ош, Ош ш.: a letter for town beside a place, where it is no initial of a winner."""
        token = tokens[position]
        beside = position + TOWN_LETTERS.get(token.key, 0)
        if not token.dotted or beside == position or not 0 <= beside < len(tokens):
            return token
        word = tokens[beside]
        if word.role is not WORD or len(word.key) == 1 or self._people.named(word.key):
            return token
        return token._replace(key=TOWN, role=CITY)

    def shortened(self, tokens: Sequence[Token], position: int, regional: bool) -> Span | None:
        """Сок. р-н, Нар. обл.: the beginning of a name with a full stop, beside the word for what it is."""
        token = tokens[position]
        if not token.dotted or token.role not in SPEAKING or len(token.key) < 2:
            return None
        beside = [
            word.role for word in tokens[max(0, position - 1) : position + 2] if word is not token
        ]
        if PLACES.isdisjoint(beside):
            return None
        if regional:
            begun = {entry for key, entry in self._regions.items() if key.startswith(token.key)}
            return span_of(begun.pop()) if len(begun) == 1 else None
        return self._guesser.abbreviation(token.key)
