"""data/ and the database are brought together, and no revision that answers wrongly is served."""

import asyncio
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core.chats import Follow
from bot.core.model import Revision
from bot.errors import DataError
from tests.support.installation import ELECTION, OTHER_ELECTION, Installation


@pytest.fixture
def installed(tmp_path: Path) -> Installation:
    return Installation(tmp_path)


async def test_starting_twice_changes_nothing(installed: Installation) -> None:
    async with installed.started() as first:
        assert (first.revision.number, first.share(7)) == (1, "49.8")
    async with installed.started() as second:
        assert second.revision == first.revision


async def test_other_bytes_with_the_same_facts_change_nothing(installed: Installation) -> None:
    async with installed.started():
        pass
    installed.change("49,8%", "49.8 %")
    async with installed.started() as running:
        assert running.revision.number == 1


async def test_data_whose_facts_differ_is_loaded(installed: Installation) -> None:
    async with installed.started():
        pass
    installed.change("16.33", "16.40")
    async with installed.started() as running:
        assert (running.revision.number, running.share(3)) == (2, "16.40")


async def test_data_is_never_loaded_over_what_an_admin_has_loaded_since(
    installed: Installation,
) -> None:
    async with installed.started() as running:
        await installed.load(running, "16.33", "16.50")
    installed.change("16.33", "16.40")
    async with installed.started() as running:
        assert running.share(3) == "16.50"
        assert running.answering.serving_status[ELECTION].differs_from_data


async def test_changed_data_that_fails_its_golden_queries_is_not_loaded(
    installed: Installation,
) -> None:
    async with installed.started():
        pass
    installed.expect("Осмонов Айбек", 7)
    installed.change("Осмонов Айбек Жапарович", "Башка Бирөө Уулу")
    async with installed.started() as running:
        assert running.revision.number == 1


@pytest.mark.parametrize("broken", ["", "no rows at all", "№7 Ош району, Бирөө 120%."])
async def test_bad_data_with_good_data_stored_serves_the_stored_and_says_so(
    installed: Installation, broken: str
) -> None:
    async with installed.started():
        pass
    installed.file("results.txt").write_text(broken, "utf-8")
    async with installed.started() as running:
        assert running.share(7) == "49.8"
        assert any("results.txt" in problem for problem in running.answering.problems)


async def test_bad_data_with_an_empty_database_stops_with_the_file(
    installed: Installation,
) -> None:
    installed.file("results.txt").write_text("no rows at all", "utf-8")
    with pytest.raises(DataError) as stopped:
        async with installed.started():
            pass
    assert "results.txt" in stopped.value.file


@pytest.mark.parametrize("name", ["names.toml", "golden.toml", "notes.toml"])
async def test_a_bad_file_beside_the_results_is_a_problem_and_no_more(
    installed: Installation, name: str
) -> None:
    installed.file(name).write_text("this is [ no toml", "utf-8")
    async with installed.started() as running:
        assert running.share(7) == "49.8"
        assert any(name in problem for problem in running.answering.problems)


@pytest.mark.parametrize("name", ["names.toml", "golden.toml", "notes.toml"])
async def test_an_election_works_without_the_files_beside_its_results(
    installed: Installation, name: str
) -> None:
    installed.file(name).unlink()
    async with installed.started() as running:
        assert running.answering.ask("Ош").outcome.districts == (7,)
        assert running.answering.problems == ()


async def test_a_stored_revision_that_fails_the_golden_queries_gives_way_to_the_last_that_passes(
    installed: Installation,
) -> None:
    async with installed.started() as running:
        row = "№36 Ысык-Көл району, Сарбагышев Максатбек Канатбекович 20.64%."
        await installed.load(running, row, "")
    installed.expect("36", 36)
    installed.file("results.txt").write_text("", "utf-8")
    async with installed.started() as running:
        assert running.revision.number == 1
        assert running.answering.serving_status[ELECTION].rejected_revision == 2
        assert any("revision 2" in problem for problem in running.answering.problems)


async def test_nothing_that_answers_the_golden_queries_refuses_to_start(
    installed: Installation,
) -> None:
    installed.expect("Ош", 8)
    with pytest.raises(DataError):
        async with installed.started():
            pass


async def test_another_process_is_noticed_by_its_revision(installed: Installation) -> None:
    async with installed.started() as here, installed.started() as there:
        await installed.load(there, "16.33", "16.40")
        assert here.share(3) == "16.33"
        await here.serving.refresh()
        assert here.share(3) == "16.40"


async def test_a_process_that_follows_the_database_serves_each_revision_once(
    installed: Installation,
) -> None:
    async with installed.started() as here, installed.started() as there:
        assert await here.serving.follow_database(0.01)
        assert not await here.serving.follow_database(0.01)
        await installed.load(there, "16.33", "16.40")
        assert await here.serving.follow_database(5)
        assert here.share(3) == "16.40"


async def test_a_revision_that_takes_long_to_build_does_not_replace_a_newer_one(
    installed: Installation,
) -> None:
    async with installed.started() as running:
        first = running.revision
        for base in range(1, 21, 2):
            await running.store.add_revision(with_winner(first, f"Бирөө {base}"), base=base)
            slow = asyncio.create_task(running.serving.refresh())
            await asyncio.sleep(base / 5000)
            await running.store.add_revision(first, base=base + 1)  # has an index already
            await running.serving.refresh()
            await slow
            assert running.revision.number == base + 2


def with_winner(revision: Revision, winner: str) -> Revision:
    """A revision whose index has to be built."""
    first, *others = revision.results
    return replace(revision, results=(replace(first, winner=winner), *others))


async def test_the_election_marked_as_current_is_asked_and_others_of_the_same_name_are_offered(
    installed: Installation,
) -> None:
    installed.add_election()
    async with installed.started() as running:
        asked = running.answering.ask("Ош")
        assert (asked.served.election.id, asked.outcome.districts) == (ELECTION, (7,))
        elsewhere = [(served.election.id, number) for served, number in asked.elsewhere]
        assert elsewhere == [(OTHER_ELECTION, 2)]


async def test_reading_the_folder_again_serves_no_other_election_before_a_restart(
    installed: Installation,
) -> None:
    async with installed.started() as running:
        installed.add_election(current=True)
        installed.change("current = true", "current = false", "election.toml")
        (installed.data / "words.toml").write_text("broken [", "utf-8")
        await running.uploads.preview_data(1)
        await running.serving.refresh()
        assert running.answering.ask("7").served.election.id == ELECTION
        shutil.rmtree(installed.data / ELECTION)
        await running.uploads.preview_data(1)
        assert running.share(7) == "49.8"


async def test_a_number_means_the_district_of_its_own_election(installed: Installation) -> None:
    installed.add_election(current=True)
    installed.change("current = true", "current = false", "election.toml")
    async with installed.started() as running:
        assert running.answering.ask("7").served.districts[7].name == "Көк-Сай"
        assert running.answering.ask("7", ELECTION).served.districts[7].name == "Ош"


@pytest.mark.parametrize(("test", "notified"), [(False, 1), (True, 0)])
async def test_followers_hear_of_changed_data_but_not_of_invented_figures(
    installed: Installation, test: bool, notified: int
) -> None:
    if test:
        installed.change("current = true", "current = true\ntest = true", "election.toml")
    async with installed.started() as running:
        await running.store.follow(Follow(5, ELECTION, 3, last_notified=1))
    installed.change("16.33", "16.40")
    async with installed.started() as running:
        assert running.revision.number == 2
        assert await running.store.outbox_depth() == notified
