"""Questions with the names of districts and of winners."""

from collections.abc import Iterator
from random import Random

from rapidfuzz.distance import OSA

from bot.core.name_forms import fold
from tests.support.questions import forms, talk
from tests.support.questions.facts import ENGLISH, RUSSIAN
from tests.support.questions.labels import NAMES, WINNERS, Query, one


def spellings() -> dict[int, list[str]]:
    """Return the ordinary spellings of each district in lower case."""
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
    if has_given_name_first(words):
        return words[2]
    return " ".join(words[:2]) if "уулу" in words else words[0]


def given(winner: str) -> str:
    words = winner.split()
    if has_given_name_first(words):
        return words[0]
    return words[-1] if "уулу" in words else words[1]


def has_given_name_first(words: list[str]) -> bool:
    return len(words) == 3 and words[1].endswith("вич")


def base(adjective: str) -> str:
    return adjective.removesuffix("ский")


spellings_cache = spellings()
# Districts whose Russian name is an adjective, or another word.
NOUNS_OF_ADJECTIVES = {
    23: "Москва",
    26: "Ленинский",
    27: "Первомайский",
    28: "Октябрьский",
    29: "Свердловский",
}
SURNAME_ENDINGS = ["у", "а", "ым", "ду", "ди", "дин", "го"]


def questions(number: int, random: Random, held: bool) -> Iterator[Query]:
    yield from questions_in_kyrgyz(number, random, held)
    yield from questions_in_russian(number, random, held)
    yield from questions_in_english(number, random, held)


def questions_in_kyrgyz(number: int, random: Random, held: bool) -> Iterator[Query]:
    name = NAMES[number]
    gen, _, _, loc, abl, att, _ = forms.kyrgyz_cases(name)
    for shape in random.sample(talk.QUESTIONS_KY[held], 3):
        text = shape.format(name=name, num=number, gen=gen, loc=loc, abl=abl, att=att)
        spelling = random.choice([text, text.lower(), forms.spell(text, forms.EVERYDAY[0])])
        yield one(number, spelling, "question_ky")


def questions_in_russian(number: int, random: Random, held: bool) -> Iterator[Query]:
    adjective = RUSSIAN[number][0]
    noun = NOUNS_OF_ADJECTIVES.get(number) or russian_noun(number)
    cases = forms.russian_cases(noun)
    has_noun = not noun.endswith("ский")
    shapes = [
        shape for shape in talk.QUESTIONS_RU[held] if has_noun or "adj" in shape or "num" in shape
    ]
    stem = base(adjective)
    for shape in random.sample(shapes, 3):
        text = shape.format(
            num=number,
            pre=cases[1] if noun.endswith("а") else cases[-1],
            gen=cases[0],
            adj=adjective,
            adj_gen=stem + "ского",
            adj_dat=stem + "скому",
            lat_pre=forms.spell(cases[-1], forms.EVERYDAY[0]),
            lat_gen=forms.spell(cases[0], forms.EVERYDAY[0]),
        )
        yield one(number, text, "question_ru")


def questions_in_english(number: int, random: Random, held: bool) -> Iterator[Query]:
    for shape in random.sample(talk.QUESTIONS_EN[held], 2):
        name = random.choice([ENGLISH[number], forms.title(forms.bgn(NAMES[number]))])
        yield one(number, shape.format(en=name, num=number), "question_en")


def russian_noun(number: int) -> str:
    """Return the Kyrgyz name in Russian letters."""
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
    either_way = (f"{last} {first}", f"{first} {last}")
    for text in random.sample([winner, last, *either_way, winner.lower()], 2):
        yield one(number, text, "candidate_ky")
    if last.endswith("в"):
        yield one(number, last + random.choice(SURNAME_ENDINGS), "candidate_ky")
    table = random.choice(forms.EVERYDAY)
    name = random.choice([last, *either_way])
    yield one(number, forms.title(forms.spell(name, table)), "candidate_latin")
    yield one(number, f"{last} {first[0]}.", "candidate_partial")
    yield one(number, f"{first[0]}. {last}", "candidate_partial")
    yield from beginnings_of_surname(number, last)
    yield from mistyped_surnames(number, last, random)


def beginnings_of_surname(number: int, last: str) -> Iterator[Query]:
    for size in range(5, min(8, len(last))):
        if not any(last[:size].lower() in other for other in names_of_others(number)):
            yield one(number, last[:size], "candidate_partial")


SHORTEST_DISTINCT = 8
"""Letters of a surname that is no other surname with a slip."""


def mistyped_surnames(number: int, last: str, random: Random) -> Iterator[Query]:
    for _ in range(3):
        text = forms.slip(last.lower(), random)
        nearest = min(OSA.distance(text, other) for other in names_of_others(number))
        if nearest >= OSA.distance(text, last.lower()) + 2 and len(last) > 5:
            is_short = len(fold(last)) < SHORTEST_DISTINCT
            yield one(number, text, "short_surname_typo" if is_short else "candidate_typo")


def names_of_others(number: int) -> list[str]:
    """Return the words of other winners' names, and the spellings of all districts."""
    people = [winner for key, winner in WINNERS.items() if key != number]
    words = [word for winner in people for word in winner.lower().split()]
    return words + [text for key in NAMES for text in spellings_cache[key]]
