"""Rate limiter for people and groups: a token bucket for each sender."""

from collections import OrderedDict
from dataclasses import dataclass
from enum import Enum

CAPACITY = 240
"""Messages at once: far more than a person types."""
PER_SECOND = 4.0
"""Messages a second without end: more than a lively group sends."""
MAX_SENDERS = 20_000
REFILL_AFTER_WARNING = 0.1
"""Part of the capacity that must be refilled before a warned sender is served again."""


class Verdict(Enum):
    """The decision about one message."""

    SERVE = "serve"
    WARN = "warn"
    IGNORE = "ignore"


@dataclass(slots=True)
class Bucket:
    tokens: float
    filled_at: float
    warned: bool = False


class RateLimiter:
    """A sender above the rate is warned once, then ignored until a tenth of the bucket has filled.

    The senders that were seen longest ago are forgotten, so that memory stays bounded.
    """

    def __init__(
        self,
        capacity: int = CAPACITY,
        per_second: float = PER_SECOND,
        max_senders: int = MAX_SENDERS,
    ) -> None:
        self._capacity = float(capacity)
        self._per_second = per_second
        self._max_senders = max_senders
        self._buckets: OrderedDict[int, Bucket] = OrderedDict()

    def __len__(self) -> int:
        """Return the number of senders it remembers."""
        return len(self._buckets)

    def check(self, sender: int, now: float) -> Verdict:
        """Take a token for one message. `now` is in seconds of a monotonic clock."""
        bucket = self._filled_bucket(sender, now)
        if bucket.warned and bucket.tokens < REFILL_AFTER_WARNING * self._capacity:
            return Verdict.IGNORE
        bucket.warned = bucket.tokens < 1
        if bucket.warned:
            return Verdict.WARN
        bucket.tokens -= 1
        return Verdict.SERVE

    def _filled_bucket(self, sender: int, now: float) -> Bucket:
        bucket = self._buckets.get(sender)
        if bucket is None:
            bucket = self._buckets[sender] = Bucket(self._capacity, now)
            if len(self._buckets) > self._max_senders:
                self._buckets.popitem(last=False)
        self._buckets.move_to_end(sender)
        new_tokens = (now - bucket.filled_at) * self._per_second
        bucket.tokens = min(self._capacity, bucket.tokens + new_tokens)
        bucket.filled_at = now
        return bucket
