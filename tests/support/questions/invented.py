"""Names of districts that do not exist, with the sounds of Kyrgyz ones."""

from random import Random

FIRST = ["б", "д", "ж", "к", "м", "н", "с", "т", "ч", "ш"]
INNER = [
    "б",
    "г",
    "д",
    "ж",
    "з",
    "к",
    "л",
    "м",
    "н",
    "р",
    "с",
    "т",
    "ч",
    "ш",
    "й",
    "л",
    "р",
    "к",
    "т",
]
LAST = ["т", "к", "с", "н", "р", "л", "ш", "з", "м", "п"]
HARMONY = ("аы", "оу", "еи", "өү")
SECOND = ("Суу", "Таш", "Булак", "Дөбө", "Арык", "Сай", "Кыр", "Төр", "Бел", "Кум")


def invented_names(count: int, seed: int) -> list[str]:
    """So many different names of two or three syllables, one in six of two words."""
    random = Random(seed)
    names: dict[str, None] = {}
    while len(names) < count:
        vowels = random.choice(HARMONY)
        word = random.choice(["", *FIRST]) + random.choice(vowels)
        for _ in range(random.choice([1, 2, 2, 3])):
            word += (
                random.choice(INNER)
                + random.choice(["", "", random.choice("лрнмк")])
                + random.choice(vowels)
            )
        name = (word + random.choice(["", *LAST])).capitalize()
        if random.random() < 1 / 6:
            name += "-" + random.choice(SECOND)
        if len(name) > 4:
            names[name] = None
    return list(names)
