"""Short questions of known words around one name or number: answered by looks in tables, the words not weighed.

Whatever is not plain is left to the full reading, which would come to the same answer for what is answered here.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from bot.core.outcomes import By, Choice, Found, Outcome, Why
from bot.core.translit import sound
from bot.search.gazetteer import Entries, Entry, glue
from bot.search.language.endings import stems
from bot.search.language.lexicon import Lexicon
from bot.search.language.numbers import DOUBTFUL, STARTS, oblique_ordinal, read_number
from bot.search.language.numerals import WORDS
from bot.search.people import Part, People
from bot.search.prefixes import Starts
from bot.search.tokens import CITY, DISTRICT, NUMBER, REGION, TALK, WORD, Token

MOST_WORDS = 9
LARGEST = 999
NOTHING = Token("", WORD)
LANGUAGE = frozenset([TALK, DISTRICT, CITY, REGION])
# Signs that part words or stand before a number and mean nothing more.
LOOSE = str.maketrans("-‐‑–—№#", "       ")


class Plain(NamedTuple):
    """The words of a plain question: what is said around a name or number, and what may be one."""

    keys: Sequence[str]
    rest: Sequence[str]
    """What is no language."""
    number: int | None
    regional: bool
    anchored: bool
    linked: bool
    """Nothing but hyphens stands between the words of `rest`."""
    together: bool
    """No other word stands between them."""


def agreeing(found: Outcome | None, number: int | None) -> Outcome | None:
    """The answer to a name, or to a number and a name that agree."""
    if number is None or not isinstance(found, Found):
        return found if number is None else None
    return Found(number, By.NUMBER) if found.number == number and found.by is By.NAME else None


class Brief:
    def __init__(
        self, entries: Entries, people: People, lexicon: Lexicon, numbers: Collection[int]
    ) -> None:
        self._keys = entries.keys
        self._regions = entries.regions
        self._parts = entries.parts
        self._people = people
        self._spoken = lexicon.spoken
        self._telling = lexicon.percent.union(WORDS, lexicon.rumour)
        self._numbers = numbers
        self._named = entries.starts
        self._starts = Starts(
            [*entries.keys, *entries.regions, *entries.parts, *people.by_word, *WORDS]
        )

    def find(self, tokens: Sequence[Token]) -> Outcome | None:
        """The answer, or None where the question is not plain."""
        if len(tokens) > MOST_WORDS:
            return None
        plain = self._gather(tokens)
        if plain is None:
            return None
        if not plain.rest or (plain.number is not None and plain.regional):
            known = plain.number in self._numbers and not plain.regional
            return Found(plain.number, By.NUMBER) if plain.number is not None and known else None
        if len(plain.rest) < len(plain.keys) and glue(plain.keys) in self._keys:
            return None
        if plain.regional:
            return self._region(plain.rest)
        return agreeing(self._name(plain.rest, plain.linked) or self._spelled(plain), plain.number)

    def may_know(self, text: str) -> bool:
        """False where no word begins like a name: a quick answer to most texts of the wrong layout."""
        words = text.lower().translate(LOOSE).split()
        for key in sound(" ".join(words)).split():
            if key in self._starts:
                return True
        anchored = any(self._spoken.get(word, NOTHING).role is DISTRICT for word in words)
        return anchored and any(word[0].isdecimal() for word in words)

    def _gather(self, tokens: Sequence[Token]) -> Plain | None:
        """The words told apart; None where one of them is more than a word of language, a name or a number."""
        keys: list[str] = []
        rest: list[str] = []
        number = None
        regional = anchored = listed = False
        linked = together = True
        last = -1
        for place, token in enumerate(tokens):
            role, key = token.role, token.key
            if role is NUMBER and number is None and token.value <= LARGEST:
                number = token.value
                continue
            if role is WORD:
                if token.dotted and len(tokens) > 1:
                    return None
                if rest:
                    linked &= token.joined
                    together &= last == place - 1
                rest.append(key)
                last = place
            elif key == ",":
                listed = True
                continue
            elif role not in LANGUAGE or (
                role is TALK and self._says_more(token, last == place - 1)
            ):
                return None
            keys.append(key)
            regional |= role is REGION
            anchored |= role is DISTRICT
        if listed and (len(rest) > 1 or number is not None):
            return None
        return Plain(keys, rest, number, regional, anchored, linked, together)

    def _says_more(self, token: Token, after_name: bool) -> bool:
        """Чуй-К begins a name; a number in words; a word for per cent or a rumour."""
        return (token.joined and after_name) or token.key in self._telling

    def _region(self, rest: Sequence[str]) -> Choice | None:
        key = glue(rest)
        entry = self._regions.get(key) or next(
            (self._regions[stem] for stem in stems(key) if stem in self._regions), None
        )
        if entry is None or len(entry.numbers) < 2:
            return None
        return Choice(entry.numbers, Why.REGION, entry.region)

    def _name(self, rest: Sequence[str], inflected: bool) -> Outcome | None:
        key = glue(rest)
        entry = self._keys.get(key)
        person = key in self._people.by_word and self._person([key], exact=True)
        if entry is None and inflected and not person and key in self._named:
            entry = next((entry for stem in stems(key) if (entry := self._answering(stem))), None)
            if entry and entry.region is not None and len(rest) > 1:
                return None  # Чуй-Ке is no form of Чуй
        if entry is None:
            return self._person(rest)
        if key[:2] in STARTS and read_number([key], 0):
            return None
        if entry.region is not None and len(entry.numbers) > 1:
            return Choice(entry.numbers, Why.REGION, entry.region)
        return (
            Found(entry.numbers[0], entry.by)
            if len(entry.numbers) == 1 and entry.region is None
            else None
        )

    def _answering(self, stem: str) -> Entry | None:
        """The entry of a stem that is long enough for a name and no word that is no district."""
        entry = self._keys.get(stem)
        return entry if entry and entry.numbers and len(stem) > 1 else None

    def _person(self, rest: Sequence[str], exact: bool = False) -> Found | None:
        """The one winner whose names these words are, the surname among them."""
        if len(rest) > 1 and any(key in self._keys or key in self._parts for key in rest):
            return None
        uses = [
            self._people.by_word.get(key) if exact or len(rest) > 1 else self._people.named(key)
            for key in rest
        ]
        people = [{person for person, _ in use} for use in uses if use]
        chosen = set.intersection(*people) if len(people) == len(rest) else set()
        if len(chosen) != 1:
            return None
        person = chosen.pop()
        named = any(
            part is Part.SURNAME for use in uses if use for owner, part in use if owner == person
        )
        return Found(self._people.people[person].number, By.WINNER) if named else None

    def _spelled(self, plain: Plain) -> Found | None:
        """A number in words that is all there is beside language."""
        rest = plain.rest
        plainly = (
            plain.together and plain.number is None and not any(key in self._keys for key in rest)
        )
        number = read_number(rest, 0) if plainly else None
        if number is None or number[1] != len(rest) or number[0] not in self._numbers:
            return None
        alone = len(plain.keys) == 1 and oblique_ordinal(rest[0])
        shared = not plain.anchored and (rest[0] in self._parts or rest[0] in DOUBTFUL)
        return None if alone or shared else Found(number[0], By.NUMBER)
