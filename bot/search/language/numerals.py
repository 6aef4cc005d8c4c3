"""The words for numbers: cardinals and ordinals of Kyrgyz, Russian, English and Uzbek, folded."""

from collections.abc import Iterator

from bot.core.name_forms import fold_word

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


# двадцать as it is heard (двацать), and its ц in Latin letters: dvadcat, dvadtsat.
TWENTY = "dsat"
TWENTIES = ("dsat", "djat", "dtsat", "sat", "jat", "tsat")


def spellings(word: str) -> Iterator[str]:
    key = fold_word(word)
    yield from (key.replace(TWENTY, heard) for heard in TWENTIES) if TWENTY in key else (key,)


def numerals(table: str, step: int) -> dict[str, tuple[int, int]]:
    """Folded word -> (number, step); the step tells what may follow: a unit (1) after a ten (10)."""
    lines = (line.split() for line in table.strip().splitlines())
    return {
        key: (int(value), step)
        for value, *words in lines
        for word in words
        for key in spellings(word)
    }


WORDS = numerals(OTHERS, 0) | numerals(TEENS, 11) | numerals(TENS, 10) | numerals(UNITS, 1)
# Only these take Kyrgyz endings: тенге is no ten, пятка no five.
KYRGYZ_WORDS = {
    key: WORDS[key]
    for key in map(
        fold_word,
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
TEN_WORDS = {key: value for key, (value, step) in WORDS.items() if step == 10}
