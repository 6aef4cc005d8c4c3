"""Counts for /metrics: plain numbers while the bot works, Prometheus only when somebody asks. Never a text or an id."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prometheus_client import Metric

BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Upper bounds of the latency histogram, in seconds."""


class Metrics:
    """Handed to whoever has something to count. Labels are fixed words of the program."""

    def __init__(self) -> None:
        self.updates: Counter[str] = Counter()
        self.outcomes: Counter[str] = Counter()
        self.retries: Counter[str] = Counter()
        self.unreadable = 0
        self.failed = 0
        self.outbox = 0
        self.revision = 0
        self.loaded: datetime | None = None
        """When the revision that is served was loaded."""
        self._buckets = [0] * (len(BOUNDS) + 1)
        self._seconds = 0.0

    def update(self, kind: str) -> None:
        """An update came; `kind` is its field: message, inline_query ..."""
        self.updates[kind] += 1

    def outcome(self, kind: str) -> None:
        """A question was answered: found, choice, several, overview, help, none."""
        self.outcomes[kind] += 1

    def retry(self, why: str) -> None:
        """A call or a poll is made again."""
        self.retries[why] += 1

    def took(self, seconds: float) -> None:
        """From the reading of an update to its answer."""
        self._buckets[bisect_left(BOUNDS, seconds)] += 1
        self._seconds += seconds

    def age(self, now: datetime) -> float:
        """Seconds since the revision was loaded."""
        return 0.0 if self.loaded is None else max(0.0, (now - self.loaded).total_seconds())

    def exposition(self) -> bytes:
        """The text that Prometheus reads."""
        from prometheus_client import CollectorRegistry, generate_latest  # only a scrape needs it

        registry = CollectorRegistry(auto_describe=False)
        registry.register(self)
        return generate_latest(registry)

    def collect(self) -> Iterable["Metric"]:
        """What a registry of prometheus_client asks of a collector."""
        yield from self._counters()
        yield from self._gauges()
        yield self._histogram()

    def _counters(self) -> Iterator["Metric"]:
        from prometheus_client.core import CounterMetricFamily

        for name, text, label, counts in (
            ("bot_updates", "Updates by kind", "kind", self.updates),
            ("bot_outcomes", "Answers by outcome", "outcome", self.outcomes),
            ("bot_retries", "Calls and polls made again, by cause", "cause", self.retries),
        ):
            family = CounterMetricFamily(name, text, labels=[label])
            for value, count in counts.items():
                family.add_metric([value], count)
            yield family
        yield CounterMetricFamily(
            "bot_unreadable", "Updates that could not be read", value=self.unreadable
        )
        yield CounterMetricFamily(
            "bot_failed", "Updates that no handler came to an end with", value=self.failed
        )

    def _gauges(self) -> Iterator["Metric"]:
        from prometheus_client.core import GaugeMetricFamily

        yield GaugeMetricFamily(
            "bot_outbox_depth", "Messages waiting in the outbox", value=self.outbox
        )
        yield GaugeMetricFamily("bot_revision", "The revision that is served", value=self.revision)
        age = self.age(datetime.now(UTC))
        yield GaugeMetricFamily(
            "bot_revision_age_seconds", "Since that revision was loaded", value=age
        )

    def _histogram(self) -> "Metric":
        from prometheus_client.core import HistogramMetricFamily

        buckets, total = [], 0
        for bound, count in zip([*map(str, BOUNDS), "+Inf"], self._buckets, strict=True):
            total += count
            buckets.append((bound, total))
        return HistogramMetricFamily(
            "bot_update_seconds",
            "From an update's turn to its answer",
            buckets=buckets,
            sum_value=self._seconds,
        )
