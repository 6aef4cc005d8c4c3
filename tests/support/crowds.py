"""People who ask one district after another, each in a chat of their own, and the count of what they got."""

import asyncio
import re
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from itertools import pairwise
from random import Random

from tests.support.telegram_server import TelegramServer

NUMBER = re.compile(r"№(\d+)")
FIRST_CHAT = 10_000
"""The chats of a crowd are apart from all others in a test."""
DISTRICTS = range(1, 37)


class Crowd:
    """`seed` decides who asks what. A chat asks for no district twice, so that each answer tells its question."""

    def __init__(self, telegram: TelegramServer, seed: int, chats: int = 20) -> None:
        self._telegram = telegram
        self._random = Random(seed)
        self._free = {chat: list(DISTRICTS) for chat in range(FIRST_CHAT, FIRST_CHAT + chats)}
        self.asked: dict[int, list[int]] = defaultdict(list)
        self.questions: dict[int, tuple[int, int]] = {}
        """Update id -> chat and district."""

    def ask(self) -> None:
        chat = self._random.choice(list(self._free))
        number = self._free[chat].pop(self._random.randrange(len(self._free[chat])))
        if not self._free[chat]:
            del self._free[chat]
        self.asked[chat].append(number)
        self.questions[self._telegram.say(str(number), chat)] = (chat, number)

    async def keep_asking(self, per_second: float, seconds: float = 60.0) -> None:
        """At this rate, until cancelled or for so many seconds."""
        for _ in range(int(seconds * per_second)):
            self.ask()
            await asyncio.sleep(1 / per_second)

    @asynccontextmanager
    async def asking(self, per_second: float) -> AsyncIterator[None]:
        """Within it questions come at this rate."""
        task = asyncio.ensure_future(self.keep_asking(per_second))
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait({task})

    @property
    def answers(self) -> dict[int, list[int]]:
        """Chat -> the districts that were answered, in the order of the answers."""
        found: dict[int, list[int]] = {chat: [] for chat in self.asked}
        for call in self._telegram.made("sendMessage"):
            chat, number = call.parameters["chat_id"], NUMBER.search(call.parameters["text"])
            if chat in found and number:
                found[chat].append(int(number[1]))
        return found

    @property
    def count(self) -> int:
        return len(self.questions)

    @property
    def lost(self) -> int:
        answers = self.answers
        return sum(len(set(asked) - set(answers[chat])) for chat, asked in self.asked.items())

    @property
    def doubled(self) -> int:
        return len(self.repeated())

    def repeated(self) -> list[float]:
        """For each answer that came again: the moment at which it had come before (a monotonic clock)."""
        came: dict[tuple[int, int], float] = {}
        again = []
        for call in self._telegram.made("sendMessage"):
            chat, number = call.parameters["chat_id"], NUMBER.search(call.parameters["text"])
            if chat in self.asked and number:
                if (chat, int(number[1])) in came:
                    again.append(came[chat, int(number[1])])
                came[chat, int(number[1])] = call.at
        return again

    @property
    def in_order(self) -> bool:
        """Whether every chat got its answers in the order of its questions; a doubled one may come again."""
        return all(is_in_order(self.asked[chat], got) for chat, got in self.answers.items())

    @property
    def confirmed_unanswered(self) -> int:
        answers = self.answers
        confirmed = (
            self.questions[each] for each in self._telegram.confirmed if each in self.questions
        )
        return sum(number not in answers[chat] for chat, number in confirmed)

    async def satisfied(self, seconds: float) -> None:
        """Wait until everybody has an answer to everything."""
        await until(lambda: not self.lost, seconds)


def is_in_order(asked: list[int], answered: list[int]) -> bool:
    places = [asked.index(number) for number in dict.fromkeys(answered)]
    return all(before < after for before, after in pairwise(places))


async def until(true: Callable[[], object], seconds: float) -> None:
    """Looks every 50 ms, for what is expensive to count. Raises TimeoutError."""
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 - what is waited for happens in other processes
            await asyncio.sleep(0.05)


def most_within(moments: list[float], seconds: float = 1.0) -> int:
    """The most of these moments that lie within so many seconds."""
    ordered, first, most = sorted(moments), 0, 0
    for last, moment in enumerate(ordered):
        while moment - ordered[first] >= seconds:
            first += 1
        most = max(most, last - first + 1)
    return most
