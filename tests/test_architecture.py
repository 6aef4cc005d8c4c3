"""The direction of imports, read from the code itself."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from bot.config import ROOT

BOT = ROOT / "bot"
FILES = sorted(BOT.rglob("*.py"))


def module(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


MODULES = {module(file): file for file in FILES}


@dataclass(frozen=True, slots=True)
class Room:
    """A package or module with what it may import: rooms, and packages of others."""

    rooms: frozenset[str]
    packages: frozenset[str]


def room(rooms: str = "", packages: str = "") -> Room:
    names = frozenset(f"bot.{name}" for name in rooms.split())
    return Room(names, frozenset(packages.split()))


SHELLS = "errors core metrics render usecases"
WIRE = "telegram aiohttp orjson yarl uvloop"
ROOMS = {
    "bot.errors": room(),
    "bot.logs": room(),
    "bot.metrics": room(packages="prometheus_client"),
    "bot.config": room("errors core"),
    "bot.core": room("errors core", "rapidfuzz"),
    "bot.search": room("errors core search", "rapidfuzz"),
    "bot.articles": room("errors core articles", "rapidfuzz selectolax charset_normalizer"),
    "bot.data_folder": room("errors core search articles data_folder"),
    "bot.store": room("errors core store", "aiosqlite asyncpg"),
    "bot.render": room("errors core articles.exported render", "babel fluent PIL"),
    "bot.usecases": room("errors core search articles data_folder store.protocols usecases"),
    "bot.web": room(f"{SHELLS} web", "aiohttp"),
    "bot.telegram": room(f"{SHELLS} logs web telegram", WIRE),
    "bot.telegram.wire": room("errors metrics web telegram.wire", WIRE),
    "bot.terminal": room(f"{SHELLS} telegram", "telegram"),
    "bot.app": room(f"{SHELLS} config store telegram terminal web", "telegram"),
    "bot.commands": room("app articles config core data_folder errors render usecases"),
    "bot.cli": room("commands config core errors logs", "dotenv"),
    "bot.__main__": room("cli"),
}


@cache
def imports(file: Path) -> frozenset[str]:
    """Absolute names of all modules that a file imports, at its top or inside."""
    return frozenset(read_imports(ast.parse(file.read_text("utf-8"))))


def read_imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "a relative import"
            yield from (imported(node.module or "", alias.name) for alias in node.names)


def imported(package: str, name: str) -> str:
    """The module behind `from package import name`."""
    submodule = f"{package}.{name}"
    return submodule if submodule in MODULES else package


def within(name: str, rooms: frozenset[str]) -> bool:
    return any(name == room or name.startswith(f"{room}.") for room in rooms)


def is_allowed(name: str, room: Room) -> bool:
    package = name.partition(".")[0]
    if package == "bot":
        return within(name, room.rooms)
    return package in sys.stdlib_module_names or package in room.packages


@pytest.mark.parametrize("name", ROOMS)
def test_a_room_imports_only_what_it_may(name: str) -> None:
    files = [file for known, file in MODULES.items() if within(known, frozenset({name}))]
    assert files, f"{name} does not exist"
    forbidden = [
        f"{module(file)} imports {target}"
        for file in files
        for target in sorted(imports(file))
        if not is_allowed(target, ROOMS[name])
    ]
    assert forbidden == []


def test_every_module_is_in_a_room() -> None:
    assert [name for name in MODULES if not within(name, frozenset(ROOMS))] == ["bot"]


def test_no_import_is_circular() -> None:
    graph = {name: imports(file) & MODULES.keys() - {name} for name, file in MODULES.items()}
    TopologicalSorter(graph).prepare()


def test_the_environment_is_read_in_one_place() -> None:
    readers = [name for name, file in MODULES.items() if "os.environ" in file.read_text("utf-8")]
    assert readers == ["bot.cli"]


def test_the_core_knows_no_clock_no_files_and_no_tasks() -> None:
    outside = {"asyncio", "pathlib", "os", "time", "logging", "random"}
    for file in (BOT / "core").rglob("*.py"):
        assert not {name.partition(".")[0] for name in imports(file)} & outside, file
        assert "datetime.now" not in file.read_text("utf-8"), file


def loaded_by(*modules: str) -> set[str]:
    """The modules that a new interpreter has after it has imported these."""
    code = f"import sys, {', '.join(modules)}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_the_start_imports_nothing_heavy() -> None:
    heavy = "PIL asyncpg babel charset_normalizer dotenv fluent prometheus_client selectolax"
    shells = ("bot.telegram.table", "bot.telegram.background", "bot.telegram.wire.run")
    loaded = loaded_by("bot.cli", "bot.app", "bot.store.sqlite", *shells)
    assert not loaded & {*heavy.split(), "bot.render.pictures.draw"}


def test_a_question_on_the_command_line_imports_no_telegram() -> None:
    assert not loaded_by("bot.cli", "bot.store.sqlite") & {"telegram", "aiohttp"}
