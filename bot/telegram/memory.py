"""The memory of one process: bounded, and lost when the process ends.

It holds ids and digests. Texts that people typed are not kept, except the parts of an admin's
paste until the paste is complete.
"""

import asyncio
import hashlib
from collections import OrderedDict, deque
from dataclasses import dataclass, field

from bot.telegram.rate_limiter import RateLimiter
from bot.telegram.reply_cache import ReplyCache

MAX_ANSWERS = 5_000
MAX_QUESTIONS = 5_000
MAX_ERRORS = 5
REPEAT_SECONDS = 60.0
"""The same question in a group within this time is answered by a reply to the first answer."""


class InProgress:
    """Number of replies in progress. The outbox lets them go first."""

    def __init__(self) -> None:
        self.count = 0

    def __enter__(self) -> None:
        self.count += 1

    def __exit__(self, *_: object) -> None:
        self.count -= 1


class RecentAnswers:
    """Ids of answers, by the message that asked, and by question within a group."""

    def __init__(self) -> None:
        self._answers: OrderedDict[tuple[int, int], int] = OrderedDict()
        self._questions: OrderedDict[tuple[int, int | None, bytes], tuple[float, int]] = (
            OrderedDict()
        )

    def add(self, chat_id: int, message_id: int, answer_id: int) -> None:
        self._answers[chat_id, message_id] = answer_id
        if len(self._answers) > MAX_ANSWERS:
            self._answers.popitem(last=False)

    def find(self, chat_id: int, message_id: int) -> int | None:
        """Return the id of the answer to a message."""
        return self._answers.get((chat_id, message_id))

    def add_question(
        self, chat_id: int, thread: int | None, question: str, answer_id: int, now: float
    ) -> None:
        """Remember when a group's question was answered, by a digest of its folded text."""
        self._questions[chat_id, thread, digest(question)] = (now, answer_id)
        if len(self._questions) > MAX_QUESTIONS:
            self._questions.popitem(last=False)

    def find_repeated(
        self, chat_id: int, thread: int | None, question: str, now: float
    ) -> int | None:
        """Return the id of the answer that the same group got to the same question just now."""
        key = (chat_id, thread, digest(question))
        answered_at, answer_id = self._questions.get(key, (-REPEAT_SECONDS, 0))
        return answer_id if 0 <= now - answered_at < REPEAT_SECONDS else None


def digest(question: str) -> bytes:
    return hashlib.blake2b(question.encode("utf-8", "replace"), digest_size=16).digest()


@dataclass(slots=True)
class Pastes:
    """Parts of long texts that admins paste. The key is the admin's id."""

    parts: dict[int, list[str]] = field(default_factory=dict)
    timers: dict[int, asyncio.Task[None]] = field(default_factory=dict)
    """Tasks that preview the parts unless another part comes."""
    running: set[asyncio.Task[None]] = field(default_factory=set)
    """All tasks that are not done. The end of the process waits for them."""


@dataclass(slots=True)
class Memory:
    """Everything that handlers remember between updates."""

    in_progress: InProgress = field(default_factory=InProgress)
    rate_limiter: RateLimiter = field(default_factory=RateLimiter)
    reply_cache: ReplyCache = field(default_factory=ReplyCache)
    recent_answers: RecentAnswers = field(default_factory=RecentAnswers)
    pastes: Pastes = field(default_factory=Pastes)
    drafts_without_reason: dict[int, str] = field(default_factory=dict)
    """Admin id -> draft id. The admin's next text is the reason for the draft."""
    errors: deque[str] = field(default_factory=lambda: deque(maxlen=MAX_ERRORS))
    """The latest errors with their codes, for /status."""
