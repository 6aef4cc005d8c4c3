"""Case endings and adjective endings of Kyrgyz, Russian, Uzbek and Latin spellings, in the small alphabet of `fold`."""

from collections.abc import Iterator

# Kyrgyz cases with every vowel that harmony gives after folding (ө is o, ү and у are u, ы and и are i), after voiced
# and unvoiced sounds, and the same after the possessive of "району, округу"; then -лык, -дай, -ча, -бы, Uzbek -нинг.
KYRGYZ = frozenset(
    [
        *(sound + vowel for sound in "dtgkn" for vowel in "aeo"),
        *(sound + vowel for sound in "dtn" for vowel in "iu"),
        *(sound + vowel + "n" for sound in "dtn" for vowel in "aeoiu"),
        *(sound + vowel + link + end for sound in "dtn" for vowel in "aeo" for link in "gk" for end in "iuo"),
        *(
            sound + vowel + "g" + end + more
            for sound in "dt"
            for vowel in "aeo"
            for end in "iu"
            for more in ("n" + end, "lar")
        ),
        *(
            sound + vowel + "k" + more
            for sound in "ldt"
            for vowel in "iu"
            for more in ("", "tar", "ter", "tor", "tun", "tin")
        ),
        *(sound + vowel + "r" for sound in "ldt" for vowel in "aeo"),
        *(sound + vowel for sound in "bp" for vowel in "iu"),
        *(
            sound + vowel + link + q + end
            for sound in "dt"
            for vowel in "aeo"
            for link in ("", "n")
            for q in "bp"
            for end in "iu"
        ),
        *(own + "n" + vowel for own in "iu" for vowel in "aeo"),
        *(own + "nd" + vowel + more for own in "iu" for vowel in "aeo" for more in ("", "n", "gi", "gu")),
        *(own + "n" + vowel + "n" for own in "iu" for vowel in "aeiu"),
        *(sound + vowel + "i" for sound in "dt" for vowel in "aeo"),
        *("ça", "çe", "ço", "ning", "ding", "ting"),
    ]
)
ADJECTIVES = frozenset([
    "sk", "ski", "skij", "skogo", "skomu", "skom", "skim", "skoi", "sku", "skuiu", "ska", "skaia", "skoe", "skie",
    "skih", "skimi", "skoiu", "skii", "skava", "skoa", "skova",
])  # fmt: skip
LINKED_ADJECTIVES = frozenset(link + end for link in ("i", "in", "ov", "ev", "an", "en") for end in ADJECTIVES)
NOUNS = frozenset(["a", "e", "u", "i", "o", "om", "em", "oi", "ei", "iu", "ia", "am", "ami", "ah", "s", "es", "iem"])
# A surname takes these on top of the noun's: the Russian instrumental and plural.
SURNAMES = frozenset(["im", "ih", "imi"])

PLAIN = KYRGYZ | ADJECTIVES | LINKED_ADJECTIVES | NOUNS | SURNAMES
VOWELS = frozenset("aeiou")
LONGEST = max(map(len, PLAIN))
# Endings before which a name has lost its own last letter: Москва, Москве, Московский; Ала-Бука, Ала-Букинский.
LOSING = frozenset(["e", "u", "i", "oi", "ei", "ah", "am", "ami"]) | frozenset("in" + end for end in ADJECTIVES)


def declines(stem: str) -> bool:
    """Russian declines what ends in a consonant or й: not Аксы, Кара-Суу."""
    return stem[-1] not in VOWELS or (stem[-1] == "i" and stem[-2] in VOWELS)


def stems(key: str) -> Iterator[str]:
    """What a folded word can be a form of, the longest stem first; the word itself is not among them.

    A stem's last letter may have melted into the ending ("таласский" is `talaski`: talas + ski).
    """
    for cut in range(len(key) - 1, max(1, len(key) - LONGEST - 1), -1):
        stem, ending = key[:cut], key[cut:]
        melted = stem[-1] + ending
        if (ending in PLAIN and (ending not in NOUNS or declines(stem))) or (melted in PLAIN and melted not in NOUNS):
            yield stem
        if ending in LOSING:
            yield stem + "a"
        if ending in NOUNS and stem[-1] in "aeou":
            yield stem + "i"


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
