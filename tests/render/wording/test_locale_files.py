"""The locale files say the same things, and every text in them is used, whole and short."""

import ast
import re
from collections.abc import Iterator, Mapping

from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, Resource, TextElement, VariableReference
from fluent.syntax.visitor import Visitor

from bot.config import ROOT
from tests.support.screens import IN_EVERY_LANGUAGE

BOT = ROOT / "bot"
LOCALES = BOT / "render" / "locales"
KEY_PREFIXES: Mapping[str, str] = {
    "say": "",
    "label": "",
    "button_text": "button-",
    "action_button": "button-",
}
"""Functions whose first argument is a key -> prefix that they put before it."""


class VariableCollector(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 (the visitor's own naming)
        self.names.add(node.id.name)


def locale_text(language: str) -> str:
    return (LOCALES / f"{language}.ftl").read_text(encoding="utf-8")


def resource(language: str) -> Resource:
    return FluentParser().parse(locale_text(language))


def messages(language: str) -> dict[str, Message]:
    entries = resource(language).body
    return {entry.id.name: entry for entry in entries if isinstance(entry, Message)}


def variables(language: str) -> dict[str, set[str]]:
    """Return the placeholders of each message."""
    found = {}
    for key, message in messages(language).items():
        collector = VariableCollector()
        collector.visit(message)
        found[key] = collector.names
    return found


def code_nodes() -> Iterator[ast.AST]:
    for path in BOT.rglob("*.py"):
        yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def function_name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return getattr(call.func, "id", "")


def first_text(call: ast.Call) -> str | None:
    """Return the first argument if it is a constant text."""
    if not call.args or not isinstance(call.args[0], ast.Constant):
        return None
    value = call.args[0].value
    return value if isinstance(value, str) else None


def requested_keys() -> set[str]:
    """Return the keys that the code asks for by their whole name."""
    found = set()
    for call in code_nodes():
        if not isinstance(call, ast.Call):
            continue
        prefix, text = KEY_PREFIXES.get(function_name(call)), first_text(call)
        if prefix is not None and text is not None:
            found.add(prefix + text)
    return found


def constants() -> set[str]:
    """Return every constant text in the code."""
    values = [node.value for node in code_nodes() if isinstance(node, ast.Constant)]
    return {value for value in values if isinstance(value, str)}


def key_prefixes() -> set[str]:
    """Return the constant beginnings of formatted texts: `stage-` of `f"stage-{...}"`."""
    formatted = [node for node in code_nodes() if isinstance(node, ast.JoinedStr) and node.values]
    beginnings = [node.values[0] for node in formatted]
    values = {str(part.value) for part in beginnings if isinstance(part, ast.Constant)}
    return values - set(KEY_PREFIXES.values())


def composed_keys(known: set[str]) -> set[str]:
    """Return the keys that consist of a prefix and an ending that both occur in the code."""
    endings = constants()
    found = set()
    for prefix in key_prefixes():
        found |= {
            key for key in known if key.startswith(prefix) and key.removeprefix(prefix) in endings
        }
    return found


@IN_EVERY_LANGUAGE
def test_a_locale_file_is_read_whole(language: str) -> None:
    assert not [entry for entry in resource(language).body if isinstance(entry, Junk)]


@IN_EVERY_LANGUAGE
def test_no_key_occurs_twice(language: str) -> None:
    entries = resource(language).body
    names = [entry.id.name for entry in entries if isinstance(entry, Message)]
    assert len(names) == len(set(names))


@IN_EVERY_LANGUAGE
def test_no_key_is_missing_in_a_language(language: str) -> None:
    assert set(messages(language)) == set(messages("ky"))


@IN_EVERY_LANGUAGE
def test_a_text_has_the_same_placeholders_in_every_language(language: str) -> None:
    assert variables(language) == variables("ky")


def test_every_key_that_the_code_asks_for_exists() -> None:
    assert requested_keys() - set(messages("ky")) == set()


def test_no_key_is_unused() -> None:
    known = set(messages("ky"))
    used = constants() | composed_keys(known) | requested_keys()
    assert known - used == set()


@IN_EVERY_LANGUAGE
def test_no_text_alone_comes_near_the_limit_of_a_message(language: str) -> None:
    texts = re.split(r"^[a-z]", locale_text(language), flags=re.MULTILINE)
    assert max(len(text) for text in texts) < 2048


@IN_EVERY_LANGUAGE
def test_mark_up_in_a_text_is_closed(language: str) -> None:
    for key, message in messages(language).items():
        assert message.value is not None
        elements = message.value.elements
        text = "".join(part.value for part in elements if isinstance(part, TextElement))
        assert re.findall(r"<(\w+)", text) == re.findall(r"</(\w+)>", text), key
