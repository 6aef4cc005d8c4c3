"""What an article says of the whole election: polling stations, and voters who voted. Numbers in digits and words."""

import re

from bot.articles.election_names import ElectionNames
from bot.core.model import Totals

UNITS = {
    "миллион": 1_000_000,
    "млн": 1_000_000,
    "million": 1_000_000,
    "миң": 1_000,
    "тыс": 1_000,
    "thousand": 1_000,
}
UNIT = r"(?:миллион|млн|million|миң|тыс|thousand)[а-яё]{0,3}\.?"
FIGURE = r"[0-9]{1,3}(?:[ ,][0-9]{3}(?![0-9])){1,3}|[0-9]{1,9}"
IN_WORDS = rf"(?:(?:{FIGURE})\s?{UNIT}\s?){{1,2}}(?:(?:{FIGURE})(?![0-9.,]?[0-9]))?"
NUMBER = rf"(?<![\w.,-])(?<![0-9] )(?P<number>{IN_WORDS}|(?:{FIGURE})(?![.,]?[0-9]|\s?%))"
STATIONS = r"(?:шайлоо\s+участ\w+|избирательн\w+\s+участ\w+|участ(?:ок|ка|ков|ках|касы)(?!\w)|polling\s+stations?|precincts)"
VOTERS = r"(?:шайлоочу\w*|избирател(?:и|ь|я|ей)(?!\w)|voters?)"
POLLING_STATIONS = re.compile(
    rf"{NUMBER}\s+{STATIONS}|{STATIONS}\s*[:—–-]\s*{NUMBER.replace('<number>', '<after>')}",
    re.IGNORECASE,
)
VOTED = re.compile(
    rf"{NUMBER}\s+{VOTERS}|{VOTERS}\s*[:—–-]\s*{NUMBER.replace('<number>', '<after>')}",
    re.IGNORECASE,
)
# A number of voters counts only where the sentence says that they voted; those on the lists are another number.
CAST = re.compile(
    r"добуш\s+бер|катыш|проголос|принял\w*\s+участие|голосовал|voted|cast|took\s+part|turned\s+out",
    re.IGNORECASE,
)
LISTED = re.compile(
    r"катталган|тизме(?:де|ге)|зарегистр|включен|внесен|registered|eligible|on the rolls",
    re.IGNORECASE,
)
# A sentence about a part of the country, of the day or of the stations, or about another election.
PART = re.compile(
    r"округ|район|облус|област|шаар|город|\bайыл|\bсел[аоеу]\b|чет\s+өлкө|рубеж|abroad|overseas|region|district|\bcity"
    r"|бишкек|\bош\b|\bошто|\bоше\b|чүй|\bчуй|нарын|талас|баткен|жалал|джалал|ысык|иссык|bishkek|\bosh\b"
    r"|саат|[0-9]{1,2}:[0-9]{2}|\bчас[аоу]|noon|o'clock|үйүнө|үйдөн|на\s+дому|at\s+home|жаштар|аял|женщин|women"
    r"|мурунку|мурдагы|өткөн\s+шайлоо|прошл|предыдущ|previous|\blast\b|жараксыз|недействительн|invalid|annul"
    r"|жабыл|закрыт|closed|өткөн\s+жок|не\s+состоял|кайра\s+шайлоо|повторн|бүлдүр|нарушен|violat",
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
        if PART.search(part) or election.names_earlier_year(part):
            continue
        stations |= numbers_of(POLLING_STATIONS, part)
        if CAST.search(part) and not LISTED.search(part):
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
        word = next((name for name in UNITS if unit.casefold().startswith(name)), None)
        total += int(re.sub("[ ,]", "", figure)) * (UNITS[word] if word else 1)
    return total
