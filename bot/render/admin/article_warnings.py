"""The warnings of an article, in words for an admin."""

from collections import Counter
from collections.abc import Sequence

from bot.core.model import ArticleWarning
from bot.render.wording import markup
from bot.render.wording.markup import Html
from bot.render.wording.texts import Voice

EXPLAINED_KINDS = frozenset(
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
"""Kinds that have a text `warning-KIND`."""


def block(warnings: Sequence[ArticleWarning], voice: Voice) -> Html:
    """Return a heading and a line for each warning: place, meaning, the parser's sentence."""
    if not warnings:
        return markup.EMPTY
    rows = [_warning_row(warning, voice) for warning in warnings]
    return markup.lines([_heading(warnings, voice), *rows])


def by_kind(warnings: Sequence[ArticleWarning], voice: Voice) -> Html:
    """Return a heading and the number of warnings of each kind."""
    counts = Counter(_text_key(warning) for warning in warnings)
    rows = [
        markup.bullet(Html(f"{voice.say(key)}: {voice.number(count)}"))
        for key, count in counts.items()
    ]
    return markup.lines([_heading(warnings, voice), *rows])


def _heading(warnings: Sequence[ArticleWarning], voice: Voice) -> Html:
    return markup.bold(voice.say("preview-warnings", count=voice.number(len(warnings))))


def _warning_row(warning: ArticleWarning, voice: Voice) -> Html:
    meaning = voice.say(_text_key(warning))
    place = _place(warning, voice)
    if place:
        meaning = Html(f"{place}: {meaning}")
    if warning.blocks:
        blocks = markup.bold(Html(f" — {voice.say('warning-blocks')}"))
        meaning = Html(f"{meaning}{blocks}")
    sentence = markup.italic(markup.escape(warning.message))
    return markup.bullet(Html(f"{meaning}. {sentence}"))


def _text_key(warning: ArticleWarning) -> str:
    if warning.kind not in EXPLAINED_KINDS:
        return "warning-other"
    return f"warning-{warning.kind}"


def _place(warning: ArticleWarning, voice: Voice) -> Html:
    """Return the district and line that a warning is about, as far as they are known."""
    number, line = warning.number, warning.line
    if number is not None and line is not None:
        return voice.say("warning-place", number=str(number), line=str(line))
    if number is not None:
        return voice.say("warning-number", number=str(number))
    if line is not None:
        return voice.say("warning-line", line=str(line))
    return markup.EMPTY
