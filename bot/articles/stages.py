"""Read the stage of the count from the article's own words."""

import re
from enum import Enum, auto

from bot.articles import vocabulary
from bot.core.model import ArticleWarning, Stage

SENTENCE_END = re.compile(r"[!?…;\n]|\.(?![0-9])")
PER_CENT = re.compile(
    r"(?<![0-9.,])([0-9]{1,3}(?:[.,][0-9]{1,2})?)\s?(?:%|" + vocabulary.PER_CENT + ")",
    re.IGNORECASE,
)
MAX_SENTENCE_LENGTH = 600
"""Characters of a sentence that are looked at."""


class Claim(Enum):
    """What one sentence says about the count. The first claim of a text gives its stage."""

    CORRECTED = auto()
    RECOUNTED = auto()
    PARTIAL = auto()
    NOT_OFFICIAL = auto()
    OFFICIAL = auto()
    COMPLETE = auto()


STAGES = {
    Claim.CORRECTED: Stage.CORRECTION,
    Claim.RECOUNTED: Stage.RECOUNT,
    Claim.PARTIAL: Stage.UNOFFICIAL_PARTIAL,
    Claim.NOT_OFFICIAL: Stage.UNOFFICIAL_COMPLETE,
    Claim.OFFICIAL: Stage.CERTIFIED,
    Claim.COMPLETE: Stage.UNOFFICIAL_COMPLETE,
}
UNCERTAIN = frozenset({Claim.RECOUNTED, Claim.PARTIAL, Claim.NOT_OFFICIAL})


def parse_stage(prose: str) -> tuple[Stage | None, list[ArticleWarning]]:
    """Return the stage that the text outside the rows states, and a warning of contradictions.

    Contradicting claims give the least certain stage; no claim gives None.
    """
    sentences = (sentence.strip() for sentence in SENTENCE_END.split(prose))
    claims = {claim_of(sentence[:MAX_SENTENCE_LENGTH]) for sentence in sentences}
    stage = next((STAGES[claim] for claim in Claim if claim in claims), None)
    if not contradict(claims):
        return stage, []
    message = (
        f"the text contradicts itself on how far the count is; the least certain is taken: {stage}"
    )
    return stage, [ArticleWarning("conflict", message)]


def contradict(claims: set[Claim | None]) -> bool:
    if Claim.OFFICIAL in claims and claims & UNCERTAIN:
        return True
    return {Claim.PARTIAL, Claim.COMPLETE} <= claims


def claim_of(sentence: str) -> Claim | None:
    if not sentence or vocabulary.NO_STATEMENT.search(sentence):
        return None
    if vocabulary.CORRECTION.search(sentence):
        return Claim.CORRECTED
    if vocabulary.RECOUNT.search(sentence) and not vocabulary.NO_RECOUNT.search(sentence):
        return Claim.RECOUNTED
    return claim_of_count(sentence) or claim_of_office(sentence)


def claim_of_count(sentence: str) -> Claim | None:
    """Return the claim of a sentence about the progress of the count."""
    if vocabulary.COUNT_GOES_ON.search(sentence):
        return Claim.PARTIAL
    figure = PER_CENT.search(sentence)
    if figure and vocabulary.COUNTED.search(sentence) and vocabulary.BALLOTS.search(sentence):
        return Claim.COMPLETE if float(figure[1].replace(",", ".")) == 100 else Claim.PARTIAL
    if vocabulary.COUNT_OVER.search(sentence) and not vocabulary.OFFICIAL.search(sentence):
        return Claim.COMPLETE
    return None


def claim_of_office(sentence: str) -> Claim | None:
    """Return the claim of a sentence about an official or preliminary result."""
    if not vocabulary.OFFICIAL.search(sentence):
        return Claim.NOT_OFFICIAL if vocabulary.PRELIMINARY.search(sentence) else None
    if vocabulary.NOT_YET.search(sentence):
        return Claim.NOT_OFFICIAL
    return None if vocabulary.PARTLY.search(sentence) else Claim.OFFICIAL
