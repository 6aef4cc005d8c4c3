"""The tokens of a question as what they name: places, regions, people, numbers, unknown words."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from bot.search.abbreviations import Abbreviations
from bot.search.addresses import mark_addresses
from bot.search.gazetteer import NON_DISTRICT, Entry, Gazetteer
from bot.search.language.endings import PrefixIndex, stems
from bot.search.language.numbers import BEGINNINGS, number_word, read_number
from bot.search.language.numerals import NUMERALS
from bot.search.language.place_words import PLACE_WORDS
from bot.search.lexicon import Lexicon
from bot.search.near_misses import NearMisses
from bot.search.number_words import SPOKEN, NumberReader
from bot.search.people import People
from bot.search.places import PlaceNames
from bot.search.tokens import (
    NAMING_ROLES,
    Item,
    QuestionContext,
    Role,
    Span,
    Token,
    context_of,
    is_unknown,
    join_keys,
)

MAX_NAME_WORDS = 4
"""Words that may make one name together: "Чуй Кемин", "Ба зар Кор гон"."""
MAX_UNKNOWN = 4
"""With more unknown words a guess at one of them would not be offered."""
SYLLABLE = 2
"""Letters of a word that may be a syllable of a name written apart."""
FIGURE_ROLES = frozenset([Role.SHARE, Role.FIGURE])

STREET_ENDINGS = ("ская", "ской", "скую", "skaya", "skaia")
GENITIVES = ("а", "я", "a")

Segment = tuple[Item, int]
"""What some tokens are, and how many they are."""


class Recognizer:
    """Finds what questions about one election name."""

    def __init__(
        self,
        gazetteer: Gazetteer,
        people: People,
        near_misses: NearMisses,
        lexicon: Lexicon,
        places: PlaceNames,
    ) -> None:
        self._gazetteer = gazetteer
        self._places = places
        self._people = people
        self._near_misses = near_misses
        self._lexicon = lexicon
        self._numbers = NumberReader(near_misses, gazetteer.first_numbers)
        self._abbreviations = Abbreviations(gazetteer, people, near_misses)
        self._prefixes = PrefixIndex(
            [*gazetteer.keys, *gazetteer.regions, *gazetteer.parts, *people.keys, *NUMERALS]
        )

    def recognize(self, tokens: Sequence[Token], *, strict: bool = False) -> Sequence[Item]:
        """Return spans and the tokens between them. `strict`: exact and inflected names only."""
        if any(token.dotted for token in tokens):
            tokens = self._abbreviations.mark_towns(tokens)
        tokens = mark_addresses(tokens, self._is_street)
        context = context_of(tokens, strict)
        items: list[Item] = []
        position = 0
        while position < len(tokens):
            item, width = self._recognize_at(
                context, position, after_unknown=bool(items) and is_unknown(items[-1])
            )
            items.append(item)
            position += width
        return self._recognize_rest(items, context)

    def is_name(self, words: Sequence[Token]) -> bool:
        """Return True if the words together are the name of a district, region or known place."""
        key = join_keys(word.key for word in words)
        if len(words) > 1 and words[-1].key in PLACE_WORDS:
            entry = self._lookup(key, is_region=False) or self._places.find(words)
        else:
            entry = self._lookup(key, is_region=True) or self._find_name(words, is_region=False)
        return entry is not None and bool(entry.numbers)

    def begins_name(self, words: Sequence[Token]) -> bool:
        return self._near_misses.begins_name(join_keys(word.key for word in words))

    def may_name(self, tokens: Sequence[Token]) -> bool:
        """Return False for most questions that name nothing, such as a text of another layout.

        A word has to begin like a name or number, or figures need a common word for district.
        """
        if any(self._prefixes.may_have(token.key) for token in tokens):
            return True
        if not any(token.role is Role.NUMBER for token in tokens):
            return False
        return any(self._lexicon.is_common_noun(token) for token in tokens)

    def _is_street(self, token: Token) -> bool:
        """Return True for a name in the form of a street: Токтогула, Московская."""
        if token.text.endswith(STREET_ENDINGS):
            return self._find_inflected(token.key, is_region=False) is not None
        is_genitive = token.text.endswith(GENITIVES) and token.key not in self._gazetteer.keys
        return is_genitive and token.key[:-1] in self._gazetteer.keys

    def _recognize_at(
        self, context: QuestionContext, position: int, after_unknown: bool
    ) -> Segment:
        """Return what begins here: a name or number of several words, or of one, or a token."""
        token = context.tokens[position]
        entry = self._lookup(token.key, position in context.region_words)
        if entry and self._near_misses.is_everyday_as_written(token):
            entry = NON_DISTRICT
        number = None
        if entry is None or entry.numbers:
            number = self._numbers.read(context.tokens, position, after_unknown)
        return self._recognize_words(context, position, number) or self._recognize_word(
            context, position, number, entry
        )

    def _recognize_word(
        self,
        context: QuestionContext,
        position: int,
        number: Segment | None,
        entry: Entry | None,
    ) -> Segment:
        """Return what one word is, or its number of one or two words."""
        token = context.tokens[position]
        if number:
            return number
        if entry and entry.numbers:
            return entry.span, 1
        is_region = position in context.region_words
        if token.dotted:
            span = self._abbreviations.complete(context.tokens, position, is_region)
            if span:
                return span, 1
        if token.role is not Role.WORD:
            return token, 1
        return self._recognize_unknown(context, token, entry, is_region), 1

    def _recognize_unknown(
        self, context: QuestionContext, token: Token, entry: Entry | None, is_region: bool
    ) -> Item:
        """Return a place, what is known to be no district, an inflected name, or the token."""
        place = self._places.find([token])
        if place:
            return place.span
        if entry:
            return self._recognize_non_district(token, entry.span, context)
        inflected = self._find_inflected(token.key, is_region)
        inflected = inflected or self._places.find_inflected([token])
        return inflected.span if inflected else token

    def _recognize_non_district(self, token: Token, span: Span, context: QuestionContext) -> Item:
        """Return what a word is that is known to be no district: it may still be near to one."""
        if self._people.has_name(token.key):
            return token
        is_part = token.key in self._gazetteer.parts
        if self._near_misses.is_everyday(token) and not is_part:
            return span
        guess = None if context.strict else self._near_misses.match([token], context.has_noun)
        return guess or span

    def _recognize_words(
        self, context: QuestionContext, position: int, number: Segment | None
    ) -> Segment | None:
        """Return a name, date or number of several words, or linked words as a mistyped name."""
        reach = self._reach_of_name(context.tokens, position)
        if reach < 2:
            return None
        segment = self._find_widest_name(context, position, reach)
        segment = segment or self._find_date(context, position)
        if segment or context.strict:
            return segment
        if number and number[1] > 1:
            return number
        return self._match_linked_words(context, position)

    def _reach_of_name(self, tokens: Sequence[Token], position: int) -> int:
        """Return how many tokens from here on may be one name."""
        reach = 0
        for token in tokens[position : position + MAX_NAME_WORDS]:
            if token.role in FIGURE_ROLES or not token.key[0].isalnum():
                break
            if not self._may_continue_name(token):
                break
            reach += 1
        return reach

    def _may_continue_name(self, token: Token) -> bool:
        """Return False for a word of language that cannot be a syllable or word of a name."""
        if token.role in NAMING_ROLES or token.joined or len(token.key) <= SYLLABLE:
            return True
        return token.key in self._gazetteer.parts

    def _find_widest_name(
        self, context: QuestionContext, position: int, reach: int
    ) -> Segment | None:
        """Return the name of the most words, two or more."""
        for width in range(reach, 1, -1):
            words = context.tokens[position : position + width]
            is_region = context.names_region(position, position + width)
            entry = self._find_name(words, is_region)
            if entry:
                return entry.span, width
        return None

    def _find_name(self, words: Sequence[Token], is_region: bool) -> Entry | None:
        """Return the entry of words that make a name together."""
        key = join_keys([word.key for word in words])
        if words[0].dotted and key in self._gazetteer.initials:
            return self._gazetteer.initials[key]
        entry = self._find_exact(words, key, is_region)
        if entry or not may_be_inflected(words):
            return entry
        entry = self._find_inflected(key, is_region) or self._places.find_inflected(words)
        if entry and self._is_half_typed(words, key, entry):
            return None
        return entry

    def _find_exact(self, words: Sequence[Token], key: str, is_region: bool) -> Entry | None:
        """Return the entry of a district, else of a place, else of what is no district."""
        entry = self._lookup(key, is_region) or self._find_numbered(words, is_region)
        if entry and entry.numbers:
            return entry
        return self._places.find(words) or entry

    def _is_half_typed(self, words: Sequence[Token], key: str, entry: Entry) -> bool:
        """Чуй-Ке is the beginning of Чуй-Кемин, not Чуй with an ending after a hyphen."""
        if not words[-1].joined:
            return False
        shorter = join_keys(word.key for word in words[:-1])
        return self._gazetteer.keys.get(shorter) is entry and self._near_misses.begins_name(key)

    def _find_numbered(self, words: Sequence[Token], is_region: bool) -> Entry | None:
        """Return the entry of a name that begins with a number: 1 Май, первого мая."""
        keys = [word.key for word in words]
        number = read_number(keys) if keys[0][:2] in BEGINNINGS else None
        if number is None:
            return None
        value, length = number
        key = str(value) + join_keys(keys[length:])
        return self._lookup(key, is_region) or self._find_inflected(key, is_region)

    def _match_linked_words(self, context: QuestionContext, position: int) -> Segment | None:
        """Segment words that are linked by hyphens, or that a word of a longer name begins."""
        tokens = context.tokens
        if tokens[position].role not in SPOKEN:
            return None
        end = position + 1
        while end < min(len(tokens), position + MAX_NAME_WORDS) and is_linked(tokens[end]):
            end += 1
        if end == position + 1:
            if not self._begins_longer_name(tokens[position], tokens[end]):
                return None
            end += 1
        span = self._near_misses.match(tokens[position:end], context.has_noun)
        if span:
            return (span, end - position)
        return None

    def _begins_longer_name(self, first: Token, second: Token) -> bool:
        if first.key not in self._gazetteer.parts or second.role is not Role.WORD:
            return False
        is_other = second.key in self._gazetteer.non_districts
        return not is_other or number_word(first.key) is not None

    def _find_date(self, context: QuestionContext, position: int) -> Segment | None:
        """Return a day and month as a figure, unless the question has a word for district."""
        day, month = context.tokens[position : position + 2]
        if day.role is not Role.NUMBER or month.key not in self._lexicon.months:
            return None
        if context.has_noun:
            return None
        return (Token(day.key, Role.FIGURE), 2)

    def _lookup(self, key: str, is_region: bool) -> Entry | None:
        entry = self._gazetteer.regions.get(key) if is_region else None
        return entry or self._gazetteer.keys.get(key)

    def _find_inflected(self, key: str, is_region: bool) -> Entry | None:
        """Return the entry of the longest stem that names a place."""
        if not self._gazetteer.prefixes.may_have(key):
            return None
        for stem in stems(key):
            entry = self._lookup(stem, is_region)
            if entry and entry.numbers:
                return entry
        return None

    def _recognize_rest(self, items: Sequence[Item], context: QuestionContext) -> Sequence[Item]:
        """Return the items with every run of unknown words read as people or near misses."""
        unknown = sum(map(is_unknown, items))
        if not unknown:
            return items
        if unknown > MAX_UNKNOWN:
            context = replace(context, strict=True)
        recognized: list[Item] = []
        for is_run, group in groupby(items, key=is_unknown):
            run = [*group]
            recognized += self._recognize_run(tokens_in(run), context) if is_run else run
        return recognized

    def _recognize_run(self, run: Sequence[Token], context: QuestionContext) -> Sequence[Item]:
        people = self._people.recognize(run)
        if people:
            return people
        if context.strict:
            return run
        return self._near_misses.match_run(run, context.has_noun)


def tokens_in(items: Sequence[Item]) -> list[Token]:
    return [item for item in items if isinstance(item, Token)]


def may_be_inflected(words: Sequence[Token]) -> bool:
    """Return True for few words without any of language between them."""
    return all(word.role in NAMING_ROLES or word.joined for word in words)


def is_linked(token: Token) -> bool:
    """Return True for a word that a hyphen or full stop joins to the one before."""
    return token.joined and token.role in SPOKEN
