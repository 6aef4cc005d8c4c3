"""Every card of every district in three languages: what it must hold and what it must never say."""

import re
from decimal import Decimal
from typing import Any

import pytest

from bot.core.model import LANGUAGES, Result, Source, Stage
from bot.core.outcomes import By, Found
from bot.core.snapshot import ServedElection
from bot.render.answers import answer
from bot.render.cards import card
from bot.render.links import Press
from bot.render.wording.texts import Texts, Voice
from tests.support import served_elections
from tests.support.screens import buttons_of

TEXTS = Texts()
SERVED = served_elections.served()
CERTIFIED = served_elections.served(served_elections.revision(stage=Stage.CERTIFIED))
NUMBERS = [fact[0] for fact in served_elections.FACTS]
STAGES = {
    ("ky", Stage.UNOFFICIAL_PARTIAL): "алдыда, эсеп бүтө элек",
    ("ky", Stage.UNOFFICIAL_COMPLETE): "эң көп добуш алды, жыйынтык расмий эмес",
    ("ky", Stage.CERTIFIED): "жеңүүчү, расмий жыйынтык",
    ("ky", Stage.RECOUNT): "добуштар кайра эсептелүүдө",
    ("ru", Stage.UNOFFICIAL_PARTIAL): "лидирует, подсчёт не закончен",
    ("ru", Stage.UNOFFICIAL_COMPLETE): "больше всех голосов, итог не официальный",
    ("ru", Stage.CERTIFIED): "победа, официальный итог",
    ("ru", Stage.RECOUNT): "идёт пересчёт",
    ("en", Stage.UNOFFICIAL_PARTIAL): "leads, count not finished",
    ("en", Stage.UNOFFICIAL_COMPLETE): "most votes, result not official",
    ("en", Stage.CERTIFIED): "winner, official result",
    ("en", Stage.RECOUNT): "being recounted",
}
DATES = {"ky": "2021-жылдын 28-ноябры", "ru": "28 ноября 2021 года", "en": "28 November 2021"}
AGAINST_ALL = {"ky": "бардык каршы", "ru": "против всех", "en": "against all"}
NOBODY = {"ky": "эч ким шайланган жок", "ru": "никто не избран", "en": "nobody is elected"}
EMPTY_SEAT = {"ky": "орун бош", "ru": "место свободно", "en": "seat is empty"}
NO_VOTES = re.compile(r"\b0\s*(добуш|голос|votes)", re.IGNORECASE)


def voice(language: str, **how: Any) -> Voice:
    return TEXTS.voice(language, **how)


def printed(share: str, language: str) -> str:
    """A share as the article prints it, in the format that a reader of this language knows."""
    return {
        "ky": share.replace(".", ",") + "%",
        "ru": share.replace(".", ",") + "\u00a0%",
        "en": share + "%",
    }[language]


def fact(number: int) -> tuple[Any, ...]:
    return next(fact for fact in served_elections.FACTS if fact[0] == number)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("served", [SERVED, CERTIFIED], ids=["unofficial", "certified"])
@pytest.mark.parametrize("number", NUMBERS)
def test_a_card_holds_all_that_a_figure_needs(
    number: int, served: ServedElection, language: str
) -> None:
    _, ky, ru, en, _, winner, share = fact(number)
    text = card(served, number, voice(language)).plain
    assert served.revision.stage is not None
    assert re.search(rf"(№|No\.) ?{number}\b", text.splitlines()[0])
    assert {"ky": ky, "ru": ru, "en": en}[language] in text.splitlines()[0]
    assert (winner or AGAINST_ALL[language]).casefold() in text.casefold()
    assert printed(share, language) in text
    assert STAGES[language, served.revision.stage] in text.casefold()
    assert "Kaktus.media" in text
    assert DATES[language] in text
    assert not NO_VOTES.search(text)
    assert len(text) <= 4096


KYRGYZ_CARD = """\
№7 Ош округу
Осмонов Айбек Жапарович — 49,8%
█████░░░░░
Эң көп добуш алды, жыйынтык расмий эмес
Шайлоо: 2021-жылдын 28-ноябры
Булак: Kaktus.media, кол менен эсептөөдөн кийинки тизме
"""
RUSSIAN_CARD = """\
Округ № 7, Ош
Осмонов Айбек Жапарович — 49,8\u00a0%
█████░░░░░
Больше всех голосов, итог не официальный
Выборы 28 ноября 2021 года
Источник: Kaktus.media, список после ручного подсчёта
"""


@pytest.mark.parametrize(("language", "look"), [("ky", KYRGYZ_CARD), ("ru", RUSSIAN_CARD)])
def test_a_card_looks_as_it_was_agreed(language: str, look: str) -> None:
    reply = card(SERVED, 7, voice(language))
    assert reply.plain.startswith(look)
    assert reply.text.startswith("<b>")


