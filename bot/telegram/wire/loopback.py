"""A way to Telegram that ends here: for the terminal chat, without a token and without a network."""

import json
import time
from collections.abc import Callable, Mapping
from typing import Any

from telegram.ext import ExtBot
from telegram.request import BaseRequest, RequestData

ME = {
    "id": 1,
    "is_bot": True,
    "first_name": "Шайлоо",
    "username": "terminal_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": True,
}
TOKEN = "1:terminal"  # noqa: S105 - nothing is reached with it
MESSAGES = ("sendMessage", "editMessageText", "sendPhoto", "sendDocument")


class Loopback(BaseRequest):
    """Takes every call of the bot, hands it to `show` and answers what Telegram would."""

    def __init__(self, show: Callable[[str, Mapping[str, Any], Mapping[str, bytes]], None]) -> None:
        self._show = show
        self._last = 0
        self.uploads: dict[str, bytes] = {}
        """What a person sent as a file: id -> content."""

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
        files = {
            part: bytes(content)
            for part, (_, content, _) in data.multipart_data.items()
            if isinstance(content, bytes)
        }
        self._show(name, data.parameters, files)
        return 200, json.dumps({"ok": True, "result": self._result(name, data.parameters)}).encode()

    def _result(self, name: str, parameters: Mapping[str, Any]) -> object:
        if name == "getMe":
            return ME
        if name == "getChatMember":
            person = {"id": parameters["user_id"], "is_bot": False, "first_name": "-"}
            return {"status": "creator", "is_anonymous": False, "user": person}
        if name == "getFile":
            found = parameters["file_id"]
            return {"file_id": found, "file_unique_id": found, "file_path": found, "file_size": 1}
        return self._message(name, parameters) if name in MESSAGES else True

    def _message(self, name: str, parameters: Mapping[str, Any]) -> dict[str, Any]:
        self._last += 1
        message: dict[str, Any] = {
            "message_id": parameters.get("message_id", self._last),
            "date": int(time.time()),
            "chat": {"id": parameters.get("chat_id", 0), "type": "private"},
            "from": ME,
        }
        if "reply_markup" in parameters:
            message["reply_markup"] = parameters["reply_markup"]
        if name == "sendPhoto":
            message["photo"] = [
                {"file_id": f"photo{self._last}", "file_unique_id": "p", "width": 1, "height": 1}
            ]
        return message


def open_loopback(
    show: Callable[[str, Mapping[str, Any], Mapping[str, bytes]], None],
) -> tuple[ExtBot[None], Loopback]:
    """A bot whose calls end in `show(method, parameters, files)`."""
    request = Loopback(show)
    return ExtBot(TOKEN, request=request, get_updates_request=request), request
