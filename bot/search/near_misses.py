"""Unknown words as names that are half typed or mistyped.

A word is answered only if no other district is about as near. Otherwise the near ones are offered,
or the word stays unknown.
"""

from collections.abc import Sequence

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from bot.core.name_forms import fold_word
from bot.core.outcomes import By, Why
from bot.search.edit_distance import (
    FormIndex,
    Match,
    NamePart,
    Owner,
    Query,
    in_order,
    is_clear,
    is_close,
    max_edits,
    numbers_of,
)
from bot.search.gazetteer import Gazetteer
from bot.search.language.endings import PrefixIndex, stems
from bot.search.language.place_words import PLACE_WORDS
from bot.search.language.surnames import COMMON_SURNAMES
from bot.search.name_parts import parts_agree
from bot.search.people import People
from bot.search.tokens import Confidence, Item, Span, Token, join_keys

MAX_OFFERED = 6
MAX_ABBREVIATED = 4 * MAX_OFFERED
"""Districts of any kind that the beginning of an abbreviation may have."""
MAX_STEMS = 2
MAX_SLIPS = 2
"""Edits of a word as written; folding can turn two of them into three."""
MAX_NEAREST = 3
SHORT_NAME = 5
"""Letters of a name that is too short for a slip in words apart or in an inflected form."""
SHORTEST_APART = 7
"""Letters of a name of one word that two words with a slip may be."""
SHORTEST_FAR = 7
"""Letters of a word that is offered a name two edits away, unless a word for district helps."""
SAME_BEGINNING = 3
"""Letters that a shorter word has in common with a name that is offered."""
SHORTEST_SLIP_OF_GIVEN = 6
SHORTEST_BEGINNING = 3
SHORTEST_ANSWERED = 4
"""Letters of a beginning that is answered; as short as this it may be another name with a slip."""
SHORTEST_SEARCHED, LONGEST_SEARCHED = 3, 24


def query_of(run: Sequence[Token], has_noun: bool) -> Query:
    key = run[0].key if len(run) == 1 else join_keys([token.key for token in run])
    text = "".join([token.text for token in run]).replace("'", "")
    return Query(
        key,
        text,
        linked=len(run) == 1 or run[1].joined,
        words=tuple(token.key for token in run),
        texts=tuple(token.text.replace("'", "") for token in run),
        has_noun=has_noun,
    )


