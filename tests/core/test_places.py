"""Places of one name."""

from bot.core.places import Place, PlaceKind, regions_by_name


def village(name: str, *regions: str) -> Place:
    return Place((name,), PlaceKind.VILLAGE, regions)


def test_the_regions_of_all_places_of_a_name_are_meant() -> None:
    places = [village("Покровка", "talas"), village("Покровка", "issyk-kul")]
    assert regions_by_name(places)["pokrovka"] == ("talas", "issyk-kul")


def test_a_region_that_two_places_share_is_listed_once() -> None:
    places = [
        Place(("Ат-Башы",), PlaceKind.RAION, ("naryn",)),
        village("Ат-Башы", "naryn", "chuy"),
    ]
    assert regions_by_name(places)["at başi"] == ("naryn", "chuy")


def test_no_region_is_known_if_one_of_the_places_has_none() -> None:
    assert regions_by_name([village("Арал", "naryn"), village("Арал")])["aral"] == ()


def test_each_spelling_leads_to_the_place() -> None:
    places = [Place(("Исфана", "Раззаков", "Isfana"), PlaceKind.TOWN, ("batken",))]
    assert regions_by_name(places) == {"isfana": ("batken",), "razakov": ("batken",)}
