"""A person's settings and stored data: /plain, /privacy, /mydata, /id, /forget."""

import json
from collections.abc import Mapping, Sequence

from bot.render.reply import File, Reply
from bot.render.wording import markup
from bot.render.wording.markup import Html
from bot.render.wording.texts import Voice

TABLES = (
    "chats",
    "follows",
    "outbox",
    "shared_cards",
    "handled_updates",
    "file_ids",
    "drafts",
    "revisions",
    "results",
    "senders",
    "schema_steps",
)
"""Every table of the database, personal ones first. Each has a text `privacy-TABLE`."""
MAX_INLINE_LENGTH = 3500
"""Characters of stored data on a message. Longer data is sent as a file."""


def plain_set(voice: Voice) -> Reply:
    """Confirm the choice of /plain, in the chosen form."""
    return Reply(voice.say("plain-on" if voice.plain else "plain-off"))


def privacy(voice: Voice) -> Reply:
    """Explain every table in plain words."""
    return Reply(
        markup.paragraphs(
            [
                markup.bold(voice.say("privacy-title")),
                voice.say("privacy-lead"),
                markup.lines(_table_line(table, voice) for table in TABLES),
                voice.say("privacy-forget"),
            ]
        )
    )


def own_id(person_id: int, voice: Voice) -> Reply:
    # As text: a number would get thousands separators.
    return Reply(voice.say("own-id", id=str(person_id)))


def mydata(data: Mapping[str, Sequence[Mapping[str, object]]], voice: Voice) -> Reply:
    """Return all rows stored under one id, by table; in a file if they are long."""
    title = markup.bold(voice.say("mydata-title"))
    stored = {table: [dict(row) for row in rows] for table, rows in data.items() if rows}
    if not stored:
        return Reply(markup.paragraphs([title, voice.say("mydata-none")]))
    content = json.dumps(stored, ensure_ascii=False, indent=1, default=str)
    tables = markup.lines(_table_line(table, voice) for table in TABLES if table in stored)
    forget = voice.say("privacy-forget")
    if len(tables) + len(content) > MAX_INLINE_LENGTH:
        text = markup.paragraphs([title, tables, voice.say("mydata-file"), forget])
        return Reply(text, document=File("mydata.json", content.encode()))
    shown = markup.preformatted(markup.escape(content))
    return Reply(markup.paragraphs([title, tables, shown, forget]))


def _table_line(table: str, voice: Voice) -> Html:
    return markup.bullet(voice.say(f"privacy-{table}"))


def forgotten(voice: Voice) -> Reply:
    return Reply(voice.say("forgotten"))
