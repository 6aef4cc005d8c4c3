"""The store, split by use case. `bot.store.sqlite` and `bot.store.postgres` implement all of it.

Values of the core go in and come out; rows stay inside. Every method is one transaction. The
caller passes the clock in; all moments are in UTC with their time zone. A failure of the database
is a `StoreError`.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.core.chats import Chat, Follow, Notification, SharedCard
from bot.core.model import Revision
from bot.core.previews import Draft


class Results(Protocol):
    """Revisions, and drafts of revisions."""

    async def add_revision(
        self,
        revision: Revision,
        *,
        base: int | None,
        to_notify: Collection[int] = (),
        to_correct: Collection[int] = (),
        draft: str | None = None,
    ) -> Revision:
        """Store a revision and return it with its new number. The number it came with is ignored.

        In the same transaction:

        - The latest revision of the election must be `base`, else `StaleBaseError`.
        - The draft is deleted, if one is named. If it does not exist: `DraftGoneError`.
        - Every follow of a district in `to_notify` and every shared card of a district in
          `to_correct` gets a row in the outbox. An unsent row for the same recipient and district
          is replaced, is due at once and keeps its `last_notified`. Rows expire a day after
          `revision.loaded`.
        - Other processes are notified.
        """

    async def adopt(self, revision: Revision) -> None:
        """Store a revision of another database under its number. Makes no outbox rows."""

    async def latest(self, election: str) -> Revision | None: ...

    async def revision(self, number: int) -> Revision | None: ...

    async def revisions(self, election: str, limit: int = 20) -> list[Revision]:
        """Return the newest revisions of an election, newest first."""

    async def elections(self) -> list[str]:
        """Return the ids of the elections that have revisions."""

    async def data_digest(self, election: str) -> str | None:
        """Return the digest of the last revision that came from the data folder."""

    async def head(self) -> int:
        """Return the highest revision number of the database, 0 if it has no revision."""

    async def wait_for_change(self, known_head: int, seconds: float) -> int:
        """Return `head()` as soon as it differs from `known_head`, or after `seconds`.

        Raises StoreError at once if the database does not answer: wait before asking again.
        """

    async def save_draft(self, draft: Draft) -> None:
        """Store a draft, or replace the one with the same id."""

    async def draft(self, draft_id: str) -> Draft | None: ...

    async def drafts(self) -> list[Draft]:
        """Return all drafts, oldest first."""

    async def delete_draft(self, draft_id: str) -> bool:
        """Return True if the draft existed."""

    async def approve_draft(self, draft_id: str, admin_id: int) -> int | None:
        """Record the first approval and return the admin who gave it; None: no such draft."""


class Chats(Protocol):
    """Chat settings, follows, shared cards, and all data stored about a person."""

    async def chat(self, chat_id: int) -> Chat:
        """Return the settings of a chat: the defaults if it has set nothing."""

    async def save_chat(self, chat: Chat) -> None: ...

    async def known_chats(self) -> set[int]:
        """Return the ids of all chats that have settings or follow a district."""

    async def migrate_chat(self, old_id: int, new_id: int) -> None:
        """Move settings, follows and outbox rows of a group that became a supergroup.

        Settings and follows that the new id has already stay as they are.
        """

    async def personal_data(self, chat_id: int) -> Mapping[str, Sequence[Mapping[str, object]]]:
        """Return all rows stored under the id of a chat or a person.

        The keys are `chats`, `follows`, `outbox`, `drafts` (without their text) and `approvals`;
        a key without rows is left out.
        """

    async def forget(self, chat_id: int) -> None:
        """Delete everything that `personal_data` shows. An approval is removed from its draft."""

    async def follow(self, follow: Follow) -> bool:
        """Add a follow. Return False, and change nothing, if it exists.

        If a revision newer than `follow.last_notified` is stored, a row is added to the outbox.
        """

    async def unfollow(self, chat_id: int, election: str, number: int) -> bool:
        """Delete a follow and its outbox rows. Return True if it existed."""

    async def following(self, chat_id: int) -> list[Follow]:
        """Return the follows of a chat in the order of election and number."""

    async def save_shared_card(self, card: SharedCard) -> None:
        """Store a shared card. A stored one keeps only its `created`.

        Its unsent outbox row is deleted. If a revision newer than `card.last_notified` is stored,
        a new row is added.
        """

    async def shared_card(self, inline_message_id: str) -> SharedCard | None: ...


class Outbox(Protocol):
    """The queue of notifications to chats and corrections of shared cards."""

    async def claim(
        self, limit: int, now: datetime, lease: timedelta, sender: str = ""
    ) -> list[Notification]:
        """Take up to `limit` due rows, oldest first. Nobody else gets them during the `lease`.

        Only one `sender` at a time gets rows, so that all processes together keep one pace.
        Another one takes over ten seconds after the last claim of the first.

        `lease` must be longer than a send may take, and the same in all processes. Their clocks
        may differ by less than that. A clock that jumps back delays a row by two leases at most,
        and a postponed row by its own wait.
        """

    async def settle(self, row: Notification, revision: int) -> None:
        """Record that the recipient knows `revision`, and delete the row.

        `last_notified` never goes back to an older revision. If a newer revision has replaced the
        row, the row stays, due at once, with the new `last_notified`.
        """

    async def postpone(self, row: Notification, due_at: datetime) -> None:
        """Release the row until `due_at` and count one attempt.

        If a newer revision has replaced the row, it is due at once.
        """

    async def drop(self, row: Notification) -> None:
        """Delete all follows of the chat, or the shared card, with their outbox rows.

        For recipients that are gone: blocked, deleted, not editable.
        """

    async def outbox_depth(self) -> int:
        """Return the number of rows in the outbox."""


class Updates(Protocol):
    """Handled updates, uploaded pictures, and the deletion of old rows."""

    async def handled(self, update_ids: Sequence[int]) -> set[int]:
        """Return those of the ids that were handled within the last day."""

    async def mark_handled(self, update_ids: Sequence[int], now: datetime) -> None: ...

    async def file_id(self, key: str) -> str | None:
        """Return Telegram's id of a picture that was uploaded before."""

    async def save_file_id(self, key: str, file_id: str) -> None: ...

    async def expire(self, now: datetime) -> None:
        """Delete old rows: a day for updates and drafts, 30 days for shared cards.

        Outbox rows go when they expire. Call it at start and once an hour: deleting the updates of
        a year at once would hold up every other write.
        """


class Store(Results, Chats, Outbox, Updates, Protocol):
    """The whole store."""

    async def close(self) -> None:
        """Close every connection and thread. Safe to call twice."""
