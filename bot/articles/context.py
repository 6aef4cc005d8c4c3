"""Find what the text around a row says against it.

The row may be below the heading of another list, it may be said to be old, corrected or annulled,
or somebody else may have a greater share.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.articles import vocabulary
from bot.articles.election_names import ElectionNames
from bot.articles.normalise import ArticleText, fold_spaces
from bot.articles.rows.district_names import SEPARATOR, districts_named_in
from bot.articles.rows.numbering import parse_count
from bot.articles.rows.reader import MAX_QUOTED, ReadRow, ReadRows
from bot.articles.rows.winners import parse_winner
from bot.articles.unparsed import rivals
from bot.core.model import ArticleWarning

FIGURE = re.compile(r"[0-9]\s?(?:%|" + vocabulary.PER_CENT + ")")
SMALL_WORDS_OR_COLON = re.compile(r":\s*$|(?:(?<!\w)[^\W\d_A-ZА-ЯЁӨҮҢ]\w*\W+){2}")
"""A line that ends like a heading, or holds two words in small letters: it is no name."""
LINE = re.compile(r"[^\n]+")
SENTENCE_END = re.compile(r"(?<=\w{2})[.!?;]+(?:\s|$)|\n")
SENTENCE_BEFORE = re.compile(r"[.!?;]+(?:\s+|$)")
MAX_HEADING_DISTANCE = 1500
"""Characters before a row in which its heading is looked for."""
MAX_HEADING_WORDS = 4
"""Words of a heading that ends with a full stop; a longer line is a sentence."""
MAX_DISTANCE_BEHIND = 200
"""Characters after a row that may be about it."""
MAX_LINES_BELOW = 3
"""Lines below a row, up to the next one, that may be about it."""
MAX_RIVAL_LINES = 8
"""Lines below a row in which a greater share is looked for."""
MAX_SENTENCE_LENGTH = 1500
"""Characters of a sentence in which the numbers of annulled districts are looked for."""
MAX_ANNULMENTS = 100
"""Sentences about annulled results that are heeded."""


@dataclass(frozen=True, slots=True)
class Context:
    """The objections of the text to its rows, and warnings that are about no row."""

    objections: Mapping[ReadRow, str]
    warnings: tuple[ArticleWarning, ...]


@dataclass(frozen=True, slots=True)
class Annulment:
    """A sentence outside the rows that says that a result is not valid."""

    sentence: str
    line: int
    number: int | None
    """The district; None if the sentence names none."""

    @property
    def warning(self) -> ArticleWarning:
        about = "" if self.number is None else f"district {self.number}: "
        message = f"{about}the text says that a result is not valid: {self.sentence!r}"
        blocks = self.number is not None
        return ArticleWarning("conflict", message, self.number, self.line, blocks=blocks)


def read_context(text: ArticleText, rows: ReadRows, election: ElectionNames) -> Context:
    """Read the text around the rows."""
    objections = dict(find_objections(text, rows, election))
    warnings = []
    for annulment in islice(find_annulments(text, rows, election), MAX_ANNULMENTS):
        annulled = [row for row in rows.read if row.number == annulment.number]
        for row in annulled:
            objections.setdefault(row, f"line {annulment.line} says that its result is not valid")
        if not annulled and not is_about_any(annulment, objections):
            warnings.append(annulment.warning)
    return Context(objections, tuple(warnings))


def is_about_any(annulment: Annulment, rows: Mapping[ReadRow, str]) -> bool:
    """Return True if a sentence without a district is next to one of `rows`."""
    return annulment.number is None and any(
        row.first_line <= annulment.line <= row.last_line + MAX_LINES_BELOW for row in rows
    )


def find_objections(
    text: ArticleText, rows: ReadRows, election: ElectionNames
) -> Iterator[tuple[ReadRow, str]]:
    """Find each row to which the text objects, and the objection."""
    heading: str | None = None
    previous_end = 0
    for row in rows.read:
        *lines, prefix = lines_before(text, rows, row, previous_end)
        headings = [line for line in lines if not is_other_article(line, previous_end > 0)]
        if previous_end == 0 and prefix.endswith((":", ".")):
            headings.append(prefix)  # a heading on the line of the first row
        heading = heading_after(headings, heading, election)
        previous_end = row.span[1]
        if heading:
            yield row, f"the list stands under {heading[:MAX_QUOTED]!r}"
            continue
        objection = objection_before(prefix, election)
        objection = objection or objection_behind(text, rows, row, election)
        if objection:
            yield row, objection


# Before a row


def lines_before(text: ArticleText, rows: ReadRows, row: ReadRow, previous_end: int) -> list[str]:
    """Return the lines between two rows; the last one is the beginning of the second row's line.

    The end of the first row's line, and rows that were not understood, become empty lines.
    """
    start = max(previous_end, row.span[0] - MAX_HEADING_DISTANCE)
    pieces = text.content[start : row.span[0]].split("\n")
    lines: list[str] = []
    for index, line in enumerate(pieces):
        ends_first_row = previous_end > 0 and index == 0 and len(pieces) > 1
        number_offset = next_number_offset(rows, start)
        has_number = number_offset is not None and number_offset < start + len(line)
        lines.append("" if has_number or ends_first_row else line.strip())
        start += len(line) + 1
    return lines


def next_number_offset(rows: ReadRows, start: int) -> int | None:
    """Return the offset of the first number of a district at or after `start`."""
    index = bisect_left(rows.number_offsets, start)
    return rows.number_offsets[index] if index < len(rows.number_offsets) else None


def is_other_article(line: str, between_rows: bool) -> bool:
    """Return True for a line of the web page that is no part of the article."""
    if vocabulary.OTHER_ARTICLE.fullmatch(line):
        return True
    return between_rows and vocabulary.OTHER_ARTICLE_IN_LIST.fullmatch(line) is not None


def heading_after(lines: Sequence[str], heading: str | None, election: ElectionNames) -> str | None:
    """Return the heading of another list that still counts after `lines`."""
    for line in lines:
        if is_heading_of_other_list(line, election):
            heading = fold_spaces(line)
        elif begins_new_list(line):
            heading = None
    return heading


def begins_new_list(line: str) -> bool:
    """Return True for the heading of a list of winners, or a sentence. A region goes on."""
    if vocabulary.REGION.search(line):
        return False
    return bool(vocabulary.WINNERS_HEADING.search(line) or SMALL_WORDS_OR_COLON.search(line))


def is_heading_of_other_list(line: str, election: ElectionNames) -> bool:
    """Return True for the heading of a list that holds no winners of this election."""
    sentences = [part for part in SENTENCE_END.split(line) if part.strip()]
    if not sentences:
        return False
    heading = sentences[-1]
    return is_heading(line, heading) and announces_other_list(line, heading, election)


def is_heading(line: str, last_sentence: str) -> bool:
    if FIGURE.search(last_sentence):
        return False
    if line[-1] == ":":
        return True
    if line[0].islower():
        return False  # it goes on with the line before
    if line[-1] in ".!?…" and is_sentence(last_sentence):
        return False
    # A person: the second place in the district above.
    return not any(parse_winner(piece) for piece in SEPARATOR.split(last_sentence))


def is_sentence(text: str) -> bool:
    return len(text.split()) > MAX_HEADING_WORDS or bool(vocabulary.CORRECTED.search(text))


def announces_other_list(line: str, heading: str, election: ElectionNames) -> bool:
    has_colon = line[-1] == ":"
    if vocabulary.OTHER_LIST.search(heading):
        return True
    if has_colon and vocabulary.ANNULLED.search(heading):
        return True
    if election.is_earlier(heading):
        return has_colon or vocabulary.ELECTION.search(heading) is not None
    if any(letter.isdigit() for letter in heading):
        return False
    return bool(vocabulary.TURNOUT.search(heading)) or is_head_of_other_table(line)


def is_head_of_other_table(line: str) -> bool:
    has_cells = "\t" in line or "|" in line
    return has_cells and vocabulary.OTHER_COLUMN.search(line) is not None


def objection_before(line_start: str, election: ElectionNames) -> str | None:
    """Return the objection in the sentence that a row's line begins with."""
    without_count = parse_count(line_start)[1]
    sentence = fold_spaces(SENTENCE_BEFORE.split(without_count)[-1])
    if not sentence or not speaks_against(sentence, election):
        return None
    return f"before it stands {sentence[-MAX_QUOTED:]!r}"


