"""Questions in private: what people have set, floods, errors and edited questions."""

from itertools import chain
from pathlib import Path

import pytest

from tests.support.conversations import STRANGER, conversation, texts


@pytest.mark.parametrize("wish", ["/follow 7", "/language en", "/plain"])
async def test_a_setting_shows_in_the_next_answer(tmp_path: Path, wish: str) -> None:
    async with conversation(tmp_path) as talk:
        (before,) = await talk.say("7")
        await talk.say(wish)
        (after,) = await talk.say("7")
        assert after.parameters != before.parameters


@pytest.mark.parametrize(
    ("language", "election"),
    [
        ("", "Шайлоо"),
        ("ky", "Шайлоо"),
        ("ru", "Выборы"),
        ("en", "Election"),
        ("en-GB", "Election"),
        ("uz", "Шайлоо"),
    ],
)
async def test_a_number_is_answered_in_the_language_that_telegram_gives(
    tmp_path: Path, language: str, election: str
) -> None:
    async with conversation(tmp_path) as talk:
        (answer,) = texts(await talk.say("7", language=language))
        assert election in answer


async def test_a_flood_of_questions_is_told_once_and_then_passed_over(tmp_path: Path) -> None:
    async with conversation(tmp_path) as talk:
        answers = [await talk.say("7", language="ru") for _ in range(250)]
        (warning,) = [text for text in texts(chain(*answers)) if "Подождите" in text]
        assert answers[-1] == []
        assert warning


async def test_a_question_that_cannot_be_answered_is_apologized_for(tmp_path: Path) -> None:
    refused = (
        400,
        {"ok": False, "error_code": 400, "description": "Bad Request: can't parse entities"},
    )
    async with conversation(tmp_path) as talk:
        talk.request.refuse = lambda _, parameters: (
            refused if parameters.get("reply_markup") else None
        )
        _, apology = await talk.say("Ош", language="en")
        (logged,) = talk.context.memory.errors
        assert logged.split()[-1] in apology.text


async def test_an_edited_question_edits_its_answer(tmp_path: Path) -> None:
    async with conversation(tmp_path) as talk:
        question = talk.message("Ош", STRANGER, None)
        await talk.feed("message", question)
        edited = {**question, "text": "Талас", "edit_date": 2}
        (call,) = await talk.feed("edited_message", edited)
        assert call.method == "editMessageText"
        assert "№21" in call.text or "Талас" in call.text
