"""python-telegram-bot as in its examples: `python ptb.py polling` or `python ptb.py webhook`."""

import sys

from facts import API, PORT, SECRET, TOKEN, WEBHOOK_URL, cards, folded
from telegram import InlineKeyboardMarkup, LinkPreviewOptions, Update
from telegram.ext import Application, CommandHandler, ContextTypes, MessageHandler, filters

ANSWERS = {
    question: (card["text"], InlineKeyboardMarkup.de_json(card["keyboard"], None))
    for question, card in cards().items()
}
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    await update.message.reply_text("Округдун атын же номерин жазыңыз.")


async def answer(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    text, keyboard = ANSWERS.get(folded(update.message.text or ""), ("?", None))
    await update.message.reply_html(text, reply_markup=keyboard, link_preview_options=NO_PREVIEW)


def main() -> None:
    application = Application.builder().token(TOKEN).base_url(f"{API}/bot").build()
    application.add_handler(CommandHandler("start", start))
    application.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, answer))
    if sys.argv[1] == "polling":
        application.run_polling(allowed_updates=Update.ALL_TYPES)
    else:
        application.run_webhook(
            listen="127.0.0.1",
            port=PORT,
            url_path="telegram",
            secret_token=SECRET,
            webhook_url=f"{WEBHOOK_URL}/telegram",
        )


if __name__ == "__main__":
    main()
