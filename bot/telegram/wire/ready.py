"""Messages that were encoded before: the same card goes to many chats, and only the chat differs."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any, NamedTuple

from telegram import Bot
from telegram.request import RequestData

from bot.telegram.wire.json_text import encode


class Keeping(ABC):
    """A request class that may keep a call for the body of the webhook's answer."""

    @abstractmethod
    def keeps(self, method: str, url: str, data: RequestData) -> bool:
        """Keep this call, if there is room for it and it may go unseen."""


class Prepared(NamedTuple):
    """The parameters of a call but for `chat_id`; `encoded` is their JSON without the brace that opens it."""

    parameters: Mapping[str, Any]
    encoded: bytes


def prepare(parameters: Mapping[str, Any]) -> Prepared:
    """`parameters` as Telegram takes them: numbers, strings, lists, objects."""
    return Prepared(parameters, encode(parameters).encode("utf-8", "replace")[1:])


class ReadyData(RequestData):  # type: ignore[misc] # final, so that nobody relies on what we know: the version is pinned
    """A prepared call to one chat, for any request class of python-telegram-bot."""

    __slots__ = ("_prepared", "asked", "chat")

    def __init__(self, prepared: Prepared, chat: int) -> None:
        self.chat = chat
        self._prepared = prepared
        self.contains_files = False
        self.asked = (
            False  # whether it may go unseen: to ask is to use up a right, so it is asked once
        )
        self._parameters = []

    @property
    def parameters(self) -> dict[str, Any]:
        return {"chat_id": self.chat, **self._prepared.parameters}

    @property
    def encoded(self) -> bytes:
        return b'{"chat_id":%d,%b' % (self.chat, self._prepared.encoded)

    def as_body(self, method: bytes) -> bytes:
        """The call as the body of the webhook's answer."""
        return b'{"method":"%b","chat_id":%d,%b' % (method, self.chat, self._prepared.encoded)


def chat_of(data: RequestData) -> object:
    """The chat that a call is for, None for a call that is for none."""
    return data.chat if isinstance(data, ReadyData) else data.parameters.get("chat_id")


def json_of(data: RequestData) -> bytes:
    """The parameters of a call as one JSON object."""
    return (
        data.encoded
        if isinstance(data, ReadyData)
        else encode(data.parameters).encode("utf-8", "replace")
    )


def went(bot: Bot, data: ReadyData) -> bool:
    """Whether a message is done with: it goes unseen, in the body of the webhook's answer."""
    return isinstance(bot.request, Keeping) and bot.request.keeps(
        "sendMessage", f"{bot.base_url}/sendMessage", data
    )


async def send_ready(bot: Bot, data: ReadyData) -> int | None:
    """Send a prepared message. Returns its id, None where it went unseen. Raises what Telegram answers."""
    sent = await bot.request.post(f"{bot.base_url}/sendMessage", data)
    return int(sent["message_id"]) if isinstance(sent, dict) else None
