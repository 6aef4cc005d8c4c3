"""Text typed with the wrong keyboard layout switched on: the same keys, read on the other layout; and look-alikes."""

import re

from bot.core.name_forms import LATIN_LOOKALIKES, LOOKALIKES_TO_CYRILLIC

QWERTY = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./"
JCUKEN = "ёйцукенгшщзхъфывапролджэячсмитьбю."
QWERTY_SHIFT = '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?'
JCUKEN_SHIFT = "ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,"

TO_CYRILLIC = str.maketrans(QWERTY + QWERTY_SHIFT, JCUKEN + JCUKEN_SHIFT)
# The Kyrgyz layout has ө ү ң on the keys of о у н, together with AltGr.
TO_LATIN = str.maketrans(
    JCUKEN[:-1] + JCUKEN_SHIFT[:-1] + "өүңӨҮҢ", QWERTY[:-1] + QWERTY_SHIFT[:-1] + "jeyJEY"
)
LATIN = re.compile("[A-Za-z]")
CYRILLIC = re.compile("[А-Яа-я]")
# On these keys the Latin layout has signs, so that no Latin word comes out as one of these letters.
SIGN_KEYS = frozenset("ёхъжэбю")
# Latin letters alone that all look Cyrillic: MOCKBA, Kapa-Cyy.
LOOKALIKES = re.compile(f"[^A-Za-z]*[{LATIN_LOOKALIKES}]{{2,}}[{LATIN_LOOKALIKES} -]*[^A-Za-z]*")


def other_layouts(text: str) -> tuple[str, ...]:
    """What the same keys give on the other layout: nothing where the text has no letters."""
    latin, cyrillic = LATIN.search(text), CYRILLIC.search(text)
    if latin and not cyrillic:
        keys = text.translate(TO_CYRILLIC)
        return (
            (text.translate(LOOKALIKES_TO_CYRILLIC), keys)
            if LOOKALIKES.fullmatch(text)
            else (keys,)
        )
    if cyrillic and not latin and SIGN_KEYS.isdisjoint(text.lower()):
        return (text.translate(TO_LATIN),)
    return ()
