"""The normal forms of names and texts: which spellings count as one, for each purpose.

| function      | ignores                                                 | used by              |
| ------------- | ------------------------------------------------------- | -------------------- |
| `clean`       | case, invisible signs, mixed scripts, digits as letters | search, on each text |
| `fold`        | all that, script, doubled letters, punctuation          | search, data files   |
| `fold_word`   | script and doubled letters of one word                  | search, on each word |
| `fold_name`   | case, hyphens, Kyrgyz marks, Russian case endings       | articles             |
| `fold_person` | case, script, letters that spelling rules swap          | `core.persons`       |
| `romanise`    | nothing: it writes names in English for display         | render, search       |

`fold` is generous, because a wrong match there is only offered or asked back. `fold_name` and
`fold_person` are strict, because they decide on facts.

The alphabet of `fold` is `a b ç d e f g h i j k l m n o p r s ş t u v z`. Letters that people mix
freely in Kyrgyz names share a sign: ы и й i y (i), ө о (o), ү у (u), ң н (n), ж дж zh dj j c (j),
к қ q (k), х kh x (h), щ ш sh (ş).
"""

import re
import unicodedata

# Letters that look the same in both scripts. `H` looks like `Н`, but `h` looks like no letter.
LATIN_LOOKALIKES = "aceopxykABCEHKMOPTXYiI"
CYRILLIC_LOOKALIKES = "асеорхукАВСЕНКМОРТХУіІ"
LOOKALIKES_TO_CYRILLIC = str.maketrans(LATIN_LOOKALIKES, CYRILLIC_LOOKALIKES)
LOOKALIKES_TO_LATIN = str.maketrans(CYRILLIC_LOOKALIKES, LATIN_LOOKALIKES)

CYRILLIC_LETTER = re.compile("[Ѐ-ӿ]")
MIXED_WORD = re.compile(r"[^\W\d_]*(?:[A-Za-z][Ѐ-ӿ]|[Ѐ-ӿ][A-Za-z])[^\W\d_]*")
# A whole word of look-alikes: next to Cyrillic words Cyy is Суу.
LOOKALIKE_WORD = re.compile(f"(?<![^\\W\\d_])[{LATIN_LOOKALIKES}]{{2,}}(?![^\\W\\d_])")

DASHES = dict.fromkeys(map(ord, "‐‑‒–—―⁃−﹘﹣－_"), "-")
QUOTES = dict.fromkeys(map(ord, "ʹʻʼʽˈ‘’‛′`´"), "'")
# Numbers in circles that NFKC does not turn into digits.
CIRCLED_NUMBERS = {
    start + place: f" {place + 1} " for start in (0x2776, 0x2780, 0x278A) for place in range(10)
}
KEYCAP_TEN = {ord("🔟"): "10"}
DEGREE_SIGNS = {ord("º"): "o", ord("°"): "o"}
SIGNS = {**DASHES, **QUOTES, **CIRCLED_NUMBERS, **KEYCAP_TEN, **DEGREE_SIGNS}
# Most texts have these characters alone and need no repair.
PLAIN_TEXT = re.compile(r"[а-яёөүңА-ЯЁӨҮҢ0-9 ,.?!%-]*")
ODD_CHARACTER = re.compile(r"[^\w\s.,:;/%№#+\-'?!()\[\]{}<>@$&*=\"|\\~^«»]")

ZERO_FOR_O = re.compile(r"(?<![\d])0(?=[^\W\d_]{1,})|(?<=[^\W\d_])0(?!\d)")
DIGIT_IN_WORD = re.compile(r"(?<=[^\W\d_])[346](?=[^\W\d_])")
NOT_A_WORD = re.compile(r"[^\w]+")
WORD = re.compile(r"[^\W\d_]+")

CYRILLIC_TO_KEY = {
    **dict(zip("абвгдезиклмнопрстуфхё", "abvgdeziklmnoprstufhe", strict=True)),
    **dict(zip("жйчшщыэөүң", "jiçşşieoun", strict=True)),
    "ц": "s",
    "ю": "iu",
    "я": "ia",
    "ъ": "",
    "ь": "",
    # Uzbek, Kazakh, Tajik, Uyghur and Ukrainian keyboards.
    **dict(zip("ўқғҳәұһіїҷӣӯєґҗҡҥѳѐѝѕј", "okghauhiijiuegjknoeisj", strict=True)),
}
LATIN_TO_KEY = dict(zip("yqwxcıöüğñŋńščžəäßøæőű", "ikvhjiougnnnşçjaasoaou", strict=True))
APOSTROPHES = dict.fromkeys("'`´ʹʺʻʼʽˈ‘’‛′", "")
TO_KEY = str.maketrans({**CYRILLIC_TO_KEY, **LATIN_TO_KEY, **APOSTROPHES})
NO_APOSTROPHES = str.maketrans(APOSTROPHES)
ALPHABET = frozenset("abçdefghijklmnoprsştuvz0123456789 ")
CEDILLA = "\u0327"

