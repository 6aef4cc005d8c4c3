"""How much one person or chat may ask before the bot takes a breath."""

from collections import OrderedDict
from dataclasses import dataclass, field
from enum import Enum


class Turn(Enum):
    """What happens to one message: it is served, refused with a word, or passed over in silence."""

    SERVED = 1
    TOLD = 2
    SILENT = 3


# Names of their own, because Python 3.11 takes ten times as long for `Turn.SERVED` as for `SERVED`.
SERVED, TOLD, SILENT = Turn


@dataclass(slots=True)
class Bucket:
    tokens: float
    filled: float
    told: bool = False


@dataclass(slots=True)
class Throttle:
    """A token bucket for each sender. `clock` values are seconds that never run backwards.

    The room is far above what a person types and the rate above what a lively group asks; a script that floods is
    told once and then passed over until its bucket has filled to a tenth.
    """

    room: int = 240
    per_second: float = 4.0
    most: int = 20_000
    _buckets: OrderedDict[int, Bucket] = field(default_factory=OrderedDict)

    def turn(self, sender: int, clock: float) -> Turn:
        bucket = self._bucket(sender, clock)
        if bucket.told and bucket.tokens < self.room / 10:
            return SILENT
        bucket.told = False
        if bucket.tokens >= 1:
            bucket.tokens -= 1
            return SERVED
        bucket.told = True
        return TOLD

    def _bucket(self, sender: int, clock: float) -> Bucket:
        bucket = self._buckets.get(sender)
        if bucket is None:
            bucket = self._buckets[sender] = Bucket(float(self.room), clock)
            if len(self._buckets) > self.most:
                self._buckets.popitem(last=False)
        bucket.tokens = min(float(self.room), bucket.tokens + (clock - bucket.filled) * self.per_second)
        bucket.filled = clock
        return bucket
