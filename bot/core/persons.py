"""Decide if two printed names are one person's, written differently.

The decision errs on the safe side. If a spelling counts as another person, readers are notified
once too often. If another person counts as a spelling, readers are not notified at all. So names
must agree word for word after `fold_person`. Beyond that, one word may have a slip, a patronymic
may be absent, and initials may replace words.
"""

import re
from collections import Counter

from rapidfuzz.distance import OSA

from bot.core.name_forms import fold_person

PATRONYMIC = re.compile(r"(?:vich|vna|ichna|ich)$")
CHILD_OF = frozenset(["ulu", "kizi"])
FAMILY = re.compile(r"(?:[oe]va?|ina?|ski|skaia|vich|vna)$")
SHORTEST_FAMILY_SLIP, SHORTEST_GIVEN_SLIP = 6, 8
"""Letters a word needs for one wrong letter to be a slip: surname or patronymic, given name.

Short given names that differ by a letter are different names (Марат, Мурат).
"""


def same_person(one: str, other: str) -> bool:
    """Return True if spelling alone makes the difference, for two winners of the same district."""
    ours, theirs = Counter(fold_person(one)), Counter(fold_person(other))
    if ours == theirs:
        return True
    common = sum((ours & theirs).values())
    left = sorted((ours - theirs).elements())
    right = sorted((theirs - ours).elements())
    if not left or not right:
        return common >= 2 and is_patronymic(left or right)
    if common == 0 or len(left) != len(right):
        return False
    if have_initials(left, right):
        return True
    return len(left) == 1 and is_slip(left[0], right[0])


def is_patronymic(words: list[str]) -> bool:
    """Accept both forms of a patronymic: "Жапарович" and "Жапар уулу"."""
    if len(words) == 1:
        return PATRONYMIC.search(words[0]) is not None
    return len(words) == 2 and not CHILD_OF.isdisjoint(words)


def have_initials(left: list[str], right: list[str]) -> bool:
    """Return True if one side has the initials of the words on the other side."""
    return are_initials_of(left, right) or are_initials_of(right, left)


def are_initials_of(letters: list[str], words: list[str]) -> bool:
    if any(len(letter) > 1 for letter in letters):
        return False
    return Counter(letters) == Counter(word[0] for word in words)


def is_slip(one: str, other: str) -> bool:
    """Return True if the words differ by one edit and are long enough for it to be a slip."""
    if one + "a" == other or other + "a" == one:
        return False  # a man's and a woman's surname
    both_family = FAMILY.search(one) is not None and FAMILY.search(other) is not None
    shortest = SHORTEST_FAMILY_SLIP if both_family else SHORTEST_GIVEN_SLIP
    return min(len(one), len(other)) >= shortest and OSA.distance(one, other) <= 1