# Latin pairs that are read before single letters.
PAIR = re.compile("tch|ch|shch|sch|sh|ye")
PAIR_TO_KEY = {"tch": "ç", "ch": "ç", "shch": "ş", "sch": "ş", "sh": "ş", "ye": "e"}
# Pairs of the alphabet itself, in whichever script they were written.
KEY_PAIR = re.compile("dzh|dj|zh|kh|gh|sh")
KEY_PAIR_TO_KEY = {"dzh": "j", "dj": "j", "zh": "j", "kh": "h", "gh": "g", "sh": "ş"}
DOUBLED = re.compile(r"(.)\1")

# Letters that people swap without meaning another name; some keyboards have no й.
SWAPPED_IN_NAMES = str.maketrans("ёөүңйөqw", "еоуниоkv")
ADJECTIVE_ENDING = re.compile(r"ск(?:ии?|ого|ому|им|ом|ая|ои|ую)$")

PERSON_LETTERS = dict(
    zip(
        "абвгдежзиклмнопрстуфхыэйёөүңқғҳўәұіöüıñë",
        "abvgdejziklmnoprstufhieieounkghuauiouine",
        strict=True,
    )
)
PERSON_SOUNDS = {"ч": "ch", "ш": "sh", "щ": "sh", "ц": "ts", "ю": "iu", "я": "ia"}
PERSON_TURKISH = {"ç": "ch", "ş": "sh", "ğ": "g"}
PERSON_SILENT = dict.fromkeys("ъь'’ʼ-", "")
TO_PERSON = str.maketrans(PERSON_LETTERS | PERSON_SOUNDS | PERSON_TURKISH | PERSON_SILENT)
PERSON_VARIANTS = (
    ("dzh", "j"),
    ("dj", "j"),
    ("zh", "j"),
    ("kh", "h"),
    ("y", "i"),
    ("w", "v"),
    ("q", "k"),
)
REPEATED = re.compile(r"(.)\1+")
BETWEEN_NAMES = re.compile(r"[\s.]+")

# BGN/PCGN without marks, with j for ж and plain o and u for ө and ү: the spelling of
# English-language media in Kyrgyzstan.
ENGLISH_PAIRS = (("дж", "j"), ("ңг", "ng"), ("ый", "y"), ("ий", "iy"))
ENGLISH_LETTERS = dict(zip("абвгдезиклмнопрстуфжйыэөү", "abvgdeziklmnoprstufjyyeou", strict=True))
ENGLISH_SOUNDS = {"х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ң": "ng"}
ENGLISH_VOWELS = {"ё": "yo", "ю": "yu", "я": "ya", "ъ": "", "ь": ""}
TO_ENGLISH = str.maketrans(ENGLISH_LETTERS | ENGLISH_SOUNDS | ENGLISH_VOWELS)


def clean(text: str) -> str:
    """Return the text in lower case, each word in one script, without invisible signs.

    Digits that stand for letters inside a word become letters: ba3ar, М0сква.
    """
    if not text.isascii() and not PLAIN_TEXT.fullmatch(text):
        text = repair_characters(text)
    text = text.lower()
    return " ".join(digits_to_letters(text).split())


def repair_characters(text: str) -> str:
    """Replace characters that look like others: digits, dashes, letters of another script."""
    text = text.replace("№", "\u2116 ").translate(SIGNS)
    text = unicodedata.normalize("NFKC", text).translate(SIGNS)
    text = ODD_CHARACTER.sub(replace_odd_character, text)
    text = MIXED_WORD.sub(write_in_one_script, text)
    if CYRILLIC_LETTER.search(text):
        text = LOOKALIKE_WORD.sub(write_in_cyrillic, text)
    return text


def replace_odd_character(match: re.Match[str]) -> str:
    """Drop format signs and marks, keep digits of any script, turn the rest into space."""
    category = unicodedata.category(match[0])
    if category == "Nd":
        return str(unicodedata.decimal(match[0]))
    return "" if category in {"Cf", "Mn", "Me", "Mc"} else " "


def write_in_one_script(match: re.Match[str]) -> str:
    """Return a word of two scripts in the script that most of its unmistakable letters have."""
    word = match[0]
    cyrillic = sum("Ѐ" <= sign <= "ӿ" and sign not in CYRILLIC_LOOKALIKES for sign in word)
    latin = sum("A" <= sign <= "z" and sign not in LATIN_LOOKALIKES for sign in word)
    return word.translate(LOOKALIKES_TO_LATIN if latin > cyrillic else LOOKALIKES_TO_CYRILLIC)


