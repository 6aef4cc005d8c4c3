"""The bot's texts in three languages: Fluent files with plurals, numbers and months from CLDR."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from bot.core.model import LANGUAGES
from bot.render.wording import kyrgyz
from bot.render.wording.markup import Html, escape

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

FALLBACK_LANGUAGE = "ky"
# British English writes the day before the month, as the other two languages do.
CLDR_LOCALES: Mapping[str, str] = {"ky": "ky", "ru": "ru", "en": "en-GB"}
BISHKEK = "Asia/Bishkek"
MAX_FLUENT_ARGUMENT = 900
"""Characters. Fluent refuses an argument of more than 1000."""
PRIVATE_USE_AREA = 0xE000
"""The first code point of the private use area, assigned to no character."""
CASE_ENDINGS: Mapping[str, Callable[[str], str]] = {
    "POSSESSIVE": kyrgyz.possessive,
}
"""Functions that a Kyrgyz text calls by name: { POSSESSIVE($name) }."""


class Texts:
    """The locale files of all languages.

    A file is read when its language is first used, and Fluent and Babel are imported then: that
    takes a third of a start.
    """

    def __init__(self) -> None:
        self._bundles: dict[str, FluentBundle] = {}
        # The same few dozen shares and dates are formatted again and again, and Babel is slow.
        self.share = lru_cache(maxsize=1024)(self._format_share)
        self.date = lru_cache(maxsize=256)(self._format_date)

    def voice(self, language: str, *, plain: bool = False, bot: str = "") -> "Voice":
        """Return the locale of one reader. A language without a file becomes Kyrgyz."""
        known = language if language in LANGUAGES else FALLBACK_LANGUAGE
        return Voice(self, known, plain, bot)

    def format(self, language: str, key: str, args: Mapping[str, object]) -> str:
        """Return the text of a key.

        Raises KeyError for an unknown key and ValueError if a placeholder has no value.
        """
        bundle = self._bundles.get(language) or self.load(language)
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        short_args, long_values = _replace_long_values(args)
        value, errors = bundle.format_pattern(pattern, short_args)
        if errors:
            raise ValueError(f"{language}, {key}: {errors}")
        return _restore_long_values(str(value), long_values)

    def load(self, language: str) -> "FluentBundle":
        """Read a locale file ahead of its first use.

        Raises FileNotFoundError if the package lacks it.
        """
        bundle = self._bundles[language] = _read_bundle(language)
        return bundle

    def _format_share(self, language: str, printed: str) -> str:
        from fluent.runtime.types import fluent_number

        share = Decimal(printed)
        decimals = max(0, -int(share.as_tuple().exponent))
        number = fluent_number(
            share / 100,
            style="percent",
            minimumFractionDigits=decimals,
            maximumFractionDigits=decimals,
        )
        return self.format(language, "share", {"share": number})

    def _format_date(self, language: str, day: date) -> str:
        from babel.dates import format_date

        month = format_date(day, "MMMM", locale=_babel_locale(language))
        parts = {"year": str(day.year), "month": month, "day": str(day.day)}
        return self.format(language, "date", parts)


def _replace_long_values(args: Mapping[str, object]) -> tuple[dict[str, Any], dict[str, str]]:
    """Return arguments that Fluent accepts, and the long values by their placeholders.

    Each long value (a reason that an admin typed) is replaced by a private-use character.
    """
    short_args: dict[str, Any] = dict(args)
    long_values: dict[str, str] = {}
    for name, value in args.items():
        if isinstance(value, str) and len(value) > MAX_FLUENT_ARGUMENT:
            placeholder = chr(PRIVATE_USE_AREA + len(long_values))
            short_args[name] = placeholder
            long_values[placeholder] = value
    return short_args, long_values


def _restore_long_values(text: str, long_values: Mapping[str, str]) -> str:
    for placeholder, value in long_values.items():
        text = text.replace(placeholder, value)
    return text


def _read_bundle(language: str) -> "FluentBundle":
    from fluent.runtime import FluentBundle, FluentResource

    functions = {name: _fluent_function(ending) for name, ending in CASE_ENDINGS.items()}
    # Isolation marks would be stray characters in copied text; all three scripts run one way.
    bundle = FluentBundle([CLDR_LOCALES[language]], functions=functions, use_isolating=False)
    file = files("bot.render").joinpath("locales", f"{language}.ftl")
    bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


def _fluent_function(ending: Callable[[str], str]) -> Callable[[Any], Any]:
    return lambda name: ending(str(name))


def _babel_locale(language: str) -> str:
    return CLDR_LOCALES[language].replace("-", "_")


@dataclass(frozen=True, slots=True)
class Voice:
    """How one person or chat is addressed.

    `plain` is for screen readers: no emoji and no bars. `bot` is the bot's user name for links to
    its private chat; without one (in a terminal) there are no such links.
    """

    texts: Texts = field(repr=False, compare=False)
    language: str
    plain: bool = False
    bot: str = ""

    def say(self, key: str, /, **args: object) -> Html:
        """Return a text as mark-up. Arguments are escaped unless they are `Html`."""
        escaped = {name: _escape_argument(value) for name, value in args.items()}
        return Html(self.texts.format(self.language, key, escaped))

    def label(self, key: str, /, **args: object) -> str:
        """Return a text without mark-up: for a button, a title, something to copy."""
        return self.texts.format(self.language, key, args)

    def share(self, share: Decimal) -> str:
        """Return per cent with the source's decimals, in the reader's number format."""
        # A cache takes 49.8 and 49.80 for the same number, so its key is the printed form.
        return self.texts.share(self.language, str(share))

    def number(self, number: int) -> str:
        return self.label("number", number=number)

    def date(self, day: date) -> str:
        return self.texts.date(self.language, day)

    def duration(self, time: timedelta) -> str:
        """Return a length of time in its largest unit: 3 hours, 2 days."""
        from babel.dates import format_timedelta

        return format_timedelta(time, locale=_babel_locale(self.language))

    def moment(self, moment: datetime) -> str:
        """Return date and time of day in Bishkek."""
        return self.label("moment", date=self.day(moment), time=f"{_in_bishkek(moment):%H:%M}")

    def day(self, moment: datetime) -> str:
        """Return the date of a moment in Bishkek."""
        return self.date(_in_bishkek(moment).date())


def _in_bishkek(moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(BISHKEK))


def _escape_argument(value: object) -> object:
    if isinstance(value, str) and not isinstance(value, Html):
        return escape(value)
    return value
