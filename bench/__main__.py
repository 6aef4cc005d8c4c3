"""All goals of speed in one run: `make bench`, or `python -m bench --quick` for a first look."""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

import uvloop

from bench import cards, inside, report, telling
from bench.bots import (
    FLOOR,
    GRAM_POLLING,
    GRAM_WEBHOOK,
    OURS_POLLING,
    OURS_WEBHOOK,
    PTB_POLLING,
    PTB_WEBHOOK,
    Bot,
)
from bench.reloading import Reloaded, reloads
from bench.report import Goal
from bench.rounds import Measured, cpu, median, once, rate, ratio, rounds, running
from bench.starting import Started, starts

DOCS = Path(__file__).resolve().parents[1] / "docs"
WEBHOOKS = (OURS_WEBHOOK, FLOOR, PTB_WEBHOOK, GRAM_WEBHOOK)
POLLERS = (OURS_POLLING, PTB_POLLING, GRAM_POLLING)
PEOPLE = 64
BACKLOG = 128
"""Updates that wait for getUpdates at once: more than Telegram gives in one answer."""
FAR = 0.06
Found = list[list[Measured]]
Row = tuple[str, float, float]


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench", description="The goals of speed, measured beside peers."
    )
    parser.add_argument(
        "--quick", action="store_true", help="fewer and shorter rounds, 300 followers"
    )
    parser.add_argument(
        "--write", action="store_true", help="put the figures into docs/performance.md"
    )
    parser.add_argument("--followers", type=int, help="told of a change (10,000; 300 with --quick)")
    options = parser.parse_args()
    uvloop.run(
        run(
            options.followers or (300 if options.quick else 10_000),
            quick=options.quick,
            write=options.write,
        )
    )


async def run(followers: int, *, quick: bool, write: bool) -> None:
    known = cards.all_cards(await cards.served())
    number, seconds = (3, 1.5) if quick else (7, 3.0)
    begun = await starts(known, 3 if quick else 9)
    share, again = await within(known)
    near, far, growth = await webhooks(known, number, seconds)
    polled, polled_far, polled_growth = await polling(known, number, seconds)
    pace = await telling.told(known, followers)
    goals = [
        *webhook_goals(near),
        *polling_goals(polled, polled_far),
        *own_goals(share, begun, again),
        pace_goal(followers, *pace),
    ]
    names = [kind.name for kind in WEBHOOKS], [kind.name for kind in POLLERS]
    tables = [
        report.goals_table(goals),
        "![Answers a second and CPU per answer](performance.svg)",
        f"Webhook, {PEOPLE} people at once, 0 ms to Telegram:\n\n"
        + report.bots_table(names[0], near),
        f"Webhook, {PEOPLE} people at once, 60 ms to Telegram:\n\n"
        + report.bots_table(names[0], far),
        f"Polling, {BACKLOG} updates waiting, 0 ms to Telegram:\n\n"
        + report.bots_table(names[1], polled),
        f"Polling, {BACKLOG} updates waiting, 60 ms to Telegram:\n\n"
        + report.bots_table(names[1], polled_far),
        report.growth_table("this bot, webhook", growth),
        report.growth_table("this bot, polling", polled_growth),
    ]
    text = "\n\n".join(tables)
    print(text)
    if write:
        report.put(text, DOCS / "performance.md")
        bars = zip((*names[0], *names[1]), (*near, *polled), strict=True)
        figures = [(name, median(found, rate), median(found, cpu)) for name, found in bars]
        (DOCS / "performance.svg").write_text(report.plot(figures), encoding="utf-8")


async def within(known: list[cards.Card]) -> tuple[tuple[float, float], Reloaded]:
    with tempfile.TemporaryDirectory() as name:
        async with inside.opened(Path(name)) as bot:
            return await inside.share_of_answer(bot, known), await reloads(bot, 15)


async def webhooks(
    known: list[cards.Card], number: int, seconds: float
) -> tuple[Found, Found, list[Row]]:
    async with running(WEBHOOKS, known) as bots:
        near = await rounds(bots, number, PEOPLE, 0.0, seconds)
        far = await rounds(bots, 1, PEOPLE, FAR, seconds)
        return near, far, await growing(bots[0], (1, 4, 16, 64), (0, 60, 200), PEOPLE)