def write_in_cyrillic(match: re.Match[str]) -> str:
    return match[0].translate(LOOKALIKES_TO_CYRILLIC)


def has_digit_letters(text: str) -> bool:
    return "0" in text or "3" in text or "4" in text or "6" in text


def digits_to_letters(text: str) -> str:
    """Read digits among letters as letters: 0 for о, 3 for з, 4 for ч, 6 for ш or б."""
    if not has_digit_letters(text):
        return text
    return DIGIT_IN_WORD.sub(letter_of_digit, ZERO_FOR_O.sub("о", text))


def letter_of_digit(match: re.Match[str]) -> str:
    digit = match[0]
    if digit == "3":
        return "з"
    if digit == "4":
        return "ч"
    after_latin_letter = match.string[match.start() - 1].isascii()
    return "ш" if after_latin_letter else "б"


def fold(text: str) -> str:
    """Return words of the small alphabet and digits, one space between them.

    Idempotent. Two spellings of a name in any script mostly fold alike ("Ысык-Көл", "ysyk kol").
    """
    cleaned = clean(text)
    if has_digit_letters(cleaned):
        cleaned = digits_to_letters(cleaned.translate(NO_APOSTROPHES))
    return " ".join(NOT_A_WORD.sub(" ", fold_word(cleaned)).replace("_", " ").split())


def fold_word(word: str) -> str:
    """Return a clean word in the small alphabet, without doubled letters. Idempotent."""
    key = to_alphabet(word)
    if DOUBLED.search(key):
        key = drop_doubled_letters(key)
    while "h" in key or "dj" in key:
        shorter = drop_doubled_letters(KEY_PAIR.sub(key_of_key_pair, key))
        if shorter == key:
            break
        key = shorter
    return key


def to_alphabet(word: str) -> str:
    """Return a lower-case word in the small alphabet, with its doubled letters."""
    if "h" in word or "ye" in word:
        word = PAIR.sub(key_of_pair, word)
    key = word.translate(TO_KEY)
    if not ALPHABET.issuperset(key):
        key = drop_marks(key).translate(TO_KEY)
        key = "".join(sign for sign in key if sign in ALPHABET or not sign.isalpha())
    return KEY_PAIR.sub(key_of_key_pair, key) if "h" in key or "dj" in key else key


def key_of_pair(match: re.Match[str]) -> str:
    return PAIR_TO_KEY[match[0]]


def key_of_key_pair(match: re.Match[str]) -> str:
    return KEY_PAIR_TO_KEY[match[0]]


def drop_marks(text: str) -> str:
    """Drop the accents of letters that the tables do not list."""
    if text.isascii():
        return text
    letters = [
        sign
        for sign in unicodedata.normalize("NFD", text)
        if not unicodedata.combining(sign) or sign == CEDILLA
    ]
    return unicodedata.normalize("NFC", "".join(letters))


def drop_doubled_letters(key: str) -> str:
    """Write a run of one letter once: уу, сс, Ооош. Digits keep their number."""
    previous = " " + key
    return "".join(
        [
            sign
            for sign, before in zip(key, previous, strict=False)
            if sign != before or not sign.isalpha()
        ]
    )


def fold_name(name: str) -> str:
    """Return a name of an article without case, spaces, hyphens, marks and adjective endings."""
    folded = name.casefold().translate(SWAPPED_IN_NAMES)
    letters = "".join(letter for letter in folded if letter.isalnum() and letter not in "ъь")
    return ADJECTIVE_ENDING.sub("ск", letters.replace("ии", "и"))


def fold_person(name: str) -> list[str]:
    """Return the words of a person's name in Latin letters, without what spelling rules change."""
    words = BETWEEN_NAMES.split(name.casefold().strip(" ."))
    folded = [fold_person_word(word) for word in words]
    return [word for word in folded if word]


def fold_person_word(word: str) -> str:
    latin = word.translate(TO_PERSON)
    for variant, plain in PERSON_VARIANTS:
        latin = latin.replace(variant, plain)
    return REPEATED.sub(r"\1", latin)


def romanise(name: str) -> str:
    """Return the English spelling of a Kyrgyz or Russian name: "Жети-Өгүз" is "Jeti-Oguz"."""
    return WORD.sub(romanise_word, unicodedata.normalize("NFC", name))


def romanise_word(match: re.Match[str]) -> str:
    word = match[0]
    spelled = word.lower()
    for pair, english in ENGLISH_PAIRS:
        spelled = spelled.replace(pair, english)
    spelled = spelled.translate(TO_ENGLISH)
    if word.isupper() and len(word) > 1:
        return spelled.upper()
    return spelled.capitalize() if word[0].isupper() else spelled
