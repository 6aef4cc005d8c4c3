"""Labelled queries of all kinds that people type, made from the facts.

The look-up shares none of the rules. `queries(seed, held=True)` has other sentences and other
negatives than `queries(seed)`; no rule of the look-up was made with them in view.
"""

from collections.abc import Iterator
from random import Random

from rapidfuzz.distance import OSA

from tests.support.questions import forms, talk
from tests.support.questions.around import around
from tests.support.questions.everyday import everyday_half
from tests.support.questions.facts import ENGLISH, REGIONS, RUSSIAN
from tests.support.questions.labels import NAMES, WINNERS, Query, one
from tests.support.questions.layers import layered
from tests.support.questions.numerals import numbers
from tests.support.questions.outcomes import listed
from tests.support.questions.place_words import district_named, place_names
from tests.support.questions.sentences import base, questions, spellings_cache, winners

ENGLISH_SHAPES = [
    "{} district",
    "{} electoral district",
    "constituency {}",
    "{} constituency",
    "district of {}",
    "{}",
]
SAME_INITIALS = (30, 36, 18, 35, 9)
"""Districts whose name with an initial another one has as well."""
SHARED_WORDS = {
    "Нурлан": {2, 17, 22},
    "Нурланбек": {17, 22},
    "Айбек": {7, 15},
    "Бактыбек": {16, 21},
    "Дастан": {20, 28},
    "Улан": {11, 33},
    "Ысык": {30, 36},
    "Суу": {9, 35},
    "жети": {7, 34},
    "биринчи": {1, 27},
    "бардык каршы": {27, 29},
    "баарына каршы": {27, 29},
    "против всех": {27, 29},
    "against all": {27, 29},
}
LINKS = {False: [" жана ", " и ", ", ", " and "], True: [" менен ", ", ", " & ", " и "]}


def is_nearest(text: str, number: int, margin: int = 2) -> bool:
    """Return True if a mistyped text is nearer to this district than to all others."""
    distances = {
        key: min(OSA.distance(text.lower(), name) for name in names)
        for key, names in spellings_cache.items()
    }
    own = distances.pop(number)
    return own > 0 and min(distances.values()) >= own + margin


def names_of(number: int, random: Random) -> Iterator[Query]:
    """Yield names as printed, in other letters, cases, spacings and scripts."""
    name = NAMES[number]
    shapes = ["{} району", "{} округу", f"№{number} {{}} району", "{}"]
    yield one(number, random.choice(shapes).format(name), "exact_ky")
    plain = forms.plain_letters(name)
    if plain != name:
        for text in (plain, f"{plain} району", *random.sample(forms.kyrgyz_cases(plain), 3)):
            yield one(number, random.choice([text, text.lower()]), "no_special_letters")
    if "-" in name or " " in name:
        for text in joined(*name.replace(" ", "-").split("-")):
            yield one(number, text, "hyphen_space")
    for adjective in RUSSIAN[number]:
        yield from russian(number, adjective, random)
    for form in (*random.sample(forms.kyrgyz_cases(name), 4), *random.sample(layered(name), 3)):
        yield one(number, form, "kyrgyz_inflected")
    noun = random.choice(list(forms.DISTRICT_CASES))
    yield one(number, f"{name} {random.choice(forms.DISTRICT_CASES[noun])}", "kyrgyz_inflected")


def joined(first: str, last: str) -> list[str]:
    """Return two words of a name with other signs between them."""
    return [
        f"{first} {last}",
        first + last.lower(),
        first + last,
        f"{first}–{last}",
        f"{first} - {last}",
        f"{first}‑{last} району",
    ]


def russian(number: int, adjective: str, random: Random) -> Iterator[Query]:
    spelling = random.choice([adjective, adjective.lower()])
    noun = random.choice([" округ", " район", " избирательный округ", ""])
    yield one(number, spelling + noun, "russian")
    for text in random.sample(forms.russian_adjective_cases(adjective), 3):
        yield one(number, text, "russian_inflected")


def latin(number: int, random: Random) -> Iterator[Query]:
    name = NAMES[number]
    noun = random.choice([" rayonu", " okrugu", "", " shaary", " okrug"])
    yield one(number, forms.title(forms.bgn(name)) + noun, "latin_bgn")
    for table in random.sample(forms.EVERYDAY, 2):
        noun = random.choice(["", " rayon", " rayonu", " okrug"])
        yield one(number, forms.spell(name, table) + noun, "latin_informal")
        inflected = random.choice(forms.kyrgyz_cases(name))
        yield one(number, forms.spell(inflected, table), "latin_informal")
    table = random.choice(forms.TURKIC)
    noun = random.choice(["", " ilçesi", " rayonu", " bölgesi"])
    yield one(number, forms.title(forms.spell(name, table)) + noun, "latin_turkic")
    shape = random.choice(ENGLISH_SHAPES)
    yield one(number, shape.format(ENGLISH[number]), "english")


