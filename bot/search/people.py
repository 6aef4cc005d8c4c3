"""Winners by the words of their names: surname, given name, patronymic, initials, in any order."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from bot.core.model import Result
from bot.core.name_forms import fold
from bot.core.outcomes import By, Why
from bot.search.aliases import letters_of
from bot.search.edit_distance import Form, NamePart
from bot.search.language.endings import PrefixIndex, stems
from bot.search.language.surnames import SURNAMES_AS_WRITTEN
from bot.search.tokens import Confidence, Item, Role, Span, Token

PATRONYMIC = re.compile(r"(?:ov|ev|i)(?:iç|na)$|(?:^|.)iç$")
SURNAME = re.compile(r"(?:ov|ev|in|ova|eva|ina|ski)$")
CHILD_OF = frozenset(["uulu", "ulu", "kizi", "ogli", "oglu"])
SHORTEST_NAME = 4
SHORTEST_BEGINNING = 3
SHORTEST_MISTYPED = 5
LONG_NAME = 9
"""Letters of a name that may have two slips."""
FAMILY_PARTS = (NamePart.SURNAME, NamePart.PARTICLE)
UNKNOWN = Token("", Role.WORD)

Use = tuple[int, NamePart]
"""A person, by their place in the list, and the part of their name that a word is."""


@dataclass(frozen=True, slots=True)
class Person:
    """A winner with the words of their name."""

    number: int
    words: tuple[str, ...]
    """As the article prints them."""
    keys: tuple[str, ...]
    """The same, folded."""
    parts: tuple[NamePart, ...]
    by: By = By.WINNER

    def keys_of(self, wanted: NamePart) -> list[str]:
        """Return the folded words that are this part of the name."""
        named = zip(self.keys, self.parts, strict=True)
        return [key for key, part in named if part is wanted]


def parse_person(result: Result) -> Person | None:
    """Return the winner of a row; None for against all."""
    if not result.winner:
        return None
    words = tuple(word for word in result.winner.split() if fold(word))
    keys = tuple("".join(fold(word).split()) for word in words)
    if keys:
        return Person(result.number, words, keys, parts_of(keys))
    return None


def later_holders_of(names: Mapping[int, Sequence[str]]) -> Iterator[Person]:
    """Yield the people who got a seat after the result."""
    for number, people in names.items():
        for name in people:
            words = tuple(word for word in name.split() if fold(word))
            keys = tuple("".join(fold(word).split()) for word in words)
            if keys:
                yield Person(number, words, keys, parts_of(keys), By.LATER_HOLDER)


def parts_of(keys: Sequence[str]) -> tuple[NamePart, ...]:
    """Return what each folded word of a name is.

    Articles print the surname first, or the given name first and the patronymic in the middle.
    """
    if len(keys) >= 2 and keys[1] in CHILD_OF:
        return (NamePart.SURNAME, NamePart.PARTICLE, *[NamePart.GIVEN] * (len(keys) - 2))
    surname = len(keys) - 1 if has_given_name_first(keys) else 0
    return tuple(
        NamePart.SURNAME if position == surname else part_of(key)
        for position, key in enumerate(keys)
    )


def has_given_name_first(keys: Sequence[str]) -> bool:
    if len(keys) == 3:
        return PATRONYMIC.search(keys[1]) is not None
    if len(keys) == 2:
        return SURNAME.search(keys[1]) is not None and SURNAME.search(keys[0]) is None
    return False


def part_of(key: str) -> NamePart:
    """Return what a word is that is not the surname."""
    if PATRONYMIC.search(key):
        return NamePart.PATRONYMIC
    if key in CHILD_OF:
        return NamePart.PARTICLE
    return NamePart.GIVEN


class People:
    """The winners of an election, and later holders of their seats."""

    def __init__(
        self, results: Iterable[Result], later_holders: Mapping[int, Sequence[str]]
    ) -> None:
        """`later_holders`: district -> full names."""
        self._winners = [person for person in map(parse_person, results) if person]
        self._people = [*self._winners, *later_holders_of(later_holders)]
        self._surnames_as_written = frozenset(
            word.lower() for person in self._winners for word in person.words
        )
        self._uses: dict[str, list[Use]] = {}
        for index, person in enumerate(self._people):
            for key, part in zip(person.keys, person.parts, strict=True):
                self._uses.setdefault(key, []).append((index, part))
        self._prefixes = PrefixIndex(self._uses)

    @property
    def keys(self) -> Iterable[str]:
        """The folded words of all names."""
        return self._uses.keys()

    def has_name(self, key: str) -> bool:
        """Return True if a winner's name has this word, in any case ending."""
        return self._uses_of(key) is not None

    def folded_forms(self) -> Iterator[Form]:
        """Yield what may be mistyped or half typed, folded.

        Each word, and the surname and given name written together either way.
        """
        for person in self._winners:
            surname = join_parts(person, {NamePart.SURNAME, NamePart.PARTICLE})
            given = join_parts(person, {NamePart.GIVEN})
            for name in {surname, surname + given, given + surname}:
                yield Form(name, person.number, NamePart.SURNAME)
            for key, part in zip(person.keys, person.parts, strict=True):
                if part is not NamePart.PARTICLE:
                    yield Form(key, person.number, part)

    def written_forms(self) -> Iterator[Form]:
        """Yield the words of the names as the article prints them."""
        for person in self._winners:
            for word, part in zip(person.words, person.parts, strict=True):
                letters = letters_of(word)
                if letters and part is not NamePart.PARTICLE:
                    yield Form(letters, person.number, part)

    def recognize(self, run: Sequence[Token]) -> list[Item] | None:
        """Return the winners that a run of unknown words names; None if it names nobody."""
        uses = [self._uses_of(token.key) for token in run]
        named = [use for use in uses if use and not only_particles(use)]
        if not named:
            return None
        people = set.intersection(*map(people_in, named))
        if not people:
            return self._recognize_several(run, named)
        unused = [token.key for token, use in zip(run, uses, strict=True) if not use]
        item = self._recognize_one(people, named, unused, is_alone=len(run) == 1)
        return [self._doubt_other_surname(item, run)]

    def _doubt_other_surname(self, item: Item, run: Sequence[Token]) -> Item:
        """Return a guess for one word that is another surname as written: Алымбеков."""
        is_other = len(run) == 1 and self._is_other_surname(run[0].text)
        if is_other and isinstance(item, Span):
            return as_guess(item)
        return item

    def _is_other_surname(self, text: str) -> bool:
        """Return True for a common surname that is a winner's in the folded letters alone."""
        return text in SURNAMES_AS_WRITTEN and text not in self._surnames_as_written

    def _recognize_one(
        self, people: set[int], named: Sequence[list[Use]], unused: Sequence[str], is_alone: bool
    ) -> Item:
        """Return the people that all words name; a guess if one of the words fits nobody."""
        parts = parts_named(named, people)
        fitting = {person for person in people if self._fits_all(unused, person, parts)}
        span = self._span_of(fitting or people)
        if span.by is By.LATER_HOLDER and NamePart.SURNAME not in parts:
            return UNKNOWN
        has_only_patronymic = parts == {NamePart.PATRONYMIC} and not is_alone
        if fitting:
            return as_guess(span) if has_only_patronymic else span
        if NamePart.SURNAME in parts:
            return as_guess(span)
        return UNKNOWN

    def _recognize_several(self, run: Sequence[Token], named: Sequence[list[Use]]) -> list[Item]:
        """Return a span for each surname among words of several people."""
        surnames = [people_in(uses, NamePart.SURNAME) for uses in named]
        spans = [self._span_of(people) for people in surnames if people]
        if len(spans) == len(named) == len(run):
            return list(spans)
        return [as_guess(span) for span in spans] or [UNKNOWN]

    def _span_of(self, people: set[int]) -> Span:
        numbers = tuple(sorted({self._people[person].number for person in people}))
        has_winner = any(self._people[person].by is By.WINNER for person in people)
        by = By.WINNER if has_winner else By.LATER_HOLDER
        return Span(numbers, by, Why.SHARED_NAME)

    def _uses_of(self, key: str) -> list[Use] | None:
        """Return whose name has this word in any case ending; None if no name has it."""
        known = self._known_form(key)
        if known is None:
            return None
        uses = self._uses[known]
        if any(part is not NamePart.GIVEN for _, part in uses):
            return uses
        return [*uses, *self._longer_given_names(known)]

    def _known_form(self, key: str) -> str | None:
        if key in self._uses:
            return key
        if not self._prefixes.may_have(key):
            return None
        return next((stem for stem in stems(key) if self._is_long_name(stem)), None)

    def _is_long_name(self, stem: str) -> bool:
        return len(stem) >= SHORTEST_NAME and stem in self._uses

    def _longer_given_names(self, key: str) -> Iterator[Use]:
        """Yield the people whose given name begins with this one: Нурлан, Нурланбек."""
        if len(key) < SHORTEST_NAME:
            return
        for name, uses in self._uses.items():
            if name.startswith(key):
                yield from (use for use in uses if use[1] is NamePart.GIVEN)

    def _fits_all(self, keys: Sequence[str], person: int, named: Collection[NamePart]) -> bool:
        """Return True if unread words are other parts of this person's name.

        `named`: the parts that other words name.
        """
        if NamePart.SURNAME not in named:
            return all(is_form_of_name(key, self._people[person].keys) for key in keys)
        is_given_known = NamePart.GIVEN in named
        for key in keys:
            if self._fits_part(key, person, NamePart.GIVEN) and not is_given_known:
                is_given_known = True
            elif not self._fits_other_part(key, person, is_given_known):
                return False
        return True

    def _fits_other_part(self, key: str, person: int, is_given_known: bool) -> bool:
        """Return True for the patronymic; its initial or beginning needs the given name before.

        К. Ташиев and Алмаз Атамбаев are no winners, but their relatives.
        """
        if len(key) > 1 and any(self._fits_part(key, person, part) for part in FAMILY_PARTS):
            return True
        may_be_patronymic = is_given_known or PATRONYMIC.search(key) is not None
        return may_be_patronymic and (
            self._fits_part(key, person, NamePart.PATRONYMIC)
            or self._fits_part(key, person, NamePart.GIVEN)
        )

    def _fits_part(self, key: str, person: int, part: NamePart) -> bool:
        return is_form_of_name(key, self._people[person].keys_of(part))


