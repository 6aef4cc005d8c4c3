"""A bot that people talk to without a network: the real Application, service and database, and a request class that
records every call and answers as Telegram would."""

import itertools
import json
import time
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from telegram.ext import ExtBot
from telegram.request import BaseRequest, RequestData

from bot.app import build_desk
from bot.config import ROOT, Settings
from bot.metrics import Metrics
from bot.render.reply import plain
from bot.store import Store, open_store
from bot.telegram.outbox import Outbox
from bot.telegram.pacing import Pacing
from bot.telegram.table import build
from bot.telegram.wire.reading import Reader
from bot.usecases.serving import Serving

ADMIN, SECOND_ADMIN, STRANGER = 900, 901, 77
NOON = datetime(2026, 3, 1, 6, 0, tzinfo=UTC)
"""Twelve o'clock in Bishkek."""
ME = {
    "id": 123456,
    "is_bot": True,
    "first_name": "Шайлоо",
    "username": "shailoo_test_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": True,
}
Answer = tuple[int, dict[str, Any]]


@dataclass
class Call:
    """What the bot called."""

    method: str
    parameters: Mapping[str, Any]
    files: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return plain(str(self.parameters.get("text") or self.parameters.get("caption") or ""))

    @property
    def buttons(self) -> list[dict[str, Any]]:
        rows = (self.parameters.get("reply_markup") or {}).get("inline_keyboard", [])
        return [button for row in rows for button in row]

    def data(self, label: str) -> str:
        """The callback data of the button whose text has this in it."""
        return next(
            str(button["callback_data"]) for button in self.buttons if label in button["text"]
        )


