"""What everybody may see of revisions: /history and /export."""

from telegram import Update

from bot.core.outcomes import Found
from bot.handlers import commands, sending
from bot.handlers.desk import Context, Desk
from bot.render import history, rooms
from bot.render.reply import File, Reply

SHOWN = 20
"""Revisions that /history goes back."""


async def on_history(desk: Desk, update: Update, context: Context) -> None:
    """/history: the revisions; /history 7: a district's figures through them."""
    text, voice = commands.argument(update), await desk.voice(update)
    outcome = desk.service.ask(text).outcome if text else None
    ballot = desk.service.snapshot.current
    revisions = await desk.service.store.revisions(ballot.election.id, SHOWN)
    if isinstance(outcome, Found):
        reply = history.district_history(ballot, outcome.number, revisions, voice)
    else:
        reply = history.history(ballot, revisions, voice)
    await sending.send(desk.bot, update, reply)


async def on_export(desk: Desk, update: Update, context: Context) -> None:
    """The current results as CSV and as JSON."""
    from bot.render.exports import csv_of, json_of  # few ask for it

    ballot, voice = desk.service.snapshot.current, await desk.voice(update)
    name = f"{ballot.election.id}-{ballot.revision.number}"
    for ending, content in (("csv", csv_of(ballot)), ("json", json_of(ballot))):
        file = File(f"{name}.{ending}", content, key=ending)
        await sending.send(desk.bot, update, Reply(rooms.exported(voice).text, document=file))
