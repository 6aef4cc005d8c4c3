"""The values that a question is read into: tokens, the spans that they name, and both together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, IntEnum
from typing import TypeGuard

from bot.core.outcomes import By, Why


class Role(IntEnum):
    """What a token is in its question."""

    WORD = 1
    """May be part of a name."""
    NUMBER = 2
    """May be the number of a district."""
    FILLER = 3
    """A word of language that names nothing."""
    DISTRICT = 4
    REGION = 5
    CITY = 6
    AND = 7
    """A conjunction or comma between names."""
    AGAINST = 8
    ALL = 9
    SHARE = 10
    FIGURE = 11
    """A number that is not a district's: a date, time, year or telephone number."""
    LOCALITY = 12
    """A word for a street, house, school, village or polling station, or its number."""


@dataclass(frozen=True, slots=True)
class InWords:
    """What the words around a number in words say about it."""

    near_noun: bool
    """A word for district is next to it."""
    doubtful: bool
    """An unknown word is next to it, which may be the rest of the number."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign of a question."""

    key: str
    """Folded."""
    role: Role
    text: str = ""
    """The word in lower case, before folding."""
    joined: bool = False
    """No space parts it from the token before; signs may."""
    dotted: bool = False
    """A full stop follows it directly."""
    value: int = -1
    """Of a number, else -1."""
    share: Decimal | None = None
    """Per cent, if the role is `SHARE` and the figures are a number."""
    in_words: InWords | None = None
    """None for all but numbers in words."""


class Confidence(Enum):
    """How far a span can be trusted."""

    CERTAIN = "certain"
    """Exact or inflected name."""
    LIKELY = "likely"
    """Beginning or slip with a margin; answered if it is alone."""
    GUESS = "guess"
    """Offered, never answered."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a question that name a district, or several that they can all mean."""

    numbers: tuple[int, ...]
    """Districts; empty for words that are known to name no district."""
    by: By
    why: Why = Why.SHARED_WORD
    region: str | None = None
    confidence: Confidence = Confidence.CERTAIN
    place: str | None = None
    """The name of a place without a district of its name."""
    regions: tuple[str, ...] = ()
    """The regions of that place."""

    @property
    def certain(self) -> bool:
        return self.confidence is Confidence.CERTAIN


Item = Span | Token
NAMING_ROLES = frozenset([Role.WORD, Role.NUMBER])
LIST_ROLES = frozenset([Role.AND, Role.NUMBER, Role.FIGURE])
NON_DISTRICT_WEIGHT = 2
"""Unknown words that a word known to be no district counts for."""


@dataclass(frozen=True, slots=True)
class QuestionContext:
    """A question with what the whole of it says about its words."""

    tokens: Sequence[Token]
    strict: bool
    """Accept exact and inflected names only."""
    region_words: frozenset[int]
    """Positions of words that a word for oblast belongs to."""
    has_noun: bool
    """It has a word for district."""

    def names_region(self, start: int, end: int) -> bool:
        """Return True if a word for oblast belongs to one of these tokens."""
        return not self.region_words.isdisjoint(range(start, end))


def context_of(tokens: Sequence[Token], strict: bool) -> QuestionContext:
    has_noun = any(token.role is Role.DISTRICT for token in tokens)
    return QuestionContext(tokens, strict, words_of_regions(tokens), has_noun)


def words_of_regions(tokens: Sequence[Token]) -> frozenset[int]:
    """Return the positions of the words that the words for oblast belong to."""
    nouns = [position for position, token in enumerate(tokens) if token.role is Role.REGION]
    return frozenset(word for noun in nouns for word in words_of_region(tokens, noun))


def words_of_region(tokens: Sequence[Token], noun: int) -> Iterator[int]:
    """Yield the word that a word for oblast belongs to, and the one that "and" adds to it."""
    word = word_of_region(tokens, noun)
    yield word
    while word and tokens[word].joined:
        word -= 1
    if word > 1 and tokens[word - 1].role is Role.AND and tokens[word - 1].key.isalpha():
        yield word - 2


