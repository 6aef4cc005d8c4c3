"""What an article says of the whole election: polling stations, and voters who voted. Numbers in digits and words."""

import re

from bot.articles import vocabulary
from bot.articles.election_names import ElectionNames
from bot.core.model import Totals

UNIT = "(?:" + "|".join(sorted(vocabulary.MILLION | vocabulary.THOUSAND)) + r")[а-яё]{0,3}\.?"
FIGURE = r"[0-9]{1,3}(?:[ ,][0-9]{3}(?![0-9])){1,3}|[0-9]{1,9}"
IN_WORDS = rf"(?:(?:{FIGURE})\s?{UNIT}\s?){{1,2}}(?:(?:{FIGURE})(?![0-9.,]?[0-9]))?"
NUMBER = rf"(?<![\w.,-])(?<![0-9] )(?P<number>{IN_WORDS}|(?:{FIGURE})(?![.,]?[0-9]|\s?%))"
POLLING_STATIONS = re.compile(
    rf"{NUMBER}\s+{vocabulary.POLLING_STATIONS}|{vocabulary.POLLING_STATIONS}\s*[:—–-]\s*{NUMBER.replace('<number>', '<after>')}",
    re.IGNORECASE,
)
VOTED = re.compile(
    rf"{NUMBER}\s+{vocabulary.VOTERS}|{vocabulary.VOTERS}\s*[:—–-]\s*{NUMBER.replace('<number>', '<after>')}",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[!?\n]|(?<!тыс)(?<!млн)\.\s")
MAX_SENTENCE_LENGTH = 600


def parse_totals(prose: str, election: ElectionNames) -> tuple[Totals | None, tuple[str, ...]]:
    """The totals that the text outside the rows states, and the names of those it states in more than one way (these
    are left out). A sentence about a part of the election, or an earlier one, states none."""
    stations: set[int] = set()
    voters: set[int] = set()
    for sentence in SENTENCE.split(prose):
        part = sentence[:MAX_SENTENCE_LENGTH]
        if vocabulary.PART_OF_ELECTION.search(part) or election.names_earlier_year(part):
            continue
        stations |= numbers_of(POLLING_STATIONS, part)
        if vocabulary.VOTED.search(part) and not vocabulary.REGISTERED.search(part):
            voters |= numbers_of(VOTED, part)
    found = {"polling stations": stations, "voters": voters}
    doubtful = tuple(name for name, numbers in found.items() if len(numbers) > 1)
    one = {
        name: next(iter(numbers)) if len(numbers) == 1 else None for name, numbers in found.items()
    }
    totals = Totals(one["polling stations"], one["voters"])
    return (totals if totals != Totals() else None), doubtful


def numbers_of(pattern: re.Pattern[str], sentence: str) -> set[int]:
    return {parse_number(match["number"] or match["after"]) for match in pattern.finditer(sentence)}


def parse_number(text: str) -> int:
    """ "1 миллион 265 миң 445", "2,435" -> the number."""
    total = 0
    for figure, unit in re.findall(rf"({FIGURE})\s?({UNIT})?", text, re.IGNORECASE):
        total += int(re.sub("[ ,]", "", figure)) * size_of(unit.casefold())
    return total


def size_of(unit: str) -> int:
    """What a word for thousand or million stands for; 1 for no word."""
    if unit.startswith(tuple(vocabulary.MILLION)):
        return 1_000_000
    return 1_000 if unit.startswith(tuple(vocabulary.THOUSAND)) else 1