def speaks_against(sentence: str, election: ElectionNames) -> bool:
    if vocabulary.CLAIMED.search(sentence) and not vocabulary.COMMISSION.search(sentence):
        return True
    patterns = (vocabulary.EARLIER, vocabulary.OTHER_LIST, vocabulary.ANNULLED)
    return election.is_earlier(sentence) or any(words.search(sentence) for words in patterns)


# Behind a row


def objection_behind(
    text: ArticleText, rows: ReadRows, row: ReadRow, election: ElectionNames
) -> str | None:
    """Return the objection in the text between a row and the next one."""
    end = row.span[1]
    next_number = next_number_offset(rows, end)
    limit = len(text.content) if next_number is None else next_number
    behind = text.content[end : min(end + MAX_DISTANCE_BEHIND, limit)]
    own_line, *below = behind.split("\n\n")[0].split("\n")
    remarks = [own_line]
    if next_number is not None:
        below = below if behind.endswith("\n") else below[:-1]  # without the next row's line
        remarks += [line for line in below[:MAX_LINES_BELOW] if not line.endswith(":")]
    return contradiction_in(remarks) or greater_share_in([own_line, *below], row, election)


def contradiction_in(lines: Sequence[str]) -> str | None:
    for line in lines:
        for sentence in SENTENCE_END.split(line):
            annulled = vocabulary.ANNULLED.search(sentence)
            demanded = vocabulary.DEMANDED.search(sentence)
            if (annulled and not demanded) or vocabulary.CORRECTED.search(sentence):
                return f"behind it stands {fold_spaces(sentence)[:MAX_QUOTED]!r}"
    return None


