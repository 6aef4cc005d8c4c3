"""What a card must say, and what it must never say."""

import re
from decimal import Decimal
from typing import Any

import pytest

from bot.core.model import Method, Result, Source, Stage
from bot.core.snapshot import ServedElection
from bot.render.cards import card
from tests.support.replies import buttons_of, reachable_districts
from tests.support.screens import IN_EVERY_LANGUAGE, NUMBERS, SERVED, TEXTS
from tests.support.served_elections import (
    FACTS,
    changed,
    election,
    results,
    revision,
    served,
)

CERTIFIED = served(revision(stage=Stage.CERTIFIED))
STAGES = {
    ("ky", Stage.UNOFFICIAL_PARTIAL): "алдыда келатат, добуштар саналып бүтө элек",
    ("ky", Stage.UNOFFICIAL_COMPLETE): "эң көп добуш алды, алдын ала жыйынтык",
    ("ky", Stage.CERTIFIED): "жеңүүчү, расмий жыйынтык",
    ("ky", Stage.RECOUNT): "добуштар кайра саналууда",
    ("ru", Stage.UNOFFICIAL_PARTIAL): "лидирует, подсчёт не закончен",
    ("ru", Stage.UNOFFICIAL_COMPLETE): "больше всего голосов, предварительный итог",
    ("ru", Stage.CERTIFIED): "победа, официальный итог",
    ("ru", Stage.RECOUNT): "голоса пересчитывают",
    ("en", Stage.UNOFFICIAL_PARTIAL): "leading, count not finished",
    ("en", Stage.UNOFFICIAL_COMPLETE): "most votes, preliminary result",
    ("en", Stage.CERTIFIED): "winner, official result",
    ("en", Stage.RECOUNT): "recount in progress",
}
DATES = {"ky": "2021-жылдын 28-ноябры", "ru": "28 ноября 2021 года", "en": "28 November 2021"}
AGAINST_ALL = {"ky": "баарына каршы", "ru": "против всех", "en": "against all"}
NOBODY_ELECTED = {"ky": "эч ким шайланган жок", "ru": "никто не избран", "en": "nobody was elected"}
EMPTY_SEAT = {"ky": "орун бош", "ru": "место вакантно", "en": "seat is vacant"}
MACHINE_COUNT = {"ky": "автоматтык", "ru": "автоматического", "en": "machine count"}
HAND_COUNT = {"ky": "кол менен", "ru": "ручного", "en": "hand count"}
CORRECTED = {"ky": "түзөтүлдү", "ru": "исправлено", "en": "corrected"}
STAGE_MISSING = {
    "ky": "булакта көрсөтүлгөн эмес",
    "ru": "в источнике не указан",
    "en": "does not say how far the count is",
}
SHARE_MISSING = {
    "ky": "пайызы булакта көрсөтүлгөн эмес",
    "ru": "процент в источнике не указан",
    "en": "share not given in the source",
}
ADDRESS_AND_DATE_MISSING = {
    "ky": "шилтемеси жана жарыяланган күнү белгисиз",
    "ru": "Ссылка и дата",
    "en": "Link and date",
}
NO_RESULT = {"ky": "жыйынтыгы жок", "ru": "нет результата", "en": "no result"}
TEST_MARK = {"ky": "СЫНОО", "ru": "ТЕСТ", "en": "TEST"}
ZERO_VOTES = re.compile(r"\b0\s*(добуш|голос|votes)", re.IGNORECASE)


def plain_card(language: str, number: int = 7, of: ServedElection = SERVED) -> str:
    return card(of, number, TEXTS.voice(language)).plain


def with_change(number: int, **changes: Any) -> ServedElection:
    """Return the election with another row for one district."""
    return served(changed(revision(), number, **changes))


def printed(share: str, language: str) -> str:
    """Return a share with its own decimals, in the format of a language."""
    formats = {"ky": "{}%", "ru": "{}\u00a0%", "en": "{}%"}
    decimal_mark = "." if language == "en" else ","
    return formats[language].format(share.replace(".", decimal_mark))


@IN_EVERY_LANGUAGE
@pytest.mark.parametrize("of", [SERVED, CERTIFIED], ids=["unofficial", "certified"])
@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: str(fact[0]))
def test_a_card_holds_everything_that_a_figure_needs(
    fact: tuple[Any, ...], of: ServedElection, language: str
) -> None:
    number, ky, ru, en, _, winner, share = fact
    text = plain_card(language, number, of)
    title = text.splitlines()[0]
    assert re.search(rf"(№|No\.) ?{number}\b", title)
    assert {"ky": ky, "ru": ru, "en": en}[language] in title
    assert (winner or AGAINST_ALL[language]).casefold() in text.casefold()
    assert printed(share, language) in text
    assert DATES[language] in text
    assert "Kaktus.media" in text
    assert not ZERO_VOTES.search(text)
    assert len(text) <= 4096


