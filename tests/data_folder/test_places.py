"""`places.toml`: what is refused, and what the file of 28 November 2021 promises."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from bot.config import ROOT
from bot.core.name_forms import fold
from bot.core.places import Place, PlaceKind, regions_by_name
from bot.data_folder.folder import read_folder
from bot.data_folder.places import places_from
from bot.data_folder.words import words_from
from bot.errors import DataError
from bot.search.language import word_lists
from bot.search.lexicon import Lexicon, folded

ELECTION = "kg-2021-11-28"
FOLDER = ROOT / "data" / ELECTION
DATA = read_folder(ROOT / "data").elections[ELECTION]
TOWNS = """
    Айдаркен Исфана Кызыл-Кыя Сүлүктү Кара-Көл Кербен Көк-Жаңгак Кочкор-Ата Майлуу-Суу Таш-Көмүр
    Кайыңды Кант Кара-Балта Орловка Токмок Шопоков Балыкчы Каракол Чолпон-Ата
"""
RAIONS = """
    Кара-Кулжа Чоң-Алай Тогуз-Торо Чаткал Ак-Талаа Ат-Башы Жумгал Тоң Түп Бакай-Ата Кара-Буура
    Панфилов
"""
RAION_CENTRES = """
    Беловодское Баетов Чаек Гүлчө Дароот-Коргон Казарман Каныш-Кыя Кызыл-Адыр Масы Пулгон
    Покровка
