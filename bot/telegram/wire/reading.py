"""From an update as Telegram writes it to what handlers take: a Question, or an Update of python-telegram-bot.

A plain text in private from somebody who has set nothing is read no further than its answer needs: that is most of what
comes. python-telegram-bot gives a message a hundred attributes one by one, which costs a third of a whole answer.
Other plain texts and inline queries are cast from a ready-made object instead: the same objects with the same
attributes, which a test compares one by one. Anything else is left to python-telegram-bot.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Generic, NamedTuple, TypeVar

from telegram import Chat, InlineQuery, Message, MessageEntity, TelegramObject, Update, User
from telegram.ext import ExtBot

T = TypeVar("T", bound=TelegramObject)

USER = frozenset({"id", "is_bot", "first_name"})
USER_TOO = USER | {"last_name", "username", "language_code", "is_premium"}
CHAT = frozenset({"id", "type"})
CHAT_TOO = CHAT | {"first_name", "last_name", "username", "title", "is_forum"}
CHAT_TYPES = ("private", "group", "supergroup")
TEXT = frozenset({"message_id", "date", "chat", "from", "text"})
TEXT_TOO = TEXT | {"entities"}
QUERY = frozenset({"id", "from", "query", "offset"})
QUERY_TOO = QUERY | {"chat_type"}
MOST_SHAPES = 100


class Question(NamedTuple):
    """A plain text in private. `person` is the chat too; `language` is the tag that Telegram gives, "" for none."""

    update_id: int
    person: int
    message_id: int
    text: str
    language: str


class Mould(Generic[T]):
    """Casts objects with the attributes of `specimen`, but for those that are given."""

    def __init__(self, specimen: T) -> None:
        self._kind = type(specimen)
        slots = {
            name: kind.__dict__[name]
            for kind in type(specimen).__mro__
            for name in kind.__dict__.get("__slots__", ())
            if name in kind.__dict__
        }
        self._put: dict[str, Callable[[T, object], None]] = {
            name: slot.__set__ for name, slot in slots.items()
        }
        self._values = [(slot.__set__, slot.__get__(specimen)) for slot in slots.values()]

    def cast(self, given: Mapping[str, Any], *identity: object) -> T:
        """`identity` is what python-telegram-bot compares objects of this kind by. Raises KeyError for an attribute
        that such objects do not have."""
        made = object.__new__(self._kind)
        for put, value in self._values:
            put(made, value)
        for name, value in given.items():
            self._put[name](made, value)
        self._put["_id_attrs"](made, identity)
        return made


class Reader:
    """Reads updates for one bot. `text_alone`: whether nothing but the text matters in what this person asks."""

    def __init__(
        self, bot: ExtBot[Any], text_alone: Callable[[int], bool] = lambda person: False
    ) -> None:
        self._bot = bot
        self._text_alone = text_alone
        self._shapes: set[tuple[tuple[str, ...], ...]] = set()
        """The names of fields, in their order, of messages that were found to be plain: Telegram's are always alike."""
        user = {"id": 0, "is_bot": False, "first_name": ""}
        chat = {"id": 0, "type": "private"}
        message = {"message_id": 0, "date": 0, "chat": chat, "from": user}
        query = {"id": "", "from": user, "query": "", "offset": ""}
        self._users = Mould(User.de_json(user, bot))
        self._chats = {
            kind: Mould(Chat.de_json({"id": 0, "type": kind}, bot)) for kind in CHAT_TYPES
        }
        self._messages = Mould(Message.de_json(message, bot))
        self._queries = Mould(InlineQuery.de_json(query, bot))
        self._updates = Mould(Update.de_json({"update_id": 0}, bot))

    def read(self, data: Mapping[str, Any]) -> Question | Update:
        """Raises whatever python-telegram-bot raises for what is no update."""
        return self.question(data) or self._update(data)

    def question(self, data: Mapping[str, Any]) -> Question | None:
        """The Question in an update, None where it is anything else. Raises nothing, whatever stands beside the id."""
        message: Any = data.get("message")
        if len(data) != 2 or not isinstance(message, dict):
            return None
        user, chat = message.get("from"), message.get("chat")
        if not isinstance(user, dict) or not isinstance(chat, dict):
            return None
        shape = (tuple(message), tuple(user), tuple(chat))
        if shape not in self._shapes:
            if not has(message, TEXT, TEXT_TOO) or not plain(user, chat):
                return None
            if len(self._shapes) < MOST_SHAPES:
                self._shapes.add(shape)
        person = chat["id"]
        if chat["type"] != "private" or message.get("entities"):
            return None
        if type(person) is not int or not self._text_alone(person):
            return None
        language = user.get("language_code") or ""
        return Question(data["update_id"], person, message["message_id"], message["text"], language)

    def _update(self, data: Mapping[str, Any]) -> Update:
        update_id, cast = data.get("update_id"), None
        if (
            len(data) == 2 and self._bot.defaults is None
        ):  # with defaults a date has their time zone
            cast = self._text(data.get("message")) or self._query(data.get("inline_query"))
        if cast is None:
            return Update.de_json(dict(data), self._bot)
        kind = "message" if isinstance(cast, Message) else "inline_query"
        return self._updates.cast({"update_id": update_id, kind: cast}, update_id)

    def _text(self, data: Any) -> Message | None:
        if not has(data, TEXT, TEXT_TOO) or not plain(data["from"], data["chat"]):
            return None
        chat, message_id = self._chat(data["chat"]), data["message_id"]
        given = {
            "message_id": message_id,
            "date": datetime.fromtimestamp(data["date"], UTC),
            "chat": chat,
            "from_user": self._user(data["from"]),
            "text": data["text"],
            "entities": MessageEntity.de_list(data["entities"], self._bot)
            if "entities" in data
            else (),
        }
        return self._messages.cast(given, message_id, chat)

    def _query(self, data: Any) -> InlineQuery | None:
        if not has(data, QUERY, QUERY_TOO) or not has(data["from"], USER, USER_TOO):
            return None
        given = {**data, "from_user": self._user(data["from"])}
        del given["from"]
        return self._queries.cast(given, data["id"])

    def _chat(self, data: Mapping[str, Any]) -> Chat:
        given = {name: value for name, value in data.items() if name != "type"}
        return self._chats[data["type"]].cast(given, data["id"])

    def _user(self, data: Mapping[str, Any]) -> User:
        return self._users.cast(data, data["id"])


def has(data: Any, required: frozenset[str], allowed: frozenset[str]) -> bool:
    """Whether it is an object with all of the required fields and none beside the allowed ones."""
    return isinstance(data, dict) and required <= data.keys() <= allowed


def plain(user: Any, chat: Any) -> bool:
    return has(user, USER, USER_TOO) and has(chat, CHAT, CHAT_TOO) and chat["type"] in CHAT_TYPES
