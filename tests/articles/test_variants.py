"""Rows that look right and are not, by the text around them or by words beside the figure: none is taken in silence."""

from dataclasses import replace

import pytest

from bot.articles.parse import parse
from bot.core.model import Article
from bot.errors import ArticleError
from tests.support.invented import ELECTION, FACTS, INTRO, ROWS, article, replaced, written

TRUTH = {number: (winner, share) for number, winner, share in FACTS}
MISSING = {"missing_districts"}


def kept(read: Article) -> dict[int, tuple[str | None, str | None]]:
    return {
        row.number: (row.winner, None if row.share is None else str(row.share))
        for row in read.results
    }


WINNER_FIRST = {
    "above, share in the row": "{w}\n№{n} {d} округу, {s}%",
    "above, share below": "{w}\n№{n} {d}\n{s}%",
    "above, counted": "{n}. {w}\n№{n} {d} округу\n{s}%",
    "above with the share": "{w} — {s}%\n№{n} {d} округу",
    "above, each in its line": "{w}\n{s}%\n{d}, №{n}",
    "above with a party": "{w} (Партия)\n№{n} {d}\n{s}%",
    "in a sentence over two lines": "{w}\nв округе №{n} ({d}) — {s}%.",
    "before, without a dash": "{w} {s}% №{n} {d}",
    "before, with a dash": "{w} {s}% — №{n} {d}",
    "in brackets": "{w} – №{n} {d} ({s}%)",
}


@pytest.mark.parametrize("form", WINNER_FIRST)
@pytest.mark.parametrize("between", ["\n", "\n\n", "; ", ", "])
def test_where_the_winner_stands_first_nobody_gets_the_next_district(
    form: str, between: str
) -> None:
    pattern = WINNER_FIRST[form]
    if "\n" in pattern:
        between = between.replace("; ", ";\n").replace(", ", "\n \n")
    with pytest.raises(ArticleError, match=r"not_results|no_rows"):
        parse(article(written(pattern, between)), ELECTION)


def test_a_list_whose_winners_stand_above_without_shares_is_not_shifted() -> None:
    text = article(written("{w}\n№{n} {d} округу"), intro="Төмөнкүлөр депутат болду:")
    with pytest.raises(ArticleError, match="not_results"):
        parse(text, ELECTION)


OTHER_LISTS = [
    "Округдарда экинчи орунду алгандар:", "Экинчи орундагылар.", "Экзит-полдун жыйынтыгы:", "Данные экзит-пола:",
    "Opinion poll, by district:", "Эксперттердин божомолу:", "Мурунку шайлоонун жыйынтыгы:",
    "Мурунку шайлоодогу жеңүүчүлөр:\nАрча облусу:", "2020-жылдагы шайлоодо жеңгендер:",
    "Для сравнения — победители прошлых выборов:", "Утулуп калгандар:", "Проигравшие кандидаты (второе место):",
    "Шаардык кеңешке шайлоонун жыйынтыгы:", "Тараган жалган тизме:", "№\tОкруг\tПобедитель\tЯвка",
    "Округдар боюнча катышуу жана жеңүүчүлөр:", "Жыйынтыгы жокко чыгарылган округдар:", "Экинчи турга чыккандар:",
    "№\tОкруг\tПобедитель\tОтрыв", "№\tОкруг\tЖеңүүчү\tКаршы", "| Округ | Лидер | Обработано |",
    "Чет өлкөдөгү участкалардын жыйынтыгы:", "1234-участкадагы добуштар:", "Аялдар арасында көп добуш алгандар:",
]  # fmt: skip


@pytest.mark.parametrize("heading", OTHER_LISTS)
@pytest.mark.parametrize("between", ["\n", " "])
def test_a_list_under_a_heading_of_something_else_is_refused(heading: str, between: str) -> None:
    with pytest.raises(ArticleError) as refusal:
        parse(
            heading
            + ("\n" if between == "\n" or "Округ" in heading else " ")
            + between.join(ROWS)
            + "\n",
            ELECTION,
        )
    assert refusal.value.kind == "not_results"


