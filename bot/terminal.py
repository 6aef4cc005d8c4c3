"""The bot in a terminal: the handlers of Telegram with replies printed on the screen.

Everything that a person can do in Telegram works here. `bot.app.chat` opens it on a copy of the
stored revisions: settings, follows and loads last until the end of the chat.
"""

import asyncio
import itertools
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TextIO

from telegram import Update

from bot.core.model import LANGUAGES
from bot.render.reply import strip_markup
from bot.telegram.context import BotContext
from bot.telegram.table import build
from bot.telegram.wire.loopback import open_loopback

PERSON, ADMIN = 1001, 1002


class Terminal:
    """One person in a private chat. `talkative`: greet, and show the buttons with numbers."""

    def __init__(self, screen: TextIO, *, talkative: bool) -> None:
        self._screen = screen
        self._talkative = talkative
        self.bot, self._request = open_loopback(self._show)
        self._buttons: list[tuple[str, str | None]] = []
        self._ids: Iterator[int] = itertools.count(1)
        self._message = 0
        self._language: str | None = None
        self._person = PERSON

    async def open(self, context: BotContext) -> None:
        self._application = build(context)
        await self._application.initialize()
        await context.use_cases.chats.reload()
        if self._talkative:
            voice = context.texts.voice(context.operator.default_language)
            self._print(strip_markup(voice.say("terminal-hello")))

    async def run(self, lines: TextIO) -> None:
        """Read lines until their end and answer each."""
        while line := await asyncio.to_thread(self._read, lines):
            if text := line.strip():
                await self._take(text)
        await self._application.shutdown()

    def _read(self, lines: TextIO) -> str:
        if self._talkative:
            self._screen.write("> ")
            self._screen.flush()
        return lines.readline()

    async def _take(self, text: str) -> None:
        """Carry out one of the `:` commands, or say a text."""
        command, _, rest = text.partition(" ")
        match command:
            case ":inline":
                query = {"id": "1", "from": self._sender(), "query": rest, "offset": ""}
                await self._feed({"inline_query": query})
            case ":lang" if rest in LANGUAGES:
                self._language = rest
                await self._say(f"/language {rest}")
            case ":admin":
                self._person = PERSON if self._person == ADMIN else ADMIN
                self._print(":admin on" if self._person == ADMIN else ":admin off")
            case ":press" if rest.isdigit() and 0 < int(rest) <= len(self._buttons):
                await self._press(self._buttons[int(rest) - 1][1])
            case ":send" if await asyncio.to_thread(Path(rest).is_file):
                await self._upload(Path(rest))
            case _:
                await self._say(text)

    async def _say(self, text: str) -> None:
        command = text.split()[0] if text.startswith("/") else ""
        entities = [{"type": "bot_command", "offset": 0, "length": len(command)}] if command else []
        await self._feed({"message": self._sent({"text": text, "entities": entities})})

    async def _upload(self, path: Path) -> None:
        name = f"upload{next(self._ids)}"
        self._request.uploads[name] = content = await asyncio.to_thread(path.read_bytes)
        document = {
            "file_id": name,
            "file_unique_id": name,
            "file_name": path.name,
            "file_size": len(content),
        }
        await self._feed({"message": self._sent({"document": document})})

    async def _press(self, data: str | None) -> None:
        if data is None:
            self._print("(opens outside of this chat)")
            return
        message = {**self._sent({"text": "-"}), "message_id": self._message}
        query = {
            "id": "1",
            "from": self._sender(),
            "chat_instance": "1",
            "data": data,
            "message": message,
        }
        await self._feed({"callback_query": query})

    def _sent(self, content: Mapping[str, Any]) -> dict[str, Any]:
        chat = {"id": self._person, "type": "private", "first_name": "-"}
        head = {
            "message_id": next(self._ids),
            "date": int(time.time()),
            "chat": chat,
            "from": self._sender(),
        }
        return {**head, **content}

    def _sender(self) -> dict[str, Any]:
        person = {"id": self._person, "is_bot": False, "first_name": "-"}
        return {**person, "language_code": self._language} if self._language else person

    async def _feed(self, update: Mapping[str, Any]) -> None:
        data = {"update_id": next(self._ids), **update}
        await self._application.process_update(Update.de_json(data, self.bot))

    def _show(self, method: str, parameters: Mapping[str, Any], files: Mapping[str, bytes]) -> None:
        """Print a call of the bot."""
        match method:
            case "sendMessage" | "editMessageText":
                self._print(strip_markup(parameters["text"]))
                self._keyboard(parameters)
            case "sendPhoto" | "sendDocument":
                sizes = ", ".join(f"{len(content)} bytes" for content in files.values())
                caption = strip_markup(parameters.get("caption", ""))
                self._print(f"[{method.removeprefix('send').lower()}, {sizes}]\n{caption}")
                self._keyboard(parameters)
            case "answerCallbackQuery" if parameters.get("text"):
                self._print(f"({parameters['text']})")
            case "answerInlineQuery":
                for row in parameters["results"]:
                    self._print(f"{row['title']}\n  {row.get('description', '')}")

    def _keyboard(self, parameters: Mapping[str, Any]) -> None:
        rows = (parameters.get("reply_markup") or {}).get("inline_keyboard", [])
        self._buttons = [
            (button["text"], button.get("callback_data")) for row in rows for button in row
        ]
        if self._talkative and self._buttons:
            shown = (f"[{number}] {text}" for number, (text, _) in enumerate(self._buttons, 1))
            self._print("  ".join(shown) + "   (:press N)")

    def _print(self, text: str) -> None:
        print(text, end="\n\n", file=self._screen, flush=True)
