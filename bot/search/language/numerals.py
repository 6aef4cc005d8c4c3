"""The words for numbers, folded: cardinals and ordinals in Kyrgyz, Russian, English and Uzbek."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from bot.core.name_forms import fold_word


class Place(Enum):
    """What a number word may be combined with."""

    UNIT = "unit"
    TEN = "ten"
    """A unit may follow."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Numeral:
    value: int
    place: Place

    @property
    def is_unit(self) -> bool:
        return self.place is Place.UNIT

    @property
    def is_ten(self) -> bool:
        return self.place is Place.TEN


# Each line: a number, then its words. A Russian ordinal is listed once for all its cases.
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
# Only these take Kyrgyz endings: тенге is not ten, пятка is not five.
KYRGYZ = """
    бир эки үч төрт беш алты жети сегиз тогуз он жыйырма отуз кырк элүү
    икки олти етти саккиз тўққиз ўн йигирма ўттиз
"""
# двадцать as it is heard (двацать), and its ц in Latin letters: dvadcat, dvadtsat.
TWENTY = "dsat"
TWENTY_VARIANTS = ("dsat", "djat", "dtsat", "sat", "jat", "tsat")


def spellings(word: str) -> Iterator[str]:
    key = fold_word(word)
    if TWENTY not in key:
        yield key
        return
    for variant in TWENTY_VARIANTS:
        yield key.replace(TWENTY, variant)


def read_table(table: str, place: Place) -> dict[str, Numeral]:
    """Return the folded words of a table with their numbers."""
    numerals: dict[str, Numeral] = {}
    for line in table.strip().splitlines():
        value, *words = line.split()
        for word in words:
            numerals.update(dict.fromkeys(spellings(word), Numeral(int(value), place)))
    return numerals


NUMERALS = {
    **read_table(OTHERS, Place.OTHER),
    **read_table(TEENS, Place.OTHER),
    **read_table(TENS, Place.TEN),
    **read_table(UNITS, Place.UNIT),
}
KYRGYZ_NUMERALS = {key: NUMERALS[key] for key in map(fold_word, KYRGYZ.split())}
TENS_BY_WORD = {word: numeral for word, numeral in NUMERALS.items() if numeral.is_ten}
