"""From what a question names to one outcome: an answer, an offer, or none."""

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from bot.core.outcomes import By, Choice, Found, NotFound, Outcome, Several, Why
from bot.search.spans import Span
from bot.search.tokens import (
    AGAINST,
    ALL,
    AND,
    DISTRICT,
    FIGURE,
    NUMBER,
    REGION,
    SHARE,
    TALK,
    WORD,
    Role,
    Token,
)

MOST_OFFERED = 6
MOST_SEVERAL = 10
LISTING = frozenset([AND, NUMBER, FIGURE])
UNREAD = Token("", WORD)


class Facts(NamedTuple):
    """What a decision needs to know of the election."""

    numbers: Collection[int]
    against_all: tuple[int, ...]
    parts: Mapping[str, tuple[int, ...]]


class Reading:
    """A question taken apart: what it names, and what else is in it."""

    def __init__(self, items: Sequence[Span | Token], rumour: bool, asks: bool) -> None:
        self.spans: list[Span] = []
        self.nowhere = 0
        by_role: dict[Role, list[Token]] = {}
        for item in items:
            if isinstance(item, Token):
                by_role.setdefault(item.role, []).append(item)
            elif item.nowhere:
                self.nowhere += 1
            else:
                self.spans.append(item)
        self.numbers = by_role.get(NUMBER, [])
        self.figures = by_role.get(FIGURE, [])
        self.unknown = by_role.get(WORD, [])
        self.shares = [token.share for token in by_role.get(SHARE, []) if token.share is not None]
        self.roles = by_role.keys()
        self.listed = AND in self.roles and is_list(items)
        """A conjunction or comma stands between two names or numbers."""
        self.asks = asks or DISTRICT in self.roles
        self.speaks = asks
        self.rumour = rumour

    @property
    def clear(self) -> bool:
        """No word is left that may change what the rest means."""
        return not self.unknown and not self.nowhere


def is_list(items: Sequence[Span | Token]) -> bool:
    naming = [item for item in items if isinstance(item, Span) or item.role in LISTING]
    joints = [isinstance(item, Token) and item.role is AND for item in naming]
    return any(
        joint and not all(joints[place:])
        for place, joint in enumerate(joints)
        if not all(joints[: place + 1])
    )


def came_first(token: Token, reading: Reading) -> bool:
    """Who came first in ...: language, in a question about something else."""
    first = token.spelled and token.value == 1 and not token.beside
    return first and reading.speaks and bool(reading.spans or reading.unknown)


def decide(reading: Reading, facts: Facts) -> Outcome:
    reading.numbers = [token for token in reading.numbers if not came_first(token, reading)]
    against = against_all(reading, facts)
    if against:
        return against
    if reading.spans and (reading.numbers or reading.figures):
        return names_and_numbers(reading, facts)
    if reading.spans:
        return names(reading, claim_of(reading))
    return numbers_alone(reading, facts)


def against_all(reading: Reading, facts: Facts) -> Outcome | None:
    """Against all came first there. One of those districts named beside it is the answer."""
    if AGAINST not in reading.roles or not facts.against_all or not reading.clear:
        return None
    named = {number for span in reading.spans for number in span.numbers} | {
        token.value for token in reading.numbers
    }
    if ALL not in reading.roles and not named and TALK in reading.roles:
        return None
    chosen = sorted(named.intersection(facts.against_all))
    if len(chosen) == 1 and len(named) == 1:
        return Found(chosen[0], By.NAME if reading.spans else By.NUMBER)
    return Choice(facts.against_all, Why.AGAINST_ALL) if not named else None


def claim_of(reading: Reading) -> Decimal | None:
    return reading.shares[0] if reading.shares else None


def as_share(token: Token) -> Decimal | None:
    """A number that can be a share: from 0 to 100, with or without decimals."""
    try:
        share = Decimal(token.key.replace(",", "."))
    except InvalidOperation:
        return None
    return share if 0 <= share <= 100 else None


def numbers_alone(reading: Reading, facts: Facts) -> Outcome:
    values = list(dict.fromkeys(token.value for token in reading.numbers))
    anchored = DISTRICT in reading.roles
    if not values or reading.figures or (reading.shares and not anchored) or reading.nowhere:
        return NotFound()
    if reading.unknown and not anchored:
        return NotFound()
    if REGION in reading.roles:
        return NotFound()
    inside = [value for value in values if value in facts.numbers]
    if len(values) == 1:
        return (
            one_number(reading.numbers[0], anchored, facts)
            if inside
            else NotFound(out_of_range=values[0])
        )
    if len(inside) < len(values):
        return NotFound()
    return Several(tuple(values[:MOST_SEVERAL]))


def one_number(token: Token, anchored: bool, facts: Facts) -> Outcome:
    """A number that is also the first word of a name (жети, Жети-Өгүз) can mean both."""
    if token.doubtful:
        return Choice((token.value,), Why.NEAR)
    also = facts.parts.get(token.key) if token.spelled and not anchored else None
    if also:
        return Choice(
            (token.value, *(number for number in also if number != token.value))[:MOST_OFFERED],
            Why.SHARED_WORD,
        )
    return Found(token.value, By.NUMBER)


