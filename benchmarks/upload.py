"""How long one upload of 2 MiB holds the event loop."""

import asyncio
import statistics
import tempfile
import time
from pathlib import Path

from benchmarks.page import Goal, at_most
from benchmarks.processes import ROOT
from bot.articles.documents import SIZE_LIMIT
from tests.support.conversations import Conversation, conversation

TICK = 0.001
"""Seconds between two looks at the clock."""
PROSE = "Шайлоо күнү участоктор эртең менен саат сегизде ачылган.\n\n".encode()


def article() -> bytes:
    """Results with one share corrected, and prose up to the largest size that the bot reads."""
    results = (ROOT / "data" / "kg-2021-11-28" / "results.txt").read_text("utf-8")
    corrected = results.replace("16.33", "16.40").encode()
    return corrected + PROSE * ((SIZE_LIMIT - len(corrected)) // len(PROSE))


async def longest_hold(talk: Conversation, document: bytes) -> float:
    """Seconds beyond the tick between two ticks of the loop, the longest during one upload."""
    upload = asyncio.create_task(talk.upload(document, "article.txt"))
    longest = 0.0
    while not upload.done():
        began = time.perf_counter()
        await asyncio.sleep(TICK)
        longest = max(longest, time.perf_counter() - began - TICK)
    if not any("16,40" in call.text for call in upload.result()):
        raise ValueError("the upload was not answered with its preview")
    return longest


async def goals(*, quick: bool) -> list[Goal]:
    with tempfile.TemporaryDirectory() as folder:
        async with conversation(Path(folder)) as talk:
            holds = [await longest_hold(talk, article()) for _ in range(3 if quick else 9)]
    name = "longest time that one upload of 2 MiB holds the event loop"
    return [at_most(name, 20, statistics.median(holds) * 1000, " ms")]
