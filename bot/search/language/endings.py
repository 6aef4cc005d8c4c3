"""What a folded word can be a form of: Russian endings of cases and adjectives, and the Kyrgyz layers."""

from functools import lru_cache

from bot.search.language.kyrgyz_endings import SHORTEST, kyrgyz_stems, sizes

OF_ONE_QUESTION = 16
"""Words that are remembered while they are looked at from several sides; the next questions push them out."""
ADJECTIVES = frozenset([
    "sk", "ski", "skij", "skogo", "skomu", "skom", "skim", "skoi", "sku", "skuiu", "ska", "skaia", "skoe", "skie",
    "skih", "skimi", "skoiu", "skii", "skava", "skoa", "skova",
])  # fmt: skip
LINKED_ADJECTIVES = frozenset(
    link + end for link in ("i", "in", "ov", "ev", "an", "en") for end in ADJECTIVES
)
NOUNS = frozenset(
    [
        "a",
        "e",
        "u",
        "i",
        "o",
        "om",
        "em",
        "oi",
        "ei",
        "iu",
        "ia",
        "am",
        "ami",
        "ah",
        "s",
        "es",
        "iem",
    ]
)
# A surname takes these on top of the noun's: the Russian instrumental and plural.
SURNAMES = frozenset(["im", "ih", "imi"])
# The people of a place: нарынцы, нарынчане, ошане.
PEOPLE = frozenset(
    [
        *("s" + case for case in ("i", "ev", "am", "ami", "ah", "a", "u")),
        *(
            link + "an" + case
            for link in ("ç", "")
            for case in ("in", "ina", "e", "am", "ami", "ah")
        ),
        "çan",
    ]
)

ENDINGS = PEOPLE | ADJECTIVES | LINKED_ADJECTIVES | NOUNS | SURNAMES
VOWELS = frozenset("aeiou")
SIZES = sizes(ENDINGS)
# Endings before which a name has lost its own last letter: Москва, Москве, Московский; Ала-Бука, Ала-Букинский.
LOSING = frozenset(["e", "u", "i", "oi", "ei", "ah", "am", "ami"]) | frozenset(
    "in" + end for end in ADJECTIVES
)


def declines(stem: str) -> bool:
    """Russian declines what ends in a consonant or й: not Аксы, Кара-Суу."""
    return stem[-1] not in VOWELS or (stem[-1] == "i" and stem[-2] in VOWELS)


@lru_cache(maxsize=OF_ONE_QUESTION)
def stems(key: str) -> tuple[str, ...]:
    """What a folded word can be a form of, the longest stem first; the word itself is not among them."""
    if len(key) <= SHORTEST:
        return ()
    found = [*russian_stems(key), *kyrgyz_stems(key)]
    return tuple(sorted(dict.fromkeys(found), key=len, reverse=True))


def russian_stems(key: str) -> list[str]:
    """A stem's last letter may have melted into the ending ("таласский" is `talaski`: talas + ski)."""
    found = []
    for size in SIZES.get(key[-1], ()):
        if size > len(key) - 2:
            break
        ending = key[-size:]
        if ending not in ENDINGS:
            continue
        stem = key[:-size]
        noun = ending in NOUNS
        if not noun:
            found.append(key[: len(key) - size + 1])
        if not noun or declines(stem):
            found.append(stem)
        if ending in LOSING:
            found.append(stem + "a")
        if noun and stem[-1] in "aeou":
            found.append(stem + "i")
    return found


def adjectives(key: str) -> tuple[str, ...]:
    """The Russian adjectives that a folded name can make: "узген" узгенский, "ала-бука" ала-букинский."""
    if key[-1] == "a":
        return (key[:-1] + "inski", key + "ski")
    if key[-1] in "iou":
        return (key + ("ski" if key[-1] == "i" else "iski"), key + "ski")
    if key[-1] == "s":
        return (key + "ki",)
    return (key + "ski",)


def unadjective(key: str) -> str | None:
    """The name inside a folded Russian adjective: "первомайски" первомай; None where it is no adjective."""
    return key[:-3] if key.endswith("ski") and len(key) > 5 else None
