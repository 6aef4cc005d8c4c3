"""The look-up of one election: any text to the district it names, an offer, or not found.

Names in their usual spelling are found by one look in a table. Any other text is tokenized,
recognized word by word and resolved. A text that names nothing for certain is read again as other
keyboard layouts would have it.
"""

from collections.abc import Iterator, Mapping, Sequence

from bot.core.model import District, Region, Result
from bot.core.name_forms import fold
from bot.core.outcomes import By, Choice, Found, Help, NotFound, Outcome, Overview, Several, Why
from bot.core.places import Place
from bot.search.gazetteer import build_gazetteer
from bot.search.language.layouts import other_layouts
from bot.search.lexicon import Lexicon, Words
from bot.search.near_misses import NearMisses
from bot.search.other_places import OtherPlaces
from bot.search.people import People
from bot.search.places import PlaceNames
from bot.search.recognizer import Recognizer
from bot.search.resolve import PEOPLE, ElectionFacts, resolve
from bot.search.tokenizer import LONGEST_TEXT, tokenize
from bot.search.tokens import (
    Item,
    Question,
    Role,
    Span,
    Token,
    is_unknown,
    join_keys,
    parse_question,
)

MAX_UNKNOWN_WORDS = 3
"""Words of a question that is not found, to which the nearest names are still searched."""
FOREIGN_LETTER = "щ"
"""Of no Kyrgyz word: "joker" is not ощлук, which folds to the people of Ош."""
# A pair of Latin letters half typed: "Os" on the way to "Osh".
HALF_PAIRS = {"s": "ş", "j": "ç", "z": "j", "k": "h", "d": "j"}


