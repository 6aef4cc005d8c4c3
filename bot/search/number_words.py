"""Numbers in words inside a question, and the unknown words that may belong to them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from bot.search.edit_distance import WordEnds
from bot.search.language.numbers import (
    AMBIGUOUS,
    BEGINNINGS,
    ROMAN_LETTERS,
    is_declined_ordinal,
    number_word,
    roman_number,
)
from bot.search.language.numerals import NUMERALS, Numeral, Place
from bot.search.near_misses import NearMisses
from bot.search.tokens import InWords, Role, Token, join_keys

SPOKEN = frozenset([Role.WORD, Role.FILLER, Role.ALL])
"""Roles of words that may be a number or part of a name."""
ENDS = frozenset(word[-3:] for word in NUMERALS)
LONG_NUMERALS = WordEnds(word for word in NUMERALS if len(word) >= WordEnds.SHORTEST)


@dataclass(frozen=True, slots=True)
class SpelledNumber:
    """A number in words: one word, or a ten and its unit."""

    first: Numeral
    unit: Numeral | None = None
    is_exact: bool = True
    """False for a first word that is misspelled or Roman."""

    @property
    def value(self) -> int:
        return self.first.value + (self.unit.value if self.unit else 0)

    @property
    def length(self) -> int:
        if self.unit:
            return 2
        return 1

    @property
    def is_open(self) -> bool:
        """True if an unknown word after it may be the rest of it."""
        return self.unit is None and (self.first.is_ten or not self.is_exact)


class NumberReader:
    """Reads numbers in words among the tokens of a question."""

    def __init__(self, near_misses: NearMisses, first_numbers: Collection[int]) -> None:
        self._near_misses = near_misses
        self._first_numbers = first_numbers

    def read(
        self, tokens: Sequence[Token], position: int, after_unknown: bool
    ) -> tuple[Token, int] | None:
        """Return the number that begins here and how many words it has.

        `after_unknown`: the word before is not understood, so that it may be part of the number.
        """
        if not may_begin_number(tokens[position]):
            return None
        near_noun = has_noun(tokens[max(0, position - 1) : position + 2])
        number = read_numeral(tokens, position, near_noun)
        if number is None or self._is_beginning_of_name(tokens, position):
            return None
        is_alone = len(tokens) == 1 or near_noun
        if self._is_other_word(tokens[position].key, number, is_alone):
            return None
        end = position + number.length
        is_doubtful = after_unknown or (number.is_open and has_unknown(tokens[end : end + 1]))
        in_words = InWords(near_noun, is_doubtful)
        return as_token(number, tokens[position:end], in_words), number.length

    def _is_other_word(self, key: str, number: SpelledNumber, is_alone: bool) -> bool:
        """Return True for a mistyped name (Жти-Өгүз), and for words of language such as он."""
        if number.unit:
            return False
        if key in AMBIGUOUS and not is_alone:
            return True
        begins_name = number.first.is_unit and number.value in self._first_numbers
        return begins_name and not number.is_exact

    def _is_beginning_of_name(self, tokens: Sequence[Token], position: int) -> bool:
        """первом alone is not a number: it needs a noun, and it begins Первомайский."""
        token = tokens[position]
        if len(tokens) > 1 and not token.dotted:
            return False
        return is_declined_ordinal(token.key) and self._near_misses.begins_name(token.key)


def as_token(number: SpelledNumber, words: Sequence[Token], in_words: InWords) -> Token:
    return Token(
        key=join_keys(word.key for word in words),
        role=Role.NUMBER,
        joined=words[0].joined,
        value=number.value,
        in_words=in_words,
    )


def has_unknown(tokens: Sequence[Token]) -> bool:
    return any(token.role is Role.WORD for token in tokens)


def has_noun(tokens: Sequence[Token]) -> bool:
    return any(token.role is Role.DISTRICT for token in tokens)


def may_begin_number(token: Token) -> bool:
    """Return False for most words that are no number."""
    if token.role not in SPOKEN:
        return False
    key = token.key
    return key[:2] in BEGINNINGS or key[-3:] in ENDS or token.text[:1] in ROMAN_LETTERS


def read_numeral(tokens: Sequence[Token], position: int, near_noun: bool) -> SpelledNumber | None:
    """Return the number that begins here.

    One letter may be wrong if the other word or a noun next to it shows that a number is meant.
    """
    token = tokens[position]
    exact = exact_numeral(token)
    if exact and not exact.is_ten:
        return SpelledNumber(exact)
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    unit = exact_unit(following)
    first = exact or inexact_numeral(token, near_noun, near_noun or unit is not None)
    if first is None:
        return None
    if first.is_ten:
        unit = unit or misspelled_unit(following)
        return SpelledNumber(first, unit, is_exact=exact is not None)
    return SpelledNumber(first, is_exact=False)


def exact_numeral(token: Token) -> Numeral | None:
    if token.key[:2] in BEGINNINGS:
        return number_word(token.key)
    return None


def exact_unit(token: Token | None) -> Numeral | None:
    numeral = exact_numeral(token) if token and token.role in SPOKEN else None
    if numeral and numeral.is_unit:
        return numeral
    return None


def inexact_numeral(token: Token, near_noun: bool, is_supported: bool) -> Numeral | None:
    """Read a Roman number next to a noun, or a misspelled word."""
    roman = roman_number(token.text) if near_noun else None
    if roman:
        return Numeral(roman, Place.OTHER)
    if is_supported and token.role is Role.WORD:
        return misspelled_numeral(token.key)
    return None


def misspelled_unit(token: Token | None) -> Numeral | None:
    numeral = misspelled_numeral(token.key) if token and token.role is Role.WORD else None
    if numeral and numeral.is_unit:
        return numeral
    return None


def misspelled_numeral(key: str) -> Numeral | None:
    """Return the number whose word is one edit from this one, if only one number's is."""
    if len(key) < WordEnds.SHORTEST or (key[:2] not in BEGINNINGS and key[-3:] not in ENDS):
        return None
    candidates = LONG_NUMERALS.candidates(key)
    hits = extract(key, candidates, scorer=OSA.distance, score_cutoff=1, limit=None)
    near = {NUMERALS[word] for word, *_ in hits}
    if len(near) == 1:
        return near.pop()
    return None