@IN_EVERY_LANGUAGE
@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(
    "stage",
    [Stage.UNOFFICIAL_PARTIAL, Stage.UNOFFICIAL_COMPLETE, Stage.CERTIFIED, Stage.RECOUNT],
)
def test_a_card_has_the_words_of_its_stage(stage: Stage, number: int, language: str) -> None:
    text = plain_card(language, number, served(revision(stage=stage)))
    assert STAGES[language, stage] in text.casefold()


KYRGYZ_CARD = """\
№7 Ош округу
Осмонов Айбек Жапарович — 49,8%
█████░░░░░
Эң көп добуш алды, алдын ала жыйынтык
Шайлоо: 2021-жылдын 28-ноябры
Булак: Kaktus.media, кол менен эсептөөдөн кийинки тизме
"""
RUSSIAN_CARD = """\
Округ № 7, Ош
Осмонов Айбек Жапарович — 49,8\u00a0%
█████░░░░░
Больше всего голосов, предварительный итог
Выборы 28 ноября 2021 года
Источник: Kaktus.media, список после ручного подсчёта
"""


@pytest.mark.parametrize(("language", "look"), [("ky", KYRGYZ_CARD), ("ru", RUSSIAN_CARD)])
def test_a_card_looks_as_agreed(language: str, look: str) -> None:
    reply = card(SERVED, 7, TEXTS.voice(language))
    assert reply.plain.startswith(look)
    assert reply.text.startswith("<b>")


def test_an_english_card_adds_the_latin_spelling_of_the_name() -> None:
    line = plain_card("en").splitlines()[1]
    assert re.fullmatch(r"Осмонов Айбек Жапарович \(Osmonov [A-Za-z ]+\) — 49\.8%", line)


@IN_EVERY_LANGUAGE
@pytest.mark.parametrize("number", [27, 29])
def test_against_all_elects_nobody(number: int, language: str) -> None:
    text = plain_card(language, number)
    assert NOBODY_ELECTED[language] in text
    assert EMPTY_SEAT[language] not in text


@IN_EVERY_LANGUAGE
def test_a_seat_is_empty_only_by_an_official_result(language: str) -> None:
    assert EMPTY_SEAT[language] in plain_card(language, 29, CERTIFIED)


@IN_EVERY_LANGUAGE
def test_the_words_of_the_stage_do_not_call_against_all_a_winner(language: str) -> None:
    stage = STAGES[language, Stage.CERTIFIED]
    lines = plain_card(language, 27, CERTIFIED).casefold().splitlines()
    (stage_line,) = [line for line in lines if stage in line]
    assert not stage_line.startswith(stage)


@IN_EVERY_LANGUAGE
def test_the_method_of_the_count_is_named_only_if_the_article_states_it(language: str) -> None:
    assert HAND_COUNT[language] in plain_card(language, 1)
    assert HAND_COUNT[language] not in plain_card(language, of=served(revision(method=None)))
    machine = plain_card(language, of=served(revision(method=Method.MACHINE)))
    assert HAND_COUNT[language] not in machine
    assert MACHINE_COUNT[language] in machine


@IN_EVERY_LANGUAGE
def test_a_stage_that_the_source_does_not_name_is_not_named(language: str) -> None:
    text = plain_card(language, of=served(revision(stage=None))).casefold()
    assert STAGE_MISSING[language] in text
    assert not any(words in text for words in STAGES.values())


@IN_EVERY_LANGUAGE
@pytest.mark.parametrize("stage", [Stage.UNOFFICIAL_COMPLETE, Stage.CERTIFIED])
def test_a_correction_has_the_words_of_the_stage_that_it_corrects(
    stage: Stage, language: str
) -> None:
    corrected = served(revision(stage=Stage.CORRECTION, corrects=stage))
    words = f"{STAGES[language, stage]}, {CORRECTED[language]}"
    is_certified = stage is Stage.CERTIFIED
    assert words in plain_card(language, of=corrected).casefold()
    assert (EMPTY_SEAT[language] in plain_card(language, 29, corrected)) is is_certified


@IN_EVERY_LANGUAGE
def test_a_correction_of_an_unknown_stage_says_only_that_it_is_one(language: str) -> None:
    lines = plain_card(language, of=served(revision(stage=Stage.CORRECTION))).splitlines()
    assert CORRECTED[language] in [line.casefold() for line in lines]


@IN_EVERY_LANGUAGE
def test_an_address_that_the_source_does_not_give_is_not_invented(language: str) -> None:
    reply = card(SERVED, 7, TEXTS.voice(language))
    assert "href" not in reply.text
    assert ADDRESS_AND_DATE_MISSING[language] in reply.plain


