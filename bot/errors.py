"""Expected errors. Each carries facts; words for people are made from them."""


class BotError(Exception):
    """Base class of expected errors: reported in one sentence, without a traceback."""


class ArticleError(BotError):
    """An article is refused as a whole.

    `kind` is one of `empty`, `no_rows`, `not_results`, `unsupported`, `too_large`. `line` counts
    from 1 in the parsed text; None: the refusal is about the whole. `reason` is a short English
    sentence.
    """

    def __init__(self, kind: str, reason: str, line: int | None = None) -> None:
        super().__init__(f"{kind}: {reason}" if line is None else f"{kind}, line {line}: {reason}")
        self.kind = kind
        self.reason = reason
        self.line = line

    def __reduce__(self) -> tuple[type["ArticleError"], tuple[object, ...]]:
        return (ArticleError, (self.kind, self.reason, self.line))


class ConfigError(BotError):
    """An environment variable has a value that is not allowed.

    Never holds the value: it may be a secret.
    """

    def __init__(self, variable: str, allowed: str) -> None:
        super().__init__(f"{variable}: {allowed}")
        self.variable = variable
        self.allowed = allowed


class DataError(BotError):
    """A file of the data folder cannot be used. `line` counts from 1, or is None."""

    def __init__(self, file: str, reason: str, line: int | None = None) -> None:
        super().__init__(f"{file}: {reason}" if line is None else f"{file}, line {line}: {reason}")
        self.file = file
        self.reason = reason
        self.line = line


class StoreError(BotError):
    """The database cannot be opened, read or written. Nothing was changed."""


class StaleBaseError(BotError):
    """The latest revision is not the one that the load was compared with. Nothing was changed."""

    def __init__(self, base: int | None, current: int | None) -> None:
        super().__init__(f"compared with revision {base}, but the current one is {current}")
        self.base = base
        self.current = current


class DraftGoneError(StaleBaseError):
    """The draft was decided before it could be applied. Nothing was changed."""
