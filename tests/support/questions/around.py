"""Names with words around them, glued to them, cut short, or written in other signs."""

from collections.abc import Iterator
from random import Random

from tests.support.questions import forms
from tests.support.questions.facts import REGIONS, RUSSIAN
from tests.support.questions.labels import NAMES, Query, one
from tests.support.questions.numerals import EN, ONES_KY, RU, TENS_KY

# The beginning of a name cut short must differ from all of these.
ALL_SPELLINGS = {
    number: [
        name.lower(),
        forms.plain_letters(name).lower(),
        *(text.lower() for text in RUSSIAN[number]),
    ]
    for number, name in NAMES.items()
}
# Beginnings of numbers, regions, and other spellings: Аксуйский, Джаил.
OTHER_BEGINNINGS = ("акс", "джа", "перв", "бир", "жет", "кок", "көк", "чуй", "бос", "бот")
LOOKS = dict(zip("аеорсухкАЕОРСТХКМНВ", "aeopcyxkAEOPCTXKMHB", strict=True))
DIGITS = {"ч": "4", "ш": "6", "з": "3"}
NOUNS = {False: ("району", "округу", "районунда"), True: ("районунан", "округунда", "округ")}
ASIDES_KY = {
    False: (
        "7-чакырылышта {loc} ким өттү",
        "бир мандаттуу {name} округу",
        "{loc} жеңишке ким жетти",
    ),
    True: (
        "Жогорку Кеңештин 7-чакырылышына {abl} ким өттү?",
        "{name} бир мандаттуу шайлоо округу",
        "{loc} биринчи ким келди",
    ),
}
ASIDES_RU = {
    False: (
        "кто прошел в 7 созыв, {adj} округ",
        "эмм... {adj} район",
        "кто занял первое место, {adj} округ?",
    ),
    True: (
        "депутат 7-го созыва, {adj} район",
        "ну {adj} округ плиз",
        "{adj} одномандатный округ, кто первый?",
    ),
}


def unique(number: int, beginning: str) -> bool:
    if beginning.startswith(OTHER_BEGINNINGS):
        return False
    return not any(
        text.startswith(beginning) for key in NAMES if key != number for text in ALL_SPELLINGS[key]
    )


def glued(number: int, random: Random, held: bool) -> Iterator[Query]:
    name = NAMES[number].replace("-", "").replace(" ", "").lower()
    yield one(number, name + random.choice(NOUNS[held]), "hyphen_space")
    yield one(
        number,
        RUSSIAN[number][0].replace("-", "").lower() + random.choice(["район", "округ"]),
        "hyphen_space",
    )


def cut_short(number: int, random: Random) -> Iterator[Query]:
    for text in (NAMES[number], RUSSIAN[number][0]):
        for size in (3, 4, 5):
            beginning = text[:size]
            if beginning.isalpha() and size < len(text) and unique(number, beginning.lower()):
                yield one(
                    number,
                    beginning + random.choice([". р-н", ". р-ну", ". окр.", ". район"]),
                    "abbrev",
                )
    yield one(number, random.choice(["{} ш.", "г. {}", "г.{}"]).format(NAMES[number]), "abbrev")


def with_region(number: int, random: Random, held: bool) -> Iterator[Query]:
    own = [names for names, numbers in REGIONS if number in numbers and "Бишкек" not in names]
    for names in own:
        kyrgyz, russian = next(text for text in names if "облусу" in text), names[1]
        adjective = RUSSIAN[number][0]
        shapes = (
            (f"{NAMES[number]} району, {kyrgyz}", f"{adjective} район, {russian}")
            if held
            else (f"{kyrgyz} {NAMES[number]} району", f"{russian}, {adjective} район")
        )
        yield one(number, random.choice(shapes), "own_region")


def other_signs(number: int, random: Random) -> Iterator[Query]:
    """Whole words in look-alikes, and digits for letters inside Latin words."""
    name = NAMES[number]
    looks = "".join(LOOKS.get(sign, sign) for sign in name)
    if looks != name:
        yield one(number, looks + random.choice(["", " району", " округу"]), "mixed_script")
    inside = "".join(
        DIGITS[sign]
        if 0 < place < len(name) - 1 and name[place - 1 : place + 2].isalpha() and sign in DIGITS
        else sign
        for place, sign in enumerate(name.lower())
    )
    if any(digit in inside for digit in "463"):
        yield one(number, forms.spell(inside, forms.EVERYDAY[1]), "latin_informal")


def spelled(number: int, random: Random) -> Iterator[Query]:
    tens, ones = number - number % 10, number % 10
    if tens in (20, 30) and ones:
        russian = "двадцать" if tens == 20 else "тридцать"
        ordinal = RU[ones - 1]
        latin = forms.spell(f"{russian} {ordinal}", forms.BGN | {"ц": "c"})
        english = ("twenty" if tens == 20 else "thirty") + EN[ones - 1]
        texts = [
            f"{russian}{ordinal} округ",
            f"{latin} okrug",
            f"{TENS_KY[tens // 10]}{ONES_KY[ones]} округ",
        ]
        texts += [f"{russian.replace('дц', 'ц')} {ordinal} округ", f"{english} district"]
        yield one(number, random.choice(texts), "number_words")
    roman = (
        "X" * (number // 10) + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][ones]
    )
    if len(roman) > 1:
        yield one(
            number,
            random.choice([f"{roman} округ", f"округ {roman}", f"{roman} district"]),
            "number_forms",
        )


def asides(number: int, random: Random, held: bool) -> Iterator[Query]:
    name = NAMES[number]
    _, _, _, loc, abl, *_ = forms.kyrgyz_cases(name)
    yield one(
        number, random.choice(ASIDES_KY[held]).format(name=name, loc=loc, abl=abl), "question_ky"
    )
    yield one(number, random.choice(ASIDES_RU[held]).format(adj=RUSSIAN[number][0]), "question_ru")


def around(number: int, random: Random, held: bool) -> Iterator[Query]:
    yield from glued(number, random, held)
    yield from cut_short(number, random)
    yield from with_region(number, random, held)
    yield from other_signs(number, random)
    yield from spelled(number, random)
    yield from asides(number, random, held)
