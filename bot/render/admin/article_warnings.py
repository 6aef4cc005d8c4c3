"""The warnings of an article, in the admin's words."""

from collections.abc import Sequence

from bot.core.model import ArticleWarning
from bot.render.wording import phrases
from bot.render.wording.texts import Html, Voice

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


def block(found: Sequence[ArticleWarning], voice: Voice) -> list[Html]:
    """A heading and a line for each warning: where, what it means, and the parser's own sentence."""
    if not found:
        return []
    title = phrases.bold(voice.say("preview-warnings", count=voice.number(len(found))))
    return [phrases.join([title, *(_row(warning, voice) for warning in found)])]


def _row(warning: ArticleWarning, voice: Voice) -> Html:
    place = _place(warning, voice)
    what = voice.say(_key(warning))
    blocks = f" — {voice.say('warning-blocks')}" if warning.blocks else ""
    told = phrases.italic(phrases.escaped(warning.message))
    return Html(
        f"• {f'{place}: ' if place else ''}{what}{phrases.bold(blocks) if blocks else ''}. {told}"
    )


def _key(warning: ArticleWarning) -> str:
    return f"warning-{warning.kind}" if warning.kind in KINDS else "warning-other"


def _place(warning: ArticleWarning, voice: Voice) -> str:
    if warning.number is not None and warning.line is not None:
        return voice.say("warning-place", number=str(warning.number), line=str(warning.line))
    if warning.number is not None:
        return voice.say("warning-number", number=str(warning.number))
    return "" if warning.line is None else voice.say("warning-line", line=str(warning.line))


def by_kind(found: Sequence[ArticleWarning], voice: Voice) -> Html:
    """Warnings counted by kind, for where there is no room for each."""
    keys = dict.fromkeys(_key(warning) for warning in found)
    counts = {key: sum(1 for warning in found if _key(warning) == key) for key in keys}
    rows = [Html(f"• {voice.say(key)}: {voice.number(count)}") for key, count in counts.items()]
    return phrases.join(
        [phrases.bold(voice.say("preview-warnings", count=voice.number(len(found)))), *rows]
    )
