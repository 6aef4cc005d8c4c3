"""Webhook: Telegram posts updates, and the answer of one may carry the call that answers it."""

import asyncio
import hashlib
import hmac
import logging
from collections.abc import Mapping, Sequence
from typing import Any

from aiohttp import web
from aiohttp.hdrs import CONTENT_TYPE
from aiohttp.web_request import BaseRequest
from telegram import Bot

from bot.telegram.wire.dispatch import Intake
from bot.telegram.wire.json_text import read_json
from bot.telegram.wire.seen_updates import Record
from bot.telegram.wire.transport import call
from bot.telegram.wire.webhook_reply import WEBHOOK_REPLY, WebhookReply
from bot.web.server import DONE, LARGEST, body_of, respond, same

log = logging.getLogger(__name__)

PATH = "/telegram"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
JSON = "application/json"
CONNECTIONS = 100
"""The most that Telegram allows: a chat waits for its own answers only."""
MOST_UNSENT = 1000


def derived_secret(token: str) -> str:
    """The secret of the webhook where none is given: replicas and restarts come to the same one."""
    return hmac.new(token.encode(), b"webhook secret", hashlib.sha256).hexdigest()


class Webhook:
    """Answers POST /telegram: 200 only after the update was answered and recorded."""

    def __init__(self, intake: Intake, record: Record, secret: str) -> None:
        self._intake = intake
        self._record = record
        self._secret = secret.encode()
        self._working: dict[int, asyncio.Event | None] = {}
        """The updates that are being answered; an event where the same update has come again and waits."""
        self._unsent: dict[int, bytes] = {}
        self.accepting = False
        """False before the application is ready and after the end began: what comes then is left to a later post."""
        self.refused = asyncio.Event()
        """Set when a post came with another secret than ours."""

    async def on_post(self, request: BaseRequest) -> web.StreamResponse:
        refusal = self._refusal(request)
        if refusal:
            return web.Response(status=refusal)
        update = update_in(await body_of(request))
        if update is None:
            return web.Response(status=400)
        update_id: int = update["update_id"]
        while (
            update_id in self._working
        ):  # Telegram has given up on the first post of it and sent another
            done = self._working[update_id] = self._working[update_id] or asyncio.Event()
            await done.wait()
        self._working[update_id] = None
        try:
            return await self._give(request, update_id, await self._body(update_id, update))
        finally:
            awaited = self._working.pop(update_id)
            if awaited is not None:
                awaited.set()

    def _refusal(self, request: BaseRequest) -> int:
        """The status for a request that must not reach a handler, 0 for one that may."""
        headers = request.headers
        if not same(headers.get(SECRET_HEADER, ""), self._secret):
            self.refused.set()
            return 403
        if headers.get(CONTENT_TYPE) != JSON and request.content_type != JSON:
            return 415
        if not request.content.is_eof() and (request.content_length or 0) > LARGEST:
            return 413
        return 0 if self.accepting else 503

    async def _body(self, update_id: int, update: Mapping[str, Any]) -> bytes:
        """Handle the update, and return the call for the body, empty where there is none."""
        unsent = self._unsent.pop(update_id, None)
        if unsent is not None:
            return unsent
        reply = WebhookReply()
        WEBHOOK_REPLY.set(reply)
        await self._intake.handle(update)
        call = reply.close()
        return call.body if call else b""

    async def _give(self, request: BaseRequest, update_id: int, body: bytes) -> web.StreamResponse:
        """Write the answer. A call in the body is done when it is written, anything else was done before."""
        if not body:
            self._record.note(update_id)
            await self._record.settle()
            return await respond(request, body)
        response: web.StreamResponse = DONE
        try:
            response = await respond(request, body)
        except ConnectionError:
            self._keep(update_id, body)
        else:
            self._record.note(update_id)
        return response

    def _keep(self, update_id: int, body: bytes) -> None:
        """Telegram has gone away without the answer and will deliver the update again: keep the answer for then."""
        self._unsent[update_id] = body
        if len(self._unsent) > MOST_UNSENT:
            del self._unsent[next(iter(self._unsent))]


def update_in(body: bytes) -> dict[str, Any] | None:
    """The update of a post, None where there is none in it."""
    try:
        update = read_json(body)
    except ValueError:
        return None
    return update if isinstance(update, dict) and isinstance(update.get("update_id"), int) else None


async def set_webhook(bot: Bot, url: str, secret: str, allowed_updates: Sequence[str]) -> bool:
    """Have Telegram post to `url`, if it does not already; True when it had to be told.

    The secret cannot be read back, but a wrong one shows: Telegram then reports that we answered 403.
    """
    info = await call(bot, "getWebhookInfo")
    if (
        info.get("url") == url
        and set(info.get("allowed_updates") or ()) == set(allowed_updates)
        and info.get("max_connections") == CONNECTIONS
        and "403" not in info.get("last_error_message", "")
    ):
        return False
    await call(
        bot,
        "setWebhook",
        url=url,
        secret_token=secret,
        allowed_updates=list(allowed_updates),
        max_connections=CONNECTIONS,
    )
    log.info("the webhook is set")
    return True


async def delete_webhook(bot: Bot) -> None:
    """Polling needs that there is no webhook. Updates that wait are kept."""
    if (await call(bot, "getWebhookInfo")).get("url"):
        await call(bot, "deleteWebhook", drop_pending_updates=False)
        log.info("a webhook was set; it is deleted for polling")
