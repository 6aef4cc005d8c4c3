"""The district that a row names next to its number, and the text about the winner after it."""

import re
from dataclasses import dataclass

from bot.articles import vocabulary
from bot.articles.election_names import ElectionNames, Fit
from bot.articles.rows.numbering import Segment
from bot.articles.rows.winners import EDGES, parse_winner
from bot.core.name_forms import fold_name

ADJECTIVES = re.compile(rf"(?:^|\s)(?:{vocabulary.DISTRICT_ADJECTIVE}(?:\s+|$))+", re.IGNORECASE)
NO_DISTRICT = re.compile(vocabulary.NO_DISTRICT + r"\W*$", re.IGNORECASE)
SEPARATOR = re.compile(r"[,:;\t|()\n–—]|(?<=\s)-(?=\s)")
"""Divides the pieces of a row."""
COLON_OR_DASH = re.compile(r"\s?[:–—-]\s")
SENTENCE_END = re.compile(r"[.!?:;%\n]")
WORD_END = re.compile(r"(?<=\w)(?!\w)")
NAME_EDGES = EDGES + "\n"
DIGITS = "0123456789"
NUMBER_IN_SENTENCE = re.compile(
    r"№\s?([0-9]{1,3})(?![0-9])|(?<![\w.,])([0-9]{1,3})\s?-\s?" + vocabulary.DISTRICT_AT_NUMBER,
    re.IGNORECASE,
)
MAX_NAME_LENGTH = 60
"""Characters within which a district's name ends."""
MAX_NAME_WORDS = 4
MAX_KNOWN_NAME_WORDS = 5


@dataclass(frozen=True, slots=True)
class HeadSplit:
    """The text between a district's number and its share, split after the district's name."""

    district: str | None
    """As printed, without the word for district; None if only the number is printed."""
    rest: str


def split_head(
    segment: Segment, head: str, before: str, election: ElectionNames
) -> HeadSplit | None:
    """Split the text after a district's number; None if it does not tell which district it is.

    `before` is the text before the number on its line.
    """
    if NO_DISTRICT.search(before):
        return None
    name_before = bare_name(SENTENCE_END.split(before)[-1])
    if name_before and election.fit(segment.number, name_before) is Fit.SAME:
        return HeadSplit(name_before, skip_district_word(head))
    split = split_at_word(head) or split_at_own_name(segment.number, head, election)
    if split is None:
        return split_at_separator(segment, head, election, may_be_nameless=not name_before)
    return None if segment.explicit and may_be_person(head, split) else split


def may_be_person(head: str, split: HeadSplit) -> bool:
    """Return True if the name may begin a person's name: "20-округ: Манас ..."."""
    match = COLON_OR_DASH.match(head)
    if match is None or split.rest[:1] != " ":
        return False
    return parse_winner(head[match.end() :]) is not None


def bare_name(text: str) -> str:
    """Return a district's name without words for district and punctuation around it."""
    without_word = vocabulary.DISTRICT_AFTER_NAME.sub(" ", text)
    return ADJECTIVES.sub(" ", without_word).strip(NAME_EDGES)


def skip_district_word(head: str) -> str:
    """Return the text after a word for district at its beginning: "№7 округ Ошский"."""
    bare = head.lstrip(NAME_EDGES)
    adjectives = ADJECTIVES.match(bare)
    if adjectives:
        bare = bare[adjectives.end() :].lstrip(NAME_EDGES)
    match = vocabulary.DISTRICT_AFTER_NAME.match(bare)
    return bare[match.end() :] if match else head


def split_at_word(head: str) -> HeadSplit | None:
    """Split at the word for district: "Ош району, ..."."""
    match = vocabulary.DISTRICT_AFTER_NAME.search(head, 0, MAX_NAME_LENGTH)
    if match is None:
        return None
    printed = head[: match.start()].lstrip(NAME_EDGES).rstrip().replace("\n", " ")
    if not printed or SEPARATOR.search(printed):
        return None
    name = bare_name(printed)
    return HeadSplit(name, head[match.end() :]) if is_name(name) else None


def is_name(text: str) -> bool:
    if not text or len(text.split()) > MAX_NAME_WORDS:
        return False
    return text[0].isupper() and not any(letter.isdigit() for letter in text)


def split_at_own_name(number: int, head: str, election: ElectionNames) -> HeadSplit | None:
    """Split after a name that the election has for this number: "Ош Осмонов ..."."""
    bare = skip_district_word(head).lstrip(NAME_EDGES)
    ends = [match.start() for match in WORD_END.finditer(bare[:MAX_NAME_LENGTH])]
    for end in reversed(ends[:MAX_KNOWN_NAME_WORDS]):
        name, rest = bare[:end], bare[end:]
        if not rest.startswith("-") and election.fit(number, name) is Fit.SAME:
            return HeadSplit(name.strip(NAME_EDGES), rest)
    return None


def split_at_separator(
    segment: Segment, head: str, election: ElectionNames, *, may_be_nameless: bool
) -> HeadSplit | None:
    """Split at a comma, colon, dash, bracket, tab or line break: "Ош, Осмонов ..."."""
    word = vocabulary.DISTRICT_AFTER_NAME.match(head.lstrip(NAME_EDGES + DIGITS))
    explicit = segment.explicit or word is not None
    printed = skip_district_word(head)
    bare = printed.lstrip(NAME_EDGES)
    divided = bool(printed[: len(printed) - len(bare)].strip(" \t"))
    if explicit and divided and is_winner_at_once(segment.number, bare, election):
        return HeadSplit(None, bare) if may_be_nameless else None
    match = SEPARATOR.search(bare)
    if match is None:
        return None
    name = bare_name(bare[: match.start()])
    if not is_name(name):
        return None
    if not explicit and election.fit(segment.number, name) in {Fit.UNKNOWN, Fit.UNCHECKED}:
        return None  # a party and its leader look the same
    return HeadSplit(name, bare[match.end() :])


def is_winner_at_once(number: int, text: str, election: ElectionNames) -> bool:
    """Return True if the winner follows the number and no district is named.

    Always False without a known name: a district's name of two words would look like a person.
    """
    if election.own_name(number) is None or parse_winner(text) is None:
        return False
    words = text.split()
    beginnings = (" ".join(words[:count]) for count in (1, 2))
    if any(fold_name(name) in election.numbers_by_name for name in beginnings):
        return False  # the name of another district
    return election.fit(number, text) is Fit.UNKNOWN


def districts_named_in(sentence: str, election: ElectionNames) -> set[int]:
    """Return the districts that a sentence names, by number or next to the word for district."""
    if not vocabulary.DISTRICT.search(sentence):
        return set()
    numbers = {int(first or second) for first, second in NUMBER_IN_SENTENCE.findall(sentence)}
    words = sentence.split()
    for index, word in enumerate(words):
        if vocabulary.DISTRICT.match(word):
            for name in names_around(words, index):
                numbers |= election.numbers_by_name.get(fold_name(name), frozenset())
    return {number for number in numbers if 1 <= number <= election.districts}


def names_around(words: list[str], index: int) -> list[str]:
    """Return the word and the two words before the word at `index`, and the word after it."""
    before = words[max(0, index - 2) : index]
    return [" ".join(before[-1:]), " ".join(before), " ".join(words[index + 1 : index + 2])]
