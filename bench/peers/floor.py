"""The floor: a bare aiohttp server, a dict, and bytes that were encoded before. Webhook, answered in the body."""

import asyncio
import hmac
import json

import uvloop
from aiohttp import ClientSession, web
from facts import API, PORT, SECRET, TOKEN, WEBHOOK_URL, cards, folded


def encoded(card: dict[str, object]) -> bytes:
    call = {
        "method": "sendMessage",
        "text": card["text"],
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        "reply_markup": card["keyboard"],
    }
    return json.dumps(call, ensure_ascii=False, separators=(",", ":")).encode()[1:]


ANSWERS = {question: encoded(card) for question, card in cards().items()}
NONE = encoded({"text": "?", "keyboard": {"inline_keyboard": []}})


async def on_update(request: web.Request) -> web.Response:
    if not hmac.compare_digest(request.headers.get("X-Telegram-Bot-Api-Secret-Token", ""), SECRET):
        return web.Response(status=403)
    message = json.loads(await request.read()).get("message")
    if message is None or "text" not in message:
        return web.Response()
    answer = ANSWERS.get(folded(message["text"]), NONE)
    return web.Response(
        body=b'{"chat_id":%d,' % message["chat"]["id"] + answer, content_type="application/json"
    )


async def tell() -> None:
    async with ClientSession() as session:
        given = {"url": f"{WEBHOOK_URL}/telegram", "secret_token": SECRET}
        await (await session.post(f"{API}/bot{TOKEN}/setWebhook", json=given)).read()


async def main() -> None:
    app = web.Application()
    app.router.add_post("/telegram", on_update)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", PORT).start()
    await tell()
    await asyncio.Event().wait()


if __name__ == "__main__":
    uvloop.run(main())
