"""How fast messages may go in the body of a webhook's answer, where nobody sees Telegram refuse them.

Telegram asks for no more than one message a second in a chat and about 30 a second in all, allows more at times, and
answers 429 when it does not. So within the limits a message may go unseen. Above them messages go as requests, and only
when Telegram has taken enough of them in a row may some more go unseen, with a request among every 16 to see that it
still does. After a 429 nothing goes unseen for a while.
"""

import time
from collections.abc import Callable

from bot.telegram.wire.moments import Moments

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


class Meter:
    """What Telegram took above a limit, and how much may go unseen there."""

    def __init__(self, needed: int, first: int, most: int) -> None:
        """`needed`: so many have to be taken before one may go unseen; then `first`, with more proof `most`."""
        self._needed, self._first, self._most = needed, first, most
        self.forget()

    def forget(self) -> None:
        self.proof = 0
        """How many were taken."""
        self.grant = 0
        """How many may go unseen."""
        self._run = 0
        """Messages since one was last to be seen, which was at `_probed`, after `_span` of them."""
        self._span = PROBE
        self._probed = 0.0

    def taken(self) -> None:
        self.proof += 1
        if self.proof >= self._needed:
            self.grant = min(self.grant + self._span, max(self.proof, self._first), self._most)

    def spend(self, now: float) -> bool:
        """Use one of the grant; False at every 16th, or not quite so often, which is to go as a request."""
        self.grant -= 1
        self._run += 1
        if self._run < PROBE or (now - self._probed < PROBE_STEP and self._run < self._most // 2):
            return True
        self._span, self._run, self._probed = self._run, 0, now
        return False


class Pace:
    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._due = 0.0
        """When all that went so far is within the limit of all again."""
        self._all = Meter(ALL_PROOF, ALL_GRANT, ALL_MOST)
        self._chats = Moments(MOST_CHATS)
        """When the next message to a chat is within its limit."""
        self._eager: dict[int, Meter] = {}
        """Of the chats that have gone above it; of those whose burst is over at most `MOST_CHATS`."""
        self._watched_until = 0.0

    @property
    def size(self) -> int:
        """The chats it remembers."""
        return len(self._chats) + len(self._eager)

    def unseen(self, chat: int) -> bool:
        """Take the right to send one message to this chat unseen; False: it has to go as a request."""
        now = self._clock()
        if now < self._watched_until:
            return False
        every, own = self._fast(now), self._own(chat, now)
        if (every and every.grant <= 0) or (own and own.grant <= 0):
            return False
        if (every and not every.spend(now)) or (own and not own.spend(now)):
            return False
        self._count(chat, now)
        return True

    def sent(self, chat: int) -> None:
        """A message goes to this chat as a request."""
        self._count(chat, self._clock())

    def taken(self, chat: int) -> None:
        """Telegram took a message that went as a request."""
        now = self._clock()
        for meter in (self._fast(now), self._own(chat, now)):
            if meter:
                meter.taken()

    def refused(self, seconds: float) -> None:
        """Telegram answered 429 and wants to be left alone for so many seconds."""
        self._watched_until = max(self._watched_until, self._clock() + seconds + WATCH)
        self._all.forget()
        self._eager.clear()

    def _fast(self, now: float) -> Meter | None:
        """The meter of all where they are above their limit."""
        return self._all if self._due - now > ALL_SLACK else None

    def _own(self, chat: int, now: float) -> Meter | None:
        """The meter of a chat that is above its limit."""
        if self._chats.get(chat, 0.0) <= now:
            return None
        meter = self._eager.get(chat)
        if meter is None:
            if len(self._eager) >= MOST_CHATS:
                self._eager = {
                    eager: kept
                    for eager, kept in self._eager.items()
                    if self._chats.get(eager, 0.0) > now
                }
            meter = self._eager[chat] = Meter(CHAT_PROOF, CHAT_GRANT, CHAT_GRANT)
        return meter

    def _count(self, chat: int, now: float) -> None:
        # That burst is over; how Telegram takes the next one is another matter.
        if self._due <= now:
            self._all.forget()
        if self._eager and self._chats.get(chat, 0.0) <= now:
            self._eager.pop(chat, None)
        # No more than a second of debt: a burst that is over must not make the next hour look fast.
        self._due = min(max(self._due, now) + ALL_STEP, now + 1.0)
        self._chats.put(chat, now + CHAT_STEP, now)