def mishaps(number: int, random: Random) -> Iterator[Query]:
    """Yield the wrong layout, mixed scripts and noise."""
    name = NAMES[number]
    retyped = random.choice([name, name.lower(), RUSSIAN[number][0].lower()])
    yield one(number, forms.on_latin_keys(retyped), "wrong_layout")
    plain = forms.bgn(forms.plain_letters(name))
    yield one(number, forms.on_cyrillic_keys(plain), "wrong_layout")
    yield one(number, forms.mixed(name, random), "mixed_script")
    place = random.randrange(len(name))
    stretched = name[: place + 1] + name[place] * random.randint(1, 4) + name[place + 1 :]
    noisy = [
        *(name.upper(), f"  {name}  ", f"{name}!!!", f"🗳 {name}", f"«{name}»", stretched),
        *(f"{name}\u200b", f"...{name}", " ".join(name), f"#{name}", f"*{name}*", f"({name})"),
        *(name.swapcase(), f"{name}??", f"{name} 👍"),
    ]
    for text in random.sample(noisy, 4):
        yield one(number, text, "noise")


def mistyped(number: int, random: Random) -> Iterator[Query]:
    for kind, slips in (("typo1", 1), ("typo2", 2)):
        for _ in range(8):
            text = random.choice([NAMES[number], ENGLISH[number], *RUSSIAN[number]]).lower()
            for _ in range(slips):
                text = forms.slip(text, random)
            if is_nearest(text, number) and len(text) > 4:
                noun = random.choice(["", "", " округ", " район"])
                yield one(number, text if text.isascii() else text + noun, kind)


def beginnings(number: int, random: Random) -> Iterator[Query]:
    name = NAMES[number].lower()
    if name.startswith(("биринчи", "жети")):
        return
    others = [text for key in NAMES if key != number for text in spellings_cache[key]]
    others += [word for winner in WINNERS.values() for word in winner.lower().split()]
    for size in range(4, len(name)):
        beginning = name[:size]
        is_shared = any(text.startswith(beginning) for text in others)
        if name[size - 1].isalpha() and not is_shared:
            yield one(number, beginning.capitalize(), "partial_name")


def short(number: int, random: Random) -> Iterator[Query]:
    name, adjective = NAMES[number], RUSSIAN[number][0]
    shapes = [
        *(f"{name} р-ну", f"{name} р-н", f"{adjective} р-н", f"{name} окр.", f"{adjective} окр."),
        *(f"{forms.bgn(name)} r-n", f"{name} р-нунда", f"в {base(adjective)}ском р-не"),
    ]
    for text in random.sample(shapes, 3):
        yield one(number, text, "abbrev")
    if "-" in name and number not in SAME_INITIALS:
        first, last = name.split("-")
        yield one(number, f"{first[0]}-{last}", "abbrev")
        yield one(number, f"{first[0]}.{last}", "abbrev")


def regions(random: Random) -> Iterator[Query]:
    for names, numbers_ in REGIONS:
        for name in names:
            yield Query(name, frozenset(numbers_), "region")
            shape = random.choice(["{} ким жеңди", "кто победил {}", "{}?", "{}"])
            yield Query(shape.format(name), frozenset(numbers_), "region")


def ambiguous(random: Random, held: bool) -> Iterator[Query]:
    for word, numbers_ in SHARED_WORDS.items():
        yield Query(word, frozenset(numbers_), "ambiguous")
        yield Query(forms.spell(word, forms.EVERYDAY[0]), frozenset(numbers_), "ambiguous")
        yield Query(word.upper() + "?", frozenset(numbers_), "ambiguous")
    for _ in range(25):
        first, second = random.sample(sorted(NAMES), 2)
        left, right = (random.choice([str(number), NAMES[number]]) for number in (first, second))
        link = random.choice(LINKS[held])
        yield Query(left + link + right, frozenset([first, second]), "ambiguous")


def negatives(held: bool) -> Iterator[Query]:
    for table in (talk.SMALL_TALK, talk.PLACES, talk.PEOPLE, talk.ODD):
        for text in listed(table[held]):
            yield Query(text, frozenset(), "negative")
    for sentence in listed(talk.SMALL_TALK[held])[4:8]:
        yield Query((sentence + ", ") * 60, frozenset(), "negative")


def places(random: Random, held: bool) -> Iterator[Query]:
    """Yield names made of two words of place names that no district has."""
    made = [name for name in place_names() if district_named(name) is None]
    for name in random.sample(made[held::2], 200):
        yield Query(name, frozenset(), "place")


def everyday(held: bool) -> Iterator[Query]:
    for row in everyday_half(held=held):
        yield Query(row.text, frozenset(), "everyday")


def queries(seed: int, *, held: bool = False) -> list[Query]:
    """Return queries of all kinds, the same for the same seed."""
    random = Random(seed)
    found: list[Query] = []
    for number in NAMES:
        for make in (names_of, latin, mishaps, numbers, mistyped, beginnings, short):
            found.extend(make(number, random))
        found.extend(questions(number, random, held))
        found.extend(around(number, random, held))
        if number in WINNERS:
            found.extend(winners(number, random))
    found.extend(regions(random))
    found.extend(ambiguous(random, held))
    found.extend(negatives(held))
    found.extend(places(random, held))
    found.extend(everyday(held))
    return found
