"""Forms of names as people write them, made by rules of their own: nothing here is shared with the look-up."""

from random import Random

BACK, FRONT = "аыоуяюё", "еиөүэ"
VOICELESS = "пткшсчщцхф"
OPEN = {
    "а": "а",
    "ы": "а",
    "я": "а",
    "у": "а",
    "ю": "а",
    "о": "о",
    "ё": "о",
    "е": "е",
    "и": "е",
    "э": "е",
    "ө": "ө",
    "ү": "ө",
}
CLOSE = {
    "а": "ы",
    "ы": "ы",
    "я": "ы",
    "у": "у",
    "ю": "у",
    "о": "у",
    "ё": "у",
    "е": "и",
    "и": "и",
    "э": "и",
    "ө": "ү",
    "ү": "ү",
}


def last_vowel(word: str) -> str:
    return next((sign for sign in reversed(word.lower()) if sign in OPEN), "а")


def kyrgyz_cases(name: str) -> list[str]:
    """Genitive, dative, accusative, locative, ablative and the adjective of place, by vowel harmony."""
    vowel, end = last_vowel(name), name[-1].lower()
    wide, narrow = OPEN[vowel], CLOSE[vowel]
    hard = end in VOICELESS
    d, g = ("т", "к") if hard else ("д", "г")
    n = "н" if end in OPEN else d
    locative = name + d + wide
    return [
        name + n + narrow + "н",
        name + g + wide,
        name + n + narrow,
        locative,
        name + d + wide + "н",
        locative + g.replace("к", "г") + narrow,
        name + ("л" if end in OPEN else d) + narrow + "к",
    ]


DISTRICT_CASES = {
    "району": ["районунун", "районуна", "районун", "районунда", "районунан", "районундагы"],
    "округу": ["округунун", "округуна", "округун", "округунда", "округунан", "округундагы"],
}


def russian_cases(name: str) -> list[str]:
    """Genitive, dative, instrumental and prepositional of a Russian place name."""
    end = name[-1].lower()
    if end in "аы" and end == "а":
        stem = name[:-1]
        soft = stem[-1].lower() in "гкхжшчщ"
        return [stem + ("и" if soft else "ы"), stem + "е", stem + "у", stem + "ой"]
    if end == "й":
        return [name[:-1] + ending for ending in ("я", "ю", "ем", "е")]
    if end == "ь":
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


BGN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяөүң",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "yo",
            "j",
            "z",
            "i",
            "y",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            ".",
            "y",
            ".",
            "e",
            "yu",
            "ya",
            "ö",
            "ü",
            "ng",
        ],
        strict=True,
    )
)
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
    """Some letters replaced by look-alikes of the other script."""
    places = [place for place, sign in enumerate(text) if sign in LOOKALIKES]
    if not places:
        return text
    chosen = set(random.sample(places, random.randint(1, min(2, len(places)))))
    return "".join(LOOKALIKES[sign] if place in chosen else sign for place, sign in enumerate(text))


ALPHABETS = (
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяөүң"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZöüşçığñ"
    "0379 -'’.,№#\u200b\u0306\u0301"
)
"""Characters that questions are made of, with some that cleaning has to drop."""
CYRILLIC = "абвгдежзийклмнопрстуфхчшыэюя"
LATIN = "abcdefghijklmnoprstuvxyz"
NEIGHBOURS_RU = ("йцукенгшщзх", "фывапролджэ", "ячсмитьбю")
NEIGHBOURS_EN = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def neighbour(sign: str, random: Random) -> str:
    rows = NEIGHBOURS_EN if sign in "".join(NEIGHBOURS_EN) else NEIGHBOURS_RU
    for row in rows:
        place = row.find(sign)
        if place >= 0:
            return random.choice(
                [row[near] for near in (place - 1, place + 1) if 0 <= near < len(row)]
            )
    return random.choice(CYRILLIC)


def slip(word: str, random: Random) -> str:
    """One edit: a letter left out, doubled, struck on the next key, exchanged for another, or two swapped."""
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