def test_an_english_card_spells_the_name_in_latin_letters_too() -> None:
    line = card(SERVED, 7, voice("en")).plain.splitlines()[1]
    assert re.fullmatch(r"Осмонов Айбек Жапарович \(Osmonov [A-Za-z ]+\) — 49\.8%", line)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", [27, 29])
def test_against_all_is_an_outcome_and_nobody_is_elected(number: int, language: str) -> None:
    text = card(SERVED, number, voice(language)).plain
    assert NOBODY[language] in text
    assert EMPTY_SEAT[language] not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_seat_is_empty_only_by_an_official_result(language: str) -> None:
    assert EMPTY_SEAT[language] in card(CERTIFIED, 29, voice(language)).plain


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_the_stage_are_never_said_of_against_all_as_of_a_winner(language: str) -> None:
    stage = STAGES[language, Stage.CERTIFIED]
    line = next(
        line
        for line in card(CERTIFIED, 27, voice(language)).plain.splitlines()
        if stage in line.casefold()
    )
    assert not line.casefold().startswith(stage)


@pytest.mark.parametrize("language", LANGUAGES)
def test_hand_count_is_said_of_the_unofficial_list_alone(language: str) -> None:
    words = {"ky": "кол менен", "ru": "ручного", "en": "hand count"}[language]
    assert words in card(SERVED, 1, voice(language)).plain
    assert words not in card(CERTIFIED, 1, voice(language)).plain


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_stage_that_the_source_does_not_name_is_not_named(language: str) -> None:
    text = card(
        served_elections.served(served_elections.revision(stage=None)), 7, voice(language)
    ).plain
    assert {"ky": "булакта жок", "ru": "не сказано", "en": "stage of the count not in the source"}[
        language
    ] in text.casefold()
    assert not any(words in text.casefold() for words in STAGES.values())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stage", [Stage.UNOFFICIAL_COMPLETE, Stage.CERTIFIED])
def test_a_correction_has_the_words_of_the_stage_that_it_corrects(
    stage: Stage, language: str
) -> None:
    corrected = {"ky": "түзөтүлдү", "ru": "исправлено", "en": "corrected"}[language]
    known = served_elections.served(
        served_elections.revision(stage=Stage.CORRECTION, corrects=stage)
    )
    assert (
        f"{STAGES[language, stage]}, {corrected}"
        in card(known, 7, voice(language)).plain.casefold()
    )
    assert (EMPTY_SEAT[language] in card(known, 29, voice(language)).plain) is (
        stage is Stage.CERTIFIED
    )
    unknown = served_elections.served(served_elections.revision(stage=Stage.CORRECTION))
    assert corrected in card(unknown, 7, voice(language)).plain.casefold().splitlines()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_address_that_the_source_does_not_give_is_not_invented(language: str) -> None:
    reply = card(SERVED, 7, voice(language))
    assert "href" not in reply.text
    assert {"ky": "дареги жана күнү булакта жок", "ru": "Адреса и даты", "en": "address and date"}[
        language
    ] in reply.plain


def test_a_source_with_an_address_is_a_link_and_its_date_is_shown() -> None:
    source = Source(
        'News "A" & B', "https://example.org/?a=1&b=2", served_elections.election().date
    )
    reply = card(served_elections.served(served_elections.revision(source=source)), 7, voice("en"))
    assert '<a href="https://example.org/?a=1&amp;b=2">News &quot;A&quot; &amp; B</a>' in reply.text
    assert "Date of the article: 28 November 2021" in reply.plain


@pytest.mark.parametrize(
    ("url", "published", "gap"), [(None, True, "address"), ("https://a.example", False, "date")]
)
def test_each_gap_of_a_source_is_named_by_itself(
    url: str | None, published: bool, gap: str
) -> None:
    source = Source("A", url, served_elections.election().date if published else None)
    text = card(
        served_elections.served(served_elections.revision(source=source)), 7, voice("en")
    ).plain
    assert f"The article’s {gap} is not in the source" in text


