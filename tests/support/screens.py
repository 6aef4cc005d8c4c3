"""Every screen of the bot over the facts of 2021."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from functools import partial

import pytest

from bot.core.changes import compare
from bot.core.model import LANGUAGES, ArticleWarning, Origin, Revision, Stage
from bot.core.previews import Decision, Draft, Preview, Verdict
from bot.errors import ArticleError, DataError
from bot.render import cards, following, history, inline, lists, notices, personal, welcome
from bot.render.admin import previews, status
from bot.render.buttons import ICONS
from bot.render.links import Action, Press
from bot.render.pictures import builders
from bot.render.reply import Reply
from bot.render.wording.texts import Texts, Voice
from tests.support.served_elections import ELECTION, LOADED, changed, served

TEXTS = Texts()

SERVED = served()
NUMBERS = sorted(SERVED.districts)
FIRST = SERVED.revision
_ANOTHER_SHARE = changed(FIRST, 7, share=Decimal("48.9"))
_ANOTHER_WINNER = changed(
    _ANOTHER_SHARE, 27, winner="Биринчи Адам", against_all=False, share=Decimal("47.97")
)
SECOND = replace(
    _ANOTHER_WINNER,
    number=2,
    stage=Stage.CERTIFIED,
    reason="A <new> article",
    loaded=LOADED + timedelta(hours=5),
)
THIRD = replace(
    FIRST,
    number=3,
    origin=Origin.ROLLBACK,
    restores=1,
    loaded=LOADED + timedelta(hours=9),
)
NEW = replace(SECOND, number=0)
"""The second revision before it is stored."""
LATER = served(SECOND)
BACK = served(THIRD)
TEST = served(id="kg-2099-01-01", test=True)
REVISIONS = [THIRD, SECOND, FIRST]

WARNINGS = (
    ArticleWarning("conflict", "two rows for district 7", 7, 12, blocks=True),
    ArticleWarning("missing_districts", "districts 3, 4 are missing"),
    ArticleWarning("share_missing", "district 9 has no share", 9),
    ArticleWarning("unparsed_line", "line 33 was not read", None, 33),
    ArticleWarning("something_new", "a kind that screens do not know", 1),
)
WARNED = replace(NEW, warnings=WARNINGS)
LONG = replace(NEW, warnings=WARNINGS * 30)
REFUSALS = ("empty", "no_rows", "not_results", "unsupported", "too_large", "of no known kind")
STORED_DATA: dict[str, list[dict[str, object]]] = {
    "chats": [{"id": 5, "language": "ky"}],
    "follows": [{"number": number} for number in range(400)],
}
STATUS = status.StatusReport(
    elections=(SERVED, TEST),
    now=LOADED + timedelta(days=3),
    differs=frozenset({ELECTION}),
    rejected_revisions={ELECTION: 9},
    outbox=5,
    problems=("a <problem>",),
    errors=("x" * 500,) * 9,
)


def preview_of(
    revision: Revision,
    golden: tuple[str, ...] = (),
    base: Revision = FIRST,
    reason: str | None = "a reason",
    draft_base: int | None = 1,
) -> Preview:
    """Return the preview of a draft that would become `revision`."""
    draft = Draft(
        id="f" * 12,
        election=ELECTION,
        base=draft_base,
        text="",
        admin_id=900,
        created=LOADED,
        reason=reason,
    )
    changes = compare(base.results, revision.results, base.stage, revision.stage)
    return Preview(draft, base, revision, changes, golden)


def decided(verdict: Verdict, voice: Voice) -> Reply:
    """Return the screen of a verdict on an article with warnings and a failing query."""
    return previews.decided(Decision(verdict, preview_of(WARNED, golden=("Ош",))), voice)


def refused(kind: str, voice: Voice) -> Reply:
    return previews.refused(ArticleError(kind, "why <it> is", 12), voice)


def superseded(action: Action, number: int | None, voice: Voice) -> Reply:
    return cards.superseded(Press(action, ELECTION, number, 1), LATER, voice)


def corrected_card(voice: Voice) -> Reply:
    corrected = (FIRST.by_number[7], SECOND.loaded)
    return inline.shared_card(LATER, 7, voice, corrected=corrected)


Screen = Callable[[Voice], Reply]
GENERAL: Mapping[str, Screen] = {
    "start": lambda voice: welcome.start(SERVED, voice),
    "help": lambda voice: welcome.help_screen(SERVED, voice),
    "about": lambda voice: welcome.about(SERVED, voice),
    "glossary": welcome.glossary,
    "languages": welcome.choose_language,
    "language chosen": welcome.language_chosen,
    "privacy": personal.privacy,
    "plain": personal.plain_set,
    "my data": lambda voice: personal.mydata({"chats": STORED_DATA["chats"], "follows": []}, voice),
    "much of my data": lambda voice: personal.mydata(STORED_DATA, voice),
    "no data": lambda voice: personal.mydata({"chats": []}, voice),
    "own id": lambda voice: personal.own_id(12345678, voice),
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
}
RESULTS: Mapping[str, Screen] = {
    "card": lambda voice: cards.card(SERVED, 7, voice, region="osh-city", by_number=True),
    "more": lambda voice: cards.more(SERVED, 7, voice, region="osh-city"),
    "line": lambda voice: cards.line(SERVED, 7, voice),
    "quote": lambda voice: cards.quote(SERVED, 7, voice),
    "superseded": lambda voice: superseded(Action.CARD, 7, voice),
    "superseded list": lambda voice: superseded(Action.REGIONS, None, voice),
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
    "corrected": corrected_card,
    "caption": lambda voice: inline.caption(SERVED, 27, voice, shared=True),
    "overview caption": lambda voice: builders.overview_caption(SERVED, voice),
    "history": lambda voice: history.history(SERVED, REVISIONS * 7, voice),
    "no history": lambda voice: history.history(SERVED, [], voice),
    "history of a district": lambda voice: history.district_history(
        SERVED, 7, REVISIONS * 7, voice
    ),
}
FOLLOWING: Mapping[str, Screen] = {
    "followed": lambda voice: following.followed(SERVED, 7, voice),
    "followed already": lambda voice: following.followed(SERVED, 7, voice, already=True),
    "unfollowed": lambda voice: following.unfollowed(SERVED, 12, voice),
    "unfollowed already": lambda voice: following.unfollowed(SERVED, 12, voice, existed=False),
    "following": lambda voice: following.following([(SERVED, n) for n in NUMBERS], voice),
    "following two elections": lambda voice: following.following(
        [(election, n) for election in (SERVED, TEST) for n in NUMBERS], voice
    ),
    "following nothing": lambda voice: following.following([], voice),
    "told": lambda voice: following.change_message(
        LATER, 27, FIRST.by_number[27], voice, before=FIRST
    ),
    "told back": lambda voice: following.change_message(
        BACK, 7, SECOND.by_number[7], voice, before=SECOND
    ),
}
FOR_ADMINS: Mapping[str, Screen] = {
    "preview": lambda voice: previews.preview(preview_of(NEW), SERVED, voice, others=[TEST]),
    "preview with warnings": lambda voice: previews.preview(preview_of(WARNED), SERVED, voice),
    "preview without a reason": lambda voice: previews.preview(
        preview_of(NEW, reason=None), SERVED, voice
    ),
    "preview that fails": lambda voice: previews.preview(preview_of(NEW, ("Ош",)), SERVED, voice),
    "preview of a rollback": lambda voice: previews.preview(
        preview_of(THIRD, base=SECOND), SERVED, voice
    ),
    "long preview": lambda voice: previews.preview(preview_of(LONG), SERVED, voice),
    "applied": lambda voice: previews.decided(
        Decision(Verdict.APPLIED, preview_of(NEW), SECOND), voice, SERVED
    ),
    "applied with warnings": lambda voice: previews.decided(
        Decision(Verdict.APPLIED, preview_of(LONG), SECOND), voice
    ),
    "rolled back": lambda voice: previews.decided(
        Decision(Verdict.APPLIED, preview_of(THIRD), THIRD), voice
    ),
    "dry run": lambda voice: previews.decided(Decision(Verdict.APPLIED, preview_of(NEW)), voice),
    "data refused": lambda voice: previews.data_refused(
        DataError("data/results.txt", "empty: no text"), voice
    ),
    "cancelled": previews.cancelled,
    "cancelled late": lambda voice: previews.cancelled(voice, existed=False),
    "no revision": previews.no_revision,
    "unreachable": lambda voice: previews.unreachable({7, 5}, voice),
    "status": lambda voice: status.status(STATUS, voice),
    "status, all well": lambda voice: status.status(status.StatusReport((SERVED,), LOADED), voice),
}
VERDICTS: Mapping[str, Screen] = {
    f"decided {verdict}": partial(decided, verdict)
    for verdict in Verdict
    if verdict is not Verdict.APPLIED
}
REFUSED: Mapping[str, Screen] = {f"refused {kind}": partial(refused, kind) for kind in REFUSALS}
SCREENS: Mapping[str, Screen] = {
    **GENERAL,
    **RESULTS,
    **FOLLOWING,
    **FOR_ADMINS,
    **VERDICTS,
    **REFUSED,
}

ON_EVERY_SCREEN = pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS.keys())
IN_EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
SIGNS = "".join(icon[0] for icon in ICONS.values())
EMOJI = re.compile(rf"[█░\U0001F300-\U0001FAFF{SIGNS}]")
