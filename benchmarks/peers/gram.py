"""A bot made with aiogram. Its webhook answers in the body of the response: the cheapest way."""

import json
import os
from pathlib import Path

import uvloop
from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardMarkup, LinkPreviewOptions, Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

ANSWERS = {
    district: (text, InlineKeyboardMarkup.model_validate(buttons))
    for district, (text, buttons) in json.loads(Path("answers.json").read_text("utf-8")).items()
}
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def reply(message: Message) -> SendMessage:
    """Return the call: aiogram puts it into the body of the response, or makes it if it polls."""
    text, buttons = ANSWERS[message.text or ""]
    return message.answer(
        text, parse_mode="HTML", reply_markup=buttons, link_preview_options=NO_PREVIEW
    )


async def set_webhook(bot: Bot) -> None:
    await bot.set_webhook(os.environ["WEBHOOK_URL"], secret_token=os.environ["WEBHOOK_SECRET"])


def main() -> None:
    api = TelegramAPIServer.from_base(os.environ["TELEGRAM_API_BASE"])
    bot = Bot(os.environ["BOT_TOKEN"], session=AiohttpSession(api=api))
    dispatcher = Dispatcher()
    dispatcher.message.register(reply, F.text)
    if "WEBHOOK_URL" not in os.environ:
        uvloop.run(dispatcher.start_polling(bot))
        return
    dispatcher.startup.register(set_webhook)
    app = web.Application()
    handler = SimpleRequestHandler(
        dispatcher,
        bot,
        handle_in_background=False,  # else it makes a request of its own for the answer
        secret_token=os.environ["WEBHOOK_SECRET"],
    )
    handler.register(app, path="/")
    setup_application(app, dispatcher, bot=bot)
    port, loop = int(os.environ["PORT"]), uvloop.new_event_loop()
    web.run_app(app, host="127.0.0.1", port=port, access_log=None, print=None, loop=loop)


if __name__ == "__main__":
    main()
