"""The commands of the program: each is load, decide, print. The environment is read here and nowhere else."""

import argparse
import asyncio
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from bot import logs, opening
from bot.articles.documents import SIZE_LIMIT, text_of
from bot.articles.parse import parse
from bot.config import Settings, from_env
from bot.core.model import LANGUAGES, Stage
from bot.core.outcomes import Choice, Found, NotFound
from bot.core.previews import Verdict
from bot.data_folder.folder import read_folder
from bot.errors import ArticleError, BotError, ConfigError
from bot.render.admin.parse_report import article_json, article_text
from bot.usecases.answering import LookUp
from bot.usecases.uploads import Uploads

OK, REFUSED, MISUSED, NEEDS_REASON = 0, 1, 2, 3


def main(arguments: Sequence[str]) -> int:
    """Run one command and return the exit status."""
    options = _parser().parse_args(_text_last(arguments))
    try:
        settings = from_env(_environment())
        logs.configure(settings.log_level)
        return int(options.run(settings, options))
    except ConfigError as error:
        return _complain(error, MISUSED)
    except BotError as error:
        return _complain(error, REFUSED)
    except BrokenPipeError:
        sys.stdout = None  # the reader has gone: there is nobody to flush for
        return OK
    except KeyboardInterrupt:
        return 130


def _environment() -> dict[str, str]:
    """The .env of the working folder, and over it the environment; an empty variable hides nothing."""
    return _stored() | {name: value for name, value in os.environ.items() if value.strip()}


def _stored() -> dict[str, str]:
    file = Path(".env")
    if not file.exists():
        return {}
    from dotenv import dotenv_values  # most starts have no such file

    return {name: value for name, value in dotenv_values(file).items() if value}


def _complain(error: BotError, status: int) -> int:
    print(f"{error}", file=sys.stderr)
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot", description="Who won in an electoral district of Kyrgyzstan."
    )
    parser.set_defaults(run=start)
    commands = parser.add_subparsers(
        title="commands", metavar="COMMAND", description="Without one: run or chat."
    )

    def command(
        name: str, run: Callable[[Settings, argparse.Namespace], int], purpose: str
    ) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=purpose, description=purpose)
        sub.set_defaults(run=run)
        return sub

    command("run", run, "the bot in Telegram: polling, or a webhook when WEBHOOK_URL is set")
    command("chat", chat, "the bot in this terminal, without a token and without a network")
    sub = command("ask", ask, "one look-up for TEXT, or one for each line of standard input")
    sub.add_argument("--json", action="store_true", help="one JSON object a line")
    sub.add_argument("--lang", choices=LANGUAGES, help="language of the answers")
    sub.add_argument("text", nargs="*", metavar="TEXT", help="may begin with a minus")
    sub = command("parse", parse_file, "read an article and print what it holds; nothing is stored")
    sub.add_argument("file", metavar="FILE")
    sub.add_argument("--json", action="store_true", help="print JSON")
    sub = command("load", load, "load an article as an admin's upload does, without prompts")
    sub.add_argument("file", metavar="FILE")
    sub.add_argument("--dry-run", action="store_true", help="say what would change, change nothing")
    sub.add_argument("--reason", help="why; readers may see it")
    sub.add_argument("--election", help="the id of the election the article belongs to")
    sub.add_argument(
        "--stage", choices=[stage.value for stage in Stage], help="how far the count is"
    )
    sub = command("export", export, "the current results to standard output")
    sub.add_argument("--format", choices=("csv", "json"), required=True)
    command("check", check, "configuration, database, data files and golden queries")
    return parser


def _text_last(arguments: Sequence[str]) -> list[str]:
    """Let the text of `ask` begin with a minus: all but its own options is text, and so is everything after `--`."""
    if arguments[:1] != ["ask"]:
        return list(arguments)
    options, text, rest = ["ask"], list[str](), list(arguments[1:])
    while rest:
        word = rest.pop(0)
        if word == "--":
            text += rest
            break
        if word in {"--json", "-h", "--help"} or word.startswith("--lang="):
            options.append(word)
        elif word == "--lang":
            options += [word, *rest[:1]]
            rest = rest[1:]
        else:
            text.append(word)
    return [*options, "--", *text] if text else options


def start(settings: Settings, options: argparse.Namespace) -> int:
    """What `make run` does: the bot where there is a token, the terminal chat where there is none."""
    return chat(settings, options) if settings.token is None else run(settings, options)


def run(settings: Settings, _: argparse.Namespace) -> int:
    if settings.token is None:
        raise ConfigError(
            "BOT_TOKEN",
            "is not set: put the token that BotFather gave into .env or the environment",
        )
    from bot import app  # Telegram's library is needed by `run` and `chat` alone

    app.run(settings)
    return OK


