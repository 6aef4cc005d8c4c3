"""The command of docs/storage.md makes a whole copy while the bot runs."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

from tests.support.databases import ELECTION, made, opened

PAGE = Path(__file__).parents[2] / "docs" / "storage.md"


def back_up(source: Path, target: Path) -> bool:
    found = re.search(r"^\.venv/bin/python .*$", PAGE.read_text("utf-8"), re.MULTILINE)
    assert found
    _, *words, _, _ = shlex.split(found[0])
    command = [sys.executable, *words, str(source), str(target)]
    return subprocess.run(command, capture_output=True).returncode == 0


async def test_the_backup_is_whole_and_can_be_opened(tmp_path: Path) -> None:
    async with opened(f"sqlite:///{tmp_path}/bot.db") as store:
        stored = await store.add_revision(made(), base=None)
        assert back_up(tmp_path / "bot.db", tmp_path / "backup.db")
        await store.add_revision(made("48.9"), base=1)
    async with opened(f"sqlite:///{tmp_path}/backup.db") as copy:
        assert await copy.revisions(ELECTION) == [stored]


def test_no_backup_is_made_of_nothing_or_over_another(tmp_path: Path) -> None:
    (tmp_path / "backup.db").write_bytes(b"the only copy")
    for source in (tmp_path / "missing.db", tmp_path / "backup.db"):
        assert not back_up(source, tmp_path / "backup.db")
    assert (tmp_path / "backup.db").read_bytes() == b"the only copy"
    assert not (tmp_path / "missing.db").exists()
