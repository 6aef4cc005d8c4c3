"""The look-up: any text to the district that it names, an offer of those it may name, or not found.

Exact names are answered by one look in a table. Everything else is folded, read word by word, and decided in the
order exact, folded, alias, inflected, beginning, near miss; a text that says
nothing is read again on the other keyboard layout.
"""

import re
from collections.abc import Iterator, Sequence

from bot.core.model import District, Region, Result
from bot.core.name_forms import fold
from bot.core.outcomes import By, Found, Help, NotFound, Outcome, Overview, Several
from bot.search.edit_distance import Forms
from bot.search.gazetteer import Entries, glue, person_forms, written_people
from bot.search.language.layouts import other_layouts
from bot.search.language.lexicon import Lexicon
from bot.search.language.numerals import WORDS
from bot.search.language.word_lists import COMMANDS
from bot.search.near_misses import Guesser
from bot.search.people import People
from bot.search.prefixes import Starts
from bot.search.question import LONGEST_TEXT, read_question
from bot.search.recognizer import Reader
from bot.search.resolve import Facts, Reading, decide
from bot.search.spans import Span
from bot.search.tokens import DISTRICT, NUMBER, WORD, Token
from bot.search.vocabulary import Words

COMMAND = re.compile(r"\s*/([a-z_]+)(?:@\w+)?(?:\s+(.*))?\s*$", re.DOTALL)
# A Latin pair half typed: "Os" on the way to "Osh".
HALF_PAIRS = {"s": "ş", "j": "ç", "z": "j", "k": "h", "d": "j"}


