"""Articles with faults that a generator made: no row is ever wrong, and no district left out, without a warning.

`python -m tests.support.mutations --n 20000` tries as many more.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.articles.election_names import ElectionNames
from bot.articles.parse import parse
from bot.core.model import Article
from bot.errors import ArticleError
from tests.support import mutations
from tests.support.invented import ELECTION, NAMELESS, ROWS, article

SEEDS = 400
# Seeds that once came out wrong in silence.
REGRESSIONS = (1004, 1592, 2918, 3133, 3802, 4118, 5232, 7397, 101123, 107572, 111153)


@pytest.mark.parametrize("block", range(4))
def test_no_row_of_a_mutated_article_is_wrong_in_silence(block: int) -> None:
    for seed in range(block * SEEDS // 4, (block + 1) * SEEDS // 4):
        case = mutations.case_of(seed)
        assert not mutations.judge(case).silent, (seed, case.faults)


@pytest.mark.parametrize("seed", REGRESSIONS)
def test_what_once_came_out_wrong_does_not_again(seed: int) -> None:
    assert not mutations.judge(mutations.case_of(seed)).silent


def test_articles_without_a_fault_are_read_without_a_warning() -> None:
    faultless = [
        case for case in map(mutations.case_of, range(120)) if set(case.faults) <= {"nothing"}
    ]
    assert len(faultless) > 10
    for case in faultless:
        assert mutations.judge(case) == mutations.Verdict((), ())


def test_the_generator_makes_articles_that_are_wrong() -> None:
    """Otherwise the tests above would show nothing."""
    warned = sum(mutations.judge(mutations.case_of(seed)).warned for seed in range(60))
    assert 20 < warned < 60


@pytest.mark.parametrize("known", [ELECTION, NAMELESS, ElectionNames(1)])
@given(text=st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_or_refused(known: ElectionNames, text: str) -> None:
    read_or_refused(text, known)


PIECES = (
    *ROWS,
    "№",
    "№3",
    "7-округ",
    "Округ ",
    "49,8%",
    "%",
    ".",
    "\n",
    "- ",
    "{",
    '"',
    "бардык каршы",
    "\t",
    "schema,",
    "\ud800",
)


@given(pieces=st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=30))
@settings(max_examples=300, deadline=None)
def test_any_heap_of_pieces_is_read_or_refused(pieces: list[str]) -> None:
    read = read_or_refused("".join(pieces), ELECTION)
    if read is not None:
        read.digest.encode()
        assert all(
            1 <= row.number <= 5 and (row.winner is None) == row.against_all for row in read.results
        )
        assert all(row.share is None or 0 < row.share <= 100 for row in read.results)


def read_or_refused(text: str, known: ElectionNames) -> Article | None:
    """Anything but an article or this one kind of error fails the test."""
    try:
        return parse(text, known)
    except ArticleError:
        return None


HOSTILE = (
    "1",
    " ",
    "№1",
    "№1 ",
    "а",
    "Аб ",
    "А.",
    "49,8% ",
    "Осмонов Айбек 49,8% ",
    "100 ",
    "1 миң ",
    "<b",
    "\t",
    "- ",
    "count ",
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_text_of_any_length_is_refused_or_read(piece: str) -> None:
    """With a pattern whose time grows with the square of the text this would not come to an end."""
    read = read_or_refused(article(outro=piece * (150_000 // len(piece))), ELECTION)
    assert read is None or {row.number for row in read.results} <= {1, 2, 3, 4, 5}
