"""Kyrgyz words built on a name: its people, what is theirs, and "we are from there"."""

from tests.support.questions.forms import CLOSE, OPEN, VOICELESS, last_vowel

LIQUID = "йр"


def harmony(word: str) -> tuple[str, str]:
    """Return the wide and the narrow vowel that endings of the word have."""
    vowel = last_vowel(word)
    return OPEN[vowel], CLOSE[vowel]


def dental(word: str) -> str:
    """Return the first sound of an ending in -да."""
    return "т" if word[-1].lower() in VOICELESS else "д"


def lateral(word: str) -> str:
    """Return the first sound of an ending in -лар: л after vowels, й and р."""
    last = word[-1].lower()
    return "л" if last in OPEN or last in LIQUID else dental(word)


def plural(word: str) -> str:
    wide, _ = harmony(word)
    return word + lateral(word) + wide + "р"


def person(name: str) -> str:
    _, narrow = harmony(name)
    return name + lateral(name) + narrow + "к"


def local(name: str) -> str:
    wide, narrow = harmony(name)
    return name + dental(name) + wide + "г" + narrow


def owner_ending(word: str) -> str:
    return "н" if word[-1].lower() in OPEN else dental(word)


def declined(word: str) -> list[str]:
    """Return the cases of a word that ends in a consonant or in -гы, and its possessive."""
    wide, narrow = harmony(word)
    d, n = dental(word), owner_ending(word)
    g = "к" if d == "т" else "г"
    return [
        word + n + narrow + "н",
        word + g + wide,
        word + n + narrow,
        word + d + wide,
        word + d + wide + "н",
        word + n + narrow + "к" + narrow,
    ]


def layered(name: str) -> list[str]:
    """Return words for the people and things of a district."""
    people, things = plural(person(name)), plural(local(name))
    wide, narrow = harmony(name)
    d, n = dental(name), owner_ending(name)
    return [
        *declined(people),
        *declined(things),
        *declined(person(name))[:2],
        f"{person(name)}п{narrow}з",
        f"{people}б{narrow}з",
        f"{people}{narrow}б{narrow}з",
        f"{name}{d}{wide}нб{narrow}з",
        f"{name}{d}{wide}нм{narrow}н",
        f"{name}{n}{narrow}к{narrow}",
    ]
