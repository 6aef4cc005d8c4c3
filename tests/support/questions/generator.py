"""Labelled queries of all the kinds that people type, made from the facts by rules that the look-up does not share.

`queries(seed)` works with one set of sentences; `queries(seed, held=True)` with another one, kept for the end.
"""

from collections.abc import Iterator
from random import Random

from rapidfuzz.distance import OSA

from tests.support.questions import forms, talk
from tests.support.questions.around import around
from tests.support.questions.facts import ENGLISH, REGIONS, RUSSIAN
from tests.support.questions.labels import NAMES, WINNERS, Query, one
from tests.support.questions.layers import layered
from tests.support.questions.numerals import numbers
from tests.support.questions.sentences import base, questions, spellings_cache, winners


def told_apart(text: str, number: int, known: dict[int, list[str]], margin: int = 2) -> bool:
    own = min(OSA.distance(text.lower(), name) for name in known[number])
    other = min(
        OSA.distance(text.lower(), name)
        for key, names in known.items()
        if key != number
        for name in names
    )
    return own > 0 and other >= own + margin


def names_of(number: int, random: Random) -> Iterator[Query]:
    """Names as printed, in other letters, cases, spacings and scripts."""
    name = NAMES[number]
    yield one(
        number,
        random.choice([f"{name} району", f"{name} округу", f"№{number} {name} району", name]),
        "exact_ky",
    )
    plain = forms.plain_letters(name)
    if plain != name:
        for text in (plain, f"{plain} району", *random.sample(forms.kyrgyz_cases(plain), 3)):
            yield one(number, random.choice([text, text.lower()]), "no_special_letters")
    if "-" in name or " " in name:
        first, last = name.replace(" ", "-").split("-")
        for text in (
            f"{first} {last}",
            first + last.lower(),
            first + last,
            f"{first}–{last}",
            f"{first} - {last}",
            f"{first}‑{last} району",
        ):
            yield one(number, text, "hyphen_space")
    for adjective in RUSSIAN[number]:
        yield one(
            number,
            random.choice([adjective, adjective.lower()])
            + random.choice([" округ", " район", " избирательный округ", ""]),
            "russian",
        )
        for text in random.sample(forms.russian_adjective_cases(adjective), 3):
            yield one(number, text, "russian_inflected")
    for form in (*random.sample(forms.kyrgyz_cases(name), 4), *random.sample(layered(name), 3)):
        yield one(number, form, "kyrgyz_inflected")
    noun = random.choice(list(forms.DISTRICT_CASES))
    yield one(number, f"{name} {random.choice(forms.DISTRICT_CASES[noun])}", "kyrgyz_inflected")


def latin(number: int, random: Random) -> Iterator[Query]:
    name = NAMES[number]
    noun = random.choice([" rayonu", " okrugu", "", " shaary", " okrug"])
    yield one(number, forms.title(forms.bgn(name)) + noun, "latin_bgn")
    for table in random.sample(forms.EVERYDAY, 2):
        yield one(
            number,
            forms.spell(name, table) + random.choice(["", " rayon", " rayonu", " okrug"]),
            "latin_informal",
        )
        yield one(
            number, forms.spell(random.choice(forms.kyrgyz_cases(name)), table), "latin_informal"
        )
    table = random.choice(forms.TURKIC)
    yield one(
        number,
        forms.title(forms.spell(name, table))
        + random.choice(["", " ilçesi", " rayonu", " bölgesi"]),
        "latin_turkic",
    )
    pattern = random.choice(
        [
            "{} district",
            "{} electoral district",
            "constituency {}",
            "{} constituency",
            "district of {}",
            "{}",
        ]
    )
    yield one(number, pattern.format(ENGLISH[number]), "english")


