"""Measure all goals of speed, print them and write them into docs/performance.md."""

import argparse
import tempfile
from pathlib import Path

import uvloop

from benchmarks import lookup, losses, page, speed, start, upload


async def measure(folder: Path, *, quick: bool) -> list[page.Goal]:
    return [
        *await losses.goals(folder, quick=quick),
        *await speed.goals(folder, quick=quick),
        *await start.goals(folder, quick=quick),
        *lookup.goals(),
        *await upload.goals(quick=quick),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer and shorter rounds")
    quick = parser.parse_args().quick
    with tempfile.TemporaryDirectory() as folder:
        goals = uvloop.run(measure(Path(folder), quick=quick))
    text = page.results(goals, "Quick" if quick else "Full")
    print(text)
    page.write(text)


if __name__ == "__main__":
    main()
