"""Updates as the handlers see them: frozen values, made from Telegram's update at the border."""

from dataclasses import dataclass
from enum import Enum
from zoneinfo import ZoneInfo

import telegram
from telegram import ChatMember, InlineKeyboardMarkup, MessageEntity, Update

from bot.core.model import Source

BISHKEK = ZoneInfo("Asia/Bishkek")


class ChatKind(Enum):
    """The kinds of chats. A supergroup is a group."""

    PRIVATE = "private"
    GROUP = "group"
    CHANNEL = "channel"


KINDS = {
    "private": ChatKind.PRIVATE,
    "group": ChatKind.GROUP,
    "supergroup": ChatKind.GROUP,
    "channel": ChatKind.CHANNEL,
}


@dataclass(frozen=True, slots=True)
class Place:
    """The chat that an answer goes to, and its topic in a forum.

    `quoted` is the id of the message that the answer replies to: None in private and for a press.
    """

    chat_id: int
    kind: ChatKind
    topic: int | None = None
    quoted: int | None = None

    @property
    def is_group(self) -> bool:
        return self.kind is ChatKind.GROUP

    @property
    def is_private(self) -> bool:
        return self.kind is ChatKind.PRIVATE


@dataclass(frozen=True, slots=True)
class Person:
    """The sender. `id` is the chat's id if Telegram names no person."""

    id: int
    language_code: str = ""
    """The language of the person's Telegram, as an IETF tag. Empty if unknown."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document that can be fetched by its file id. `size` is in bytes, 0 if unknown."""

    file_id: str
    name: str | None
    size: int
    caption: str | None


@dataclass(frozen=True, slots=True)
class RepliedMessage:
    """The message that a message replies to."""

    author_id: int | None
    text: str
    document: Document | None
    callback_data: tuple[str, ...]
    """The data of its buttons."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """An action of a person."""

    person: Person


@dataclass(frozen=True, slots=True)
class InChat(Incoming):
    """An action in a chat, which can be answered there."""

    place: Place


@dataclass(frozen=True, slots=True)
class Message(InChat):
    """A message, new or edited. `text` is the text or the caption."""

    id: int
    text: str
    edited: bool = False
    thread: int | None = None
    """The topic of a forum or the thread of replies."""
    mentions: tuple[str, ...] = ()
    """User names in the text, each with its "@"; read in groups only."""
    via_bot_id: int | None = None
    sender_chat_id: int | None = None
    """The chat in whose name it was sent: the group itself for an anonymous admin."""
    document: Document | None = None
    replied: RepliedMessage | None = None
    forwarded_from: Source | None = None
    """The channel that it was forwarded from; its post as the address if the channel is public."""

    @property
    def argument(self) -> str:
        """The text after a command."""
        separator = " " if " " in self.text else "\n"
        return self.text.partition(separator)[2].strip()

    @property
    def arguments(self) -> list[str]:
        """The words after a command."""
        return self.text.split()[1:]


@dataclass(frozen=True, slots=True)
class ButtonPress(InChat):
    """A press on a button of one of the bot's messages."""

    id: str
    data: str
    message_id: int
    editable: bool
    """False for a picture, a document, and a message that is too old."""
    asker_id: int | None
    """The person who asked for the message, in a group. None: anyone may press."""


@dataclass(frozen=True, slots=True)
class SharedPress(Incoming):
    """A press on the button of a card that was shared through inline mode."""

    id: str
    data: str
    inline_message_id: str


@dataclass(frozen=True, slots=True)
class InlineQuery(Incoming):
    """A text that is typed after the bot's name in any chat."""

    id: str
    text: str
    offset: str


@dataclass(frozen=True, slots=True)
class Membership(InChat):
    """The bot was added to a chat or removed from it; a person started or blocked it."""

    was_member: bool
    is_member: bool


@dataclass(frozen=True, slots=True)
class ChosenCard:
    """The result of an inline query that was sent. Without an id it cannot be edited."""

    result_id: str
    inline_message_id: str | None


@dataclass(frozen=True, slots=True)
class Migration:
    """A group became a supergroup with another id."""

    old_id: int
    new_id: int


def read_message(update: Update) -> Message:
    """Raises ValueError if the update has no message."""
    message = update.effective_message
    if message is None:
        raise ValueError("an update without a message")
    place = read_place(message.chat, message)
    replied = message.reply_to_message
    return Message(
        person=read_person(message.from_user, message.chat),
        place=place,
        id=message.message_id,
        text=message.text or message.caption or "",
        edited=update.edited_message is not None,
        thread=message.message_thread_id,
        mentions=read_mentions(message) if place.is_group else (),
        via_bot_id=message.via_bot.id if message.via_bot else None,
        sender_chat_id=message.sender_chat.id if message.sender_chat else None,
        document=read_document(message),
        replied=read_replied(replied) if replied else None,
        forwarded_from=read_channel(message.forward_origin),
    )


