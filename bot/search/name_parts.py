"""Names of two words against texts with slips: each part has to match by itself.

Кара-Куль is two letters from Кара-Суу, and another town: its second part is another word.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import permutations

from rapidfuzz.distance import OSA

from bot.search.edit_distance import ADJECTIVE_ENDINGS
from bot.search.language.endings import stems

SHORTEST_WITH_SLIP = 5
"""Letters of a part that may have one slip."""
SHORTEST_WITH_TWO_SLIPS = 8
SHORTEST_PART = 2


KEYBOARDS = (
    ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"),
)


def pairs_of_neighbours() -> Iterator[str]:
    """Yield every two letters whose keys touch each other."""
    for rows in KEYBOARDS:
        keys = [(letter, y, x) for y, row in enumerate(rows) for x, letter in enumerate(row)]
        for (one, y, x), (other, v, u) in permutations(keys, 2):
            if abs(y - v) <= 1 and abs(x - u) <= 1:
                yield one + other


VOWELS = frozenset("aeiouyаеёиоуыэюяөү")
NEIGHBOURS = frozenset(pairs_of_neighbours())
IsWord = Callable[[str], bool]


def parts_agree(words: Sequence[str], parts: tuple[str, str], is_word: IsWord) -> bool:
    """Return True if some cut of the words matches both parts of a name.

    A single word may be cut anywhere. `is_word`: tells words that other names have.
    """
    return any(
        (agrees(first, parts[0]) and agrees_inflected(last, parts[1]))
        or is_mistyped(first, last, parts, is_word)
        for first, last in cuts(words)
    )


def is_mistyped(first: str, last: str, parts: tuple[str, str], is_word: IsWord) -> bool:
    """Return True for one slip of the finger in a short part: ala-bua, kaar-suu, lok-jar.

    A letter that is far on the keyboard makes another name, and so does what is a word.
    """
    if agrees(first, parts[0]):
        word, part = last, parts[1]
    elif agrees_inflected(last, parts[1]):
        word, part = first, parts[0]
    else:
        return False
    word, part = without_adjective(word, part)
    if is_word(word) or OSA.distance(word, part) != 1:
        return False
    if len(word) != len(part) or sorted(word) == sorted(part) or VOWELS.isdisjoint(word):
        return True
    return any(are_neighbours(*letters) for letters in zip(word, part, strict=True))


def cuts(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the two parts that words may be, between any two of them."""
    if len(words) > 1:
        for place in range(1, len(words)):
            yield "".join(words[:place]), "".join(words[place:])
        return
    word = words[0]
    for place in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        yield word[:place], word[place:]


def agrees_inflected(word: str, part: str) -> bool:
    return agrees(word, part) or any(agrees(stem, part) for stem in stems(word))


def agrees(word: str, part: str) -> bool:
    """Return True if a word is a part of a name, with as many slips as its length allows."""
    word, part = without_adjective(word, part)
    return OSA.distance(word, part) <= slips_of_part(len(part))


def without_adjective(word: str, part: str) -> tuple[str, str]:
    """Return both without the ending of an adjective that they share."""
    for ending in ADJECTIVE_ENDINGS:
        if word.endswith(ending) and part.endswith(ending):
            return word.removesuffix(ending), part.removesuffix(ending)
    return word, part


def slips_of_part(length: int) -> int:
    """Return the slips that a part of so many letters may have."""
    if length < SHORTEST_WITH_SLIP:
        return 0
    if length < SHORTEST_WITH_TWO_SLIPS:
        return 1
    return 2


def are_neighbours(typed: str, meant: str) -> bool:
    """Return True for two letters whose keys touch each other."""
    return typed + meant in NEIGHBOURS
