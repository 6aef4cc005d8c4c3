"""Start-up time, memory after start and time per look-up of this machine: `make figures`."""

import statistics
import time

import uvloop

from bench import cards
from bench.starting import starts
from bot.core.snapshot import ServedElection

STARTS = 5
ROUNDS = 50


def look_ups(current: ServedElection, known: list[cards.Card]) -> list[float]:
    """Microseconds of a look-up, for each question the median of the rounds."""
    texts = [text for card in known for text in card.questions]
    taken: list[list[float]] = [[] for _ in texts]
    for _ in range(ROUNDS):
        for text, times in zip(texts, taken, strict=True):
            began = time.perf_counter_ns()
            current.index.find(text)
            times.append((time.perf_counter_ns() - began) / 1000)
    return [statistics.median(times) for times in taken]


async def main() -> None:
    current = await cards.served()
    known = cards.all_cards(current)
    begun = await starts(known, STARTS)
    times = look_ups(current, known)
    rows = [
        (
            "process start to ready",
            f"{begun.ours:.2f} s",
            f"{begun.bare:.2f} s for the bare imports",
        ),
        (
            "memory when ready",
            f"{begun.memory:.0f} MB",
            f"{begun.bare_memory:.0f} MB with the bare imports",
        ),
        ("first answer, cold", f"{begun.first * 1e3:.1f} ms", "loopback"),
        (
            "look-up, median",
            f"{statistics.median(times):.1f} µs",
            f"{len(times)} names and numbers",
        ),
        ("look-up, 99th of 100", f"{statistics.quantiles(times, n=100)[98]:.1f} µs", ""),
    ]
    for name, figure, beside in rows:
        print(f"{name:24s} {figure:>10s}   {beside}")


if __name__ == "__main__":
    uvloop.run(main())
