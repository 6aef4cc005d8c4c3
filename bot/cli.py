"""The command line: arguments and environment in, exit status out. Nothing else reads either."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from bot import commands, logs
from bot.config import Settings, from_env
from bot.core.addresses import usable_address
from bot.core.model import LANGUAGES, Source, Stage
from bot.errors import BotError, ConfigError

INTERRUPTED = 130
"""The exit status of a program that SIGINT ended."""

Options = argparse.Namespace
Run = Callable[[Settings, Options], int]


def main(arguments: Sequence[str]) -> int:
    """Run one command and return the exit status."""
    options = parser().parse_args(move_text_last(arguments))
    try:
        settings = from_env(environment())
        logs.configure(settings.log_level)
        return int(options.run(settings, options))
    except ConfigError as error:
        print(error, file=sys.stderr)
        return commands.MISUSED
    except BotError as error:
        print(error, file=sys.stderr)
        return commands.REFUSED
    except BrokenPipeError:
        sys.stdout = None  # the reader is gone: do not flush at exit
        return commands.OK
    except KeyboardInterrupt:
        return INTERRUPTED


def environment() -> dict[str, str]:
    """Return the variables of `.env` and, over them, of the environment. Empty ones are unset."""
    given = {name: value for name, value in os.environ.items() if value.strip()}
    return variables_of(Path(".env")) | given


def variables_of(file: Path) -> dict[str, str]:
    if not file.exists():
        return {}
    from dotenv import dotenv_values  # most starts have no such file

    return {name: value for name, value in dotenv_values(file).items() if value}


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot", description="Who won in an electoral district of Kyrgyzstan."
    )
    parser.set_defaults(run=start)
    subparsers = parser.add_subparsers(
        title="commands", metavar="COMMAND", description="Without one: run or chat."
    )

    def add(name: str, run: Run, purpose: str) -> argparse.ArgumentParser:
        command = subparsers.add_parser(name, help=purpose, description=purpose)
        command.set_defaults(run=run)
        return command

    add("run", run, "the bot in Telegram: polling, or a webhook when WEBHOOK_URL is set")
    add("chat", chat, "the bot in this terminal, without a token and without a network")
    command = add("ask", ask, "one look-up for TEXT, or one for each line of standard input")
    add_ask_options(command)
    command = add("parse", parse, "read an article and print its facts; nothing is stored")
    add_parse_options(command)
    command = add("load", load, "load an article as an admin's upload does, without prompts")
    add_load_options(command)
    command = add("export", export, "the current results to standard output")
    add_export_options(command)
    add("check", check, "configuration, database, data files and golden queries")
    return parser


def add_ask_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="one JSON object a line")
    command.add_argument("--lang", choices=LANGUAGES, help="language of the answers")
    command.add_argument("text", nargs="*", metavar="TEXT", help="may begin with a minus")


def add_parse_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE")
    command.add_argument("--json", action="store_true", help="print JSON")


def add_load_options(command: argparse.ArgumentParser) -> None:
    stages = [stage.value for stage in Stage]
    command.add_argument("file", metavar="FILE")
    command.add_argument("--dry-run", action="store_true", help="print the changes, store nothing")
    command.add_argument("--reason", help="why; readers may see it")
    command.add_argument("--source-name", help="the outlet or channel, if the article names none")
    command.add_argument("--source-url", type=web_address, help="the address of the article")
    command.add_argument("--published", type=iso_date, help="the date of publication: 2021-12-01")
    command.add_argument("--election", help="the id of the election the article belongs to")
    command.add_argument("--stage", choices=stages, help="how far the count is")


def add_export_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--format", choices=("csv", "json"), required=True)


def move_text_last(arguments: Sequence[str]) -> list[str]:
    """Put the text of `ask` behind `--`, so that it may begin with a minus.

    Everything but the options of `ask` is text, and so is everything after `--`.
    """
    if arguments[:1] != ["ask"]:
        return list(arguments)
    options, text = ["ask"], list[str]()
    words = iter(arguments[1:])
    for word in words:
        if word == "--":
            text += words
        elif word == "--lang":
            options += [word, *next_word(words)]
        elif is_option_of_ask(word):
            options.append(word)
        else:
            text.append(word)
    return [*options, "--", *text] if text else options


def next_word(words: Iterator[str]) -> list[str]:
    word = next(words, None)
    return [] if word is None else [word]


def is_option_of_ask(word: str) -> bool:
    return word in {"--json", "-h", "--help"} or word.startswith("--lang=")


# From options to the parameters of the commands.


def start(settings: Settings, options: Options) -> int:
    """Run the bot if there is a token, else the terminal chat."""
    return chat(settings, options) if settings.token is None else run(settings, options)


def run(settings: Settings, _: Options) -> int:
    return commands.run(settings)


def chat(settings: Settings, _: Options) -> int:
    return commands.chat(settings)


def ask(settings: Settings, options: Options) -> int:
    text = " ".join(options.text) if options.text else None
    language = options.lang or settings.default_language
    return commands.ask(settings, text, language, in_json=options.json)


def parse(settings: Settings, options: Options) -> int:
    return commands.parse_file(settings, options.file, in_json=options.json)


def load(settings: Settings, options: Options) -> int:
    return commands.load(
        settings,
        options.file,
        commands.LoadOptions(
            dry_run=options.dry_run,
            election=options.election,
            stage=Stage(options.stage) if options.stage else None,
            reason=options.reason,
            source=Source(options.source_name, options.source_url, options.published),
        ),
    )


def export(settings: Settings, options: Options) -> int:
    return commands.export(settings, options.format)


def check(settings: Settings, _: Options) -> int:
    return commands.check(settings)


def web_address(text: str) -> str:
    address = usable_address(text)
    if address is None:
        raise argparse.ArgumentTypeError("must begin with http:// or https:// and name a host")
    return address


def iso_date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("must be a date like 2021-12-01") from None
