"""Chat settings with a cache, personal data export and deletion."""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot.core.chats import Chat, Follow
from bot.store import protocols

MAX_CACHED_CHATS = 50_000
MAX_AGE = timedelta(seconds=5)
"""A change through another replica is seen after this time."""


@dataclass(frozen=True, slots=True)
class CachedChat:
    """The settings and follows of a chat."""

    read_at: datetime
    chat: Chat
    follows: frozenset[tuple[str, int]]
    """(election, number)"""


class Chats:
    """The settings of chats. A question of a chat without settings reads no database.

    `reload` lists the chats with settings or follows; all others skip the database. Changes by
    this process are seen at once.
    """

    def __init__(self, store: protocols.Chats, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now
        self._cache: OrderedDict[int, CachedChat] = OrderedDict()
        self._known: set[int] | None = None
        self._changed: set[int] = set()

    async def reload(self) -> None:
        """List the chats with settings or follows. Before the first call every chat is read."""
        self._changed = set()  # collects the changes of this process while the list is read
        known = await self._store.known_chats()
        self._known = known | self._changed

    def knows(self, chat_id: int) -> bool:
        """Return False if the chat has neither settings nor follows."""
        return self._known is None or chat_id in self._known

    async def of(self, chat_id: int) -> Chat:
        """Return the settings of a chat."""
        if not self.knows(chat_id):
            return Chat(chat_id)
        return (await self._read(chat_id)).chat

    async def follows(self, chat_id: int) -> frozenset[tuple[str, int]]:
        """Return (election, number) of every district that the chat follows."""
        if not self.knows(chat_id):
            return frozenset()
        return (await self._read(chat_id)).follows

    async def change(self, chat_id: int, **settings: Any) -> None:
        """Change some settings of a chat."""
        await self._store.save_chat(replace(await self.of(chat_id), **settings))
        self._invalidate(chat_id)

    async def read_follows(self, chat_id: int) -> list[Follow]:
        """Return the follows of a chat from the database."""
        return await self._store.following(chat_id)

    async def follow(self, follow: Follow) -> bool:
        """Add a follow. Return False if it exists."""
        added = await self._store.follow(follow)
        self._invalidate(follow.chat_id)
        return added

    async def unfollow(self, chat_id: int, election: str, number: int) -> bool:
        """Delete a follow. Return False if it did not exist."""
        existed = await self._store.unfollow(chat_id, election, number)
        self._invalidate(chat_id)
        return existed

    async def migrate(self, old_id: int, new_id: int) -> None:
        """Move everything of a group that became a supergroup to its new id."""
        await self._store.migrate_chat(old_id, new_id)
        self._invalidate(old_id)
        self._invalidate(new_id)

    async def personal_data(self, chat_id: int) -> Mapping[str, Sequence[Mapping[str, object]]]:
        """Return name -> rows of everything that is stored under an id."""
        return await self._store.personal_data(chat_id)

    async def forget(self, chat_id: int) -> None:
        """Delete everything that is stored under an id."""
        await self._store.forget(chat_id)
        self._invalidate(chat_id)

    def _invalidate(self, chat_id: int) -> None:
        self._cache.pop(chat_id, None)
        self._changed.add(chat_id)
        if self._known is not None:
            self._known.add(chat_id)

    async def _read(self, chat_id: int) -> CachedChat:
        entry = self._cache.get(chat_id)
        if entry is not None and timedelta(0) <= self._now() - entry.read_at < MAX_AGE:
            return entry
        chat = await self._store.chat(chat_id)
        follows = await self._store.following(chat_id)
        pairs = frozenset((follow.election, follow.number) for follow in follows)
        entry = self._cache[chat_id] = CachedChat(self._now(), chat, pairs)
        if len(self._cache) > MAX_CACHED_CHATS:
            self._cache.popitem(last=False)
        return entry
