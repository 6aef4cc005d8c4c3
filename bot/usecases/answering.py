"""The use cases of a voter, and the one Snapshot that all answers are made of."""

import asyncio
import logging
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from bot.core.changes import compare
from bot.core.model import Origin, Revision
from bot.core.outcomes import Found, Help, NotFound, Outcome, Overview
from bot.core.snapshot import ServedElection, Snapshot
from bot.data_folder.election import ElectionData
from bot.data_folder.folder import DataFolder, read_folder
from bot.errors import DataError, StaleBaseError
from bot.store import Store
from bot.usecases.elections import build_election, build_revision, failing_queries

log = logging.getLogger(__name__)

KEPT_TO_FALL_BACK_ON = 20
COMMAND = re.compile(r"\s*/([a-z_]+)(?:@\w+)?(?:\s+(.*))?\s*$", re.DOTALL)
LOOK_UP_COMMANDS = frozenset(["district", "find"])
REQUESTS: Mapping[str, Outcome] = MappingProxyType(
    {"start": Help(), "help": Help(), "list": Overview(), "summary": Overview()}
)
"""Commands that are questions of their own, with what they come to."""


@dataclass(frozen=True, slots=True)
class LookUp:
    """An outcome, the ballot it is about, and the districts of the same name in other elections."""

    outcome: Outcome
    served: ServedElection
    elsewhere: tuple[tuple[ServedElection, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ServingStatus:
    """How the served revision of an election stands to the data folder and to the database."""

    differs_from_data: bool = False
    rejected_revision: int | None = None
    """The number of a newer stored revision that fails the golden queries and so is not served."""


class Answering:
    """Answers from memory. `now` gives UTC with its time zone; without a store only `open` may be called."""

    def __init__(self, data_dir: Path, store: Store | None, now: Callable[[], datetime]) -> None:
        self._data_dir = data_dir
        self._store = store
        self._now = now
        self._data: DataFolder | None = None
        self._snapshot: Snapshot | None = None
        self._served_from: dict[str, ElectionData] = {}
        self.serving_status: dict[str, ServingStatus] = {}

    @property
    def snapshot(self) -> Snapshot:
        assert self._snapshot is not None, "start() or open() comes first"
        return self._snapshot

    @property
    def data(self) -> DataFolder:
        assert self._data is not None, "start() or open() comes first"
        return self._data

    @property
    def store(self) -> Store:
        assert self._store is not None, "this service was opened without a database"
        return self._store

    @property
    def problems(self) -> tuple[str, ...]:
        """An English sentence for everything that is not as it should be while answers go on."""
        rejected_revision = (
            f"revision {status.rejected_revision} fails the golden queries and is not served"
            for status in self.serving_status.values()
            if status.rejected_revision is not None
        )
        return (*(str(problem) for problem in self.data.problems), *rejected_revision)

    def ask(self, text: str, election: str | None = None) -> LookUp:
        """Look a text up in the current election, or in the one named."""
        snapshot = self.snapshot
        served = (
            snapshot.elections.get(election, snapshot.current) if election else snapshot.current
        )
        question = question_of(text)
        if not isinstance(question, str):
            return LookUp(question, served)
        outcome = served.index.find(question)
        if len(snapshot.elections) == 1:
            return LookUp(outcome, served)
        return LookUp(outcome, served, self._elsewhere(served, outcome, question))

    def suggest(self, text: str) -> tuple[int, ...]:
        """District numbers of the current election for a text that is still being typed, best first."""
        return self.snapshot.current.index.suggest(text)

    def served(self, election: str | None = None) -> ServedElection:
        """The ballot of an election; the current one where the id is None or unknown."""
        return self.snapshot.elections.get(election or "", self.snapshot.current)

    def _elsewhere(
        self, served: ServedElection, outcome: Outcome, text: str
    ) -> tuple[tuple[ServedElection, int], ...]:
        if not isinstance(outcome, Found | NotFound):
            return ()
        question = served.districts[outcome.number].name if isinstance(outcome, Found) else text
        others = (other for other in self.snapshot.elections.values() if other is not served)
        finds = ((other, other.index.find(question)) for other in others)
        return tuple((other, find.number) for other, find in finds if isinstance(find, Found))

    async def start(self) -> None:
        """Bring data/ and the database together and serve. Raises BotError where nothing can be served."""
        await self._begin()
        for data in self.data.elections.values():
            with suppress(StaleBaseError):  # a replica that starts at the same moment has loaded it
                await self._load_data(data)
            await self._serve_stored(data)

    async def open(self) -> None:
        """Serve what is stored, or the data folder where nothing is; write nothing."""
        await self._begin()
        for data in self.data.elections.values():
            if self._store is not None and await self._store.latest(data.election.id) is not None:
                await self._serve_stored(data)
            else:
                self._serve(await self._passing(data, self.revision_from_data(data)))

    async def refresh(self) -> None:
        """Serve what was stored since, by this process or by another."""
        for data in self.data.elections.values():
            latest = await self.store.latest(data.election.id)
            previous = self.snapshot.elections[data.election.id].revision.number
            skipped = self.serving_status[data.election.id].rejected_revision
            if latest is not None and latest.number not in {previous, skipped}:
                await self._serve_stored(data)

    async def reread(self) -> DataFolder:
        """Read the data folder again. What is served does not change by it: an election that is new, or current from
        now on, is served from the next start, and one whose folder has gone or broken stays as it was."""
        data = await asyncio.to_thread(read_folder, self._data_dir)
        if self._snapshot is not None:
            known = {
                election: data.elections.get(election, old)
                for election, old in self.data.elections.items()
            }
            data = replace(data, elections=known, current=self.data.current)
        self._data = data
        return data

    async def _begin(self) -> None:
        for problem in (await self.reread()).problems:
            log.error("data folder: %s", problem)

    async def _load_data(self, data: ElectionData) -> None:
        """Store what data/ gives, unless it gave the same before or an admin has loaded something since."""
        latest = await self.store.latest(data.election.id)
        if data.article is None:
            return
        revision = self.revision_from_data(data)
        if latest is None:
            await self._passing(data, revision)
            await self.store.add_revision(revision, base=None)
        elif revision.digest in {latest.digest, await self.store.data_digest(data.election.id)}:
            return
        elif latest.origin is not Origin.DATA:
            log.warning(
                "%s: data/ has changed, but an admin has loaded since: kept", data.election.id
            )
        elif failing_queries(await self.build_election(data, revision), data.golden):
            log.error(
                "%s: data/ fails its golden queries: the stored revision is kept", data.election.id
            )
        else:
            await self.store_revision(revision, latest, latest.number)

    async def store_revision(
        self, revision: Revision, previous: Revision, base: int | None, draft: str | None = None
    ) -> Revision:
        """Store a revision over the latest, `base`, with the outbox rows for what changes to readers of `served`."""
        changes = compare(previous.results, revision.results, previous.stage, revision.stage)
        test = self.data.elections[revision.election].election.test
        return await self.store.add_revision(
            revision,
            base=base,
            to_notify=() if test else changes.to_notify,
            to_correct=changes.to_correct,
            draft=draft,
        )

    async def _serve_stored(self, data: ElectionData) -> None:
        newest = await self.store.latest(data.election.id)
        if newest is None:
            raise data.problem or DataError(
                data.election.id, "has no results, neither in data/ nor in the database"
            )
        self._serve(await self._passing(data, newest, stored=True))

    async def _passing(
        self, data: ElectionData, newest: Revision, *, stored: bool = False
    ) -> ServedElection:
        """The first revision, from this one back where it is stored, that answers the golden queries rightly."""
        served = await self._passed(data, newest)
        if served is None and stored:
            for revision in (await self.store.revisions(data.election.id, KEPT_TO_FALL_BACK_ON))[
                1:
            ]:
                served = served or await self._passed(data, revision)
        if served is None:
            raise DataError(
                data.election.id, "no revision answers the golden queries rightly; see the log"
            )
        self._served_from[data.election.id] = data
        self.serving_status[data.election.id] = ServingStatus(
            differs_from_data=self._differs(data, served.revision),
            rejected_revision=None if served.revision is newest else newest.number,
        )
        return served

    async def _passed(self, data: ElectionData, revision: Revision) -> ServedElection | None:
        served = await self.build_election(data, revision)
        previous = self._snapshot.elections.get(data.election.id) if self._snapshot else None
        if previous is not None and served.index is previous.index:
            return served  # it has answered them before
        wrong = await asyncio.to_thread(failing_queries, served, data.golden)
        if not wrong:
            return served
        log.error(
            "%s, revision %d fails the golden query: %s",
            data.election.id,
            revision.number,
            wrong[0].text,
        )
        return None

    def _differs(self, data: ElectionData, revision: Revision) -> bool:
        return data.article is not None and self.revision_from_data(data).digest != revision.digest

    def _serve(self, served: ServedElection) -> None:
        elections = {
            **(self._snapshot.elections if self._snapshot else {}),
            served.election.id: served,
        }
        current = elections.get(self.data.current, served)
        self._snapshot = Snapshot(current, MappingProxyType(elections))

    async def build_election(self, data: ElectionData, revision: Revision) -> ServedElection:
        """Build a ballot off the event loop: readers go on with the old one meanwhile. Where no name differs from what
        is served the index is the same, and only the figures are new."""
        previous = self._snapshot.elections.get(data.election.id) if self._snapshot else None
        same_data = self._served_from.get(data.election.id) is data
        if previous is not None and same_data and names_in(previous.revision) == names_in(revision):
            return replace(previous, revision=revision)
        return await asyncio.to_thread(build_election, data, revision, self.data.words)

    def revision_from_data(self, data: ElectionData) -> Revision:
        """What the data folder gives, as a revision that is not stored yet. Raises DataError where it gives nothing."""
        if data.article is None:
            raise data.problem or DataError(data.election.id, "has no results")
        return build_revision(
            data, data.article, self._now(), Origin.DATA, stage=data.election.stage
        )


def question_of(text: str) -> str | Outcome:
    """Return the question in a text, or what a command comes to that asks for no district.

    "/district Ош" asks "Ош". A command that asks nothing is not found.
    """
    command = COMMAND.match(text) if "/" in text else None
    if command is None:
        return text
    name, argument = command.groups()
    if name in LOOK_UP_COMMANDS:
        return argument or Help()
    return REQUESTS.get(name, NotFound())


def names_in(revision: Revision) -> list[tuple[int, str, str | None, bool]]:
    """All of the results that questions are looked up in."""
    return [(row.number, row.district, row.winner, row.against_all) for row in revision.results]
