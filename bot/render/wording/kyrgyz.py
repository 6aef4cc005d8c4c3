"""Kyrgyz endings of names, by the harmony of vowels and consonants."""

# The last vowel of a word decides the vowel of its ending: one row for open endings (-да, -га), one for narrow ones
# (-ы). Iotated letters follow the vowel that is heard in them.
OPEN = {"а": "а", "ы": "а", "у": "а", "я": "а", "ю": "а", "о": "о", "ё": "о"} | {
    "е": "е",
    "э": "е",
    "и": "е",
    "ө": "ө",
    "ү": "ө",
}
NARROW = {"а": "ы", "ы": "ы", "я": "ы", "о": "у", "у": "у", "ё": "у", "ю": "у"} | {
    "е": "и",
    "э": "и",
    "и": "и",
    "ө": "ү",
    "ү": "ү",
}
# After these the ending begins with т or к. The letter в counts as voiced, as in Жапаровдо, Жапаровго.
VOICELESS = frozenset("кпстфхцчшщ")


def locative(name: str) -> str:
    """Where: Ошто, Таласта, Өзгөндө."""
    stem = _stem(name)
    return stem + ("т" if _voiceless(stem) else "д") + _vowel(stem, OPEN)


def dative(name: str) -> str:
    """To where: Ошко, Таласка, Өзгөнгө."""
    stem = _stem(name)
    return stem + ("к" if _voiceless(stem) else "г") + _vowel(stem, OPEN)


def possessive(name: str) -> str:
    """Of it, third person: (28-)ноябры, августу, июну."""
    stem = _stem(name)
    return stem + ("с" if stem[-1:].lower() in NARROW else "") + _vowel(stem, NARROW)


def _stem(name: str) -> str:
    # The soft sign of a borrowed word gives way to an ending: Октябрь, Октябрда.
    return name.removesuffix("ь")


def _voiceless(stem: str) -> bool:
    return stem[-1:].lower() in VOICELESS


def _vowel(stem: str, row: dict[str, str]) -> str:
    # A name without a Cyrillic vowel (a number, Latin letters) takes the ending of a back vowel.
    return next((row[letter] for letter in reversed(stem.lower()) if letter in row), row["а"])
