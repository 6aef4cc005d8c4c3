"""A stand-in for Telegram: the Bot API that one bot calls, and people who ask for districts."""

import asyncio
import itertools
import json
import random
import time
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import ClientError, ClientSession, TCPConnector, web

from tests.support.questions.facts import ROWS

IDS = itertools.count(1000)
"""Of updates, messages and chats, for all bots: one started again meets no id twice."""
DISTRICTS = itertools.cycle((name, share.replace(".", ",")) for _, name, _, share in ROWS)
ME = {"id": 1, "is_bot": True, "first_name": "Bot", "username": "bench_bot"}
BATCH = 100
"""Updates in one response to getUpdates, and posts to a webhook at once: Telegram's limits."""
PATIENCE = 30.0
"""Seconds after which a question without an answer is lost."""
REFUSALS: tuple[dict[str, Any], ...] = (
    {"error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": 1}},
    {"error_code": 500, "description": "Internal Server Error"},
)


@dataclass(slots=True)
class Question:
    """A district's name, sent from a chat of its own. An answer counts if it has the share."""

    chat: int
    district: str
    share: str
    asked_at: float = field(default_factory=time.perf_counter)
    seconds: float = PATIENCE
    answers: list[Any] = field(default_factory=list)
    answered: asyncio.Event = field(default_factory=asyncio.Event)

    def receive(self, answer: Any, text: str) -> None:
        if self.share in text:
            self.answers.append(answer)
            self.seconds = min(self.seconds, time.perf_counter() - self.asked_at)
            self.answered.set()

    def update(self) -> dict[str, Any]:
        sender = {"id": self.chat, "is_bot": False, "first_name": "Aida", "language_code": "ky"}
        return {"update_id": self.chat, "message": message(self.chat, sender, self.district)}


class FakeTelegram:
    """`delay`: seconds of each call's round trip. `refused`: share of calls refused at random."""

    def __init__(self, refused: float = 0.0) -> None:
        self.delay = 0.0
        self.ready_at: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        self._refused = refused
        self._random = random.Random(1)
        self._questions: dict[int, Question] = {}
        self._webhook: Mapping[str, Any] = {}
        self._pending: deque[Question] = deque()
        self._news = asyncio.Event()

    async def __aenter__(self) -> Self:
        self._runner = web.ServerRunner(web.Server(self._on_call), shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.base = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self._session = ClientSession(connector=TCPConnector(limit=BATCH))
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()
        await self._runner.cleanup()

    async def ask(self) -> Question:
        """Ask for the next district; return when the question is answered or lost."""
        question = Question(next(IDS), *next(DISTRICTS))
        self._questions[question.chat] = question
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while not await self._deliver(question):  # noqa: ASYNC110 - as Telegram does
                    await asyncio.sleep(0.1)
                await question.answered.wait()
        return question

    async def crowd(self, people: int, seconds: float) -> list[Question]:
        """So many people ask again as soon as they are answered."""
        end = time.perf_counter() + seconds
        asked: list[Question] = []

        async def person() -> None:
            while time.perf_counter() < end:
                asked.append(await self.ask())

        await asyncio.gather(*(person() for _ in range(people)))
        return asked

    async def steady(self, count: int, per_second: float) -> list[Question]:
        """Ask each question when it is due, however long the others take."""
        began = time.perf_counter()
        asked = []
        for number in range(count):
            await asyncio.sleep(began + number / per_second - time.perf_counter())
            asked.append(asyncio.create_task(self.ask()))
        return await asyncio.gather(*asked)

    async def _deliver(self, question: Question) -> bool:
        """Return False if the webhook did not take the update and has to get it again."""
        if not self._webhook:
            self._pending.append(question)
            self._news.set()
            return True
        secret = {"X-Telegram-Bot-Api-Secret-Token": self._webhook["secret_token"]}
        post = self._session.post(self._webhook["url"], json=question.update(), headers=secret)
        try:
            async with post as response:
                body = await response.text()
        except ClientError:
            return False
        if not self._refuses():  # the body may be a call, and the call the answer
            question.receive(body, body)
        return response.status == 200

    async def _on_call(self, request: web.BaseRequest) -> web.Response:
        is_json = request.content_type == "application/json"
        call = await request.json() if is_json else await request.post()
        await asyncio.sleep(self.delay / 2)
        if self._refuses():
            refusal = self._random.choice(REFUSALS)
            return web.json_response({"ok": False, **refusal}, status=refusal["error_code"])
        result = await self._result(request.path.rpartition("/")[2], call)
        await asyncio.sleep(self.delay / 2)
        return web.json_response({"ok": True, "result": result})

    def _refuses(self) -> bool:
        return self._random.random() < self._refused

    async def _result(self, method: str, call: Mapping[str, Any]) -> object:
        if method in {"setWebhook", "getUpdates"} and not self.ready_at.done():
            self.ready_at.set_result(time.perf_counter())
        match method:
            case "getMe":
                return ME
            case "getWebhookInfo":
                return {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
            case "setWebhook":
                self._webhook = dict(call)
            case "getUpdates":
                return await self._updates(int(call.get("offset") or 0), float(call["timeout"]))
            case "sendMessage":
                question = self._questions[int(call["chat_id"])]
                question.receive(call, call["text"])
                buttons = parsed(call["reply_markup"])
                return message(question.chat, ME, call["text"]) | {"reply_markup": buttons}
        return True

    async def _updates(self, offset: int, seconds: float) -> list[dict[str, Any]]:
        while self._pending and self._pending[0].chat < offset:
            self._pending.popleft()
        if not self._pending:
            self._news.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), seconds)
        return [question.update() for question in itertools.islice(self._pending, BATCH)]


def message(chat: int, sender: dict[str, Any], text: str) -> dict[str, Any]:
    place = {"id": chat, "type": "private", "first_name": "Aida"}
    date = int(time.time())
    return {"message_id": chat, "date": date, "chat": place, "from": sender, "text": text}


def parsed(value: Any) -> Any:
    """A parameter in JSON; in a form it is text."""
    return json.loads(value) if isinstance(value, str) else value