class Recorder(BaseRequest):
    """Records calls. `refuse(method, parameters)` may return a status and an answer of its own."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.refuse: Callable[[str, Mapping[str, Any]], Answer | None] = (
            lambda _method, _parameters: None
        )
        self.files: dict[str, bytes] = {}
        self.members: dict[int, str] = {}
        self._ids = itertools.count(5000)

    @property
    def read_timeout(self) -> float:
        return 1.0

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *_: object,
        **__: object,
    ) -> tuple[int, bytes]:
        name = url.rpartition("/")[2]
        if method == "GET":
            return 200, self.files[name]
        data = request_data or RequestData()
        parts = data.multipart_data if data.contains_files else {}
        files = {
            part: content for part, (_, content, _) in parts.items() if isinstance(content, bytes)
        }
        self.calls.append(Call(name, data.parameters, files))
        status, answer = self.refuse(name, data.parameters) or (
            200,
            {"ok": True, "result": self._result(name, data)},
        )
        return status, json.dumps(answer).encode()

    def _result(self, name: str, data: RequestData) -> object:
        parameters = data.parameters
        if name == "getMe":
            return ME
        if name == "getChatMember":
            person = {"id": parameters["user_id"], "is_bot": False, "first_name": "-"}
            status = self.members.get(int(str(parameters["user_id"])), "member")
            return {"status": status, "user": person, "is_anonymous": False}
        if name == "getFile":
            return {
                "file_id": parameters["file_id"],
                "file_unique_id": "u",
                "file_path": parameters["file_id"],
            }
        if name in {"sendMessage", "sendPhoto", "sendDocument", "editMessageText"}:
            return self._message(name, parameters)
        return True

    def _message(self, name: str, parameters: Mapping[str, Any]) -> object:
        if "inline_message_id" in parameters:
            return True
        chat = {
            "id": parameters["chat_id"],
            "type": "private" if parameters["chat_id"] > 0 else "supergroup",
        }
        number = parameters.get("message_id") or next(self._ids)
        message = {"message_id": number, "date": 1, "chat": chat, "from": ME, "text": "-"}
        photo = [{"file_id": f"file{number}", "file_unique_id": "u", "width": 1, "height": 1}]
        return {**message, "photo": photo} if name == "sendPhoto" else message


class Conversation:
    """People and a bot. Everything said waits until the bot has done with it and returns the calls it made."""

    def __init__(
        self,
        settings: Settings,
        store: Store,
        serving: Serving,
        request: Recorder,
        clock: "Clock",
    ) -> None:
        self.request = request
        self.clock = clock
        self.bot: ExtBot[None] = ExtBot("123456:TEST", request=request, get_updates_request=request)
        self.desk = build_desk(settings, store, serving, self.bot, Metrics(), clock)
        self.store = store
        self.answering = serving.answering
        self.application = build(self.desk)
        self.outbox = Outbox(self.desk, Pacing(lambda: clock.moment.timestamp()))
        self._ids = itertools.count(1)

    async def say(
        self, text: str, user: int = STRANGER, *, chat: int | None = None, **more: Any
    ) -> list[Call]:
        """A message with a text; in private unless `chat` (negative: a group) is given."""
        return await self.feed("message", self.message(text, user, chat, **more))

    async def press(
        self, data: str, user: int = STRANGER, *, chat: int | None = None, **more: Any
    ) -> list[Call]:
        """A press on a button of a message of the bot's."""
        message = {**self.message("...", user, chat), "from": ME, **more}
        return await self.feed(
            "callback_query", {**self._query(user), "message": message, "data": data}
        )

    async def press_shared(
        self, data: str, inline_message_id: str, user: int = STRANGER
    ) -> list[Call]:
        query = {**self._query(user), "inline_message_id": inline_message_id, "data": data}
        return await self.feed("callback_query", query)

    async def inline(
        self, query: str, user: int = STRANGER, *, offset: str = "", language: str = ""
    ) -> Call:
        """The answer to an inline query."""
        body = {**self._query(user, language), "query": query, "offset": offset}
        return next(
            call
            for call in await self.feed("inline_query", body)
            if call.method == "answerInlineQuery"
        )

    async def choose(self, result_id: str, inline_message_id: str, user: int = STRANGER) -> None:
        body = {
            "result_id": result_id,
            "from": person(user),
            "query": "",
            "inline_message_id": inline_message_id,
        }
        await self.feed("chosen_inline_result", body)

    async def upload(self, content: bytes, name: str, user: int = ADMIN, **more: Any) -> list[Call]:
        """A document in private."""
        file_id = f"upload{next(self._ids)}"
        self.request.files[file_id] = content
        document = {
            "file_id": file_id,
            "file_unique_id": "u",
            "file_name": name,
            "file_size": len(content),
        }
        message = self.message("", user, None)
        del message["text"]
        return await self.feed("message", {**message, "document": document, **more})

    async def feed(self, kind: str, body: Mapping[str, Any]) -> list[Call]:
        """Any update."""
        before = len(self.request.calls)
        reader = Reader(self.bot, self.desk.text_alone)
        await self.application.process_update(
            reader.read({"update_id": next(self._ids), kind: body})
        )
        return self.request.calls[before:]

    def message(self, text: str, user: int, chat: int | None, **more: Any) -> dict[str, Any]:
        where = chat or user
        group = {"id": where, "type": "supergroup", "title": "Топ"}
        place = {"id": where, "type": "private", "first_name": "-"} if where > 0 else group
        length = len(text.split()[0]) if text.startswith("/") else 0
        entities = [{"type": "bot_command", "offset": 0, "length": length}] if length else []
        head = {"message_id": next(self._ids), "date": int(time.time()), "chat": place}
        return {
            **head,
            "from": person(user, more.pop("language", "")),
            "text": text,
            "entities": entities,
            **more,
        }

    def _query(self, user: int, language: str = "") -> dict[str, Any]:
        return {"id": str(next(self._ids)), "from": person(user, language), "chat_instance": "1"}

    async def tell(self) -> list[Call]:
        """Let the outbox send what is due."""
        before = len(self.request.calls)
        while await self.outbox.work():
            pass
        return self.request.calls[before:]


def person(user: int, language: str = "") -> dict[str, Any]:
    known = {"id": user, "is_bot": False, "first_name": "Аида"}
    return {**known, "language_code": language} if language else known


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.moment = NOON

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **time: float) -> None:
        self.moment += timedelta(**time)


def texts(calls: Iterable[Call]) -> list[str]:
    """What was sent or edited."""
    return [
        call.text
        for call in calls
        if call.method in {"sendMessage", "editMessageText", "sendPhoto"}
    ]


@asynccontextmanager
async def conversation(folder: Path, **settings: Any) -> AsyncIterator[Conversation]:
    """A bot over a database in `folder` and the project's own data folder."""
    given = Settings(
        **{
            "admins": frozenset({ADMIN, SECOND_ADMIN}),
            "database_url": f"sqlite:///{folder / 'bot.db'}",
            "data_dir": ROOT / "data",
            **settings,
        }
    )
    clock = Clock()
    store = await open_store(given.database_url)
    try:
        serving = await Serving.start(given.data_dir, store, clock)
        talk = Conversation(given, store, serving, Recorder(), clock)
        await talk.application.initialize()
        await talk.desk.chats.reload()
        yield talk
        await talk.application.shutdown()
    finally:
        await store.close()
