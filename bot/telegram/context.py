"""What every handler works with, and how a person is spoken to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from telegram import Chat as TelegramChat
from telegram import Update, User
from telegram.ext import CallbackContext, ExtBot

from bot.core.chats import Chat
from bot.core.model import LANGUAGES
from bot.metrics import Metrics
from bot.render.wording.texts import Texts, Voice
from bot.telegram.memory import Pastes, Recent
from bot.telegram.rate_limiter import RateLimiter
from bot.telegram.reply_cache import Sheets
from bot.usecases.answering import Answering
from bot.usecases.chats import Chats
from bot.usecases.file_ids import FileIds
from bot.usecases.following import Following
from bot.usecases.history import History
from bot.usecases.housekeeping import Housekeeping
from bot.usecases.notifications import Notifications
from bot.usecases.serving import Serving
from bot.usecases.shared_cards import SharedCards
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
    chats: Chats
    metrics: Metrics
    pictures: FileIds
    serving: Serving
    notifications: Notifications
    shared_cards: SharedCards
    history: History
    housekeeping: Housekeeping
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
