"""One spelling for every script: Cyrillic and Latin letters to a small Latin alphabet, one sign for one sound.

The alphabet is `a b ç d e f g h i j k l m n o p r s ş t u v z`. Pairs that people mix freely when they write Kyrgyz
names share a sign: ы и й i y (i), ө о (o), ү у (u), ң н (n), ж дж zh dj j c (j), к қ q (k), х kh x (h), щ ш sh (ş).
"""

import re
import unicodedata

CYRILLIC = (
    dict(zip("абвгдезиклмнопрстуфхё", "abvgdeziklmnoprstufhe", strict=True))
    | {
        "ж": "j",
        "й": "i",
        "ц": "s",
        "ч": "ç",
        "ш": "ş",
        "щ": "ş",
        "ъ": "",
        "ы": "i",
        "ь": "",
        "э": "e",
    }
    | {"ю": "iu", "я": "ia", "ө": "o", "ү": "u", "ң": "n"}
    # Letters of the neighbours: Uzbek, Kazakh, Tajik, Uyghur and Ukrainian keyboards.
    | dict(zip("ўқғҳәұһіїҷӣӯєґҗҡҥѳѐѝѕј", "okghauhiijiuegjknoeisj", strict=True))
)
LATIN = dict(zip("yqwxcıöüğñŋńščžəäßøæőű", "ikvhjiougnnnşçjaasoaou", strict=True))
APOSTROPHES = "'`´ʹʺʻʼʽˈ‘’‛′"
NO_APOSTROPHES = str.maketrans("", "", APOSTROPHES)
LETTERS = str.maketrans({**CYRILLIC, **LATIN, **dict.fromkeys(APOSTROPHES, "")})

# Latin pairs that must be read before single letters; `ç` and `ş` themselves are signs of the alphabet.
PAIRS = re.compile("tch|ch|shch|sch|sh|ye")
PAIR_SIGNS = {"tch": "ç", "ch": "ç", "shch": "ş", "sch": "ş", "sh": "ş", "ye": "e"}
# Pairs of the small alphabet itself, whichever script they came from.
SOUNDS = re.compile("dzh|dj|zh|kh|gh|sh")
SOUND_SIGNS = {"dzh": "j", "dj": "j", "zh": "j", "kh": "h", "gh": "g", "sh": "ş"}
TWICE = re.compile(r"(.)\1")
ALPHABET = frozenset("abçdefghijklmnoprsştuvz0123456789 ")


def strip_marks(text: str) -> str:
    """Drop what `LETTERS` does not know of: the accents of other languages, and the decomposed forms of them."""
    if text.isascii():
        return text
    kept = (
        sign
        for sign in unicodedata.normalize("NFD", text)
        if not unicodedata.combining(sign) or sign in "\u0327"
    )
    return unicodedata.normalize("NFC", "".join(kept))


def collapse(key: str) -> str:
    """One letter for a run of the same letter, so that `уу`, `сс` and `Ооош` lose their length. Digits stay."""
    return "".join(
        [
            sign
            for sign, before in zip(key, " " + key, strict=False)
            if sign != before or not sign.isalpha()
        ]
    )


def spell(word: str) -> str:
    """The letters of a lower-case word in the small alphabet, doubled ones kept."""
    if "h" in word or "ye" in word:
        word = PAIRS.sub(pair_sign, word)
    key = word.translate(LETTERS)
    if not ALPHABET.issuperset(key):
        key = strip_marks(key).translate(LETTERS)
        key = "".join(sign for sign in key if sign in ALPHABET or not sign.isalpha())
    return SOUNDS.sub(sound_sign, key) if "h" in key or "dj" in key else key


def pair_sign(pair: re.Match[str]) -> str:
    return PAIR_SIGNS[pair[0]]


def sound_sign(pair: re.Match[str]) -> str:
    return SOUND_SIGNS[pair[0]]


def sound(word: str) -> str:
    """The sounds of a lower-case word in the small alphabet. Stable: sounds of sounds are the same."""
    key = spell(word)
    if TWICE.search(key):
        key = collapse(key)
    while "h" in key or "dj" in key:
        shorter = collapse(SOUNDS.sub(sound_sign, key))
        if shorter == key:
            break
        key = shorter
    return key


# For display: the everyday English spelling of Kyrgyz and Russian names (BGN/PCGN without marks, with j for ж and
# plain o and u for ө and ү, as English-language media of Kyrgyzstan write them).
ENGLISH = str.maketrans(
    {
        **dict(zip("абвгдезиклмнопрстуфжйыэөү", "abvgdeziklmnoprstufjyyeou", strict=True)),
        **dict(
            zip(
                "ёхцчшщъьюяң",
                ["yo", "kh", "ts", "ch", "sh", "shch", "", "", "yu", "ya", "ng"],
                strict=True,
            )
        ),
    }
)


def romanise(word: str) -> str:
    """Lower-case Cyrillic letters to everyday English spelling; anything else stays."""
    return (
        word.replace("дж", "j")
        .replace("ңг", "ng")
        .replace("ый", "y")
        .replace("ий", "iy")
        .translate(ENGLISH)
    )
