"""The figures as a table of goals, tables of what was measured, and a picture without a library for it."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from bench.rounds import Measured, cpu, median, rate

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


@dataclass(frozen=True, slots=True)
class Goal:
    """One row of the table. `met` is None where a figure is only stated."""

    name: str
    wanted: str
    measured: str
    met: bool | None


def goals_table(goals: Sequence[Goal]) -> str:
    words = {True: "met", False: "missed", None: "stated"}
    rows = [
        f"| {goal.name} | {goal.wanted} | {goal.measured} | {words[goal.met]} |" for goal in goals
    ]
    return "\n".join(["| goal | wanted | measured | |", "| --- | --- | --- | --- |", *rows])


def bots_table(names: Sequence[str], found: Sequence[Sequence[Measured]]) -> str:
    """Medians of the rounds."""
    rows = []
    for name, measured in zip(names, found, strict=True):
        answers = [m.answered for m in measured]
        cuts = ([a.p50 for a in answers], [a.p95 for a in answers], [a.p99 for a in answers])
        times = [1000 * statistics.median(cut) for cut in cuts]
        lost = sum(m.answered.wrong + m.answered.lost + m.answered.extra for m in measured)
        shown = " | ".join(f"{time:.1f}" for time in times)
        figures = f"{median(measured, rate):,.0f} | {median(measured, cpu) * 1e6:,.0f} | {shown}"
        rows.append(f"| {name} | {figures} | {median(measured, lambda m: m.memory):.0f} | {lost} |")
    head = "| bot | answers/s | CPU µs per answer | p50 ms | p95 ms | p99 ms | MB | wrong, lost, twice |"
    return "\n".join([head, "| --- |" + " ---: |" * 7, *rows])


def growth_table(title: str, rows: Sequence[tuple[str, float, float]]) -> str:
    """Rows of a label, answers a second, and seconds of CPU per answer."""
    head = [f"| {title} | answers/s | CPU µs per answer |", "| --- | ---: | ---: |"]
    return "\n".join(
        [*head, *(f"| {label} | {rates:,.0f} | {used * 1e6:,.0f} |" for label, rates, used in rows)]
    )


def plot(bars: Sequence[tuple[str, float, float]]) -> str:
    """SVG: answers a second and CPU per answer, a pair of bars for each bot, each against the largest."""
    most, dearest = max(bar[1] for bar in bars), max(bar[2] for bar in bars)
    parts = []
    for row, (name, rates, used) in enumerate(bars):
        y = 40 + row * 56
        parts.append(f'<text x="10" y="{y + 20}">{escape(name)}</text>')
        parts.append(_bar(y, rates / most, "#2b6cb0", f"{rates:,.0f} answers/s"))
        parts.append(_bar(y + 20, used / dearest, "#c05621", f"{used * 1e6:,.0f} µs CPU"))
    height = 50 + len(bars) * 56
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 {height}" font-family="sans-serif" font-size="14">'
    paper = f'<rect width="800" height="{height}" fill="white"/><text x="10" y="22" font-size="16">0 ms to Telegram</text>'
    return "\n".join([head, paper, *parts, "</svg>\n"])


def _bar(y: int, part: float, colour: str, label: str) -> str:
    width = max(1, round(part * 360))
    bar = f'<rect x="260" y="{y}" width="{width}" height="17" fill="{colour}"/>'
    return f'{bar}<text x="{266 + width}" y="{y + 14}" font-size="12">{label}</text>'


def put(text: str, page: Path) -> None:
    """Replace what stands between the two marks of the page."""
    before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    page.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", encoding="utf-8")
