"""Questions: people who have set nothing are answered as everybody is, from the few things that the answer needs."""

from pathlib import Path
from typing import Any

import pytest

from bot.telegram.throttle import Throttle
from bot.telegram.wire.reading import Question, Reader
from tests.support.conversations import ADMIN, STRANGER, Conversation, conversation

TEXTS = (
    """
Ош|7|Ala-Buka|алай|Узгене|31-округ|кто победил в Нарыне?|Алайда ким жеңди?|who won in Osh|7, 12 жана Талас|Ысык
Чүй облусу|бардык каршы|Ташиев|37|№7|Ош 60 %|Алымбеков 48,9 %|привет|салам|помощь|все|тизме|манты|gibberish qqq
<b>7</b>|?|👍| |/|/ 7
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
CODES = ("", "ky", "ru", "en", "uz", "en-GB")


def message(text: str, person: int = STRANGER, language: str = "", **more: Any) -> dict[str, Any]:
    sender = {
        "id": person,
        "is_bot": False,
        "first_name": "Аида",
        **({"language_code": language} if language else {}),
    }
    chat = {"id": person, "type": "private", "first_name": "Аида"}
    return {"message_id": 5, "date": 1, "chat": chat, "from": sender, "text": text, **more}


def reader(talk: Conversation) -> Reader:
    return Reader(talk.bot, talk.desk.text_alone)


async def told(talk: Conversation, reader: Reader, body: dict[str, Any]) -> list[tuple[str, Any]]:
    """The calls that answer a message, read by this reader."""
    before = len(talk.request.calls)
    await talk.application.process_update(reader.read({"update_id": 1, "message": body}))
    return [(call.method, call.parameters) for call in talk.request.calls[before:]]


async def test_a_question_is_answered_as_any_text_is(tmp_path: Path) -> None:
    async with conversation(tmp_path) as talk:
        for person, text in enumerate(TEXTS, STRANGER):
            for language in CODES:
                body = message(text, person, language)
                assert isinstance(reader(talk).read({"update_id": 1, "message": body}), Question)
                answered = await told(talk, reader(talk), body)
                assert answered == await told(talk, Reader(talk.bot), body)
                assert len(answered) == 1, text


@pytest.mark.parametrize(
    "body",
    [
        message("Ош", ADMIN),
        message("/help", entities=[{"type": "bot_command", "offset": 0, "length": 5}]),
        message("Ош", reply_to_message=message("?")),
        message("Ош", via_bot={"id": 123456, "is_bot": True, "first_name": "-"}),
        {**message("Ош"), "chat": {"id": -5, "type": "group", "title": "Топ"}},
        {key: value for key, value in message("Ош").items() if key != "text"},
    ],
)
async def test_what_needs_more_than_its_text_is_read_whole(
    tmp_path: Path, body: dict[str, Any]
) -> None:
    async with conversation(tmp_path) as talk:
        assert not isinstance(reader(talk).read({"update_id": 1, "message": body}), Question)


@pytest.mark.parametrize("wish", ["/follow 7", "/language en", "/plain"])
async def test_who_has_set_something_is_answered_with_it_at_once(tmp_path: Path, wish: str) -> None:
    async with conversation(tmp_path) as talk:
        before = await talk.say("7")
        await talk.say(wish)
        update = {"update_id": 1, "message": message("7")}
        assert not isinstance(reader(talk).read(update), Question)
        (after,) = await talk.say("7")
        assert after.parameters != before[0].parameters
        await talk.say("/forget")


async def test_nobody_is_a_stranger_before_it_is_known_who_has_set_something(
    tmp_path: Path,
) -> None:
    async with conversation(tmp_path) as talk:
        talk.desk.chats._known = None
        assert not talk.desk.text_alone(STRANGER)


async def test_a_flood_of_questions_is_told_once_and_then_passed_over(tmp_path: Path) -> None:
    async with conversation(tmp_path) as talk:
        object.__setattr__(talk.desk, "throttle", Throttle(room=3, per_second=0.001))
        answers = [await told(talk, reader(talk), message("7", language="ru")) for _ in range(6)]
        assert [len(calls) for calls in answers] == [1, 1, 1, 1, 0, 0]
        assert "Подождите" in answers[3][0][1]["text"]


async def test_a_question_that_cannot_be_answered_is_apologized_for(tmp_path: Path) -> None:
    async with conversation(tmp_path) as talk:
        refused = (
            400,
            {"ok": False, "error_code": 400, "description": "Bad Request: can't parse entities"},
        )
        talk.request.refuse = lambda _, parameters: (
            refused if parameters.get("reply_markup") else None
        )
        answer, apology = await told(talk, reader(talk), message("Ош", language="en"))
        assert answer[0] == apology[0] == "sendMessage"
        (logged,) = talk.desk.recent.errors
        assert logged.split()[-1] in apology[1]["text"]


async def test_an_edited_question_edits_its_answer(tmp_path: Path) -> None:
    async with conversation(tmp_path) as talk:
        await told(talk, reader(talk), message("Ош"))
        edited = {**message("Талас"), "edit_date": 2}
        calls = await talk.feed("edited_message", edited)
        assert [call.method for call in calls] == ["editMessageText"]
        assert "№21" in calls[0].text or "Талас" in calls[0].text
