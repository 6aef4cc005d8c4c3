"""Numbers in words: cardinals and ordinals of Kyrgyz, Russian, English and Uzbek, in the small alphabet of `fold`."""

from collections.abc import Sequence

from bot.core.translit import sound

# Each line: a number, and its words. Kyrgyz, Russian, English, Uzbek; the Russian ordinals stand for all their cases.
UNITS = """
    1 бир бирөө один одна odyn one first первый
    2 эки экөө икки два две two second второй
    3 үч үчөө три three third третий
    4 төрт четыре chetire four fourth четвертый
    5 беш пять five fifth пятый
    6 алты олти шесть shest six sixth шестой
    7 жети етти семь sem siem seven seventh седьмой
    8 сегиз саккиз восемь vosem eight eighth восьмой
    9 тогуз тўққиз девять nine ninth девятый
"""
TEENS = """
    10 десять ten tenth десятый
    11 одиннадцать eleven eleventh одиннадцатый
    12 двенадцать twelve twelfth двенадцатый
    13 тринадцать thirteen thirteenth тринадцатый
    14 четырнадцать fourteen fourteenth четырнадцатый
    15 пятнадцать fifteen fifteenth пятнадцатый
    16 шестнадцать sixteen sixteenth шестнадцатый
    17 семнадцать seventeen seventeenth семнадцатый
    18 восемнадцать eighteen eighteenth восемнадцатый
    19 девятнадцать nineteen nineteenth девятнадцатый
"""
TENS = """
    10 он ўн
    20 жыйырма йигирма двадцать twenty twentieth двадцатый
    30 отуз ўттиз тридцать thirty thirtieth тридцатый
    40 кырк қирқ сорок forty fortieth сороковой
    50 элүү пятьдесят fifty fiftieth пятидесятый
    60 алтымыш шестьдесят sixty шестидесятый
    70 жетимиш семьдесят seventy семидесятый
    80 сексен восемьдесят eighty восьмидесятый
    90 токсон девяносто ninety девяностый
"""
OTHERS = """
    0 нөл ноль нуль zero нулевой
    100 жүз сто hundred hundredth сотый
    1000 миң тысяча thousand
"""


def numerals(table: str, step: int) -> dict[str, tuple[int, int]]:
    """Folded word -> (number, step)."""
    lines = (line.split() for line in table.strip().splitlines())
    return {sound(word): (int(value), step) for value, *words in lines for word in words}


# The step tells what may follow: a unit (1) after a ten (10).
WORDS = numerals(OTHERS, 0) | numerals(TEENS, 11) | numerals(TENS, 10) | numerals(UNITS, 1)
# Only these take Kyrgyz endings: тенге is no ten, пятка no five.
KYRGYZ_WORDS = {
    key: WORDS[key]
    for key in map(
        sound,
        [
            "бир",
            "эки",
            "үч",
            "төрт",
            "беш",
            "алты",
            "жети",
            "сегиз",
            "тогуз",
            "он",
            "жыйырма",
            "отуз",
            "кырк",
            "элүү",
            "икки",
            "олти",
            "етти",
            "саккиз",
            "тўққиз",
            "ўн",
            "йигирма",
            "ўттиз",
        ],
    )
}
STARTS = frozenset(word[:2] for word in WORDS)
LONG_STARTS = frozenset(word[:3] for word in WORDS if len(word) > 2)
SHORT = frozenset(word for word in WORDS if len(word) == 2)
# The languages of "он" (10) and "он" (he, in Russian; on, in English) differ: it is a number only beside another one,
# or before the word for district, or alone.
DOUBTFUL = frozenset(["on", "bir", "one", "odna", "second", "sem"])

RUSSIAN_ENDINGS = (
    *["ogo", "omu", "om", "oi", "im", "ih", "imi", "aia", "uiu", "oe", "ie", "i", "a", "e", "u", "ego", "emu", "em"],
    "",
)
ORDINALS = ["inçi", "unçu", "nçi", "nçu", "ninçi", "çi", "çu"]
CASES = [
    "da", "de", "do", "ta", "te", "to", "dan", "den", "don", "tan", "ten", "ton", "ga", "ge", "go", "ka", "ke",
    "ko", "ni", "nu", "di", "du", "ti", "tu", "nin", "nun", "din", "dun", "tin", "tun", "ning", "dagi", "degi",
    "dogu", "tagi", "tegi", "togu", "si", "su", "sinda", "sunda", "sinde",
]  # fmt: skip
KYRGYZ = frozenset(ordinal + case for ordinal in (*ORDINALS, "") for case in (*CASES, ""))
# What may be glued to digits, with or without a hyphen: 7-чи, 7нчи, 7-й, 7-ой, 7-го, 7th, 7-да.
GLUED = frozenset(
    [
        *KYRGYZ,
        *RUSSIAN_ENDINGS,
        *[
            "go",
            "mu",
            "m",
            "h",
            "ia",
            "iu",
            "th",
            "st",
            "nd",
            "rd",
            "nom",
            "mi",
            "ti",
            "ih",
            "nji",
            "nju",
            "inji",
            "unju",
            "ji",
            "ju",
        ],
    ]
) - frozenset(["", "a", "e", "u", "o"])


def russian_ordinal(key: str) -> tuple[int, int] | None:
    """A Russian ordinal in any case: its stem and an ending of adjectives."""
    for ending in RUSSIAN_ENDINGS:
        stem = key[: len(key) - len(ending)] if key.endswith(ending) else ""
        for nominative in ("i", "oi"):
            if len(stem) >= 4 and (found := WORDS.get(stem + nominative)):
                return found
    if key.startswith("tret") and len(key) <= 9:
        return WORDS["treti"]
    return None


def kyrgyz_ordinal(key: str) -> tuple[int, int] | None:
    """A Kyrgyz number with the ending of ordinals, of cases, or both: "төртүнчү", "жыйырманчыда", "отузунчунун"."""
    for cut in range(len(key) - 1, 1, -1):
        found = KYRGYZ_WORDS.get(key[:cut])
        if found and key[cut:] in KYRGYZ:
            return found
        # жети + нчи is жетинчи, and алты + ынчы loses one ы: the stem's vowel serves twice.
        if found and key[cut - 1] + key[cut:] in KYRGYZ:
            return found
    return None


def number_word(key: str) -> tuple[int, int] | None:
    """(value, step) of one folded word that is a number, else None; step tells what may follow it."""
    if key in WORDS:
        return WORDS[key]
    if (key[:3] not in LONG_STARTS and key[:2] not in SHORT) or not 4 <= len(key) <= 24:
        return None
    return kyrgyz_ordinal(key) or russian_ordinal(key)


def read_number(keys: Sequence[str], start: int) -> tuple[int, int] | None:
    """The number in words that begins at `start`: (value, how many words), "тридцать второй" is (32, 2)."""
    first = number_word(keys[start])
    if first is None:
        return None
    value, step = first
    after = number_word(keys[start + 1]) if start + 1 < len(keys) else None
    if step == 10 and after and after[1] == 1:
        return value + after[0], 2
    return value, 1
