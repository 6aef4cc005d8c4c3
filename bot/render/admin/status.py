"""/status: how the bot is, for its admins. No user's text is in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.snapshot import ServedElection
from bot.render.reply import Reply
from bot.render.wording import phrases
from bot.render.wording.texts import Html, Voice

DIGEST = 12
ERRORS = 5
ERROR_LENGTH = 200


@dataclass(frozen=True, slots=True)
class StatusReport:
    """`problems` and `errors` are English sentences without anything of a person; `queues` name -> length."""

    elections: Sequence[ServedElection]
    now: datetime
    differs: frozenset[str] = frozenset()
    """Elections whose data folder gives other figures than are served."""
    rejected_revision: Mapping[str, int] | None = None
    """Election -> the newer revision that failed its golden queries."""
    outbox: int = 0
    problems: Sequence[str] = ()
    errors: Sequence[str] = ()


def status(health: StatusReport, voice: Voice) -> Reply:
    election_parts = [_election(served, health, voice) for served in health.elections]
    problems = [phrases.shortened(problem, ERROR_LENGTH) for problem in health.problems]
    errors = [phrases.shortened(error, ERROR_LENGTH) for error in health.errors[-ERRORS:]]
    text = phrases.paragraphs(
        [
            phrases.bold(voice.say("status-title")),
            *election_parts,
            voice.say("status-outbox", count=voice.number(health.outbox)),
            _listed("status-problems", problems, voice) if problems else voice.say("status-fine"),
            _listed("status-errors", errors, voice) if errors else "",
        ]
    )
    return Reply(text)


def _election(served: ServedElection, health: StatusReport, voice: Voice) -> Html:
    revision, election = served.revision, served.election.id
    kinds = sorted({warning.kind for warning in revision.warnings})
    skipped = (health.rejected_revision or {}).get(election)
    return phrases.join(
        [
            phrases.bold(phrases.escaped(phrases.marked(served, voice, election))),
            phrases.source_line(revision, voice),
            phrases.escaped(phrases.capital(phrases.stage_words(revision, voice))),
            phrases.version_line(revision, voice),
            voice.say("status-age", age=voice.duration(health.now - revision.loaded)),
            voice.say("status-digest", digest=revision.digest[:DIGEST]),
            voice.say("status-warnings", kinds=", ".join(kinds)) if kinds else "",
            voice.say("status-differs") if election in health.differs else "",
            voice.say("status-passed-over", revision=str(skipped)) if skipped is not None else "",
        ]
    )


def _listed(key: str, lines: Sequence[str], voice: Voice) -> Html:
    return phrases.join(
        [phrases.bold(voice.say(key)), *(Html(f"• {phrases.escaped(line)}") for line in lines)]
    )
