"""The page of results: docs/performance.md."""

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs" / "performance.md"
BEGIN, END = "<!-- results: begin -->", "<!-- results: end -->"
HEAD = ("| goal | wanted | measured | met |", "| --- | --- | --- | --- |")
PEERS = ("python-telegram-bot", "aiogram", "rapidfuzz")


@dataclass(frozen=True, slots=True)
class Goal:
    """A row of the table."""

    name: str
    wanted: str
    measured: str
    met: bool


def at_most(name: str, limit: float, value: float, unit: str = "") -> Goal:
    return Goal(name, f"at most {limit:g}{unit}", f"{value:.2f}{unit}", value <= limit)


def at_least(name: str, limit: float, value: float, unit: str = "") -> Goal:
    return Goal(name, f"at least {limit:g}{unit}", f"{value:.1f}{unit}", value >= limit)


def results(goals: Sequence[Goal], run: str) -> str:
    """The date and the machine, and the table."""
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    versions = ", ".join(f"{name} {version(name)}" for name in PEERS)
    facts = f"{machine}, Python {platform.python_version()}, {versions}"
    load = f"load average over 15 minutes: {os.getloadavg()[2]:.1f}"
    rows = (
        f"| {goal.name} | {goal.wanted} | {goal.measured} | {'yes' if goal.met else '**no**'} |"
        for goal in goals
    )
    return "\n".join(
        [f"{run} run of {datetime.now(UTC):%Y-%m-%d} on {facts}; {load}.", "", *HEAD, *rows]
    )


def write(text: str) -> None:
    """Replace the results on the page."""
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    PAGE.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", "utf-8")
