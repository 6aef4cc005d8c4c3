"""Articles with a fault in them, and the truth beside each: made from a seed, without end.

`python -m tests.support.mutations --n 20000` makes as many, reads them and prints how many rows
were wrong, and how many of
those nothing was said about (which must be none). People and figures are invented; the districts' names are real.

A fault is one that a reader could see: where a list stands once, it breaks the form of a row or contradicts a name or
number; a letter or digit that makes another good name or figure is only put into one of several lists.
"""

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from bot.articles.election_names import ElectionNames
from bot.articles.parse import parse
from bot.core.model import Article, Result
from bot.core.name_forms import fold_name
from bot.errors import ArticleError

DISTRICT_NAMES = """
Лейлек,Баткен,Кадамжай,Көк-Жар,Ноокат,Араван,Ош,Төлөйкөн,Кара-Суу,Куршаб,Алай,Өзгөн,Сузак,Жалал-Абад,Базар-Коргон,Ноокен,
Аксы,Ала-Бука,Токтогул,Манас,Талас,Жайыл,Москва,Сокулук,Аламүдүн,Ленин,Биринчи Май,Октябрь,Свердлов,Ысык-Ата,Чуй-Кемин,
Кочкор,Нарын,Жети-Өгүз,Ак-Суу,Ысык-Көл
"""
DISTRICTS = [name.strip() for name in DISTRICT_NAMES.split(",")]
ELECTION = ElectionNames(
    len(DISTRICTS), {number: (name,) for number, name in enumerate(DISTRICTS, 1)}
)
SURNAMES = "Сынакбаев Мисалов Үлгүев Ойдонов Жасалмаев Болжолов Тестбеков Курамаев Уйдурмаев Жомокчуев".split()  # noqa: SIM905
GIVEN = "Акыл Бекет Данияр Эркин Жусуп Касым Өмүр Талас Чынгыз Ырыс Шайлообек Нур".split()  # noqa: SIM905
FATHERS = "Сынакович Мисалович Үлгүевич Ойдонович".split()  # noqa: SIM905
AGAINST_ALL = ("бардык каршы", "баарына каршы", "бардыгына каршы", "против всех")
FORMS = (
    "№{n} {d} району, {w} {s}%.",
    "- {n}. №{n} {d} району, {w} {s}%.",
    "{n}. № {n} {d} округу: {w} — {s}%",
    "No{n} {d} районду, {w} {s} %.",
    "{n}-округ, {d}: {w}, {s}%",
    "Округ № {n} ({d}) — {w} — {s}%",
    "{d} округу №{n}: {w}, {s}%",
    "№{n}\t{d}\t{w}\t{s}%",
    "№{n} {d} району: {s}% — {w}.",
    "№{n} {d}, {w}, 5 806 добуш, {s}%",
    "**№{n} {d} району** — {w} — {s} пайыз",
)
ALPHABET = "абкоуАБКО0123456789%,.№ \n-:;"
Truth = dict[int, tuple[str | None, Decimal]]


@dataclass
class Case:
    """An article as one text per list in it, and the truth: number -> winner (None: against all) and share."""

    truth: Truth
    lists: list[list[str]]
    random: random.Random
    intro: str = "Ойдон чыгарылган тизме."
    outro: str = "Соңу."
    between: str = "\n"
    faults: list[str] = field(default_factory=list)
    spoiled: Callable[[str], str] = str

    @property
    def text(self) -> str:
        return self.spoiled(
            "\n".join([self.intro, *(self.between.join(rows) for rows in self.lists), self.outro])
        )

    def row(self) -> tuple[list[str], int]:
        rows = self.random.choice(self.lists)
        return rows, self.random.randrange(len(rows))


def case_of(seed: int) -> Case:
    """The article of a seed: always the same one."""
    chance = random.Random(seed)
    people = chance.sample([f"{s} {g}" for s in SURNAMES for g in GIVEN], len(DISTRICTS))
    truth: Truth = {}
    for number, person in enumerate(people, 1):
        name = f"{person} {chance.choice(FATHERS)}" if chance.random() < 0.6 else person
        share = Decimal(chance.randint(1011, 7299)) / 100
        truth[number] = (None if chance.random() < 0.06 else name, share)
    lists = []
    for form in chance.choices(FORMS, k=chance.choice((1, 1, 2, 3))):
        words = {n: winner or chance.choice(AGAINST_ALL) for n, (winner, _) in truth.items()}
        lists.append(
            [
                form.format(n=n, d=d, w=words[n], s=shown(truth[n][1], chance))
                for n, d in enumerate(DISTRICTS, 1)
            ]
        )
    case = Case(truth, lists, chance)
    faults = chance.sample(FAULTS, chance.choice((0, 1, 1, 1, 2, 3)))
    for fault in (
        faults
        if set(faults).isdisjoint({noise, other_winner})
        else [f for f in faults if f not in LOSSES]
    ):
        fault(case)
        case.faults.append(fault.__name__)
    return case


