"""An election that never was: five districts, four people and an against all, all made up for the tests."""

from bot.articles.election_names import ElectionNames

ELECTION = ElectionNames(
    districts=5,
    names={
        1: ("Арча", "Арчинский", "Archa"),
        2: ("Көк-Тоо", "Кок-Тооский", "Kok-Too"),
        3: ("Биринчи Булак", "Первобулакский", "Birinchi Bulak"),
        4: ("Жыланды", "Жыландинский", "Jylandy"),
        5: ("Сары-Өзөн", "Сары-Озонский", "Sary-Ozon"),
    },
    id="invented-2030",
)
NAMELESS = ElectionNames(districts=5)

ROWS = (
    "№1 Арча району, Сынакбаев Акыл Үлгүевич 41.25%.",
    "№2 Көк-Тоо району, Мисалов Бекет 33,1%.",
    "№3 Биринчи Булак району, бардык каршы 28.4%.",
    "№4 Жыланды району, Үлгүбек уулу Данияр 52.07%.",
    "№5 Сары-Өзөн району, Мисалова Гүлжан Сынаковна 19.99%.",
)
FACTS = (
    (1, "Сынакбаев Акыл Үлгүевич", "41.25"),
    (2, "Мисалов Бекет", "33.1"),
    (3, None, "28.4"),
    (4, "Үлгүбек уулу Данияр", "52.07"),
    (5, "Мисалова Гүлжан Сынаковна", "19.99"),
)
INTRO = "Сынак шайлоосунун ойдон чыгарылган тизмеси."


def article(*rows: str, intro: str = INTRO, outro: str = "") -> str:
    """A whole article around the rows; without rows, around the five."""
    return "\n".join((intro, *(rows or ROWS), outro)).strip() + "\n"


def replaced(number: int, row: str) -> str:
    """The article with one row replaced."""
    return article(*(row if index == number else old for index, old in enumerate(ROWS, 1)))


PEOPLE = (("Арча", "Сынакбаев Акыл Үлгүевич", "41.25"), ("Көк-Тоо", "Мисалов Бекет", "33.1"),
          ("Биринчи Булак", "бардык каршы", "28.4"), ("Жыланды", "Үлгүбек уулу Данияр", "52.07"),
          ("Сары-Өзөн", "Мисалова Гүлжан Сынаковна", "19.99"))  # fmt: skip


def written(pattern: str, between: str = "\n") -> str:
    """The five rows after a pattern of n, d (district), w (winner) and s (share)."""
    return between.join(pattern.format(n=n, d=d, w=w, s=s) for n, (d, w, s) in enumerate(PEOPLE, 1))
