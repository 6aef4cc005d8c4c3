"""Numbers as people write them, in figures and in the words of three languages."""

from collections.abc import Iterator
from random import Random

from tests.support.questions import forms
from tests.support.questions.labels import Query, one

ONES_KY = [
    "",
    "биринчи",
    "экинчи",
    "үчүнчү",
    "төртүнчү",
    "бешинчи",
    "алтынчы",
    "жетинчи",
    "сегизинчи",
    "тогузунчу",
]
TENS_KY = {0: "", 1: "он", 2: "жыйырма", 3: "отуз"}
TENTH_KY = {10: "онунчу", 20: "жыйырманчы", 30: "отузунчу"}
RU = [
    "первый",
    "второй",
    "третий",
    "четвертый",
    "пятый",
    "шестой",
    "седьмой",
    "восьмой",
    "девятый",
    "десятый",
    "одиннадцатый",
    "двенадцатый",
    "тринадцатый",
    "четырнадцатый",
    "пятнадцатый",
    "шестнадцатый",
    "семнадцатый",
    "восемнадцатый",
    "девятнадцатый",
    "двадцатый",
]
EN = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]


def in_words(number: int) -> list[str]:
    tens, ones = number - number % 10, number % 10
    kyrgyz = TENTH_KY.get(number) or f"{TENS_KY[number // 10]} {ONES_KY[ones]}".strip()
    russian = (
        RU[number - 1]
        if number <= 20
        else "тридцатый"
        if number == 30
        else f"{'двадцать' if tens == 20 else 'тридцать'} {RU[ones - 1]}"
    )
    english = (
        EN[number - 1]
        if number <= 20
        else "thirty"
        if number == 30
        else f"{'twenty' if tens == 20 else 'thirty'} {EN[ones - 1]}"
    )
    return [
        f"{kyrgyz} округ",
        f"{kyrgyz} шайлоо округу",
        f"{kyrgyz} округда",
        f"{russian} округ",
        f"{russian} избирательный округ",
        f"district {english}",
        f"{english.replace(' ', '-')} district",
        forms.spell(kyrgyz, forms.EVERYDAY[0]) + " okrug",
    ]


def numbers(number: int, random: Random) -> Iterator[Query]:
    shapes = [
        "{0}",
        "№{0}",
        "№ {0}",
        "No {0}",
        "#{0}",
        "{0:02d}",
        "{0}-округ",
        "{0} округ",
        "округ {0}",
        "округ №{0}",
        "{0}-й округ",
        "{0}-чи округ",
        "{0}чи округ",
        "по {0} округу",
        "в {0} округе",
        "номер {0}",
        "{0}-номердеги округ",
        "district {0}",
        "N {0}",
        "Nº {0}",
        "{0}.",
        "{0}-округдан",
        "{0} окр",
        "{0}-окр.",
        "/district {0}",
        "okrug {0}",
        "{0}-okrug",
        "{0}?",
        "{0}ой округ",
    ]
    for shape in random.sample(shapes, 6):
        yield one(number, shape.format(number), "number_forms")
    yield one(number, "".join(chr(0xFF10 + int(digit)) for digit in str(number)), "number_forms")
    yield one(number, "".join(digit + "\ufe0f\u20e3" for digit in str(number)), "number_forms")
    for text in random.sample(in_words(number), 3):
        yield one(number, text, "number_words")