def shown(share: Decimal, chance: random.Random) -> str:
    return str(share).replace(".", chance.choice(".,"))


# Faults


def nothing(case: Case) -> None:
    """No fault at all."""


def glue(case: Case) -> None:
    if not any(
        "\t" in row or row.endswith("пайыз") or "% —" in row for rows in case.lists for row in rows
    ):
        case.between = case.random.choice(("", " ", "; "))


def drop_row(case: Case) -> None:
    rows, at = case.row()
    del rows[at]


def swap_numbers(case: Case) -> None:
    rows, at = case.row()
    other = case.random.choice([n for n in range(len(rows)) if n != at])
    rows[at], rows[other] = (
        numbered(rows[at], at + 1, other + 1),
        numbered(rows[other], other + 1, at + 1),
    )


def numbered(row: str, number: int, other: int) -> str:
    return re.sub(rf"((?:№|No) ?){number}(?!\d)|^{number}(?=-округ)", rf"\g<1>{other}", row)


def wrong_number(case: Case) -> None:
    rows, at = case.row()
    wrong = case.random.choice([n for n in range(60) if n != at + 1])
    rows[at] = numbered(rows[at], at + 1, wrong)


def big_share(case: Case) -> None:
    rows, at = case.row()
    rows[at] = case.random.choice(("1", "9")).join(partition_share(rows[at]))


def partition_share(row: str) -> tuple[str, str]:
    """The row before and from the first digit of its share."""
    for mark in (".", ","):
        for place in range(1, len(row) - 1):
            if row[place] == mark and row[place - 1].isdigit() and row[place + 1].isdigit():
                start = len(row[:place].rstrip("0123456789"))
                return row[:start], row[start:]
    return row, ""


def no_share(case: Case) -> None:
    rows, at = case.row()
    before, share = partition_share(rows[at])
    rows[at] = before + share.lstrip("0123456789.,")


def no_sign(case: Case) -> None:
    rows, at = case.row()
    rows[at] = rows[at].replace("%", "").replace("пайыз", "")


def no_number(case: Case) -> None:
    rows, at = case.row()
    rows[at] = rows[at].replace("№", "").replace("No", "")


def letter_in_share(case: Case) -> None:
    rows, at = case.row()
    before, share = partition_share(rows[at])
    place = case.random.randint(0, 3)
    rows[at] = before + share[:place] + case.random.choice("gоlx?") + share[place + 1 :]


def blank_in_share(case: Case) -> None:
    rows, at = case.row()
    before, share = partition_share(rows[at])
    place = case.random.randint(1, 4)
    rows[at] = (
        before + share[:place] + case.random.choice((" ", "\n", ",", ".", "-", "%")) + share[place:]
    )


def look_alike(case: Case) -> None:
    rows, at = case.row()
    letter, twin = case.random.choice(
        (("а", "a"), ("о", "o"), ("е", "e"), ("с", "c"), ("К", "K"), ("Т", "T"))
    )
    rows[at] = rows[at].replace(letter, twin, 1)


def control_character(case: Case) -> None:
    rows, at = case.row()
    place = case.random.randrange(len(rows[at]))
    rows[at] = rows[at][:place] + case.random.choice("\x00\x07\x1b\u202e\ufffd") + rows[at][place:]


def invisible_character(case: Case) -> None:
    rows, at = case.row()
    place = case.random.randrange(len(rows[at]))
    rows[at] = rows[at][:place] + case.random.choice("\u200b\u200e\u00ad\ufeff") + rows[at][place:]


def line_break(case: Case) -> None:
    """A row that is broken over two lines, at a blank or inside a word or figure."""
    rows, at = case.row()
    place = case.random.randrange(1, len(rows[at]))
    rows[at] = rows[at][:place].rstrip() + "\n" + rows[at][place:].lstrip()


def second_candidate(case: Case) -> None:
    rows, at = case.row()
    name = f"{case.random.choice(SURNAMES)} Экинчи"
    rows[at] += case.random.choice(
        (f"\n{name} 9,17%", f" {name} 9,17%", f"\n{name} — 9,17%", f"\n№{at + 1} {name} 9,17%")
    )


def another_list(case: Case) -> None:
    """A list that looks alike and is none of results."""
    name = case.random.choice(SURNAMES) + " Башка"
    n = case.random.randint(1, 36)
    d = DISTRICTS[n - 1]
    case.outro = case.random.choice(
        (
            f"№{n} Сынак партиясы 3,48%\n№{n % 36 + 1} Мисал Жол 17,1%",
            f"№{n} {d} району, катышуу 35,21%",
            f"№{n} {d} району 35,21%",
            f"№{n} {d} району: 35,21% явка",
            f"№{n} {d} районунда {name} талапкерлигин алып салды.",
            f"№{n} {d} району, {name}",
            f"№{n} {d} району, {name} 7,12%",
            f"{d} району, {name} 7,12%",
            f"Катышуу 34,6% болду. {name} 12% алды.",
            f"№{n} {d} округу: {d} айылы, №12-№20 участкалар.",
        )
    )


