"""Kyrgyz endings, written out by hand for every district of the election."""

import pytest

from bot.render.wording.kyrgyz import dative, locative, possessive
from tests.support import served_elections

CASES = {
    "Лейлек": ("Лейлекте", "Лейлекке"),
    "Баткен": ("Баткенде", "Баткенге"),
    "Кадамжай": ("Кадамжайда", "Кадамжайга"),
    "Көк-Жар": ("Көк-Жарда", "Көк-Жарга"),
    "Ноокат": ("Ноокатта", "Ноокатка"),
    "Араван": ("Араванда", "Араванга"),
    "Ош": ("Ошто", "Ошко"),
    "Төлөйкөн": ("Төлөйкөндө", "Төлөйкөнгө"),
    "Кара-Суу": ("Кара-Сууда", "Кара-Сууга"),
    "Куршаб": ("Куршабда", "Куршабга"),
    "Алай": ("Алайда", "Алайга"),
    "Өзгөн": ("Өзгөндө", "Өзгөнгө"),
    "Сузак": ("Сузакта", "Сузакка"),
    "Жалал-Абад": ("Жалал-Абадда", "Жалал-Абадга"),
    "Базар-Коргон": ("Базар-Коргондо", "Базар-Коргонго"),
    "Ноокен": ("Ноокенде", "Ноокенге"),
    "Аксы": ("Аксыда", "Аксыга"),
    "Ала-Бука": ("Ала-Букада", "Ала-Букага"),
    "Токтогул": ("Токтогулда", "Токтогулга"),
    "Манас": ("Манаста", "Манаска"),
    "Талас": ("Таласта", "Таласка"),
    "Жайыл": ("Жайылда", "Жайылга"),
    "Москва": ("Москвада", "Москвага"),
    "Сокулук": ("Сокулукта", "Сокулукка"),
    "Аламүдүн": ("Аламүдүндө", "Аламүдүнгө"),
    "Ленин": ("Ленинде", "Ленинге"),
    "Биринчи Май": ("Биринчи Майда", "Биринчи Майга"),
    "Октябрь": ("Октябрда", "Октябрга"),
    "Свердлов": ("Свердловдо", "Свердловго"),
    "Ысык-Ата": ("Ысык-Атада", "Ысык-Атага"),
    "Чуй-Кемин": ("Чуй-Кеминде", "Чуй-Кеминге"),
    "Кочкор": ("Кочкордо", "Кочкорго"),
    "Нарын": ("Нарында", "Нарынга"),
    "Жети-Өгүз": ("Жети-Өгүздө", "Жети-Өгүзгө"),
    "Ак-Суу": ("Ак-Сууда", "Ак-Сууга"),
    "Ысык-Көл": ("Ысык-Көлдө", "Ысык-Көлгө"),
}
"""Name -> "in" and "to" the district."""
MONTHS = {
    "январь": "январы",
    "февраль": "февралы",
    "март": "марты",
    "апрель": "апрели",
    "май": "майы",
    "июнь": "июну",
    "июль": "июлу",
    "август": "августу",
    "сентябрь": "сентябры",
    "октябрь": "октябры",
    "ноябрь": "ноябры",
    "декабрь": "декабры",
}


def test_the_table_holds_every_district_of_the_election() -> None:
    assert list(CASES) == [fact[1] for fact in served_elections.FACTS]


@pytest.mark.parametrize("name", CASES)
def test_a_district_takes_its_endings_in_harmony(name: str) -> None:
    assert (locative(name), dative(name)) == CASES[name]


@pytest.mark.parametrize("month", MONTHS)
def test_a_month_takes_the_possessive_ending(month: str) -> None:
    assert possessive(month) == MONTHS[month]


@pytest.mark.parametrize(
    ("name", "where"), [("7", "7да"), ("Osh", "Oshда"), ("", "да"), ("ОШ", "ОШто")]
)
def test_a_name_without_a_kyrgyz_vowel_still_gets_an_ending(name: str, where: str) -> None:
    assert locative(name) == where


@pytest.mark.parametrize(("word", "of_it"), [("бала", "баласы"), ("кече", "кечеси")])
def test_a_word_that_ends_in_a_vowel_takes_a_consonant_first(word: str, of_it: str) -> None:
    assert possessive(word) == of_it