"""


def block(**changes: object) -> dict[str, Any]:
    """Return a block that is right, with some keys changed or, by None, left out."""
    full = {"kind": "town", "regions": ["chuy"], "source": "a map", "names": ["Токмок"], **changes}
    return {key: value for key, value in full.items() if value is not None}


def read(*blocks: dict[str, Any], **more: object) -> tuple[Place, ...]:
    return places_from({"places": list(blocks), **more}, "test", ["chuy", "osh"])


def flat(text: str) -> str:
    """Return the key of a name written in one word."""
    return fold(text).replace(" ", "")


def spellings(kind: PlaceKind) -> set[str]:
    return {name for place in DATA.places if place.kind is kind for name in place.names}


def test_a_place_has_its_spellings_its_kind_and_its_regions() -> None:
    places = read(block(names=[["Токмок", "Токмак"], "Кант"]), block(names=["Орто"], regions=[]))
    assert places == (
        Place(("Токмок", "Токмак"), PlaceKind.TOWN, ("chuy",)),
        Place(("Кант",), PlaceKind.TOWN, ("chuy",)),
        Place(("Орто",), PlaceKind.TOWN, ()),
    )


def test_a_file_without_blocks_has_no_places() -> None:
    assert read() == ()


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"kind": "city"}, "places 1.kind"),
        ({"kind": None}, "places 1.kind"),
        ({"kind": ["town"]}, "places 1.kind"),
        ({"regions": None}, "places 1.regions"),
        ({"regions": ["naryn"]}, "places 1.regions"),
        ({"regions": ["chuy", "chuy"]}, "places 1.regions"),
        ({"regions": "chuy"}, "regions"),
        ({"source": None}, "places 1.source"),
        ({"source": " "}, "places 1.source"),
        ({"names": None}, "places 1.names"),
        ({"names": []}, "places 1.names"),
        ({"names": "Токмок"}, "places 1.names"),
        ({"names": [7]}, "places 1.names"),
        ({"names": ["?"]}, "places 1.names"),
        ({"names": [[]]}, "places 1.names"),
        ({"names": [["Токмок", 7]]}, "places 1.names"),
        ({"names": [["Токмок", "Tokmok"]]}, "places 1.names"),
        ({"names": ["Токмок", "Tokmok"]}, "places 1.names"),
        ({"population": 1}, "places 1.population"),
    ],
)
def test_a_mistake_in_a_block_is_named_with_its_key(changes: dict[str, object], key: str) -> None:
    with pytest.raises(DataError) as refusal:
        read(block(**changes))
    assert refusal.value.file == "places.toml"
    assert refusal.value.reason.startswith(f"{key}:")


@pytest.mark.parametrize("more", [{"election": "another"}, {"place": []}, {"places": [7]}])
def test_a_mistake_outside_the_blocks_is_named_with_its_key(more: dict[str, object]) -> None:
    with pytest.raises(DataError, match=next(iter(more))):
        places_from(more, "test", ["chuy"])


@pytest.mark.parametrize(
    ("first", "second"), [(["chuy"], ["osh", "chuy"]), (["chuy"], []), ([], ["osh"]), ([], [])]
)
def test_a_name_is_listed_once_for_a_kind_and_region(first: list[str], second: list[str]) -> None:
    with pytest.raises(DataError, match=r"places 2.names: 'Токмок' is listed twice"):
        read(block(regions=first), block(regions=second))


def test_places_of_one_name_differ_in_kind_or_region() -> None:
    assert len(read(block(), block(regions=["osh"]), block(kind="raion"))) == 3


def test_places_have_no_region_if_the_election_has_none() -> None:
    blocks = [block(), block(regions=["osh"], names=["Папан"])]
    places = places_from({"places": blocks}, "test", [])
    assert [place.regions for place in places] == [(), ()]


def test_an_election_works_without_the_file(tmp_path: Path) -> None:
    copy_election(tmp_path)
    folder = read_folder(tmp_path)
    assert folder.elections[ELECTION].places == ()
    assert folder.problems == ()


def test_an_election_works_with_a_file_that_cannot_be_used(tmp_path: Path) -> None:
    copy_election(tmp_path)
    path = tmp_path / ELECTION / "places.toml"
    path.write_text('[[places]]\nkind = "city"\n', "utf-8")
    folder = read_folder(tmp_path)
    assert folder.elections[ELECTION].places == ()
    assert [str(problem).startswith(f"{path}: places 1.kind") for problem in folder.problems] == [
        True
    ]


def copy_election(target: Path) -> None:
    (target / ELECTION).mkdir()
    for name in ("election.toml", "names.toml", "results.txt"):
        (target / ELECTION / name).write_bytes((FOLDER / name).read_bytes())


def test_the_file_is_read_without_a_problem() -> None:
    assert len(DATA.places) > 800
    assert read_folder(ROOT / "data").problems == ()


def test_every_region_exists() -> None:
    regions = {region.id for region in DATA.names.regions}
    assert {region for place in DATA.places for region in place.regions} == regions


def test_no_place_has_the_name_of_a_district_or_region() -> None:
    names = [name for number in DATA.known.names for name in DATA.known.names[number]]
    for region in DATA.names.regions:
        names += [*region.names.values(), *region.aliases]
    taken = {flat(name) for name in names}
    listed = {name for place in DATA.places for name in place.names}
    assert [name for name in listed if flat(name) in taken] == []


def test_no_place_has_a_word_of_questions_for_its_name() -> None:
    words = words_from(tomllib.loads((ROOT / "data" / "words.toml").read_text("utf-8")))
    lexicon = Lexicon(words)
    language = lexicon.greetings | lexicon.overview
    for question_words in (*word_lists.QUESTIONS.values(), *words.questions.values()):
        language |= folded(question_words)
    language |= folded(word_lists.AGAINST) | folded(word_lists.ALL) | folded(word_lists.MONTHS)
    assert [key for key in regions_by_name(DATA.places) if key in language] == []


def test_no_place_has_a_winners_name() -> None:
    assert DATA.article is not None
    winners = " ".join(result.winner or "" for result in DATA.article.results)
    words = set(fold(winners).split())
    assert [key for key in regions_by_name(DATA.places) if key in words] == []


def test_every_town_without_a_district_of_its_name_is_listed() -> None:
    assert set(TOWNS.split()) <= spellings(PlaceKind.TOWN)


def test_every_raion_without_a_district_of_its_name_is_listed() -> None:
    assert set(RAIONS.split()) == {
        place.names[0] for place in DATA.places if place.kind is PlaceKind.RAION
    }


def test_the_centres_of_raions_are_listed() -> None:
    assert set(RAION_CENTRES.split()) <= spellings(PlaceKind.VILLAGE)


@pytest.mark.parametrize(
    ("name", "regions"),
    [
        ("Каракол", ("issyk-kul",)),
        ("Пржевальск", ("issyk-kul",)),
        ("Кара-Көл", ("jalal-abad",)),
        ("Токмак", ("chuy",)),
        ("Раззаков", ("batken",)),
        ("Жал", ("bishkek",)),
        ("Пятилетка", ("osh-city",)),
        ("Гүлчө", ("osh",)),
        ("Арсланбоб", ("jalal-abad",)),
        ("Ат-Башы", ("naryn", "chuy")),
        ("Кызыл-Адыр", ("talas",)),
        ("Ленинское", ()),
        ("Первомайское", ()),
        ("Кашка-Суу", ()),
        ("Алматы", ()),
    ],
)
def test_a_place_has_the_regions_that_are_known(name: str, regions: tuple[str, ...]) -> None:
    assert regions_by_name(DATA.places)[fold(name)] == regions


def test_only_places_of_the_country_have_a_region() -> None:
    away = [place for place in DATA.places if place.kind is PlaceKind.ABROAD]
    at_home = {PlaceKind.TOWN, PlaceKind.RAION, PlaceKind.PART}
    assert [place for place in away if place.regions] == []
    assert [place for place in DATA.places if place.kind in at_home and not place.regions] == []
