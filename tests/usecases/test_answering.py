"""What is served after a start: data/ and the database brought together, and never a revision that answers wrongly."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.config import ROOT
from bot.core.model import Origin
from bot.core.outcomes import Help, NotFound, Outcome, Overview
from bot.core.previews import Verdict
from bot.errors import DataError
from bot.store import open_store
from bot.usecases.answering import Answering, question_of
from bot.usecases.uploads import Uploads
from tests.support.conversations import Clock

ELECTION = "kg-2021-11-28"


class House:
    """A data folder and a database of its own, and what happens to them."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "data"
        self.url = f"sqlite:///{folder / 'bot.db'}"
        shutil.copytree(ROOT / "data", self.data)
        self.results = self.data / ELECTION / "results.txt"
        self.clock = Clock()

    def change(self, old: str, new: str, file: str = "results.txt") -> None:
        path = self.data / ELECTION / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    @asynccontextmanager
    async def started(self) -> AsyncIterator[Answering]:
        self.clock.forward(minutes=1)
        store = await open_store(self.url)
        try:
            answering = Answering(self.data, store, self.clock)
            await answering.start()
            yield answering
        finally:
            await store.close()

    async def load(self, answering: Answering, old: str, new: str) -> None:
        """What an admin does with a changed article."""
        text = self.results.read_text("utf-8").replace(old, new)
        decision = await Uploads(answering, self.clock).load(
            text, dry_run=False, election=None, stage=None, reason="себеп"
        )
        assert decision.verdict is Verdict.APPLIED


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def share(answering: Answering, number: int) -> str:
    return str(answering.snapshot.current.results(number)[0].share)


def revision(answering: Answering) -> int:
    return answering.snapshot.current.revision.number


async def test_starting_twice_changes_nothing(house: House) -> None:
    async with house.started() as first:
        assert (revision(first), share(first, 7)) == (1, "49.8")
    async with house.started() as second:
        assert revision(second) == 1
        assert second.snapshot.current.revision.loaded == first.snapshot.current.revision.loaded


async def test_other_bytes_with_the_same_facts_change_nothing(house: House) -> None:
    async with house.started():
        pass
    house.change("49,8%", "49.8 %")
    async with house.started() as answering:
        assert revision(answering) == 1


async def test_data_whose_facts_differ_is_loaded(house: House) -> None:
    async with house.started():
        pass
    house.change("16.33", "16.40")
    async with house.started() as answering:
        assert (revision(answering), share(answering, 3)) == (2, "16.40")


async def test_data_is_never_loaded_over_what_an_admin_has_loaded_since(house: House) -> None:
    async with house.started() as answering:
        await house.load(answering, "16.33", "16.50")
    house.change("16.33", "16.40")
    async with house.started() as answering:
        assert share(answering, 3) == "16.50"
        assert answering.serving_status[ELECTION].differs_from_data


@pytest.mark.parametrize("broken", ["", "no rows at all", "№7 Ош району, Бирөө 120%."])
async def test_bad_data_with_good_data_stored_serves_the_stored_and_says_so(
    house: House, broken: str
) -> None:
    async with house.started():
        pass
    house.results.write_text(broken, "utf-8")
    async with house.started() as answering:
        assert share(answering, 7) == "49.8"
        assert any("results.txt" in problem for problem in answering.problems)


async def test_bad_data_with_an_empty_database_stops_with_the_file(house: House) -> None:
    house.results.write_text("no rows at all", "utf-8")
    with pytest.raises(DataError) as stopped:
        async with house.started():
            pass
    assert "results.txt" in stopped.value.file


@pytest.mark.parametrize("file", ["names.toml", "golden.toml", "notes.toml"])
async def test_a_bad_file_beside_the_results_is_a_problem_and_no_more(
    house: House, file: str
) -> None:
    (house.data / ELECTION / file).write_text("this is [ no toml", "utf-8")
    async with house.started() as answering:
        assert share(answering, 7) == "49.8"
        assert any(file in problem for problem in answering.problems)


@pytest.mark.parametrize("file", ["names.toml", "golden.toml", "notes.toml"])
async def test_an_election_works_without_the_files_beside_its_results(
    house: House, file: str
) -> None:
    (house.data / ELECTION / file).unlink()
    async with house.started() as answering:
        assert answering.ask("Ош").outcome.districts == (7,)
        assert answering.problems == ()


async def test_a_stored_revision_that_fails_the_golden_queries_gives_way_to_the_last_that_passes(
    house: House,
) -> None:
    async with house.started() as answering:
        await house.load(
            answering, "№36 Ысык-Көл району, Сарбагышев Максатбек Канатбекович 20.64%.", ""
        )
    golden = '[[query]]\ntext = "36"\noutcome = "found"\ndistricts = [36]\n'
    (house.data / ELECTION / "golden.toml").write_text(golden, "utf-8")
    (house.data / ELECTION / "results.txt").write_text("", "utf-8")
    async with house.started() as answering:
        assert revision(answering) == 1
        assert answering.serving_status[ELECTION].rejected_revision == 2
        assert any("revision 2" in problem for problem in answering.problems)


