"""From what a question names to one outcome: an answer, an offer or nothing."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from bot.core.outcomes import By, Choice, Found, NotFound, Outcome, Several, Why
from bot.search.tokens import Confidence, Question, Role, Span, Token

PEOPLE = frozenset([By.WINNER, By.LATER_HOLDER])
MAX_OFFERED = 6
MAX_SEVERAL = 10
RANKS = (1, 2)
"""Numbers in words that tell the winner and the runner-up."""
MAX_STRANGE_ANSWERED = 3
"""Unknown words next to a certain name that is still answered in a question that asks."""
MAX_STRANGE_OFFERED = {True: 3, False: 1}
"""Certain -> unknown words next to a name that is still offered."""
MAX_STRANGE_ASKED = 6
"""The same for a certain name in a question about the election."""


@dataclass(frozen=True, slots=True)
class ElectionFacts:
    """What a decision needs to know of the election."""

    numbers: Collection[int]
    against_all: tuple[int, ...]
    """Districts in which "against all" came first."""
    parts: Mapping[str, tuple[int, ...]]
    """Words of names of several words, with the districts that have them."""


def resolve(question: Question, facts: ElectionFacts) -> Outcome:
    """Return what a question comes to."""
    question = without_rank(question)
    against_all = resolve_against_all(question, facts)
    if against_all:
        return against_all
    if not question.spans:
        return resolve_numbers(question, facts)
    if question.numbers or question.figures:
        return resolve_names_and_numbers(question, facts)
    return resolve_names(question)


def without_rank(question: Question) -> Question:
    """Drop "first" and "second" from a question about something else: who came first in Osh."""
    if not question.about_election or not (question.spans or question.unknown):
        return question
    numbers = [token for token in question.numbers if not is_rank(token)]
    return replace(question, numbers=tuple(numbers))


def is_rank(token: Token) -> bool:
    return token.value in RANKS and token.in_words is not None and not token.in_words.near_noun


def resolve_against_all(question: Question, facts: ElectionFacts) -> Outcome | None:
    """Return the districts in which "against all" came first, or the one of them that is named."""
    if Role.AGAINST not in question.roles or not question.is_clear:
        return None
    named = {*numbers_of(question.spans), *(token.value for token in question.numbers)}
    if not named:
        return offer_against_all(question, facts)
    if len(named) > 1 or named.isdisjoint(facts.against_all):
        return None
    return Found(min(named), By.NAME if question.spans else By.NUMBER)


def offer_against_all(question: Question, facts: ElectionFacts) -> Choice | None:
    """Offer the districts, unless the question may be about votes against one person."""
    is_about_all = Role.ALL in question.roles or Role.FILLER not in question.roles
    if not facts.against_all or not is_about_all:
        return None
    return Choice(facts.against_all, Why.AGAINST_ALL)


def resolve_numbers(question: Question, facts: ElectionFacts) -> Outcome:
    """Resolve a question that names no district but by number."""
    values = tuple(dict.fromkeys(token.value for token in question.numbers))
    if not values or not has_numbers_alone(question):
        return NotFound()
    inside = [value for value in values if value in facts.numbers]
    if len(values) == 1:
        if inside:
            return resolve_number(question.numbers[0], question.has_noun, facts)
        return NotFound(out_of_range=values[0])
    if len(inside) == len(values):
        return Several(values[:MAX_SEVERAL])
    return NotFound()


def has_numbers_alone(question: Question) -> bool:
    """Return True if no other figures or words show that the numbers mean something else."""
    if question.figures or question.non_districts or Role.REGION in question.roles:
        return False
    if question.has_locality and not question.has_noun:
        return False
    return question.has_noun or (question.claim is None and not question.unknown)


def resolve_number(token: Token, has_noun: bool, facts: ElectionFacts) -> Outcome:
    """Resolve a number that may also be the first word of a name: жети, Жети-Өгүз."""
    if token.in_words is None:
        return Found(token.value, By.NUMBER)
    if token.in_words.doubtful:
        return Choice((token.value,), Why.NEAR)
    others = () if has_noun else facts.parts.get(token.key, ())
    if not others:
        return Found(token.value, By.NUMBER)
    return offer((token.value, *others), Why.SHARED_WORD)


def resolve_names_and_numbers(question: Question, facts: ElectionFacts) -> Outcome:
    """Resolve a number next to a name: it says the same, something else, or a share."""
    question, values = take_claim(question, facts)
    if not values:
        return resolve_names(question)
    if len(question.spans) > 1:
        return resolve_several(question, values, Why.DISAGREE)
    return resolve_name_and_numbers(question, values)


def resolve_name_and_numbers(question: Question, values: tuple[int, ...]) -> Outcome:
    """Resolve one name next to numbers of districts."""
    span = question.spans[0]
    agrees = not set(values).isdisjoint(span.numbers)
    if span.why is Why.PLACE and agrees and not question.has_noun:
        return offer_place(span)
    if len(values) > 1:
        return resolve_several(question, values, Why.DISAGREE)
    if agrees:
        return Found(values[0], By.NUMBER, question.claim)
    if span.confidence is Confidence.GUESS and not question.has_noun:
        return NotFound()
    if not question.is_list:
        return offer((values[0], *span.numbers), Why.DISAGREE)
    return resolve_several(question, values, Why.DISAGREE)


def take_claim(question: Question, facts: ElectionFacts) -> tuple[Question, tuple[int, ...]]:
    """Return the question with the share that one of its numbers states, and its districts.

    A number that can be neither counts as an unknown word.
    """
    claim, unknown = question.claim, question.unknown
    values: list[int] = []
    for token in (*question.numbers, *question.figures):
        is_district = token.role is Role.NUMBER and token.value in facts.numbers
        may_be_share = not is_district or (question.repeats_rumour and not question.has_noun)
        share = as_share(token) if claim is None and may_be_share else None
        if share is not None:
            claim = share
        elif is_district:
            values.append(token.value)
        else:
            unknown += 1
    question = replace(question, claim=claim, unknown=unknown)
    return question, tuple(dict.fromkeys(values))


def as_share(token: Token) -> Decimal | None:
    """Return figures as a share, if they are a number from 0 to 100."""
    try:
        share = Decimal(token.key.replace(",", "."))
    except InvalidOperation:
        return None
    if 0 <= share <= 100:
        return share
    return None


def resolve_names(question: Question) -> Outcome:
    """Resolve a question that names districts without their numbers."""
    if len(question.spans) == 1:
        return resolve_name(question.spans[0], question)
    trusted, question = drop_guesses(question)
    spans = merge_with_winner(merge_with_region(trusted))
    if not spans:
        return offer(numbers_of(question.spans), Why.DISAGREE)
    if len({span.numbers for span in spans}) == 1:
        return resolve_name(spans[0], question)
    if any(span.why is Why.PLACE for span in spans):
        return offer_with_place(spans)
    if question.is_clear and all(span.why is Why.REGION for span in spans):
        return Several(numbers_of(spans)[:MAX_SEVERAL])
    return resolve_several(question, (), Why.NEAR)


def drop_guesses(question: Question) -> tuple[Sequence[Span], Question]:
    """Return the spans to trust, and the question with each other span as an unknown word.

    A question about a certain name is not about a word that is a little like another name.
    """
    trusted = [span for span in question.spans if span.confidence is not Confidence.GUESS]
    has_certain = any(span.certain for span in trusted)
    if not question.asks or question.is_list or not has_certain:
        return question.spans, question
    guesses = len(question.spans) - len(trusted)
    return trusted, replace(question, unknown=question.unknown + guesses)


def merge_with_region(spans: Sequence[Span]) -> Sequence[Span]:
    """Return only the district, if it is named with the region that it lies in."""
    regions = [span for span in spans if span.why is Why.REGION]
    others = [span for span in spans if span not in regions]
    if len(regions) != 1 or len(others) != 1:
        return spans
    lies_in_region = set(others[0].numbers) <= set(regions[0].numbers)
    if lies_in_region:
        return others
    return spans


def merge_with_winner(spans: Sequence[Span]) -> Sequence[Span]:
    """Return a place and its winner as one span; nothing if both are certain and disagree."""
    places = [span for span in spans if span.by is By.NAME]
    people = [span for span in spans if span.by in PEOPLE]
    if len(places) != 1 or len(people) != 1:
        return spans
    place, winner = places[0], people[0]
    shared = tuple(number for number in place.numbers if number in winner.numbers)
    if shared:
        return [merge(place, winner, shared)]
    if place.certain and winner.certain:
        return []
    return spans


def merge(place: Span, winner: Span, numbers: tuple[int, ...]) -> Span:
    """Return the span of a place and its winner, which is as certain as the better of them."""
    by = place.by if place.certain else winner.by
    if place.certain or winner.certain:
        return Span(numbers, by)
    return Span(numbers, by, confidence=Confidence.LIKELY)


def resolve_name(span: Span, question: Question) -> Outcome:
    """Resolve a question that names one district, or several by one name."""
    if not is_offered(span, question):
        return NotFound(span.numbers[:MAX_OFFERED])
    if span.why is Why.PLACE:
        return offer_place(span)
    if len(span.numbers) == 1:
        if is_answered(span, question):
            return Found(span.numbers[0], span.by, question.claim)
        return Choice(span.numbers, Why.NEAR, claim=question.claim)
    if span.why is Why.REGION:
        return Choice(span.numbers, Why.REGION, span.region, question.claim)
    return Choice(span.numbers[:MAX_OFFERED], span.why, claim=question.claim)


def offer_place(span: Span) -> Choice:
    """Offer the districts of the oblasts that have a place of this name."""
    only = span.regions[0] if len(span.regions) == 1 else None
    return Choice(span.numbers, Why.PLACE, only, place=span.place, regions=span.regions)


def offer_with_place(spans: Sequence[Span]) -> Choice:
    """Offer what is named next to a place, then the districts of the place."""
    named = [span for span in spans if span.why is not Why.PLACE]
    places = [span for span in spans if span.why is Why.PLACE]
    return offer(numbers_of([*named, *places]), Why.NEAR)


def is_offered(span: Span, question: Question) -> bool:
    """Return True if the words next to a name are few enough for the name to be meant."""
    if span.certain and question.asks:
        return question.strange <= MAX_STRANGE_ASKED
    return question.strange <= MAX_STRANGE_OFFERED[span.certain]


def is_answered(span: Span, question: Question) -> bool:
    """Return True if the name of a single district is beyond doubt."""
    if span.confidence is Confidence.GUESS or names_other_region(question):
        return False
    if question.is_clear:
        return True
    if question.non_districts or question.has_locality:
        return False
    if not span.certain or not question.asks:
        return False
    return question.unknown <= MAX_STRANGE_ANSWERED


def names_other_region(question: Question) -> bool:
    """Return True for a word for oblast that belongs to no known region."""
    if Role.REGION not in question.roles:
        return False
    return all(span.why is not Why.REGION for span in question.spans)


def resolve_several(question: Question, values: Sequence[int], why: Why) -> Outcome:
    """Return all that is named if each district is beyond doubt, else an offer of all.

    `values`: districts that are named by number.
    """
    numbers = tuple(dict.fromkeys([*numbers_of(question.spans), *values]))
    if not are_all_answered(question):
        return offer(numbers, why)
    in_order = sorted(numbers) if values else numbers
    return Several(tuple(in_order[:MAX_SEVERAL]))


def are_all_answered(question: Question) -> bool:
    """Return True if every name means one district, and the names are clearly several."""
    spans = question.spans
    if not question.is_clear:
        return False
    if any(len(span.numbers) > 1 or span.confidence is Confidence.GUESS for span in spans):
        return False
    return question.is_list or all(span.certain for span in spans)


def numbers_of(spans: Iterable[Span]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(number for span in spans for number in span.numbers))


def offer(numbers: Sequence[int], why: Why) -> Choice:
    return Choice(tuple(dict.fromkeys(numbers))[:MAX_OFFERED], why)
