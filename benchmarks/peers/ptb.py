"""A bot made with python-telegram-bot, as its examples show."""

import json
import os
from pathlib import Path

from telegram import InlineKeyboardMarkup, LinkPreviewOptions, Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

ANSWERS = {
    district: (text, InlineKeyboardMarkup.de_json(buttons))
    for district, (text, buttons) in json.loads(Path("answers.json").read_text("utf-8")).items()
}
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def reply(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    if update.message and update.message.text:
        text, buttons = ANSWERS[update.message.text]
        await update.message.reply_html(
            text,
            reply_markup=buttons,
            link_preview_options=NO_PREVIEW,
        )


def main() -> None:
    api = f"{os.environ['TELEGRAM_API_BASE']}/bot"
    application = Application.builder().token(os.environ["BOT_TOKEN"]).base_url(api).build()
    application.add_handler(MessageHandler(filters.TEXT, reply))
    if "WEBHOOK_URL" in os.environ:
        application.run_webhook(
            listen="127.0.0.1",
            port=int(os.environ["PORT"]),
            secret_token=os.environ["WEBHOOK_SECRET"],
            webhook_url=os.environ["WEBHOOK_URL"],
        )
    else:
        application.run_polling()


if __name__ == "__main__":
    main()
