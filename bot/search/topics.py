"""What a question asks besides who won: another election, or a fact that no source has."""

from bot.core.name_forms import clean
from bot.core.outcomes import About, MissingFact
from bot.search.language import topics

FACTS = (
    (MissingFact.TURNOUT, topics.TURNOUT),
    (MissingFact.RUNNER_UP, topics.RUNNER_UP),
    (MissingFact.VOTES, topics.VOTES),
)


def topic_of(text: str, year: int | None) -> About | None:
    """Return what else than the election of this year a question is about."""
    cleaned = clean(text)
    if names_other_year(cleaned, year) or topics.OTHER_VOTE.search(cleaned):
        return About.OTHER_ELECTION
    is_now = topics.NOW.search(cleaned) and topics.HOLDER.search(cleaned)
    if is_now and not topics.WON.search(cleaned):
        return About.OTHER_ELECTION
    return None


def names_other_year(text: str, year: int | None) -> bool:
    """Return True if years are named and the year of the election is not one of them."""
    years = {int(digits) for digits in topics.YEAR.findall(text)}
    return year is not None and bool(years) and year not in years


def missing_fact(text: str) -> MissingFact | None:
    """Return the fact that a question asks for and no source of a result has."""
    cleaned = clean(text)
    return next((fact for fact, words in FACTS if words.search(cleaned)), None)
