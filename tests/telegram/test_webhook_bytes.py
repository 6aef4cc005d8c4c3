"""The webhook's answers byte by byte: what a client of HTTP that is not ours has to be able to read."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import pytest

from bot.telegram.wire.webhook import SECRET_HEADER
from tests.support.telegram_server import TelegramServer
from tests.support.wires import Running, running

Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@pytest.fixture
async def bot() -> AsyncIterator[Running]:
    async with (
        TelegramServer() as telegram,
        running(telegram, webhook=True, webhook_secret="s3cret") as bot,
    ):
        await telegram.until(lambda: telegram.webhook)
        yield bot


@pytest.fixture
async def connection(bot: Running) -> AsyncIterator[Connection]:
    address = urlsplit(bot.address)
    reader, writer = await asyncio.open_connection(address.hostname, address.port)
    yield reader, writer
    writer.close()


def update(update_id: int, text: str | None = "Ош") -> bytes:
    """An inline query of a person of its own, or with no text an update that nobody answers."""
    if text is None:
        return json.dumps({"update_id": update_id}).encode()
    user = {"id": 1000 + update_id, "is_bot": False, "first_name": "А"}
    query = {"id": str(1000 + update_id), "from": user, "query": text, "offset": ""}
    return json.dumps({"update_id": update_id, "inline_query": query}).encode()


def post(body: bytes, version: str = "1.1", **more: str) -> bytes:
    headers = {
        "Host": "x",
        SECRET_HEADER: "s3cret",
        "Content-Type": "application/json",
        "Content-Length": str(len(body)),
        **more,
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"POST /telegram HTTP/{version}\r\n{head}\r\n".encode() + body


async def answer(reader: asyncio.StreamReader) -> tuple[str, dict[str, str], bytes]:
    """The status line, the headers and the body of the next answer, by its length."""
    async with asyncio.timeout(5):
        head = (await reader.readuntil(b"\r\n\r\n")).decode("ascii")
        status, *lines = head.rstrip().split("\r\n")
        headers = dict(line.split(": ", 1) for line in lines)
        return status, headers, await reader.readexactly(int(headers["Content-Length"]))


async def test_posts_in_one_packet_are_answered_one_after_another(connection: Connection) -> None:
    reader, writer = connection
    writer.write(b"".join(post(update(number)) for number in range(1, 6)))
    for number in range(1, 6):
        status, headers, body = await answer(reader)
        assert status == "HTTP/1.1 200 OK"
        assert headers["Content-Type"] == "application/json"
        assert (
            abs((parsedate_to_datetime(headers["Date"]) - datetime.now(UTC)).total_seconds()) < 10
        )
        call = json.loads(body)
        assert (call["method"], call["inline_query_id"]) == (
            "answerInlineQuery",
            str(1000 + number),
        )


async def test_a_post_that_comes_in_pieces_is_read_whole(connection: Connection) -> None:
    reader, writer = connection
    given = post(update(1, "Ошто ким жеңди?"))
    for start in range(0, len(given), 60):
        writer.write(given[start : start + 60])
        await writer.drain()
        await asyncio.sleep(0.002)
    assert json.loads((await answer(reader))[2])["inline_query_id"] == "1001"


async def test_an_update_without_an_answer_gets_an_empty_one_and_the_connection_stays(
    connection: Connection,
) -> None:
    reader, writer = connection
    writer.write(post(update(1, None)))
    status, headers, body = await answer(reader)
    assert (status, body) == ("HTTP/1.1 200 OK", b"")
    assert "Content-Type" not in headers
    writer.write(post(update(2)))
    assert (await answer(reader))[2]


@pytest.mark.parametrize("version", ["1.0", "1.1"])
async def test_a_connection_that_is_not_to_be_kept_is_closed(
    connection: Connection, version: str
) -> None:
    reader, writer = connection
    writer.write(post(update(1), version, Connection="close"))
    assert json.loads((await answer(reader))[2])["inline_query_id"] == "1001"
    async with asyncio.timeout(5):
        assert await reader.read() == b""


async def test_white_space_around_the_json_is_no_matter(connection: Connection) -> None:
    reader, writer = connection
    for number, body in enumerate((b"\n" + update(1), update(2) + b"\r\n"), 1):
        writer.write(post(body))
        assert json.loads((await answer(reader))[2])["inline_query_id"] == str(1000 + number)
