"""What the text around a row says against it: that the list is of something else, that the figure was corrected or the
result annulled, or that somebody else had more."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from bot.articles.election_names import ElectionNames, fold_name
from bot.articles.normalise import ArticleText, fold_spaces
from bot.articles.rows.district_names import SEPARATOR
from bot.articles.rows.numbering import parse_count
from bot.articles.rows.reader import MAX_QUOTED, ReadRow, ReadRows
from bot.articles.rows.winners import parse_winner
from bot.articles.unparsed import rivals
from bot.core.model import ArticleWarning

# Words of a heading under which stand no winners of this election.
NO_RESULTS = re.compile(
    r"(?:мурунку|мурдагы|өткөн|алдыңкы)\s+(?:\w+\s+)?(?:шайлоо|жыйынт|чакыр\w*[^.]*:$)"
    r"|(?:прошл|предыдущ|прежн|минувш)\w*\s+(?:\w+\s+)?(?:выбор|голосован|итог|результат|созыв[^.]*:$)"
    r"|(?:previous|last|past)\s+(?:\w+\s+)?(?:election|vote|result)"
    r"|экзит|exit[\s-]poll|сурамжыло|опрос|рейтинг|божомол|прогноз|opinion poll|forecast|predict"
    r"|(?:экинчи|үчүнчү)\s+(?:орун|болуп|тур(?:га|да)?\b)|(?:втор|трет)\w+\s+(?:мест|тур)|runners?[\s-]up|run-?off"
    r"|(?:second|third)\s+(?:place|round)"
    r"|утулуп|утулган|жеңилип|жеңилген|проигра|\bloser|\blost\b|defeated"
    r"|(?:шаардык|айылдык|жергиликтүү|айыл)\s+кеңеш|(?:городск|айылн|местн)\w+\s+кенеш|горкенеш|(?:city|local)\s+council"
    r"|чет\s+өлкө|за\s*рубеж|abroad|overseas|[0-9]-участ|\bуик\b|участк(?:е|ах)\b|участка(?:да|лардын)"
    r"|(?:аял|эркек|жаш|шайлоочу)\w*\s+арасында|среди\s+(?:женщин|мужчин|молод|избират)|among\s+(?:women|men|young|voters)"
    r"|президент\w*\s+шайлоо|президентск\w+\s+выбор|выбор\w*\s+президента|presidential\s+election"
    r"|жалган|фейк|\bfake|недостоверн|ошибочн|жаңылыш|туура\s+эмес|неверн|mistaken|wrongly",
    re.IGNORECASE,
)
LINK = re.compile(
    r"(?:(?:читайте|смотрите|см\.)\s+(?:также|ещё|еще)|по\s+теме|(?:дагы\s+)?(?:окуңуз|караңыз)(?:дар)?\b|read\s+(?:also|more)"
    r"|see\s+also|related\b).*|прогноз\s+погоды|аба\s+ырайы\w*(?:\s+божомолу)?|weather(?:\s+forecast)?",
    re.IGNORECASE,
)
"""A line of the text that is about another article, or the weather."""
LINK_BETWEEN = re.compile(
    r"рейтинг|опрос(?:\s+(?:дня|недели))?|сурамжылоо|прогноз|poll", re.IGNORECASE
)
"""The same where it stands alone between rows."""
OTHER_COLUMN = re.compile(
    r"айырма|отрыв|разрыв|margin|каршы|против|against|обработ|подсч[её]т|подсчит|эсептел|саналган|counted",
    re.IGNORECASE,
)
"""In the head of a table: its per cents may be these, and not the winner's share."""
TURNOUT = re.compile(r"катышуу(?!ч)|\bявк|turnout", re.IGNORECASE)
EARLIER = re.compile(
    r"мурда|мурун|буга\s+чейин|ранее|прежде|вместо|ордуна|earlier|previously|instead"
    r"|\bэгер|\bмисалы|\bесли|например|\bif\b|for example",
    re.IGNORECASE,
)
"""Before a row on its own line: it is what was said earlier, or no fact at all."""
CLAIMED = re.compile(
    r"айтымында|сөзүнө\s+караганда|по\s+словам|по\s+мнению|штаб|\bclaim", re.IGNORECASE
)
COMMISSION = re.compile(r"бшк|цик|комисси|избирком|\bcec\b|commission", re.IGNORECASE)
WITHDRAWN = re.compile(
    r"жараксыз|жокко\s+чыгар(?:ыл|ды|ган)|күчүн\s+жогот|недействительн|аннулир|отмен(?:ен|ён|ил)|annulled|invalidated"
    r"|declared\s+(?:invalid|void)|overturned",
    re.IGNORECASE,
)
CORRECTED = re.compile(
    r"туурасы|түзөтүү|чынында|жалган|фейк|(?:туура|чын|так)\s+эмес|верно\b|правильно|исправл|неверн|не\s+соответств"
    r"|ошиб|\bcorrect|actually|\bfake|\bfalse",
    re.IGNORECASE,
)
WANTED = re.compile(
    r"\bэгер|\bесли|\bif\b|талап|сура|өтүн|арыз|мүмкүн|потреб|треб|прос[ия]|может|могут|demand|calls?\s+for|called\s+for|\bmay\b|could",
    re.IGNORECASE,
)
ELECTION = re.compile(r"шайлоо|жыйынт|выбор|итог|результат|election|result|vote", re.IGNORECASE)
FIGURE = re.compile(r"[0-9]\s?(?:%|пайыз|процент|per\s?cent)")
SENTENCE = re.compile(r"(?<=\w{2})[.!?;]+(?:\s|$)|\n")
BEGUN = re.compile(r"[.!?;]+(?:\s+|$)")
REGION = re.compile(r"облус|област|шаар|город|oblast|region", re.IGNORECASE)
STATEMENT = re.compile(
    r"(?i:жеңүүчү|жеңген|депутат|победител|winner)|:\s*$|(?:(?<!\w)[^\W\d_A-ZА-ЯЁӨҮҢ]\w*\W+){2}"
)
"""A line that begins something else: a heading, or words that are no name."""
OF_DISTRICTS = re.compile(r"округ|район|district|constituency", re.IGNORECASE)
NUMBER = re.compile(r"№\s?([0-9]{1,3})(?![0-9])|(?<![\w.,])([0-9]{1,3})\s?-\s?округ")
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
            if not LINK.fullmatch(line) and not (done and LINK_BETWEEN.fullmatch(line))
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
    if CLAIMED.search(prefix) and not COMMISSION.search(prefix):
        return True
    return election.names_earlier_year(prefix) or any(
        words.search(prefix) for words in (EARLIER, NO_RESULTS, WITHDRAWN)
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
        elif STATEMENT.search(line) and not REGION.search(line):
            heading = None
    return heading


def is_heading_of_others(line: str, election: ElectionNames) -> bool:
    last = [part for part in SENTENCE.split(line) if part.strip()][-1:]
    if not last or FIGURE.search(last[0]):
        return False
    if line[0].islower() and line[-1] != ":":
        return False  # it goes on with the line before
    if line[-1] in ".!?…" and (
        len(last[0].split()) > MAX_HEADING_WORDS or CORRECTED.search(last[0])
    ):
        return False  # a sentence
    named = line[-1] != ":" and any(parse_winner(piece) for piece in SEPARATOR.split(last[0]))
    if named:
        return False  # who came second in the district above
    if NO_RESULTS.search(last[0]) or (line[-1] == ":" and WITHDRAWN.search(last[0])):
        return True
    if election.names_earlier_year(last[0]):
        return line[-1] == ":" or ELECTION.search(last[0]) is not None
    if any(letter.isdigit() for letter in last[0]):
        return False
    return bool(
        TURNOUT.search(last[0]) or (("\t" in line or "|" in line) and OTHER_COLUMN.search(line))
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
        if (WITHDRAWN.search(sentence) and not WANTED.search(sentence)) or CORRECTED.search(
            sentence
        ):
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
            for sentence in SENTENCE.split(match[0]) if WITHDRAWN.search(match[0]) else ():
                if WITHDRAWN.search(sentence) and not (
                    WANTED.search(sentence) or election.names_earlier_year(sentence)
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
        if OF_DISTRICTS.search(sentence)
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
        if OF_DISTRICTS.match(word):
            for near in (
                words[max(0, place - 1) : place],
                words[max(0, place - 2) : place],
                words[place + 1 : place + 2],
            ):
                numbers |= election.numbers_by_name.get(fold_name(" ".join(near)), frozenset())
    return {number for number in numbers if 1 <= number <= election.districts}
