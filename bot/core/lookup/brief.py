"""Short questions of known words around one name or number: answered by looks in tables, the sentence not taken apart.

Whatever is not plain is left to the full reading, which would come to the same answer for what is answered here.
"""

from collections.abc import Collection, Sequence

from bot.core.lookup.endings import stems
from bot.core.lookup.entries import Entries, Entry, glue
from bot.core.lookup.layouts import CYRILLIC, LATIN
from bot.core.lookup.lexicon import Lexicon, Role
from bot.core.lookup.numbers import read_number
from bot.core.lookup.numerals import WORDS
from bot.core.lookup.people import Part, People
from bot.core.lookup.question import SHORT
from bot.core.lookup.starts import Starts
from bot.core.outcomes import By, Choice, Found, Outcome, Why
from bot.core.translit import sound

MOST_WORDS = 6
NOTHING = ("", Role.WORD)
LANGUAGE = frozenset([Role.TALK, Role.DISTRICT, Role.CITY])
# Signs that part words or stand before a number, and mean nothing more.
LOOSE = str.maketrans("-‐‑–—№#", "       ")


def is_linked(words: Sequence[str], places: Sequence[int], text: str) -> bool:
    """Whether hyphens alone stand between the words at these places."""
    return "-".join(words[places[0] : places[-1] + 1]) in text


def agreeing(found: Found, number: int) -> Found | None:
    """The answer to a number and a name that agree."""
    return Found(number, By.NUMBER) if found.number == number and found.by is By.NAME else None


class Brief:
    def __init__(self, entries: Entries, people: People, lexicon: Lexicon, numbers: Collection[int]) -> None:
        self._keys = entries.keys
        self._regions = entries.regions
        self._people = people
        self._spoken = {word: found for word, found in lexicon.spoken.items() if found[0] not in lexicon.percent}
        self._numbers = numbers
        self._named = entries.starts
        self._starts = Starts([*entries.keys, *entries.regions, *entries.parts, *people.by_word, *WORDS])

    def find(self, text: str) -> Outcome | None:
        """The answer, or None where the question is not plain."""
        if LATIN.search(text) and CYRILLIC.search(text):
            return None  # of two scripts: letters may stand for those that look like them
        lower = text.lower()
        if "р-н" in lower:
            lower = SHORT.sub(r"район\1", lower)
        words = lower.rstrip("?!. ").translate(LOOSE).split(maxsplit=MOST_WORDS)
        if not words or len(words) > MOST_WORDS or text[0] == "-":
            return None
        keys: list[str] = []
        rest: list[int] = []
        number, regional = None, False
        for word in words:
            if word.isdecimal() and number is None and len(word) < 4:
                number = int(word)
                continue
            if not word.isalpha():
                return None
            key, role = self._spoken.get(word) or (sound(word), Role.WORD)
            if role is Role.REGION:
                regional = True
            elif role not in LANGUAGE:
                rest.append(len(keys))
            keys.append(key)
        if number is not None and (regional or not rest):
            return Found(number, By.NUMBER) if not regional and number in self._numbers else None
        if not rest or (len(rest) < len(keys) and glue(keys) in self._keys):
            return None
        named = [keys[place] for place in rest]
        if regional:
            return self._region(named)
        together = len(rest) == 1 or len(text.split(maxsplit=1)) == 1 or is_linked(words, rest, lower)
        found = self._name(named, together)
        return found if number is None or found is None else agreeing(found, number)

    def may_know(self, text: str) -> bool:
        """False where no word begins like a name: a quick answer to most texts of the wrong layout."""
        words = text.lower().translate(LOOSE).split()
        if any(sound(word) in self._starts for word in words):
            return True
        anchored = any(self._spoken.get(word, NOTHING)[1] is Role.DISTRICT for word in words)
        return anchored and any(word[0].isdecimal() for word in words)

    def _region(self, rest: list[str]) -> Choice | None:
        key = glue(rest)
        entry = self._regions.get(key) or next(
            (self._regions[stem] for stem in stems(key) if stem in self._regions), None
        )
        if entry is None or len(entry.numbers) < 2:
            return None
        return Choice(entry.numbers, Why.REGION, entry.region)

    def _name(self, rest: list[str], inflected: bool) -> Found | None:
        key = glue(rest)
        entry = self._keys.get(key)
        if entry is None:
            person = self._person(key)
            if person or not inflected:
                return person
            if key in self._named:
                entry = next((entry for stem in stems(key) if (entry := self._answering(stem))), None)
        if entry is None or len(entry.numbers) != 1 or entry.region is not None or read_number([key], 0):
            return None
        return Found(entry.numbers[0], entry.by)

    def _answering(self, stem: str) -> Entry | None:
        """The entry of a stem that is long enough for a name and no word that is no district."""
        entry = self._keys.get(stem)
        return entry if entry and entry.numbers and len(stem) > 1 else None

    def _person(self, key: str) -> Found | None:
        """The one winner of this surname."""
        uses = self._people.by_word.get(key)
        if not uses or len(uses) > 1 or uses[0][1] is not Part.SURNAME:
            return None
        return Found(self._people.people[uses[0][0]].number, By.WINNER)
