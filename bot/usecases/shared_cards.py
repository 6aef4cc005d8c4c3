"""Cards that were sent through inline mode, known by their message id alone."""

from collections.abc import Callable
from datetime import datetime

from bot.core.chats import SharedCard
from bot.core.model import Result
from bot.core.snapshot import ServedElection
from bot.store.protocols import Chats, Results


class SharedCards:
    """Keeps shared cards, so that a later revision can correct them."""

    def __init__(self, store: Chats, results: Results, now: Callable[[], datetime]) -> None:
        self._store = store
        self._results = results
        self._now = now

    async def keep(
        self,
        inline_message_id: str,
        served: ServedElection,
        number: int,
        language: str,
        revision: int,
    ) -> None:
        """Store a card and the number of the revision that it shows."""
        election = served.election.id
        card = SharedCard(inline_message_id, election, number, language, revision, self._now())
        await self._store.save_shared_card(card)

    async def find(self, inline_message_id: str) -> SharedCard | None:
        return await self._store.shared_card(inline_message_id)

    async def shown_results(self, card: SharedCard) -> tuple[Result, ...] | None:
        """Return the rows that a card shows; None: its revision is unknown."""
        if not card.last_notified:
            return None
        revision = await self._results.revision(card.last_notified)
        if revision is None or revision.election != card.election:
            return None
        return revision.by_number.get(card.number, ())
