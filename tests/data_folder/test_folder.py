"""The data folder: the shipped one is whole, and a file that cannot be used is named."""

from datetime import date
from pathlib import Path

import pytest

from bot.config import ROOT
from bot.core.model import Stage
from bot.data_folder.folder import read_folder
from bot.errors import DataError
from tests.support.installation import ELECTION, OTHER_ELECTION, Installation


@pytest.fixture
def installed(tmp_path: Path) -> Installation:
    return Installation(tmp_path)


def test_the_shipped_folder_has_no_problems() -> None:
    folder = read_folder(ROOT / "data")
    assert folder.problems == ()
    data = folder.elections[folder.current]
    assert (data.election.date, data.election.districts) == (date(2021, 11, 28), 36)
    assert data.election.stage is Stage.UNOFFICIAL_COMPLETE
    assert data.article is not None
    assert len(data.article.results) == 36
    assert data.golden
    assert data.notes


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("golden.toml", "this is [ no toml", "golden.toml"),
        ("golden.toml", '[[query]]\ntext = "Ош"\n', "outcome is missing"),
        ("golden.toml", '[[query]]\ntext = "7"\noutcome = "found"\ndistricts = ["x"]\n', "x"),
        ("notes.toml", "[[note]]\nnumbers = [7]\n", "sources is missing"),
        ("notes.toml", '[[note]]\nnumbers = [7]\nsources = []\ndate = "2022"\n', "a date is"),
        ("names.toml", "[[district]]\nnumber = 0\n", "must be a district number"),
        ("results.txt", "no rows at all", "no_rows"),
        ("results.txt", "№7 Ош району, Асан Бирөө 120%.", "share_out_of_range"),
    ],
)
def test_a_file_that_cannot_be_used_is_named_with_the_reason(
    installed: Installation, name: str, content: str, reason: str
) -> None:
    installed.file(name).write_text(content, "utf-8")
    folder = read_folder(installed.data)
    (problem,) = folder.problems
    assert problem.file == str(installed.file(name))
    assert reason in str(problem)
    assert (folder.elections[ELECTION].problem == problem) is (name == "results.txt")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (f'id = "{ELECTION}"', 'id = "KG 2021"', "id must be"),
        (f'id = "{ELECTION}"', "", "id is missing"),
        ("date = 2021-11-28", 'date = "2021-11-28"', "a date is"),
        ("date = 2021-11-28", "date = 2021-11-28T10:00:00", "a date is"),
        ("districts = 36", "districts = 0", "districts must be"),
        ("districts = 36", "districts = true", "districts must be"),
        ('stage = "unofficial-complete"', 'stage = "final"', "final"),
        ('name = "Kaktus.media"', "", "name is missing"),
        ("[title]", "[titles]", "title is missing"),
    ],
)
def test_an_election_that_cannot_be_right_is_refused_with_the_reason(
    installed: Installation, old: str, new: str, reason: str
) -> None:
    installed.change(old, new, "election.toml")
    with pytest.raises(DataError) as refused:
        read_folder(installed.data)
    assert reason in str(refused.value)


def test_a_broken_election_does_not_stop_the_others(installed: Installation) -> None:
    installed.add_election()
    installed.change("districts = 36", "districts = 0", "election.toml")
    folder = read_folder(installed.data)
    assert (list(folder.elections), folder.current) == ([OTHER_ELECTION], OTHER_ELECTION)
    assert len(folder.problems) == 1


@pytest.mark.parametrize(("current", "expected"), [(True, OTHER_ELECTION), (False, ELECTION)])
def test_the_latest_election_marked_as_current_is_asked(
    installed: Installation, current: bool, expected: str
) -> None:
    installed.add_election(current=current)
    assert read_folder(installed.data).current == expected


def test_without_a_mark_the_latest_election_is_asked(installed: Installation) -> None:
    installed.add_election()
    installed.change("current = true", "", "election.toml")
    assert read_folder(installed.data).current == OTHER_ELECTION


def test_a_folder_without_an_election_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError) as refused:
        read_folder(tmp_path)
    assert "election.toml" in str(refused.value)
