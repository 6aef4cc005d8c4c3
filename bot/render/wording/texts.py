"""The words of the bot in three languages: Fluent files, with plural rules, numbers and months from CLDR."""

import html
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

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

# British English writes the day before the month, as the other two languages do.
LOCALES: Mapping[str, str] = {"ky": "ky", "ru": "ru", "en": "en-GB"}
# Fluent takes no argument of more than 1000 characters.
LONGEST = 900
BISHKEK = "Asia/Bishkek"
# Endings that a Kyrgyz text asks for by name: { LOCATIVE($name) }.
CASES: Mapping[str, Callable[[str], str]] = {
    "LOCATIVE": kyrgyz.locative,
    "DATIVE": kyrgyz.dative,
    "POSSESSIVE": kyrgyz.possessive,
}


class Html(str):
    """Text that is mark-up already: it is not escaped again."""

    __slots__ = ()


class Texts:
    """The locale files, each read when its language is first spoken: that takes as long as a third of a start. That is
    also when Fluent and Babel are imported."""

    def __init__(self) -> None:
        self._bundles: dict[str, FluentBundle] = {}
        self._voices: dict[tuple[str, bool, str], Voice] = {}
        # The same few dozen shares and dates are shown again and again, and Babel takes its time over each.
        self.share = lru_cache(maxsize=1024)(self._format_share)
        self.date = lru_cache(maxsize=256)(self._format_date)

    def voice(self, language: str, *, plain: bool = False, bot: str = "") -> "Voice":
        """The way to speak to one person; a language that there is no file for becomes Kyrgyz."""
        voice = self._voices.get((language, plain, bot))
        if voice is None:
            known = language if language in LANGUAGES else "ky"
            voice = Voice(self, known, plain, bot)
            if known == language:  # what is kept has an end: three languages, and one bot
                self._voices[language, plain, bot] = voice
        return voice

    def open(self, language: str) -> "FluentBundle":
        """Read a locale file. Raises FileNotFoundError where the package lacks it."""
        bundle = self._bundles[language] = _open_bundle(language)
        return bundle

    def format(self, language: str, key: str, args: Mapping[str, object]) -> str:
        """The text of a key. Raises KeyError for an unknown key, ValueError where a placeholder has no value."""
        bundle = self._bundles.get(language) or self.open(language)
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        short, long = _set_aside(args)
        value, errors = bundle.format_pattern(pattern, short)
        if errors:
            raise ValueError(f"{language}, {key}: {errors}")
        return _put_back(str(value), long)

    def _format_share(self, language: str, printed: str) -> str:
        from fluent.runtime.types import fluent_number

        share = Decimal(printed)
        decimals = max(0, -int(share.as_tuple().exponent))
        digits = {"minimumFractionDigits": decimals, "maximumFractionDigits": decimals}
        return self.format(
            language, "share", {"share": fluent_number(share / 100, style="percent", **digits)}
        )

    def _format_date(self, language: str, day: date) -> str:
        from babel.dates import format_date

        month = format_date(day, "MMMM", locale=LOCALES[language].replace("-", "_"))
        return self.format(
            language, "date", {"year": str(day.year), "month": month, "day": str(day.day)}
        )


def _set_aside(args: Mapping[str, object]) -> tuple[dict[str, Any], dict[str, str]]:
    """Arguments for Fluent, and those that it would refuse for their length (a reason that an admin typed), each
    under a mark from the private use area that stands in for it."""
    names = [
        name for name, value in args.items() if isinstance(value, str) and len(value) > LONGEST
    ]
    marks = {name: chr(0xE000 + place) for place, name in enumerate(names)}
    return {**args, **marks}, {mark: str(args[name]) for name, mark in marks.items()}


def _put_back(text: str, long: Mapping[str, str]) -> str:
    for mark, value in long.items():
        text = text.replace(mark, value)
    return text


def _open_bundle(language: str) -> "FluentBundle":
    from fluent.runtime import FluentBundle, FluentResource

    functions = {name: _as_function(ending) for name, ending in CASES.items()}
    # Isolation marks would stand as stray characters in names and in what people copy; all three scripts run one way.
    bundle = FluentBundle([LOCALES[language]], functions=functions, use_isolating=False)
    source = files("bot.render").joinpath("locales", f"{language}.ftl").read_text(encoding="utf-8")
    bundle.add_resource(FluentResource(source))
    return bundle


def _as_function(ending: Callable[[str], str]) -> Callable[[Any], Any]:
    return lambda name: ending(str(name))


@dataclass(frozen=True, slots=True)
class Voice:
    """How to speak to one person or chat.

    `plain` is for screen readers: no emoji and no bars. `bot` is the bot's user name for links into the private
    chat; empty where there is none (a terminal), and then no such link is made.
    """

    texts: Texts = field(repr=False, compare=False)
    language: str
    plain: bool = False
    bot: str = ""

    def say(self, key: str, /, **args: object) -> Html:
        """A text as mark-up: whatever is put into it is escaped, unless it is `Html`."""
        return Html(
            self.texts.format(
                self.language, key, {name: _escape(value) for name, value in args.items()}
            )
        )

    def label(self, key: str, /, **args: object) -> str:
        """A text for a place that takes no mark-up: a button, a title, something to copy."""
        return self.texts.format(self.language, key, args)

    def share(self, share: Decimal) -> str:
        """Per cent with the decimals that the source prints, in the reader's number format."""
        # By its digits: to a cache 49.8 and 49.80 are the same number.
        return self.texts.share(self.language, str(share))

    def number(self, number: int) -> str:
        return self.label("number", number=number)

    def date(self, day: date) -> str:
        return self.texts.date(self.language, day)

    def duration(self, time: timedelta) -> str:
        """The largest unit of a stretch of time: 3 hours, 2 days."""
        from babel.dates import format_timedelta

        return format_timedelta(time, locale=LOCALES[self.language].replace("-", "_"))

    def moment(self, moment: datetime) -> str:
        """Date and time of day in Bishkek."""
        return self.label("moment", date=self.day(moment), time=f"{_local(moment):%H:%M}")

    def day(self, moment: datetime) -> str:
        """The date that a moment falls on in Bishkek."""
        return self.date(_local(moment).date())


def _local(moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(BISHKEK))


def _escape(value: object) -> object:
    return html.escape(value) if isinstance(value, str) and not isinstance(value, Html) else value
