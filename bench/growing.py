"""How an answer grows with the districts: the bot inside this process, over invented elections.

python -m bench.growing
"""

import asyncio
import sys
import tempfile
import time
from pathlib import Path

from bench import cards, inside
from bench.cards import ROOT
from bot.telegram.handlers import queries

sys.path.append(str(ROOT / "tests"))

from tests.support.questions.invented import invented_names

SIZES = (36, 200, 1_000)
"""1,000 is the most that a data folder may have."""
ELECTION = """id = "invented"
date = 2021-11-28
districts = {size}
stage = "unofficial-complete"
current = true
[source]
name = "-"
[title]
ky = "-"
ru = "-"
en = "-"
"""


def write(folder: Path, size: int) -> None:
    """A data folder of one invented election: a name and a winner for each district, no aliases."""
    place = folder / "invented"
    place.mkdir(parents=True)
    (place / "election.toml").write_text(ELECTION.format(size=size), encoding="utf-8")
    names, people = invented_names(size, seed=size), invented_names(2 * size, seed=size + 1)
    rows = (
        f"№{number} {name} району, {people[number]}ов {people[size + number - 1]} {20 + number % 60}.5%."
        for number, name in enumerate(names, 1)
    )
    (place / "results.txt").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (folder / "words.toml").write_bytes((ROOT / "data" / "words.toml").read_bytes())


async def grown(size: int) -> tuple[float, float, float]:
    """Seconds until the election is served, and microseconds of a whole update and of its look-up and rendering."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder / "data", size)
        began = time.perf_counter()
        async with inside.opened(folder, folder / "data") as bot:
            served = time.perf_counter() - began
            known = cards.all_cards(bot.desk.answering.snapshot.current)
            voice = bot.desk.texts.voice("ky", bot=bot.desk.bot.username)
            for (
                card
            ) in known:  # every card rendered once, as after the first hours of a real evening
                for question in card.questions:
                    queries.screen(bot.desk, bot.desk.answering.ask(question), voice)
            return served, *await inside.share_of_answer(bot, known)


def main() -> None:
    for size in SIZES:
        served, whole, alone = asyncio.run(grown(size))
        print(
            f"{size:>5} districts: served after {served:.2f} s, answer {whole:.0f} µs, of it look-up {alone:.1f} µs"
        )


if __name__ == "__main__":
    main()
