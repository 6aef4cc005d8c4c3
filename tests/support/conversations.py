"""A bot that people talk to without a network.

The Application, the use cases and the database are real. The request class records every call and
answers as Telegram would.
"""

import itertools
import time
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from telegram import Update
from telegram.ext import ExtBot

from bot.app import build_context
from bot.config import ROOT, Settings
from bot.metrics import Metrics
from bot.render.reply import strip_markup
from bot.store import Store, open_store
from bot.telegram.outbox import Outbox
from bot.telegram.outbox_rate import OutboxRate
from bot.telegram.table import build
from bot.telegram.wire.loopback import ME, Loopback, member
from bot.usecases.serving import Serving

ADMIN, SECOND_ADMIN, STRANGER = 900, 901, 77
NOON = datetime(2026, 3, 1, 6, 0, tzinfo=UTC)
"""Twelve o'clock in Bishkek."""
BOT = {**ME, "username": "shailoo_test_bot"}
Answer = tuple[int, dict[str, Any]]


@dataclass
class Call:
    """A call of the bot."""

    method: str
    parameters: Mapping[str, Any]
    files: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return strip_markup(
            str(self.parameters.get("text") or self.parameters.get("caption") or "")
        )

    @property
    def buttons(self) -> list[dict[str, Any]]:
        rows = (self.parameters.get("reply_markup") or {}).get("inline_keyboard", [])
        return [button for row in rows for button in row]

    def data(self, label: str) -> str:
        """Return the callback data of the button whose text contains `label`."""
        return next(
            str(button["callback_data"]) for button in self.buttons if label in button["text"]
        )


class Recorder(Loopback):
    """Records calls. `refuse(method, parameters)` may return a status and an answer of its own."""

    def __init__(self) -> None:
        super().__init__(self._record)
        self.calls: list[Call] = []
        self.refuse: Callable[[str, Mapping[str, Any]], Answer | None] = (
            lambda _method, _parameters: None
        )
        self.members: dict[int, str] = {}
        self.last_message_id = 5000

    def _record(
        self, method: str, parameters: Mapping[str, Any], files: Mapping[str, bytes]
    ) -> None:
        self.calls.append(Call(method, parameters, files))

    def answer(self, name: str, parameters: Mapping[str, Any]) -> Answer:
        refused = self.refuse(name, parameters)
        if refused is not None:
            return refused
        if name == "getMe":
            return 200, {"ok": True, "result": BOT}
        if name == "getChatMember":
            user_id = int(parameters["user_id"])
            status = self.members.get(user_id, "member")
            return 200, {"ok": True, "result": member(user_id, status)}
        return super().answer(name, parameters)


class Conversation:
    """People and a bot. Each method waits for the bot and returns the calls that it made."""

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
        self.context = build_context(settings, store, serving, self.bot, Metrics(), clock)
        self.store = store
        self.answering = serving.answering
        self.application = build(self.context)
        self.outbox = Outbox(self.context, OutboxRate(lambda: clock.moment.timestamp()))
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
        message = {**self.message("...", user, chat), "from": BOT, **more}
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
        self.request.uploads[file_id] = content
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
        data = {"update_id": next(self._ids), kind: body}
        await self.application.process_update(Update.de_json(data, self.bot))
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
    """Return the texts of sent and edited messages."""
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
        await talk.context.use_cases.chats.reload()
        yield talk
        await talk.application.shutdown()
    finally:
        await store.close()


async def previewed(talk: Conversation, article: str, user: int = ADMIN) -> Call:
    calls = await talk.upload(article.encode(), "article.txt", user)
    return next(call for call in calls if call.method == "sendMessage")


async def load(talk: Conversation, article: str) -> None:
    preview = await previewed(talk, article)
    if len(preview.buttons) == 1:
        preview = next(
            call for call in await talk.say("Себеби бар", ADMIN) if call.method == "sendMessage"
        )
    await talk.press(preview.buttons[0]["callback_data"], ADMIN)
