"""The transport: what goes over the wire, and which errors come back."""

import asyncio
import logging
from collections.abc import AsyncIterator

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    InputMediaPhoto,
    Message,
)
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.ext import ExtBot

from bot.telegram.wire.transport import AiohttpRequest, open_bot
from tests.support.telegram_calls import Fault
from tests.support.telegram_server import TelegramServer
from tests.support.wires import free_port


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramServer]:
    async with TelegramServer() as server:
        yield server


@pytest.fixture
async def bot(telegram: TelegramServer) -> AsyncIterator[ExtBot[None]]:
    async with open_bot(telegram.token, telegram.base) as bot:
        yield bot


async def test_parameters_keep_their_types_and_letters(
    bot: ExtBot[None], telegram: TelegramServer
) -> None:
    buttons = InlineKeyboardMarkup([[InlineKeyboardButton("Ош", callback_data="d:7")]])
    sent = await bot.send_message(
        5, "Ошто ким утту? 🗳 \ud83d", reply_markup=buttons, disable_notification=True
    )
    (call,) = telegram.made("sendMessage")
    assert call.parameters == {
        "chat_id": 5,
        "text": "Ошто ким утту? 🗳 ?",  # half a character is no UTF-8 and must not stop the rest
        "disable_notification": True,
        "reply_markup": {"inline_keyboard": [[{"text": "Ош", "callback_data": "d:7"}]]},
    }
    assert isinstance(sent, Message)
    assert sent.text == call.parameters["text"]


async def test_a_file_goes_with_its_name_and_the_other_parameters(
    bot: ExtBot[None], telegram: TelegramServer
) -> None:
    await bot.send_document(
        5, InputFile(b"a;b\n", "жыйынтык.csv"), caption="CSV", disable_notification=True
    )
    (call,) = telegram.made("sendDocument")
    assert call.files == {"document": ("жыйынтык.csv", b"a;b\n")}
    assert call.parameters == {"chat_id": 5, "caption": "CSV", "disable_notification": True}


async def test_a_picture_can_replace_a_message(bot: ExtBot[None], telegram: TelegramServer) -> None:
    await bot.edit_message_media(
        InputMediaPhoto(b"\x89PNG", filename="7.png"), chat_id=5, message_id=3
    )
    (call,) = telegram.made("editMessageMedia")
    part = call.parameters["media"]["media"].removeprefix("attach://")
    assert call.files[part] == ("7.png", b"\x89PNG")


async def test_a_file_is_downloaded(bot: ExtBot[None], telegram: TelegramServer) -> None:
    telegram.file_content = "№7 Ош".encode()
    file = await bot.get_file("id")
    assert bytes(await file.download_as_bytearray()) == telegram.file_content


@pytest.mark.parametrize(
    ("fault", "expected", "words"),
    [
        (
            Fault("status", code=400, description="Bad Request: chat not found"),
            BadRequest,
            "Chat not found",
        ),
        (
            Fault("status", code=403, description="Forbidden: bot was blocked by the user"),
            Forbidden,
            "blocked",
        ),
        (Fault("status", code=401, description="Unauthorized"), InvalidToken, "Unauthorized"),
        (Fault("status", code=409, description="Conflict: other"), Conflict, "other"),
        (Fault("status", code=500, description="Internal Server Error"), NetworkError, "Internal"),
        (Fault("status", code=502, description="Bad Gateway"), NetworkError, "Bad Gateway"),
        (
            Fault("status", code=400, description="x", parameters={"retry_after": "soon"}),
            BadRequest,
            "x",
        ),
        (Fault("html", code=502), NetworkError, "502"),
        (Fault("html", code=404), NetworkError, "404"),
        (Fault("html", code=200), NetworkError, "not with an answer"),
        (Fault("garbage"), NetworkError, "not with an answer"),
        (Fault("redirect"), NetworkError, "302"),
        (Fault("drop"), NetworkError, "ServerDisconnected"),
        (Fault("drop-after"), NetworkError, "ServerDisconnected"),
    ],
)
async def test_every_refusal_and_fault_is_the_error_that_handlers_expect(
    bot: ExtBot[None],
    telegram: TelegramServer,
    fault: Fault,
    expected: type[TelegramError],
    words: str,
) -> None:
    telegram.faults.append(fault)
    with pytest.raises(expected, match=words) as raised:
        await bot.send_message(5, "Ош")
    assert type(raised.value) is expected


async def test_the_wait_that_telegram_asks_for_comes_through(
    bot: ExtBot[None], telegram: TelegramServer
) -> None:
    telegram.faults.append(Fault.flood(17))
    with pytest.raises(RetryAfter, match="17 seconds"):
        await bot.send_message(5, "Ош")


async def test_the_new_id_of_a_group_comes_through(
    bot: ExtBot[None], telegram: TelegramServer
) -> None:
    telegram.faults.append(
        Fault("status", code=400, description="x", parameters={"migrate_to_chat_id": -100})
    )
    with pytest.raises(ChatMigrated) as raised:
        await bot.send_message(-7, "Ош")
    assert raised.value.new_chat_id == -100


async def test_a_hanging_answer_times_out(bot: ExtBot[None], telegram: TelegramServer) -> None:
    telegram.faults.append(Fault("hang", method="sendMessage", delay=0.5))
    with pytest.raises(TimedOut):
        await bot.send_message(5, "Ош", read_timeout=0.05)


async def test_a_slow_answer_is_waited_for(bot: ExtBot[None], telegram: TelegramServer) -> None:
    telegram.faults.append(Fault("slow", method="sendMessage", delay=0.1))
    assert (await bot.send_message(5, "Ош")).text == "Ош"


async def test_without_a_connection_the_error_says_so() -> None:
    request = AiohttpRequest()
    async with request:
        with pytest.raises(NetworkError, match="no connection: ClientConnectorError"):
            await request.post(f"http://127.0.0.1:{free_port()}/bot1:A/getMe")


async def test_no_error_and_no_log_line_has_the_token(
    bot: ExtBot[None], telegram: TelegramServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    for kind in ("html", "garbage", "drop", "hang"):
        telegram.faults[:] = [Fault(kind, delay=0.2)]
        with pytest.raises(NetworkError) as raised:
            await bot.send_message(5, "Ош", read_timeout=0.05)
        error: BaseException | None = raised.value
        while error is not None:
            assert telegram.token not in str(error)
            error = error.__cause__ or error.__context__
    assert telegram.token not in caplog.text


async def test_what_is_not_initialized_or_closed_says_so(telegram: TelegramServer) -> None:
    request = AiohttpRequest()
    url = f"{telegram.base}/bot{telegram.token}/getMe"
    with pytest.raises(NetworkError, match="not initialized"):
        await request.post(url)
    async with request:
        assert await request.post(url)
    await request.shutdown()
    with pytest.raises(NetworkError, match="not initialized"):
        await request.post(url)


async def test_a_hundred_calls_at_once_share_the_pool(telegram: TelegramServer) -> None:
    request = AiohttpRequest(pool_size=4)
    async with Bot(
        telegram.token, f"{telegram.base}/bot", request=request, get_updates_request=request
    ) as bot:
        await asyncio.gather(*(bot.send_message(chat, "Ош") for chat in range(1, 101)))
    assert len(telegram.made("sendMessage")) == 100
