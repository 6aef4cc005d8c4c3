"""Read the totals of an election: polling stations, and voters who voted."""

import re

from bot.articles import vocabulary
from bot.articles.election_names import ElectionNames
from bot.core.model import ArticleWarning, Totals

LARGE_NUMBERS = "|".join(sorted(vocabulary.MILLION | vocabulary.THOUSAND))
UNIT = rf"(?:{LARGE_NUMBERS})[а-яё]{{0,3}}\.?"
FIGURE = r"[0-9]{1,3}(?:[ ,][0-9]{3}(?![0-9])){1,3}|[0-9]{1,9}"
IN_WORDS = rf"(?:(?:{FIGURE})\s?{UNIT}\s?){{1,2}}(?:(?:{FIGURE})(?![0-9.,]?[0-9]))?"
FIGURE_AND_UNIT = re.compile(rf"({FIGURE})\s?({UNIT})?", re.IGNORECASE)
SENTENCE_END = re.compile(r"[!?\n]|(?<!тыс)(?<!млн)\.\s")
MAX_SENTENCE_LENGTH = 600
"""Characters of a sentence that are looked at."""


def number_as(group: str) -> str:
    """Return the source of a group for a number in digits and words."""
    in_digits = rf"(?:{FIGURE})(?![.,]?[0-9]|\s?%)"
    return rf"(?<![\w.,-])(?<![0-9] )(?P<{group}>{IN_WORDS}|{in_digits})"


def number_of(counted: str) -> re.Pattern[str]:
    """Return a pattern for "2435 участка" and "участка: 2435"."""
    source = rf"{number_as('before')}\s+{counted}|{counted}\s*[:—–-]\s*{number_as('after')}"
    return re.compile(source, re.IGNORECASE)


POLLING_STATIONS = number_of(vocabulary.POLLING_STATIONS)
VOTERS = number_of(vocabulary.VOTERS)


def parse_totals(prose: str, election: ElectionNames) -> tuple[Totals | None, list[ArticleWarning]]:
    """Return the totals that the text outside the rows states.

    A total that is stated in more than one way is left out, with a warning.
    """
    sentences = [sentence[:MAX_SENTENCE_LENGTH] for sentence in SENTENCE_END.split(prose)]
    whole = [sentence for sentence in sentences if is_about_all(sentence, election)]
    stations = find_numbers(POLLING_STATIONS, whole)
    voters = find_numbers(VOTERS, [sentence for sentence in whole if counts_cast(sentence)])
    totals = Totals(only_one(stations), only_one(voters))
    warnings = [
        ArticleWarning("conflict", f"the text gives different numbers of {name}")
        for name, numbers in (("polling stations", stations), ("voters", voters))
        if len(numbers) > 1
    ]
    return (None if totals == Totals() else totals), warnings


def is_about_all(sentence: str, election: ElectionNames) -> bool:
    """Return False for a part of the country, the day or the stations, or another election."""
    return not vocabulary.PART_OF_ELECTION.search(sentence) and not election.is_earlier(sentence)


def counts_cast(sentence: str) -> bool:
    """Return True if the voters of a sentence voted, and are not only on the lists."""
    voted = vocabulary.VOTED.search(sentence)
    return bool(voted) and not vocabulary.REGISTERED.search(sentence)


def find_numbers(pattern: re.Pattern[str], sentences: list[str]) -> set[int]:
    return {
        parse_number(match["before"] or match["after"])
        for sentence in sentences
        for match in pattern.finditer(sentence)
    }


def only_one(numbers: set[int]) -> int | None:
    return next(iter(numbers)) if len(numbers) == 1 else None


def parse_number(text: str) -> int:
    """Return the number of "1 миллион 265 миң 445" or "2,435"."""
    return sum(
        int(re.sub("[ ,]", "", figure)) * size_of(unit.casefold())
        for figure, unit in FIGURE_AND_UNIT.findall(text)
    )


def size_of(unit: str) -> int:
    """Return the size of a word for thousand or million; 1 for no word."""
    if unit.startswith(tuple(vocabulary.MILLION)):
        return 1_000_000
    return 1_000 if unit.startswith(tuple(vocabulary.THOUSAND)) else 1
