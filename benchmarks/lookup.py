"""The look-up next to a plain scan of rapidfuzz over the same names."""

import random
import statistics
import time
from collections.abc import Callable, Sequence

from rapidfuzz import fuzz
from rapidfuzz.process import extractOne

from benchmarks.page import Goal, at_most
from bot.core.model import District
from bot.search.index import Index
from tests.support.questions.election import index
from tests.support.questions.facts import ROWS
from tests.support.questions.forms import BGN, kyrgyz_cases, slip, spell
from tests.support.questions.generator import queries
from tests.support.questions.invented import invented_names

LATIN = str.maketrans(BGN)
LookUp = Callable[[str], object]


def scan(names: Sequence[str], scorer: Callable[..., float]) -> LookUp:
    """The best of all names in Latin letters for a query in Latin letters."""
    choices = [name.lower().translate(LATIN) for name in names]
    return lambda query: extractOne(query.lower().translate(LATIN), choices, scorer=scorer)


def seconds(look_up: LookUp, text: str) -> float:
    began = time.perf_counter()
    look_up(text)
    return time.perf_counter() - began


def p50_ratio(ours: LookUp, plain: LookUp, texts: Sequence[str], turns: int) -> float:
    """Our median time divided by that of the plain scan, both asked in turn."""
    times = [(seconds(ours, text), seconds(plain, text)) for _ in range(turns) for text in texts]
    own = statistics.median(pair[0] for pair in times)
    return own / statistics.median(pair[1] for pair in times)


def ratio_of_36() -> float:
    """Queries of all the kinds that people type."""
    texts = [query.text for query in random.Random(1).sample(queries(1), 600)]
    names = [name for _, name, _, _ in ROWS]
    return p50_ratio(index().find, scan(names, fuzz.WRatio), texts, turns=25)


def ratio_of_10_000() -> float:
    """Exact, inflected, Latin and mistyped names."""
    dice = random.Random(1)
    names = invented_names(10_000, seed=1)
    texts = []
    for name in dice.sample(names, 100):
        mistyped = slip(name.lower(), dice)
        texts += [name, dice.choice(kyrgyz_cases(name)), spell(name, BGN), mistyped]
    districts = [District("invented", number, name) for number, name in enumerate(names, 1)]
    return p50_ratio(Index(districts, []).find, scan(names, fuzz.ratio), texts, turns=3)


def goals() -> list[Goal]:
    return [
        at_most("look-up, p50 against a `WRatio` scan", 2, ratio_of_36(), " times"),
        at_most("look-up of 10,000 names, p50 against a scan", 0.3, ratio_of_10_000(), " times"),
    ]
