"""The composition root of the bot in Telegram: opens store, service and shells, and closes them in reverse."""

import logging
from functools import partial

from telegram.ext import ExtBot

from bot.config import Settings
from bot.metrics import Metrics
from bot.opening import now, working
from bot.render.wording.texts import Texts
from bot.telegram.background import Background
from bot.telegram.context import Chats, Desk
from bot.telegram.file_ids import Files
from bot.telegram.profile import publish
from bot.telegram.table import build, everybody, privileged
from bot.telegram.wire import run as wire
from bot.telegram.wire.transport import open_bot
from bot.usecases.answering import Answering
from bot.usecases.following import Following
from bot.usecases.uploads import Uploads
from bot.web.server import Health

log = logging.getLogger(__name__)

LOSES_ALL = (
    "the database is an SQLite file on a disk that this host loses at each restart, with follows and loaded articles:"
    " set DATABASE_URL to a PostgreSQL address"
)
DEFAULT_PORT = 8080
"""Where a webhook listens when PORT is not set."""


def desk_of(settings: Settings, answering: Answering, bot: ExtBot[None], metrics: Metrics) -> Desk:
    """What the handlers work with."""
    return Desk(
        bot=bot,
        answering=answering,
        uploads=Uploads(answering, now, two_person_rule=settings.two_person_rule),
        following=Following(answering, now),
        texts=Texts(),
        admins=settings.admins,
        default_language=settings.default_language,
        now=now,
        chats=Chats(answering.store, now),
        metrics=metrics,
        pictures=Files(answering.store),
    )


def run(settings: Settings) -> None:
    """The bot in Telegram, until SIGTERM or SIGINT."""
    wire.in_loop(_run(settings))


async def _run(settings: Settings) -> None:
    assert settings.token is not None
    if settings.disk_is_lost and settings.database_url.startswith("sqlite:"):
        log.warning(LOSES_ALL)
    async with working(settings) as answering:
        metrics = Metrics()
        desk = desk_of(settings, answering, open_bot(settings.token, settings.api_base), metrics)
        application = build(desk)
        background = Background(desk, partial(publish, desk, everybody(), privileged()))
        application.post_init = background.start
        application.post_stop = background.stop
        await wire.run(
            application,
            _wire_settings(settings),
            answering.store,
            lambda: _health(answering),
            metrics=metrics,
        )


def _wire_settings(settings: Settings) -> wire.RunSettings:
    assert settings.token is not None
    return wire.RunSettings(
        token=settings.token,
        api_base=settings.api_base,
        webhook_url=settings.webhook_url,
        webhook_secret=settings.webhook_secret,
        host=settings.host,
        port=settings.port or (DEFAULT_PORT if settings.webhook_url else None),
        metrics_token=settings.metrics_token,
    )


def _health(answering: Answering) -> Health:
    return Health(alive=True, ready=True, reason="; ".join(answering.problems) or "ok")
