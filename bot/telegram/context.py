"""What every handler works with, and the language in which a person is answered."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from telegram.ext import ExtBot

from bot.core.chats import Chat
from bot.core.model import LANGUAGES
from bot.metrics import Metrics
from bot.render.wording.texts import Texts, Voice
from bot.telegram.incoming import InChat, Incoming, Person
from bot.telegram.memory import Memory
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


@dataclass(frozen=True, slots=True)
class UseCases:
    """What people, admins and followers can do."""

    answering: Answering
    chats: Chats
    following: Following
    history: History
    uploads: Uploads
    serving: Serving
    notifications: Notifications
    shared_cards: SharedCards
    file_ids: FileIds
    housekeeping: Housekeeping


@dataclass(frozen=True, slots=True)
class Operator:
    """What the operator has decided."""

    admins: frozenset[int]
    default_language: str


@dataclass(frozen=True, slots=True)
class BotContext:
    """The bot, its use cases, texts and settings, and the memory of this process."""

    bot: ExtBot[None]
    use_cases: UseCases
    texts: Texts
    operator: Operator
    metrics: Metrics
    now: Callable[[], datetime]
    memory: Memory = field(default_factory=Memory)

    def is_admin(self, person: Person) -> bool:
        return person.id in self.operator.admins

    async def voice(self, incoming: Incoming, text: str = "") -> Voice:
        """Return the language and style for an answer.

        A person's own choice comes first, then the group's. Without a choice it is the language of
        `text`, then the one of the person's Telegram, then the default.
        """
        chats = self.use_cases.chats
        own = await chats.of(incoming.person.id)
        group = Chat(0)
        if isinstance(incoming, InChat) and incoming.place.is_group:
            group = await chats.of(incoming.place.chat_id)
        language = own.language or group.language or self._guess_language(incoming.person, text)
        plain = own.plain or group.plain
        return self.texts.voice(language, plain=plain, bot=self.bot.username)

    def _guess_language(self, person: Person, text: str) -> str:
        spoken = self.use_cases.answering.snapshot.current.index.language_of(text)
        if spoken:
            return spoken
        language = person.language_code[:2]
        return language if language in LANGUAGES else self.operator.default_language
