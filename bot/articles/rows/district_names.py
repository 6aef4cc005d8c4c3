"""Which district a row names beside its number, and where the text about the winner begins."""

import re
from typing import NamedTuple

from bot.articles import vocabulary
from bot.articles.election_names import ElectionNames, Fit, fold_name
from bot.articles.rows.numbering import Segment
from bot.articles.rows.winners import EDGES, parse_winner

FILLERS = re.compile(rf"(?:^|\s)(?:{vocabulary.DISTRICT_ADJECTIVE}(?:\s+|$))+", re.IGNORECASE)
NO_DISTRICT = re.compile(vocabulary.NO_DISTRICT + r"\W*$", re.IGNORECASE)
SEPARATOR = re.compile(r"[,:;\t|()\n–—]|(?<=\s)-(?=\s)")
DIVIDED = re.compile(r"\s?[:–—-]\s")
SENTENCE_END = re.compile(r"[.!?:;%\n]")
NAME_EDGES = EDGES + "\n"
MAX_NAME_LENGTH = 60
"""Characters within which the word for "district" has to stand."""


class Place(NamedTuple):
    """`district` as printed, without the word for it; None where only the number is printed. `rest`: what follows."""

    district: str | None
    rest: str


def parse_place(segment: Segment, head: str, before: str, election: ElectionNames) -> Place | None:
    """Split what stands between a district's number and its figure; None where no district can be told from it."""
    if NO_DISTRICT.search(before):
        return None
    named_before = bare_name(SENTENCE_END.split(before)[-1])
    if named_before and election.fit(segment.number, named_before) is Fit.SAME:
        return Place(named_before, after_word(head))
    place = at_word(head) or at_known_name(segment.number, head, election)
    if segment.explicit and place and place.rest[:1] == " " and is_whole_name(head):
        return None  # "20-округ: Манас ..." may begin with the district's name or with the person's
    if place is None:
        word = vocabulary.DISTRICT_AFTER_NAME.match(head.lstrip(NAME_EDGES + "0123456789"))
        place = at_separator(
            segment, after_word(head), election, explicit=segment.explicit or word is not None
        )
    if place and place.district is None and named_before:
        return None
    return place


def is_whole_name(head: str) -> bool:
    """Whether a person may be all that follows a colon or dash."""
    match = DIVIDED.match(head)
    return match is not None and parse_winner(head[match.end() :]) is not None


def bare_name(text: str) -> str:
    """A district's name without the words and punctuation around it."""
    return FILLERS.sub(" ", vocabulary.DISTRICT_AFTER_NAME.sub(" ", text)).strip(NAME_EDGES)


def after_word(head: str) -> str:
    """The text without a word for "district" at its beginning ("№7 округ Ошский")."""
    bare = (
        FILLERS.sub(" ", head.lstrip(NAME_EDGES), count=1).lstrip()
        if FILLERS.match(head.lstrip(NAME_EDGES))
        else head
    )
    match = vocabulary.DISTRICT_AFTER_NAME.match(bare.lstrip(NAME_EDGES))
    return bare.lstrip(NAME_EDGES)[match.end() :] if match else head


def at_word(head: str) -> Place | None:
    """ "Ош району, ...": the name ends at the word for "district"."""
    match = vocabulary.DISTRICT_AFTER_NAME.search(head, 0, MAX_NAME_LENGTH)
    if match is None:
        return None
    name = head[: match.start()].lstrip(NAME_EDGES).rstrip().replace("\n", " ")  # a wrapped line
    if not name or SEPARATOR.search(name):
        return None
    name = bare_name(name)
    return Place(name, head[match.end() :]) if is_name(name) else None


def is_name(text: str) -> bool:
    return (
        bool(text)
        and len(text.split()) <= 4
        and not any(letter.isdigit() for letter in text)
        and text[0].isupper()
    )


def at_known_name(number: int, head: str, election: ElectionNames) -> Place | None:
    """ "Ош Осмонов ...", "Ошский — ...": the name is one that the election's data know for this number."""
    bare = after_word(head).lstrip(NAME_EDGES)
    ends = [match.start() for match in re.finditer(r"(?<=\w)(?!\w)", bare[:MAX_NAME_LENGTH])][:5]
    for end in reversed(ends):
        if election.fit(number, bare[:end]) is Fit.SAME and not bare[end:].startswith("-"):
            return Place(bare[:end].strip(NAME_EDGES), bare[end:])
    return None


def at_separator(
    segment: Segment, head: str, election: ElectionNames, *, explicit: bool
) -> Place | None:
    """ "Ош, Осмонов ...": a comma, colon, dash, bracket, tab or line break divides the two."""
    bare = head.lstrip(NAME_EDGES)
    divided = bool(head[: len(head) - len(bare)].strip(" \t"))
    if explicit and divided and is_nameless(segment.number, bare, election):
        return Place(None, bare)
    match = SEPARATOR.search(bare)
    if match is None:
        return None
    name = bare_name(bare[: match.start()])
    if not is_name(name) or (
        not explicit and election.fit(segment.number, name) in {Fit.UNKNOWN, Fit.UNCHECKED}
    ):
        return None  # a party and its leader look the same
    return Place(name, bare[match.end() :])


def is_nameless(number: int, text: str, election: ElectionNames) -> bool:
    """True where the winner follows the number at once. Only where the names of districts are known: otherwise a
    district's name of two words would be taken for a person."""
    if election.own_name(number) is None or parse_winner(text) is None:
        return False
    words = text.split()
    if any(fold_name(" ".join(words[:count])) in election.numbers_by_name for count in (1, 2)):
        return False  # another district's name, and nothing between it and the person
    return election.fit(number, text) is Fit.UNKNOWN
