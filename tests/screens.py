"""Every screen of the bot over the facts of 2021, and what Telegram takes of a message."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import ballots
import pytest

from bot.core.model import Origin, Revision, Stage, Warn
from bot.core.snapshot import Ballot
from bot.errors import ArticleError, DataError
from bot.render import (
    cards,
    drawings,
    following,
    history,
    inline,
    lists,
    loading,
    personal,
    rooms,
    status,
    welcome,
)
from bot.render.buttons import ICONS
from bot.render.links import Action, Press, read_payload
from bot.render.reply import Button, Reply
from bot.render.texts import LANGUAGES, Texts, Voice

TEXTS = Texts()
SCHEMA = Path(__file__).parent.parent / "bot" / "store" / "schema"
BALLOT = ballots.ballot()
FIRST = BALLOT.revision
SECOND = replace(
    ballots.changed(
        ballots.changed(FIRST, 7, share=Decimal("48.9")),
        27,
        winner="Биринчи Адам",
        against_all=False,
        share=Decimal("47.97"),
    ),
    number=2,
    stage=Stage.CERTIFIED,
    reason="A <new> article",
    loaded=ballots.LOADED + timedelta(hours=5),
)
THIRD = replace(FIRST, number=3, origin=Origin.ROLLBACK, restores=1, loaded=ballots.LOADED + timedelta(hours=9))
LATER, BACK = ballots.ballot(SECOND), ballots.ballot(THIRD)
TEST = ballots.ballot(id="kg-2099-01-01", test=True)
NUMBERS = sorted(BALLOT.districts)
WARNINGS = (
    Warn("conflict", "two rows for district 7", 7, 12, blocks=True),
    Warn("missing_districts", "districts 3, 4 are missing"),
    Warn("share_missing", "district 9 has no share", 9),
    Warn("unparsed_line", "line 33 was not read", None, 33),
    Warn("something_new", "a kind that screens do not know", 1),
)


@dataclass(frozen=True)
class Draft:
    id: str = "f" * 12
    election: str = ballots.ELECTION
    base: int | None = 1


@dataclass(frozen=True)
class Preview:
    revision: Revision
    verdict: str | None = None
    golden: tuple[str, ...] = ()
    draft: Draft = Draft()
    base: Revision = FIRST


@dataclass(frozen=True)
class Decision:
    verdict: str
    preview: Preview | None = None
    revision: Revision | None = None


NEW = replace(SECOND, number=0)
VERDICTS = ("nothing", "stale", "gone", "blocked", "needs-reason", "needs-second", "fails-golden")
DATA: dict[str, list[dict[str, object]]] = {
    "chats": [{"id": 5, "language": "ky"}],
    "follows": [{"number": n} for n in range(400)],
}
HEALTH = status.Health(
    (BALLOT, TEST),
    ballots.LOADED + timedelta(days=3),
    frozenset({ballots.ELECTION}),
    {ballots.ELECTION: 9},
    5,
    ("a <problem>",),
    tuple("x" * 500 for _ in range(9)),
)
Screen = Callable[[Voice], Reply]
SCREENS: dict[str, Screen] = {
    "start": lambda voice: welcome.start(BALLOT, voice),
    "help": lambda voice: welcome.help_screen(BALLOT, voice),
    "about": lambda voice: welcome.about(BALLOT, voice),
    "glossary": welcome.glossary,
    "languages": welcome.choose_language,
    "language chosen": welcome.language_chosen,
    "card": lambda voice: cards.card(BALLOT, 7, voice, region="osh-city", by_number=True),
    "more": lambda voice: cards.more(BALLOT, 7, voice, region="osh-city"),
    "line": lambda voice: cards.line(BALLOT, 7, voice),
    "quote": lambda voice: cards.quote(BALLOT, 7, voice),
    "superseded": lambda voice: cards.superseded(Press(Action.CARD, ballots.ELECTION, 7, 1), LATER, voice),
    "superseded list": lambda voice: cards.superseded(Press(Action.REGIONS, ballots.ELECTION, None, 1), LATER, voice),
    "opened bare": lambda voice: cards.card(BALLOT, 7, voice, lead=cards.opened_bare(BALLOT, voice)),
    "opened old": lambda voice: cards.card(LATER, 7, voice, lead=cards.opened_old(1, LATER, voice)),
    "regions": lambda voice: lists.regions(BALLOT, voice),
    "districts without regions": lambda voice: lists.regions(replace(BALLOT, regions={}), voice),
    "region": lambda voice: lists.region(BALLOT, "chuy", voice),
    "unknown region": lambda voice: lists.region(BALLOT, "atlantis", voice),
    "summary": lambda voice: lists.summary(BALLOT, voice),
    "compare": lambda voice: lists.compare(BALLOT, NUMBERS[:10], voice),
    "compare one": lambda voice: lists.compare(BALLOT, [7], voice),
    "extremes": lambda voice: lists.extremes(BALLOT, voice),
    "shared": lambda voice: inline.shared_card(BALLOT, 7, voice),
    "corrected": lambda voice: inline.shared_card(LATER, 7, voice, corrected=(FIRST.by_number[7], SECOND.loaded)),
    "followed": lambda voice: following.followed(BALLOT, 7, voice),
    "followed already": lambda voice: following.followed(BALLOT, 7, voice, already=True),
    "unfollowed": lambda voice: following.unfollowed(BALLOT, 12, voice),
    "unfollowed already": lambda voice: following.unfollowed(BALLOT, 12, voice, was=False),
    "following": lambda voice: following.following([(BALLOT, n) for n in NUMBERS], voice),
    "following two elections": lambda voice: following.following(
        [*((BALLOT, n) for n in NUMBERS), *((TEST, n) for n in NUMBERS)], voice
    ),
    "following nothing": lambda voice: following.following([], voice),
    "told": lambda voice: following.told(LATER, 27, FIRST.by_number[27], voice, before=FIRST),
    "told back": lambda voice: following.told(BACK, 7, SECOND.by_number[7], voice, before=SECOND),
    "history": lambda voice: history.history(BALLOT, [THIRD, SECOND, FIRST] * 7, voice),
    "no history": lambda voice: history.history(BALLOT, [], voice),
    "history of a district": lambda voice: history.district_history(BALLOT, 7, [THIRD, SECOND, FIRST] * 7, voice),
    "preview": lambda voice: loading.preview(Preview(NEW), BALLOT, voice, others=[TEST]),
    "preview with warnings": lambda voice: loading.preview(
        Preview(replace(NEW, warnings=WARNINGS), "blocked"), BALLOT, voice
    ),
    "preview without a reason": lambda voice: loading.preview(Preview(NEW, "needs-reason"), BALLOT, voice),
    "preview that fails": lambda voice: loading.preview(Preview(NEW, "fails-golden", ("Ош",)), BALLOT, voice),
    "preview of a rollback": lambda voice: loading.preview(Preview(THIRD, base=SECOND), BALLOT, voice),
    "long preview": lambda voice: loading.preview(Preview(replace(NEW, warnings=WARNINGS * 30)), BALLOT, voice),
    "applied": lambda voice: loading.decided(Decision("applied", Preview(NEW), SECOND), voice, BALLOT),
    "applied with warnings": lambda voice: loading.decided(
        Decision("applied", Preview(replace(NEW, warnings=WARNINGS * 30)), SECOND), voice
    ),
    "rolled back": lambda voice: loading.decided(Decision("applied", Preview(THIRD), THIRD), voice),
    "dry run": lambda voice: loading.decided(Decision("applied", Preview(NEW)), voice),
    "data refused": lambda voice: loading.data_refused(DataError("data/results.txt", "empty: no text"), voice),
    "cancelled": loading.cancelled,
    "cancelled late": lambda voice: loading.cancelled(voice, was=False),
    "no revision": loading.no_revision,
    "unreachable": lambda voice: loading.unreachable({7, 5}, voice),
    "status": lambda voice: status.status(HEALTH, voice),
    "status, all well": lambda voice: status.status(status.Health((BALLOT,), ballots.LOADED), voice),
    "privacy": personal.privacy,
    "plain": personal.plain_set,
    "my data": lambda voice: personal.mydata({"chats": DATA["chats"], "follows": []}, voice),
    "much of my data": lambda voice: personal.mydata(DATA, voice),
    "no data": lambda voice: personal.mydata({"chats": []}, voice),
    "forgotten": personal.forgotten,
    "added": rooms.added,
    "quiet": lambda voice: rooms.quiet(voice, 31),
    "quiet no more": lambda voice: rooms.quiet(voice, 0),
    "quiet how": lambda voice: rooms.quiet_usage(voice, 10080),
    "quiet in private": rooms.only_in_groups,
    "only admins": rooms.only_admins,
    "throttled": rooms.throttled,
    "above": rooms.above,
    "unknown": rooms.unknown,
    "apology": lambda voice: rooms.apology(voice, "ab12cd"),
    "working": rooms.working,
    "picture failed": rooms.picture_failed,
    "exported": rooms.exported,
    "caption": lambda voice: inline.caption(BALLOT, 27, voice, shared=True),
    "overview caption": lambda voice: drawings.overview_caption(BALLOT, voice),
}
for kind in ("empty", "no_rows", "not_results", "unsupported", "too_large", "of no known kind"):
    SCREENS[f"refused {kind}"] = lambda voice, kind=kind: loading.refused(ArticleError(kind, "why <it> is", 12), voice)  # type: ignore[misc]
for verdict in VERDICTS:
    SCREENS[f"decided {verdict}"] = lambda voice, verdict=verdict: loading.decided(  # type: ignore[misc]
        Decision(verdict, Preview(replace(NEW, warnings=WARNINGS), golden=("Ош",))), voice
    )

EVERY = pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS.keys())
IN_EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
EMOJI = re.compile(r"[█░\U0001F300-\U0001FAFF" + "".join(icon[0] for icon in ICONS.values()) + "]")


class Marks(HTMLParser):
    """Telegram's tags, each closed in turn."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in {"b", "i", "a", "code", "pre", "blockquote"}
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def buttons_of(reply: Reply) -> Iterator[Button]:
    for row in reply.buttons:
        assert 0 < len(row) <= 8
        yield from row


