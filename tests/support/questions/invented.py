"""Districts that do not exist, with names that sound like Kyrgyz ones, and an index of them."""

from functools import cache
from random import Random

from bot.core.model import District, Result
from bot.search.index import Index

FIRST = "бджкмнстчш"
INNER = "бгджзклмнрстчшйлркт"
LAST = "ткснрлшзмп"
HARMONY = ("аы", "оу", "еи", "өү")
SECOND = ("Суу", "Таш", "Булак", "Дөбө", "Арык", "Сай", "Кыр", "Төр", "Бел", "Кум")
WINNERS = ("Асанов Үсөн Эсенович", "Токоев Кубат Жолдошович", "Бейшеналиева Гүлзат Маратовна")


def invented_names(count: int, seed: int) -> list[str]:
    """Return different names of two or three syllables; one in six has two words."""
    random = Random(seed)
    names: dict[str, None] = {}
    while len(names) < count:
        name = invented_name(random)
        if len(name) > 4:
            names[name] = None
    return list(names)


def invented_name(random: Random) -> str:
    vowels = random.choice(HARMONY)
    word = random.choice(["", *FIRST]) + random.choice(vowels)
    for _ in range(random.choice([1, 2, 2, 3])):
        word += random.choice(INNER)
        word += random.choice(["", "", random.choice("лрнмк")])
        word += random.choice(vowels)
    name: str = (word + random.choice(["", *LAST])).capitalize()
    if random.random() < 1 / 6:
        name += "-" + random.choice(SECOND)
    return name


INVENTED = list(enumerate(invented_names(50, seed=28), 1))
"""Fifty numbered names."""


@cache
def invented_index() -> Index:
    """Return an index of the fifty districts and a few winners, without any data file."""
    results = [
        Result(number, "", winner, False, None, None, "")
        for number, winner in enumerate(WINNERS, 1)
    ]
    return Index([District("invented", number, name) for number, name in INVENTED], results)
