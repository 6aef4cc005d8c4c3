"""Names and texts in one normal form, and the English spelling of a Kyrgyz or Russian name."""

import re
import unicodedata

from bot.core.translit import NO_APOSTROPHES, romanise, sound

# Letters that look the same in both scripts, upper and lower case apart: `H` looks like `Н`, `h` like nothing.
LATIN_LOOKS = "aceopxykABCEHKMOPTXYiI"
CYRILLIC_LOOKS = "асеорхукАВСЕНКМОРТХУіІ"
LOOKS_CYRILLIC = str.maketrans(LATIN_LOOKS, CYRILLIC_LOOKS)
LOOKS_LATIN = str.maketrans(CYRILLIC_LOOKS, LATIN_LOOKS)

WORD = re.compile(r"[^\W\d_]+")
MIXED = re.compile(r"[^\W\d_]*(?:[A-Za-z][Ѐ-ӿ]|[Ѐ-ӿ][A-Za-z])[^\W\d_]*")
# A word of look-alikes alone, beside Cyrillic words: Cyy is Суу.
LOOKALIKE = re.compile(f"(?<![^\\W\\d_])[{LATIN_LOOKS}]{{2,}}(?![^\\W\\d_])")
CYRILLIC_LETTER = re.compile("[Ѐ-ӿ]")
# A zero among letters stands for о, a three for з, a four for ч; a six for ш in Latin letters, for б in Cyrillic.
ZERO = re.compile(r"(?<![\d])0(?=[^\W\d_]{1,})|(?<=[^\W\d_])0(?!\d)")
INSIDE = re.compile(r"(?<=[^\W\d_])[346](?=[^\W\d_])")
DASHES = dict.fromkeys(map(ord, "‐‑‒–—―⁃−﹘﹣－_"), "-")
QUOTES = dict.fromkeys(map(ord, "ʹʻʼʽˈ‘’‛′`´"), "'")
# Numbers in circles that Unicode does not fold to digits, and the keycap ten.
CIRCLED = {
    start + place: f" {place + 1} " for start in (0x2776, 0x2780, 0x278A) for place in range(10)
}
SIGNS = {**DASHES, **QUOTES, **CIRCLED, ord("º"): "o", ord("°"): "o", ord("🔟"): "10"}
# Most texts are these signs alone and need none of the repairs.
PLAIN = re.compile(r"[а-яёөүңА-ЯЁӨҮҢ0-9 ,.?!%-]*")
ODD = re.compile(r"[^\w\s.,:;/%№#+\-'?!()\[\]{}<>@$&*=\"|\\~^«»]")
KEPT = re.compile(r"[^\w]+")


def unmix(match: re.Match[str]) -> str:
    """A word of two scripts, in the one that its unmistakable letters belong to (Cyrillic where there are none)."""
    word = match[0]
    cyrillic = sum("Ѐ" <= sign <= "ӿ" and sign not in CYRILLIC_LOOKS for sign in word)
    latin = sum("A" <= sign <= "z" and sign not in LATIN_LOOKS for sign in word)
    return word.translate(LOOKS_LATIN if latin > cyrillic else LOOKS_CYRILLIC)


def letter_of(digit: re.Match[str]) -> str:
    if digit[0] != "6":
        return {"3": "з", "4": "ч"}[digit[0]]
    return "ш" if digit.string[digit.start() - 1].isascii() else "б"


def visible(sign: str) -> str:
    """A sign that no table knows: format signs and marks vanish, digits of any script are digits, the rest is space."""
    category = unicodedata.category(sign)
    if category == "Nd":
        return str(unicodedata.decimal(sign))
    return "" if category in {"Cf", "Mn", "Me", "Mc"} else " "


def clean(text: str) -> str:
    """The text in lower case, composed, its look-alikes in one script, without invisible signs and pictures."""
    if not text.isascii() and not PLAIN.fullmatch(text):
        text = unicodedata.normalize(
            "NFKC", text.replace("№", "\u2116 ").translate(SIGNS)
        ).translate(SIGNS)
        text = ODD.sub(lambda sign: visible(sign[0]), text)
        text = MIXED.sub(unmix, text)
        if CYRILLIC_LETTER.search(text):
            text = LOOKALIKE.sub(lambda word: word[0].translate(LOOKS_CYRILLIC), text)
    text = text.lower()
    return " ".join(lettered(text).split())


def has_digit_letters(text: str) -> bool:
    return "0" in text or "3" in text or "4" in text or "6" in text


def lettered(text: str) -> str:
    """Digits that stand for letters, read as letters."""
    return INSIDE.sub(letter_of, ZERO.sub("о", text)) if has_digit_letters(text) else text


def fold(text: str) -> str:
    """The normal form by which texts are compared: words of the small alphabet and digits, one space between them.

    Idempotent. Two spellings of one name in any script mostly have the same one ("Ысык-Көл", "ysyk kol").
    """
    cleaned = clean(text)
    if has_digit_letters(cleaned):
        cleaned = lettered(cleaned.translate(NO_APOSTROPHES))
    return " ".join(KEPT.sub(" ", sound(cleaned)).replace("_", " ").split())


def latin(name: str) -> str:
    """The English spelling of a Kyrgyz or Russian name for display: "Жети-Өгүз" is "Jeti-Oguz"."""

    def spell(match: re.Match[str]) -> str:
        word = match[0]
        spelled = romanise(word.lower())
        if word.isupper() and len(word) > 1:
            return spelled.upper()
        return spelled.capitalize() if word[0].isupper() else spelled

    return WORD.sub(spell, unicodedata.normalize("NFC", name))
