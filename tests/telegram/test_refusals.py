"""What a refusal of Telegram means, and that a passing one never deletes a follow."""

import pytest
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

from bot.telegram.refusals import Refusal, classify_refusal
from tests.support.conversations import STRANGER, Conversation, load
from tests.support.sample_articles import CORRECTED

GONE, MESSAGE_GONE, UNCHANGED = Refusal.GONE, Refusal.MESSAGE_GONE, Refusal.UNCHANGED
TOO_LATE, NOT_NOW, OUR_MISTAKE = Refusal.TOO_LATE, Refusal.NOT_NOW, Refusal.OUR_MISTAKE
PASSING = (
    "Bad Request: TOPIC_CLOSED",
    "Bad Request: not enough rights to send text messages to the chat",
    "Bad Request: CHAT_RESTRICTED",
    "Bad Request: CHAT_WRITE_FORBIDDEN",
    "Bad Request: need administrator rights in the channel chat",
    "Bad Request: a text that is new to us",
)


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("Bad Request: chat not found", GONE),
        ("Bad Request: bot was kicked from the group chat", GONE),
        ("Bad Request: USER_IS_BLOCKED", GONE),
        ("Bad Request: INPUT_USER_DEACTIVATED", GONE),
        ("Bad Request: group chat was deactivated", GONE),
        ("Bad Request: bot is not a member of the channel chat", GONE),
        ("Bad Request: message to edit not found", MESSAGE_GONE),
        ("Bad Request: message to be replied not found", MESSAGE_GONE),
        ("Bad Request: message can't be edited", MESSAGE_GONE),
        ("Bad Request: MESSAGE_ID_INVALID", MESSAGE_GONE),
        ("Bad Request: message is not modified: content is exactly the same", UNCHANGED),
        ("Bad Request: MESSAGE_NOT_MODIFIED", UNCHANGED),
        ("Bad Request: query is too old and response timeout expired", TOO_LATE),
        ("Bad Request: QUERY_ID_INVALID", TOO_LATE),
        ("Bad Request: TOPIC_CLOSED", NOT_NOW),
        ("Bad Request: TOPIC_DELETED", NOT_NOW),
        ("Bad Request: message thread not found", NOT_NOW),
        ("Bad Request: not enough rights to send text messages to the chat", NOT_NOW),
        ("Bad Request: have no rights to send a message", NOT_NOW),
        ("Bad Request: need administrator rights in the channel chat", NOT_NOW),
        ("Bad Request: CHAT_ADMIN_REQUIRED", NOT_NOW),
        ("Bad Request: CHAT_RESTRICTED", NOT_NOW),
        ("Bad Request: CHAT_WRITE_FORBIDDEN", NOT_NOW),
        ("Bad Request: CHAT_SEND_PLAIN_FORBIDDEN", NOT_NOW),
        ("Bad Request: group chat was upgraded to a supergroup chat", NOT_NOW),
        ("Bad Request: can't parse entities: unsupported start tag", OUR_MISTAKE),
        ("Bad Request: message is too long", OUR_MISTAKE),
        ("Bad Request: message text is empty", OUR_MISTAKE),
    ],
)
def test_the_words_of_a_bad_request_decide(text: str, refusal: Refusal) -> None:
    assert classify_refusal(BadRequest(text)) is refusal


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("Forbidden: bot was blocked by the user", GONE),
        ("Forbidden: user is deactivated", GONE),
        ("Forbidden: bot was kicked from the supergroup chat", GONE),
        ("Forbidden: the group chat was deleted", GONE),
        ("Forbidden: bot can't initiate conversation with a user", GONE),
        ("Forbidden: not enough rights to send text messages to the chat", NOT_NOW),
        ("Forbidden: CHAT_WRITE_FORBIDDEN", NOT_NOW),
    ],
)
def test_a_forbidden_chat_is_gone_unless_only_a_right_is_missing(
    text: str, refusal: Refusal
) -> None:
    assert classify_refusal(Forbidden(text)) is refusal


@pytest.mark.parametrize(
    "error",
    [
        RetryAfter(5),
        TimedOut(),
        NetworkError("Bad Gateway"),
        ChatMigrated(-100),
        Conflict("terminated by other getUpdates request"),
        InvalidToken(),
    ],
)
def test_a_call_that_was_not_judged_can_be_made_later(error: TelegramError) -> None:
    assert classify_refusal(error) is NOT_NOW


@pytest.mark.parametrize("text", PASSING)
async def test_news_that_telegram_does_not_take_now_is_sent_later(
    talk: Conversation, text: str
) -> None:
    await talk.say("/follow 3")
    await load(talk, CORRECTED)
    talk.request.refuse = lambda method, parameters: (400, {"ok": False, "description": text})
    await talk.tell()
    talk.request.refuse = lambda method, parameters: None
    assert len(await talk.store.following(STRANGER)) == 1
    talk.clock.forward(hours=1, seconds=1)
    (news,) = await talk.tell()
    assert "16,40" in news.text


async def test_news_to_a_chat_that_is_gone_ends_its_follows(talk: Conversation) -> None:
    await talk.say("/follow 3")
    await load(talk, CORRECTED)
    gone = (400, {"ok": False, "description": "Bad Request: chat not found"})
    talk.request.refuse = lambda method, parameters: gone
    await talk.tell()
    assert await talk.store.following(STRANGER) == []
