"""The stage of the count and the totals come from the article's own words, and from nothing else."""

import pytest

from bot.articles.parse import parse
from bot.core.model import Stage, Totals
from tests.support.invented import ELECTION, article

CERTIFIED, COMPLETE, PARTIAL = Stage.CERTIFIED, Stage.UNOFFICIAL_COMPLETE, Stage.UNOFFICIAL_PARTIAL
RECOUNT, CORRECTION = Stage.RECOUNT, Stage.CORRECTION

STAGES = [
    (None, "Төмөнкү тизмедегилер депутат болушат."),
    (None, "Шайлоонун жыйынтыгын тааныбоону чечишти."),
    (None, "Кайра шайлоо болбосо, тизме ушундай."),
    (None, "Официальный сайт комиссии."),
    (None, "Официальные итоги прошлых выборов были другими."),
    (None, "Башкы бет | Расмий жыйынтыктар | Байланыш"),
    (None, "Расмий өкүл билдирди."),
    (None, "Окончательный список опубликован."),
    (None, "Талапкерлер добуштарды кайра эсептөөнү талап кылышты."),
    (None, "The official website has the list."),
    (None, "Айрым округдарда жыйынтыктар бекитилди."),
    (None, "Партиялык тизме боюнча жыйынтык бекитилди."),
    (None, "БШК 2-округдун жыйынтыгын бекитти."),
    (None, "В 3 округах итоги утверждены."),
    (None, "ЦИК утвердил итоги выборов по партийным спискам."),
    (None, "The final results for one district are in."),
    (CERTIFIED, "АКЫРКЫ ЖЫЙЫНТЫК."),
    (CERTIFIED, "Бул расмий жыйынтык."),
    (CERTIFIED, "БШК шайлоонун жыйынтыгын бекитти."),
    (CERTIFIED, "Официальные итоги выборов."),
    (CERTIFIED, "ЦИК утвердил итоги выборов."),
    (CERTIFIED, "Окончательные результаты."),
    (CERTIFIED, "These are the final results."),
    (CERTIFIED, "The commission certified the results."),
    (CERTIFIED, "Пересчёт завершён. Итоги утверждены."),
    (CERTIFIED, "Эсептөө аяктады. Бул акыркы жыйынтык."),
    (COMPLETE, "БШК добуштарды кол менен эсептөөнү аяктады."),
    (COMPLETE, "Ручной подсчёт голосов завершён."),
    (COMPLETE, "Подсчитано 100% бюллетеней."),
    (COMPLETE, "The hand count is over."),
    (COMPLETE, "Counting has been completed."),
    (COMPLETE, "Акыркы жыйынтык кийинчерээк жарыяланат."),
    (COMPLETE, "Жыйынтык расмий эмес."),
    (COMPLETE, "Бул расмий жыйынтык эмес."),
    (COMPLETE, "БШК жыйынтыкты бекитүүдөн баш тартты."),
    (COMPLETE, "БШК шайлоонун жыйынтыгын бекитпеди."),
    (COMPLETE, "Алдын ала жыйынтык."),
    (COMPLETE, "Официальные итоги объявят позже."),
    (COMPLETE, "Официальные результаты будут опубликованы через неделю."),
    (COMPLETE, "Это не официальные итоги."),
    (COMPLETE, "Итоги ещё не официальные."),
    (COMPLETE, "Неофициальные итоги."),
    (COMPLETE, "The final result will be announced later."),
    (COMPLETE, "The results are not official yet."),
    (COMPLETE, "Unofficial results."),
    (COMPLETE, "Эсептөө аяктады. Акыркы жыйынтык кийинчерээк жарыяланат."),
    (PARTIAL, "Добуштарды эсептөө бүтө элек."),
    (PARTIAL, "Эсептөө аяктай элек."),
    (PARTIAL, "Добуштарды эсептөө уланууда."),
    (PARTIAL, "Бюллетендердин 80%ы эсептелди."),
    (PARTIAL, "Подсчитано 80% бюллетеней."),
    (PARTIAL, "Обработано 99,5 % протоколов."),
    (PARTIAL, "Подсчёт голосов продолжается."),
    (PARTIAL, "Подсчёт ещё не завершён."),
    (PARTIAL, "With 80% of precincts reporting."),
    (PARTIAL, "The count is not over."),
    (PARTIAL, "80% of ballots counted."),
    (RECOUNT, "Добуштар кайра эсептелүүдө."),
    (RECOUNT, "Идёт пересчёт голосов."),
    (RECOUNT, "A recount is under way."),
    (CORRECTION, "Түзөтүү: үлүш такталды."),
    (CORRECTION, "Исправление от 3 декабря."),
    (CORRECTION, "Correction: a share was wrong."),
]  # fmt: skip


