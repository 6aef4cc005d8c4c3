"""The direction of imports, read from the code itself."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.config import ROOT

BOT = ROOT / "bot"
FILES = sorted(BOT.rglob("*.py"))
STANDARD = sys.stdlib_module_names

# Room -> what of the project and of other packages it may import.
ROOMS: dict[str, tuple[set[str], set[str]]] = {
    "bot.errors": (set(), set()),
    "bot.config": ({"bot.errors", "bot.core"}, set()),
    "bot.logs": (set(), set()),
    "bot.metrics": (set(), {"prometheus_client"}),
    "bot.core": ({"bot.errors", "bot.core"}, {"rapidfuzz"}),
    "bot.search": ({"bot.errors", "bot.core", "bot.search"}, {"rapidfuzz"}),
    "bot.articles": (
        {"bot.errors", "bot.core", "bot.articles"},
        {"rapidfuzz", "selectolax", "charset_normalizer"},
    ),
    "bot.render": (
        {"bot.errors", "bot.core", "bot.render"},
        {"babel", "fluent", "PIL"},
    ),
    "bot.store": ({"bot.errors", "bot.core", "bot.store"}, {"aiosqlite", "asyncpg"}),
    "bot.data_folder": (
        {"bot.errors", "bot.core", "bot.search", "bot.articles", "bot.data_folder"},
        set(),
    ),
    "bot.usecases": (
        {
            "bot.errors",
            "bot.core",
            "bot.search",
            "bot.articles",
            "bot.data_folder",
            "bot.store",
            "bot.usecases",
        },
        set(),
    ),
    "bot.opening": ({"bot.config", "bot.usecases", "bot.store"}, set()),
    "bot.web": ({"bot.errors", "bot.metrics", "bot.web"}, {"aiohttp"}),
    "bot.telegram.wire": (
        {"bot.errors", "bot.metrics", "bot.web", "bot.telegram.wire"},
        {"telegram", "aiohttp", "uvloop"},
    ),
}


def imports(file: Path) -> Iterator[str]:
    """Absolute names of all modules that a file imports, at its top or inside."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: a relative import"
            yield node.module or ""
            if node.module == "bot":
                yield from (f"bot.{alias.name}" for alias in node.names)


def module(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def within(name: str, rooms: set[str]) -> bool:
    return any(name == room or name.startswith(f"{room}.") for room in rooms)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_what_it_may(room: str) -> None:
    own, foreign = ROOMS[room]
    files = [file for file in FILES if within(module(file), {room})]
    assert files, f"there is no {room}"
    for file in files:
        for name in imports(file):
            root = name.partition(".")[0]
            allowed = (
                within(name, own) or name == "bot"
                if root == "bot"
                else root in STANDARD or root in foreign
            )
            assert allowed, f"{module(file)} imports {name}"


def test_telegram_is_known_in_handlers_and_wire_and_where_they_are_put_together() -> None:
    outside = {"bot.app", "bot.terminal"}
    for file in FILES:
        if not within(module(file), {"bot.telegram", *outside}):
            assert not [name for name in imports(file) if name.partition(".")[0] == "telegram"], (
                file
            )


def test_the_environment_is_read_in_one_place() -> None:
    readers = [module(file) for file in FILES if "os.environ" in file.read_text("utf-8")]
    assert readers == ["bot.cli"]


def test_the_core_knows_no_clock_no_files_and_no_tasks() -> None:
    for file in (BOT / "core").rglob("*.py"):
        names = {name.partition(".")[0] for name in imports(file)}
        assert not names & {"asyncio", "pathlib", "os", "time", "logging", "random"}, file
        assert "datetime.now" not in file.read_text("utf-8"), file


@pytest.mark.parametrize("file", FILES, ids=module)
def test_files_and_functions_stay_small_enough_to_read(file: Path) -> None:
    text = file.read_text("utf-8")
    assert text.count("\n") <= 300
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 41, f"{module(file)}.{node.name}"


def test_the_start_imports_nothing_heavy() -> None:
    late = "PIL asyncpg babel charset_normalizer dotenv fluent prometheus_client selectolax bot.render.pictures.draw"
    code = f"import sys, bot.cli, bot.app, bot.store.sqlite; print(*set({late.split()}) & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []
