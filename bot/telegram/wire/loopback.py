"""Requests that never leave the process: the terminal chat needs no token and no network."""

import json
import time
from collections.abc import Callable, Mapping
from typing import Any

from telegram.ext import ExtBot
from telegram.request import RequestData

from bot.telegram.wire.json_text import JsonRequest, load_json
from bot.telegram.wire.transport import build_error

ME = {
    "id": 123456,
    "is_bot": True,
    "first_name": "Шайлоо",
    "username": "terminal_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": True,
}
TOKEN = "123456:terminal"  # noqa: S105 - nothing is reached with it
MESSAGES = ("sendMessage", "editMessageText", "sendPhoto", "sendDocument")


class Loopback(JsonRequest):
    """Hands every call of the bot to `show` and answers as Telegram would."""

    def __init__(self, show: Callable[[str, Mapping[str, Any], Mapping[str, bytes]], None]) -> None:
        self._show = show
        self.last_message_id = 0
        self.uploads: dict[str, bytes] = {}
        """Files that people sent: id -> content."""

    @property
    def read_timeout(self) -> float:
        return 1.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *times: object,
        **more: object,
    ) -> tuple[int, bytes]:
        name = url.rpartition("/")[2]
        if method == "GET":
            return 200, self.uploads.get(name, b"")
        data = request_data or RequestData()
        parts = data.multipart_data if data.contains_files else {}
        files = {
            part: content for part, (_, content, _) in parts.items() if isinstance(content, bytes)
        }
        self._show(name, data.parameters, files)
        status, answer = self.answer(name, data.parameters)
        return status, json.dumps(answer).encode()

    async def post_json(self, url: str, body: bytes) -> Any:
        name, parameters = url.rpartition("/")[2], load_json(body)
        self._show(name, parameters, {})
        status, answer = self.answer(name, parameters)
        if not answer["ok"]:
            raise build_error(status, answer["description"], answer.get("parameters"))
        return answer["result"]

    def answer(self, name: str, parameters: Mapping[str, Any]) -> tuple[int, dict[str, Any]]:
        """Return the status and the answer to a call."""
        return 200, {"ok": True, "result": self._result(name, parameters)}

    def _result(self, name: str, parameters: Mapping[str, Any]) -> object:
        if name == "getMe":
            return ME
        if name == "getChatMember":
            return member(parameters["user_id"], "creator")
        if name == "getFile":
            file_id = parameters["file_id"]
            return {"file_id": file_id, "file_unique_id": file_id, "file_path": file_id}
        if name in MESSAGES and "chat_id" in parameters:
            return self._message(name, parameters)
        return True

    def _message(self, name: str, parameters: Mapping[str, Any]) -> dict[str, Any]:
        message_id = parameters.get("message_id")
        if message_id is None:
            self.last_message_id += 1
            message_id = self.last_message_id
        chat_id = parameters["chat_id"]
        message: dict[str, Any] = {
            "message_id": message_id,
            "date": int(time.time()),
            "chat": {"id": chat_id, "type": "private" if chat_id > 0 else "supergroup"},
            "from": ME,
            "text": "-",
        }
        if name == "sendPhoto":
            file_id = f"photo{message_id}"
            photo = {"file_id": file_id, "file_unique_id": file_id, "width": 1, "height": 1}
            message["photo"] = [photo]
        return message


def member(user_id: int, status: str) -> dict[str, Any]:
    """A member of a chat, as Telegram writes it."""
    person = {"id": user_id, "is_bot": False, "first_name": "-"}
    return {"status": status, "is_anonymous": False, "user": person}


def open_loopback(
    show: Callable[[str, Mapping[str, Any], Mapping[str, bytes]], None],
) -> tuple[ExtBot[None], Loopback]:
    """A bot whose calls end in `show(method, parameters, files)`."""
    request = Loopback(show)
    return ExtBot(TOKEN, request=request, get_updates_request=request), request
