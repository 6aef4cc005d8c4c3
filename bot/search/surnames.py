"""Runs of words that spell the names of winners."""

from collections.abc import Sequence

from bot.core.outcomes import By, Why
from bot.search.people import Part, People
from bot.search.spans import Span
from bot.search.tokens import WORD, Token

UNKNOWN = Token("", WORD)


class PersonReader:
    def __init__(self, people: People) -> None:
        self._people = people

    def read(self, run: Sequence[Token]) -> list[Span | Token] | None:
        """The winners whose names a run of words spells. A word that fits nobody among them makes it an offer."""
        uses = [self._people.named(token.key) if len(token.key) > 1 else None for token in run]
        telling = [use for use in uses if use and any(part is not Part.PARTICLE for _, part in use)]
        if not telling:
            return None
        chosen = {person for person, _ in telling[0]}
        for use in telling[1:]:
            chosen &= {person for person, _ in use}
        if not chosen:
            return self._apart(run, telling)
        rest = [token for token, use in zip(run, uses, strict=True) if not use]
        fitting = {
            person
            for person in chosen
            if all(self._people.fits(token.key, person) for token in rest)
        }
        parts = {part for use in telling for person, part in use if person in chosen}
        span = self._span_of(fitting or chosen)
        if fitting:
            return [span._replace(direct=parts != {Part.PATRONYMIC} or len(run) == 1)]
        if Part.SURNAME in parts:
            return [span._replace(direct=False, sure=False)]
        return [UNKNOWN]

    def _apart(
        self, run: Sequence[Token], telling: Sequence[list[tuple[int, Part]]]
    ) -> list[Span | Token]:
        """Words of several winners: each surname is one of them."""
        spans = [
            self._span_of({person for person, part in use if part is Part.SURNAME})
            for use in telling
            if any(part is Part.SURNAME for _, part in use)
        ]
        if len(spans) == len(telling) == len(run):
            return list(spans)
        return [span._replace(direct=False, sure=False) for span in spans] or [UNKNOWN]

    def _span_of(self, people: set[int]) -> Span:
        numbers = tuple(sorted({self._people.people[person].number for person in people}))
        return Span(numbers, By.WINNER, Why.SHARED_NAME)
