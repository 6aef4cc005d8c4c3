"""What a bot calls, and what a Bot API server may do wrong with it: for the server of the tests."""

import json
import time
from dataclasses import dataclass, field
from random import Random
from typing import Any

from aiohttp import web


@dataclass
class Call:
    """What the bot called. `via` is `http` or `body`; `files` maps the names of parts to (file name, content)."""

    method: str
    parameters: dict[str, Any]
    via: str = "http"
    status: int = 200
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    at: float = field(default_factory=time.monotonic)


@dataclass
class Fault:
    """What to do wrong.

    `kind`: `status` (code, description, parameters), `html`, `redirect`, `garbage`, `drop` (call
    not done, no answer), `drop-after` (done, no answer), `slow` (answer after `delay` seconds),
    `hang` (no answer, the call is not done).
    It applies to `method` (`*`: to all), to `chat` if given, `times` times; `after` calls go well first.
    With `dice`, each call is hit at random, with the probability `chance`."""

    kind: str
    method: str = "*"
    chat: int | None = None
    times: int = 1_000_000
    after: int = 0
    code: int = 502
    description: str = "Bad Gateway"
    parameters: dict[str, Any] | None = None
    delay: float = 0.0
    hits: int = 0
    chance: float = 1.0
    dice: Random | None = None

    @classmethod
    def flood(cls, seconds: int = 1, **where: Any) -> "Fault":
        words = f"Too Many Requests: retry after {seconds}"
        return cls(
            "status", code=429, description=words, parameters={"retry_after": seconds}, **where
        )

    def meets(self, call: Call) -> bool:
        if self.method not in ("*", call.method) or self.chat not in (
            None,
            call.parameters.get("chat_id"),
        ):
            return False
        if self.dice is not None and self.dice.random() >= self.chance:
            return False
        if self.after:
            self.after -= 1
            return False
        self.hits += 1
        return self.hits <= self.times


def refusal(code: int, description: str, parameters: dict[str, Any] | None = None) -> web.Response:
    answer = {"ok": False, "error_code": code, "description": description}
    return web.json_response(
        answer if parameters is None else {**answer, "parameters": parameters}, status=code
    )


def wrong_answer(fault: Fault, request: web.Request) -> web.Response:
    if fault.kind == "status":
        return refusal(fault.code, fault.description, fault.parameters)
    if fault.kind == "html":
        page = f"<html><h1>{fault.code}</h1>{request.url}</html>"  # as proxies do: with the address, token and all
        return web.Response(status=fault.code, text=page, content_type="text/html")
    if fault.kind == "redirect":
        return web.Response(status=302, headers={"Location": str(request.url)})
    if fault.kind == "garbage":
        return web.Response(body=b'\x00{"ok":true,"resu')
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


async def read_call(request: web.Request) -> Call:
    method = request.match_info["method"]
    if request.content_type == "application/json":
        return Call(method, await request.json())
    call = Call(method, {})
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            call.files[name] = (value.filename, value.file.read())
        elif isinstance(value, str):
            call.parameters[name] = as_json(value)
    return call


def as_json(value: str) -> Any:
    """A form has text only: numbers, lists and objects are JSON in it."""
    try:
        return json.loads(value)
    except ValueError:
        return value