@pytest.mark.parametrize(
    "intro",
    [
        "Экзит-полдун маалыматы башкача болгон.\nЖеңүүчүлөрдүн тизмеси:",
        "Мурунку шайлоодо катышуу жогору болгон. Бул жолу төмөнкүлөр жеңди:",
        "Шайлоого катышуу 34,6% болду.\nЖеңүүчүлөр:",
        "2030-жылдын жазындагы шайлоонун жыйынтыгы:",
        "В ряде округов требуют отменить итоги.\nПобедители:",
        "Арча облусу",
        "Среди победителей:",
        "Округ\tКатышуучу\tПайыз",
    ],
)
def test_other_words_before_a_list_are_no_heading_of_something_else(intro: str) -> None:
    read = parse(article(intro=intro), ELECTION)
    assert (kept(read), read.warnings) == (TRUTH, ())


def test_a_second_list_under_another_heading_gives_no_results() -> None:
    rows = [row for row in ROWS if "№2" not in row]
    for text in (
        article(*rows, outro="Мурунку шайлоодо:\n№2 Көк-Тоо району, Мисалов Бекет 33,1%."),
        article(
            "№2 Көк-Тоо району, Мисалов Бекет 33,1%.",
            "Бул жолку жеңүүчүлөр:",
            *rows,
            intro="Өткөн шайлоодо:",
        ),
    ):
        read = parse(text, ELECTION)
        assert [(warning.kind, warning.number, warning.blocks) for warning in read.warnings] == [
            ("conflict", 2, True)
        ]
        assert kept(read) == {number: facts for number, facts in TRUTH.items() if number != 2}


def test_a_list_of_what_was_against_all_is_refused() -> None:
    rows = [
        f"№{n} {row.split()[1]} району, бардыгына каршы 5,{n}%."
        for n, row in enumerate(ROWS, 1)
        if n != 3
    ]
    with pytest.raises(ArticleError, match="against all"):
        parse(article(*rows), ELECTION)


AGAINST_THE_ROW = [
    "№2 Көк-Тоо району, Мисалов Бекет 33,1%. Жыйынтыктар жараксыз деп табылды.",
    "№2 Көк-Тоо району, Мисалов Бекет 33,1%\nЖыйынтыктар жараксыз деп табылды.",
    "№2 Көк-Тоо району, Мисалов Бекет 33,1%. Итоги признаны недействительными.",
    "№2 Көк-Тоо району, Мисалов Бекет 33,1%. The result was annulled.",
    "№2 Көк-Тоо району, Мисалов Бекет 33,1%. Түзөтүү: 34,1%.",
    "№2 Көк-Тоо району, Мисалов Бекет 33,1%. Бул маалымат жалган.",
    "Мурда №2 Көк-Тоо району, Мисалов Бекет 33,1%. Азыр 34%.",
    "Ранее сообщалось: №2 Көк-Тоо району, Мисалов Бекет 33,1%.",
    "2025-жылы №2 Көк-Тоо району, Мисалов Бекет 33,1%.",
    "Сурамжылоо боюнча №2 Көк-Тоо району, Мисалов Бекет 33,1%.",
    "Эгер №2 Көк-Тоо району, Мисалов Бекет 33,1%.",
    "Үлгүевдин айтымында: №2 Көк-Тоо району, Мисалов Бекет 33,1%.",
    "Жокко чыгарылды: №2 Көк-Тоо району, Мисалов Бекет 33,1%.",
    "№2 Көк-Тоо району, Мисалов Бекет 33,1%; Үлгүев Нур 40,1%.",
    "№2 Көк-Тоо району, Мисалов Бекет 33,1%. Бардыгына каршы — 40,1%.",
    "№2 Көк-Тоо району\nМисалов Бекет 33,1%\nҮлгүев Нур 30,1%\nБашкаев Акыл 34,1%",
    "№2 Көк-Тоо району: 33,1% — Мисалов Бекет\n40,1% — Үлгүев Нур",
    "№2 Көк-Тоо району, Мисалов Бекет 33,1%.\n№2 Көк-Тоо району, Мисалов Бекет Үлгүевич 33,1%.",
]


