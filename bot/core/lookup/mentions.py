"""The tokens of a question as what they mention: places, regions, people, numbers, and words that stay unknown."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core.lookup.endings import stems
from bot.core.lookup.entries import Entries, Entry, glue
from bot.core.lookup.guesses import Guesser
from bot.core.lookup.numbers import DOUBTFUL, STARTS, read_number
from bot.core.lookup.people import Part, People
from bot.core.lookup.question import Lexicon, Role, Token
from bot.core.lookup.spans import Span, span_of
from bot.core.outcomes import By, Why

WIDEST = 4
"""Words that may make one name between them: "Чуй Кемин", "Ба зар Кор гон"."""
WIDEST_INFLECTED = 3
NAMING = frozenset([Role.WORD, Role.NUMBER])
SPEAKING = frozenset([Role.WORD, Role.TALK, Role.ALL])
SILENT = frozenset([Role.SHARE, Role.FIGURE])
UNKNOWN = Token("", Role.WORD)
Found = tuple[Span | Token, int]


@dataclass(frozen=True, slots=True)
class Mood:
    """What the whole question says of how its words are to be read."""

    strict: bool
    """Exact and inflected names only."""
    regional: bool
    """It has a word for oblast."""
    anchored: bool
    """It has a word for district."""


class Reader:
    """Reads what questions about one election mention."""

    def __init__(self, entries: Entries, people: People, guesser: Guesser, lexicon: Lexicon) -> None:
        self._keys = entries.keys
        self._regions = entries.regions
        self._parts = entries.parts
        self._people = people
        self._guesser = guesser
        self._months = lexicon.months

    def read(self, tokens: Sequence[Token], strict: bool) -> list[Span | Token]:
        """Spans and what is left over, in order. `strict` takes exact and inflected names only."""
        roles = {token.role for token in tokens}
        mood = Mood(strict, Role.REGION in roles, Role.DISTRICT in roles)
        items: list[Span | Token] = []
        position = 0
        while position < len(tokens):
            found, length = self._at(tokens, position, mood)
            items.append(found)
            position += length
        return self._settle(items, mood)

    def _at(self, tokens: Sequence[Token], position: int, mood: Mood) -> Found:
        """What begins here: a name of several words, an inflected one, a number, a name of one word, or a word."""
        token = tokens[position]
        reach = self._reach(tokens, position)
        if reach > 1:
            wide = self._wide(tokens[position : position + reach], mood.regional) or self._date(tokens, position)
            wide = wide or (None if mood.strict else self._chain(tokens, position, mood))
            if wide:
                return wide
        if token.role is Role.NUMBER:
            return token, 1
        entry = self._lookup(token.key, mood.regional)
        number = None if entry and not entry.numbers else self._number(tokens, position)
        if number:
            return number
        if entry is None and token.role is Role.WORD:
            entry = self._inflected(token.key, mood.regional)
        if entry and entry.numbers:
            return span_of(entry), 1
        if entry and not self._people.named(token.key):
            return (None if mood.strict else self._guesser.whole([token], mood.anchored)) or span_of(entry), 1
        return token, 1

    def _reach(self, tokens: Sequence[Token], position: int) -> int:
        """How many words from here on can be one name: language ends it, save for a syllable or a word of a name."""
        end = position
        for token in tokens[position : position + WIDEST]:
            if token.role in SILENT or not token.key[0].isalnum():
                break
            if token.role not in NAMING and len(token.key) > 2 and not token.joined and token.key not in self._parts:
                break
            end += 1
        return end - position

    def _wide(self, words: Sequence[Token], regional: bool) -> tuple[Span, int] | None:
        """The widest name of two words or more."""
        named = all(word.role in NAMING or word.joined for word in words)
        for width in range(len(words), 1, -1):
            words = words[:width]
            key = glue([word.key for word in words])
            entry = self._lookup(key, regional) or self._numbered(words, regional)
            if entry is None and width <= WIDEST_INFLECTED and named:
                entry = self._inflected(key, regional)
            if entry:
                return span_of(entry), width
        return None

    def _numbered(self, words: Sequence[Token], regional: bool) -> Entry | None:
        """A name that begins with a number, typed in figures or in words: 1 Май, первого мая."""
        value, length = words[0].value, 1
        if words[0].role is not Role.NUMBER:
            value, length = (words[0].key[:2] in STARTS and read_number([word.key for word in words], 0)) or (-1, 0)
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
        while end < len(tokens) and end - position < WIDEST and tokens[end].role in SPEAKING and tokens[end].joined:
            end += 1
        if end == position + 1:
            if first.key not in self._parts or tokens[end].role is not Role.WORD:
                return None
            end += 1
        span = self._guesser.whole(tokens[position:end], mood.anchored)
        return (span, end - position) if span else None

    def _date(self, tokens: Sequence[Token], position: int) -> Found | None:
        """A day and a month, unless the question speaks of a district."""
        day, month = tokens[position : position + 2]
        if day.role is not Role.NUMBER or month.key not in self._months:
            return None
        if any(token.role is Role.DISTRICT for token in tokens):
            return None
        return Token(day.key, Role.FIGURE), 2

    def _lookup(self, key: str, regional: bool) -> Entry | None:
        return (self._regions.get(key) if regional else None) or self._keys.get(key)

    def _inflected(self, key: str, regional: bool) -> Entry | None:
        table = self._regions if regional else self._keys
        for stem in stems(key):
            entry = table.get(stem) or self._keys.get(stem)
            if entry and entry.numbers and len(stem) > 1:
                return entry
        return None

    @staticmethod
    def _number(tokens: Sequence[Token], position: int) -> tuple[Token, int] | None:
        """A number in words. он, бир, one are numbers beside a number or a word for district, or alone."""
        token = tokens[position]
        if token.key[:2] not in STARTS or token.role not in SPEAKING:
            return None
        keys = [word.key for word in tokens[position : position + 2]]
        value, length = read_number(keys, 0) or (-1, 0)
        if not length:
            return None
        if length == 1 and token.key in DOUBTFUL and len(tokens) > 1:
            beside = tokens[max(0, position - 1) : position + 2]
            if all(word.role is not Role.DISTRICT for word in beside):
                return None
        letters = sum(word.letters for word in tokens[position : position + length])
        number = Token(glue(keys[:length]), Role.NUMBER, value, joined=token.joined, spelled=True, letters=letters)
        return number, length

    def _settle(self, items: Sequence[Span | Token], mood: Mood) -> list[Span | Token]:
        """People, then guesses, in every run of words that are left."""
        settled: list[Span | Token] = []
        run: list[Token] = []
        for item in items:
            if isinstance(item, Token) and item.role is Role.WORD:
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
        person = self._person(run)
        if person:
            return person
        return run if mood.strict else self._guesser.guess(run, mood.anchored)

    def _person(self, run: Sequence[Token]) -> list[Span | Token] | None:
        """The winners whose names a run of words spells. A word that fits nobody among them makes it an offer."""
        uses = [self._people.named(token.key) if len(token.key) > 1 else None for token in run]
        telling = [use for use in uses if use and any(part is not Part.PARTICLE for _, part in use)]
        if not telling:
            return None
        chosen = {person for person, _ in telling[0]}
        for use in telling[1:]:
            chosen &= {person for person, _ in use}
        if not chosen:
            return self._people_apart(run, telling)
        rest = [token for token, use in zip(run, uses, strict=True) if not use]
        fitting = {person for person in chosen if all(self._people.fits(token.key, person) for token in rest)}
        parts = {part for use in telling for person, part in use if person in chosen}
        span = self._span_of(fitting or chosen)
        if fitting:
            return [replace(span, direct=parts != {Part.PATRONYMIC} or len(run) == 1)]
        if Part.SURNAME in parts:
            return [replace(span, direct=False, sure=False)]
        return [UNKNOWN]

    def _people_apart(self, run: Sequence[Token], telling: Sequence[list[tuple[int, Part]]]) -> list[Span | Token]:
        """Words of several winners: each surname is one of them."""
        spans = [
            self._span_of({person for person, part in use if part is Part.SURNAME})
            for use in telling
            if any(part is Part.SURNAME for _, part in use)
        ]
        if len(spans) == len(telling) == len(run):
            return list(spans)
        return [replace(span, direct=False, sure=False) for span in spans] or [UNKNOWN]

    def _span_of(self, people: set[int]) -> Span:
        numbers = tuple(sorted({self._people.people[person].number for person in people}))
        return Span(numbers, By.WINNER, Why.SHARED_NAME)
