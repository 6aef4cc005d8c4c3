"""A moment ahead for each of many chats."""


class Moments(dict[int, float]):
    """Chat or person -> seconds of a clock that never runs backwards.

    A moment that has passed says nothing: those are dropped whenever there are more than `most`, and more than twice as
    many as the last time, so that a flood does not have us look at all of them again and again.
    """

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = self._look_at = most

    def put(self, key: int, moment: float, now: float) -> None:
        self[key] = moment
        if len(self) > self._look_at:
            ahead = {key: moment for key, moment in self.items() if moment > now}
            self.clear()
            self.update(ahead)
            self._look_at = max(self._most, 2 * len(ahead))
