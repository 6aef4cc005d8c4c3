"""Places, streets, people and everyday words that are no district."""

import pytest

from bot.core.outcomes import Choice, Found, NotFound, Several, Why
from tests.support.questions.election import index, places
from tests.support.questions.everyday import everyday_half
from tests.support.questions.outcomes import answered, listed
from tests.support.questions.place_words import district_named, place_names

CHUY = (22, 23, 24, 25, 30, 31)
ISSYK_KUL = (34, 35, 36)
JALAL_ABAD = (13, 14, 15, 16, 17, 18, 19)
BISHKEK = (26, 27, 28, 29)
KNOWN = {
    ISSYK_KUL: """
        Каракол|каракол|Каракол шаары|Караколдо|в Караколе|Karakol|Балыкчы|из Балыкчы|Пржевальск
        кто победил в Караколе|Караколдо ким утту?|Караколдон ким өттү
    """,
    JALAL_ABAD: "Кара-Көл|Кара-Куль|Каракөл|Кара Кол|Кара-Көлдө|Таш-Көмүр|Майлуу-Суу|Кербен",
    CHUY: "Токмок|из Токмока|Tokmok|Токмоктон|Кант|Канттан|Кара-Балта|Карабалта|г. Токмок",
    BISHKEK: "Джал|Жал",
}
STREETS = """
    мкр Джал 29|Ленина 28|Токтогула 7|участок 7|8 кичирайон|7 микрорайон|улица Ленина 28
    Московская 12|ул. Токтогула 7|Октябрь көчөсү 5|дом 7|школа 5|7-мектеп|школа номер 7|УИК 7
    участок №7|проспект Манаса 20|Ош базары|Манас аэропорту|село Ак-Суу|Ак-Суу айылы
    Ленинское|Первомайское|Октябрьское|Московское|студент в Москве|Майский|Москва Россия
    house 7|precinct 7|Manas street 20|Lenin street 26|Ош көчөсү
"""
NUMBERS_OF_ADDRESSES = """
    мкр Джал 29=29|Ленина 28=28|Токтогула 7=7|участок 7=7|8 кичирайон=8|Московская 12=12
    школа 5=5|дом 7=7|УИК 7=7|улица Ленина 28=28|7-мектеп=7|Төрт-Там=4|Тогузсу=9
"""
NO_WINNERS = """
    Садыков|Алиев|Шакиров|Исаков|К. Ташиев|Ташиев К.|Алмаз Атамбаев|Камчы Ташиев|Сулейманов
    Османов|Осмонов К.|Данияр Осмонов|Атанбаев|Акаев|Бакиев|Алымбеков|Турсунов|Алимов
"""
WINNERS = """
    Ташиев=14|Ш. Ташиев=14|Ташиев Ш.К.=14|Шаирбек Ташиев=14|Ташев Шаирбек=14|Атамбаев С.=25
    Сыдыков Б.=16|Бактыбек Сыдыков=16|Сарбагфшев=36|Азиглаиев=22|Осмонов Айбек Жапарович=7
    Осмоонв=7|Сатыбалдиев Э.=12
"""
DISTRICTS_NEXT_TO_PLACES = """
    Кара-Суу=9|Көк-Жар=4|Ысык-Көл=36|Ак-Суу=35|Ала-Бука=18|Базар-Коргон=15|ala-bua=18|Jlal-bad=14
    Кара-Суудан=9|7 округ, школа 5=7|kaar-suu=9|Ала-Букада эң көп добуш ким алды?=18
"""


def pairs(text: str) -> list[tuple[str, int]]:
    split = (row.rsplit("=", 1) for row in listed(text))
    return [(question, int(number)) for question, number in split]


def test_of_all_names_of_two_place_words_only_districts_are_answered() -> None:
    wrong = {
        name: outcome
        for name in place_names()
        for outcome in [index().find(name)]
        if isinstance(outcome, Found | Several) and answered(outcome) != district_named(name)
    }
    assert wrong == {}


def test_districts_among_these_names_are_answered() -> None:
    names = [(name, district_named(name)) for name in place_names()]
    lost = [name for name, number in names if number and answered(index().find(name)) != number]
    assert lost == []


def test_no_known_place_is_answered_with_a_district() -> None:
    names = [name for place in places() for name in place.names]
    outcomes = {name: index().find(name) for name in names}
    wrong = [name for name, outcome in outcomes.items() if isinstance(outcome, Found | Several)]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "districts"), [(text, key) for key, texts in KNOWN.items() for text in listed(texts)]
)
def test_a_known_place_is_answered_with_its_oblast(text: str, districts: tuple[int, ...]) -> None:
    outcome = index().find(text)
    assert isinstance(outcome, Choice)
    assert (outcome.why, outcome.districts) == (Why.PLACE, districts)


def test_a_place_has_the_name_and_the_regions_of_the_data() -> None:
    outcome = index().find("karakol")
    assert isinstance(outcome, Choice)
    assert (outcome.place, outcome.region) == ("Каракол", "issyk-kul")
    assert outcome.regions == ("issyk-kul",)


def test_a_part_of_a_town_that_two_districts_share_is_offered_both() -> None:
    parts = [place for place in places() if place.regions == ("osh-city",)]
    offered = {index().find(place.names[0]).districts for place in parts}
    assert (7, 8) in offered


def test_a_place_of_an_unknown_region_is_not_found() -> None:
    assert isinstance(index().find("Алматы"), NotFound)


@pytest.mark.parametrize("text", listed(STREETS))
def test_a_street_a_house_or_a_village_is_never_answered(text: str) -> None:
    assert not isinstance(index().find(text), Found | Several)


@pytest.mark.parametrize(("text", "number"), pairs(NUMBERS_OF_ADDRESSES))
def test_the_number_of_an_address_is_not_even_offered(text: str, number: int) -> None:
    assert number not in index().find(text).districts or number in BISHKEK


@pytest.mark.parametrize("text", listed(NO_WINNERS))
def test_another_surname_or_a_relative_is_no_winner(text: str) -> None:
    assert not isinstance(index().find(text), Found | Several)


@pytest.mark.parametrize(("text", "number"), [*pairs(WINNERS), *pairs(DISTRICTS_NEXT_TO_PLACES)])
def test_winners_and_districts_are_still_answered(text: str, number: int) -> None:
    assert answered(index().find(text)) == number


@pytest.mark.parametrize("held", [False, True])
def test_everyday_words_get_no_answer_and_hardly_an_offer(held: bool) -> None:
    outcomes = {row: index().find(row.text) for row in everyday_half(held=held)}
    answers = [
        row.text for row, outcome in outcomes.items() if isinstance(outcome, Found | Several)
    ]
    offers = [
        row.text
        for row, outcome in outcomes.items()
        if isinstance(outcome, Choice) and not row.offer
    ]
    assert answers == []
    assert len(offers) / len(outcomes) <= 0.02
