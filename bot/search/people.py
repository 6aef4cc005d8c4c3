"""Winners by the words of their names: surname, given name, patronymic, initials, in any order."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from rapidfuzz.distance import OSA

from bot.core.model import Result
from bot.core.name_forms import fold
from bot.search.language.endings import stems
from bot.search.prefixes import Starts

PATRONYMIC = re.compile(r"(?:ov|ev|i)(?:iç|na)$|(?:^|.)iç$")
SURNAME = re.compile(r"(?:ov|ev|in|ova|eva|ina|ski)$")
CHILD_OF = frozenset(["uulu", "ulu", "kizi", "ogli", "oglu"])


class Part(Enum):
    SURNAME = "surname"
    GIVEN = "given"
    PATRONYMIC = "patronymic"
    PARTICLE = "particle"
    """уулу, кызы: names nobody alone."""


class Person(NamedTuple):
    number: int
    words: tuple[tuple[str, Part], ...]
    """Folded."""
    spelled: tuple[str, ...]
    """As the article prints them."""


def parts_of(words: Sequence[str]) -> tuple[Part, ...]:
    """What each folded word of a winner's name is. Articles print the surname first, or the given name first where
    the patronymic stands in the middle."""
    if len(words) >= 2 and words[1] in CHILD_OF:
        return (Part.SURNAME, Part.PARTICLE, *(Part.GIVEN,) * (len(words) - 2))
    patronymics = [
        position for position, word in enumerate(words) if position and PATRONYMIC.search(word)
    ]
    given_first = (1 in patronymics and len(words) == 3) or (
        len(words) == 2
        and SURNAME.search(words[1]) is not None
        and SURNAME.search(words[0]) is None
    )
    surname = len(words) - 1 if given_first else 0
    return tuple(
        Part.SURNAME
        if position == surname
        else Part.PATRONYMIC
        if position in patronymics
        else Part.PARTICLE
        if word in CHILD_OF
        else Part.GIVEN
        for position, word in enumerate(words)
    )


class People:
    """The winners of an election, by folded word."""

    def __init__(self, results: Iterable[Result]) -> None:
        self.people: list[Person] = []
        self.by_word: dict[str, list[tuple[int, Part]]] = {}
        for result in results:
            spelled = (
                tuple(result.winner.split()) if result.winner and not result.against_all else ()
            )
            spelled = tuple(word for word in spelled if fold(word))
            words = ["".join(fold(word).split()) for word in spelled]
            if words:
                parts = parts_of(words)
                for word, part in zip(words, parts, strict=True):
                    self.by_word.setdefault(word, []).append((len(self.people), part))
                self.people.append(
                    Person(result.number, tuple(zip(words, parts, strict=True)), spelled)
                )
        self.starts = Starts(self.by_word)
        # A given name that begins another one is said for both: Нурлан of Нурланбек.
        self.given = sorted(
            word
            for word, uses in self.by_word.items()
            if any(part is Part.GIVEN for _, part in uses)
        )

    def named(self, key: str) -> list[tuple[int, Part]] | None:
        """Whose name has this word, in any case ending; None where nobody's has."""
        uses = self.by_word.get(key)
        if uses is None:
            if key not in self.starts:
                return None
            for stem in stems(key):
                uses = self.by_word.get(stem)
                if uses is not None and len(stem) >= 4:
                    key = stem
                    break
            else:
                return None
        if uses is not None and all(part is Part.GIVEN for _, part in uses):
            longer = (
                word
                for word in self.given
                if word.startswith(key) and word != key and len(key) >= 4
            )
            return [
                *uses,
                *(use for word in longer for use in self.by_word[word] if use[1] is Part.GIVEN),
            ]
        return uses

    def fits(self, key: str, person: int, joined: bool = False) -> bool:
        """Whether a word can stand for a part of this person's name: initial, beginning, inflected, mistyped."""
        words = [word for word, _ in self.people[person].words]
        if len(key) == 1:
            return any(word[0] == key for word in words)
        if any(word.startswith(key) for word in words) and len(key) >= 3:
            return True
        if key in words or any(stem in words for stem in stems(key)):
            return True
        return any(
            OSA.distance(key, word) <= (2 if len(word) > 8 else 1)
            for word in words
            if len(word) > 4
        )

    def forms(self) -> Iterator[tuple[str, int, Part]]:
        """What can be mistyped or half typed: each word, and surname and given name written together either way."""
        for person in self.people:
            last = "".join(
                word for word, part in person.words if part in {Part.SURNAME, Part.PARTICLE}
            )
            first = "".join(word for word, part in person.words if part is Part.GIVEN)
            for name in {last, last + first, first + last}:
                yield name, person.number, Part.SURNAME
            for word, part in person.words:
                if part is not Part.PARTICLE:
                    yield word, person.number, part
