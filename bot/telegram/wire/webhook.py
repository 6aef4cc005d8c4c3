"""Webhook: Telegram posts updates, and the response may carry the answer to a query."""

import asyncio
import hashlib
import hmac
import logging
from collections.abc import Sequence
from typing import Any

from aiohttp import web
from telegram import Bot

from bot.telegram.wire.dispatch import Dispatcher
from bot.telegram.wire.json_text import load_json
from bot.telegram.wire.webhook_reply import WEBHOOK_REPLY, WebhookReply
from bot.web.server import equal_secrets

log = logging.getLogger(__name__)

WEBHOOK_PATH = "/telegram"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
JSON = "application/json"
MAX_CONNECTIONS = 100
"""Connections that Telegram may open, its own maximum: a chat waits only for its own answers."""


def derive_secret(token: str) -> str:
    """Return the default secret of the webhook. Replicas and restarts derive the same one."""
    return hmac.new(token.encode(), b"webhook secret", hashlib.sha256).hexdigest()


class Webhook:
    """Answers POST /telegram: 200 only after the update was answered and recorded."""

    def __init__(self, dispatcher: Dispatcher, secret: str) -> None:
        self._dispatcher = dispatcher
        self._secret = secret.encode()
        self.accepting = False
        """False before the application is ready and while it stops: Telegram posts again later."""
        self.wrong_secret = asyncio.Event()
        """Set when a post came without our secret."""

    async def on_post(self, request: web.Request) -> web.StreamResponse:
        given_secret = request.headers.get(SECRET_HEADER, "")
        if not equal_secrets(given_secret, self._secret):
            self.wrong_secret.set()
            return web.Response(status=403)
        if request.content_type != JSON:
            return web.Response(status=415)
        if not self.accepting:
            return web.Response(status=503)
        update = parse_update(await request.read())
        if update is None:
            return web.Response(status=400)
        return await self._respond(update)

    async def _respond(self, update: dict[str, Any]) -> web.StreamResponse:
        reply = WebhookReply()
        WEBHOOK_REPLY.set(reply)
        await self._dispatcher.handle(update)
        call = reply.close()
        if call is None:
            return web.Response()
        return web.Response(body=call.body, content_type=JSON)


def parse_update(body: bytes) -> dict[str, Any] | None:
    """Return the update in the body of a post, None if it holds no JSON object with an id."""
    try:
        update = load_json(body)
    except ValueError:
        return None
    if not isinstance(update, dict) or not isinstance(update.get("update_id"), int):
        return None
    return update


async def set_webhook(bot: Bot, url: str, secret: str, allowed_updates: Sequence[str]) -> bool:
    """Make Telegram post to `url`. Return False if it already does.

    Telegram does not tell the secret. But if it uses a wrong one, it reports that we answered 403.
    """
    info = await bot.get_webhook_info()
    secret_was_refused = "403" in (info.last_error_message or "")
    is_set = (
        info.url == url
        and set(info.allowed_updates) == set(allowed_updates)
        and info.max_connections == MAX_CONNECTIONS
    )
    if is_set and not secret_was_refused:
        return False
    await bot.set_webhook(
        url,
        secret_token=secret,
        allowed_updates=allowed_updates,
        max_connections=MAX_CONNECTIONS,
    )
    log.info("The webhook is set. Telegram posts updates to it from now on.")
    return True


async def delete_webhook(bot: Bot) -> None:
    """Delete the webhook but keep its waiting updates. Telegram refuses polling otherwise."""
    if (await bot.get_webhook_info()).url:
        await bot.delete_webhook(drop_pending_updates=False)
        log.info("A webhook was set. It is deleted, because this process polls.")
