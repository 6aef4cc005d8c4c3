"""A reload of an article while people ask: when readers see it, and how long the event loop stands still meanwhile."""

import asyncio
import statistics
import time
from dataclasses import dataclass, replace
from decimal import Decimal

from bench.inside import Inside

LOOK = 0.0002


@dataclass(frozen=True, slots=True)
class Reloaded:
    """Seconds: from the stored revision to the answer that shows it, and the longest that the loop stood still."""

    seen: float
    still: float


async def reloads(inside: Inside, number: int) -> Reloaded:
    """Store a revision with another share, then serve it: medians of `number` times."""
    seen, still = [], []
    answering = inside.desk.answering
    data = answering.data.elections[answering.data.current]
    for turn in range(number):
        latest = answering.snapshot.current.revision
        first, *rest = latest.results
        changed = replace(first, share=Decimal(turn % 40 + 10) + Decimal("0.1"))
        await inside.store.add_revision(
            replace(latest, results=(changed, *rest)), base=latest.number
        )
        loop = asyncio.ensure_future(longest_pause())
        await asyncio.sleep(0.01)
        began = time.perf_counter()
        await inside.desk.serving.refresh()
        seen.append(time.perf_counter() - began)
        assert (
            answering.snapshot.elections[data.election.id].results(first.number)[0].share
            == changed.share
        )
        await asyncio.sleep(0)
        loop.cancel()
        still.append(PAUSES.pop())
    return Reloaded(statistics.median(seen), statistics.median(still))


PAUSES: list[float] = []


async def longest_pause() -> None:
    """Until it is cancelled: the longest time between two turns of the loop that is more than was asked for."""
    longest, last = 0.0, time.perf_counter()
    PAUSES.append(longest)
    while True:
        await asyncio.sleep(LOOK)
        now = time.perf_counter()
        longest, last = max(longest, now - last - LOOK), now
        PAUSES[-1] = longest
