"""Unknown words as names half typed or mistyped: answered only with a margin, else offered, else left unknown."""

from collections.abc import Sequence

from bot.core.outcomes import By, Why
from bot.search.edit_distance import Forms, Kind, Near
from bot.search.gazetteer import Entries, glue
from bot.search.language.endings import stems
from bot.search.prefixes import Starts
from bot.search.spans import Span
from bot.search.tokens import Token

MOST_OFFERED = 6
MOST_LOOKED_AT = 4 * MOST_OFFERED
MOST_WORDS = 4
"""Unknown words in a row that are still looked at."""
MOST_STEMS = 2
MOST_SLIPS = 2
"""Of the fingers; folding can make three of them."""
SHORTEST_STEM = 5
SHORTEST = 4
"""So short a beginning of one name may be another name with a slip: алам is Аламүдүн or Алай."""
FAR = 9
ADJECTIVE = ("ский", "ski", "sky")


def edits_for(length: int) -> int:
    """How many edits a word of so many letters may be away from a name to be looked at."""
    return 0 if length < 4 else 1 if length < 5 else 2 if length < 8 else 3


def own_letters(form: str, key: str, text: str) -> int:
    """The length of a form, less the ending of all Russian adjectives where the word has it without a slip."""
    if not form.endswith(ADJECTIVE):
        return len(form)
    ending = next(ending for ending in ADJECTIVE if form.endswith(ending))
    return len(form) - len(ending) * (key.endswith(ending) or text.endswith(ending))


def allowed(near: Near, key: str, text: str, margin: int, anchored: bool) -> bool:
    """Whether so few edits of so long a form, so far from any other district, are an answer and not only an offer.

    `anchored`: the question has a word for district, so that a name of one is meant.
    """
    size, edits = len(near.form) if anchored else own_letters(near.form, key, text), near.edits
    if near.kind is Kind.SURNAME:
        return margin >= 1 and edits <= (0 if size < 6 else 1 if size < 11 else 2)
    if near.kind is not Kind.PLACE or margin < 1:
        return False
    if edits <= 1:
        return size > 4 or (size == 4 and near.form[0] in (key[0], text[0]))
    if edits == 2:
        alike = anchored or near.form[0] in (key[0], text[0]) or (margin > 1 and len(text) > size)
        return size >= 7 or (size >= 6 and alike)
    return size >= 11