def cut_off(case: Case) -> None:
    chance = case.random.random()
    case.spoiled = lambda text: text[: int(len(text) * chance)]


def cut_into_messages(case: Case) -> None:
    """A paste that was cut into messages wherever they were full; blanks at the cuts are lost."""
    size = case.random.randint(300, 900)
    case.spoiled = lambda text: "\n".join(
        text[at : at + size].strip() for at in range(0, len(text), size)
    )


def lost_punctuation(case: Case) -> None:
    """One sign that is no letter or digit is lost."""
    rows, at = case.row()
    places = [
        place
        for place, letter in enumerate(rows[at])
        if not letter.isalnum() and not rows[at][place + 1 : place + 2].islower()
    ]
    place = case.random.choice(places)
    rows[at] = rows[at][:place] + rows[at][place + 1 :]


def noise(case: Case) -> None:
    """Any letters anywhere, in one of several lists."""
    if len(case.lists) < 2:
        return
    rows, at = case.row()
    for _ in range(case.random.randint(1, 4)):
        place = case.random.randrange(len(rows[at]) + 1)
        removed = case.random.randint(0, 2)
        rows[at] = (
            rows[at][:place]
            + "".join(case.random.choices(ALPHABET, k=case.random.randint(0, 2)))
            + rows[at][place + removed :]
        )


def other_winner(case: Case) -> None:
    """Another person in one of several lists."""
    if len(case.lists) > 1:
        rows, at = case.row()
        name = case.truth[at + 1][0]
        if name and len(rows) == len(DISTRICTS):
            rows[at] = rows[at].replace(name, f"{case.random.choice(SURNAMES)} Башкабек")


FAULTS: list[Callable[[Case], None]] = [
    nothing, glue, drop_row, swap_numbers, wrong_number, big_share, no_share, no_sign, no_number, letter_in_share,
    blank_in_share, look_alike, control_character, invisible_character, line_break, second_candidate, another_list,
    cut_off, cut_into_messages, lost_punctuation, noise, other_winner,
]  # fmt: skip


LOSSES = (cut_off, drop_row, cut_into_messages)
"""After these one list may be all that is left of a row, so that a good name or figure in it is the truth."""


# Judgement


@dataclass(frozen=True)
class Verdict:
    """`wrong`: rows that are not the truth. `silent`: those of them, and districts left out, without a warning."""

    wrong: tuple[Result, ...]
    silent: tuple[int, ...]
    refused: str | None = None
    warned: bool = False


def judge(case: Case) -> Verdict:
    try:
        article = parse(case.text, ELECTION)
    except ArticleError as error:
        return Verdict((), (), error.kind, warned=True)
    wrong = tuple(row for row in article.results if not is_true(row, case.truth))
    absent = case.truth.keys() - {row.number for row in article.results}
    silent = [n for n in sorted({row.number for row in wrong} | absent) if not told(article, n)]
    return Verdict(wrong, tuple(silent), warned=bool(article.warnings))


def is_true(row: Result, truth: Truth) -> bool:
    winner, share = truth[row.number]
    named = fold_name(row.district) == fold_name(DISTRICTS[row.number - 1])
    return (
        named
        and row.winner == winner
        and row.against_all == (winner is None)
        and row.share == share
    )


def told(article: Article, number: int) -> bool:
    """Whether a warning names the district."""
    listed = [
        warning.message.replace(",", "").split()
        for warning in article.warnings
        if warning.kind == "missing_districts"
    ]
    return any(warning.number == number for warning in article.warnings) or any(
        str(number) in words for words in listed
    )


def main() -> None:
    options = argparse.ArgumentParser(description=main.__doc__)
    options.add_argument("--n", type=int, default=1000)
    options.add_argument("--first", type=int, default=0)
    chosen = options.parse_args()
    counts: Counter[str] = Counter()
    for seed in range(chosen.first, chosen.first + chosen.n):
        case = case_of(seed)
        verdict = judge(case)
        counts["articles"] += 1
        counts["refused"] += verdict.refused is not None
        counts["without a warning"] += not verdict.warned
        counts["faultless and warned"] += verdict.warned and set(case.faults) <= {"nothing"}
        counts["rows wrong"] += len(verdict.wrong)
        counts["silent"] += len(verdict.silent)
        if verdict.silent:
            print(seed, case.faults, verdict.silent, [row.line for row in verdict.wrong])
    print(dict(counts))
    raise SystemExit(1 if counts["silent"] else 0)


if __name__ == "__main__":
    main()