def word_of_region(tokens: Sequence[Token], noun: int) -> int:
    """Return the position of the word before the noun, else of the next unknown word."""
    if noun and tokens[noun - 1].role in NAMING_ROLES:
        return noun - 1
    later = (place for place in range(noun, len(tokens)) if tokens[place].role is Role.WORD)
    return next(later, noun)


def is_unknown(item: Item) -> TypeGuard[Token]:
    """Return True for a word that nothing is known of."""
    return isinstance(item, Token) and item.role is Role.WORD


@dataclass(frozen=True, slots=True)
class Question:
    """What a question names, and what else is in it."""

    spans: tuple[Span, ...]
    numbers: tuple[Token, ...]
    figures: tuple[Token, ...]
    roles: frozenset[Role]
    unknown: int
    """Words that nothing is known of."""
    non_districts: int
    """Words that are known to be no district."""
    claim: Decimal | None
    """A share in per cent that it states."""
    is_list: bool
    """A conjunction or comma is between two names or numbers."""
    about_election: bool
    """It has a word of an election."""
    repeats_rumour: bool

    @property
    def has_noun(self) -> bool:
        return Role.DISTRICT in self.roles

    @property
    def asks(self) -> bool:
        """True if a name in it means the district, not a namesake."""
        return self.about_election or self.has_noun

    @property
    def is_clear(self) -> bool:
        """True if no word is left that may change what the rest means."""
        return not self.unknown and not self.non_districts and not self.has_locality

    @property
    def has_locality(self) -> bool:
        """True if a name in it may be that of a street, a village or a house."""
        return Role.LOCALITY in self.roles

    @property
    def strange(self) -> int:
        """Weight of the words that the name may not go with."""
        return self.unknown + NON_DISTRICT_WEIGHT * self.non_districts


def parse_question(
    items: Sequence[Item], *, about_election: bool, repeats_rumour: bool
) -> Question:
    """Return what the spans and tokens of a question are together."""
    spans = [item for item in items if isinstance(item, Span)]
    named = tuple(span for span in spans if span.numbers)
    by_role: dict[Role, list[Token]] = {}
    for item in items:
        if isinstance(item, Token):
            by_role.setdefault(item.role, []).append(item)
    return Question(
        spans=named,
        numbers=tuple(by_role.get(Role.NUMBER, ())),
        figures=tuple(by_role.get(Role.FIGURE, ())),
        roles=frozenset(by_role),
        unknown=len(by_role.get(Role.WORD, ())),
        non_districts=len(spans) - len(named),
        claim=first_share(by_role.get(Role.SHARE, ())),
        is_list=Role.AND in by_role and has_list(items),
        about_election=about_election,
        repeats_rumour=repeats_rumour,
    )


def first_share(tokens: Iterable[Token]) -> Decimal | None:
    return next((token.share for token in tokens if token.share is not None), None)


def has_list(items: Iterable[Item]) -> bool:
    """Return True if a conjunction is between two names or numbers."""
    naming = [item for item in items if isinstance(item, Span) or item.role in LIST_ROLES]
    conjunctions = [isinstance(item, Token) and item.role is Role.AND for item in naming]
    if False not in conjunctions:
        return False
    first = conjunctions.index(False)
    last = len(conjunctions) - conjunctions[::-1].index(False)
    return True in conjunctions[first:last]


def join_keys(keys: Iterable[str]) -> str:
    """Return one key for words that may be written together, apart or with hyphens.

    A letter at the end of one word and the beginning of the next is written once, as in `fold`.
    """
    joined = ""
    for key in keys:
        is_doubled = joined and joined[-1] == key[:1] and key[0].isalpha()
        joined += key[1:] if is_doubled else key
    return joined
