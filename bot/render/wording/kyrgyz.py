"""The Kyrgyz possessive ending of a name, by vowel harmony."""

from collections.abc import Mapping

# The last vowel of a word decides the vowel of its ending. Iotated letters count as the vowel that
# is heard in them.
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


def possessive(name: str) -> str:
    """Return the third-person possessive: (28-)ноябры, августу, июну."""
    stem = _stem(name)
    ends_in_vowel = stem[-1:].lower() in NARROW_ENDING_VOWELS
    consonant = "с" if ends_in_vowel else ""
    return stem + consonant + _ending_vowel(stem, NARROW_ENDING_VOWELS)


def _stem(name: str) -> str:
    """Return `name` without the soft sign of a borrowed word: Октябрь, Октябры."""
    return name.removesuffix("ь")


def _ending_vowel(stem: str, vowels: Mapping[str, str]) -> str:
    for letter in reversed(stem.lower()):
        if letter in vowels:
            return vowels[letter]
    # Numbers and Latin letters take the ending of a back vowel.
    return vowels["а"]