def mishaps(number: int, random: Random) -> Iterator[Query]:
    """Wrong layout, mixed scripts, noise."""
    name = NAMES[number]
    yield one(
        number,
        forms.on_latin_keys(random.choice([name, name.lower(), RUSSIAN[number][0].lower()])),
        "wrong_layout",
    )
    yield one(number, forms.on_cyrillic_keys(forms.bgn(forms.plain_letters(name))), "wrong_layout")
    yield one(number, forms.mixed(name, random), "mixed_script")
    place = random.randrange(len(name))
    stretched = name[: place + 1] + name[place] * random.randint(1, 4) + name[place + 1 :]
    noisy = [
        name.upper(),
        f"  {name}  ",
        f"{name}!!!",
        f"🗳 {name}",
        f"«{name}»",
        stretched,
        f"{name}\u200b",
        f"...{name}",
        " ".join(name),
        f"#{name}",
        f"*{name}*",
        f"({name})",
        name.swapcase(),
        f"{name}??",
        f"{name} 👍",
    ]
    for text in random.sample(noisy, 4):
        yield one(number, text, "noise")


def mistyped(number: int, random: Random) -> Iterator[Query]:
    for kind, slips, tries in (("typo1", 1, 8), ("typo2", 2, 8)):
        for _ in range(tries):
            text = random.choice([NAMES[number], ENGLISH[number], *RUSSIAN[number]]).lower()
            for _ in range(slips):
                text = forms.slip(text, random)
            if told_apart(text, number, spellings_cache) and len(text) > 4:
                yield one(
                    number,
                    text + random.choice(["", "", " округ", " район"]) * (not text.isascii()),
                    kind,
                )


def beginnings(number: int, random: Random) -> Iterator[Query]:
    name = NAMES[number].lower()
    everything = [text for key in NAMES if key != number for text in spellings_cache[key]] + [
        word for value in WINNERS.values() for word in value.lower().split()
    ]
    for size in range(4, len(name)):
        if (
            name[size - 1].isalpha()
            and not name.startswith(("биринчи", "жети"))
            and not any(text.startswith(name[:size]) for text in everything)
        ):
            yield one(number, name[:size].capitalize(), "partial_name")


def short(number: int, random: Random) -> Iterator[Query]:
    name = NAMES[number]
    for text in random.sample(
        [
            f"{name} р-ну",
            f"{name} р-н",
            f"{RUSSIAN[number][0]} р-н",
            f"{name} окр.",
            f"{RUSSIAN[number][0]} окр.",
            f"{forms.bgn(name)} r-n",
            f"{name} р-нунда",
            f"в {base(RUSSIAN[number][0])}ском р-не",
        ],
        3,
    ):
        yield one(number, text, "abbrev")
    if "-" in name and number not in (30, 36, 18, 35, 9):
        first, last = name.split("-")
        yield one(number, f"{first[0]}-{last}", "abbrev")
        yield one(number, f"{first[0]}.{last}", "abbrev")


def regions(random: Random) -> Iterator[Query]:
    for names, numbers_ in REGIONS:
        for name in names:
            yield Query(name, frozenset(numbers_), "region")
            yield Query(
                random.choice(["{} ким жеңди", "кто победил {}", "{}?", "{}"]).format(name),
                frozenset(numbers_),
                "region",
            )


def ambiguous(random: Random, held: bool) -> Iterator[Query]:
    shared = {
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
    for word, numbers_ in shared.items():
        yield Query(word, frozenset(numbers_), "ambiguous")
        yield Query(forms.spell(word, forms.EVERYDAY[0]), frozenset(numbers_), "ambiguous")
        yield Query(word.upper() + "?", frozenset(numbers_), "ambiguous")
    links = [" жана ", " и ", ", ", " and "] if not held else [" менен ", ", ", " & ", " и "]
    for _ in range(25):
        first, second = random.sample(sorted(NAMES), 2)
        left, right = (random.choice([str(number), NAMES[number]]) for number in (first, second))
        yield Query(left + random.choice(links) + right, frozenset([first, second]), "ambiguous")


def negatives(random: Random, held: bool) -> Iterator[Query]:
    for table in (talk.SMALL_TALK, talk.PLACES, talk.PEOPLE, talk.ODD):
        for text in table[held].replace("\n", "|").split("|"):
            if text.strip():
                yield Query(text.strip(), frozenset(), "negative")
    for sentence in talk.SMALL_TALK[held].replace("\n", "|").split("|")[5:9]:
        yield Query((sentence.strip() + ", ") * 60, frozenset(), "negative")


def queries(seed: int, *, held: bool = False) -> list[Query]:
    """All kinds, the same for the same seed."""
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
    found.extend(negatives(random, held))
    return found