def only_particles(uses: Iterable[Use]) -> bool:
    return all(part is NamePart.PARTICLE for _, part in uses)


def parts_named(named: Iterable[Iterable[Use]], people: Collection[int]) -> set[NamePart]:
    """Return the parts of these people's names that are used."""
    return {part for uses in named for person, part in uses if person in people}


def people_in(uses: Iterable[Use], wanted: NamePart | None = None) -> set[int]:
    """Return the people of some uses, or of those for one part of their names."""
    return {person for person, part in uses if wanted is None or part is wanted}


def as_guess(span: Span) -> Span:
    return replace(span, confidence=Confidence.GUESS)


def join_parts(person: Person, wanted: set[NamePart]) -> str:
    return "".join(
        key for key, part in zip(person.keys, person.parts, strict=True) if part in wanted
    )


def is_form_of_name(key: str, names: Sequence[str]) -> bool:
    """Return True for an initial, a beginning or a mistyped form of a name."""
    if len(key) == 1:
        return any(name[0] == key for name in names)
    if len(key) >= SHORTEST_BEGINNING and any(name.startswith(key) for name in names):
        return True
    return any(is_slip(key, name) for name in names if len(name) >= SHORTEST_MISTYPED)


def is_slip(key: str, name: str) -> bool:
    return OSA.distance(key, name) <= (2 if len(name) >= LONG_NAME else 1)
