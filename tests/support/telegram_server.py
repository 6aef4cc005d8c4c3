"""A small Bot API server on loopback, for tests from end to end: it plays Telegram and the people, and can misbehave.

    async with TelegramServer() as telegram:      # telegram.base is the root without /bot, telegram.token the token
        telegram.say("Ош", chat=5)                # or press(), ask_inline(), push() for any other update
        await telegram.until(lambda: telegram.texts(5))

Updates go to the webhook when one is set, else to getUpdates. What a bot calls is in `calls`, over HTTP or in the body
of a webhook's answer.
"""

import asyncio
import itertools
import json
import time
from collections import deque
from collections.abc import Callable
from typing import Any, Self

from aiohttp import ClientError, ClientSession, ClientTimeout, web

from tests.support.telegram_calls import Call, Fault, read_call, refusal, wrong_answer

TOKEN = "123456:TEST-token-of-the-tests"
BOT = {"id": 123456, "is_bot": True, "first_name": "Шайлоо", "username": "shailoo_test_bot"}


class TelegramServer:
    def __init__(self, token: str = TOKEN) -> None:
        self.token = token
        self.calls: list[Call] = []
        self.faults: list[Fault] = []
        self.pending: deque[dict[str, Any]] = deque()
        self.confirmed: list[int] = []
        self.posts: list[tuple[int, int]] = []
        """(update id, status) of every post to the webhook, 0 where there was no answer."""
        self.webhook: dict[str, Any] = {}
        self.last_error = ""
        self.bot = {
            **BOT,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": True,
        }
        self.file_content = b""
        self._update_ids = itertools.count(1001)
        self._ids = itertools.count(1)
        self._news = asyncio.Event()
        self._poller: object = None
        self._lanes: dict[int, asyncio.Task[None]] = {}
        self.base = ""

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_route("*", "/bot{token}/{method}", self._on_call)
        app.router.add_get("/file/bot{token}/{path:.+}", self._on_file)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.base = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self._session = ClientSession(timeout=ClientTimeout(total=30))
        return self

    async def __aexit__(self, *_: object) -> None:
        tasks = [task for task in self._lanes.values() if not task.done()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._session.close()
        await self._runner.cleanup()

    # People

    def say(self, text: str, chat: int = 5, **more: Any) -> int:
        """A person writes in their private chat (or, with a negative id, in a group); the update's id."""
        entities = {
            "entities": [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        }
        commands = entities if text.startswith("/") else {}
        return self.push("message", {**self.message(chat), "text": text, **commands, **more})

    def press(self, data: str, chat: int = 5, message_id: int = 1) -> int:
        message = {**self.message(chat), "message_id": message_id, "from": BOT, "text": "..."}
        return self.push(
            "callback_query",
            {**self._query(chat), "chat_instance": "1", "message": message, "data": data},
        )

    def ask_inline(self, query: str, user: int = 5, offset: str = "") -> int:
        return self.push("inline_query", {**self._query(user), "query": query, "offset": offset})

    def message(self, chat: int) -> dict[str, Any]:
        """A message without content, as the server would write it."""
        group = {"id": chat, "type": "supergroup", "title": "Группа"}
        place = group if chat < 0 else {"id": chat, "type": "private", "first_name": "Аида"}
        return {
            "message_id": next(self._ids),
            "date": int(time.time()),
            "chat": place,
            "from": person(abs(chat)),
        }

    def push(self, kind: str, body: object) -> int:
        """Any update; its id."""
        update_id = next(self._update_ids)
        self.deliver({"update_id": update_id, kind: body})
        return update_id

    def deliver(self, update: dict[str, Any]) -> None:
        """This very update, which may have been delivered before."""
        self.pending.append(update)
        self._tell()

    def _query(self, user: int) -> dict[str, Any]:
        return {"id": str(next(self._ids)), "from": person(user)}

    # What the bot did

    def made(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method and call.status == 200]

    def texts(self, chat: int | None = None) -> list[str]:
        """The texts sent to a chat, or to all."""
        sent = self.made("sendMessage")
        return [
            call.parameters["text"] for call in sent if chat in (None, call.parameters["chat_id"])
        ]

    def sent(self, count: int) -> bool:
        """Whether so many messages were sent."""
        return len(self.made("sendMessage")) >= count

    async def until(self, true: Callable[[], object], seconds: float = 10.0) -> None:
        """Wait until it is true. Raises TimeoutError."""
        async with asyncio.timeout(seconds):
            while not true():
                news = asyncio.ensure_future(self._news.wait())
                await asyncio.wait(
                    {news}, timeout=0.02
                )  # what is waited for may be no news of this server
                news.cancel()

    def _tell(self) -> None:
        if self.webhook.get("url"):
            self._post_all()
        self._news.set()
        self._news = asyncio.Event()

    # HTTP

    async def _on_call(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self.token:
            return refusal(401, "Unauthorized")
        call = await read_call(request)
        fault = next((fault for fault in self.faults if fault.meets(call)), None)
        if fault is not None:
            return await self._misbehave(fault, call, request)
        return await self._answer(call)

    async def _answer(self, call: Call) -> web.Response:
        result = await self._result(call)
        if isinstance(result, web.Response):
            call.status = result.status
        self.calls.append(call)
        self._tell()
        return (
            result
            if isinstance(result, web.Response)
            else web.json_response({"ok": True, "result": result})
        )

    async def _misbehave(
        self, fault: Fault, call: Call, request: web.Request
    ) -> web.StreamResponse:
        if fault.kind in ("slow", "hang"):
            await asyncio.sleep(fault.delay)
        if fault.kind == "slow":
            return await self._answer(call)
        if fault.kind == "drop-after":
            await self._answer(call)
        elif fault.kind != "hang":
            call.status = fault.code
            self.calls.append(call)
            self._tell()
        return wrong_answer(fault, request)

    async def _on_file(self, request: web.Request) -> web.Response:
        return web.Response(body=self.file_content)

    async def _result(self, call: Call) -> Any:
        own = getattr(self, f"_do_{call.method}", None)
        if own is not None:
            return await own(call.parameters)
        if call.method.startswith(("send", "edit")) and "chat_id" in call.parameters:
            return self._sent(call.parameters)
        return True

    def _sent(self, given: dict[str, Any]) -> dict[str, Any]:
        shown = {key: given[key] for key in ("text", "caption", "reply_markup") if key in given}
        message: dict[str, Any] = self.message(given["chat_id"]) | shown
        return message | {"from": BOT, "message_id": given.get("message_id", message["message_id"])}

    async def _do_sendChatAction(self, given: dict[str, Any]) -> bool:  # noqa: N802 - named like the methods
        return True

    async def _do_getMe(self, given: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        return self.bot

    async def _do_getFile(self, given: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        path = {"file_id": given["file_id"], "file_unique_id": "1", "file_path": "documents/file_1"}
        return {**path, "file_size": len(self.file_content)}

    async def _do_getUpdates(self, given: dict[str, Any]) -> Any:  # noqa: N802
        if self.webhook.get("url"):
            return refusal(409, "Conflict: can't use getUpdates method while webhook is active")
        me = object()
        self._poller = me
        while self.pending and self.pending[0]["update_id"] < given.get("offset", 0):
            self.confirmed.append(self.pending.popleft()["update_id"])
        try:
            await self.until(
                lambda: self.pending or self._poller is not me, given.get("timeout", 0)
            )
        except TimeoutError:
            return []
        if self._poller is not me:
            return refusal(409, "Conflict: terminated by other getUpdates request")
        return list(self.pending)[: given.get("limit", 100)]

    async def _do_getWebhookInfo(self, given: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        known: dict[str, Any] = {
            key: value for key, value in self.webhook.items() if key != "secret_token"
        }
        said: dict[str, Any] = (
            {"last_error_date": 1, "last_error_message": self.last_error} if self.last_error else {}
        )
        base: dict[str, Any] = {
            "url": "",
            "has_custom_certificate": False,
            "pending_update_count": len(self.pending),
        }
        return base | known | said

    async def _do_setWebhook(self, given: dict[str, Any]) -> bool:  # noqa: N802
        self.webhook, self.last_error = dict(given), ""
        return True

    async def _do_deleteWebhook(self, given: dict[str, Any]) -> bool:  # noqa: N802
        self.webhook = {}
        return True

    # Webhook: in order within a chat, a failed post again before the next

    def _post_all(self) -> None:
        while self.pending:
            update = self.pending.popleft()
            lane = lane_of(update)
            before = self._lanes.get(lane)
            self._lanes[lane] = asyncio.ensure_future(self._post(update, before))

    async def _post(self, update: dict[str, Any], before: "asyncio.Task[None] | None") -> None:
        if before is not None:
            await asyncio.wait({before})
        while not await self.post(update):  # noqa: ASYNC110 - Telegram, too, just tries again
            await asyncio.sleep(0.02)
        self.confirmed.append(update["update_id"])
        self._tell()

    async def post(self, update: dict[str, Any]) -> bool:
        """Post an update to the webhook once and do what the body of the answer says; True where it was taken."""
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.webhook.get("secret_token", "")}
        status = 0
        try:
            async with self._session.post(
                self.webhook["url"], json=update, headers=headers
            ) as answer:
                status, body = answer.status, await answer.read()
        except (ClientError, TimeoutError):
            body = b""
        self.posts.append((update["update_id"], status))
        if status == 200 and body:
            given = json.loads(body)
            await self._answer(Call(given.pop("method"), given, via="body"))
        elif status != 200:
            self.last_error = (
                f"Wrong response from the webhook: {status} {'Forbidden' if status == 403 else ''}"
            )
        return status == 200


def person(user: int) -> dict[str, Any]:
    return {"id": user, "is_bot": False, "first_name": "Аида", "language_code": "ky"}


def lane_of(update: dict[str, Any]) -> int:
    body = next(value for key, value in update.items() if key != "update_id")
    chat = (
        body.get("chat") or body.get("message", {}).get("chat") or {}
        if isinstance(body, dict)
        else {}
    )
    return int(chat.get("id", 0))
