"""What everybody may see of revisions: /history and /export."""

from telegram import Update

from bot.core.outcomes import Found
from bot.render import history, notices
from bot.render.reply import File, Reply
from bot.telegram import sending
from bot.telegram.context import Context, Desk
from bot.telegram.handlers import commands


async def on_history(desk: Desk, update: Update, context: Context) -> None:
    """/history: the revisions; /history 7: a district's figures through them."""
    text, voice = commands.argument(update), await desk.voice(update)
    outcome = desk.answering.ask(text).outcome if text else None
    served = desk.answering.snapshot.current
    revisions = await desk.history.revisions(served.election.id)
    if isinstance(outcome, Found):
        reply = history.district_history(served, outcome.number, revisions, voice)
    else:
        reply = history.history(served, revisions, voice)
    await sending.send(desk.bot, update, reply)


async def on_export(desk: Desk, update: Update, context: Context) -> None:
    """The current results as CSV and as JSON."""
    from bot.render.exports import csv_of, json_of  # few ask for it

    served, voice = desk.answering.snapshot.current, await desk.voice(update)
    name = f"{served.election.id}-{served.revision.number}"
    for ending, content in (("csv", csv_of(served)), ("json", json_of(served))):
        file = File(f"{name}.{ending}", content)
        await sending.send(desk.bot, update, Reply(notices.exported(voice).text, document=file))