async def polling(
    known: list[cards.Card], number: int, seconds: float
) -> tuple[Found, Found, list[Row]]:
    async with running(POLLERS, known) as bots:
        near = await rounds(bots, number, BACKLOG, 0.0, seconds)
        far = await rounds(bots, max(1, number // 2), BACKLOG, FAR, seconds)
        return near, far, await growing(bots[0], (1, 4, 16, 64), (0, 60, 200), BACKLOG)


async def growing(bot: Bot, people: Sequence[int], delays: Sequence[int], most: int) -> list[Row]:
    """More people at 0 ms, then longer ways to Telegram."""
    found = [(f"{some} people, 0 ms", await once(bot, some, 0.0, 1.5)) for some in people]
    found += [
        (f"{most} people, {delay} ms", await once(bot, most, delay / 1000, 1.5)) for delay in delays
    ]
    return [(label, rate(measured), cpu(measured)) for label, measured in found]


def webhook_goals(near: Found) -> list[Goal]:
    ours, floor, ptb, gram = near
    faster, cheaper = ratio(ours, ptb, rate), ratio(ours, ptb, cpu)
    above, dearer = ratio(ours, gram, rate), ratio(ours, floor, cpu)
    name = "webhook, against python-telegram-bot `run_webhook`"
    return [
        Goal(f"{name}: answers a second", "5 times", f"{faster:.1f} times", faster >= 5),
        Goal(f"{name}: CPU per update", "at most 0.20", f"{cheaper:.2f}", cheaper <= 0.20),
        Goal(
            "webhook, against aiogram in the body: answers a second",
            "1.3 times",
            f"{above:.1f} times",
            above >= 1.3,
        ),
        Goal(
            "webhook, against the bare floor: CPU per update",
            "at most 2.0",
            f"{dearer:.2f}",
            dearer <= 2.0,
        ),
    ]


def polling_goals(near: Found, far: Found) -> list[Goal]:
    times, faster = ratio(far[0], far[1], rate), ratio(near[0], near[2], rate)
    name = "polling at 60 ms, against python-telegram-bot: answers a second"
    return [
        Goal(name, "40 times", f"{times:.0f} times", times >= 40),
        Goal(
            "polling, against aiogram: answers a second",
            "1.2 times",
            f"{faster:.1f} times",
            faster >= 1.2,
        ),
    ]


def own_goals(share: tuple[float, float], begun: Started, again: Reloaded) -> list[Goal]:
    part, memory = share[1] / share[0], begun.memory / begun.bare_memory
    measured = f"{part:.1%} ({share[1]:.0f} of {share[0]:.0f} µs)"
    start = f"{begun.time_ratio:.2f} times ({begun.ours:.2f} s to {begun.bare:.2f} s)"
    used = f"{memory:.2f} times ({begun.memory:.0f} to {begun.bare_memory:.0f} MB)"
    reload = f"{again.seen * 1e3:.1f} ms, loop held {again.still * 1e3:.1f} ms"
    fast = again.seen < 0.005 and again.still < 0.002
    return [
        Goal(
            "look-up and rendering, of the whole update without a network",
            "at most 10 %",
            measured,
            part <= 0.1,
        ),
        Goal(
            "process start to ready, against the bare imports",
            "at most 1.5 times",
            start,
            begun.time_ratio <= 1.5,
        ),
        Goal(
            "memory when ready, against the bare imports", "at most 1.3 times", used, memory <= 1.3
        ),
        Goal("first answer after a start, cold", "stated", f"{begun.first * 1e3:.1f} ms", None),
        Goal("reload of 36 rows, seen by readers", "5 ms, loop held 2 ms", reload, fast),
    ]


def pace_goal(followers: int, pace: float, wrong: int) -> Goal:
    fits = abs(pace / telling.PACE - 1) <= 0.05 and not wrong
    measured = f"{pace:.1f} a second, {wrong} not told once"
    return Goal(f"{followers:,} followers told", "30 a second within 5 %", measured, fits)


if __name__ == "__main__":
    main()