class NearMisses:
    """Finds the names that unknown words may be beginnings or slips of."""

    def __init__(self, gazetteer: Gazetteer, people: People) -> None:
        self._parts = gazetteer.parts
        self._keys = gazetteer.keys
        self._non_districts = gazetteer.non_districts
        self._other_surnames = COMMON_SURNAMES.difference(people.keys)
        self.forms = FormIndex([*gazetteer.forms, *people.folded_forms()])
        self._prefixes = PrefixIndex(self.forms.texts)
        written = [*gazetteer.written_forms, *people.written_forms()]
        self._latin = FormIndex(form for form in written if form.text[0].isascii())
        self._cyrillic = FormIndex(form for form in written if not form.text[0].isascii())

    def match_run(self, run: Sequence[Token], has_noun: bool) -> list[Item]:
        """Return spans for a run of unknown words; words that no name is near to stay tokens."""
        if self._may_be_one_name(run):
            span = self.match(run, has_noun)
            if span:
                return [span]
        if len(run) == 1:
            return list(run)
        return [self.match([token], has_noun) or token for token in run]

    def match(self, run: Sequence[Token], has_noun: bool) -> Span | None:
        """Return the span of all the words as one name."""
        query = query_of(run, has_noun)
        if len(run) == 1 and query.key in self._parts:
            return self._match_part(query)
        is_compound = len(run) > 1
        return self._match_beginning(query, is_compound) or self._match_slip(query)

    def complete_abbreviation(self, key: str) -> Span | None:
        """Return the districts whose names begin like this, if they are few enough to offer."""
        owners = self.forms.owners_of_prefix(key, MAX_ABBREVIATED)
        numbers = sorted(numbers_of(owners, NamePart.PLACE))
        if not 0 < len(numbers) <= MAX_OFFERED:
            return None
        return Span(tuple(numbers), By.NAME)

    def begins_name(self, key: str) -> bool:
        """Return True if names of districts begin like this."""
        owners = self.forms.owners_of_prefix(key, MAX_OFFERED)
        return bool(numbers_of(owners, NamePart.PLACE))

    def nearest_numbers(self, key: str) -> tuple[int, ...]:
        """Return the districts whose names are nearest to a word that was not found."""
        if not SHORTEST_SEARCHED <= len(key) <= LONGEST_SEARCHED:
            return ()
        matches = self.forms.search(key, max(max_edits(len(key)), MAX_SLIPS))
        places = [match.number for match in matches if match.part is NamePart.PLACE]
        return tuple(dict.fromkeys(places))[:MAX_NEAREST]

    def _may_be_one_name(self, run: Sequence[Token]) -> bool:
        """Words with spaces between them are one name only if they begin like one."""
        if len(run) == 1 or run[1].joined:
            return True
        if any(token.key in self._parts for token in run):
            return True
        return self._prefixes.may_have(join_keys(token.key for token in run))

    def is_everyday(self, query: Query | Token) -> bool:
        """Return True for a word that means no district, as written or in the other script.

        жай is one; жайы is not, though both fold alike.
        """
        return any(
            word == query.text or word.isascii() != query.text.isascii()
            for word in self._non_districts.get(query.key, ())
        )

    def is_everyday_as_written(self, token: Token) -> bool:
        """Return True for a word that means no district, as written: акции is not Аксы."""
        return token.text in self._non_districts.get(token.key, ())

    def _written_in_script_of(self, text: str) -> FormIndex:
        if text.isascii():
            return self._latin
        return self._cyrillic

    def _match_part(self, query: Query) -> Span:
        """Match a word of longer names: Ысык, Суу. Names that begin with it are offered too."""
        numbers = self._parts[query.key]
        owners = self.forms.owners_of_prefix(query.key, MAX_OFFERED)
        begun = numbers_of(owners, NamePart.PLACE)
        if begun.isdisjoint(numbers):
            begun = set()
        if len(query.key) >= SHORTEST_ANSWERED:
            begun |= numbers_of(owners, NamePart.SURNAME)
        together = tuple(sorted(begun.union(numbers)))[:MAX_OFFERED]
        is_likely = len(query.key) >= SHORTEST_ANSWERED and not self.is_everyday(query)
        return Span(together, By.NAME, Why.SHARED_WORD, confidence=likely_if(is_likely))

    def _match_beginning(self, query: Query, is_compound: bool) -> Span | None:
        """Match the beginning of names: свердл."""
        if len(query.key) < SHORTEST_BEGINNING and len(query.text) < SHORTEST_ANSWERED:
            return None
        owners = self._owners_of_beginning(query)
        numbers = tuple(sorted({number for number, _ in owners}))
        if not 0 < len(numbers) <= MAX_OFFERED:
            return None
        part = min(part for _, part in owners)
        if self._is_word_of_language(query, part, is_compound):
            return None
        others = () if is_compound else self._similar_places(query.key, numbers)
        if others:
            offered = (*numbers, *others)[:MAX_OFFERED]
            return Span(offered, by_part(part), Why.NEAR, confidence=Confidence.GUESS)
        return self._span_of_beginning(query, numbers, part)

    def _is_word_of_language(self, query: Query, part: NamePart, is_compound: bool) -> bool:
        """Return True if the beginning of a name is more likely another word."""
        if not is_compound and self._is_short_beginning(query):
            return True
        return part is not NamePart.PLACE and self.is_everyday(query)

    def _is_short_beginning(self, query: Query) -> bool:
        """Return True for three letters: most are words of language (кар, бат, кан)."""
        if query.has_noun or len(query.key) >= SHORTEST_ANSWERED:
            return False
        written = self._written_in_script_of(query.text)
        return len(query.text) < SHORTEST_ANSWERED or not written.has_prefix(query.text)

    def _span_of_beginning(self, query: Query, numbers: tuple[int, ...], part: NamePart) -> Span:
        confidence = likely_if(self._is_clear_beginning(query, part))
        if part is NamePart.PLACE:
            return Span(numbers, By.NAME, confidence=confidence)
        return Span(numbers, By.WINNER, Why.SHARED_NAME, confidence=confidence)

    def _owners_of_beginning(self, query: Query) -> list[Owner]:
        """Return whose names begin as the word is written, else as it is folded."""
        if len(query.text) >= SHORTEST_ANSWERED:
            written = self._written_in_script_of(query.text)
            owners = written.owners_of_prefix(query.text, MAX_OFFERED)
            if owners:
                return owners
        return self.forms.owners_of_prefix(query.key, MAX_OFFERED)

    def _is_clear_beginning(self, query: Query, part: NamePart) -> bool:
        """Return True if a beginning may be answered: long, as written, of a place or surname."""
        if len(query.key) < SHORTEST_BEGINNING or len(query.text) < SHORTEST_ANSWERED:
            return False
        if part not in {NamePart.PLACE, NamePart.SURNAME} or self.is_everyday(query):
            return False
        return query.text.isascii() or self._cyrillic.has_prefix(query.text)

    def _similar_places(self, key: str, numbers: tuple[int, ...]) -> tuple[int, ...]:
        """Return other districts that a short beginning of one may mean: алам, Аламүдүн, Алай."""
        if len(numbers) > 1 or len(key) != SHORTEST_ANSWERED:
            return ()
        matches = self.forms.search(key, 1)
        places = {match.number for match in matches if match.part is NamePart.PLACE}
        return tuple(sorted(places.difference(numbers)))

    def _match_slip(self, query: Query) -> Span | None:
        """Match a mistyped name. Two short words (суу жок) are no slip of another (Сузак)."""
        if query.key in self._keys:
            return None  # Алтай is known not to be a district
        matches = self._search(query)
        if not matches:
            return None
        best = matches[0]
        if not query.linked and len(best.form) <= SHORT_NAME:
            return None
        if is_clear(matches, query) and self._fits_words(matches, query):
            by = by_part(best.part)
            return Span((best.number,), by, Why.NEAR, confidence=Confidence.LIKELY)
        return offer_near(matches, query)

    def _fits_words(self, matches: Sequence[Match], query: Query) -> bool:
        """Return True if the words of the best name match those of the query one by one.

        A word for district in the question shows that the name of one is meant.
        """
        best = matches[0]
        if best.part is NamePart.SURNAME:
            return not self._is_other_surname(query, best)
        if query.has_noun or best.part is not NamePart.PLACE or not best.edits:
            return True
        if not self._parts.keys().isdisjoint(stems(query.key)):
            return False  # ысыкта is ысык with an ending, not Ысык-Ата
        return any(
            self._fits_form(match, query) for match in matches if match.number == best.number
        )

    def _is_other_surname(self, query: Query, match: Match) -> bool:
        """Return True if a surname that many people have is as near as the winner's."""
        if not self._other_surnames.isdisjoint([query.key, *stems(query.key)]):
            return True
        if sorted(query.key) == sorted(match.form):
            return False
        nearest = extractOne(
            query.key, self._other_surnames, scorer=OSA.distance, score_cutoff=match.edits
        )
        return nearest is not None

    def _fits_form(self, match: Match, query: Query) -> bool:
        if match.part is not NamePart.PLACE:
            return False
        folded, written = (
            self.forms.halves_of(match.form),
            self._written_in_script_of(query.text).halves_of(match.form),
        )
        if folded and parts_agree(query.words, folded, self._is_place_word):
            return True
        if written and parts_agree(query.texts, written, self._is_place_word):
            return True
        return not folded and not written and fits_one_word(match, query)

    def _is_place_word(self, word: str) -> bool:
        key = fold_word(word)
        return key in PLACE_WORDS or key in self._parts

    def _search(self, query: Query) -> list[Match]:
        """Return forms near to the word, to its spelling, or to what it is an inflection of."""
        edits = max_edits(len(query.key))
        if not edits:
            return []
        matches = self.forms.search(query.key, edits)
        # Next to a name one slip away, only another one as near makes a difference.
        has_close = bool(matches) and is_close(matches[0])
        slips = 1 if has_close else min(edits, MAX_SLIPS)
        written = self._written_in_script_of(query.text)
        matches = in_order([*matches, *written.search(query.text, slips)])
        if matches and matches[0].edits <= MAX_SLIPS:
            return matches
        return in_order([*matches, *self._search_stems(query.key)])

    def _search_stems(self, key: str) -> list[Match]:
        unknown = [
            stem for stem in stems(key) if len(stem) >= SHORT_NAME and stem not in self._keys
        ]
        matches = [match for stem in unknown[:MAX_STEMS] for match in self.forms.search(stem, 1)]
        return [match for match in matches if len(match.form) > SHORT_NAME]


