"""Groups: silent unless addressed; their admins alone change settings."""

import time
from datetime import timedelta

from telegram import ChatMember
from telegram.error import BadRequest, Forbidden

from bot.render import notices
from bot.render.reply import Reply
from bot.render.wording.texts import Voice
from bot.telegram import sending
from bot.telegram.context import BotContext
from bot.telegram.incoming import InChat, Membership, Message, Migration

MAX_QUIET_MINUTES = 7 * 24 * 60
"""A group that wants silence for longer had better remove the bot."""
MAX_MINUTES_DIGITS = 8


def question_to_bot(context: BotContext, message: Message) -> str | None:
    """Return what a group's message asks the bot, without its name. None if it does not ask it."""
    name = f"@{context.bot.username}"
    for mention in message.mentions:
        if mention.lower() == name.lower():
            return message.text.replace(mention, " ").strip(" ,:")
    is_reply_to_bot = message.replied is not None and message.replied.author_id == context.bot.id
    return message.text if is_reply_to_bot else None


async def is_quiet(context: BotContext, incoming: InChat) -> bool:
    """Return True while a group has silenced the bot. Its admins are answered anyway."""
    chat = await context.use_cases.chats.of(incoming.place.chat_id)
    if chat.quiet_until is None or context.now() >= chat.quiet_until:
        return False
    return not await may_change_settings(context, incoming)


async def may_change_settings(context: BotContext, incoming: InChat) -> bool:
    """Return True in private, and for a group's admins, also if they are anonymous."""
    place = incoming.place
    if not place.is_group:
        return True
    if isinstance(incoming, Message) and incoming.sender_chat_id is not None:
        return incoming.sender_chat_id == place.chat_id
    try:
        member = await context.bot.get_chat_member(place.chat_id, incoming.person.id)
    except (BadRequest, Forbidden):
        return False
    return member.status in {ChatMember.ADMINISTRATOR, ChatMember.OWNER}


async def point_to_answer(
    context: BotContext, message: Message, question: str, voice: Voice
) -> bool:
    """Reply to the answer that the group just got to the same question. False: no such answer."""
    if message.edited:
        return False
    place = message.place
    answer_id = context.memory.recent_answers.find_repeated(
        place.chat_id, message.thread, question, time.monotonic()
    )
    if answer_id is None:
        return False
    reply = notices.above(voice)
    await sending.deliver(context.bot, place.chat_id, reply, topic=place.topic, quoted=answer_id)
    return True


async def on_quiet(context: BotContext, message: Message) -> None:
    """/quiet 30 silences the bot in a group for half an hour, /quiet 0 ends that."""
    reply = await set_quiet(context, message, await context.voice(message))
    await sending.send(context.bot, message.place, reply)


async def set_quiet(context: BotContext, message: Message, voice: Voice) -> Reply:
    place = message.place
    if not place.is_group:
        return notices.only_in_groups(voice)
    if not await may_change_settings(context, message):
        return notices.only_admins(voice)
    minutes = read_minutes(message.arguments)
    if minutes is None:
        return notices.quiet_usage(voice, MAX_QUIET_MINUTES)
    quiet_until = context.now() + timedelta(minutes=minutes) if minutes else None
    await context.use_cases.chats.change(place.chat_id, quiet_until=quiet_until)
    return notices.quiet(voice, minutes)


def read_minutes(arguments: list[str]) -> int | None:
    digits = arguments[0] if len(arguments) == 1 else ""
    if not (digits.isascii() and digits.isdigit() and len(digits) <= MAX_MINUTES_DIGITS):
        return None
    minutes = int(digits)
    return minutes if minutes <= MAX_QUIET_MINUTES else None


async def on_membership(context: BotContext, change: Membership) -> None:
    """Greet a group that adds the bot. Delete all data of a chat that removes or blocks it."""
    place = change.place
    if not change.is_member:
        await context.use_cases.chats.forget(place.chat_id)
    elif not change.was_member and place.is_group:
        await sending.send(context.bot, place, notices.added(await context.voice(change)))


async def on_migration(context: BotContext, migration: Migration) -> None:
    """Move a group's settings and follows to its new id.

    Telegram reports this in both groups, in no known order, and each has its own queue of updates.
    """
    await context.use_cases.chats.migrate(migration.old_id, migration.new_id)
