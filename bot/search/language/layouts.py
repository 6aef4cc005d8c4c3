"""Text typed with the wrong keyboard layout on: what the same keys give on the other layout."""

import re

from bot.core.name_forms import LATIN_LOOKALIKES, LOOKALIKES_TO_CYRILLIC

QWERTY = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./"
JCUKEN = "ёйцукенгшщзхъфывапролджэячсмитьбю."
QWERTY_SHIFT = '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?'
JCUKEN_SHIFT = "ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,"
TO_CYRILLIC = str.maketrans(QWERTY + QWERTY_SHIFT, JCUKEN + JCUKEN_SHIFT)
# The Kyrgyz layout has ө ү ң on the keys of о у н, with AltGr. The full stop stays.
TO_LATIN = str.maketrans(
    JCUKEN[:-1] + JCUKEN_SHIFT[:-1] + "өүңӨҮҢ", QWERTY[:-1] + QWERTY_SHIFT[:-1] + "jeyJEY"
)
LATIN = re.compile("[A-Za-z]")
CYRILLIC = re.compile("[А-Яа-я]")
# The Latin layout has signs on these keys: no Latin word comes out as one of these letters.
SIGN_KEYS = frozenset("ёхъжэбю")
# Latin letters that all look Cyrillic: MOCKBA, Kapa-Cyy.
ALL_LOOKALIKES = re.compile(
    f"[^A-Za-z]*[{LATIN_LOOKALIKES}]{{2,}}[{LATIN_LOOKALIKES} -]*[^A-Za-z]*"
)


def other_layouts(text: str) -> tuple[str, ...]:
    """Return the text as other layouts or look-alike letters would have it; may be empty."""
    latin, cyrillic = LATIN.search(text), CYRILLIC.search(text)
    if latin and not cyrillic:
        retyped = text.translate(TO_CYRILLIC)
        if ALL_LOOKALIKES.fullmatch(text):
            return (text.translate(LOOKALIKES_TO_CYRILLIC), retyped)
        return (retyped,)
    if cyrillic and not latin and SIGN_KEYS.isdisjoint(text.lower()):
        return (text.translate(TO_LATIN),)
    return ()
