"""/status: the state of the bot, for its admins. It holds no text of a user."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.core.snapshot import ServedElection
from bot.render.reply import Reply
from bot.render.wording import markup, phrases
from bot.render.wording.markup import Html
from bot.render.wording.texts import Voice

SHOWN_DIGEST = 12
"""Hexadecimal digits of a revision's digest."""
SHOWN_ERRORS = 5
MAX_SENTENCE_LENGTH = 200
"""Characters of a problem or error."""


@dataclass(frozen=True, slots=True)
class StatusReport:
    """The facts of /status.

    `problems` and `errors` are English sentences without personal data.
    """

    elections: Sequence[ServedElection]
    now: datetime
    differs: frozenset[str] = frozenset()
    """Ids of elections whose data folder has other figures than the served revision."""
    rejected_revisions: Mapping[str, int] = field(default_factory=dict)
    """Election id -> newer revision that failed its golden queries."""
    outbox: int = 0
    """Messages that wait to be sent."""
    problems: Sequence[str] = ()
    errors: Sequence[str] = ()


def status(report: StatusReport, voice: Voice) -> Reply:
    election_blocks = [_election_block(served, report, voice) for served in report.elections]
    text = markup.paragraphs(
        [
            markup.bold(voice.say("status-title")),
            *election_blocks,
            voice.say("status-outbox", count=voice.number(report.outbox)),
            _problems(report.problems, voice),
            _sentences("status-errors", report.errors[-SHOWN_ERRORS:], voice),
        ]
    )
    return Reply(text)


def _election_block(served: ServedElection, report: StatusReport, voice: Voice) -> Html:
    revision, election_id = served.revision, served.election.id
    stage = phrases.capitalize(phrases.stage_words(revision, voice))
    return markup.lines(
        [
            phrases.heading(election_id, served, voice),
            phrases.source_line(revision.source, revision.method, voice),
            markup.escape(stage),
            phrases.version_line(revision, voice),
            voice.say("status-age", age=voice.duration(report.now - revision.loaded)),
            voice.say("status-digest", digest=revision.digest[:SHOWN_DIGEST]),
            _warning_kinds(served, voice),
            _difference_from_data(election_id, report, voice),
            _rejected_revision(election_id, report, voice),
        ]
    )


def _warning_kinds(served: ServedElection, voice: Voice) -> Html:
    kinds = sorted({warning.kind for warning in served.revision.warnings})
    if not kinds:
        return markup.EMPTY
    return voice.say("status-warnings", kinds=", ".join(kinds))


def _difference_from_data(election_id: str, report: StatusReport, voice: Voice) -> Html:
    if election_id not in report.differs:
        return markup.EMPTY
    return voice.say("status-differs")


def _rejected_revision(election_id: str, report: StatusReport, voice: Voice) -> Html:
    rejected = report.rejected_revisions.get(election_id)
    if rejected is None:
        return markup.EMPTY
    return voice.say("status-passed-over", revision=str(rejected))


def _problems(problems: Sequence[str], voice: Voice) -> Html:
    if not problems:
        return voice.say("status-fine")
    return _sentences("status-problems", problems, voice)


def _sentences(title_key: str, sentences: Sequence[str], voice: Voice) -> Html:
    """Return a heading and the sentences, shortened; without sentences, nothing."""
    if not sentences:
        return markup.EMPTY
    shown = [phrases.shorten(sentence, MAX_SENTENCE_LENGTH) for sentence in sentences]
    bullets = [markup.bullet(markup.escape(sentence)) for sentence in shown]
    return markup.lines([markup.bold(voice.say(title_key)), *bullets])