@pytest.mark.parametrize("row", AGAINST_THE_ROW)
def test_what_the_text_says_against_a_row_keeps_it_out(row: str) -> None:
    read = parse(replaced(2, row), ELECTION)
    assert kept(read) == {number: facts for number, facts in TRUTH.items() if number != 2}
    assert any(
        (warning.kind, warning.number, warning.blocks) == ("conflict", 2, True)
        for warning in read.warnings
    )


def test_a_smaller_share_behind_a_row_does_not_keep_it_out() -> None:
    for row in ("Экинчи орунда Үлгүев Нур (20,1%).", "Бардыгына каршы — 12%.", "Катышуу 65%."):
        assert kept(parse(replaced(2, f"{ROWS[1]} {row}"), ELECTION)) == TRUTH
        assert kept(parse(replaced(2, f"{ROWS[1]}\n{row}"), ELECTION)) == TRUTH


def test_what_stands_between_two_rows_of_one_line_may_be_about_the_second() -> None:
    for words, out in (
        ("Мурда ", {2}),
        ("Экинчи орунда Башкаев Акыл (20,1%). ", set()),
        ("Катышуу 35%. ", set()),
    ):
        glued = f"1. {ROWS[0]}{words}2. {ROWS[1]}3. {ROWS[2]}"
        assert kept(parse(article(glued), ELECTION)).keys() == {1, 2, 3} - out


@pytest.mark.parametrize(
    "line",
    [
        "Катышуу — 12 345 шайлоочу",
        "Экинчи орун — Үлгүев Нур",
        "1975-жылы Көк-Тоодо туулган",
        "Мурунку чакырылыштын депутаты.",
        "Партиясы: өзүн-өзү көрсөткөн",
    ],
)
def test_what_stands_below_every_row_is_no_heading(line: str) -> None:
    read = parse(article(*(f"{row}\n{line}" for row in ROWS)), ELECTION)
    assert (kept(read), read.warnings) == (TRUTH, ())


@pytest.mark.parametrize(
    "line",
    [
        "Прогноз погоды",
        "Рейтинг",
        "Опрос дня",
        "Читайте также: Явка на прошлых выборах",
        "Дагы окуңуз: Мурунку шайлоо",
    ],
)
def test_a_line_of_the_page_between_rows_is_no_heading(line: str) -> None:
    read = parse(article(*(f"{row}\n{line}" for row in ROWS)), ELECTION)
    assert (kept(read), read.warnings) == (TRUTH, ())


def test_an_earlier_election_that_was_annulled_says_nothing_of_this_one() -> None:
    outro = "Эске салсак, 2020-жылдын 4-октябрындагы шайлоонун жыйынтыгы жараксыз деп табылган."
    assert parse(article(outro=outro), replace(ELECTION, id="kg-2021-11-28")).warnings == ()


def test_a_text_may_end_with_a_word_that_ends_like_the_sign_of_a_number() -> None:
    assert parse(article(outro="That was the day of the election."), ELECTION).warnings == ()


@pytest.mark.parametrize(
    ("outro", "out"),
    [
        ("БШК №2 жана №4 округдардагы шайлоонун жыйынтыгын жараксыз деп тапты.", {2, 4}),
        ("Жыланды округунун жыйынтыгы жокко чыгарылды.", {4}),
        ("Выборы в округе Арчинский признаны недействительными.", {1}),
    ],
)
def test_an_annulled_district_that_is_named_below_the_list_is_left_out(
    outro: str, out: set[int]
) -> None:
    read = parse(article(outro=outro), ELECTION)
    assert {
        warning.number for warning in read.warnings if warning.kind == "conflict" and warning.blocks
    } == out
    assert kept(read).keys() == TRUTH.keys() - out


def test_annulled_results_of_nobody_knows_where_are_a_warning_to_confirm() -> None:
    read = parse(article(outro="Айрым участкаларда жыйынтык жараксыз деп табылды."), ELECTION)
    assert [(warning.kind, warning.number, warning.blocks) for warning in read.warnings] == [
        ("conflict", None, False)
    ]
    demanded = article(
        outro="Талапкерлер №2 округдун жыйынтыгын жараксыз деп табууну талап кылышты."
    )
    assert parse(demanded, ELECTION).warnings == ()


