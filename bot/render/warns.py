"""The warnings of an article, in the admin's words."""

from collections.abc import Sequence

from bot.core.model import Warn
from bot.render import phrases
from bot.render.texts import Html, Voice

KINDS = frozenset(
    {
        "conflict",
        "missing_districts",
        "share_missing",
        "share_out_of_range",
        "unknown_number",
        "number_mismatch",
        "name_mismatch",
        "truncated",
        "suspicious_text",
        "encoding",
        "multiple_winners",
        "unparsed_line",
    }
)


def block(found: Sequence[Warn], voice: Voice) -> list[Html]:
    """A heading and a line for each warning: where, what it means, and the parser's own sentence."""
    if not found:
        return []
    title = phrases.bold(voice.say("preview-warnings", count=voice.number(len(found))))
    return [phrases.join([title, *(_row(warn, voice) for warn in found)])]


def _row(warn: Warn, voice: Voice) -> Html:
    place = _place(warn, voice)
    what = voice.say(_key(warn))
    blocks = f" — {voice.say('warning-blocks')}" if warn.blocks else ""
    told = phrases.italic(phrases.escaped(warn.message))
    return Html(f"• {f'{place}: ' if place else ''}{what}{phrases.bold(blocks) if blocks else ''}. {told}")


def _key(warn: Warn) -> str:
    return f"warning-{warn.kind}" if warn.kind in KINDS else "warning-other"


def _place(warn: Warn, voice: Voice) -> str:
    if warn.number is not None and warn.line is not None:
        return voice.say("warning-place", number=str(warn.number), line=str(warn.line))
    if warn.number is not None:
        return voice.say("warning-number", number=str(warn.number))
    return "" if warn.line is None else voice.say("warning-line", line=str(warn.line))


def by_kind(found: Sequence[Warn], voice: Voice) -> Html:
    """Warnings counted by kind, for where there is no room for each."""
    keys = dict.fromkeys(_key(warn) for warn in found)
    counts = {key: sum(1 for warn in found if _key(warn) == key) for key in keys}
    rows = [Html(f"• {voice.say(key)}: {voice.number(count)}") for key, count in counts.items()]
    return phrases.join([phrases.bold(voice.say("preview-warnings", count=voice.number(len(found)))), *rows])
