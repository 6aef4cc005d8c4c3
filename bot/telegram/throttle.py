"""How much one person or chat may ask before the bot takes a breath."""

from enum import Enum

from bot.telegram.wire.moments import Moments


class Turn(Enum):
    """What happens to one message: it is served, refused with a word, or passed over in silence."""

    SERVED = 1
    TOLD = 2
    SILENT = 3


# Names of their own, because Python 3.11 takes ten times as long for `Turn.SERVED` as for `SERVED`.
SERVED, TOLD, SILENT = Turn


class Throttle:
    """A token bucket for each sender, kept as the moment at which it is full. `clock` never runs backwards.

    The room is far above what a person types and the rate above what a lively group asks; a script that floods is
    told once and then passed over until its bucket has filled to a tenth.
    """

    def __init__(self, room: int = 240, per_second: float = 4.0, most: int = 20_000) -> None:
        self._step = 1 / per_second
        self._longest = (room - 1) / per_second
        self._nine_tenths = 0.9 * room / per_second
        self._full = Moments(most)
        """When each bucket is full again."""
        self._silent = Moments(most)
        """Until when those who were told are passed over."""

    def turn(self, sender: int, clock: float) -> Turn:
        """`clock` is in seconds."""
        if clock < self._silent.get(sender, 0.0):
            return SILENT
        full = max(self._full.get(sender, 0.0), clock)
        if full - clock <= self._longest:
            self._full.put(sender, full + self._step, clock)
            return SERVED
        self._silent.put(sender, full - self._nine_tenths, clock)
        return TOLD
