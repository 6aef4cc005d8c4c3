"""The tokens of a question as what they mention: places, regions, people, numbers, and words that stay unknown."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.search.abbreviations import Abbreviations
from bot.search.gazetteer import Entries, Entry, glue
from bot.search.language.endings import stems
from bot.search.language.lexicon import Lexicon
from bot.search.language.number_words import SPEAKING, NumberReader
from bot.search.language.numbers import STARTS, number_word, read_number
from bot.search.near_misses import Guesser
from bot.search.people import People
from bot.search.spans import Span, span_of
from bot.search.surnames import PersonReader
from bot.search.tokens import AND, CITY, DISTRICT, FIGURE, NUMBER, REGION, SHARE, WORD, Token

WIDEST = 4
"""Words that may make one name between them: "Чуй Кемин", "Ба зар Кор гон"."""
WIDEST_INFLECTED = 3
SYLLABLE = 2
MOST_UNREAD = 4
"""With more words that are not understood a guess at one of them would not be offered."""
NAMING = frozenset([WORD, NUMBER])
SILENT = frozenset([SHARE, FIGURE])
NOWHERE: frozenset[int] = frozenset()
Found = tuple[Span | Token, int]


class Mood(NamedTuple):
    """What the whole question says of how its words are to be read."""

    strict: bool
    """Exact and inflected names only."""
    regional: frozenset[int]
    """Places of the words that a word for oblast belongs to."""
    anchored: bool
    """It has a word for district."""


def of_regions(tokens: Sequence[Token]) -> frozenset[int]:
    """Places of the words that a word for oblast belongs to: the one before, else the next, and what "and" adds."""
    places = set()
    for position, token in enumerate(tokens):
        if token.role is not REGION:
            continue
        place = position - 1
        if position == 0 or tokens[place].role not in NAMING:
            place = next(
                (later for later in range(position, len(tokens)) if tokens[later].role is WORD),
                position,
            )
        places.add(place)
        while place and tokens[place].joined:
            place -= 1
        if place > 1 and tokens[place - 1].role is AND and tokens[place - 1].key.isalpha():
            places.add(place - 2)
    return frozenset(places)


class Reader:
    """Reads what questions about one election mention."""

    def __init__(
        self, entries: Entries, people: People, guesser: Guesser, lexicon: Lexicon
    ) -> None:
        self._keys = entries.keys
        self._regions = entries.regions
        self._starts = entries.starts
        self._parts = entries.parts
        self._people = people
        self._persons = PersonReader(people)
        self._numbers = NumberReader(guesser.forms, entries.first_numbers)
        self._nowhere = entries.nowhere
        self._abbreviations = Abbreviations(entries, people, guesser)
        self._initials = entries.initials
        self._guesser = guesser
        self._months = lexicon.months

    def read(self, tokens: Sequence[Token], strict: bool) -> list[Span | Token]:
        """Spans and what is left over, in order. `strict` takes exact and inflected names only."""
        if any(token.dotted for token in tokens):
            tokens = [self._abbreviations.town(tokens, position) for position in range(len(tokens))]
        roles = {token.role for token in tokens}
        mood = Mood(strict, of_regions(tokens) if REGION in roles else NOWHERE, DISTRICT in roles)
        items: list[Span | Token] = []
        position = 0
        while position < len(tokens):
            unread = bool(items) and isinstance(items[-1], Token) and items[-1].role is WORD
            found, length = self._at(tokens, position, mood, unread)
            items.append(found)
            position += length
        return self._settle(items, mood)

    def _at(self, tokens: Sequence[Token], position: int, mood: Mood, unread: bool) -> Found:
        """What begins here: a name of several words, an inflected one, a number, a name of one word, or a word."""
        token = tokens[position]
        if token.role is DISTRICT and self._is_noun(token):
            return token, 1
        regional = position in mood.regional
        entry = self._lookup(token.key, regional)
        number = None if entry and not entry.numbers else self._numbers.at(tokens, position, unread)
        wide = self._several_words(tokens, position, mood, number)
        if wide:
            return wide
        if token.role is NUMBER:
            return token, 1
        if number:
            return number
        if not entry or not entry.numbers:
            short = self._abbreviations.shortened(tokens, position, regional)
            if short:
                return short, 1
        if entry is None and token.role is WORD:
            entry = self._inflected(token.key, regional)
        if entry and entry.numbers:
            return span_of(entry), 1
        if entry and not self._people.named(token.key):
            return (
                None if mood.strict else self._guesser.whole([token], mood.anchored)
            ) or span_of(entry), 1
        return token, 1

    def _is_noun(self, token: Token) -> bool:
        """The word for district and nothing more: it can neither be a name nor a word or syllable of one."""
        return len(token.key) > SYLLABLE and not (
            token.joined or token.dotted or token.key in self._keys or token.key in self._parts
        )

    def _several_words(
        self, tokens: Sequence[Token], position: int, mood: Mood, number: tuple[Token, int] | None
    ) -> Found | None:
        """A name, a date or a number of several words, or words linked by hyphens as one name mistyped."""
        reach = self._reach(tokens, position)
        if reach < 2:
            return None
        known = self._wide(tokens, position, reach, mood) or self._date(tokens, position)
        if known or mood.strict:
            return known
        return number if number and number[1] > 1 else self._chain(tokens, position, mood)

    def _reach(self, tokens: Sequence[Token], position: int) -> int:
        """How many words from here on can be one name: language ends it, save for a syllable or a word of a name."""
        end = position
        for token in tokens[position : position + WIDEST]:
            if token.role in SILENT or not token.key[0].isalnum():
                break
            if (
                token.role not in NAMING
                and len(token.key) > SYLLABLE
                and not token.joined
                and token.key not in self._parts
            ):
                break
            end += 1
        return end - position

    def _wide(
        self, tokens: Sequence[Token], position: int, reach: int, mood: Mood
    ) -> tuple[Span, int] | None:
        """The widest name of two words or more."""
        words = tokens[position : position + reach]
        for width in range(len(words), 1, -1):
            words = words[:width]
            key = glue([word.key for word in words])
            regional = not mood.regional.isdisjoint(range(position, position + width))
            short = len(words[0].key) == 1 and words[0].dotted
            entry = (self._initials.get(key) if short else None) or self._lookup(key, regional)
            entry = entry or self._numbered(words, regional)
            named = all(word.role in NAMING or word.joined for word in words)
            if entry is None and width <= WIDEST_INFLECTED and named:
                entry = self._inflected(key, regional)
                if entry and self._cut_short(words, key, entry):
                    continue
            if entry and (entry.numbers or words[0].role is not CITY):
                return span_of(entry), width
        return None

    def _cut_short(self, words: Sequence[Token], key: str, entry: Entry) -> bool:
        """Чуй-Ке is the beginning of Чуй-Кемин, not Чуй with an ending behind a hyphen."""
        return (
            words[-1].joined
            and self._keys.get(glue(word.key for word in words[:-1])) is entry
            and (self._guesser.begins(key))
        )

    def _numbered(self, words: Sequence[Token], regional: bool) -> Entry | None:
        """A name that begins with a number, typed in figures or in words: 1 Май, первого мая."""
        value, length = words[0].value, 1
        if words[0].role is not NUMBER:
            value, length = (
                words[0].key[:2] in STARTS and read_number([word.key for word in words], 0)
            ) or (-1, 0)
        if value < 0 or length == len(words):
            return None
        key = str(value) + glue([word.key for word in words[length:]])
        return self._lookup(key, regional) or self._inflected(key, regional)

    def _chain(self, tokens: Sequence[Token], position: int, mood: Mood) -> Found | None:
        """Words linked by hyphens, or begun by a word of a longer name, as one name half typed or mistyped."""
        first = tokens[position]
        if first.role not in SPEAKING:
            return None
        end = position + 1
        while (
            end < len(tokens)
            and end - position < WIDEST
            and tokens[end].role in SPEAKING
            and tokens[end].joined
        ):
            end += 1
        if end == position + 1:
            other = tokens[end].key in self._nowhere and number_word(first.key) is None
            if first.key not in self._parts or tokens[end].role is not WORD or other:
                return None
            end += 1
        span = self._guesser.whole(tokens[position:end], mood.anchored)
        return (span, end - position) if span else None

    def _date(self, tokens: Sequence[Token], position: int) -> Found | None:
        """A day and a month, unless the question speaks of a district."""
        day, month = tokens[position : position + 2]
        if day.role is not NUMBER or month.key not in self._months:
            return None
        if any(token.role is DISTRICT for token in tokens):
            return None
        return Token(day.key, FIGURE), 2

    def _lookup(self, key: str, regional: bool) -> Entry | None:
        return (self._regions.get(key) if regional else None) or self._keys.get(key)

    def _inflected(self, key: str, regional: bool) -> Entry | None:
        if key not in self._starts:
            return None
        table = self._regions if regional else self._keys
        for stem in stems(key):
            entry = table.get(stem) or self._keys.get(stem)
            if entry and entry.numbers and len(stem) > 1:
                return entry
        return None

    def _settle(self, items: Sequence[Span | Token], mood: Mood) -> list[Span | Token]:
        """People, then guesses, in every run of words that are left."""
        unread = sum(isinstance(item, Token) and item.role is WORD for item in items)
        if unread > MOST_UNREAD:
            mood = mood._replace(strict=True)
        settled: list[Span | Token] = []
        run: list[Token] = []
        for item in items:
            if isinstance(item, Token) and item.role is WORD:
                run.append(item)
                continue
            settled.extend(self._run(run, mood))
            settled.append(item)
            run = []
        settled.extend(self._run(run, mood))
        return settled

    def _run(self, run: Sequence[Token], mood: Mood) -> Sequence[Span | Token]:
        if not run:
            return run
        person = self._persons.read(run)
        if person:
            return person
        return run if mood.strict else self._guesser.guess(run, mood.anchored)
