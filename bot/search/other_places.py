"""Names that are made of the words of place names and are no district: Көк-Таш, Төрт-Там.

Nobody has a list of all villages. Two words of place names together are a name of their own, so a
district whose name is near to it is at most offered.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from bot.search.language.endings import stems
from bot.search.language.place_words import PLACE_WORDS
from bot.search.tokens import Role, Token

SHORTEST_WORD = 2
SHORTEST_INFLECTED = 3
NEUTER_ENDINGS = ("ское", "skoe", "skoye", "skoje")
"""Of villages: Ленинское. The districts are masculine."""
SPOKEN_ROLES = frozenset([Role.WORD, Role.FILLER, Role.ALL])

IsName = Callable[[Sequence[Token]], bool]


class OtherPlaces:
    """Tells names of other places from the names of districts."""

    def __init__(self, words: Iterable[str], is_name: IsName, begins_name: IsName) -> None:
        """`words`: folded words of names.

        `is_name`: tells the names of districts, regions and known places.
        `begins_name`: tells the beginnings of names of districts.
        """
        self._words = PLACE_WORDS.union(words)
        self._is_name = is_name
        self._begins_name = begins_name

    def has_word(self, key: str) -> bool:
        return key in self._words

    def are_named(self, tokens: Sequence[Token], *, asks: bool, is_one_name: bool) -> bool:
        """Return True if words of the question are the name of another place.

        `asks`: it is about the election, so that words of language in it are no names.
        `is_one_name`: one word of it may be the whole name of another place. False if a word for
        district is used, or a winner may be meant.
        """
        single = [token for position, token in enumerate(tokens) if is_single(tokens, position)]
        if is_one_name and any(map(self._is_one_word_name, single)):
            return True
        if any(token.text.endswith(NEUTER_ENDINGS) for token in tokens):
            return True
        return any(
            self._is_other(run)
            for run in self._runs(tokens, asks)
            if is_one_name or all(token.key in self._words for token in run)
        )

    def _runs(self, tokens: Sequence[Token], asks: bool) -> Iterator[Sequence[Token]]:
        """Yield the words of place names that follow each other, two or more."""
        run: list[Token] = []
        for position, token in enumerate(tokens):
            if run and run[-1].key not in self._words:
                yield run  # only the last word of a name has an ending
                run = []
            if self._may_belong(token, not is_single(tokens, position), asks):
                run.append(token)
                continue
            yield run
            run = []
        yield run

    def _may_belong(self, token: Token, is_linked: bool, asks: bool) -> bool:
        if token.role not in SPOKEN_ROLES or not self._is_form_of_word(token.key):
            return False
        return token.role is Role.WORD or is_linked or not asks

    def _is_other(self, run: Sequence[Token]) -> bool:
        if len(run) < 2 or run[0].key not in self._words or self._is_covered(run):
            return False
        if len(run[-1].key) < SHORTEST_INFLECTED and self._begins_name(run):
            return False
        return not self._is_covered([token for token in run if token.role is Role.WORD], shortest=2)

    def _is_covered(self, run: Sequence[Token], shortest: int = 1) -> bool:
        """Return True if the words are nothing but names, of `shortest` words or more."""
        if len(run) < shortest:
            return False
        if self._is_name(run):
            return True
        return any(
            self._is_name(run[:size]) and self._is_covered(run[size:], shortest)
            for size in range(shortest, len(run))
        )

    def _is_form_of_word(self, key: str) -> bool:
        """Return True for a word of place names, with or without an ending."""
        if key in self._words:
            return True
        return any(len(stem) >= SHORTEST_INFLECTED and stem in self._words for stem in stems(key))

    def _is_one_word_name(self, token: Token) -> bool:
        return self._is_compound(token) or self._is_village(token)

    def _is_compound(self, token: Token) -> bool:
        """Return True for two words of place names written as one: Тогузсу, Карасай."""
        key = token.key
        if token.role is not Role.WORD or self._is_name([token]):
            return False
        return any(
            key[:place] in PLACE_WORDS and self._is_last_word(key[place:])
            for place in range(SHORTEST_WORD, len(key) - SHORTEST_WORD + 1)
        )

    def _is_last_word(self, key: str) -> bool:
        if key in PLACE_WORDS:
            return True
        return any(len(stem) >= SHORTEST_INFLECTED and stem in PLACE_WORDS for stem in stems(key))

    def _is_village(self, token: Token) -> bool:
        """Return True for the adjective of a word of place names: Майский."""
        if token.role is not Role.WORD:
            return False
        base = token.key.removesuffix("ski")
        return base != token.key and base in self._words and not self._is_name([token])


def is_single(tokens: Sequence[Token], position: int) -> bool:
    """Return True for a word that no hyphen links to another one."""
    is_linked_on = any(token.joined for token in tokens[position + 1 : position + 2])
    return not tokens[position].joined and not is_linked_on
