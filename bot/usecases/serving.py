"""Selects the revision of each election that is served, and replaces it when another is stored."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Self

from bot.core.changes import Changes, compare
from bot.core.model import Origin, Revision
from bot.core.snapshot import ServedElection
from bot.data_folder.election import ElectionData
from bot.data_folder.folder import DataFolder, read_folder
from bot.errors import DataError, StaleBaseError
from bot.search.lexicon import Words
from bot.store.protocols import Results
from bot.usecases.answering import Answering
from bot.usecases.election_builder import build_data_revision, build_election, failing_queries
from bot.usecases.serving_state import Selection, ServingState, ServingStatus

log = logging.getLogger(__name__)

MAX_FALLBACKS = 20
"""Stored revisions that are tried, newest first, until one answers the golden queries."""


class Serving:
    """Keeps `answering` up to date with the database. `now` returns UTC with its time zone."""

    def __init__(
        self, data_dir: Path, results: Results, now: Callable[[], datetime], state: ServingState
    ) -> None:
        self.answering = Answering(state)
        self._data_dir = data_dir
        self._results = results
        self._now = now
        self._head = 0
        self._refreshing = asyncio.Lock()

    @classmethod
    async def start(cls, data_dir: Path, results: Results, now: Callable[[], datetime]) -> Self:
        """Store new results of the data folder and select what to serve.

        Raises BotError if nothing can be served.
        """
        folder = await read_data(data_dir)
        selections = {}
        for election, data in folder.elections.items():
            with suppress(StaleBaseError):  # another process has stored them at this moment
                await store_data(data, folder.words, results, now())
            selections[election] = await select_stored(data, folder.words, results)
        return cls(data_dir, results, now, ServingState.build(folder, selections))

    async def refresh(self) -> None:
        """Serve the revisions that this process or another has stored."""
        async with self._refreshing:  # a slow one must not bring back what a fast one replaced
            for data in self.answering.data.elections.values():
                await self._refresh_election(data)

    async def _refresh_election(self, data: ElectionData) -> None:
        selection = self.answering.state.selections[data.election.id]
        known = {selection.served.revision.number, selection.status.rejected_revision}
        latest = await self._results.latest(data.election.id)
        if latest is not None and latest.number not in known:
            words = self.answering.data.words
            selected = await select_stored(data, words, self._results, selection)
            self.answering.state = self.answering.state.select(selected)

    async def follow_database(self, seconds: float) -> bool:
        """Wait up to `seconds` for a new revision and serve it. Return True if there was one."""
        head = await self._results.wait_for_change(self._head, seconds)
        if head == self._head:
            return False
        await self.refresh()
        self._head = head
        return True

    async def reread_data(self) -> DataFolder:
        """Read the data folder again. Served revisions stay as they are."""
        folder = await asyncio.to_thread(read_folder, self._data_dir)
        self.answering.state = self.answering.state.with_folder(folder)
        return self.answering.data

    async def build(self, data: ElectionData, revision: Revision) -> ServedElection:
        """Build the election that a revision would become."""
        previous = self.answering.state.selections[data.election.id]
        return await build_off_loop(data, revision, self.answering.data.words, previous)

    async def store_revision(
        self,
        revision: Revision,
        changes: Changes,
        *,
        base: int | None,
        draft: str | None = None,
    ) -> Revision:
        """Store a revision and serve it. `changes` are those to the served revision.

        Raises StaleBaseError if `base` is not the latest revision, DraftGoneError if the draft
        does not exist.
        """
        is_test = self.answering.data.elections[revision.election].election.test
        stored = await self._results.add_revision(
            revision,
            base=base,
            to_notify=() if is_test else changes.to_notify,
            to_correct=changes.to_correct,
            draft=draft,
        )
        await self.refresh()
        return stored


async def open_answering(
    data_dir: Path, results: Results | None, now: Callable[[], datetime]
) -> Answering:
    """Answer from the stored revisions, or from the data folder if there are none; write nothing.

    Raises BotError if nothing can be served.
    """
    folder = await read_data(data_dir)
    selections = {}
    for election, data in folder.elections.items():
        if results is not None and await results.latest(election) is not None:
            selections[election] = await select_stored(data, folder.words, results)
        else:
            selections[election] = await select_from_data(data, folder.words, now())
    return Answering(ServingState.build(folder, selections))


async def read_data(data_dir: Path) -> DataFolder:
    """Read the data folder and log its problems."""
    folder = await asyncio.to_thread(read_folder, data_dir)
    for problem in folder.problems:
        log.error("data folder: %s", problem)
    return folder


async def store_data(data: ElectionData, words: Words, results: Results, loaded: datetime) -> None:
    """Store the results of the data folder.

    Results that the folder gave before are not stored again, and nothing is stored over the load
    of an admin. Raises StaleBaseError if another process stores a revision at the same moment.
    """
    if data.article is None:
        return
    election = data.election.id
    latest = await results.latest(election)
    revision = build_data_revision(data, loaded)
    if latest is None:
        await select_from_data(data, words, loaded)  # refuses data that fails its golden queries
        await results.add_revision(revision, base=None)
    elif revision.digest in {latest.digest, await results.data_digest(election)}:
        return
    elif latest.origin is not Origin.DATA:
        log.warning(
            "%s: data/ has changed, but an admin has loaded an article since: kept", election
        )
    elif await build_passing(data, revision, words) is None:
        log.error("%s: data/ fails its golden queries: the stored revision is kept", election)
    else:
        changes = compare(latest.results, revision.results, latest.stage, revision.stage)
        await results.add_revision(
            revision,
            base=latest.number,
            to_notify=() if data.election.test else changes.to_notify,
            to_correct=changes.to_correct,
        )


async def select_from_data(data: ElectionData, words: Words, loaded: datetime) -> Selection:
    """Select the results of the data folder. Raises DataError if they cannot be served."""
    served = await build_passing(data, build_data_revision(data, loaded), words)
    if served is None:
        raise no_passing_revision(data)
    return Selection(served, data, ServingStatus())


async def select_stored(
    data: ElectionData, words: Words, results: Results, previous: Selection | None = None
) -> Selection:
    """Select the newest stored revision that answers the golden queries.

    Raises DataError if there is none.
    """
    election = data.election.id
    newest = await results.latest(election)
    if newest is None:
        reason = "has no results, neither in data/ nor in the database"
        raise data.problem or DataError(election, reason)
    served = await build_passing(data, newest, words, previous)
    rejected = None if served is not None else newest.number
    if served is None:
        older = (await results.revisions(election, MAX_FALLBACKS))[1:]
        served = await build_first_passing(data, older, words, previous)
    if served is None:
        raise no_passing_revision(data)
    status = ServingStatus(differs_from_data(data, served.revision), rejected)
    return Selection(served, data, status)


def no_passing_revision(data: ElectionData) -> DataError:
    reason = "no revision answers the golden queries rightly; see the log"
    return DataError(data.election.id, reason)


def differs_from_data(data: ElectionData, revision: Revision) -> bool:
    if data.article is None:
        return False
    return build_data_revision(data, revision.loaded).digest != revision.digest


async def build_first_passing(
    data: ElectionData, revisions: list[Revision], words: Words, previous: Selection | None
) -> ServedElection | None:
    for revision in revisions:
        served = await build_passing(data, revision, words, previous)
        if served is not None:
            return served
    return None


async def build_passing(
    data: ElectionData, revision: Revision, words: Words, previous: Selection | None = None
) -> ServedElection | None:
    """Build an election; None if it answers a golden query wrongly."""
    served = await build_off_loop(data, revision, words, previous)
    if previous is not None and served.index is previous.served.index:
        return served  # this index has answered them before
    failing = await asyncio.to_thread(failing_queries, served, data.golden)
    if not failing:
        return served
    number, election = revision.number, data.election.id
    log.error("%s, revision %d fails the golden query: %s", election, number, failing[0])
    return None


async def build_off_loop(
    data: ElectionData, revision: Revision, words: Words, previous: Selection | None = None
) -> ServedElection:
    """Build an election in a thread, with the index of `previous` if all names are the same."""
    if previous is None or previous.data is not data:
        return await asyncio.to_thread(build_election, data, revision, words)
    if names_in(previous.served.revision) != names_in(revision):
        return await asyncio.to_thread(build_election, data, revision, words)
    return replace(previous.served, revision=revision)


def names_in(revision: Revision) -> list[tuple[int, str, str | None, bool]]:
    """Return the parts of the results that the index is made of."""
    return [(row.number, row.district, row.winner, row.against_all) for row in revision.results]
