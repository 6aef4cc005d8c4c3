"""Revisions for everyone: /history and /export."""

from bot.core.outcomes import Found
from bot.render import history, notices
from bot.render.reply import File, Reply
from bot.telegram import sending
from bot.telegram.context import BotContext
from bot.telegram.incoming import Message


async def on_history(context: BotContext, message: Message) -> None:
    """/history lists the revisions, /history 7 a district's figures in each of them."""
    voice, answering = await context.voice(message), context.use_cases.answering
    outcome = answering.ask(message.argument).outcome if message.argument else None
    served = answering.snapshot.current
    revisions = await context.use_cases.history.revisions(served.election.id)
    if isinstance(outcome, Found):
        reply = history.district_history(served, outcome.number, revisions, voice)
    else:
        reply = history.history(served, revisions, voice)
    await sending.send(context.bot, message.place, reply)


async def on_export(context: BotContext, message: Message) -> None:
    """Send the current results as CSV and as JSON."""
    from bot.render.exports import csv_of, json_of  # rare

    served = context.use_cases.answering.snapshot.current
    caption = notices.exported(await context.voice(message)).text
    name = f"{served.election.id}-{served.revision.number}"
    for ending, content in (("csv", csv_of(served)), ("json", json_of(served))):
        document = File(f"{name}.{ending}", content)
        await sending.send(context.bot, message.place, Reply(caption, document=document))