def names_and_numbers(reading: Reading, facts: Facts) -> Outcome:
    """A number beside a name says the same, something else, or what share somebody heard of."""
    anchored = DISTRICT in reading.roles
    claim = claim_of(reading)
    meant = []
    for token in (*reading.numbers, *reading.figures):
        plausible = token.role is NUMBER and token.value in facts.numbers
        share = as_share(token)
        if (
            claim is None
            and share is not None
            and (not plausible or (reading.rumour and not anchored))
        ):
            claim = share
        elif plausible:
            meant.append(token.value)
        else:
            reading.unknown.append(token)
    meant = list(dict.fromkeys(meant))
    if not meant:
        return names(reading, claim)
    named = [span.numbers for span in reading.spans]
    guessed = len(named) == 1 and not reading.spans[0].sure and not reading.spans[0].direct
    if guessed and not set(meant) & set(named[0]) and not anchored:
        return NotFound()
    if len(named) == 1 and len(meant) == 1 and meant[0] in named[0]:
        return Found(meant[0], By.NUMBER, claim)
    if len(named) == 1 and len(meant) == 1 and not reading.listed:
        return Choice((meant[0], *named[0])[:MOST_OFFERED], Why.DISAGREE)
    return several([(number,) for number in meant], reading, Why.DISAGREE)


def several(meant: list[tuple[int, ...]], reading: Reading, otherwise: Why) -> Outcome:
    """Each of them, where each is beyond doubt; else an offer of all."""
    together = list(
        dict.fromkeys(
            number
            for numbers in [*(span.numbers for span in reading.spans), *meant]
            for number in numbers
        )
    )
    told_apart = reading.listed or all(span.sure for span in reading.spans)
    sure = (
        reading.clear
        and told_apart
        and all(span.direct and len(span.numbers) == 1 for span in reading.spans)
    )
    if sure:
        return Several(tuple(sorted(together) if meant else together)[:MOST_SEVERAL])
    return Choice(tuple(together[:MOST_OFFERED]), otherwise)


def names(reading: Reading, claim: Decimal | None) -> Outcome:
    if len(reading.spans) == 1:
        return one_name(reading.spans[0], reading, claim)
    spans = agreed(placed(beyond_guesses(reading)))
    if spans is None:
        together = dict.fromkeys(number for span in reading.spans for number in span.numbers)
        return Choice(tuple(together)[:MOST_OFFERED], Why.DISAGREE)
    if len({span.numbers for span in spans}) == 1:
        return one_name(spans[0], reading, claim)
    if all(span.why is Why.REGION for span in spans) and reading.clear:
        return Several(
            tuple(dict.fromkeys(number for span in spans for number in span.numbers))[:MOST_SEVERAL]
        )
    return several([], reading, Why.NEAR)


def beyond_guesses(reading: Reading) -> Sequence[Span]:
    """A question about a name that is beyond doubt is not about a word that is only a little like another name."""
    told = [span for span in reading.spans if span.sure or span.direct]
    if not reading.asks or reading.listed or not any(span.sure for span in told):
        return reading.spans
    reading.unknown.extend([UNREAD] * (len(reading.spans) - len(told)))
    return told


def placed(spans: Sequence[Span]) -> Sequence[Span]:
    """A district and the region that it lies in are that district: Свердлов району, Бишкек."""
    regions = [span for span in spans if span.why is Why.REGION and len(span.numbers) > 1]
    others = [span for span in spans if span not in regions]
    if (
        len(regions) != 1
        or len(others) != 1
        or not set(others[0].numbers) <= set(regions[0].numbers)
    ):
        return spans
    return others


def agreed(spans: Sequence[Span]) -> Sequence[Span] | None:
    """A place and a winner that fit each other are one; a place and a winner that do not are None."""
    places = [span for span in spans if span.by is By.NAME]
    people = [span for span in spans if span.by is By.WINNER]
    if len(places) != 1 or len(people) != 1:
        return spans
    both = tuple(number for number in places[0].numbers if number in people[0].numbers)
    if both:
        sure = places[0] if places[0].sure else people[0]
        return [Span(both, sure.by, Why.SHARED_WORD, sure=places[0].sure or people[0].sure)]
    if places[0].sure and people[0].sure:
        return None
    return spans


def one_name(span: Span, reading: Reading, claim: Decimal | None) -> Outcome:
    strange = len(reading.unknown) + 2 * reading.nowhere
    if strange > (3 if span.sure else 1) and not (span.sure and reading.asks and strange <= 6):
        return NotFound(span.numbers[:MOST_OFFERED])
    if span.why is Why.REGION and len(span.numbers) > 1:
        return Choice(span.numbers, Why.REGION, span.region, claim)
    if len(span.numbers) > 1:
        return Choice(span.numbers[:MOST_OFFERED], span.why, claim=claim)
    elsewhere = REGION in reading.roles and all(
        named.why is not Why.REGION for named in reading.spans
    )
    trusted = (
        span.direct
        and not elsewhere
        and (not strange or (span.sure and reading.asks and strange <= 3 and not reading.nowhere))
    )
    if trusted:
        return Found(span.numbers[0], span.by, claim)
    return Choice(span.numbers, Why.NEAR, claim=claim)