UNREAD = [
    "Мисалов Бекет 50 пайыздай.", "Мисалов Бекет 50 пайыздан.", "Мисалов Бекет 5 процентных.", "Мисалов Бекет З3,1%.",
    "Мисалов Бекет О,98%.", "Beket Misalov won by 5.1%.", "Мисалов Бекет 49.8% of 12,345 votes.",
    "Мисалов Бекет 12 345 добуштун 33,1%.", "Мисалов Бекет 33,1% (12 345 добуштан).", "Мисалов Б. Үлгүев Н. 33,1%",
    "ВЫБОРЫ ОТМЕНЕНЫ", "ПОВТОРНЫЕ ВЫБОРЫ", "ПОДСЧЁТ ПРОДОЛЖАЕТСЯ", "Election Annulled", "Никто Не Избран 33,1%",
    "Ата-Журт Кыргызстан 25,1%", "Экинчи Мисалов Бекет 20,1%", "Бизнесмен Мисалов Бекет 33,1%", "уулу Бекет 33,1%",
    "Здесь Мисалов Бекет победил с 33,1%", "Mr Beket Misalov 33.1%", "Мисалов Бекет 49%\nдан ашык добуш.",
    "Мисалов Бекет 33,1%\nэмес, 34,1%.", "Мисалов Бекет 33,1%\nалып, экинчи болду.",
]  # fmt: skip


@pytest.mark.parametrize("words", UNREAD)
def test_words_that_are_no_winner_or_no_share_of_his_are_not_understood(words: str) -> None:
    read = parse(replaced(2, f"№2 Көк-Тоо району, {words}"), ELECTION)
    assert kept(read) == {number: facts for number, facts in TRUTH.items() if number != 2}
    assert any(warning.number == 2 for warning in read.warnings)


@pytest.mark.parametrize(
    "form",
    [
        "№{n} {d} округу\nЖеңүүчү: {w}\nҮлүшү: {s}%\nКатышуу: 35%",
        "Округ №{n} {d}\nПобедитель: {w}\nДоля: {s}%",
        "District {n}: {d}\nWinner: {w}\nShare: {s}%",
    ],
)
def test_labels_of_a_card_are_no_part_of_the_name(form: str) -> None:
    assert kept(parse(article(written(form)), ELECTION)) == TRUTH


@pytest.mark.parametrize("label", ["Алган добушу", "Добуш", "Партиясы", "Результат"])
def test_labels_that_are_not_known_are_not_understood(label: str) -> None:
    row = f"№2 Көк-Тоо округу\nЖеңүүчү: Мисалов Бекет\n{label}: 33,1%"
    assert kept(parse(replaced(2, row), ELECTION)) in (
        TRUTH,
        {n: facts for n, facts in TRUTH.items() if n != 2},
    )


@pytest.mark.parametrize(
    "row",
    [
        "№2 Көк-Тоо округу, Мисалов Бекет Самовыдвиженец 33,1%",
        "2\tКөк-Тоо\tМисалов Бекет\tЫнтымак\t33,1%",
        "№2 Көк-Тоо\nМисалов Бекет\nЫнтымак\n33,1%",
        "№2 Көк-Тоо району: 33,1% — Мисалов Бекет\nЧүй",
        "УИК №2 (Көк-Тоо): Мисалов Бекет 60,1%",
        "Участок №2 Көк-Тоо району: Мисалов Бекет 60,1%",
        "2-округ: Арча Мисалов Бекет 33,1%",
        "№2;Көк-Тоо;Мисалов Бекет;33,1",
    ],
)
def test_a_party_a_region_a_polling_station_or_a_bare_figure_is_not_taken_in(row: str) -> None:
    read = parse(replaced(2, row), ELECTION)
    assert kept(read) == {number: facts for number, facts in TRUTH.items() if number != 2}
    assert {warning.kind for warning in read.warnings} > MISSING or any(
        warning.number == 2 for warning in read.warnings
    )


def test_a_person_whose_name_begins_like_the_district_keeps_it() -> None:
    read = parse(
        article("4-округ: Жыланды Үлгүев Акылович 52,07%", *ROWS[:3], intro=INTRO), ELECTION
    )
    assert 4 not in kept(read)
    assert any((warning.kind, warning.number) == ("unparsed_line", 4) for warning in read.warnings)
