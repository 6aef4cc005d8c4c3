"""How fast messages may go in the body of a webhook's answer, where nobody sees Telegram refuse them.

Telegram asks for no more than one message a second in a chat and about 30 a second in all, allows more at times, and
answers 429 when it does not. So within the limits a message may go unseen. Above them messages go as requests, and only
when Telegram has taken enough of them in a row may some more go unseen, with a request among every 16 to see that it
still does. After a 429 nothing goes unseen for a while.
"""

import time
from collections.abc import Callable
from typing import NamedTuple

CHAT_STEP = 1.0
"""Seconds between messages in one chat, as Telegram's FAQ for bots asks."""
CHAT_PROOF = 4
"""Messages that have to be taken above the limit of a chat: Telegram lets a short burst through at any time."""
CHAT_GRANT = 16
ALL_STEP = 1 / 20
ALL_SLACK = 9.5 * ALL_STEP
"""20 a second and a burst of 10 (the half step is for rounding): never more than Telegram's 30 within one second."""
ALL_PROOF = 40
"""More than Telegram's 30, so that some of them were above its limit."""
ALL_GRANT = 64
ALL_MOST = 128
"""The most that can be lost at once, if Telegram begins to refuse what it has been taking: what goes unseen until
one in 16 that is seen comes back. At 100 answers a second those are 20; at 2,000 a second they are 128."""
PROBE = 16
PROBE_STEP = 0.02
"""At more than 800 a second seconds tell, not messages, how soon one is seen again: a probe that leaves before
the last one is back tells nothing that it does not, and a request costs four times what an answer in the body does."""
WATCH = 10.0
"""Seconds after the end of a 429 in which everything is seen."""
MOST_CHATS = 10_000


class Limits(NamedTuple):
    """What Telegram allows, and what may go unseen above it."""

    step: float
    """Seconds from one message to the next."""
    slack: float
    """Seconds that messages may be ahead of it."""
    needed: int
    """So many have to be taken above the limit before one may go unseen there: then `first`, with more proof `most`."""
    first: int
    most: int


IN_ALL = Limits(ALL_STEP, ALL_SLACK, ALL_PROOF, ALL_GRANT, ALL_MOST)
IN_A_CHAT = Limits(CHAT_STEP, 0.0, CHAT_PROOF, CHAT_GRANT, CHAT_GRANT)


class Meter:
    """The pace of one chat, or of all."""

    due = 0.0
    """When all that went so far is within the limit again."""
    proof = 0
    """How many were taken above the limit."""
    grant = 0
    """How many may go unseen above it."""
    run = 0
    """Messages since one was last to be seen, which was at `probed`, after `span` of them."""
    span = PROBE
    probed = 0.0

    def __init__(self, limits: Limits) -> None:
        self.limits = limits  # and nothing else: most chats never come near their limit

    def forget(self) -> None:
        self.proof = self.grant = self.run = 0

    def within(self, now: float) -> bool:
        return self.due - now <= self.limits.slack

    def count(self, now: float) -> None:
        if self.due <= now:
            if self.proof:
                self.forget()  # that burst is over; how Telegram takes the next one is another matter
            self.due = now
        # No more than a second of debt: a burst that is over must not make the next hour look fast.
        self.due = min(self.due + self.limits.step, now + 1.0)

    def taken(self, now: float) -> None:
        if self.within(now):
            return
        self.proof += 1
        if self.proof >= self.limits.needed:
            self.grant = min(self.grant + self.span, max(self.proof, self.limits.first), self.limits.most)

    def spend(self, now: float) -> bool:
        """Use one of the grant; False at every 16th, or not quite so often, which is to go as a request."""
        self.grant -= 1
        self.run += 1
        if self.run < PROBE or (now - self.probed < PROBE_STEP and self.run < self.limits.most // 2):
            return True
        self.span, self.run, self.probed = self.run, 0, now
        return False


class Pace:
    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._all = Meter(IN_ALL)
        self._chats: dict[int, Meter] = {}
        self._watched_until = 0.0

    @property
    def size(self) -> int:
        """The chats it remembers."""
        return len(self._chats)

    def unseen(self, chat: int) -> bool:
        """Take the right to send one message to this chat unseen; False: it has to go as a request."""
        now = self._clock()
        if now < self._watched_until:
            return False
        every, own = self._all, self._meter(chat, now)
        fast, eager = not every.within(now), not own.within(now)
        if (fast and every.grant <= 0) or (eager and own.grant <= 0):
            return False
        if (fast and not every.spend(now)) or (eager and not own.spend(now)):
            return False
        every.count(now)
        own.count(now)
        return True

    def sent(self, chat: int) -> None:
        """A message goes to this chat as a request."""
        now = self._clock()
        self._all.count(now)
        self._meter(chat, now).count(now)

    def taken(self, chat: int) -> None:
        """Telegram took a message that went as a request."""
        now = self._clock()
        self._all.taken(now)
        self._meter(chat, now).taken(now)

    def refused(self, seconds: float) -> None:
        """Telegram answered 429 and wants to be left alone for so many seconds."""
        self._watched_until = max(self._watched_until, self._clock() + seconds + WATCH)
        for meter in (self._all, *self._chats.values()):
            meter.forget()

    def _meter(self, chat: int, now: float) -> Meter:
        meter = self._chats.get(chat)
        if meter is None:
            if len(self._chats) >= MOST_CHATS:
                self._chats = {known: meter for known, meter in self._chats.items() if meter.due > now}
            meter = self._chats[chat] = Meter(IN_A_CHAT)
        return meter
