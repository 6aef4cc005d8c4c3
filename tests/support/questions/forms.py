"""Forms of names as people write them, by rules that the look-up does not share."""

from random import Random

ALPHABETS = (
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяөүң"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZöüşçığñ"
    "0379 -'’.,№#\u200b\u0306\u0301"
)
"""Characters of questions, with some that cleaning has to drop."""
VOICELESS = "пткшсчщцхф"
# The last vowel of a word gives the wide and the narrow vowel of its endings.
OPEN = dict(zip("аыяуюоёеиэөү", "аааааооеееөө", strict=True))
CLOSE = dict(zip("аыяуюоёеиэөү", "ыыыууууиииүү", strict=True))


def last_vowel(word: str) -> str:
    return next((sign for sign in reversed(word.lower()) if sign in OPEN), "а")


def kyrgyz_cases(name: str) -> list[str]:
    """Return genitive, dative, accusative, locative, ablative and the adjectives of place."""
    vowel, end = last_vowel(name), name[-1].lower()
    wide, narrow = OPEN[vowel], CLOSE[vowel]
    d, g = ("т", "к") if end in VOICELESS else ("д", "г")
    n = "н" if end in OPEN else d
    locative = name + d + wide
    return [
        name + n + narrow + "н",
        name + g + wide,
        name + n + narrow,
        locative,
        name + d + wide + "н",
        locative + "г" + narrow,
        name + ("л" if end in OPEN else d) + narrow + "к",
    ]


DISTRICT_CASES = {
    "району": ["районунун", "районуна", "районун", "районунда", "районунан", "районундагы"],
    "округу": ["округунун", "округуна", "округун", "округунда", "округунан", "округундагы"],
}


def russian_cases(name: str) -> list[str]:
    """Return genitive, dative, instrumental and prepositional of a Russian place name."""
    end = name[-1].lower()
    if end == "а":
        stem = name[:-1]
        genitive = "и" if stem[-1].lower() in "гкхжшчщ" else "ы"
        return [stem + ending for ending in (genitive, "е", "у", "ой")]
    if end in "йь":
        return [name[:-1] + ending for ending in ("я", "ю", "ем", "е")]
    if end in "уыоеиэ":
        return [name]
    return [name + ending for ending in ("а", "у", "ом", "е")]


ADJECTIVE_ENDINGS = ("ского", "скому", "ским", "ском")
WITH_PREPOSITION = {
    "ского": [
        "из {} района",
        "от {} округа",
        "{} избирательного округа",
        "{} района",
        "из {} округа",
        "депутат от {} округа",
    ],
    "скому": ["по {} округу", "по {} району", "по {} избирательному округу"],
    "ским": ["с {} районом", "{} округом"],
    "ском": ["в {} районе", "в {} округе", "о {} округе"],
}


def russian_adjective_cases(adjective: str) -> list[str]:
    stem = adjective[: -len("ский")]
    return [
        form.format(stem + ending)
        for ending in ADJECTIVE_ENDINGS
        for form in WITH_PREPOSITION[ending]
    ]


# Full stops are dropped by `spell`.
BGN = dict(
    zip(
        "абвгдежзийклмнопрстуфъыьэөү",
        "abvgdejziyklmnoprstuf.y.eöü",
        strict=True,
    )
) | {
    "ё": "yo",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ю": "yu",
    "я": "ya",
    "ң": "ng",
}
EVERYDAY = [
    BGN | {"ө": "o", "ү": "u", "ң": "n", "ж": "j"},
    BGN | {"ө": "o", "ү": "u", "ң": "n", "ж": "zh", "й": "i"},
    BGN | {"ө": "o", "ү": "u", "ң": "ng", "ж": "dj", "ы": "i", "й": "y"},
    BGN | {"ө": "o", "ү": "u", "ң": "n", "ж": "dzh", "я": "ia", "ю": "iu"},
    BGN | {"ө": "o", "ү": "u", "ң": "n", "х": "h", "ы": "i", "й": "i"},
]
TURKIC = [
    BGN | {"ж": "c", "ч": "ç", "ш": "ş", "ы": "ı", "ң": "ñ", "х": "h"},
    BGN | {"ж": "j", "ч": "ç", "ш": "ş", "ы": "ı", "ң": "ñ", "х": "x", "к": "q"},
    BGN | {"ж": "j", "ч": "ç", "ш": "ş", "ы": "ı", "ң": "ñ", "й": "y", "х": "h"},
]


def spell(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(sign, sign) for sign in text.lower()).replace(".", "")


def bgn(text: str) -> str:
    return spell(text, BGN)


def title(text: str) -> str:
    return "-".join(word[:1].upper() + word[1:] for word in text.split("-"))


def plain_letters(text: str) -> str:
    return text.translate(str.maketrans("өүңӨҮҢ", "оунОУН"))


KEYS_EN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>`"
KEYS_RU = "йцукенгшщзхъфывапролджэячсмитьбюЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮё"


def on_latin_keys(text: str) -> str:
    return plain_letters(text).translate(str.maketrans(KEYS_RU, KEYS_EN))


def on_cyrillic_keys(text: str) -> str:
    return text.translate(str.maketrans(KEYS_EN, KEYS_RU))


LOOKALIKES = dict(zip("аеорсухкАЕОРСТХКМНВ", "aeopcyxkAEOPCTXKMHB", strict=True))


def mixed(text: str, random: Random) -> str:
    """Replace some letters by look-alikes of the other script."""
    places = [place for place, sign in enumerate(text) if sign in LOOKALIKES]
    if not places:
        return text
    chosen = set(random.sample(places, random.randint(1, min(2, len(places)))))
    return "".join(LOOKALIKES[s] if place in chosen else s for place, s in enumerate(text))


CYRILLIC = "абвгдежзийклмнопрстуфхчшыэюя"
LATIN = "abcdefghijklmnoprstuvxyz"
NEIGHBOURS_RU = ("йцукенгшщзх", "фывапролджэ", "ячсмитьбю")
NEIGHBOURS_EN = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def neighbour(sign: str, random: Random) -> str:
    rows = NEIGHBOURS_EN if sign in "".join(NEIGHBOURS_EN) else NEIGHBOURS_RU
    for row in rows:
        place = row.find(sign)
        if place >= 0:
            return random.choice(row[max(0, place - 1) : place] + row[place + 1 : place + 2])
    return random.choice(CYRILLIC)


def slip(word: str, random: Random) -> str:
    """Make one edit: leave out, hit the next key, swap two, put in or exchange a letter."""
    letters = [place for place, sign in enumerate(word) if sign.isalpha()]
    place = random.choice(letters)
    kind = random.randrange(5)
    alphabet = LATIN if word[place].isascii() else CYRILLIC
    if kind == 0 and len(letters) > 3:
        return word[:place] + word[place + 1 :]
    if kind == 1:
        return word[:place] + neighbour(word[place].lower(), random) + word[place + 1 :]
    if kind == 2 and place + 1 < len(word) and word[place + 1].isalpha():
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    if kind == 3:
        return word[:place] + random.choice(alphabet) + word[place:]
    return word[:place] + random.choice(alphabet) + word[place + 1 :]
