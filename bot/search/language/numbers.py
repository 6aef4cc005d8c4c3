"""Numbers in words, inflected, glued and a letter wrong: what they come to, in the small alphabet of `fold`."""

import re
from collections.abc import Sequence

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from bot.core.name_forms import LOOKALIKES_TO_CYRILLIC
from bot.search.edit_distance import Ends
from bot.search.language.numerals import KYRGYZ_WORDS, TEN_WORDS, WORDS

STARTS = frozenset(word[:2] for word in WORDS)
LONG_STARTS = frozenset(word[:3] for word in WORDS if len(word) > 2)
SHORT = frozenset(word for word in WORDS if len(word) == 2)
# The languages of "он" (10) and "он" (he, in Russian; on, in English) differ: it is a number only beside another one,
# or before the word for district, or alone.
DOUBTFUL = frozenset(["on", "bir", "one", "odna", "second", "sem"])
ROMAN = re.compile(r"(?=..)(x{0,3})(ix|iv|v?i{0,3})")
ROMAN_LETTERS = "ivx" + "ivx".translate(LOOKALIKES_TO_CYRILLIC)
ENDS = frozenset(word[-3:] for word in WORDS)
LONGEST_TEN = max(map(len, TEN_WORDS))
LONG_ENDS = Ends(word for word in WORDS if len(word) >= Ends.SHORTEST)

VOWELS = "aeiou"
SHORTEST_STEM = 4
NOMINATIVE = ("aia", "oe", "ie", "oi", "oj", "ij", "i")
OBLIQUE = ("ogo", "omu", "om", "im", "ih", "imi", "uiu", "a", "e", "u", "ego", "emu", "em")
RUSSIAN_ENDINGS = frozenset([*NOMINATIVE, *OBLIQUE, ""])
LONGEST_ENDING = max(map(len, RUSSIAN_ENDINGS))
ORDINAL_STEMS = {
    word.removesuffix(ending): number
    for ending in ("i", "oi")
    for word, number in WORDS.items()
    if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM
}
ORDINALS = ["inçi", "unçu", "nçi", "nçu", "ninçi", "çi", "çu", "inji", "unju", "nji", "nju"]
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
    for size in range(LONGEST_ENDING + 1):
        cut = len(key) - size
        if key[cut:] in RUSSIAN_ENDINGS and (found := ORDINAL_STEMS.get(key[:cut])):
            return found
    if key.startswith("tret") and len(key) <= 9:
        return WORDS["treti"]
    return None


def oblique_ordinal(key: str) -> bool:
    """Whether a word is a Russian ordinal in a case that a noun must go with, or without its ending."""
    declined = key.endswith(OBLIQUE) or key + "i" in WORDS
    return declined and key not in WORDS and russian_ordinal(key) is not None


def kyrgyz_ordinal(key: str) -> tuple[int, int] | None:
    """A Kyrgyz number with the ending of ordinals, of cases, or both: "төртүнчү", "жыйырманчыда", "отузунчунун"."""
    for cut in range(len(key) - 1, 1, -1):
        found = KYRGYZ_WORDS.get(key[:cut])
        if found and key.startswith("nç", cut) and key[cut - 1] not in VOWELS:
            continue  # бирнчи has lost a letter
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
    return kyrgyz_ordinal(key) or russian_ordinal(key) or glued_number(key)


def glued_number(key: str) -> tuple[int, int] | None:
    """A ten and a unit written together: "двадцатьшестой", "отузүчүнчү"; a letter may have melted between them."""
    for cut in range(2, min(len(key) - 1, LONGEST_TEN) + 1):
        ten = TEN_WORDS.get(key[:cut])
        for rest in (key[cut:], key[cut - 1 :]) if ten else ():
            unit = number_word(rest) if len(rest) > 1 else None
            if ten and unit and unit[1] == 1:
                return ten + unit[0], 11
    return None


def nearly_number_word(key: str) -> tuple[int, int] | None:
    """The number whose word is one edit from this one, where only one number's is."""
    if len(key) < Ends.SHORTEST or (key[:2] not in STARTS and key[-3:] not in ENDS):
        return None
    around = LONG_ENDS.around(key)
    near = {
        WORDS[word]
        for word, *_ in extract(key, around, scorer=OSA.distance, score_cutoff=1, limit=None)
    }
    return near.pop() if len(near) == 1 else None


def roman_number(text: str) -> int | None:
    """VII, XXXVI: of two letters or more, for a single one is a word of language."""
    match = ROMAN.fullmatch(text)
    if not match:
        return None
    tens, last = match.groups()
    return 10 * len(tens) + {"ix": 9, "iv": 4}.get(last, 5 * ("v" in last) + last.count("i"))


def counts(key: str, text: str) -> bool:
    """Whether a word or figures are a number of anything."""
    return key.isdecimal() or number_word(key) is not None or roman_number(text) is not None


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
