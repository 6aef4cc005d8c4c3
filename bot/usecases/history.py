"""The revisions of an election."""

from bot.core.model import Revision
from bot.store.protocols import Results

MAX_REVISIONS = 20


class History:
    """Stored revisions."""

    def __init__(self, results: Results) -> None:
        self._results = results

    async def revisions(self, election: str) -> list[Revision]:
        """Return the latest revisions of an election, newest first."""
        return await self._results.revisions(election, MAX_REVISIONS)
