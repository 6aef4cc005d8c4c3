"""What a person has set, and what is stored: /plain, /privacy, /mydata, /forget."""

import json
from collections.abc import Mapping, Sequence

from bot.render.reply import File, Reply
from bot.render.wording import phrases
from bot.render.wording.texts import Html, Voice

# Every table of the database, those that hold something about people first. Each has a sentence `privacy-<table>`.
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
# More than this is sent as a file.
MYDATA_LIMIT = 3500


def plain_set(voice: Voice) -> Reply:
    """Said in the look that was chosen."""
    return Reply(voice.say("plain-on" if voice.plain else "plain-off"))


def privacy(voice: Voice) -> Reply:
    """Every table in plain words."""
    rows = [Html(f"• {voice.say(f'privacy-{table}')}") for table in TABLES]
    head = phrases.paragraphs([phrases.bold(voice.say("privacy-title")), voice.say("privacy-lead")])
    return Reply(phrases.paragraphs([head, phrases.join(rows), voice.say("privacy-forget")]))


def mydata(data: Mapping[str, Sequence[Mapping[str, object]]], voice: Voice) -> Reply:
    """All rows stored under a person's or chat's id (table -> rows): on the message, or in a file where it is long."""
    title = phrases.bold(voice.say("mydata-title"))
    held = {table: [dict(row) for row in rows] for table, rows in data.items() if rows}
    if not held:
        return Reply(phrases.paragraphs([title, voice.say("mydata-none")]))
    content = json.dumps(held, ensure_ascii=False, indent=1, default=str)
    tables = phrases.join(
        Html(f"• {voice.say(f'privacy-{table}')}") for table in TABLES if table in held
    )
    if len(content) > MYDATA_LIMIT - len(tables):
        text = phrases.paragraphs(
            [title, tables, voice.say("mydata-file"), voice.say("privacy-forget")]
        )
        return Reply(text, document=File("mydata.json", content.encode(), ""))
    shown = Html(f"<pre>{phrases.escaped(content)}</pre>")
    return Reply(phrases.paragraphs([title, tables, shown, voice.say("privacy-forget")]))


def forgotten(voice: Voice) -> Reply:
    return Reply(voice.say("forgotten"))
