"""The commands of the program. Each one prints its result and returns the exit status."""

import asyncio
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from bot import app
from bot.articles.documents import SIZE_LIMIT, Document, read_document
from bot.articles.election_names import ElectionNames
from bot.articles.parse import parse
from bot.config import Settings
from bot.core.model import NOT_GIVEN, Article, Source, Stage
from bot.core.outcomes import Choice, Found, NotFound
from bot.core.previews import Decision, Verdict
from bot.core.snapshot import ServedElection
from bot.data_folder.folder import read_folder
from bot.errors import ArticleError, ConfigError
from bot.render.admin.parse_report import article_json, article_text
from bot.usecases.answering import Answering, LookUp
from bot.usecases.uploads import Uploads

OK, REFUSED, MISUSED, NEEDS_REASON = 0, 1, 2, 3


def run(settings: Settings) -> int:
    """Run the bot in Telegram. Raises ConfigError without a token."""
    if settings.token is None:
        allowed = "is not set: put the token that BotFather gave into .env or the environment"
        raise ConfigError("BOT_TOKEN", allowed)
    app.run(settings, settings.token)
    return OK


def chat(settings: Settings) -> int:
    """Chat on standard input and output."""
    asyncio.run(app.chat(settings, sys.stdin, sys.stdout))
    return OK


def ask(settings: Settings, text: str | None, language: str, *, in_json: bool) -> int:
    """Answer one text, or each line of standard input for None."""
    answering = asyncio.run(app.open_read_only(settings))
    answer = answer_in_json if in_json else answer_in_words(language)
    for question in lines_of(sys.stdin.buffer) if text is None else [text]:
        print(answer(answering.ask(question), question), flush=True)
    return OK


def lines_of(stream: BinaryIO) -> Iterator[str]:
    r"""Split at \n only and strip nothing: other white space may be part of a question."""
    for line in stream:
        yield line.removesuffix(b"\n").decode("utf-8", "replace")


def answer_in_json(asked: LookUp, text: str) -> str:
    outcome = asked.outcome
    answer: dict[str, object] = {
        "query": text,
        "outcome": outcome.kind,
        "districts": list(outcome.districts),
        "election": asked.served.election.id,
    }
    if asked.about is not None:
        answer["about"] = asked.about.value
    match outcome:
        case NotFound():
            answer["nearest"] = list(outcome.nearest)
        case Choice():
            answer["why"] = outcome.why.value
        case Found():
            answer["by"] = outcome.by.value
    return json.dumps(answer, ensure_ascii=False)


def answer_in_words(language: str) -> Callable[[LookUp, str], str]:
    from bot.render.answers import answer  # JSON needs neither Fluent nor Babel
    from bot.render.wording.texts import Texts

    voice = Texts().voice(language)

    def answer_in_text(asked: LookUp, _: str) -> str:
        reply = answer(asked.outcome, asked.served, voice, about=asked.about, missing=asked.missing)
        return reply.plain + "\n"

    return answer_in_text


def parse_file(settings: Settings, file: str, *, in_json: bool) -> int:
    """Print the facts of an article, or its refusal."""
    folder = read_folder(settings.data_dir)
    try:
        article = parse_document(open_document(file), folder.elections[folder.current].known)
    except ArticleError as error:
        print_refusal(error, in_json=in_json)
        return REFUSED
    print(article_json(article) if in_json else article_text(article))
    return OK


def print_refusal(error: ArticleError, *, in_json: bool) -> None:
    if in_json:
        facts = {"kind": error.kind, "message": error.reason, "line": error.line}
        print(json.dumps({"error": facts}, ensure_ascii=False))
    else:
        print(error, file=sys.stderr)


def parse_document(document: Document, election: ElectionNames) -> Article:
    return parse(document.text, election, document.head)


def open_document(file: str) -> Document:
    """Read a file. Raises ArticleError, `unsupported` if it cannot be opened."""
    try:
        with open(file, "rb") as stream:
            return read_document(stream.read(SIZE_LIMIT + 1), file)
    except OSError as error:
        raise ArticleError("unsupported", f"{file}: {error.strerror}") from error


@dataclass(frozen=True, slots=True)
class LoadOptions:
    """The options of `load`. They win over what the article says."""

    dry_run: bool = False
    election: str | None = None
    stage: Stage | None = None
    reason: str | None = None
    source: Source = NOT_GIVEN


def load(settings: Settings, file: str, options: LoadOptions) -> int:
    """Load an article and print the decision.

    Raises ArticleError or DataError if the article is refused.
    """
    verdict = asyncio.run(load_document(settings, open_document(file), options))
    if verdict is Verdict.NEEDS_REASON:
        return NEEDS_REASON
    return OK if verdict in {Verdict.APPLIED, Verdict.NOTHING} else REFUSED


async def load_document(settings: Settings, document: Document, options: LoadOptions) -> Verdict:
    async with app.started(settings) as (store, serving):
        decision = await Uploads(serving, store, app.now).load(
            document,
            dry_run=options.dry_run,
            election=options.election,
            stage=options.stage,
            reason=options.reason,
            source=options.source,
        )
        print_decision(decision, serving.answering, settings.default_language)
        return decision.verdict


def print_decision(decision: Decision, answering: Answering, language: str) -> None:
    from bot.render.admin.previews import decided
    from bot.render.wording.texts import Texts

    preview = decision.preview
    served = None if preview is None else answering.served(preview.draft.election)
    print(decided(decision, Texts().voice(language), served).plain)


def export(settings: Settings, form: str) -> int:
    """Write the current results to standard output, as `csv` or `json`."""
    from bot.render.exports import csv_of, json_of

    served = asyncio.run(app.open_read_only(settings)).snapshot.current
    sys.stdout.buffer.write(csv_of(served) if form == "csv" else json_of(served))
    sys.stdout.buffer.flush()
    return OK


def check(settings: Settings) -> int:
    """Print what is served and what is wrong. Refused if a revision fails its golden queries."""
    answering = asyncio.run(app.open_read_only(settings))
    token = "set" if settings.token else "not set: `run` needs one"
    print(f"configuration: ok, BOT_TOKEN {token}")
    for election, served in answering.snapshot.elections.items():
        golden = len(answering.data.elections[election].golden)
        print_served(served, golden)
    for problem in answering.problems:
        print(f"problem: {problem}")
    statuses = answering.serving_status.values()
    return REFUSED if any(status.rejected_revision for status in statuses) else OK


def print_served(served: ServedElection, golden: int) -> None:
    election, revision = served.election, served.revision
    stored = "data folder, no database yet"
    if revision.number:
        stored = f"revision {revision.number} of the database"
    counted = f"{len(revision.by_number)} of {election.districts} districts"
    print(f"{election.id}: {stored}, {counted}")
    print(f"{election.id}: {golden} golden queries answered rightly")