class Index:
    """Finds the districts of one election. The same question always has the same outcome."""

    def __init__(
        self,
        districts: Sequence[District],
        results: Sequence[Result],
        regions: Sequence[Region] = (),
        words: Words | None = None,
        places: Sequence[Place] = (),
        later_holders: Mapping[int, Sequence[str]] | None = None,
    ) -> None:
        """`later_holders`: district -> full names of people who got the seat after the result."""
        words = words or Words()
        people = People(results, later_holders or {})
        self._numbers = tuple(sorted(district.number for district in districts))
        self._gazetteer = build_gazetteer(districts, regions, words)
        self._exact = {**usual_numbers(self._numbers), **self._gazetteer.exact}
        self._lexicon = Lexicon(words)
        self._near_misses = NearMisses(self._gazetteer, people)
        self._places = PlaceNames(places, regions, districts)
        self._recognizer = Recognizer(
            self._gazetteer, people, self._near_misses, self._lexicon, self._places
        )
        words_of_names = (*self._gazetteer.parts, *self._places.words)
        self._other_places = OtherPlaces(
            words_of_names, self._recognizer.is_name, self._recognizer.begins_name
        )
        self._facts = ElectionFacts(
            numbers=frozenset(self._numbers),
            against_all=tuple(sorted({row.number for row in results if row.against_all})),
            parts=self._gazetteer.parts,
        )

    def find(self, text: str) -> Outcome:
        """Return what the text asks for. Never raises."""
        exact = self._exact.get(text)
        if exact is not None:
            return exact
        if not text.strip():
            return Help()
        tokens = tokenize(text, self._lexicon)
        outcome, is_certain = self._answer(tokens)
        if is_certain or self._is_typed_as_meant(tokens or ()):
            return outcome
        return self._find_on_other_layout(text, outcome) or outcome

    def suggest(self, text: str) -> tuple[int, ...]:
        """Return district numbers for a text that is still being typed, best first.

        An empty text suggests all of them.
        """
        typed = text.strip()
        if not typed:
            return self._numbers
        if typed.isdecimal():
            digits = str(int(typed))
            return tuple(number for number in self._numbers if str(number).startswith(digits))
        outcome = self.find(text)
        beginnings = list(unfinished_keys(text))
        suggested = [*outcome.districts]
        for key in beginnings:
            owners = self._near_misses.forms.owners_of_prefix(key, len(self._numbers))
            suggested += [number for number, _ in owners]
        for key in beginnings:
            suggested += self._gazetteer.numbers_of_regions(key)
        if not suggested and isinstance(outcome, NotFound):
            return outcome.nearest
        return tuple(dict.fromkeys(suggested))

    def language_of(self, text: str) -> str | None:
        """Return "ky", "ru" or "en" if the words of a question decide it, else None."""
        return self._lexicon.language_of(text)

    def _is_typed_as_meant(self, tokens: Sequence[Token]) -> bool:
        """Return True if a word is known as typed, so that the keyboard layout was right."""
        return any(
            token.role is Role.LOCALITY or self._near_misses.is_everyday_as_written(token)
            for token in tokens
        )

    def _find_on_other_layout(self, text: str, typed: Outcome) -> Outcome | None:
        """Return what exact and inflected names on another layout come to.

        They are worth more than a guess as typed; a number alone is worth less.
        """
        for retyped in other_layouts(text[:LONGEST_TEXT]):
            if FOREIGN_LETTER in retyped.lower():
                continue
            tokens = tokenize(retyped, self._lexicon)
            if not tokens or not self._recognizer.may_name(tokens):
                continue
            outcome, is_certain = self._answer(tokens, strict=True)
            if not is_certain or not outcome.districts:
                continue
            if not typed.districts or not is_by_number(outcome):
                return outcome
        return None

    def _answer(
        self, tokens: Sequence[Token] | None, *, strict: bool = False
    ) -> tuple[Outcome, bool]:
        """Return an outcome, and True if it rests on exact or inflected names alone."""
        if not tokens:
            return NotFound(), False
        request = self._answer_request(tokens)
        if request:
            return request, True
        items = self._recognizer.recognize(tokens, strict=strict)
        question = parse_question(
            items,
            about_election=self._lexicon.asks_about_election(tokens),
            repeats_rumour=self._lexicon.repeats_rumour(tokens),
        )
        outcome = resolve(question, self._facts)
        if isinstance(outcome, Found) and self._may_be_other_place(question, tokens):
            outcome = as_offer(outcome, question)
        if not isinstance(outcome, NotFound):
            return outcome, all(item.certain for item in items if isinstance(item, Span))
        return (outcome if strict else self._add_nearest(outcome, items)), False

    def _may_be_other_place(self, question: Question, tokens: Sequence[Token]) -> bool:
        """Return True if the words are the name of another place, and no number or person."""
        has_number = question.has_noun and bool(question.numbers)
        winners = [span for span in question.spans if span.by in PEOPLE]
        if has_number or any(span.certain for span in winners):
            return False
        return self._other_places.are_named(
            tokens,
            asks=question.about_election,
            is_one_name=not question.has_noun and not winners,
        )

    def _answer_request(self, tokens: Sequence[Token]) -> Outcome | None:
        """Return the outcome of a greeting, or of a request for help or for the list."""
        keys = " ".join(token.key for token in tokens if token.key[0].isalnum())
        if keys in self._lexicon.greetings or keys in self._lexicon.help:
            return Help()
        if keys in self._lexicon.overview:
            return Overview()
        return None

    def _add_nearest(self, outcome: NotFound, items: Sequence[Item]) -> NotFound:
        """Return "not found" with the districts whose names are nearest to a few unknown words."""
        if outcome.nearest or outcome.out_of_range is not None:
            return outcome
        keys = [item.key for item in items if is_unknown(item)]
        if not 1 <= len(keys) <= MAX_UNKNOWN_WORDS:
            return outcome
        return NotFound(self._near_misses.nearest_numbers(join_keys(keys)))


def as_offer(outcome: Found, question: Question) -> Outcome:
    """Return an answer as an offer; nothing if only a word of a place name is the number."""
    is_word = not any(token.in_words is None for token in question.numbers)
    if outcome.by is By.NUMBER and is_word:
        return NotFound()
    return Choice((outcome.number,), Why.NEAR, claim=outcome.claim)


def is_by_number(outcome: Outcome) -> bool:
    """Return True if districts are named by their numbers."""
    if isinstance(outcome, Found):
        return outcome.by is By.NUMBER
    return isinstance(outcome, Several)


def usual_numbers(numbers: Sequence[int]) -> dict[str, Found]:
    """Return the ways in which most people write a number."""
    return {
        spelling: Found(number, By.NUMBER)
        for number in numbers
        for spelling in (f"{number}", f"№{number}", f"№ {number}")
    }


def unfinished_keys(text: str) -> Iterator[str]:
    """Yield the keys that a half typed text may be the beginning of."""
    for reading in (text, *other_layouts(text)):
        key = join_keys(fold(reading).split())
        if key:
            yield key
            if key[-1] in HALF_PAIRS:
                yield key[:-1] + HALF_PAIRS[key[-1]]