@pytest.mark.parametrize(("stage", "words"), STAGES)
@pytest.mark.parametrize("place", ["intro", "outro"])
def test_the_stage_is_what_the_words_say(stage: Stage | None, words: str, place: str) -> None:
    read = parse(article(**{"intro": "Тизме.", "outro": "Соңу.", place: words}), ELECTION)
    assert read.stage == stage
    assert read.warnings == ()


@pytest.mark.parametrize(
    ("stage", "words"),
    [
        (COMPLETE, "АКЫРКЫ ЖЫЙЫНТЫК. Акыркы жыйынтык кийинчерээк жарыяланат."),
        (PARTIAL, "Официальные итоги. Подсчитано 80% бюллетеней."),
        (PARTIAL, "Эсептөө аяктады. Эсептөө бүтө элек."),
        (RECOUNT, "Бул расмий жыйынтык. Добуштар кайра эсептелүүдө."),
    ],
)
def test_words_that_contradict_each_other_count_as_the_least_certain(
    stage: Stage, words: str
) -> None:
    read = parse(article(intro=words), ELECTION)
    assert read.stage is stage
    assert [(warning.kind, warning.number, warning.blocks) for warning in read.warnings] == [
        ("conflict", None, False)
    ]


TOTALS = [
    (
        "2 миң 435 шайлоо участкасы тартылып, 1 миллион 265 миң 445 шайлоочу добуш берген.",
        2435,
        1265445,
    ),
    ("Проголосовали 1 265 445 избирателей на 2 435 избирательных участках.", 2435, 1265445),
    ("Проголосовали 1 млн 265 тыс. 445 избирателей, участков: 2435.", 2435, 1265445),
    ("1,265,445 voters cast their vote at 2,435 polling stations.", 2435, 1265445),
    ("Шайлоо участкалары: 2 435", 2435, None),
    ("Добуш берген шайлоочулар: 1 265 445", None, 1265445),
    ("2435 шайлоо участкасы ачылды.", 2435, None),
    ("Тизмеде 3 миллион 703 миң 420 шайлоочу катталган, 2435 шайлоо участкасы бар.", 2435, None),
    ("1,2 миллион шайлоочу добуш берген.", None, None),
    ("Шайлоочулардын 34,6 пайызы добуш берген.", None, None),
    ("Арча округунда 23 456 шайлоочу добуш берди.", None, None),
    ("Чет өлкөдө 12 миң шайлоочу добуш берген.", None, None),
    ("Саат 12:00гө карата 300 миң шайлоочу добуш берген.", None, None),
    ("Мурунку шайлоодо 1 миллион 900 миң шайлоочу катышкан.", None, None),
    ("2025-жылы 1 900 000 шайлоочу добуш берген.", None, None),
    ("2030-жылы 1 900 000 шайлоочу добуш берген.", None, 1900000),
    ("Бишкекте 450 шайлоо участкасы ачылган.", None, None),
    ("За рубежом открыто 59 избирательных участков.", None, None),
    ("12 участкада шайлоо өткөн жок.", None, None),
    ("5 шайлоо участкасында жыйынтык бузулган, кайра шайлоо болот.", None, None),
    ("300 избирателей проголосовали на дому.", None, None),
]


@pytest.mark.parametrize(("words", "stations", "voters"), TOTALS)
def test_totals_are_read_in_digits_and_words(
    words: str, stations: int | None, voters: int | None
) -> None:
    read = parse(article(intro=words), ELECTION)
    expected = Totals(stations, voters)
    assert read.totals == (None if expected == Totals() else expected)
    assert read.warnings == ()


def test_totals_that_differ_are_left_out_with_a_warning() -> None:
    read = parse(article(intro="2435 шайлоо участкасы.", outro="2436 шайлоо участкасы."), ELECTION)
    assert read.totals is None
    assert [(warning.kind, warning.number, warning.blocks) for warning in read.warnings] == [
        ("conflict", None, False)
    ]
