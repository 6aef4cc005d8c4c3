"""Questions: a text, /district, /compare, /list, /summary, and the question that a link carries."""

import time

from telegram import Update

from bot.core.name_forms import fold
from bot.core.outcomes import Found, Several
from bot.render import answers, lists
from bot.render.reply import Reply
from bot.render.wording.texts import Voice
from bot.telegram import sending
from bot.telegram.context import Context, Desk, is_group
from bot.telegram.handlers import commands, groups, pastes
from bot.usecases.answering import Answering, LookUp

MOST_COMPARED = 10


async def on_text(desk: Desk, update: Update, context: Context) -> None:
    """A text in private is a question; in a group only where the bot is mentioned or replied to."""
    text = groups.addressed(desk, update)
    if text is None or await pastes.took(desk, update, context, text):
        return
    await ask(desk, update, text)


async def on_district(desk: Desk, update: Update, context: Context) -> None:
    """/district 7, /district Ош; alone: the list."""
    text = commands.argument(update)
    await (ask(desk, update, text) if text else on_list(desk, update, context))


async def on_list(desk: Desk, update: Update, context: Context) -> None:
    await answer(
        desk, update, lists.regions(desk.answering.snapshot.current, await desk.voice(update))
    )


async def on_summary(desk: Desk, update: Update, context: Context) -> None:
    await answer(
        desk, update, lists.summary(desk.answering.snapshot.current, await desk.voice(update))
    )


async def on_compare(desk: Desk, update: Update, context: Context) -> None:
    """/compare 7 12 Талас"""
    numbers = compared(desk.answering, commands.argument(update))
    await answer(
        desk,
        update,
        lists.compare(desk.answering.snapshot.current, numbers, await desk.voice(update)),
    )


def compared(answering: Answering, text: str) -> tuple[int, ...]:
    """The districts that a text lists: as one question where it is one, else word by word."""
    outcome = answering.ask(text).outcome
    if isinstance(outcome, Several):
        return outcome.districts
    each = (answering.ask(word).outcome for word in text.replace(",", " ").split())
    numbers = dict.fromkeys(outcome.number for outcome in each if isinstance(outcome, Found))
    return tuple(numbers)[:MOST_COMPARED]


async def ask(desk: Desk, update: Update, text: str) -> None:
    """Answer a question where it was asked."""
    chat = update.effective_chat
    assert chat is not None
    asked = desk.answering.ask(text)
    desk.metrics.outcome(asked.outcome.kind)
    voice = await desk.voice(update, text)
    question = fold(text) if is_group(chat) else None
    if question is None or not await groups.pointed(desk, update, question, voice):
        await answer(desk, update, await reply_to(desk, chat.id, asked, voice), question)


async def reply_to(desk: Desk, chat_id: int, asked: LookUp, voice: Voice) -> Reply:
    """The screen for what a look-up came to, with what this chat follows."""
    follows = await desk.chats.follows(chat_id)
    snapshot = desk.answering.snapshot
    election = asked.served.election.id
    followed = [number for number in asked.outcome.districts if (election, number) in follows]
    kept = desk.sheets.find(snapshot, asked, voice, bool(followed))
    if kept is not None:
        return kept
    made = answers.answer(
        asked.outcome,
        asked.served,
        voice,
        followed=followed,
        current=asked.served is snapshot.current,
        elsewhere=asked.elsewhere,
    )
    return desk.sheets.keep(snapshot, asked, voice, bool(followed), made)


async def answer(desk: Desk, update: Update, reply: Reply, question: str | None = None) -> None:
    """Send an answer, or put it in the place of the earlier one where the question was edited."""
    message, chat = update.effective_message, update.effective_chat
    assert message is not None
    assert chat is not None
    earlier = desk.recent.answer_to(chat.id, message.message_id) if update.edited_message else None
    if earlier is not None:
        await sending.replace(desk.bot, chat.id, earlier, reply)
        return
    sent = await sending.send(desk.bot, update, reply)
    if sent is None:
        return
    desk.recent.answered(chat.id, message.message_id, sent.message_id)
    if question is not None:
        topic = message.message_thread_id
        desk.recent.asked(chat.id, topic, question, sent.message_id, time.monotonic())
