"""Unknown words as names half typed or mistyped: answered only with a margin, else offered, else left unknown."""

from collections.abc import Sequence

from bot.core.endings import stems
from bot.core.entries import Entries, glue
from bot.core.nearness import Forms, Kind, Near
from bot.core.outcomes import By, Why
from bot.core.question import Token
from bot.core.spans import Span

MOST_OFFERED = 6
MOST_WORDS = 4
"""Unknown words in a row that are still looked at."""
MOST_STEMS = 4


def edits_for(length: int) -> int:
    """How many edits a word of so many letters may be away from a name to be looked at."""
    return 0 if length < 4 else 1 if length < 5 else 2 if length < 11 else 3


def trusted(near: Near, key: str) -> bool:
    """Whether so few edits of so long a form are an answer and not only an offer."""
    size = len(near.form)
    if near.kind is Kind.PLACE:
        same_start = key[0] == near.form[0]
        return near.edits <= (
            0 if size < 4 else int(same_start) if size == 4 else 1 if size < 7 - same_start else 2 if size < 12 else 3
        )
    if near.kind is Kind.SURNAME:
        return near.edits <= (0 if size < 6 else 1 if size < 11 else 2)
    return False


class Guesser:
    def __init__(self, entries: Entries, forms: Forms) -> None:
        self._parts = entries.parts
        self._forms = forms
        self._keys = entries.keys

    def guess(self, run: Sequence[Token]) -> list[Span | Token]:
        """Spans for a run of unknown words; the words that nothing is near to stay tokens."""
        if len(run) > MOST_WORDS:
            return list(run)
        whole = self._one(glue(token.key for token in run), sum(token.letters for token in run))
        if whole:
            return [whole]
        if len(run) == 1:
            return list(run)
        return [self._one(token.key, token.letters) or token for token in run]

    def _one(self, key: str, letters: int) -> Span | None:
        return self._part(key) or self._beginning(key, letters) or self._mistyped(key)

    def _part(self, key: str) -> Span | None:
        """A word of names of several words: Ысык, Суу. It may begin other names, which are offered as well."""
        numbers = self._parts.get(key)
        if numbers is None:
            return None
        begun = {number for number, kind in self._forms.beginning(key, MOST_OFFERED) if kind is Kind.PLACE}
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
        direct = len(key) >= 4 and letters >= enough and kind is not Kind.PATRONYMIC
        return Span(tuple(numbers), by, why, sure=False, direct=direct)

    def _mistyped(self, key: str) -> Span | None:
        near = self._nearest(key)
        if not near:
            return None
        best = near[0]
        others = [other for other in near if other.number != best.number]
        margin = others[0].edits - best.edits if others else 9
        if trusted(best, key) and margin >= 1:
            return Span((best.number,), By.NAME if best.kind is Kind.PLACE else By.WINNER, Why.NEAR, sure=False)
        close = [other.number for other in near if other.edits <= best.edits + (1 if best.edits else 0)]
        offered = tuple(dict.fromkeys(close))[:MOST_OFFERED]
        return Span(offered, By.NAME, Why.NEAR, sure=False, direct=False)

    def _nearest(self, key: str) -> list[Near]:
        """Near forms of the word, or where nothing is one edit away, of what it is an inflection of."""
        edits = edits_for(len(key))
        if not edits:
            return []
        if key in self._keys:
            return []
        bases = list(stems(key))
        if any(len(base) > 3 and base in self._keys for base in bases):
            return []  # words that are no district, inflected: Алтайда
        near = self._forms.near(key, edits)
        if near and near[0].edits <= 1:
            return near
        for stem in bases[:MOST_STEMS]:
            allowed = edits_for(len(stem))
            if allowed:
                near.extend(self._forms.near(stem, allowed))
        return sorted(near, key=lambda one: (one.edits, one.kind, one.number, one.form))

    def nearest(self, key: str) -> tuple[int, ...]:
        """Districts whose names are nearest to a word that was not found, at most three."""
        if not 3 <= len(key) <= 24:
            return ()
        near = self._forms.near(key, max(2, len(key) // 2))
        return tuple(dict.fromkeys(one.number for one in near if one.kind is Kind.PLACE))[:3]