class Index:
    """Finds the districts of one election. Made once, never changed; the same question has the same answer."""

    def __init__(
        self,
        districts: Sequence[District],
        results: Sequence[Result],
        regions: Sequence[Region] = (),
        words: Words | None = None,
    ) -> None:
        words = words or Words()
        people = People(results)
        entries = Entries(districts, regions, words)
        self._numbers = tuple(sorted(district.number for district in districts))
        self._exact = {**in_digits(self._numbers), **entries.exact}
        self._languages: dict[str, str | None] = {}
        self._entries = entries
        self._forms = Forms([*entries.forms, *person_forms(people)])
        self._guesser = Guesser(entries, self._forms, [*entries.written, *written_people(people)])
        self._lexicon = Lexicon(words)
        self._reader = Reader(entries, people, self._guesser, self._lexicon)
        self._words = words
        against = dict.fromkeys(result.number for result in results if result.against_all)
        self._starts = Starts(
            [*entries.keys, *entries.regions, *entries.parts, *people.by_word, *WORDS]
        )
        self._facts = Facts(frozenset(self._numbers), tuple(sorted(against)), entries.parts)

    def find(self, text: str) -> Outcome:
        """What the text asks for. Never raises; the same text always gives the same outcome."""
        known = self._exact.get(text)
        if known is not None:
            return known
        command = COMMAND.match(text) if "/" in text else None
        if command:
            if COMMANDS.get(command[1], "") is not None or not command[2]:
                return said(command[1])
            text = command[2]
        if not text.strip():
            return Help()
        tokens = read_question(text, self._lexicon)
        return self._weigh(text, tokens)

    def language_of(self, text: str) -> str | None:
        """The language of a question, see below; remembered of names as they are written, and of nothing else."""
        if text not in self._exact:
            return language_of(text, self._words)
        if text not in self._languages:
            self._languages[text] = language_of(text, self._words)
        return self._languages[text]

    def suggest(self, text: str) -> tuple[int, ...]:
        """District numbers for a text that is still being typed, the best first; all of them for an empty text."""
        if not text.strip():
            return self._numbers
        if text.strip().isdecimal():
            digits = str(int(text))
            return tuple(number for number in self._numbers if str(number).startswith(digits))
        best = self.find(text)
        found = dict.fromkeys(best.districts)
        for key in self._unfinished(text):
            found.update(
                dict.fromkeys(
                    number for number, _ in self._forms.beginning(key, len(self._numbers))
                )
            )
        for key in self._unfinished(text):
            found.update(dict.fromkeys(self._entries.in_regions(key)))
        return tuple(found) or (best.nearest if isinstance(best, NotFound) else ())

    @staticmethod
    def _unfinished(text: str) -> Iterator[str]:
        """The folded texts that a half typed one can be the beginning of."""
        for reading in (text, *other_layouts(text)):
            key = glue(fold(reading).split())
            if key:
                yield key
                if key[-1] in HALF_PAIRS:
                    yield key[:-1] + HALF_PAIRS[key[-1]]

    def _weigh(self, text: str, tokens: Sequence[Token] | None) -> Outcome:
        """The outcome of the full reading, and of the same keys on the other layout."""
        outcome, sure = self._read(tokens)
        if sure:
            return outcome
        for other in other_layouts(text[:LONGEST_TEXT]):
            retyped = read_question(other, self._lexicon)
            if not retyped or not self._may_name(retyped):
                continue
            meant, sure = self._read(retyped, strict=True)
            if sure and meant.districts and not (is_number(meant) and outcome.districts):
                return meant
        return outcome

    def _may_name(self, tokens: Sequence[Token]) -> bool:
        """Return False if no word begins like a name and no number has a noun: most wrong layouts."""
        if any(token.key in self._starts for token in tokens if token.role is not DISTRICT):
            return True
        numbered = any(token.role is NUMBER for token in tokens)
        spoken = self._lexicon.spoken
        return numbered and any(token.role is DISTRICT and token.text in spoken for token in tokens)

    def _read(self, tokens: Sequence[Token] | None, strict: bool = False) -> tuple[Outcome, bool]:
        """The outcome, and whether it rests on exact or inflected names alone."""
        if not tokens:
            return NotFound(), False
        keys = " ".join(token.key for token in tokens if token.key[0].isalnum())
        if keys in self._words.greetings_folded or keys in self._words.help_folded:
            return Help(), True
        if keys in self._words.overview_folded:
            return Overview(), True
        items = self._reader.read(tokens, strict)
        reading = Reading(items, self._lexicon.tells(tokens), self._lexicon.asks(tokens))
        outcome = decide(reading, self._facts)
        if isinstance(outcome, NotFound):
            return self._with_nearest(outcome, items, strict), False
        return outcome, all(item.sure for item in items if isinstance(item, Span))

    def _with_nearest(self, outcome: NotFound, items: Sequence[object], strict: bool) -> NotFound:
        unknown = [
            item
            for item in items
            if not isinstance(item, Span) and getattr(item, "role", None) is WORD
        ]
        if (
            strict
            or outcome.nearest
            or outcome.out_of_range is not None
            or not 1 <= len(unknown) <= 3
        ):
            return outcome
        return NotFound(self._guesser.nearest(glue(getattr(item, "key", "") for item in unknown)))


def said(command: str) -> Outcome:
    """What a command asks for that names no district."""
    if command not in COMMANDS:
        return NotFound()
    return Overview() if COMMANDS[command] == "overview" else Help()


def is_number(outcome: Outcome) -> bool:
    """Return True if the districts are named by their numbers."""
    return isinstance(outcome, Several) or (isinstance(outcome, Found) and outcome.by is By.NUMBER)


def in_digits(numbers: Sequence[int]) -> dict[str, Found]:
    """The ways in which most people write a number."""
    return {
        way: Found(number, By.NUMBER)
        for number in numbers
        for way in (f"{number}", f"№{number}", f"№ {number}")
    }


def language_of(text: str, words: Words) -> str | None:
    """ "ky", "ru" or "en" where the words of the question decide it, else None: a name alone belongs to no language."""
    keys = set(fold(text).split())
    counts = {tongue: len(keys & own) for tongue, own in words.by_language.items()}
    best = max(counts, key=lambda tongue: counts[tongue])
    first, second = sorted(counts.values(), reverse=True)[:2]
    return best if first > second else None


__all__ = ["Found", "Index", "language_of"]