def greater_share_in(lines: Sequence[str], row: ReadRow, election: ElectionNames) -> str | None:
    share = row.facts.share
    if share is None:
        return None
    for line in lines[: MAX_RIVAL_LINES + 1]:
        if any(rival > share for rival in rivals(line, row.number, election)):
            return f"behind it stands a greater share: {fold_spaces(line)[:MAX_QUOTED]!r}"
    return None


# Outside the rows


def find_annulments(
    text: ArticleText, rows: ReadRows, election: ElectionNames
) -> Iterator[Annulment]:
    """Find the sentences outside the rows that say that results were annulled."""
    for start, end in rows.gaps:
        for match in LINE.finditer(text.content, start, end):
            if vocabulary.ANNULLED.search(match[0]):
                yield from annulments_in(match[0], text.line_at(match.start()), election)


def annulments_in(line: str, line_number: int, election: ElectionNames) -> Iterator[Annulment]:
    for sentence in SENTENCE_END.split(line):
        if not is_annulment(sentence, election):
            continue
        quoted = fold_spaces(sentence)[:MAX_QUOTED]
        numbers = districts_named_in(sentence[:MAX_SENTENCE_LENGTH], election)
        if not numbers:
            yield Annulment(quoted, line_number, None)
        for number in sorted(numbers):
            yield Annulment(quoted, line_number, number)


def is_annulment(sentence: str, election: ElectionNames) -> bool:
    if not vocabulary.ANNULLED.search(sentence) or vocabulary.DEMANDED.search(sentence):
        return False
    return not election.is_earlier(sentence)
