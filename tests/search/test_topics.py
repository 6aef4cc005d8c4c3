"""Questions about today, about another election, and for facts that no source has."""

import pytest

from bot.core.outcomes import About, By, Found, MissingFact
from bot.search.index import Index
from bot.search.topics import missing_fact, topic_of
from tests.support.questions.election import index, names, results
from tests.support.questions.facts import ROWS
from tests.support.questions.outcomes import listed

YEAR = 2021
OTHER_ELECTION = """
    кто сейчас депутат от Оша|кто сейчас представляет Узген|кто депутат сегодня в Таласе
    нынешний депутат|нынешний депутат от Алая|действующий депутат 7 округа|текущий депутат
    депутат на сегодня|кто теперь депутат от Баткена|кто на данный момент депутат от Нарына
    2025|выборы 2025|кто победил в Оше в 2025|результаты 2025 года Ош|выборы 2020
    досрочные выборы|итоги последних выборов|кто новый депутат от Оша|повторные выборы 27 округ
    азыр ким депутат|азыркы депутат|азыркы депутат ким Ош|учурдагы депутат|учурда ким депутат
    Оштун азыркы депутаты ким|бүгүнкү депутат ким|Таластан азыр ким өкүл|2025-жылкы шайлоо
    2025-жылы Ошто ким утту|мөөнөтүнөн мурдагы шайлоо|акыркы шайлоо|жаңы депутат ким
    ушул тапта Нарындын депутаты ким|кийинки шайлоо качан
    who is my MP now|who is the current MP for Osh|current deputy of Talas
    who represents Naryn today|who holds the seat now|incumbent deputy|who won in 2025
    2025 election results|early elections|latest election|who is the deputy at the moment
"""
THIS_ELECTION = """
    кто победил в Оше|кто прошёл в Узгене|депутат от Оша|Ош|7|№7|кто победил в 2021 году в Оше
    Ошто ким утту?|Азыр Ошто ким утту?|Баткенден ким өттү|2021-жылы Ошто ким утту|шайлоо 2021
    кто сейчас выиграл в Таласе|who won in Osh|who won in 2021|Osh 2021 results|Талас депутаты
    Осмонов Айбек|итоги|сейчас|азыр|now|today|результаты выборов
"""
TURNOUT = """
    явка в Оше|какая явка|явки по округам|Ошто катышуу|катышуу канча|turnout in Osh|turnout
    сколько человек проголосовало в Таласе|how many people voted|канча киши катышты
"""
RUNNER_UP = """
    кто второй в Узгене|второе место Ош|кто занял второе место|Ошто экинчи орун|ким экинчи болду
    who came second in Uzgen|runner-up in Osh|second place Talas|кто проиграл в Оше
"""
VOTES = """
    сколько голосов|сколько голосов набрал Осмонов|Ошто канча добуш|how many votes in Osh
    количество голосов 7 округ
"""


@pytest.mark.parametrize("text", listed(OTHER_ELECTION))
def test_a_question_about_today_or_another_election_is_told_apart(text: str) -> None:
    assert topic_of(text, YEAR) is About.OTHER_ELECTION


def test_there_are_forty_questions_about_today() -> None:
    assert len(listed(OTHER_ELECTION)) >= 40


@pytest.mark.parametrize("text", listed(THIS_ELECTION))
def test_a_question_about_this_election_is_about_nothing_else(text: str) -> None:
    assert topic_of(text, YEAR) is None


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        *((text, MissingFact.TURNOUT) for text in listed(TURNOUT)),
        *((text, MissingFact.RUNNER_UP) for text in listed(RUNNER_UP)),
        *((text, MissingFact.VOTES) for text in listed(VOTES)),
        *((text, None) for text in listed(THIS_ELECTION)),
    ],
)
def test_a_fact_that_no_source_has_is_named(text: str, fact: MissingFact | None) -> None:
    assert missing_fact(text) is fact


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *(("явка в Оше", 7), ("кто второй в Узгене", 12), ("кто сейчас депутат от Оша", 7)),
        *(("Оштун азыркы депутаты ким", 7), ("who came second in Uzgen", 12), ("Ошто катышуу", 7)),
        *(("turnout in Osh", 7), ("нынешний депутат от Алая", 11), ("Таласта экинчи орун", 21)),
    ],
)
def test_the_district_of_such_a_question_is_still_found(text: str, number: int) -> None:
    assert index().find(text) == Found(number, By.NAME)


@pytest.mark.parametrize("text", ["Сурабалдиева", "Эльвира Сурабалдиева", "Surabaldieva"])
def test_a_later_holder_leads_to_the_district_and_is_no_winner(text: str) -> None:
    known = names()
    districts = [known.widen("e", number, name) for number, name, _, _ in ROWS]
    holders = {27: ("Эльвира Сурабалдиева",), 7: ("Шайлообек Атазов",)}
    found = Index(districts, results(), later_holders=holders).find
    assert found(text) == Found(27, By.LATER_HOLDER)
    assert found("Атазов") == Found(7, By.LATER_HOLDER)
    assert found("Осмонов") == Found(7, By.WINNER)
    assert not isinstance(found("Эльвира"), Found)