def test_an_address_that_is_no_web_address_makes_no_link() -> None:
    revision = served_elections.revision(source=Source("A", "javascript:alert(1)"))
    assert "href" not in card(served_elections.served(revision), 7, voice("en")).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_district_that_the_article_is_silent_on_says_so(language: str) -> None:
    rows = tuple(row for row in served_elections.results() if row.number != 5)
    text = card(
        served_elections.served(served_elections.revision(results=rows)), 5, voice(language)
    ).plain
    assert {"ky": "жыйынтыгы жок", "ru": "нет результата", "en": "no result"}[language] in text
    assert "%" not in text
    assert "█" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_share_that_the_source_does_not_print_is_no_zero(language: str) -> None:
    known = served_elections.served(
        served_elections.changed(served_elections.revision(), 7, share=None)
    )
    text = card(known, 7, voice(language)).plain
    assert {
        "ky": "үлүшү булакта жок",
        "ru": "доли в источнике нет",
        "en": "share not in the source",
    }[language] in text
    assert "0%" not in text
    assert "░" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_several_winners_of_a_district_have_a_line_each(language: str) -> None:
    second = Result(
        7, "Ош", "Экинчи Адам", False, Decimal("20.5"), None, "№7 Ош, Экинчи Адам 20,5%"
    )
    known = served_elections.served(
        served_elections.revision(results=(*served_elections.results(), second))
    )
    lines = card(known, 7, voice(language)).plain.splitlines()
    assert any("Осмонов" in line and printed("49.8", language) in line for line in lines)
    assert any("Экинчи" in line and printed("20.5", language) in line for line in lines)


@pytest.mark.parametrize(
    ("share", "filled"), [("0", 0), ("4.99", 0), ("5", 1), ("15.99", 2), ("49.8", 5), ("100", 10)]
)
def test_a_bar_has_one_square_for_ten_per_cent(share: str, filled: int) -> None:
    known = served_elections.served(
        served_elections.changed(served_elections.revision(), 7, share=Decimal(share))
    )
    assert "█" * filled + "░" * (10 - filled) in card(known, 7, voice("ky")).plain.splitlines()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_test_election_is_marked_in_the_first_line(language: str) -> None:
    first = card(served_elections.served(test=True), 7, voice(language)).plain.splitlines()[0]
    assert first.startswith({"ky": "СЫНОО", "ru": "ТЕСТ", "en": "TEST"}[language])


def test_half_of_a_town_leads_to_the_other_half() -> None:
    reply = card(SERVED, 7, voice("ky"))
    assert "№8 Төлөйкөндө" in reply.plain
    presses = [Press.decode(button.data) for button in buttons_of(reply) if button.data]
    assert any(press is not None and press.number == 8 for press in presses)


def test_notes_stand_apart_with_date_and_source() -> None:
    text = card(SERVED, 27, voice("en")).plain
    assert (
        "What happened later (not in the article):\n• 27 February 2022: A repeat vote was held."
        in text
    )
    assert "24.kg (English) 225567" in text


@pytest.mark.parametrize(("by", "said"), [(By.NUMBER, True), (By.NAME, False), (By.WINNER, False)])
def test_a_bare_number_is_told_that_numbers_were_given_anew(by: By, said: bool) -> None:
    text = answer(Found(7, by), SERVED, voice("ky")).plain
    assert ("2025-жылдын ноябрындагы шайлоодо" in text) is said


def test_a_name_with_mark_up_in_it_is_harmless() -> None:
    known = served_elections.served(
        served_elections.changed(served_elections.revision(), 7, winner='<b onclick="x">&')
    )
    reply = card(known, 7, voice("ky"))
    assert "&lt;b onclick=&quot;x&quot;&gt;&amp;" in reply.text
    assert '<b onclick="x">& — 49,8%' in reply.plain


def test_a_card_for_a_screen_reader_has_neither_bars_nor_signs() -> None:
    reply = card(SERVED, 7, voice("ky", plain=True))
    shown = reply.plain + "".join(button.text for button in buttons_of(reply))
    assert not re.search(r"[█░\U0001F300-\U0001FAFF⋯↗☰‹🔔❝]", shown)
    assert "Дагы" in shown


def test_a_followed_district_offers_to_stop() -> None:
    texts = [
        button.text
        for button in buttons_of(answer(Found(7, By.NAME), SERVED, voice("en"), followed={7}))
    ]
    assert "🔕 Unfollow" in texts
    assert "🔔 Follow" not in texts


def test_a_card_of_another_election_is_not_shared_as_the_current_one() -> None:
    assert any(button.share for button in buttons_of(card(SERVED, 7, voice("ky"))))
    assert not any(
        button.share for button in buttons_of(card(SERVED, 7, voice("ky"), current=False))
    )


def test_the_same_name_in_another_election_is_a_button_with_its_date() -> None:
    other = served_elections.served(id="kg-2016-01-01", test=True)
    reply = answer(Found(7, By.NAME), SERVED, voice("en"), elsewhere=[(other, 3)])
    button = list(buttons_of(reply))[-1]
    assert button.text == "TEST · 28 November 2021"
    assert Press.decode(button.data or "") == Press.decode("open:kg-2016-01-01:3:1:")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_the_stage_lead_to_the_glossary(language: str) -> None:
    text = card(SERVED, 7, voice(language, bot="shailoo_bot")).text
    assert 'href="https://t.me/shailoo_bot?start=glossary"' in text
