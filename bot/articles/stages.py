"""How far the count is, by the article's own words. Where they contradict each other, the least certain ones count."""

import re
from enum import Enum, auto

from bot.articles import vocabulary
from bot.core.model import Stage


class Claim(Enum):
    """What one sentence says of the count."""

    CORRECTED = auto()
    RECOUNTED = auto()
    PARTIAL = auto()
    NOT_OFFICIAL = auto()
    OFFICIAL = auto()
    COMPLETE = auto()


SENTENCE = re.compile(r"[!?…;\n]|\.(?![0-9])")
PER_CENT = re.compile(
    r"(?<![0-9.,])([0-9]{1,3}(?:[.,][0-9]{1,2})?)\s?(?:%|" + vocabulary.PER_CENT + ")",
    re.IGNORECASE,
)
MAX_SENTENCE_LENGTH = 600
"""Characters of a sentence that are looked at."""


def parse_stage(prose: str) -> tuple[Stage | None, bool]:
    """The stage that the text outside the rows states, None where it states none, and whether it contradicts itself."""
    claims = {
        claim
        for sentence in SENTENCE.split(prose)
        if (claim := claim_of(sentence.strip()[:MAX_SENTENCE_LENGTH]))
    }
    doubt = bool(claims & {Claim.RECOUNTED, Claim.PARTIAL, Claim.NOT_OFFICIAL})
    contradiction = (Claim.OFFICIAL in claims and doubt) or {
        Claim.PARTIAL,
        Claim.COMPLETE,
    } <= claims
    return stage_of(claims), contradiction


def stage_of(claims: set[Claim]) -> Stage | None:
    """Words that only deny that a result is official say nothing of an unfinished count: the list stands as given."""
    for claim, stage in (
        (Claim.CORRECTED, Stage.CORRECTION),
        (Claim.RECOUNTED, Stage.RECOUNT),
        (Claim.PARTIAL, Stage.UNOFFICIAL_PARTIAL),
        (Claim.NOT_OFFICIAL, Stage.UNOFFICIAL_COMPLETE),
        (Claim.OFFICIAL, Stage.CERTIFIED),
        (Claim.COMPLETE, Stage.UNOFFICIAL_COMPLETE),
    ):
        if claim in claims:
            return stage
    return None


def claim_of(sentence: str) -> Claim | None:
    if not sentence or vocabulary.NO_STATEMENT.search(sentence):
        return None
    if vocabulary.CORRECTION.search(sentence):
        return Claim.CORRECTED
    if vocabulary.RECOUNT.search(sentence) and not vocabulary.NO_RECOUNT.search(sentence):
        return Claim.RECOUNTED
    return claim_of_count(sentence) or claim_of_office(sentence)


def claim_of_count(sentence: str) -> Claim | None:
    if vocabulary.COUNT_GOES_ON.search(sentence):
        return Claim.PARTIAL
    figure = PER_CENT.search(sentence)
    if figure and vocabulary.COUNTED.search(sentence) and vocabulary.BALLOTS.search(sentence):
        return Claim.COMPLETE if float(figure[1].replace(",", ".")) == 100 else Claim.PARTIAL
    return (
        Claim.COMPLETE
        if vocabulary.COUNT_OVER.search(sentence) and not vocabulary.OFFICIAL.search(sentence)
        else None
    )


def claim_of_office(sentence: str) -> Claim | None:
    if vocabulary.OFFICIAL.search(sentence):
        if vocabulary.NOT_YET.search(sentence):
            return Claim.NOT_OFFICIAL
        return None if vocabulary.PARTLY.search(sentence) else Claim.OFFICIAL
    return Claim.NOT_OFFICIAL if vocabulary.PRELIMINARY.search(sentence) else None
