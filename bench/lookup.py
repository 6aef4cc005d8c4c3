"""Times of the look-up beside plain rapidfuzz on the same names, measured in one process, interleaved.

    python bench/lookup.py

Queries are made by the tests' generator; the yardsticks transliterate the query as they transliterated the names.
"""

import gc
import random
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

# ruff: noqa: E402 - the tests' generator is found only now

from rapidfuzz import fuzz
from rapidfuzz.process import extractOne

from bot.core.model import District
from bot.search.index import Index
from tests.support.questions.election import ELECTION, index, names, results, words
from tests.support.questions.facts import ROWS
from tests.support.questions.forms import BGN, kyrgyz_cases, slip, spell
from tests.support.questions.generator import queries
from tests.support.questions.invented import invented_names

PER_KIND = 20
TABLE = str.maketrans(BGN)
Look = Callable[[str], object]


def yardstick(names: Sequence[str], scorer: Callable[..., float]) -> Look:
    """Plain rapidfuzz: the best of the transliterated names for a transliterated query."""
    choices = [name.lower().translate(TABLE) for name in names]
    return lambda query: extractOne(query.lower().translate(TABLE), choices, scorer=scorer)


def interleaved(looks: Sequence[Look], texts: Sequence[str], rounds: int) -> list[list[float]]:
    """Microseconds of every look at every text; for each text and look the median of the rounds."""
    taken: list[list[list[float]]] = [[[] for _ in texts] for _ in looks]
    gc.disable()
    for _ in range(rounds):
        for place, text in enumerate(texts):
            for number, look in enumerate(looks):
                started = time.perf_counter_ns()
                look(text)
                taken[number][place].append((time.perf_counter_ns() - started) / 1000)
    gc.enable()
    return [[statistics.median(times) for times in look] for look in taken]


def p99(times: Sequence[float]) -> float:
    return statistics.quantiles(times, n=100)[98]


def row(title: str, times: Sequence[float]) -> None:
    print(f"{title:44s} p50 {statistics.median(times):9.1f} µs   p99 {p99(times):9.1f} µs")


def compare_36() -> None:
    names = [name for _, name, _, _ in ROWS]
    ours, whole, ratio = index().find, yardstick(names, fuzz.WRatio), yardstick(names, fuzz.ratio)
    kinds: dict[str, list[str]] = {}
    for query in random.Random(1).sample(everything := queries(1), len(everything)):
        kinds.setdefault(query.kind, []).append(query.text)
    texts = [text for kind in sorted(kinds) for text in kinds[kind][:PER_KIND]]
    mine, weighted, plain = interleaved([ours, whole, ratio], texts, 25)
    print(f"36 districts, {len(texts)} queries of all kinds")
    row("look-up", mine)
    row("extractOne, WRatio", weighted)
    row("extractOne, ratio", plain)
    print(
        f"look-up / WRatio: p50 {statistics.median(mine) / statistics.median(weighted):.2f} (goal 1.0)",
        end="",
    )
    print(f"   p99 {p99(mine) / p99(weighted):.2f} (goal 2.0)")
    exact, by_ratio = interleaved([ours, ratio], names, 200)
    row("look-up, exact name", exact)
    row("extractOne, ratio, exact name", by_ratio)
    print(
        f"exact / ratio: p50 {statistics.median(exact) / statistics.median(by_ratio):.3f} (goal 0.25)\n"
    )


def time_of_build(make: Callable[[], Index], rounds: int) -> float:
    times = []
    for _ in range(rounds):
        started = time.perf_counter_ns()
        make()
        times.append((time.perf_counter_ns() - started) / 1e6)
    return statistics.median(times)


def memory_of(make: Callable[[], Index]) -> float:
    """Megabytes that an index holds."""
    gc.collect()
    tracemalloc.start()
    kept = make()
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept
    return held / 1e6


def compare_grown(size: int) -> None:
    names = invented_names(size, seed=size)
    districts = [District("invented", number, name) for number, name in enumerate(names, 1)]
    dice = random.Random(size)
    texts = []
    for name in dice.sample(names, 100):
        texts += [name, dice.choice(kyrgyz_cases(name)), spell(name, BGN), slip(name.lower(), dice)]
    made = Index(districts, [])
    mine, plain = interleaved([made.find, yardstick(names, fuzz.ratio)], texts, 3)
    print(f"{size} invented names: exact, inflected, Latin and mistyped ones, {len(texts)} queries")
    row("look-up", mine)
    row("extractOne, ratio", plain)
    print(f"look-up / ratio: p50 {statistics.median(mine) / statistics.median(plain):.3f}", end="")
    print(" (goal 0.2)" if size == 10_000 else "")
    print(f"index: built in {time_of_build(lambda: Index(districts, []), 1):.0f} ms", end="")
    print(f", {memory_of(lambda: Index(districts, [])):.1f} MB\n")


def main() -> None:
    compare_36()
    known, spoken = names(), words()
    districts = [known.widen(ELECTION, number, name) for number, name, _, _ in ROWS]

    def make() -> Index:
        return Index(districts, results(), known.regions, spoken)

    print(
        f"index of 36 with all aliases: built in {time_of_build(make, 15):.1f} ms (goal 20)", end=""
    )
    print(f", holds {memory_of(make):.2f} MB\n")
    for size in (1_000, 10_000):
        compare_grown(size)


if __name__ == "__main__":
    main()