def read_channel(origin: telegram.MessageOrigin | None) -> Source | None:
    """Return the channel that a message was forwarded from, None for any other origin.

    A channel without a user name is private: its posts have no address.
    """
    if not isinstance(origin, telegram.MessageOriginChannel):
        return None
    user_name = origin.chat.username
    address = f"https://t.me/{user_name}/{origin.message_id}" if user_name else None
    return Source(origin.chat.title, address, origin.date.astimezone(BISHKEK).date())


def read_press(update: Update) -> ButtonPress | SharedPress:
    """Raises ValueError if the update is not a press on a button."""
    query = update.callback_query
    if query is None:
        raise ValueError("an update without a press")
    data, message = query.data or "", query.message
    person = read_person(query.from_user)
    if message is None:
        return SharedPress(person, query.id, data, query.inline_message_id or "")
    kind = KINDS[message.chat.type]
    if not isinstance(message, telegram.Message):  # too old: Telegram gives its ids only
        place = Place(message.chat.id, kind)
        return ButtonPress(person, place, query.id, data, message.message_id, False, None)
    return ButtonPress(
        person=person,
        place=Place(message.chat.id, kind, read_topic(message)),
        id=query.id,
        data=data,
        message_id=message.message_id,
        editable=not message.photo and not message.document,
        asker_id=read_asker(message) if kind is ChatKind.GROUP else None,
    )


def read_inline_query(update: Update) -> InlineQuery:
    """Raises ValueError if the update is not an inline query."""
    query = update.inline_query
    if query is None:
        raise ValueError("an update without an inline query")
    return InlineQuery(read_person(query.from_user), query.id, query.query, query.offset)


def read_chosen_card(update: Update) -> ChosenCard:
    """Raises ValueError if no result was chosen."""
    chosen = update.chosen_inline_result
    if chosen is None:
        raise ValueError("an update without a chosen result")
    return ChosenCard(chosen.result_id, chosen.inline_message_id)


def read_membership(update: Update) -> Membership:
    """Raises ValueError if the update is not about the bot's membership."""
    change = update.my_chat_member
    if change is None:
        raise ValueError("an update without a change of membership")
    outside = {ChatMember.LEFT, ChatMember.BANNED}
    return Membership(
        person=read_person(change.from_user),
        place=Place(change.chat.id, KINDS[change.chat.type]),
        was_member=change.old_chat_member.status not in outside,
        is_member=change.new_chat_member.status not in outside,
    )


def read_migration(update: Update) -> Migration:
    """Raises ValueError if the update has no message."""
    message = update.effective_message
    if message is None:
        raise ValueError("an update without a message")
    old_id = message.migrate_from_chat_id or message.chat.id
    new_id = message.migrate_to_chat_id or message.chat.id
    return Migration(old_id, new_id)


def read_any(update: object) -> Incoming | None:
    """Return the action of an update. None if no person can be told about it."""
    if not isinstance(update, Update):
        return None
    if update.callback_query is not None:
        return read_press(update)
    if update.inline_query is not None:
        return read_inline_query(update)
    if update.my_chat_member is not None:
        return read_membership(update)
    if update.effective_message is not None:
        return read_message(update)
    return None


def read_person(user: telegram.User | None, chat: telegram.Chat | None = None) -> Person:
    if user is not None:
        return Person(user.id, user.language_code or "")
    return Person(chat.id if chat else 0)


def read_place(chat: telegram.Chat, message: telegram.Message) -> Place:
    kind = KINDS[chat.type]
    quoted = None if kind is ChatKind.PRIVATE else message.message_id
    return Place(chat.id, kind, read_topic(message), quoted)


def read_topic(message: telegram.Message) -> int | None:
    """Return the topic of a forum. A thread of replies is not a topic."""
    return message.message_thread_id if message.is_topic_message else None


def read_mentions(message: telegram.Message) -> tuple[str, ...]:
    if not message.text:
        return ()
    return tuple(message.parse_entities([MessageEntity.MENTION]).values())


def read_document(message: telegram.Message) -> Document | None:
    document = message.document
    if document is None:
        return None
    size = document.file_size or 0
    return Document(document.file_id, document.file_name, size, message.caption)


def read_replied(message: telegram.Message) -> RepliedMessage:
    markup = message.reply_markup
    rows = markup.inline_keyboard if isinstance(markup, InlineKeyboardMarkup) else ()
    return RepliedMessage(
        author_id=message.from_user.id if message.from_user else None,
        text=message.text or "",
        document=read_document(message),
        callback_data=tuple(str(button.callback_data) for row in rows for button in row),
    )


def read_asker(message: telegram.Message) -> int | None:
    """Return who asked: in a group the bot's answer is a reply to the question."""
    question = message.reply_to_message
    if question is None or question.from_user is None:
        return None
    return question.from_user.id
