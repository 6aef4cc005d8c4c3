"""aiogram 3 as in its documentation: `python gram.py polling`, or `python gram.py webhook` with answers in the body."""

import sys

import uvloop
from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.filters import CommandStart
from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardMarkup, LinkPreviewOptions, Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web
from facts import API, PORT, SECRET, TOKEN, WEBHOOK_URL, cards, folded

ANSWERS = {
    question: (card["text"], InlineKeyboardMarkup.model_validate(card["keyboard"]))
    for question, card in cards().items()
}
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
router = Router()


def reply(message: Message) -> SendMessage:
    text, keyboard = ANSWERS.get(folded(message.text or ""), ("?", None))
    return message.answer(
        text, parse_mode=ParseMode.HTML, reply_markup=keyboard, link_preview_options=NO_PREVIEW
    )


@router.message(CommandStart())
async def start(message: Message) -> None:
    await message.answer("Округдун атын же номерин жазыңыз.")


async def answer_by_request(message: Message) -> None:
    await reply(message)


async def answer_in_body(message: Message) -> SendMessage:
    return reply(message)


async def tell(bot: Bot) -> None:
    await bot.set_webhook(f"{WEBHOOK_URL}/telegram", secret_token=SECRET)


async def poll(bot: Bot, dispatcher: Dispatcher) -> None:
    router.message.register(answer_by_request, F.text)
    await dispatcher.start_polling(bot)


def listen(bot: Bot, dispatcher: Dispatcher) -> None:
    router.message.register(answer_in_body, F.text)
    dispatcher.startup.register(tell)
    app = web.Application()
    # Answers go in the body only where the handler is waited for.
    handler = SimpleRequestHandler(dispatcher, bot, handle_in_background=False, secret_token=SECRET)
    handler.register(app, path="/telegram")
    setup_application(app, dispatcher, bot=bot)
    web.run_app(
        app, host="127.0.0.1", port=PORT, access_log=None, print=None, loop=uvloop.new_event_loop()
    )


def main() -> None:
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(API)))
    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    if sys.argv[1] == "polling":
        uvloop.run(poll(bot, dispatcher))
    else:
        listen(bot, dispatcher)


if __name__ == "__main__":
    main()
