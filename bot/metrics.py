"""Counts for /metrics. They hold no text and no id. Prometheus is loaded only for a scrape."""

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
    """Counters and gauges of one process. Labels are fixed words of the program."""

    def __init__(self) -> None:
        self.updates: Counter[str] = Counter()
        self.outcomes: Counter[str] = Counter()
        self.retries: Counter[str] = Counter()
        self.unreadable = 0
        self.failed = 0
        self.outbox = 0
        self.revision = 0
        self.loaded: datetime | None = None
        """The time at which the served revision was loaded."""
        self._buckets = [0] * (len(BOUNDS) + 1)
        self._seconds = 0.0

    def update(self, kind: str) -> None:
        """Count an update; `kind` is its field: message, inline_query ..."""
        self.updates[kind] += 1

    def outcome(self, kind: str) -> None:
        """Count an answered question by its outcome: found, choice, several ..."""
        self.outcomes[kind] += 1

    def retry(self, why: str) -> None:
        """Count a call or a poll that is made again."""
        self.retries[why] += 1

    def observe_update(self, seconds: float) -> None:
        """Count the time from the start of an update to its answer."""
        self._buckets[bisect_left(BOUNDS, seconds)] += 1
        self._seconds += seconds

    def revision_age(self, now: datetime) -> float:
        """Return the seconds since the served revision was loaded, 0 if there is no revision."""
        if self.loaded is None:
            return 0.0
        return max(0.0, (now - self.loaded).total_seconds())

    def exposition(self) -> bytes:
        """Return all metrics in the text format of Prometheus."""
        from prometheus_client import CollectorRegistry, generate_latest  # only a scrape needs it

        registry = CollectorRegistry(auto_describe=False)
        registry.register(self)
        return generate_latest(registry)

    def collect(self) -> Iterable["Metric"]:
        """Yield all metrics: the protocol of a prometheus_client collector."""
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
        yield CounterMetricFamily("bot_failed", "Updates whose handling failed", value=self.failed)

    def _gauges(self) -> Iterator["Metric"]:
        from prometheus_client.core import GaugeMetricFamily

        yield GaugeMetricFamily(
            "bot_outbox_depth", "Messages waiting in the outbox", value=self.outbox
        )
        yield GaugeMetricFamily(
            "bot_revision", "Number of the served revision", value=self.revision
        )
        age = self.revision_age(datetime.now(UTC))
        yield GaugeMetricFamily(
            "bot_revision_age_seconds", "Seconds since that revision was loaded", value=age
        )

    def _histogram(self) -> "Metric":
        from prometheus_client.core import HistogramMetricFamily

        buckets, total = [], 0
        for bound, count in zip([*map(str, BOUNDS), "+Inf"], self._buckets, strict=True):
            total += count
            buckets.append((bound, total))
        return HistogramMetricFamily(
            "bot_update_seconds",
            "Seconds from the start of an update to its answer",
            buckets=buckets,
            sum_value=self._seconds,
        )
