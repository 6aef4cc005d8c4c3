"""A data folder and a database of their own, and the events in their life."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.articles.documents import Document
from bot.config import ROOT
from bot.core.model import Revision
from bot.core.previews import Decision, Verdict
from bot.store import Store, open_store
from bot.usecases.answering import Answering
from bot.usecases.serving import Serving
from bot.usecases.uploads import Uploads
from tests.support.conversations import Clock

ELECTION = "kg-2021-11-28"
OTHER_ELECTION = "xx-2030-01-01"
OTHER_TOML = """
id = "xx-2030-01-01"
date = 2030-01-01
districts = 7
stage = "certified"
test = {test}
current = {current}

[source]
name = "Өзүбүз"

[title]
ky = "Сыноо шайлоо"
ru = "Пробные выборы"
en = "Trial election"
"""
OTHER_DISTRICTS = ("Эне-Сай", "Ош", "Кең-Булуң", "Тоо-Ашуу", "Жол-Кайрык", "Кум-Дөбө", "Көк-Сай")
OTHER_WINNERS = (
    "Асан Бирөө",
    "Үсөн Экөө",
    "Эсен Үчөө",
    "Токон Төртөө",
    "Сагын Бешөө",
    "Жумуш Алтоо",
    "Каныш Жетөө",
)


@dataclass(frozen=True, slots=True)
class Running:
    """A started bot without shells."""

    store: Store
    serving: Serving
    uploads: Uploads

    @property
    def answering(self) -> Answering:
        return self.serving.answering

    @property
    def revision(self) -> Revision:
        return self.answering.snapshot.current.revision

    def share(self, number: int) -> str:
        return str(self.answering.snapshot.current.results(number)[0].share)

    async def load(self, text: str, reason: str | None = "себеп") -> Decision:
        return await self.uploads.load(
            Document(text), dry_run=False, election=None, stage=None, reason=reason
        )


class Installation:
    """A copy of the shipped data folder and an empty database."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "data"
        self.url = f"sqlite:///{folder / 'bot.db'}"
        shutil.copytree(ROOT / "data", self.data)
        self.clock = Clock()

    def file(self, name: str) -> Path:
        return self.data / ELECTION / name

    def article(self, old: str = "", new: str = "") -> str:
        """The text of results.txt with its source and with one passage replaced."""
        text = self.file("results.txt").read_text("utf-8")
        assert old in text
        return f"Булак: Kaktus.media\n{text.replace(old, new)}"

    def change(self, old: str, new: str, name: str = "results.txt") -> None:
        text = self.file(name).read_text("utf-8")
        assert old in text
        self.file(name).write_text(text.replace(old, new), "utf-8")

    def expect(self, text: str, *districts: int) -> None:
        """Make this the only golden query."""
        numbers = ", ".join(map(str, districts))
        query = f'[[query]]\ntext = "{text}"\noutcome = "found"\ndistricts = [{numbers}]\n'
        self.file("golden.toml").write_text(query, "utf-8")

    def add_election(self, *, test: bool = False, current: bool = False) -> None:
        """Add a later election: number 7 is another district, 2 has a name of the first."""
        folder = self.data / OTHER_ELECTION
        folder.mkdir()
        toml = OTHER_TOML.format(test=str(test).lower(), current=str(current).lower())
        (folder / "election.toml").write_text(toml, "utf-8")
        (folder / "results.txt").write_text("\n".join(other_rows()), "utf-8")

    @asynccontextmanager
    async def started(self) -> AsyncIterator[Running]:
        """Start a minute later than the last time."""
        self.clock.forward(minutes=1)
        store = await open_store(self.url)
        try:
            serving = await Serving.start(self.data, store, self.clock)
            yield Running(store, serving, Uploads(serving, store, self.clock))
        finally:
            await store.close()

    async def load(self, running: Running, old: str, new: str) -> None:
        """Load results.txt with one passage replaced, as an admin does."""
        decision = await running.load(self.article(old, new))
        assert decision.verdict is Verdict.APPLIED


def other_rows(district: str = "округу") -> list[str]:
    """The rows of the other election."""
    pairs = zip(OTHER_DISTRICTS, OTHER_WINNERS, strict=True)
    return [
        f"№{number} {name} {district}, {winner} {number}1.5%."
        for number, (name, winner) in enumerate(pairs, 1)
    ]