def assert_fits(reply: Reply) -> None:
    assert len(reply.plain.strip()) > 0
    assert len(reply.plain) <= 4096
    marks = Marks()
    marks.feed(reply.text)
    assert marks.open == []
    found = list(buttons_of(reply))
    assert len(found) <= 100
    for button in found:
        assert_works(button)
    drawn = [[{"text": button.text, "data": button.data} for button in row] for row in reply.buttons]
    assert len(json.dumps(drawn)) <= 10 * 1024


def assert_works(button: Button) -> None:
    actions = [button.data, button.url, button.share, button.copy]
    assert sum(action is not None for action in actions) == 1
    assert 0 < len(button.text) <= 120
    if button.data is not None:
        assert len(button.data.encode()) <= 64
        assert Press.decode(button.data) is not None
    if button.url is not None:
        assert button.url.startswith("https://")
    if button.url is not None and "?start=" in button.url:
        assert read_payload(button.url.partition("?start=")[2]) is not None
    assert len(button.copy or "") <= 256
    assert len(button.share or "") <= 256


def reachable(ballot: Ballot, reply: Reply) -> set[int]:
    presses = [Press.decode(button.data) for button in buttons_of(reply) if button.data]
    return {press.number for press in presses if press and press.action is Action.CARD and press.number is not None}


def opened(ballot: Ballot, press: Press, voice: Voice) -> Reply:
    if press.action is Action.REGION:
        return lists.region(ballot, press.extra, voice)
    assert press.number is not None
    return cards.card(ballot, press.number, voice, region=press.extra)


def actions(reply: Reply) -> list[Action]:
    presses = [Press.decode(button.data or "") for button in buttons_of(reply)]
    return [press.action for press in presses if press is not None]
