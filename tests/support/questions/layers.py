"""Kyrgyz words built on a name with several endings: the people of a place, what is theirs, and "we are from there"."""

from tests.support.questions.forms import CLOSE, OPEN, VOICELESS, last_vowel

LIQUID = "йр"


def harmony(word: str) -> tuple[str, str]:
    vowel = last_vowel(word)
    return OPEN[vowel], CLOSE[vowel]


def initial(word: str, soft: str) -> str:
    """The sound an ending begins with: `soft` after vowels, й and р, т after voiceless sounds, else д."""
    end = word[-1].lower()
    return soft if end in OPEN or end in LIQUID else "т" if end in VOICELESS else "д"


def plural(word: str) -> str:
    wide, _ = harmony(word)
    return word + initial(word, "л") + wide + "р"


def person(name: str) -> str:
    _, narrow = harmony(name)
    return name + initial(name, "л") + narrow + "к"


def local(name: str) -> str:
    wide, narrow = harmony(name)
    return name + ("т" if name[-1].lower() in VOICELESS else "д") + wide + "г" + narrow


def declined(word: str) -> list[str]:
    """The cases of a word that ends in a consonant or in -гы, and whose it is."""
    wide, narrow = harmony(word)
    d, g = ("т", "к") if word[-1] in VOICELESS else ("д", "г")
    own = "н" if word[-1] in OPEN else d
    return [
        word + own + narrow + "н", word + g + wide, word + own + narrow, word + d + wide, word + d + wide + "н",
        word + own + narrow + "к" + narrow,
    ]  # fmt: skip


def layered(name: str) -> list[str]:
    """Words that a district's people and things are spoken of with."""
    people, things = plural(person(name)), plural(local(name))
    wide, narrow = harmony(name)
    d = "т" if name[-1].lower() in VOICELESS else "д"
    n = "н" if name[-1].lower() in OPEN else d
    we, our = f"б{narrow}з", f"{narrow}б{narrow}з"
    return [
        *declined(people), *declined(things), *declined(person(name))[:2], person(name) + "п" + we[1:], people + we,
        people + our, name + d + wide + "н" + we,
        name + d + wide + "нм" + narrow + "н", name + n + narrow + "к" + narrow,
    ]  # fmt: skip