def chat(settings: Settings, _: argparse.Namespace) -> int:
    from bot import terminal

    return asyncio.run(terminal.chat(settings, sys.stdin, sys.stdout))


def ask(settings: Settings, options: argparse.Namespace) -> int:
    answering = asyncio.run(opening.reading(settings))
    answer = (
        _answer_in_json
        if options.json
        else _answer_in_words(options.lang or settings.default_language)
    )
    for text in [" ".join(options.text)] if options.text else _lines(sys.stdin.buffer):
        print(answer(answering.ask(text), text), flush=True)
    return OK


def _lines(stream: BinaryIO) -> Iterator[str]:
    """Lines split at \\n alone and not stripped: white space can be meant, and other line ends are part of a text."""
    for line in stream:
        yield line.removesuffix(b"\n").decode("utf-8", "replace")


def _answer_in_json(asked: LookUp, text: str) -> str:
    outcome = asked.outcome
    answer: dict[str, object] = {
        "query": text,
        "outcome": outcome.kind,
        "districts": list(outcome.districts),
    }
    answer["election"] = asked.served.election.id
    if isinstance(outcome, NotFound):
        answer["nearest"] = list(outcome.nearest)
    if isinstance(outcome, Choice):
        answer["why"] = outcome.why.value
    if isinstance(outcome, Found):
        answer["by"] = outcome.by.value
    return json.dumps(answer, ensure_ascii=False)


def _answer_in_words(language: str) -> Callable[[LookUp, str], str]:
    from bot.render.answers import answer  # Fluent and Babel are not needed for JSON
    from bot.render.wording.texts import Texts

    voice = Texts().voice(language)
    return lambda asked, _: answer(asked.outcome, asked.served, voice).plain + "\n"


def parse_file(settings: Settings, options: argparse.Namespace) -> int:
    try:
        folder = read_folder(settings.data_dir)
        known = folder.elections[folder.current].known
        article = parse(_document(options.file), known)
    except ArticleError as error:
        return _refuse(error, in_json=options.json)
    print(article_json(article) if options.json else article_text(article))
    return OK


def _refuse(error: ArticleError, *, in_json: bool) -> int:
    if in_json:
        facts = {"kind": error.kind, "message": error.reason, "line": error.line}
        print(json.dumps({"error": facts}, ensure_ascii=False))
    else:
        print(error, file=sys.stderr)
    return REFUSED


def _document(file: str) -> str:
    """The text of a file. Raises ArticleError, kind `unsupported`, where it cannot be opened."""
    try:
        with open(file, "rb") as stream:
            return text_of(stream.read(SIZE_LIMIT + 1), file)
    except OSError as error:
        raise ArticleError("unsupported", f"{file}: {error.strerror}") from error


def load(settings: Settings, options: argparse.Namespace) -> int:
    return asyncio.run(_load(settings, options))


async def _load(settings: Settings, options: argparse.Namespace) -> int:
    from bot.render.admin.previews import decided
    from bot.render.wording.texts import Texts

    text = _document(options.file)
    async with opening.working(settings) as answering:
        decision = await Uploads(answering, opening.now).load(
            text,
            dry_run=options.dry_run,
            election=options.election,
            stage=Stage(options.stage) if options.stage else None,
            reason=options.reason,
        )
        served = answering.served(decision.preview.draft.election) if decision.preview else None
        print(decided(decision, Texts().voice(settings.default_language), served).plain)
    if decision.verdict is Verdict.NEEDS_REASON:
        return NEEDS_REASON
    return OK if decision.verdict in {Verdict.APPLIED, Verdict.NOTHING} else REFUSED


def export(settings: Settings, options: argparse.Namespace) -> int:
    from bot.render.exports import csv_of, json_of

    served = asyncio.run(opening.reading(settings)).snapshot.current
    sys.stdout.buffer.write(csv_of(served) if options.format == "csv" else json_of(served))
    sys.stdout.buffer.flush()
    return OK


def check(settings: Settings, _: argparse.Namespace) -> int:
    answering = asyncio.run(opening.reading(settings))
    token = "set" if settings.token else "not set: `run` needs one"
    print(f"configuration: ok, BOT_TOKEN {token}")
    for served in answering.snapshot.elections.values():
        revision = served.revision
        stored = (
            f"revision {revision.number} of the database"
            if revision.number
            else "data folder, no database yet"
        )
        golden = len(answering.data.elections[served.election.id].golden)
        print(
            f"{served.election.id}: {stored}, {len(revision.by_number)} of {served.election.districts} districts"
        )
        print(f"{served.election.id}: {golden} golden queries answered rightly")
    for problem in answering.problems:
        print(f"problem: {problem}")
    return (
        REFUSED
        if any(serving.rejected_revision for serving in answering.serving_status.values())
        else OK
    )
