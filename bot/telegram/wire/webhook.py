"""Webhook: Telegram posts updates, and the response may carry the answer to a query."""

import asyncio
import hashlib
import hmac
import logging
from collections.abc import Sequence
from typing import Any

from aiohttp import web
from telegram import Bot

from bot.telegram.wire.dispatch import Intake
from bot.telegram.wire.json_text import load_json
from bot.telegram.wire.webhook_reply import WEBHOOK_REPLY, WebhookReply
from bot.web.server import same

log = logging.getLogger(__name__)

PATH = "/telegram"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
JSON = "application/json"
CONNECTIONS = 100
"""The most that Telegram allows: a chat waits for its own answers only."""


def derived_secret(token: str) -> str:
    """The secret of the webhook where none is given: replicas and restarts come to the same one."""
    return hmac.new(token.encode(), b"webhook secret", hashlib.sha256).hexdigest()


class Webhook:
    """Answers POST /telegram: 200 only after the update was answered and recorded."""

    def __init__(self, intake: Intake, secret: str) -> None:
        self._intake = intake
        self._secret = secret.encode()
        self.accepting = False
        """False before the application is ready and while it stops: Telegram posts again later."""
        self.refused = asyncio.Event()
        """Set when a post came with another secret than ours."""

    async def on_post(self, request: web.Request) -> web.StreamResponse:
        if not same(request.headers.get(SECRET_HEADER, ""), self._secret):
            self.refused.set()
            return web.Response(status=403)
        if request.content_type != JSON:
            return web.Response(status=415)
        if not self.accepting:
            return web.Response(status=503)
        update = update_in(await request.read())
        if update is None:
            return web.Response(status=400)
        reply = WebhookReply()
        WEBHOOK_REPLY.set(reply)
        await self._intake.handle(update)
        call = reply.close()
        if call is None:
            return web.Response()
        return web.Response(body=call.body, content_type=JSON)


def update_in(body: bytes) -> dict[str, Any] | None:
    """The update of a post, None where there is none in it."""
    try:
        update = load_json(body)
    except ValueError:
        return None
    return update if isinstance(update, dict) and isinstance(update.get("update_id"), int) else None


async def set_webhook(bot: Bot, url: str, secret: str, allowed_updates: Sequence[str]) -> bool:
    """Have Telegram post to `url`. Return True if it did not yet.

    The secret cannot be read back. A wrong one shows: Telegram then reports that we answered 403.
    """
    info = await bot.get_webhook_info()
    secret_was_refused = "403" in (info.last_error_message or "")
    is_set = (
        info.url == url
        and set(info.allowed_updates) == set(allowed_updates)
        and info.max_connections == CONNECTIONS
    )
    if is_set and not secret_was_refused:
        return False
    await bot.set_webhook(
        url,
        secret_token=secret,
        allowed_updates=allowed_updates,
        max_connections=CONNECTIONS,
    )
    log.info("the webhook is set")
    return True


async def delete_webhook(bot: Bot) -> None:
    """Delete the webhook, because Telegram refuses polling while there is one. Waiting updates are kept."""
    if (await bot.get_webhook_info()).url:
        await bot.delete_webhook(drop_pending_updates=False)
        log.info("a webhook was set; it is deleted for polling")
