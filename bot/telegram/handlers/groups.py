"""Groups: silent unless addressed, settings for their admins only."""

import time
from datetime import timedelta

from telegram import ChatMember, Message, MessageEntity, Update
from telegram.error import BadRequest, Forbidden

from bot.render import notices
from bot.render.wording.texts import Voice
from bot.telegram import sending
from bot.telegram.context import Context, Desk, is_group
from bot.telegram.rate_limiter import Verdict

LONGEST_QUIET = 7 * 24 * 60
"""Minutes: a bot that a group has silenced for longer is better removed."""
ANONYMOUS = 1087968824
"""The user id under which Telegram shows admins who post as their group."""


def addressed(desk: Desk, update: Update) -> str | None:
    """The question in a text: all of it in private; in a group what is said to the bot, by mention or by reply."""
    message, chat = update.effective_message, update.effective_chat
    if message is None or chat is None or message.text is None or own(desk, message):
        return None
    if not is_group(chat):
        return message.text
    text, mentioned = _without_mention(message, desk.bot.username)
    replied = message.reply_to_message
    to_us = (
        replied is not None
        and replied.from_user is not None
        and replied.from_user.id == desk.bot.id
    )
    return text if mentioned or to_us else None


def own(desk: Desk, message: Message) -> bool:
    """True for a card that somebody sent through this very bot: it is an answer and no question."""
    return message.via_bot is not None and message.via_bot.id == desk.bot.id


def _without_mention(message: Message, username: str) -> tuple[str, bool]:
    text = message.text or ""
    name = f"@{username}"
    for found in message.parse_entities([MessageEntity.MENTION]).values():
        if found.lower() == name.lower():
            return text.replace(found, " ").strip(" ,:"), True
    return text, False


async def should_serve(desk: Desk, update: Update) -> bool:
    """Whether an update is answered at all: not in a quiet group, not in a flood, not what the bot itself sent."""
    message, chat, user = update.effective_message, update.effective_chat, update.effective_user
    if message is not None and not update.callback_query and own(desk, message):
        return False
    if chat is not None and is_group(chat) and await _is_quiet(desk, update):
        return False
    sender = user.id if user else chat.id if chat else 0
    verdict = desk.rate_limiter.check(sender, time.monotonic())
    if verdict is Verdict.WARN and not update.inline_query:
        await sending.send(desk.bot, update, notices.throttled(await desk.voice(update)))
    return verdict is Verdict.SERVE


async def _is_quiet(desk: Desk, update: Update) -> bool:
    chat = update.effective_chat
    assert chat is not None
    until = (await desk.chats.of(chat.id)).quiet_until
    return until is not None and desk.now() < until and not await may_set(desk, update)


async def may_set(desk: Desk, update: Update) -> bool:
    """Whether the sender may change the settings of this chat: anyone in private, admins in a group, anonymous too."""
    chat, user, message = update.effective_chat, update.effective_user, update.effective_message
    assert chat is not None
    if not is_group(chat):
        return True
    if message is not None and not update.callback_query and message.sender_chat is not None:
        return message.sender_chat.id == chat.id
    if user is None:
        return False
    try:
        member = await desk.bot.get_chat_member(chat.id, user.id)
    except (BadRequest, Forbidden):
        return False
    return member.status in {ChatMember.ADMINISTRATOR, ChatMember.OWNER}


async def pointed(desk: Desk, update: Update, question: str, voice: Voice) -> bool:
    """Where a group has asked the same a moment ago: point at that answer instead of repeating it."""
    message, chat = update.effective_message, update.effective_chat
    assert message is not None
    assert chat is not None
    if not is_group(chat) or update.edited_message:
        return False
    earlier = desk.recent.earlier(chat.id, message.message_thread_id, question, time.monotonic())
    if earlier is None:
        return False
    topic = message.message_thread_id if message.is_topic_message else None
    await sending.deliver(desk.bot, chat.id, notices.above(voice), topic=topic, quoted=earlier)
    return True


async def on_quiet(desk: Desk, update: Update, context: Context) -> None:
    """/quiet 30 keeps the bot silent in a group, /quiet 0 ends it."""
    chat, voice = update.effective_chat, await desk.voice(update)
    assert chat is not None
    if not is_group(chat):
        reply = notices.only_in_groups(voice)
    elif not await may_set(desk, update):
        reply = notices.only_admins(voice)
    elif (minutes := _minutes(context.args or [])) is None:
        reply = notices.quiet_usage(voice, LONGEST_QUIET)
    else:
        until = desk.now() + timedelta(minutes=minutes) if minutes else None
        await desk.chats.change(chat.id, quiet_until=until)
        reply = notices.quiet(voice, minutes)
    await sending.send(desk.bot, update, reply)


def _minutes(arguments: list[str]) -> int | None:
    digits = arguments[0] if len(arguments) == 1 else ""
    minutes = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 9 else -1
    return minutes if 0 <= minutes <= LONGEST_QUIET else None


async def on_membership(desk: Desk, update: Update, context: Context) -> None:
    """One line when the bot is added to a group; nothing is kept of a group or person that has shown it out."""
    change, chat = update.my_chat_member, update.effective_chat
    assert change is not None
    assert chat is not None
    gone = {ChatMember.LEFT, ChatMember.BANNED}
    before, after = change.old_chat_member.status, change.new_chat_member.status
    if after in gone:
        await desk.chats.forget(chat.id)
    elif before in gone and is_group(chat):
        await sending.send(desk.bot, update, notices.added(await desk.voice(update)))


async def on_migration(desk: Desk, update: Update, context: Context) -> None:
    """A group became a supergroup with another id: its settings and follows go along.

    Both groups are told. Which of the two comes first is not known, and each has its own turn among the updates.
    """
    message = update.effective_message
    assert message is not None
    old, new = (
        message.migrate_from_chat_id or message.chat.id,
        message.migrate_to_chat_id or message.chat.id,
    )
    await desk.chats.migrate(old, new)
