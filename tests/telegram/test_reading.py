"""Reading: what is cast is in every attribute what python-telegram-bot itself makes of the update."""

from typing import Any

import pytest
from telegram import Message, TelegramObject, Update
from telegram.ext import Defaults, ExtBot

from bot.telegram.wire.reading import Reader

USER = {"id": 5, "is_bot": False, "first_name": "Аида"}
FULL = {**USER, "last_name": "К", "username": "aida", "language_code": "ky", "is_premium": True}
PRIVATE = {"id": 5, "type": "private", "first_name": "Аида", "username": "aida"}
GROUP = {"id": -100, "type": "supergroup", "title": "Группа", "is_forum": True}
TEXT = {"message_id": 3, "date": 1638100000, "chat": PRIVATE, "from": USER, "text": "Ош"}
QUERY = {"id": "9", "from": FULL, "query": "О", "offset": ""}
COMMAND = [
    {"type": "bot_command", "offset": 0, "length": 9},
    {"type": "unheard_of", "offset": 1, "length": 1},
]

CAST = [
    {"message": TEXT},
    {"message": {**TEXT, "from": FULL}},
    {"message": {**TEXT, "chat": GROUP, "text": "/district 7", "entities": COMMAND}},
    {"message": {**TEXT, "chat": {"id": -7, "type": "group", "title": "Группа"}}},
    {"inline_query": QUERY},
    {"inline_query": {**QUERY, "chat_type": "sender"}},
]
LEFT = [
    {"message": {**TEXT, "reply_to_message": TEXT}},
    {"message": {**TEXT, "chat": {"id": -9, "type": "channel", "title": "К"}}},
    {"message": {**TEXT, "chat": {**PRIVATE, "type": "unheard_of"}}},
    {"message": {**TEXT, "from": {**USER, "unheard_of": 1}}},
    {"message": {**TEXT, "unheard_of": {"a": 1}}},
    {"message": {key: value for key, value in TEXT.items() if key != "text"}},
    {"inline_query": {**QUERY, "location": {"latitude": 1.0, "longitude": 2.0}}},
    {"edited_message": {**TEXT, "edit_date": 1638100001}},
    {
        "callback_query": {
            "id": "1",
            "from": USER,
            "chat_instance": "1",
            "data": "d:7",
            "message": TEXT,
        }
    },
    {"unheard_of": 1},
    {},
]


def attributes(value: object) -> Any:
    """Everything that is in an object of python-telegram-bot, down to the last."""
    if isinstance(value, tuple):
        return [attributes(part) for part in value]
    if not isinstance(value, TelegramObject):
        return (type(value), value)
    names = [name for kind in type(value).__mro__ for name in kind.__dict__.get("__slots__", ())]
    found = {
        name: attributes(getattr(value, name))
        for name in names
        if name != "_bot" and hasattr(value, name)
    }
    return (type(value), id(value._bot), found)


def updated(reader: Reader, data: Any) -> Update:
    read = reader.read(data)
    assert isinstance(read, Update)
    return read


@pytest.fixture
def bot() -> ExtBot[None]:
    return ExtBot("1:A")


@pytest.mark.parametrize("body", [*CAST, *LEFT])
def test_an_update_has_the_attributes_that_python_telegram_bot_gives_it(
    bot: ExtBot[None], body: Any
) -> None:
    data = {"update_id": 7, **body}
    expected = Update.de_json(data, bot)
    read = updated(Reader(bot), data)
    assert attributes(read) == attributes(expected)
    assert read == expected
    assert read.to_dict() == expected.to_dict()


@pytest.mark.parametrize("body", CAST)
def test_what_people_send_most_is_cast(bot: ExtBot[None], body: Any) -> None:
    reader = Reader(bot)
    (inner,) = body.values()
    assert reader._text(inner) or reader._query(inner)


def test_a_cast_message_is_one_of_its_own(bot: ExtBot[None]) -> None:
    reader = Reader(bot)
    first = updated(reader, {"update_id": 1, "message": TEXT})
    second = updated(
        reader, {"update_id": 2, "message": {**TEXT, "message_id": 4, "text": "Талас"}}
    )
    assert first.message != second.message
    assert first.effective_chat == second.effective_chat
    assert isinstance(first.message, Message)
    assert first.message.text == "Ош"
    with pytest.raises(AttributeError):
        first.message.text = "Талас"


def test_with_defaults_the_date_has_their_time_zone() -> None:
    from zoneinfo import ZoneInfo

    bot = ExtBot("1:A", defaults=Defaults(tzinfo=ZoneInfo("Asia/Bishkek")))
    data = {"update_id": 1, "message": TEXT}
    assert attributes(Reader(bot).read(data)) == attributes(Update.de_json(data, bot))


@pytest.mark.parametrize(
    "body", [{"message": {"no": "chat"}}, {"message": 7}, {"inline_query": "?"}]
)
def test_what_is_no_update_is_an_error(bot: ExtBot[None], body: Any) -> None:
    with pytest.raises(Exception):  # noqa: B017, PT011 - whatever python-telegram-bot raises
        Reader(bot).read({"update_id": 1, **body})


ODD: list[Any] = [None, 7, -7, 1.5, "5", "", [], [5], {}, {"id": 5}, True, 2**70]


@pytest.mark.parametrize(
    "place", ["message", "chat", "from", "entities", "chat.id", "chat.type", "from.language_code"]
)
@pytest.mark.parametrize("odd", ODD, ids=repr)
def test_whatever_stands_in_a_message_it_is_a_question_or_none(
    bot: ExtBot[None], place: str, odd: Any
) -> None:
    reader = Reader(bot, lambda person: hash(person) != 0)
    assert reader.question({"update_id": 1, "message": TEXT})  # from now on its shape is known
    message: Any = {
        **TEXT,
        "chat": dict(PRIVATE),
        "from": {**USER, "language_code": "ky"},
        "entities": [],
    }
    assert reader.question({"update_id": 1, "message": message})
    if place == "message":
        message = odd
    else:
        name, _, part = place.partition(".")
        message[name] = {**message[name], part: odd} if part else odd
    question = reader.question({"update_id": 1, "message": message})
    assert question is None or (type(question.person) is int and question.text == "Ош")
