"""What the text around a row says against it: that the list is of something else, that the figure was corrected or the
result annulled, or that somebody else had more."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from bot.articles import vocabulary
from bot.articles.election_names import ElectionNames, fold_name
from bot.articles.normalise import ArticleText, fold_spaces
from bot.articles.rows.district_names import SEPARATOR
from bot.articles.rows.numbering import parse_count
from bot.articles.rows.reader import MAX_QUOTED, ReadRow, ReadRows
from bot.articles.rows.winners import parse_winner
from bot.articles.unparsed import rivals
from bot.core.model import ArticleWarning

FIGURE = re.compile(r"[0-9]\s?(?:%|" + vocabulary.PER_CENT + ")")
NO_NAME = re.compile(r":\s*$|(?:(?<!\w)[^\W\d_A-ZА-ЯЁӨҮҢ]\w*\W+){2}")
"""A line that ends like a heading, or holds two words in small letters."""
SENTENCE = re.compile(r"(?<=\w{2})[.!?;]+(?:\s|$)|\n")
BEGUN = re.compile(r"[.!?;]+(?:\s+|$)")
NUMBER = re.compile(
    r"№\s?([0-9]{1,3})(?![0-9])|(?<![\w.,])([0-9]{1,3})\s?-\s?" + vocabulary.DISTRICT_AT_NUMBER,
    re.IGNORECASE,
)
MAX_HEADING_DISTANCE = 1500
"""Characters before a row in which its heading is looked for."""
MAX_RIVAL_LINES = 8
"""Lines below a row in which somebody with more votes is looked for."""
MAX_LINES_BELOW = 3
"""Lines below a row, up to the next one, that may be about it."""
MAX_HEADING_WORDS = 4
"""Words that a heading with a full stop has at most."""
MAX_ANNULMENTS = 100
"""Warnings of results that are not valid."""
MAX_DISTANCE_BEHIND = 200
"""Characters behind a row that may be about it."""


def read_context(
    text: ArticleText, rows: ReadRows, election: ElectionNames
) -> tuple[dict[ReadRow, str], list[ArticleWarning]]:
    """The rows that the text speaks against, and how; and warnings that are about no row."""
    doubted = dict(find_objections(text, rows, election))
    warnings = []
    for warning in islice(find_annulments(text, rows, election), MAX_ANNULMENTS):
        named = [row for row in rows.read if row.number == warning.number]
        for row in named:
            doubted.setdefault(row, f"line {warning.line} says that its result is not valid")
        told = any(
            row.first_line <= (warning.line or 0) <= row.last_line + MAX_LINES_BELOW
            for row in doubted
        )
        warnings += [] if named or (told and warning.number is None) else [warning]
    return doubted, warnings


def find_objections(
    text: ArticleText, rows: ReadRows, election: ElectionNames
) -> Iterator[tuple[ReadRow, str]]:
    """Each row that the text around it speaks against, and how."""
    heading: str | None = None
    done = 0
    for row in rows.read:
        start, end = row.span
        *lines, prefix = lines_between(text, rows, done, start)
        lines = [
            line
            for line in lines
            if not vocabulary.OTHER_ARTICLE.fullmatch(line)
            and not (done and vocabulary.OTHER_ARTICLE_IN_LIST.fullmatch(line))
        ]
        first = not done and prefix.endswith((":", "."))
        heading = heading_of([*lines, prefix] if first else lines, heading, election)
        prefix = fold_spaces(BEGUN.split(parse_count(prefix)[1])[-1])
        done = end
        if heading:
            yield row, f"the list stands under {heading[:MAX_QUOTED]!r}"
        elif prefix and speaks_against(prefix, election):
            yield row, f"before it stands {prefix[-MAX_QUOTED:]!r}"
        else:
            yield from ((row, doubt) for doubt in objections_behind(text, rows, row, election))


def speaks_against(prefix: str, election: ElectionNames) -> bool:
    """Whether what stands before a row on its line does."""
    if vocabulary.CLAIMED.search(prefix) and not vocabulary.COMMISSION.search(prefix):
        return True
    return election.names_earlier_year(prefix) or any(
        words.search(prefix)
        for words in (vocabulary.EARLIER, vocabulary.OTHER_LIST, vocabulary.ANNULLED)
    )


def lines_between(text: ArticleText, rows: ReadRows, done: int, start: int) -> list[str]:
    """The lines between two rows: not what is left of the first one's line, nor a row that was not understood. The
    last is what stands before the second one on its line."""
    begin = max(done, start - MAX_HEADING_DISTANCE)
    lines: list[str] = []
    pieces = text.content[begin:start].split("\n")
    for place, line in enumerate(pieces):
        at = bisect_left(rows.number_offsets, begin)
        marked = at < len(rows.number_offsets) and rows.number_offsets[at] < begin + len(line)
        left = done and place == 0 and len(pieces) > 1
        lines.append("" if marked or left else line.strip())
        begin += len(line) + 1
    return lines


def heading_of(lines: list[str], heading: str | None, election: ElectionNames) -> str | None:
    """The heading that counts after the lines, where it speaks against rows."""
    for line in lines:
        if is_heading_of_others(line, election):
            heading = fold_spaces(line)
        elif begins_other_text(line) and not vocabulary.REGION.search(line):
            heading = None
    return heading


def begins_other_text(line: str) -> bool:
    """Whether a line is a heading, or words that are no name."""
    return bool(vocabulary.WINNERS_HEADING.search(line) or NO_NAME.search(line))


def is_heading_of_others(line: str, election: ElectionNames) -> bool:
    last = [part for part in SENTENCE.split(line) if part.strip()][-1:]
    if not last or FIGURE.search(last[0]):
        return False
    if line[0].islower() and line[-1] != ":":
        return False  # it goes on with the line before
    if line[-1] in ".!?…" and (
        len(last[0].split()) > MAX_HEADING_WORDS or vocabulary.CORRECTED.search(last[0])
    ):
        return False  # a sentence
    named = line[-1] != ":" and any(parse_winner(piece) for piece in SEPARATOR.split(last[0]))
    if named:
        return False  # who came second in the district above
    if vocabulary.OTHER_LIST.search(last[0]) or (
        line[-1] == ":" and vocabulary.ANNULLED.search(last[0])
    ):
        return True
    if election.names_earlier_year(last[0]):
        return line[-1] == ":" or vocabulary.ELECTION.search(last[0]) is not None
    if any(letter.isdigit() for letter in last[0]):
        return False
    return bool(
        vocabulary.TURNOUT.search(last[0])
        or (("\t" in line or "|" in line) and vocabulary.OTHER_COLUMN.search(line))
    )


def objections_behind(
    text: ArticleText, rows: ReadRows, row: ReadRow, election: ElectionNames
) -> Iterator[str]:
    """What stands between a row and the next one: its own line, and lines below it where another row follows."""
    end = row.span[1]
    at = bisect_left(rows.number_offsets, end)
    following = rows.number_offsets[at] if at < len(rows.number_offsets) else None
    behind = text.content[
        end : min(end + MAX_DISTANCE_BEHIND, len(text.content) if following is None else following)
    ]
    own, *below = behind.split("\n\n")[0].split("\n")
    if following is not None and not behind.endswith("\n"):
        below = below[:-1]  # before the next row, on its line
    lower = (
        [line for line in below[:MAX_LINES_BELOW] if not line.endswith(":")]
        if following is not None
        else []
    )
    about = [own, *lower]
    for sentence in (part for line in about for part in SENTENCE.split(line)):
        if (
            vocabulary.ANNULLED.search(sentence) and not vocabulary.DEMANDED.search(sentence)
        ) or vocabulary.CORRECTED.search(sentence):
            yield f"behind it stands {fold_spaces(sentence)[:MAX_QUOTED]!r}"
            return
    share = row.row.share
    for line in (own, *below[:MAX_RIVAL_LINES]):
        if share is not None and any(rival > share for rival in rivals(line, row.number, election)):
            yield f"behind it stands a greater share: {fold_spaces(line)[:MAX_QUOTED]!r}"
            return


def find_annulments(
    text: ArticleText, rows: ReadRows, election: ElectionNames
) -> Iterator[ArticleWarning]:
    """Sentences outside the rows that say that results were annulled: of which districts, where they are named."""
    for start, end in rows.gaps:
        for match in re.finditer(r"[^\n]+", text.content[start:end]):
            for sentence in (
                SENTENCE.split(match[0]) if vocabulary.ANNULLED.search(match[0]) else ()
            ):
                if vocabulary.ANNULLED.search(sentence) and not (
                    vocabulary.DEMANDED.search(sentence) or election.names_earlier_year(sentence)
                ):
                    at, quoted = (
                        text.line_at(start + match.start()),
                        fold_spaces(sentence)[:MAX_QUOTED],
                    )
                    yield from annulments_in(sentence, at, quoted, election)


def annulments_in(
    sentence: str, at: int, quoted: str, election: ElectionNames
) -> Iterator[ArticleWarning]:
    numbers = (
        numbers_in(sentence[:MAX_HEADING_DISTANCE], election)
        if vocabulary.DISTRICT.search(sentence)
        else set()
    )
    for number in sorted(numbers):
        message = f"district {number}: the text says that a result is not valid: {quoted!r}"
        yield ArticleWarning("conflict", message, number, at, blocks=True)
    if not numbers:
        yield ArticleWarning(
            "conflict", f"the text says that a result is not valid: {quoted!r}", None, at
        )


def numbers_in(sentence: str, election: ElectionNames) -> set[int]:
    """The districts that a sentence names, by number or beside the word for district."""
    numbers = {int(one or other) for one, other in NUMBER.findall(sentence)}
    words = sentence.split()
    for place, word in enumerate(words):
        if vocabulary.DISTRICT.match(word):
            for near in (
                words[max(0, place - 1) : place],
                words[max(0, place - 2) : place],
                words[place + 1 : place + 2],
            ):
                numbers |= election.numbers_by_name.get(fold_name(" ".join(near)), frozenset())
    return {number for number in numbers if 1 <= number <= election.districts}
