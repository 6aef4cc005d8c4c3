"""What is kept: one protocol, two engines. Rows stay inside, values of the core come out; clock and ids come in.

Every method is one transaction. All moments are UTC with their time zone. A failure of the engine is a `StoreError`.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.core.chats import Chat, Follow, Notification, SharedCard
from bot.core.model import Revision
from bot.core.previews import Draft


class Store(Protocol):
    async def close(self) -> None:
        """Close every connection and thread. Safe to call twice."""

    # Revisions

    async def add_revision(
        self,
        revision: Revision,
        *,
        base: int | None,
        to_notify: Collection[int] = (),
        to_correct: Collection[int] = (),
        draft: str | None = None,
    ) -> Revision:
        """Store a revision (its `number` is ignored) and return it with the number it was given.

        In one transaction: the latest revision of the election must be `base`, else `StaleBaseError`; the revision
        and its results; where its origin is `DATA`, its digest as what data/ last gave; an outbox row for every
        follow of a district in `to_notify` and every shared card of a district in `to_correct` (an unsent row for the same
        recipient and district is replaced, is due at once and keeps its `last_notified`); the draft, if named, is deleted, and
        where it is no longer there nothing is stored: `DraftGoneError`. Rows expire a day after `revision.loaded`.
        Other processes are told.
        """

    async def latest(self, election: str) -> Revision | None: ...

    async def revision(self, number: int) -> Revision | None: ...

    async def revisions(self, election: str, limit: int = 20) -> list[Revision]:
        """Newest first."""

    async def elections(self) -> list[str]:
        """The elections that revisions are stored of."""

    async def adopt(self, revision: Revision) -> None:
        """Keep a revision of another database under the number it has there; nobody is told."""

    async def head(self) -> int:
        """The highest revision number of the database, 0 where there is none."""

    async def wait_for_change(self, known: int, seconds: float) -> int:
        """Return `head()` as soon as it differs from `known`, or after `seconds` at the latest.

        Raises StoreError at once while the database does not answer: the caller waits before asking again.
        """

    async def data_digest(self, election: str) -> str | None:
        """The digest of what data/ last gave for this election."""

    # Drafts

    async def save_draft(self, draft: Draft) -> None:
        """Store a draft, or replace the one with the same id."""

    async def draft(self, draft_id: str) -> Draft | None: ...

    async def drafts(self) -> list[Draft]: ...

    async def delete_draft(self, draft_id: str) -> bool:
        """True when there was one."""

    async def approve_draft(self, draft_id: str, admin: int) -> int | None:
        """Record the first approval and return whose it is (`admin`, or another's that came first); None: no draft."""

    # Chats

    async def chat(self, chat_id: int) -> Chat:
        """The settings of a chat, defaults where nothing is stored."""

    async def known_chats(self) -> set[int]:
        """The ids of all chats that have settings or follow something."""

    async def save_chat(self, chat: Chat) -> None: ...

    async def migrate_chat(self, old: int, new: int) -> None:
        """A group became a supergroup: settings, follows and outbox rows move to the new id."""

    async def personal_data(self, chat_id: int) -> Mapping[str, Sequence[Mapping[str, object]]]:
        """Name -> rows stored under this chat's or person's id: `chats`, `follows`, `outbox`, `drafts` (without their
        text) and `approvals`; names without rows are left out."""

    async def forget(self, chat_id: int) -> None:
        """Delete everything that `personal_data` shows; an approval is taken out of its draft."""

    # Follows and shared cards

    async def follow(self, follow: Follow) -> bool:
        """False where the chat follows it already (nothing is changed then).

        Where a revision newer than `follow.last_notified` is stored already, a row of the outbox is made for it: the sender
        compares, and settles silently what has not changed.
        """

    async def unfollow(self, chat_id: int, election: str, number: int) -> bool:
        """True when it was followed. Unsent rows of the outbox for it are deleted too."""

    async def following(self, chat_id: int) -> list[Follow]:
        """In the order of election and number."""

    async def save_shared_card(self, card: SharedCard) -> None:
        """Remember a shared card. For one that is known, `last_notified`, `language`, `number` and `election` are replaced.

        Its unsent row is dropped; where a revision newer than `card.last_notified` is stored, a row for that one is made.
        """

    async def shared_card(self, inline_message_id: str) -> SharedCard | None: ...

    # Outbox

    async def claim(
        self, limit: int, now: datetime, lease: timedelta, sender: str = ""
    ) -> list[Notification]:
        """Take up to `limit` due rows, oldest first, for `lease`: no other process gets them until it has run out.

        One `sender` at a time is given rows, so that all processes together keep to one pace; another one takes over
        ten seconds after the last claim of the first.

        `lease` has to be longer than a send may take, and the same in all processes; their clocks may differ by less
        than that. A clock that jumps back delays a row by two leases at most, one that was postponed by its own wait.
        """

    async def settle(self, row: Notification, revision: int) -> None:
        """The recipient now knows `revision`: remember it as told (never an older one than before) and delete the row,
        unless a newer revision has replaced it meanwhile (then the row stays, due at once, with the new `last_notified`)."""

    async def postpone(self, row: Notification, due_at: datetime) -> None:
        """Give the row back, to be claimed no earlier than `due_at`; counts one attempt. Where a newer revision has
        replaced it meanwhile it is due at once. Another row of the same chat does not wait for it."""

    async def drop(self, row: Notification) -> None:
        """The recipient is gone (blocked, deleted, cannot be edited): delete the follows of that chat or the shared
        card, with all their rows of the outbox."""

    async def outbox_depth(self) -> int: ...

    # Updates, pictures, housekeeping

    async def handled(self, update_ids: Sequence[int]) -> set[int]:
        """Those of the ids that were handled within the last day (until `expire` removes them)."""

    async def mark_handled(self, update_ids: Sequence[int], now: datetime) -> None: ...

    async def file_id(self, key: str) -> str | None:
        """Telegram's id of a picture that was uploaded before."""

    async def save_file_id(self, key: str, file_id: str) -> None: ...

    async def expire(self, now: datetime) -> None:
        """Delete updates and drafts older than a day, shared cards older than 30 days, outbox rows past `expires_at`.

        To be called at start and once an hour: a year's updates at once would hold up every other write.
        """


def scheme_of(url: str) -> str:
    """`sqlite`, `postgresql` or whatever else stands before `://`."""
    scheme = url.partition("://")[0]
    return "postgresql" if scheme == "postgres" else scheme


async def open_store(url: str) -> Store:
    """Open the database that `url` names and bring its schema up to date, making an SQLite file where there is none.

    Raises StoreError with one clear line where it cannot be opened, written or read; nothing is overwritten then.
    """
    if scheme_of(url) == "postgresql":
        from bot.store.postgres import (
            PostgresStore,
        )  # asyncpg costs start-up time that SQLite does not need

        return await PostgresStore.open(url)
    from bot.store.sqlite import SqliteStore

    return await SqliteStore.open(url)


async def open_for_reading(url: str) -> Store | None:
    """Open the database for commands that write nothing; None where there is no database yet. Works on a read-only
    disk. Raises StoreError like `open_store`."""
    if scheme_of(url) == "postgresql":
        from bot.store.postgres import PostgresStore

        return await PostgresStore.open_for_reading(url)
    from bot.store.sqlite import SqliteStore

    return await SqliteStore.open_for_reading(url)
