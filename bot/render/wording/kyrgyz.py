"""Kyrgyz case endings of names, by vowel harmony and consonant assimilation."""

from collections.abc import Mapping

# The last vowel of a word decides the vowel of its ending. Iotated letters count as the vowel that
# is heard in them.
OPEN_ENDING_VOWELS: Mapping[str, str] = {
    "а": "а",
    "ы": "а",
    "у": "а",
    "я": "а",
    "ю": "а",
    "о": "о",
    "ё": "о",
    "е": "е",
    "э": "е",
    "и": "е",
    "ө": "ө",
    "ү": "ө",
}
"""Last vowel of a word -> vowel of the endings -да and -га."""

NARROW_ENDING_VOWELS: Mapping[str, str] = {
    "а": "ы",
    "ы": "ы",
    "я": "ы",
    "о": "у",
    "у": "у",
    "ё": "у",
    "ю": "у",
    "е": "и",
    "э": "и",
    "и": "и",
    "ө": "ү",
    "ү": "ү",
}
"""Last vowel of a word -> vowel of the ending -ы."""

# After these letters an ending begins with т or к. The letter в counts as voiced: Жапаровдо.
VOICELESS = frozenset("кпстфхцчшщ")


def locative(name: str) -> str:
    """Return the form that says "in": Ошто, Таласта, Өзгөндө."""
    stem = _stem(name)
    consonant = "т" if _ends_voiceless(stem) else "д"
    return stem + consonant + _ending_vowel(stem, OPEN_ENDING_VOWELS)


def dative(name: str) -> str:
    """Return the form that says "to": Ошко, Таласка, Өзгөнгө."""
    stem = _stem(name)
    consonant = "к" if _ends_voiceless(stem) else "г"
    return stem + consonant + _ending_vowel(stem, OPEN_ENDING_VOWELS)


def possessive(name: str) -> str:
    """Return the third-person possessive: (28-)ноябры, августу, июну."""
    stem = _stem(name)
    ends_in_vowel = stem[-1:].lower() in NARROW_ENDING_VOWELS
    consonant = "с" if ends_in_vowel else ""
    return stem + consonant + _ending_vowel(stem, NARROW_ENDING_VOWELS)


def _stem(name: str) -> str:
    """Return `name` without the soft sign of a borrowed word: Октябрь, Октябрда."""
    return name.removesuffix("ь")


def _ends_voiceless(stem: str) -> bool:
    return stem[-1:].lower() in VOICELESS


def _ending_vowel(stem: str, vowels: Mapping[str, str]) -> str:
    for letter in reversed(stem.lower()):
        if letter in vowels:
            return vowels[letter]
    # Numbers and Latin letters take the ending of a back vowel.
    return vowels["а"]