def test_a_source_with_an_address_is_a_link_and_its_date_is_shown() -> None:
    source = Source('News "A" & B', "https://example.org/?a=1&b=2", election().date)
    reply = card(served(revision(source=source)), 7, TEXTS.voice("en"))
    assert '<a href="https://example.org/?a=1&amp;b=2">News &quot;A&quot; &amp; B</a>' in reply.text
    assert "Date of the article: 28 November 2021" in reply.plain


@pytest.mark.parametrize(
    ("source", "gap"),
    [
        (Source("A", None, election().date), "Link to the article is"),
        (Source("A", "https://a.example", None), "Date of the article is"),
    ],
)
def test_each_gap_of_a_source_is_named_by_itself(source: Source, gap: str) -> None:
    text = plain_card("en", of=served(revision(source=source)))
    assert f"{gap} not known" in text


def test_an_address_that_is_no_web_address_makes_no_link() -> None:
    source = Source("A", "javascript:alert(1)")
    assert "href" not in card(served(revision(source=source)), 7, TEXTS.voice("en")).text


@IN_EVERY_LANGUAGE
def test_a_district_without_a_result_says_so(language: str) -> None:
    rows = tuple(row for row in results() if row.number != 5)
    text = plain_card(language, 5, served(revision(results=rows)))
    assert NO_RESULT[language] in text
    assert "%" not in text
    assert "█" not in text


@IN_EVERY_LANGUAGE
def test_a_share_that_the_source_does_not_print_is_no_zero(language: str) -> None:
    text = plain_card(language, of=with_change(7, share=None))
    assert SHARE_MISSING[language] in text
    assert "0%" not in text
    assert "░" not in text


@IN_EVERY_LANGUAGE
def test_several_winners_of_a_district_have_a_line_each(language: str) -> None:
    line = "№7 Ош, Экинчи Адам 20,5%"
    second = Result(7, "Ош", "Экинчи Адам", False, Decimal("20.5"), None, line)
    text = plain_card(language, of=served(revision(results=(*results(), second))))
    (first_line,) = [line for line in text.splitlines() if "Осмонов" in line]
    (second_line,) = [line for line in text.splitlines() if "Экинчи" in line]
    assert printed("49.8", language) in first_line
    assert printed("20.5", language) in second_line


@pytest.mark.parametrize(
    ("share", "filled"), [("0", 0), ("4.99", 0), ("5", 1), ("15.99", 2), ("49.8", 5), ("100", 10)]
)
def test_a_bar_has_one_square_for_ten_per_cent(share: str, filled: int) -> None:
    text = plain_card("ky", of=with_change(7, share=Decimal(share)))
    assert "█" * filled + "░" * (10 - filled) in text.splitlines()


@IN_EVERY_LANGUAGE
def test_a_test_election_is_marked_in_the_first_line(language: str) -> None:
    first = plain_card(language, of=served(test=True)).splitlines()[0]
    assert first.startswith(TEST_MARK[language])


def test_one_half_of_a_town_leads_to_the_other() -> None:
    reply = card(SERVED, 7, TEXTS.voice("ky"))
    assert "№8 Төлөйкөн округунда" in reply.plain
    assert 8 in reachable_districts(reply)


def test_notes_are_apart_from_the_result_with_date_and_source() -> None:
    text = plain_card("en", 27)
    note = "What happened later (not in the article):\n• 27 February 2022: A repeat vote was held."
    assert note in text
    assert "24.kg (English); Азаттык" in text


def test_a_name_with_mark_up_in_it_is_harmless() -> None:
    reply = card(with_change(7, winner='<b onclick="x">&'), 7, TEXTS.voice("ky"))
    assert "&lt;b onclick=&quot;x&quot;&gt;&amp;" in reply.text
    assert '<b onclick="x">& — 49,8%' in reply.plain


def test_a_card_for_a_screen_reader_has_neither_bars_nor_signs() -> None:
    reply = card(SERVED, 7, TEXTS.voice("ky", plain=True))
    shown = reply.plain + "".join(button.text for button in buttons_of(reply))
    assert not re.search(r"[█░\U0001F300-\U0001FAFF⋯↗☰‹🔔❝]", shown)
    assert "Дагы" in shown


def test_only_cards_of_the_current_election_are_shared() -> None:
    current = card(SERVED, 7, TEXTS.voice("ky"))
    other = card(SERVED, 7, TEXTS.voice("ky"), current=False)
    assert any(button.share for button in buttons_of(current))
    assert not any(button.share for button in buttons_of(other))


@IN_EVERY_LANGUAGE
def test_the_words_of_the_stage_lead_to_the_glossary(language: str) -> None:
    text = card(SERVED, 7, TEXTS.voice(language, bot="shailoo_bot")).text
    assert 'href="https://t.me/shailoo_bot?start=glossary"' in text
