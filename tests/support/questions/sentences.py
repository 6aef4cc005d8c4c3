"""Questions around names, and the names of winners."""

from collections.abc import Iterator
from random import Random

from rapidfuzz.distance import OSA

from tests.support.questions import forms, talk
from tests.support.questions.facts import ENGLISH, RUSSIAN
from tests.support.questions.labels import NAMES, WINNERS, Query, one


def spellings() -> dict[int, list[str]]:
    """Every ordinary spelling of each district in lower case, for the margins of mistyped ones."""
    return {
        number: [
            text.lower()
            for text in (
                name,
                forms.plain_letters(name),
                forms.bgn(name),
                *RUSSIAN[number],
                ENGLISH[number],
            )
        ]
        for number, name in NAMES.items()
    }


def surname(winner: str) -> str:
    words = winner.split()
    return (
        words[2]
        if len(words) == 3 and words[1].endswith("вич")
        else " ".join(words[:2])
        if "уулу" in words
        else words[0]
    )


def given(winner: str) -> str:
    words = winner.split()
    return (
        words[0]
        if len(words) == 3 and words[1].endswith("вич")
        else words[-1]
        if "уулу" in words
        else words[1]
    )


def base(adjective: str) -> str:
    return adjective.removesuffix("ский")


spellings_cache = spellings()


def questions(number: int, random: Random, held: bool) -> Iterator[Query]:
    name = NAMES[number]
    gen, _, _, loc, abl, att, _ = forms.kyrgyz_cases(name)
    for shape in random.sample(talk.QUESTIONS_KY[held], 3):
        text = shape.format(name=name, num=number, gen=gen, loc=loc, abl=abl, att=att)
        yield one(
            number,
            random.choice([text, text.lower(), forms.spell(text, forms.EVERYDAY[0])]),
            "question_ky",
        )
    adjective = RUSSIAN[number][0]
    noun = {
        23: "Москва",
        26: "Ленинский",
        27: "Первомайский",
        28: "Октябрьский",
        29: "Свердловский",
    }.get(number) or russian_noun(number)
    cases = forms.russian_cases(noun)
    shapes = [
        shape
        for shape in talk.QUESTIONS_RU[held]
        if "adj" in shape or "num" in shape or not noun.endswith("ский")
    ]
    for shape in random.sample(shapes, 3):
        stem = base(adjective)
        text = shape.format(
            num=number,
            pre=cases[-1] if len(cases) != 4 or noun[-1] != "а" else cases[1],
            gen=cases[0],
            adj=adjective,
            adj_gen=stem + "ского",
            adj_dat=stem + "скому",
            lat_pre=forms.spell(cases[-1], forms.EVERYDAY[0]),
            lat_gen=forms.spell(cases[0], forms.EVERYDAY[0]),
        )
        yield one(number, text, "question_ru")
    for shape in random.sample(talk.QUESTIONS_EN[held], 2):
        yield one(
            number,
            shape.format(
                en=random.choice([ENGLISH[number], forms.title(forms.bgn(name))]), num=number
            ),
            "question_en",
        )


def russian_noun(number: int) -> str:
    """The Russian noun: the Kyrgyz name in Russian letters."""
    return (
        forms.plain_letters(NAMES[number])
        .replace("Жети", "Джети")
        .replace("Жалал", "Джалал")
        .replace("Озгон", "Узген")
        .replace("Ысык-Кол", "Иссык-Куль")
    )


def winners(number: int, random: Random) -> Iterator[Query]:
    winner = WINNERS[number]
    last, first = surname(winner), given(winner)
    for text in random.sample(
        [winner, last, f"{last} {first}", f"{first} {last}", winner.lower()], 2
    ):
        yield one(number, text, "candidate_ky")
    if last.endswith("в"):
        yield one(
            number,
            random.choice(
                [
                    last + "у",
                    last + "а",
                    last + "ым",
                    last + "ду",
                    last + "ди",
                    last + "дин",
                    last + "го",
                ]
            ).replace("вго", "вго"),
            "candidate_ky",
        )
    table = random.choice(forms.EVERYDAY)
    yield one(
        number,
        forms.title(
            forms.spell(random.choice([last, f"{last} {first}", f"{first} {last}"]), table)
        ),
        "candidate_latin",
    )
    yield one(number, f"{last} {first[0]}.", "candidate_partial")
    yield one(number, f"{first[0]}. {last}", "candidate_partial")
    others = [
        other for key, value in WINNERS.items() if key != number for other in value.lower().split()
    ] + [text.lower() for key in NAMES for text in spellings_cache[key]]
    for size in range(5, min(8, len(last))):
        if not any(last[:size].lower() in other for other in others):
            yield one(number, last[:size], "candidate_partial")
    for _ in range(3):
        text = forms.slip(last.lower(), random)
        if (
            min(OSA.distance(text, other) for other in others)
            >= OSA.distance(text, last.lower()) + 2
            and len(last) > 5
        ):
            yield one(number, text, "candidate_typo")
