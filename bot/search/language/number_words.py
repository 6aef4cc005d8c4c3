"""Numbers in words inside a question: which words are one, and whether the rest of it may be a word not understood."""

from collections.abc import Collection, Sequence

from bot.core.name_forms import LOOKALIKES_TO_LATIN
from bot.search.edit_distance import Forms, Kind
from bot.search.gazetteer import glue
from bot.search.language.numbers import (
    DOUBTFUL,
    ENDS,
    ROMAN_LETTERS,
    STARTS,
    nearly_number_word,
    number_word,
    oblique_ordinal,
    roman_number,
)
from bot.search.tokens import ALL, DISTRICT, NUMBER, TALK, WORD, Token

SPEAKING = frozenset([WORD, TALK, ALL])
TEN, UNIT = 10, 1
Number = tuple[int, int]


def may_begin(token: Token) -> bool:
    """A cheap "no" to most words."""
    key = token.key
    return key[:2] in STARTS or key[-3:] in ENDS or token.text[:1] in ROMAN_LETTERS


class NumberReader:
    def __init__(self, forms: Forms, first_numbers: Collection[int]) -> None:
        self._forms = forms
        self._first_numbers = first_numbers

    def at(self, tokens: Sequence[Token], position: int, unread: bool) -> tuple[Token, int] | None:
        """The number that begins here, and of how many words. `unread`: the word before it is not understood."""
        token = tokens[position]
        if token.role not in SPEAKING or not may_begin(token):
            return None
        after = tokens[position + 1] if position + 1 < len(tokens) else None
        beside = any(word.role is DISTRICT for word in tokens[max(0, position - 1) : position + 2])
        first, second = self._pair(token, after, beside)
        if first is None or self._begins_a_name(tokens, position):
            return None
        guessed = number_word(token.key) is None
        if guessed and second is None and first[1] == UNIT and first[0] in self._first_numbers:
            return None  # a slip in a number that begins a name is one in the name
        length = 2 if second else 1
        if length == 1 and token.key in DOUBTFUL and len(tokens) > 1 and not beside:
            return None
        beside = beside or any(
            word.role is DISTRICT for word in tokens[position + 1 : position + length + 1]
        )
        follows = after is not None and after.role is WORD and second is None
        words = tokens[position : position + length]
        number = Token(
            glue(word.key for word in words),
            NUMBER,
            value=first[0] + (second[0] if second else 0),
            joined=token.joined,
            spelled=True,
            beside=beside,
            doubtful=(follows and (guessed or first[1] == TEN)) or unread,
        )
        return number, length

    @staticmethod
    def _pair(
        token: Token, after: Token | None, beside: bool
    ) -> tuple[Number | None, Number | None]:
        """A number and, after a ten, its unit; a letter may be wrong where the other word or the district shows it."""
        first = number_word(token.key) if token.key[:2] in STARTS else None
        if first and first[1] != TEN:
            return first, None
        speaks = after is not None and after.role in SPEAKING and after.key[:2] in STARTS
        second = number_word(after.key) if after and speaks else None
        if second and second[1] != UNIT:
            second = None
        if (
            first is None
            and beside
            and (roman := roman_number(token.text.translate(LOOKALIKES_TO_LATIN)))
        ):
            return (roman, 0), None
        if first is None and token.role is WORD and (second or beside):
            first = nearly_number_word(token.key)
        if first is None or first[1] != TEN:
            return first, None
        if second is None and after and after.role is WORD:
            second = nearly_number_word(after.key)
        return first, second if second and second[1] == UNIT else None

    def _begins_a_name(self, tokens: Sequence[Token], position: int) -> bool:
        """первом alone is no number: without a noun it is in no case, and it begins Первомайский."""
        token = tokens[position]
        if (len(tokens) > 1 and not token.dotted) or not oblique_ordinal(token.key):
            return False
        return any(kind is Kind.PLACE for _, kind in self._forms.beginning(token.key, 1))
