"""README is true: its first example prints what it says, and every page it links to exists."""

import re
import subprocess
from pathlib import Path

import pytest

from bot.config import ROOT

README = (ROOT / "README.md").read_text("utf-8")
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *ROOT.glob("docs/*.md")])
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")
MOMENT = re.compile(r"\d{4}-жылдын \d{1,2}-[а-я]+, \d\d:\d\d \(Бишкек\)")


def test_the_first_example_prints_what_readme_says(tmp_path: Path) -> None:
    shown = README.split("`echo Ош | make -s run` prints:\n\n```\n")[1].split("```")[0]
    done = subprocess.run(
        ["make", "-s", "run"],
        cwd=ROOT,
        input="Ош\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=True,
        env={"PATH": "/usr/bin:/bin", "DATABASE_URL": f"sqlite:///{tmp_path}/bot.db"},
    )
    assert MOMENT.sub("...", done.stdout.strip()) == MOMENT.sub("...", shown.strip())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_of_a_page_leads_to_a_file(page: Path) -> None:
    for target in LINK.findall(page.read_text("utf-8")):
        if not target.startswith("http"):
            assert (page.parent / target).exists(), target
