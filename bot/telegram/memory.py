"""What a process remembers of its latest answers, so that it edits or points instead of repeating itself.

All of it is in memory, bounded, and of ids and digests alone: nothing that a person typed is kept.
"""

import asyncio
import hashlib
from collections import OrderedDict, deque
from dataclasses import dataclass, field

MOST = 5_000
COOLDOWN = 60.0
"""Seconds in which the same question in a group is answered by pointing at the answer above."""


@dataclass(slots=True)
class Pastes:
    """The parts that have come from each admin, until no more come."""

    parts: dict[int, list[str]] = field(default_factory=dict)
    tasks: dict[int, asyncio.Task[None]] = field(default_factory=dict)
    """What waits for the next part of each."""
    working: set[asyncio.Task[None]] = field(default_factory=set)
    """All of them that are not done: to be waited for in the end."""


@dataclass(slots=True)
class Recent:
    """Answers by the message that asked, and by question within a group."""

    _answers: OrderedDict[tuple[int, int], int] = field(default_factory=OrderedDict)
    _questions: OrderedDict[tuple[int, int | None, bytes], tuple[float, int]] = field(
        default_factory=OrderedDict
    )

    _reasons: dict[int, str] = field(default_factory=dict)
    errors: deque[str] = field(default_factory=lambda: deque(maxlen=5))
    """Codes of the latest errors, for /status."""

    def awaits_reason(self, admin: int, draft: str) -> None:
        """The next text of this admin is the reason for the draft."""
        self._reasons[admin] = draft

    def reason_for(self, admin: int) -> str | None:
        """The draft that a text of this admin is the reason for; once."""
        return self._reasons.pop(admin, None)

    def answered(self, chat: int, message: int, answer: int) -> None:
        """Remember that `answer` (a message id) answers `message`."""
        self._answers[chat, message] = answer
        if len(self._answers) > MOST:
            self._answers.popitem(last=False)

    def answer_to(self, chat: int, message: int) -> int | None:
        return self._answers.get((chat, message))

    def asked(self, chat: int, topic: int | None, question: str, answer: int, clock: float) -> None:
        """Remember when a group's question was answered, by a digest of its folded text."""
        self._questions[chat, topic, _digest(question)] = (clock, answer)
        if len(self._questions) > MOST:
            self._questions.popitem(last=False)

    def earlier(self, chat: int, topic: int | None, question: str, clock: float) -> int | None:
        """The message id of the answer to the same question in the same group a moment ago."""
        when, answer = self._questions.get((chat, topic, _digest(question)), (-COOLDOWN, 0))
        return answer if 0 <= clock - when < COOLDOWN else None


def _digest(question: str) -> bytes:
    return hashlib.blake2b(question.encode("utf-8", "replace"), digest_size=16).digest()
