"""Questions: a text, /district, /compare, /list, /summary, and the question in a link."""

import time

from bot.core.name_forms import fold
from bot.core.outcomes import Found, Several
from bot.render import answers, lists
from bot.render.wording.texts import Voice
from bot.telegram import sending
from bot.telegram.context import BotContext
from bot.telegram.handlers import groups, pastes
from bot.telegram.incoming import Message
from bot.telegram.sending import PreparedReply
from bot.usecases.answering import Answering, LookUp

MAX_COMPARED = 10


async def on_text(context: BotContext, message: Message) -> None:
    """Answer a text in private, and in a group one that mentions the bot or replies to it."""
    if message.place.is_group:
        question = groups.question_to_bot(context, message)
        if question is not None:
            await ask(context, message, question)
        return
    is_admin = context.is_admin(message.person)
    if is_admin and await pastes.take_paste(context, message, message.text):
        return
    await ask(context, message, message.text)


async def on_district(context: BotContext, message: Message) -> None:
    """/district 7, /district Ош; without an argument the list."""
    if message.argument:
        await ask(context, message, message.argument)
    else:
        await on_list(context, message)


async def on_list(context: BotContext, message: Message) -> None:
    served = context.use_cases.answering.snapshot.current
    reply = lists.regions(served, await context.voice(message))
    await answer(context, message, sending.prepare(reply))


async def on_summary(context: BotContext, message: Message) -> None:
    served = context.use_cases.answering.snapshot.current
    reply = lists.summary(served, await context.voice(message))
    await answer(context, message, sending.prepare(reply))


async def on_compare(context: BotContext, message: Message) -> None:
    """/compare 7 12 Талас"""
    answering = context.use_cases.answering
    numbers = districts_to_compare(answering, message.argument)
    voice = await context.voice(message)
    reply = lists.compare(answering.snapshot.current, numbers, voice)
    await answer(context, message, sending.prepare(reply))


def districts_to_compare(answering: Answering, text: str) -> tuple[int, ...]:
    """Return the districts in a text, read as one question or else word by word."""
    outcome = answering.ask(text).outcome
    if isinstance(outcome, Several):
        return outcome.districts
    outcomes = (answering.ask(word).outcome for word in text.replace(",", " ").split())
    numbers = dict.fromkeys(outcome.number for outcome in outcomes if isinstance(outcome, Found))
    return tuple(numbers)[:MAX_COMPARED]


async def ask(context: BotContext, message: Message, text: str) -> None:
    """Answer a question in its chat."""
    look_up = context.use_cases.answering.ask(text)
    context.metrics.outcome(look_up.outcome.kind)
    voice = await context.voice(message, text)
    question = fold(text) if message.place.is_group else None
    if question is not None and await groups.point_to_answer(context, message, question, voice):
        return
    reply = await reply_to(context, message.place.chat_id, look_up, voice)
    await answer(context, message, reply, question)


async def reply_to(
    context: BotContext, chat_id: int, look_up: LookUp, voice: Voice
) -> PreparedReply:
    """Return the reply to a look-up, from the cache or rendered, with what the chat follows."""
    snapshot = context.use_cases.answering.snapshot
    follows = await context.use_cases.chats.follows(chat_id)
    followed = followed_districts(look_up, follows) if follows else []
    cache = context.memory.reply_cache
    cached = cache.find(snapshot, look_up, voice, followed=bool(followed))
    if cached is not None:
        return cached
    reply = answers.answer(
        look_up.outcome,
        look_up.served,
        voice,
        followed=followed,
        current=look_up.served is snapshot.current,
        elsewhere=look_up.elsewhere,
        about=look_up.about,
        missing=look_up.missing,
    )
    prepared = sending.prepare(reply)
    cache.add(snapshot, look_up, voice, prepared, followed=bool(followed))
    return prepared


def followed_districts(look_up: LookUp, follows: frozenset[tuple[str, int]]) -> list[int]:
    election = look_up.served.election.id
    return [number for number in look_up.outcome.districts if (election, number) in follows]


async def answer(
    context: BotContext, message: Message, reply: PreparedReply, question: str | None = None
) -> None:
    """Send an answer. If the message was edited, replace the earlier answer."""
    chat_id, recent = message.place.chat_id, context.memory.recent_answers
    earlier_id = recent.find(chat_id, message.id) if message.edited else None
    if earlier_id is not None:
        await sending.replace(context.bot, chat_id, earlier_id, reply.reply)
        return
    answer_id = await sending.send(context.bot, message.place, reply)
    if answer_id is None:
        return
    recent.add(chat_id, message.id, answer_id)
    if question is not None:
        recent.add_question(chat_id, message.thread, question, answer_id, time.monotonic())