async def test_nothing_that_answers_the_golden_queries_refuses_to_start(house: House) -> None:
    golden = '[[query]]\ntext = "Ош"\noutcome = "found"\ndistricts = [8]\n'
    (house.data / ELECTION / "golden.toml").write_text(golden, "utf-8")
    with pytest.raises(DataError):
        async with house.started():
            pass


async def test_an_article_that_fails_the_golden_queries_is_not_loaded(house: House) -> None:
    golden = '[[query]]\ntext = "36"\noutcome = "found"\ndistricts = [36]\n'
    (house.data / ELECTION / "golden.toml").write_text(golden, "utf-8")
    async with house.started() as answering:
        text = house.results.read_text("utf-8").replace("№36 Ысык-Көл", "№35 Ысык-Көл")
        uploads = Uploads(answering, house.clock)
        decision = await uploads.load(
            text, dry_run=False, election=None, stage=None, reason="себеп"
        )
        assert decision.verdict in {Verdict.FAILS_GOLDEN, Verdict.BLOCKED}
        assert revision(answering) == 1


async def test_another_process_is_noticed_by_its_revision(house: House) -> None:
    async with house.started() as here, house.started() as there:
        await house.load(there, "16.33", "16.40")
        assert share(here, 3) == "16.33"
        await here.refresh()
        assert share(here, 3) == "16.40"


def add_election(house: House, *, test: bool = False, current: bool = False) -> None:
    """A second, later election in which number 7 is another district and 2 bears a name known from the first."""
    folder = house.data / "xx-2030-01-01"
    folder.mkdir()
    (folder / "election.toml").write_text(
        'id = "xx-2030-01-01"\ndate = 2030-01-01\ndistricts = 7\nstage = "certified"\n'
        f"test = {str(test).lower()}\ncurrent = {str(current).lower()}\n"
        '[source]\nname = "Өзүбүз"\n[title]\nky = "Сыноо шайлоо"\nru = "Пробные выборы"\nen = "Trial election"\n',
        "utf-8",
    )
    names = ["Эне-Сай", "Ош", "Кең-Булуң", "Тоо-Ашуу", "Жол-Кайрык", "Кум-Дөбө", "Көк-Сай"]
    winners = [
        "Асан Бирөө",
        "Үсөн Экөө",
        "Эсен Үчөө",
        "Токон Төртөө",
        "Сагын Бешөө",
        "Жумуш Алтоо",
        "Каныш Жетөө",
    ]
    pairs = enumerate(zip(names, winners, strict=True), 1)
    rows = [f"№{number} {name} округу, {winner} {number}1.5%." for number, (name, winner) in pairs]
    (folder / "results.txt").write_text("\n".join(rows), "utf-8")


async def test_the_election_marked_as_current_is_asked_and_others_of_the_same_name_are_offered(
    house: House,
) -> None:
    add_election(house)
    async with house.started() as answering:
        asked = answering.ask("Ош")
        assert (asked.served.election.id, asked.outcome.districts) == (ELECTION, (7,))
        assert [(served.election.id, number) for served, number in asked.elsewhere] == [
            ("xx-2030-01-01", 2)
        ]


async def test_reading_the_folder_again_serves_no_other_election_before_a_restart(
    house: House,
) -> None:
    async with house.started() as answering:
        add_election(house, current=True)
        house.change("current = true", "current = false", "election.toml")
        (house.data / "words.toml").write_text("broken [", "utf-8")
        await Uploads(answering, house.clock).preview_data(1)
        await answering.refresh()
        assert answering.ask("7").served.election.id == ELECTION
        shutil.rmtree(house.data / ELECTION)
        await Uploads(answering, house.clock).preview_data(1)
        assert share(answering, 7) == "49.8"


async def test_a_number_means_the_district_of_its_own_election(house: House) -> None:
    add_election(house, current=True)
    house.change("current = true", "current = false", "election.toml")
    async with house.started() as answering:
        asked = answering.ask("7")
        assert asked.served.districts[7].name == "Көк-Сай"
        assert answering.ask("7", ELECTION).served.districts[7].name == "Ош"


async def test_rollback_of_the_data_is_told_from_a_load_by_its_origin(house: House) -> None:
    async with house.started() as answering:
        await house.load(answering, "16.33", "16.40")
        uploads = Uploads(answering, house.clock)
        preview = await uploads.preview_rollback(1)
        assert preview is not None
        decision = await uploads.apply(preview.draft.id, 1)
        assert decision.revision is not None
        assert decision.revision.origin is Origin.ROLLBACK
        assert share(answering, 3) == "16.33"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Ош", "Ош"),
        ("/district Ош", "Ош"),
        ("/find@bot 7", "7"),
        ("/district", Help()),
        ("/start", Help()),
        ("/help Ош", Help()),
        ("/list", Overview()),
        ("/summary", Overview()),
        ("/lang ky", NotFound()),
        ("/osh", NotFound()),
        ("1/2", "1/2"),
    ],
)
def test_a_command_is_asked_as_its_question(text: str, question: str | Outcome) -> None:
    assert question_of(text) == question
