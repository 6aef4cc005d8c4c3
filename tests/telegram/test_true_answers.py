"""What the results of 2021 do not say is said first, and nobody else becomes a winner."""

import pytest

from tests.support.conversations import Conversation

LATER = {
    "Азыр Ошто ким депутат": "2025-жылдын 30-ноябрында жаңы шайлоо өттү",
    "кто сейчас депутат от Оша": "30 ноября 2025",
    "who is my MP now": "30 November 2025",
}


@pytest.mark.parametrize("question", LATER)
async def test_a_question_about_today_is_told_first_of_the_later_election(
    talk: Conversation, question: str
) -> None:
    (answer,) = await talk.say(question)
    assert LATER[question] in answer.text.split("\n\n", 1)[0]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Өзгөндө катышуу кандай болду", "катышуусу боюнча маалымат булакта жок"),
        ("явка в Узгене", "Явки по округам в источнике нет"),
        ("кто занял второе место в Узгене", "Кто занял второе место, источник не сообщает"),
        ("сколько голосов в Узгене", "Числа голосов в источнике нет"),
    ],
)
async def test_a_fact_that_no_source_has_is_said_before_the_card(
    talk: Conversation, question: str, first: str
) -> None:
    (answer,) = await talk.say(question)
    said, card = answer.text.split("\n\n", 1)
    assert first in said
    assert "Сатыбалдиев" in card


async def test_the_same_district_without_such_a_question_has_no_such_line(
    talk: Conversation,
) -> None:
    await talk.say("явка в Узгене")
    (answer,) = await talk.say("Узген")
    assert "Явки" not in answer.text


@pytest.mark.parametrize(("name", "number"), [("Атазов", 29), ("Сурабалдиева", 27)])
async def test_a_later_holder_leads_to_the_card_and_is_not_its_winner(
    talk: Conversation, name: str, number: int
) -> None:
    (answer,) = await talk.say(name)
    lead, card = answer.text.split("\n\n", 1)
    assert "бул адам бул округда жеңген эмес" in lead
    assert f"№{number}" in card
    assert "Баарына каршы" in card.split("\n\n", 1)[0]


async def test_a_town_without_a_district_is_offered_those_of_its_oblast(
    talk: Conversation,
) -> None:
    (answer,) = await talk.say("Каракол")
    assert "Каракол — Ысык-Көл облусу" in answer.text
    assert "булак айтпайт" in answer.text
    assert "%" not in answer.text
