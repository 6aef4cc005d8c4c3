"""Whether two names that sources print are one person's, written differently.

Decided on the safe side: a spelling that is taken for another person is only told too loudly, another person that is
taken for a spelling would not be told at all. So names must agree word for word once everything is taken out that
spelling rules change (letters that Russian and Kyrgyz spelling swap, Cyrillic or Latin letters, case, the order of
surname and given name). Beyond that one word may have a slip, a patronymic may be absent, and initials may stand.
"""

import re
from collections import Counter

from rapidfuzz.distance import OSA

FROM = "абвгдежзиклмнопрстуфхыэйёөүңқғҳўәұіöüıñë"
LATIN = str.maketrans(FROM, "abvgdejziklmnoprstufhieieounkghuauiouine")
SOUNDS = str.maketrans(
    {
        "ч": "ch",
        "ш": "sh",
        "щ": "sh",
        "ц": "ts",
        "ю": "iu",
        "я": "ia",
        "ç": "ch",
        "ş": "sh",
        "ğ": "g",
    }
    | dict.fromkeys("ъь'’ʼ-", "")
)
VARIANTS = (("dzh", "j"), ("dj", "j"), ("zh", "j"), ("kh", "h"), ("y", "i"), ("w", "v"), ("q", "k"))
DOUBLED = re.compile(r"(.)\1+")
PATRONYMIC = re.compile(r"(?:vich|vna|ichna|ich)$")
FAMILY = re.compile(r"(?:[oe]va?|ina?|ski|skaia|vich|vna)$")
FAMILY_SLIP, GIVEN_SLIP = 6, 8
"""Letters from which one wrong letter is a slip: in a surname or patronymic, and in a given name. Short given names
that differ by a letter are different names (Марат, Мурат)."""


def same_person(one: str, other: str) -> bool:
    """True where the two names are one person's, as far as spelling can tell, for winners of the same district."""
    ours, theirs = Counter(skeleton(one)), Counter(skeleton(other))
    common = sum((ours & theirs).values())
    left, right = sorted((ours - theirs).elements()), sorted((theirs - ours).elements())
    if not left and not right:
        return True
    if not left or not right:
        return common >= 2 and is_patronymic(left or right)
    if common and len(left) == len(right) and is_initialled(left, right):
        return True
    return common > 0 and len(left) == len(right) == 1 and is_slip(left[0], right[0])


def skeleton(name: str) -> list[str]:
    """The words of a name in Latin letters, without what spelling rules change."""
    words = re.split(r"[\s.]+", name.casefold().strip(" ."))
    return [bone for word in words if (bone := skeleton_of_word(word))]


def skeleton_of_word(word: str) -> str:
    latin = word.translate(LATIN).translate(SOUNDS)
    for variant, plain in VARIANTS:
        latin = latin.replace(variant, plain)
    return DOUBLED.sub(r"\1", latin)


def is_patronymic(words: list[str]) -> bool:
    """A patronymic in either form: "Жапарович", or "Жапар уулу"."""
    if len(words) == 1:
        return PATRONYMIC.search(words[0]) is not None
    return len(words) == 2 and bool({"ulu", "kizi"} & set(words))


def is_initialled(left: list[str], right: list[str]) -> bool:
    """One side prints letters where the other prints the words that begin with them."""
    for short, long in ((left, right), (right, left)):
        if all(len(word) == 1 for word in short):
            return Counter(short) == Counter(word[0] for word in long)
    return False


def is_slip(one: str, other: str) -> bool:
    if one + "a" == other or other + "a" == one:
        return False  # a surname with and without "a" is a man's and a woman's
    family = FAMILY.search(one) is not None and FAMILY.search(other) is not None
    shorter = min(len(one), len(other))
    return shorter >= (FAMILY_SLIP if family else GIVEN_SLIP) and OSA.distance(one, other) <= 1
