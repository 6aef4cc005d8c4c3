"""What every handler works with, and how a person is spoken to."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from telegram import Chat as TelegramChat
from telegram import Update, User
from telegram.ext import CallbackContext, ExtBot

from bot.core.chats import Chat
from bot.core.model import LANGUAGES
from bot.metrics import Metrics
from bot.render.wording.texts import Texts, Voice
from bot.store import Store
from bot.telegram.file_ids import Files
from bot.telegram.memory import Pastes, Recent
from bot.telegram.rate_limiter import RateLimiter
from bot.telegram.reply_cache import Sheets
from bot.usecases.answering import Answering
from bot.usecases.following import Following
from bot.usecases.uploads import Uploads

Context = CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]


@dataclass(frozen=True, slots=True)
class Desk:
    """The rooms behind the handlers, and what the operator has decided."""

    bot: ExtBot[None]
    answering: Answering
    uploads: Uploads
    following: Following
    texts: Texts
    admins: frozenset[int]
    default_language: str
    now: Callable[[], datetime]
    chats: "Chats"
    metrics: Metrics
    pictures: Files
    in_progress: "InProgress" = field(default_factory=lambda: InProgress())
    rate_limiter: RateLimiter = field(default_factory=RateLimiter)
    recent: Recent = field(default_factory=Recent)
    pastes: Pastes = field(default_factory=Pastes)
    sheets: Sheets = field(default_factory=Sheets)

    def is_admin(self, user: User | None) -> bool:
        return user is not None and user.id in self.admins

    async def voice(self, update: Update, text: str = "") -> Voice:
        """The person's choice, else the group's, else the question's language, else Telegram's, else the default."""
        user, chat = update.effective_user, update.effective_chat
        own = await self.chats.of(user.id) if user else Chat(0)
        group = await self.chats.of(chat.id) if chat and is_group(chat) else Chat(0)
        told = (user.language_code or "") if user else ""
        language = own.language or group.language or self._spoken(text, told)
        return self.texts.voice(language, plain=own.plain or group.plain, bot=self.bot.username)

    def _spoken(self, text: str, told: str) -> str:
        language = told[:2]
        spoken = self.answering.snapshot.current.index.language_of(text)
        return spoken or (language if language in LANGUAGES else self.default_language)


class InProgress:
    """How many answers that people wait for are being made."""

    def __init__(self) -> None:
        self.count = 0

    def __enter__(self) -> None:
        self.count += 1

    def __exit__(self, *_: object) -> None:
        self.count -= 1


def is_group(chat: TelegramChat) -> bool:
    return chat.type in {"group", "supergroup"}


class Chats:
    """The settings of chats, read once and kept for a while: a question costs no database read.

    Most people have set nothing. Who has is listed by `reload`, and nobody else is asked about. Another replica's
    change is seen when the list is read again and the entry has grown old; one's own at once.
    """

    MOST = 50_000
    AGE = timedelta(seconds=5)

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now
        self._kept: OrderedDict[int, tuple[datetime, Chat, frozenset[tuple[str, int]]]] = (
            OrderedDict()
        )
        self._known: set[int] | None = None
        self._changed: set[int] = set()

    async def reload(self) -> None:
        """List the chats that have set or follow something. Before the first time every chat is asked about."""
        self._changed = set()  # what this process changes while the list is read is not lost
        known = await self._store.known_chats()
        self._known = known | self._changed

    def knows(self, chat_id: int) -> bool:
        """False where the chat is known to have set and to follow nothing."""
        return self._known is None or chat_id in self._known

    async def of(self, chat_id: int) -> Chat:
        if not self.knows(chat_id):
            return Chat(chat_id)
        return (await self._entry(chat_id))[1]

    async def follows(self, chat_id: int) -> frozenset[tuple[str, int]]:
        """(election, number) of every district that the chat follows."""
        if not self.knows(chat_id):
            return frozenset()
        return (await self._entry(chat_id))[2]

    async def save(self, chat: Chat) -> None:
        await self._store.save_chat(chat)
        self.drop(chat.id)

    async def change(self, chat_id: int, **settings: Any) -> None:
        await self.save(replace(await self.of(chat_id), **settings))

    def drop(self, chat_id: int) -> None:
        """Forget what is kept of a chat, after a change."""
        self._kept.pop(chat_id, None)
        self._changed.add(chat_id)
        if self._known is not None:
            self._known.add(chat_id)

    async def _entry(self, chat_id: int) -> tuple[datetime, Chat, frozenset[tuple[str, int]]]:
        entry = self._kept.get(chat_id)
        if entry is None or not timedelta(0) <= self._now() - entry[0] < self.AGE:
            chat = await self._store.chat(chat_id)
            follows = frozenset(
                (follow.election, follow.number) for follow in await self._store.following(chat_id)
            )
            entry = self._kept[chat_id] = (self._now(), chat, follows)
            if len(self._kept) > self.MOST:
                self._kept.popitem(last=False)
        return entry
