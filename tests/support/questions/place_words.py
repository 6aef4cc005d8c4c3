"""Place names of the words that Kyrgyz place names are made of, by the thousand."""

from collections.abc import Iterator
from functools import cache

from bot.core.name_forms import fold
from tests.support.questions.election import names
from tests.support.questions.facts import ROWS

FIRST = """
    Ак Ала Алма Алтын Арпа Арча Ача Базар Баш Бек Беш Боз Бөрү Бука Булак Бурган Жаңы Жапалак Жар
    Жел Жер Жерге Жети Жийде Жоон Жылан Жылуу Ийри Ичке Кайың Кара Каш Кашка Кең Кер Кичи Коргон
    Кой Коңур Көк Көкө Кош Кум Куру Күн Күңгөй Кызыл Май Миң Ой Орто Отуз Өзөк Өрүк Саз Сай Сары
    Соң Суу Талды Тал Таш Тегирмен Теке Темир Терек Тескей Тогуз Токой Тоо Төө Төр Төрт Туура Түз
    Түп Узун Үч Чат Чет Чий Чоң Чөл Чүй Шор Ысык Эки Эл Эмгек Эркин Эски
"""
SECOND = """
    Абад Айыл Арал Арык Ата Башат Базар Бака Бел Бейит Босого Бука Булак Булуң Буурул Дарыя Дөбө Дөң
    Жар Жер Жол Жон Жыгач Жылга Камыш Кашат Кечүү Кол Көл Коргон Көпүрө Кум Күңгөй Кыр Кыштак Кыя
    Мазар Моюн Мойнок Ой Ооз Ордо Өзөн Өгүз Сай Саз Сөгөт Суу Талаа Там Таш Тектир Терек Токой
    Төбө Төр Тоо Турмуш Туу Түз Үңкүр Чап Чат Чий Чоку Шибер Эшме Жылдыз Октябрь
"""
RUSSIAN_SECOND = "Балта Гора Корган Куль Су Добо Тала Тюбе Агач"
PLAIN = str.maketrans("өүңӨҮҢ", "оунОУН")


def place_names() -> Iterator[str]:
    """Yield every pair of words once as a name, in the spellings that people use by turns.

    The order and the spellings are always the same. A few of the names are districts: see
    `district_named`.
    """
    made = (spelled(first, second, turn) for turn, (first, second) in enumerate(pairs()))
    yield from dict.fromkeys(made)


def pairs() -> Iterator[tuple[str, str]]:
    for first in FIRST.split():
        for second in f"{SECOND} {RUSSIAN_SECOND}".split():
            if first != second:
                yield first, second


def spelled(first: str, second: str, turn: int) -> str:
    """Return a name with a hyphen, a space, plain letters, small letters or written together."""
    joined = f"{first}-{second}"
    apart = f"{first} {second}"
    spellings = (
        joined,
        apart,
        joined.translate(PLAIN),
        joined.lower(),
        apart.lower().translate(PLAIN),
        f"{first}{second.lower()}",
    )
    return spellings[turn % len(spellings)]


def district_named(name: str) -> int | None:
    """Return the number of the district that has this name or accepted spelling."""
    return accepted_spellings().get(key_of(name))


@cache
def accepted_spellings() -> dict[str, int]:
    """Map the names and aliases of districts, folded and written together, to their numbers."""
    entries = names()
    return {
        key_of(spelling): number
        for number, printed, _, _ in ROWS
        for spelling in (printed, *entries.spellings(number))
    }


def key_of(name: str) -> str:
    return fold(name).replace(" ", "")