class Guesser:
    def __init__(
        self, entries: Entries, forms: Forms, written: Sequence[tuple[str, int, Kind]]
    ) -> None:
        self._parts = entries.parts
        self._keys = entries.keys
        self._nowhere = entries.nowhere
        self._starts = Starts(forms.forms)
        self.forms = forms
        latin = [form for form in written if form[0].isascii()]
        self._written = {
            True: Forms(latin),
            False: Forms([form for form in written if not form[0].isascii()]),
        }

    def guess(self, run: Sequence[Token], anchored: bool) -> list[Span | Token]:
        """Spans for a run of unknown words; the words that nothing is near to stay tokens."""
        if len(run) > MOST_WORDS:
            return list(run)
        # Words that stand apart are one name only where they begin like one.
        known = any(token.key in self._parts for token in run)
        if (
            known
            or len(run) == 1
            or run[1].joined
            or glue(token.key for token in run) in self._starts
        ):
            whole = self.whole(run, anchored)
            if whole:
                return [whole]
        return (
            list(run)
            if len(run) == 1
            else [self.whole([token], anchored) or token for token in run]
        )

    def whole(self, run: Sequence[Token], anchored: bool) -> Span | None:
        """One span for all the words together."""
        if len(run) == 1:
            key, text = run[0].key, run[0].text.replace("'", "")
            part = self._part(key, text)
            return (
                part
                or self._beginning(key, text, False)
                or self._mistyped(key, text, anchored, apart=False)
            )
        key = glue([token.key for token in run])
        text = "".join([token.text for token in run]).replace("'", "")
        return self._beginning(key, text, True) or self._mistyped(
            key, text, anchored, apart=not run[1].joined
        )

    def _everyday(self, key: str, text: str) -> bool:
        """A word that is no district, as it is written or in the other script: жай is, жайы is not."""
        known = self._nowhere.get(key, ())
        return any(word == text or word.isascii() != text.isascii() for word in known)

    def abbreviation(self, key: str) -> Span | None:
        """The district whose name begins like this, or all of them."""
        begun = self.forms.beginning(key, MOST_LOOKED_AT)
        numbers = sorted({number for number, kind in begun if kind is Kind.PLACE})
        return Span(tuple(numbers), By.NAME) if 0 < len(numbers) <= MOST_OFFERED else None

    def begins(self, key: str) -> bool:
        """Whether names of districts begin like this."""
        return any(kind is Kind.PLACE for _, kind in self.forms.beginning(key, MOST_OFFERED))

    def _part(self, key: str, text: str) -> Span | None:
        """A word of names of several words: Ысык, Суу. It may begin other names, which are offered as well."""
        numbers = self._parts.get(key)
        if numbers is None:
            return None
        all_begun = self.forms.beginning(key, MOST_OFFERED)
        places = {number for number, kind in all_begun if kind is Kind.PLACE}
        begun = places if places.intersection(numbers) else set()
        if len(key) >= 4:
            begun = begun | {number for number, kind in all_begun if kind is Kind.SURNAME}
        together = tuple(sorted(begun.union(numbers)))[:MOST_OFFERED]
        direct = len(key) >= SHORTEST and not self._everyday(key, text)
        return Span(together, By.NAME, Why.SHARED_WORD, sure=False, direct=direct)

    def _beginning(self, key: str, text: str, linked: bool) -> Span | None:
        if len(key) < 3 and len(text) < 4:
            return None
        as_written = self._written[text.isascii()].beginning(text, MOST_OFFERED)
        begun = (
            as_written if len(text) > 3 and as_written else self.forms.beginning(key, MOST_OFFERED)
        )
        numbers = sorted({number for number, _ in begun})
        if not numbers or len(numbers) > MOST_OFFERED:
            return None
        kind = min(kind for _, kind in begun)
        by = By.NAME if kind is Kind.PLACE else By.WINNER
        why = Why.SHARED_NAME if kind > Kind.PLACE else Why.SHARED_WORD
        everyday = self._everyday(key, text)
        if everyday and kind is not Kind.PLACE:
            return None
        exactly = text.isascii() or bool(as_written)
        near = (
            self.forms.near(key, 1)
            if len(numbers) == 1 and len(key) == SHORTEST and not linked
            else []
        )
        others = {one.number for one in near if one.kind is Kind.PLACE and one.number != numbers[0]}
        if others:
            return Span(
                (*numbers, *sorted(others))[:MOST_OFFERED], by, Why.NEAR, sure=False, direct=False
            )
        direct = (
            exactly
            and len(key) >= 3
            and len(text) >= SHORTEST
            and kind <= Kind.SURNAME
            and not everyday
        )
        return Span(tuple(numbers), by, why, sure=False, direct=direct)

    def _mistyped(self, key: str, text: str, anchored: bool, apart: bool) -> Span | None:
        """`apart`: words that somebody wrote one by one. Two short ones (суу жок) are no name with a slip (Сузак)."""
        if key in self._keys:
            return None  # a word that is no district: Алтай
        near = self._nearest(key, text)
        if not near:
            return None
        best = near[0]
        margin = (
            next((other.edits for other in near if other.number != best.number), FAR) - best.edits
        )
        if apart and len(best.form) <= SHORTEST_STEM:
            return None
        if allowed(best, key, text, margin, anchored):
            return Span(
                (best.number,),
                By.NAME if best.kind is Kind.PLACE else By.WINNER,
                Why.NEAR,
                sure=False,
            )
        close = [
            other.number for other in near if other.edits <= best.edits + (1 if best.edits else 0)
        ]
        return Span(
            tuple(dict.fromkeys(close))[:MOST_OFFERED], By.NAME, Why.NEAR, sure=False, direct=False
        )

    def _nearest(self, key: str, text: str) -> list[Near]:
        """Forms near to the word, to the word as it is written, or to what it is an inflection of."""
        edits = edits_for(len(key))
        if not edits:
            return []
        near = self.forms.near(key, edits)
        close = is_close(near)
        if close and len(key) == len(text):
            return near
        # Beside a name one slip away only another one as near makes a difference.
        slips = 1 if close else min(edits, MOST_SLIPS)
        near = sorted([*near, *self._written[text.isascii()].near(text, slips)])
        if near and near[0].edits <= MOST_SLIPS:
            return near
        bases = [
            base for base in stems(key) if len(base) >= SHORTEST_STEM and base not in self._keys
        ]
        for stem in bases[:MOST_STEMS]:
            near.extend(one for one in self.forms.near(stem, 1) if len(one.form) > SHORTEST_STEM)
        return sorted(near)

    def nearest(self, key: str) -> tuple[int, ...]:
        """Districts whose names are nearest to a word that was not found, at most three."""
        if not 3 <= len(key) <= 24:
            return ()
        near = self.forms.near(key, max(edits_for(len(key)), MOST_SLIPS))
        return tuple(dict.fromkeys(one.number for one in near if one.kind is Kind.PLACE))[:3]


def is_close(near: Sequence[Near]) -> bool:
    return bool(near) and near[0].edits <= 1 and len(near[0].form) > SHORTEST
