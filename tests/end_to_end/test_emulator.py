"""A walk through every command and button, before a strict emulator of the Bot API server where there is one.

Its report has to be clean: no rule broken, no warning, no press and no inline query left without an answer.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from bot.telegram.table import COMMANDS
from tests.support.outside import ARTICLES, EMULATOR
from tests.support.processes import Bot, launched, variables_of
from tests.support.sample_articles import CORRECTED, OVERTURNED
from tests.support.telegram_server import TelegramServer
from tests.support.walks import MODES
from tests.support.wires import free_port

PUBLIC = "https://bot.example.org"
ADMIN = 700_000_001
WORDS = {
    "start": ("", "d7", "kg", "%%%"),
    "district": ("", "7", "Ош", "99"),
    "compare": ("7 12 Талас", ""),
    "follow": ("7", "Талас", "nowhere", ""),
    "unfollow": ("7", "7", ""),
    "language": ("", "de", "en", "ky"),
    "history": ("", "7", "nowhere"),
    "quiet": ("5",),
}
"""What stands behind commands, beside nothing."""
QUESTIONS = (
    "Ош",
    "Нурлан",
    "21 Манас",
    "Бишкек",
    "7, 12 жана Талас",
    "37",
    "asdfgh",
    "Ошто 60%",
    "бардык каршы",
    "салам",
    "баары",
    "<b>&amp;</b> ' OR 1=1 -- \u202eabc\u0007",
    "Ж" * 4096,
)
INLINE = ("О", "Ош", "Talas", "Нурлан", "zzzz", "бардык каршы", "баары", "ж" * 256)

pytestmark = pytest.mark.skipif(not EMULATOR.exists(), reason="the emulator is not here")


class Walk:
    """One bot, and the people before it."""

    def __init__(self, emulator: Any, bot: Bot) -> None:
        self.emulator = emulator
        self.bot = bot
        self.world = import_module("tgemu.scenario").World(emulator, 10.0)

    def check(self) -> None:
        report = self.emulator.report()
        assert (report["violations"], report["warnings"]) == ([], [])
        assert (report["unanswered_callback_queries"], report["unanswered_inline_queries"]) == (
            [],
            [],
        )
        assert "level=error" not in self.bot.log


@asynccontextmanager
async def walking(folder: Path, *, webhook: bool) -> AsyncIterator[Walk]:
    port = free_port()
    emulator = import_module("tgemu").Emulator(
        ["123456:ABC-emu"], webhook_map={PUBLIC: f"http://127.0.0.1:{port}"}
    )
    async with emulator:
        emulator.bot().inline_feedback = True
        server = TelegramServer("123456:ABC-emu")
        server.base = emulator.base_url
        variables = variables_of(server, folder, port, webhook=False) | {
            "ADMIN_IDS": str(ADMIN),
            "LOG_LEVEL": "DEBUG",
        }
        async with launched(
            variables | ({"WEBHOOK_URL": PUBLIC} if webhook else {}), folder
        ) as bot:
            await bot.ready()
            walk = Walk(emulator, bot)
            yield walk
            assert await bot.stop() == 0
            walk.check()


@pytest.fixture(autouse=True)
def emulator(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(EMULATOR))


async def press_all(walk: Walk, person: Any, answer: Any, seen: set[str], depth: int = 4) -> None:
    """Press each kind of button once, and those of what it opens."""
    for button in answer.buttons:
        data = button.get("callback_data", "")
        kind = data.split(":")[0]
        if not data or kind in seen:
            continue
        seen.add(kind)
        pressed = await person.press(answer, button["text"], data=data)
        await pressed.done(10.0)
        after = walk.world.calls(
            pressed.mark, methods=("editMessageText", "sendMessage", "sendPhoto"), ok=True
        )
        if after and depth:
            await press_all(walk, person, type(answer)(after[0]), seen, depth - 1)


@MODES
async def test_every_command_button_and_question_in_three_languages(
    tmp_path: Path, webhook: bool
) -> None:
    async with walking(tmp_path, webhook=webhook) as walk:
        pressed = set[str]()
        for language in ("ky", "ru", "en"):
            person, seen = (
                walk.world.user("Аида", username=f"aida_{language}", language_code=language),
                set[str](),
            )
            for command in COMMANDS:
                for words in WORDS.get(command.name, ("",)):
                    await press_all(walk, person, await person.command(command.name, words), seen)
            for question in QUESTIONS:
                await press_all(walk, person, await person.ask(question), seen)
            pressed |= seen
        assert {
            "card",
            "line",
            "more",
            "follow",
            "unfollow",
            "pic",
            "chart",
            "lang",
            "hist",
            "list",
        } <= pressed


@MODES
async def test_inline_mode_in_three_languages(tmp_path: Path, webhook: bool) -> None:
    async with walking(tmp_path, webhook=webhook) as walk:
        for language in ("ky", "ru", "en"):
            person = walk.world.user("Аида", language_code=language)
            for query in INLINE:
                found = await person.inline(query)
                assert found.results
                shared = await person.choose(found, 0)
                if shared.buttons and "callback_data" in shared.buttons[0]:
                    await (await person.press(shared, shared.buttons[0]["callback_data"])).done()
            assert await reached(person) >= 36


async def reached(person: Any) -> int:
    """The rows of an empty query, over all its pages."""
    offset, count = "", 0
    while count == 0 or offset:
        found = await person.inline("", offset=offset)
        offset, count = found.next_offset, count + len(found.results)
    return count


@MODES
async def test_a_group_its_forum_and_its_end(tmp_path: Path, webhook: bool) -> None:
    async with walking(tmp_path, webhook=webhook) as walk:
        owner, member = walk.world.user("Эркин"), walk.world.user("Аида")
        group = walk.world.group("Шайлоо", [owner, member], forum=True)
        topic = group.topic("Жыйынтык")
        for place in ({"chat": group}, {"chat": group, "topic": topic}):
            answer = await member.ask("/district 7", **place)
            assert answer.message.get("message_thread_id") == place.get("topic")
            await press_all(walk, member, answer, {"pic", "chart"})
            await (await owner.press(answer, answer.buttons[0]["text"])).done()
        await member.ask("/district 7", chat=group)
        await owner.ask("/follow 7", chat=group)
        await member.ask("/follow 8", chat=group)
        await owner.ask("/language ru", chat=group)
        await owner.ask("/quiet 5", chat=group)
        await walk.world.silent(await member.send("/district 8", chat=group), 0.3)
        await owner.ask("/quiet 0", chat=group)
        await walk.world.silent(await member.send("разговор", chat=group), 0.3)
        small = walk.world.group("Топ", [owner], kind="group")
        await owner.ask("/follow 3", chat=small)
        bigger = small.migrate()
        await asyncio.sleep(0.5)  # the news of it stands in the lane of the old group
        following = await owner.ask("/following", chat=bigger)
        assert "16," in following.text
        group.set_bot("kicked", owner)


@MODES
async def test_an_admin_previews_applies_and_takes_back_and_a_stranger_learns_nothing(
    tmp_path: Path, webhook: bool
) -> None:
    async with walking(tmp_path, webhook=webhook) as walk:
        admin, stranger = (
            walk.world.user("Админ", ADMIN),
            walk.world.user("Аида", language_code="ky"),
        )
        unknown = (await stranger.ask("/nothing")).text
        await stranger.ask("/follow 7")
        await stranger.choose(await stranger.inline("7"), 0)
        for name in ("kaktus-2021-12-updated.txt", "kaktus-2021-12-updated.html"):
            await cancel_and_apply(walk, admin, (ARTICLES / name).read_bytes(), name)
            await take_back(admin)
        for command in ("/status", "/history", "/history 7", "/export", "/reload"):
            assert await walk.world.answers(await admin.send(command))
        preview = await walk.world.answer(await admin.upload(CORRECTED.encode(), "article.txt"))
        await (await stranger.press(preview, "", data=preview.buttons[0]["callback_data"])).done()
        for command in ("/reload", "/rollback", "/rollback 1", "/status"):
            assert (await stranger.ask(command)).text == unknown
        refused = await walk.world.answer(await stranger.upload(OVERTURNED.encode(), "article.txt"))
        assert refused.text == unknown
        assert "49,8" in (await stranger.ask("Ош")).text


def data_of(preview: Any, action: str) -> str | None:
    """The callback data of the button for an action."""
    found = (button["callback_data"] for button in preview.buttons)
    return next((data for data in found if data.startswith(action)), None)


async def cancel_and_apply(walk: Walk, admin: Any, article: bytes, name: str) -> None:
    """Answer the two questions of a preview, the source and the reason; cancel, then apply."""
    for wanted in ("cancel", "apply"):
        preview = (await walk.world.answers(await admin.upload(article, name)))[0]
        if data_of(preview, "nosrc"):
            preview = await admin.ask("Kaktus.media, 2-декабрь 2021")
        if not data_of(preview, "apply"):
            preview = await admin.ask("расмий жыйынтык")
        data = data_of(preview, wanted)
        pressed = await admin.press(preview, data)
        await pressed.done()
        await pressed.answer()
        again = await admin.press(preview, "", data=data)
        await again.done()


async def take_back(admin: Any) -> None:
    preview = await admin.ask("/rollback")
    if not any(button["callback_data"].startswith("apply") for button in preview.buttons):
        preview = await admin.ask("ката болду")
    await (await admin.press(preview, preview.buttons[0]["callback_data"])).done()
