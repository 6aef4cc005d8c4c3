"""The bot inside this process, without a network: what an update costs, and what of it is look-up and rendering."""

import asyncio
import itertools
import json
import statistics
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from telegram import User

from bench.asking import SECRET
from bench.cards import ROOT, Card
from bench.standin import ME, ME_TOO, Standin
from bot.app import build_desk, started
from bot.config import Settings
from bot.metrics import Metrics
from bot.store import Store
from bot.telegram.context import Desk
from bot.telegram.handlers import queries
from bot.telegram.table import build
from bot.telegram.wire.inbody import SLOT, Slot
from bot.telegram.wire.json_text import read_json
from bot.telegram.wire.pace import Pace
from bot.telegram.wire.run import RunSettings, Wire
from bot.telegram.wire.seen_updates import WARM_UP
from bot.telegram.wire.transport import open_bot
from bot.web.server import Health


@dataclass(frozen=True, slots=True)
class Inside:
    desk: Desk
    wire: Wire
    store: Store

    async def answer(self, body: bytes) -> bytes:
        """What a post to the webhook goes through between two calls of the HTTP server: its body to the answer's."""
        update = read_json(body)
        assert isinstance(update, dict)
        slot = Slot()
        SLOT.set(slot)
        await self.wire.intake.handle(update)
        kept = slot.close()
        self.wire.record.note(update["update_id"])
        return kept.body if kept else b""


@asynccontextmanager
async def opened(folder: Path, data: Path = ROOT / "data") -> AsyncIterator[Inside]:
    """The bot of `python -m bot run` with all its checks, but for the sockets."""
    settings = Settings(
        token="1:bench", database_url=f"sqlite:///{folder / 'inside.db'}", data_dir=data
    )
    async with started(settings) as (store, serving):
        metrics = Metrics()
        bot = open_bot("1:bench", "http://127.0.0.1:9")
        desk = build_desk(settings, store, serving, bot, metrics)
        bot._bot_user = User.de_json(ME | ME_TOO, bot)
        bot.request._pace = Pace(itertools.count().__next__)  # type: ignore[attr-defined] # every call may go in the body
        application = build(desk)
        application._initialized = True
        await desk.chats.reload()
        wired = RunSettings("1:bench", webhook_url="http://127.0.0.1", webhook_secret=SECRET)
        wire = Wire(
            application,
            wired,
            store,
            lambda: Health(True, True),
            metrics,
            desk.text_alone,
        )
        wire.record._started -= WARM_UP
        yield Inside(desk, wire, store)
        await wire.record.settle()


async def share_of_answer(
    inside: Inside, cards: list[Card], rounds: int = 40
) -> tuple[float, float]:
    """Microseconds of a whole update, and of its look-up and rendering alone (medians of rounds in turn)."""
    standin = Standin(cards, first=1_000_000)
    whole, alone = [], []
    for _ in range(rounds):
        updates = [standin.question(lambda _: None)[1] for _ in range(100)]
        texts = [json.loads(update)["message"]["text"] for update in updates]
        began = time.perf_counter()
        for update in updates:
            await inside.answer(update)
        whole.append((time.perf_counter() - began) / len(updates))
        voice = inside.desk.texts.voice(
            "ky", bot=inside.desk.bot.username
        )  # the person's: no part of the answer
        began = time.perf_counter()
        for text in texts:
            queries.screen(inside.desk, inside.desk.answering.ask(text), voice)
        alone.append((time.perf_counter() - began) / len(texts))
        await asyncio.sleep(0.02)
    return statistics.median(whole) * 1e6, statistics.median(alone) * 1e6
