"""Short questions of known words around one name or number: answered by looks in tables, the sentence not taken apart.

Whatever is not plain is left to the full reading, which would come to the same answer for what is answered here.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from bot.core.lookup.endings import stems
from bot.core.lookup.entries import Entries, Entry, glue
from bot.core.lookup.layouts import CYRILLIC, LATIN
from bot.core.lookup.lexicon import Lexicon
from bot.core.lookup.numbers import DOUBTFUL, GLUED, oblique_ordinal, read_number
from bot.core.lookup.numerals import WORDS
from bot.core.lookup.people import Part, People
from bot.core.lookup.question import SHORT
from bot.core.lookup.roles import CITY, DISTRICT, REGION, TALK, WORD, Role
from bot.core.lookup.starts import Starts
from bot.core.names import clean
from bot.core.outcomes import By, Choice, Found, Outcome, Why
from bot.core.translit import sound

MOST_WORDS = 9
LONGEST = 120
NOTHING = ("", WORD)
LANGUAGE = frozenset([TALK, DISTRICT, CITY])
# Signs around a question, and signs that part words or stand before a number and mean nothing more.
AROUND = "?!.,;: *~[]()«»"
LOOSE = str.maketrans("-‐‑–—№#", "       ")


@dataclass(slots=True)
class Plain:
    """The words of a plain question: what is said around a name or number, and what may be one."""

    keys: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    """Where the words of `rest` stand."""
    number: int | None = None
    regional: bool = False
    anchored: bool = False


def is_linked(words: Sequence[str], places: Sequence[int], text: str) -> bool:
    """Whether hyphens alone stand between the words at these places."""
    return "-".join(words[places[0] : places[-1] + 1]) in text


def agreeing(found: Outcome | None, number: int | None) -> Outcome | None:
    """The answer to a name, or to a number and a name that agree."""
    if number is None or not isinstance(found, Found):
        return found if number is None else None
    return Found(number, By.NUMBER) if found.number == number and found.by is By.NAME else None


class Brief:
    def __init__(self, entries: Entries, people: People, lexicon: Lexicon, numbers: Collection[int]) -> None:
        self._keys = entries.keys
        self._regions = entries.regions
        self._parts = entries.parts
        self._people = people
        self._lexicon = lexicon
        self._spoken = {word: found for word, found in lexicon.spoken.items() if found[0] not in lexicon.percent}
        self._numbers = numbers
        self._named = entries.starts
        self._starts = Starts([*entries.keys, *entries.regions, *entries.parts, *people.by_word, *WORDS])

    def find(self, text: str) -> Outcome | None:
        """The answer, or None where the question is not plain."""
        if len(text) > LONGEST:
            return None
        # In a text of two scripts letters may stand for those that look like them.
        lower = clean(text) if LATIN.search(text) and CYRILLIC.search(text) else text.lower()
        if "р-н" in lower:
            lower = SHORT.sub(r"район\1", lower)
        words = lower.strip(AROUND).translate(LOOSE).split(maxsplit=MOST_WORDS)
        if not words or len(words) > MOST_WORDS or text[0] in "-/":
            return None
        plain = self._gather(words, lower)
        if plain is None:
            return None
        if not plain.rest or (plain.number is not None and plain.regional):
            known = plain.number in self._numbers and not plain.regional
            return Found(plain.number, By.NUMBER) if plain.number is not None and known else None
        if len(plain.rest) < len(plain.keys) and glue(plain.keys) in self._keys:
            return None
        if plain.regional:
            return self._region(plain.rest)
        together = len(plain.rest) == 1 or len(lower.split(maxsplit=1)) == 1 or is_linked(words, plain.places, lower)
        return agreeing(self._name(plain.rest, together) or self._spelled(plain), plain.number)

    def may_know(self, text: str) -> bool:
        """False where no word begins like a name: a quick answer to most texts of the wrong layout."""
        words = text.lower().translate(LOOSE).split()
        for key in sound(" ".join(words)).split():
            if key in self._starts:
                return True
        anchored = any(self._spoken.get(word, NOTHING)[1] is DISTRICT for word in words)
        return anchored and any(word[0].isdecimal() for word in words)

    def _gather(self, words: Sequence[str], text: str) -> Plain | None:
        """The words told apart; None where one of them is more than a word of language, a name or a number."""
        plain = Plain()
        for place, word in enumerate(words):
            if word.isdecimal() and plain.number is None and len(word) < 4:
                plain.number = int(word)
                continue
            if not word.isalpha():
                return None
            key, role = self._spoken.get(word) or self._told(word)
            if place and f"{words[place - 1]}-{word}" in text:
                if words[place - 1].isdecimal() and key in GLUED:
                    continue
                if role is TALK and place - 1 in plain.places:
                    return None  # Чуй-К begins a name
            if key.startswith(self._lexicon.counted) or (role is TALK and key in WORDS):
                return None
            plain.keys.append(key)
            plain.regional |= role is REGION
            plain.anchored |= role is DISTRICT
            if role not in LANGUAGE and role is not REGION:
                plain.rest.append(key)
                plain.places.append(place)
        return plain

    def _told(self, word: str) -> tuple[str, Role]:
        """The key and role of a word that is not known as it is written."""
        key = sound(word)
        role = self._lexicon.role_of(key) if len(key) > 1 else WORD
        special = key in self._lexicon.rumour or key in self._lexicon.percent
        return key, WORD if special else role

    def _region(self, rest: list[str]) -> Choice | None:
        key = glue(rest)
        entry = self._regions.get(key) or next(
            (self._regions[stem] for stem in stems(key) if stem in self._regions), None
        )
        if entry is None or len(entry.numbers) < 2:
            return None
        return Choice(entry.numbers, Why.REGION, entry.region)

    def _name(self, rest: list[str], inflected: bool) -> Outcome | None:
        key = glue(rest)
        entry = self._keys.get(key)
        if entry is None and inflected and key in self._named and self._person([key], exact=True) is None:
            entry = next((entry for stem in stems(key) if (entry := self._answering(stem))), None)
            if entry and entry.region is not None and len(rest) > 1:
                return None  # Чуй-Ке is no form of Чуй
        if entry is None:
            return self._person(rest)
        if read_number([key], 0):
            return None
        if entry.region is not None and len(entry.numbers) > 1:
            return Choice(entry.numbers, Why.REGION, entry.region)
        return Found(entry.numbers[0], entry.by) if len(entry.numbers) == 1 and entry.region is None else None

    def _answering(self, stem: str) -> Entry | None:
        """The entry of a stem that is long enough for a name and no word that is no district."""
        entry = self._keys.get(stem)
        return entry if entry and entry.numbers and len(stem) > 1 else None

    def _person(self, rest: list[str], exact: bool = False) -> Found | None:
        """The one winner whose names these words are, the surname among them."""
        if len(rest) > 1 and any(key in self._keys or key in self._parts for key in rest):
            return None
        uses = [self._people.by_word.get(key) if exact or len(rest) > 1 else self._people.named(key) for key in rest]
        people = [{person for person, _ in use} for use in uses if use]
        chosen = set.intersection(*people) if len(people) == len(rest) else set()
        if len(chosen) != 1:
            return None
        person = chosen.pop()
        named = any(part is Part.SURNAME for use in uses if use for owner, part in use if owner == person)
        return Found(self._people.people[person].number, By.WINNER) if named else None

    def _spelled(self, plain: Plain) -> Found | None:
        """A number in words that is all there is beside language."""
        rest = plain.rest
        together = plain.places[-1] - plain.places[0] == len(rest) - 1
        plainly = together and plain.number is None and not any(key in self._keys for key in rest)
        number = read_number(rest, 0) if plainly else None
        if number is None or number[1] != len(rest) or number[0] not in self._numbers:
            return None
        alone = len(plain.keys) == 1 and oblique_ordinal(rest[0])
        shared = not plain.anchored and (rest[0] in self._parts or rest[0] in DOUBTFUL)
        return None if alone or shared else Found(number[0], By.NUMBER)
