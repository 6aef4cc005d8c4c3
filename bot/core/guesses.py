"""Unknown words as names half typed or mistyped: answered only with a margin, else offered, else left unknown."""

from collections.abc import Iterable, Sequence

from bot.core.endings import stems
from bot.core.entries import Entries, glue
from bot.core.nearness import Forms, Kind, Near
from bot.core.outcomes import By, Why
from bot.core.question import Token
from bot.core.spans import Span
from bot.core.translit import spell

MOST_OFFERED = 6
MOST_WORDS = 4
"""Unknown words in a row that are still looked at."""
MOST_STEMS = 3
SHORTEST_STEM = 5
FAR = 9


def edits_for(length: int) -> int:
    """How many edits a word of so many letters may be away from a name to be looked at."""
    return 0 if length < 4 else 1 if length < 5 else 2 if length < 7 else 3


def allowed(near: Near, key: str, margin: int) -> bool:
    """Whether so few edits of so long a form, so far from any other district, are an answer and not only an offer."""
    size, edits = len(near.form), near.edits
    if near.kind is Kind.SURNAME:
        return margin >= 1 and edits <= (0 if size < 6 else 1 if size < 11 else 2)
    if near.kind is not Kind.PLACE or margin < 1:
        return False
    if edits <= 1:
        return size > 4 or (size == 4 and key[0] == near.form[0])
    if edits == 2:
        return size >= 8 or (size >= 6 and margin >= 2) or (size == 7 and key[0] == near.form[0])
    return size >= 12


class Guesser:
    def __init__(self, entries: Entries, forms: Forms, long_forms: Forms) -> None:
        self._parts = entries.parts
        self._keys = entries.keys
        self._forms = forms
        self._long_forms = long_forms

    def guess(self, run: Sequence[Token]) -> list[Span | Token]:
        """Spans for a run of unknown words; the words that nothing is near to stay tokens."""
        if len(run) > MOST_WORDS:
            return list(run)
        whole = self.whole(run)
        if whole:
            return [whole]
        return list(run) if len(run) == 1 else [self.whole([token]) or token for token in run]

    def whole(self, run: Sequence[Token]) -> Span | None:
        """One span for all the words together."""
        key = glue(token.key for token in run)
        return (
            self._part(key)
            or self._beginning(key, sum(token.letters for token in run))
            or self._mistyped(key, "".join(token.text for token in run))
        )

    def _part(self, key: str) -> Span | None:
        """A word of names of several words: Ысык, Суу. It may begin other names, which are offered as well."""
        numbers = self._parts.get(key)
        if numbers is None:
            return None
        begun = {number for number, kind in self._forms.beginning(key, MOST_OFFERED) if kind <= Kind.SURNAME}
        together = tuple(sorted(begun.union(numbers)))[:MOST_OFFERED]
        return Span(together, By.NAME, Why.SHARED_WORD, sure=False, direct=len(key) >= 5)

    def _beginning(self, key: str, letters: int) -> Span | None:
        if len(key) < 3 and letters < 4:
            return None
        begun = self._forms.beginning(key, MOST_OFFERED)
        numbers = sorted({number for number, _ in begun})
        if not numbers or len(numbers) > MOST_OFFERED:
            return None
        kind = min(kind for _, kind in begun)
        by = By.NAME if kind is Kind.PLACE else By.WINNER
        why = Why.SHARED_NAME if kind > Kind.PLACE else Why.SHARED_WORD
        enough = 4 if kind is Kind.PLACE else 5
        everyday = key in self._keys
        if everyday and kind is not Kind.PLACE:
            return None
        direct = len(key) >= 4 and letters >= enough and kind is not Kind.PATRONYMIC and not everyday
        return Span(tuple(numbers), by, why, sure=False, direct=direct)

    def _mistyped(self, key: str, text: str) -> Span | None:
        bases = [base for base in stems(key) if len(base) >= SHORTEST_STEM]
        if key in self._keys or any(base in self._keys for base in bases):
            return None  # a word that is no district: Алтай, Алтайда
        near = self._nearest(key, text, bases)
        if not near:
            return None
        best = near[0]
        margin = next((other.edits for other in near if other.number != best.number), FAR) - best.edits
        if allowed(best, key, margin):
            return Span((best.number,), By.NAME if best.kind is Kind.PLACE else By.WINNER, Why.NEAR, sure=False)
        if best.edits > edits_for(len(key)) - (len(key) > 6):
            return None
        close = [other.number for other in near if other.edits <= best.edits + (1 if best.edits else 0)]
        return Span(tuple(dict.fromkeys(close))[:MOST_OFFERED], By.NAME, Why.NEAR, sure=False, direct=False)

    def _nearest(self, key: str, text: str, bases: Iterable[str]) -> list[Near]:
        """Forms near to the word, to the word with its doubled letters, or to what it is an inflection of."""
        edits = edits_for(len(key))
        if not edits:
            return []
        near = self._forms.near(key, edits)
        if near and near[0].edits <= 1:
            return near
        long = "".join(spell(text).split("'"))
        near = nearest_first([*near, *self._long_forms.near(long, edits)])
        if near and near[0].edits <= 1:
            return near
        for stem in list(bases)[:MOST_STEMS]:
            near.extend(one for one in self._forms.near(stem, 1) if len(one.form) > SHORTEST_STEM)
        return nearest_first(near)

    def nearest(self, key: str) -> tuple[int, ...]:
        """Districts whose names are nearest to a word that was not found, at most three."""
        if not 3 <= len(key) <= 24:
            return ()
        near = self._forms.near(key, max(2, len(key) // 2))
        return tuple(dict.fromkeys(one.number for one in near if one.kind is Kind.PLACE))[:3]


def nearest_first(near: list[Near]) -> list[Near]:
    return sorted(near, key=lambda one: (one.edits, one.kind, one.number, one.form))
