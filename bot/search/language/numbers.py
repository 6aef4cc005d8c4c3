"""Numbers in words, inflected or written together: what they come to. Words are folded."""

import re
from collections.abc import Iterator, Sequence

from bot.core.name_forms import LOOKALIKES_TO_CYRILLIC, LOOKALIKES_TO_LATIN
from bot.search.language.endings import VOWELS
from bot.search.language.numerals import KYRGYZ_NUMERALS, NUMERALS, TENS_BY_WORD, Numeral, Place
from bot.search.language.word_lists import words

# Words of language as well: "он" is he in Russian, "on" English. They are a number only next to
# another number or the word for district, or alone.
AMBIGUOUS = frozenset(words("on bir one odna second sem"))
LONGEST_NUMERAL = 24

BEGINNINGS = frozenset(word[:2] for word in NUMERALS)
LONGEST_TEN = max(map(len, TENS_BY_WORD))

ROMAN = re.compile(r"(?=..)(x{0,3})(ix|iv|v?i{0,3})")
ROMAN_LETTERS = "ivx" + "ivx".translate(LOOKALIKES_TO_CYRILLIC)

RUSSIAN_CASES = words("aia oe ie oi oj ij i ogo omu om im ih imi uiu a e u ego emu em")
RUSSIAN_ENDINGS = frozenset([*RUSSIAN_CASES, ""])
LONGEST_RUSSIAN_ENDING = max(map(len, RUSSIAN_ENDINGS))
SHORTEST_ORDINAL_STEM = 4
RUSSIAN_ORDINAL_STEMS = {
    word.removesuffix(ending): numeral
    for ending in ("i", "oi")
    for word, numeral in NUMERALS.items()
    if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_ORDINAL_STEM
}
# третий loses a letter in its other cases: третьего.
THIRD, LONGEST_THIRD = "tret", 9

KYRGYZ_ORDINALS = words("inçi unçu nçi nçu ninçi çi çu inji unju nji nju")
KYRGYZ_CASES = words("""
    da de do ta te to dan den don tan ten ton ga ge go ka ke ko ni nu di du ti tu nin nun din dun
    tin tun ning dagi degi dogu tagi tegi togu si su sinda sunda sinde
    """)
KYRGYZ_ENDINGS = frozenset(
    ordinal + case for ordinal in (*KYRGYZ_ORDINALS, "") for case in (*KYRGYZ_CASES, "")
)
OTHER_ENDINGS = words("go mu m h ia iu th st nd rd nom mi ti ih nji nju inji unju ji ju")
DIGIT_ENDINGS = (KYRGYZ_ENDINGS | RUSSIAN_ENDINGS | set(OTHER_ENDINGS)) - {"", *"aeuo"}
"""What may be written to digits: 7-чи, 7нчи, 7-й, 7-го, 7th, 7-да."""


def number_word(key: str) -> Numeral | None:
    """Return the number that one word names."""
    if key in NUMERALS:
        return NUMERALS[key]
    if not 4 <= len(key) <= LONGEST_NUMERAL:
        return None
    return kyrgyz_number(key) or russian_ordinal(key) or compound_number(key)


def kyrgyz_number(key: str) -> Numeral | None:
    """Read a Kyrgyz number with an ending of ordinals, of cases or both: отузунчунун."""
    for cut in range(len(key) - 1, 1, -1):
        numeral = KYRGYZ_NUMERALS.get(key[:cut])
        if numeral and takes_ending(key[:cut], key[cut:]):
            return numeral
    return None


def takes_ending(number: str, ending: str) -> bool:
    if ending.startswith("nç") and number[-1] not in VOWELS:
        return False  # бирнчи has lost a letter
    # жети + нчи is жетинчи, but алты + ынчы loses one ы: the vowel counts twice.
    return ending in KYRGYZ_ENDINGS or number[-1] + ending in KYRGYZ_ENDINGS


def russian_ordinal(key: str) -> Numeral | None:
    """Read a Russian ordinal in any case, or without its ending."""
    for size in range(LONGEST_RUSSIAN_ENDING + 1):
        cut = len(key) - size
        numeral = RUSSIAN_ORDINAL_STEMS.get(key[:cut])
        if numeral and key[cut:] in RUSSIAN_ENDINGS:
            return numeral
    if key.startswith(THIRD) and len(key) <= LONGEST_THIRD:
        return NUMERALS["treti"]
    return None


def is_declined_ordinal(key: str) -> bool:
    """Return True for a Russian ordinal in another form than its dictionary form."""
    return key not in NUMERALS and russian_ordinal(key) is not None


def compound_number(key: str) -> Numeral | None:
    """Read a ten and a unit written together: двадцатьшестой, отузүчүнчү."""
    for ten, rest in tens_in(key):
        unit = number_word(rest) if len(rest) > 1 else None
        if unit and unit.is_unit:
            return Numeral(ten.value + unit.value, Place.OTHER)
    return None


def tens_in(key: str) -> Iterator[tuple[Numeral, str]]:
    """Yield each ten that a word begins with and the rest; a letter between may have merged."""
    for cut in range(2, min(len(key) - 1, LONGEST_TEN) + 1):
        ten = TENS_BY_WORD.get(key[:cut])
        if ten:
            yield ten, key[cut:]
            yield ten, key[cut - 1 :]


def roman_number(text: str) -> int | None:
    """Read VII, XXXVI in either script; a single letter is a word of language."""
    match = ROMAN.fullmatch(text.translate(LOOKALIKES_TO_LATIN))
    if not match:
        return None
    tens, units = match.groups()
    if units in ("ix", "iv"):
        return 10 * len(tens) + (9 if units == "ix" else 4)
    return 10 * len(tens) + 5 * units.count("v") + units.count("i")


def is_number(key: str, text: str) -> bool:
    """Return True for figures and for numbers in words or Roman."""
    return key.isdecimal() or number_word(key) is not None or roman_number(text) is not None


def read_number(keys: Sequence[str]) -> tuple[int, int] | None:
    """Return the number that words begin with and how many they are: тридцать второй, (32, 2)."""
    first = number_word(keys[0])
    if first is None:
        return None
    second = number_word(keys[1]) if first.is_ten and len(keys) > 1 else None
    if second and second.is_unit:
        return first.value + second.value, 2
    return first.value, 1