def fits_one_word(match: Match, query: Query) -> bool:
    """Return True if a form of one word may be the words of the query, written apart."""
    if len(query.words) == 1:
        return True
    return match.edits <= 1 and len(match.form) >= SHORTEST_APART


def offer_near(matches: Sequence[Match], query: Query) -> Span | None:
    """Return an offer of the nearest names, unless they are too far to be meant."""
    best = matches[0]
    if is_far(best, query):
        return None
    reach = best.edits + 1 if best.edits else 0
    close = dict.fromkeys(match.number for match in matches if match.edits <= reach)
    return Span(tuple(close)[:MAX_OFFERED], By.NAME, Why.NEAR, confidence=Confidence.GUESS)


def is_far(match: Match, query: Query) -> bool:
    """Return True for slips that make another word: they are no reason for an offer."""
    if query.has_noun or len(query.words) > 1:
        return False
    if match.part in {NamePart.GIVEN, NamePart.PATRONYMIC}:
        return match.edits > 1 or len(query.key) < SHORTEST_SLIP_OF_GIVEN
    has_same_beginning = query.key[:SAME_BEGINNING] == match.form[:SAME_BEGINNING]
    return match.edits > 1 and len(query.key) < SHORTEST_FAR and not has_same_beginning


def by_part(part: NamePart) -> By:
    if part is NamePart.PLACE:
        return By.NAME
    return By.WINNER


def likely_if(is_likely: bool) -> Confidence:
    if is_likely:
        return Confidence.LIKELY
    return Confidence.GUESS
