"""The three locale files say the same things, nothing in them is missing, idle or too long."""

import ast
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, Placeable, VariableReference
from fluent.syntax.visitor import Visitor

from bot.core.model import LANGUAGES
from bot.render.wording.markup import Html
from bot.render.wording.texts import Texts

BOT = Path(__file__).parents[2] / "bot"
LOCALES = BOT / "render" / "locales"
TEXTS = Texts()
# Functions of the screens whose first text is a key, and the prefix that they put before it.
SPEAKERS = {"say": "", "label": "", "button_text": "button-", "action_button": "button-"}


class Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 (the visitor's own naming)
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, Message]:
    resource = FluentParser().parse((LOCALES / f"{language}.ftl").read_text(encoding="utf-8"))
    return {entry.id.name: entry for entry in resource.body if isinstance(entry, Message)}


def variables(message: Message) -> set[str]:
    visitor = Variables()
    visitor.visit(message)
    return visitor.names


def sources() -> Iterator[ast.AST]:
    for path in BOT.rglob("*.py"):
        yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def spoken_keys() -> set[str]:
    """Keys that the code asks for by their whole name."""
    found = set()
    for node in sources():
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            name = (
                node.func.attr
                if isinstance(node.func, ast.Attribute)
                else getattr(node.func, "id", "")
            )
            if name in SPEAKERS and isinstance(node.args[0].value, str):
                found.add(SPEAKERS[name] + node.args[0].value)
    return found


def used_keys(known: set[str]) -> set[str]:
    """Keys that occur in the code, whole or as a prefix (`stage-{...}`) and an ending that occurs somewhere."""
    constants: set[str] = set()
    prefixes: set[str] = set()
    for node in sources():
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            constants.add(node.value)
        if (
            isinstance(node, ast.JoinedStr)
            and node.values
            and isinstance(node.values[0], ast.Constant)
        ):
            prefixes.add(str(node.values[0].value))
    prefixes -= {*SPEAKERS.values()}
    dynamic = {
        key
        for key in known
        for prefix in prefixes
        if key.startswith(prefix) and key[len(prefix) :] in constants
    }
    return (known & constants) | dynamic | spoken_keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_locale_file_can_be_read_whole(language: str) -> None:
    resource = FluentParser().parse((LOCALES / f"{language}.ftl").read_text(encoding="utf-8"))
    assert [type(entry).__name__ for entry in resource.body if type(entry).__name__ == "Junk"] == []
    names = [entry.id.name for entry in resource.body if isinstance(entry, Message)]
    assert len(names) == len(set(names)), "a key is there twice"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_missing_in_a_language(language: str) -> None:
    assert set(messages(language)) == set(messages("ky"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_has_the_same_placeholders_in_every_language(language: str) -> None:
    kyrgyz = {key: variables(message) for key, message in messages("ky").items()}
    assert {key: variables(message) for key, message in messages(language).items()} == kyrgyz


def test_every_key_that_a_screen_asks_for_exists() -> None:
    assert spoken_keys() - set(messages("ky")) == set()


def test_no_key_is_idle() -> None:
    known = set(messages("ky"))
    assert known - used_keys(known) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_alone_comes_near_the_limit_of_a_message(language: str) -> None:
    texts = (LOCALES / f"{language}.ftl").read_text(encoding="utf-8")
    longest = max(len(part) for part in re.split(r"^[a-z]", texts, flags=re.MULTILINE))
    assert longest < 2048


@pytest.mark.parametrize("language", LANGUAGES)
def test_mark_up_in_a_text_is_closed(language: str) -> None:
    for key, message in messages(language).items():
        assert message.value is not None
        text = "".join(
            element.value if not isinstance(element, Placeable) else ""
            for element in message.value.elements
        )
        assert re.findall(r"<(\w+)", text) == re.findall(r"</(\w+)>", text), key


@pytest.mark.parametrize(
    ("language", "shown"), [("ky", "49,8%"), ("ru", "49,8\u00a0%"), ("en", "49.8%")]
)
def test_a_share_keeps_the_decimals_of_the_source_in_the_readers_format(
    language: str, shown: str
) -> None:
    assert TEXTS.voice(language).share(Decimal("49.8")) == shown


@pytest.mark.parametrize(
    ("share", "shown"),
    [("49.80", "49,80%"), ("50", "50%"), ("0.05", "0,05%"), ("100", "100%"), ("33.333", "33,333%")],
)
def test_no_decimal_is_added_or_dropped(share: str, shown: str) -> None:
    assert TEXTS.voice("ky").share(Decimal(share)) == shown


@pytest.mark.parametrize(
    ("language", "shown"),
    [("ky", "2021-жылдын 28-ноябры"), ("ru", "28 ноября 2021 года"), ("en", "28 November 2021")],
)
def test_a_date_reads_as_people_write_it(language: str, shown: str) -> None:
    assert TEXTS.voice(language).date(date(2021, 11, 28)) == shown


def test_a_moment_is_told_in_the_time_of_bishkek() -> None:
    moment = datetime(2021, 11, 30, 19, 5, tzinfo=UTC)
    assert TEXTS.voice("en").moment(moment) == "1 December 2021, 01:05 (Bishkek)"


@pytest.mark.parametrize(
    ("language", "shown"), [("ky", "1\u00a0265\u00a0445"), ("en", "1,265,445")]
)
def test_a_number_is_grouped_as_the_reader_groups_it(language: str, shown: str) -> None:
    assert TEXTS.voice(language).number(1265445) == shown


@pytest.mark.parametrize(
    ("count", "word"), [(1, "участок"), (2, "участка"), (5, "участков"), (2435, "участков")]
)
def test_russian_counts_in_its_own_plurals(count: int, word: str) -> None:
    assert TEXTS.voice("ru").say("totals-stations", count=count).endswith(word)


def test_what_is_put_into_a_text_is_escaped_once() -> None:
    voice = TEXTS.voice("en")
    assert voice.say("winner-row", winner="<b>&", share="1%") == "&lt;b&gt;&amp; — 1%"
    assert voice.say("winner-row", winner=Html("<b>A</b>"), share="1%") == "<b>A</b> — 1%"
    assert voice.label("winner-row", winner="<b>&", share="1%") == "<b>& — 1%"


def test_an_unknown_language_is_answered_in_kyrgyz() -> None:
    assert TEXTS.voice("de").language == "ky"


def test_a_key_or_a_placeholder_that_is_missing_is_an_error_not_a_blank() -> None:
    with pytest.raises(LookupError):
        TEXTS.voice("ky").say("no-such-key")
    with pytest.raises(ValueError, match="winner-row"):
        TEXTS.voice("ky").say("winner-row", winner="A")
