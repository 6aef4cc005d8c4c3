"""Every screen of the bot over the facts of 2021, and what Telegram takes of a message."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest

from bot.core.changes import compare
from bot.core.model import LANGUAGES, ArticleWarning, Origin, Revision, Stage
from bot.core.previews import Decision, Draft, Preview, Verdict
from bot.core.snapshot import ServedElection
from bot.errors import ArticleError, DataError
from bot.render import cards, following, history, inline, lists, notices, personal, welcome
from bot.render.admin import previews, status
from bot.render.buttons import ICONS
from bot.render.links import Action, Press, read_payload
from bot.render.pictures import drawings
from bot.render.reply import Button, Reply
from bot.render.wording.texts import Texts, Voice
from tests.support import served_elections

TEXTS = Texts()
SCHEMA = Path(__file__).parents[2] / "bot" / "store" / "schema"
SERVED = served_elections.served()
FIRST = SERVED.revision
SECOND = replace(
    served_elections.changed(
        served_elections.changed(FIRST, 7, share=Decimal("48.9")),
        27,
        winner="Биринчи Адам",
        against_all=False,
        share=Decimal("47.97"),
    ),
    number=2,
    stage=Stage.CERTIFIED,
    reason="A <new> article",
    loaded=served_elections.LOADED + timedelta(hours=5),
)
THIRD = replace(
    FIRST,
    number=3,
    origin=Origin.ROLLBACK,
    restores=1,
    loaded=served_elections.LOADED + timedelta(hours=9),
)
LATER, BACK = served_elections.served(SECOND), served_elections.served(THIRD)
TEST = served_elections.served(id="kg-2099-01-01", test=True)
NUMBERS = sorted(SERVED.districts)
WARNINGS = (
    ArticleWarning("conflict", "two rows for district 7", 7, 12, blocks=True),
    ArticleWarning("missing_districts", "districts 3, 4 are missing"),
    ArticleWarning("share_missing", "district 9 has no share", 9),
    ArticleWarning("unparsed_line", "line 33 was not read", None, 33),
    ArticleWarning("something_new", "a kind that screens do not know", 1),
)


DRAFT = Draft(
    id="f" * 12,
    election=served_elections.ELECTION,
    base=1,
    text="",
    admin_id=900,
    created=served_elections.LOADED,
)


def preview_of(
    revision: Revision,
    golden: tuple[str, ...] = (),
    draft: Draft = DRAFT,
    base: Revision = FIRST,
    reason: str | None = "a reason",
) -> Preview:
    """Return the preview of a draft that would become `revision`."""
    changes = compare(base.results, revision.results, base.stage, revision.stage)
    return Preview(replace(draft, reason=reason), base, revision, changes, golden)


NEW = replace(SECOND, number=0)
VERDICTS = ("nothing", "stale", "gone", "blocked", "needs-reason", "needs-second", "fails-golden")
DATA: dict[str, list[dict[str, object]]] = {
    "chats": [{"id": 5, "language": "ky"}],
    "follows": [{"number": n} for n in range(400)],
}
HEALTH = status.Health(
    (SERVED, TEST),
    served_elections.LOADED + timedelta(days=3),
    frozenset({served_elections.ELECTION}),
    {served_elections.ELECTION: 9},
    5,
    ("a <problem>",),
    tuple("x" * 500 for _ in range(9)),
)
Screen = Callable[[Voice], Reply]
SCREENS: dict[str, Screen] = {
    "start": lambda voice: welcome.start(SERVED, voice),
    "help": lambda voice: welcome.help_screen(SERVED, voice),
    "about": lambda voice: welcome.about(SERVED, voice),
    "glossary": welcome.glossary,
    "languages": welcome.choose_language,
    "language chosen": welcome.language_chosen,
    "card": lambda voice: cards.card(SERVED, 7, voice, region="osh-city", by_number=True),
    "more": lambda voice: cards.more(SERVED, 7, voice, region="osh-city"),
    "line": lambda voice: cards.line(SERVED, 7, voice),
    "quote": lambda voice: cards.quote(SERVED, 7, voice),
    "superseded": lambda voice: cards.superseded(
        Press(Action.CARD, served_elections.ELECTION, 7, 1), LATER, voice
    ),
    "superseded list": lambda voice: cards.superseded(
        Press(Action.REGIONS, served_elections.ELECTION, None, 1), LATER, voice
    ),
    "opened bare": lambda voice: cards.card(
        SERVED, 7, voice, lead=cards.opened_bare(SERVED, voice)
    ),
    "opened old": lambda voice: cards.card(LATER, 7, voice, lead=cards.opened_old(1, LATER, voice)),
    "regions": lambda voice: lists.regions(SERVED, voice),
    "districts without regions": lambda voice: lists.regions(replace(SERVED, regions={}), voice),
    "region": lambda voice: lists.region(SERVED, "chuy", voice),
    "unknown region": lambda voice: lists.region(SERVED, "atlantis", voice),
    "summary": lambda voice: lists.summary(SERVED, voice),
    "compare": lambda voice: lists.compare(SERVED, NUMBERS[:10], voice),
    "compare one": lambda voice: lists.compare(SERVED, [7], voice),
    "extremes": lambda voice: lists.extremes(SERVED, voice),
    "shared": lambda voice: inline.shared_card(SERVED, 7, voice),
    "corrected": lambda voice: inline.shared_card(
        LATER, 7, voice, corrected=(FIRST.by_number[7], SECOND.loaded)
    ),
    "followed": lambda voice: following.followed(SERVED, 7, voice),
    "followed already": lambda voice: following.followed(SERVED, 7, voice, already=True),
    "unfollowed": lambda voice: following.unfollowed(SERVED, 12, voice),
    "unfollowed already": lambda voice: following.unfollowed(SERVED, 12, voice, was=False),
    "following": lambda voice: following.following([(SERVED, n) for n in NUMBERS], voice),
    "following two elections": lambda voice: following.following(
        [*((SERVED, n) for n in NUMBERS), *((TEST, n) for n in NUMBERS)], voice
    ),
    "following nothing": lambda voice: following.following([], voice),
    "told": lambda voice: following.told(LATER, 27, FIRST.by_number[27], voice, before=FIRST),
    "told back": lambda voice: following.told(BACK, 7, SECOND.by_number[7], voice, before=SECOND),
    "history": lambda voice: history.history(SERVED, [THIRD, SECOND, FIRST] * 7, voice),
    "no history": lambda voice: history.history(SERVED, [], voice),
    "history of a district": lambda voice: history.district_history(
        SERVED, 7, [THIRD, SECOND, FIRST] * 7, voice
    ),
    "preview": lambda voice: previews.preview(preview_of(NEW), SERVED, voice, others=[TEST]),
    "preview with warnings": lambda voice: previews.preview(
        preview_of(replace(NEW, warnings=WARNINGS)), SERVED, voice
    ),
    "preview without a reason": lambda voice: previews.preview(
        preview_of(NEW, reason=None), SERVED, voice
    ),
    "preview that fails": lambda voice: previews.preview(preview_of(NEW, ("Ош",)), SERVED, voice),
    "preview of a rollback": lambda voice: previews.preview(
        preview_of(THIRD, base=SECOND), SERVED, voice
    ),
    "long preview": lambda voice: previews.preview(
        preview_of(replace(NEW, warnings=WARNINGS * 30)), SERVED, voice
    ),
    "applied": lambda voice: previews.decided(
        Decision(Verdict.APPLIED, preview_of(NEW), SECOND), voice, SERVED
    ),
    "applied with warnings": lambda voice: previews.decided(
        Decision(Verdict.APPLIED, preview_of(replace(NEW, warnings=WARNINGS * 30)), SECOND), voice
    ),
    "rolled back": lambda voice: previews.decided(
        Decision(Verdict.APPLIED, preview_of(THIRD), THIRD), voice
    ),
    "dry run": lambda voice: previews.decided(Decision(Verdict.APPLIED, preview_of(NEW)), voice),
    "data refused": lambda voice: previews.data_refused(
        DataError("data/results.txt", "empty: no text"), voice
    ),
    "cancelled": previews.cancelled,
    "cancelled late": lambda voice: previews.cancelled(voice, was=False),
    "no revision": previews.no_revision,
    "unreachable": lambda voice: previews.unreachable({7, 5}, voice),
    "status": lambda voice: status.status(HEALTH, voice),
    "status, all well": lambda voice: status.status(
        status.Health((SERVED,), served_elections.LOADED), voice
    ),
    "privacy": personal.privacy,
    "plain": personal.plain_set,
    "my data": lambda voice: personal.mydata({"chats": DATA["chats"], "follows": []}, voice),
    "much of my data": lambda voice: personal.mydata(DATA, voice),
    "no data": lambda voice: personal.mydata({"chats": []}, voice),
    "forgotten": personal.forgotten,
    "added": notices.added,
    "quiet": lambda voice: notices.quiet(voice, 31),
    "quiet no more": lambda voice: notices.quiet(voice, 0),
    "quiet how": lambda voice: notices.quiet_usage(voice, 10080),
    "quiet in private": notices.only_in_groups,
    "only admins": notices.only_admins,
    "throttled": notices.throttled,
    "above": notices.above,
    "unknown": notices.unknown,
    "apology": lambda voice: notices.apology(voice, "ab12cd"),
    "working": notices.working,
    "picture failed": notices.picture_failed,
    "exported": notices.exported,
    "caption": lambda voice: inline.caption(SERVED, 27, voice, shared=True),
    "overview caption": lambda voice: drawings.overview_caption(SERVED, voice),
}
for kind in ("empty", "no_rows", "not_results", "unsupported", "too_large", "of no known kind"):
    SCREENS[f"refused {kind}"] = lambda voice, kind=kind: previews.refused(
        ArticleError(kind, "why <it> is", 12), voice
    )  # type: ignore[misc]
for verdict in VERDICTS:
    SCREENS[f"decided {verdict}"] = lambda voice, verdict=verdict: previews.decided(  # type: ignore[misc]
        Decision(Verdict(verdict), preview_of(replace(NEW, warnings=WARNINGS), golden=("Ош",))),
        voice,
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
    drawn = [
        [{"text": button.text, "data": button.data} for button in row] for row in reply.buttons
    ]
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


def reachable(served: ServedElection, reply: Reply) -> set[int]:
    presses = [Press.decode(button.data) for button in buttons_of(reply) if button.data]
    return {
        press.number
        for press in presses
        if press and press.action is Action.CARD and press.number is not None
    }


def opened(served: ServedElection, press: Press, voice: Voice) -> Reply:
    if press.action is Action.REGION:
        return lists.region(served, press.extra, voice)
    assert press.number is not None
    return cards.card(served, press.number, voice, region=press.extra)


def actions(reply: Reply) -> list[Action]:
    presses = [Press.decode(button.data or "") for button in buttons_of(reply)]
    return [press.action for press in presses if press is not None]
