"""Conversion between rows and values of the core.

Moments are text in UTC of one length, so that they compare as they sort.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime
from decimal import Decimal

from bot.core.chats import Chat, Follow, Notification, SharedCard
from bot.core.model import ArticleWarning, Method, Origin, Result, Revision, Source, Stage, Totals
from bot.core.previews import Draft
from bot.store.engine import Row


def moment_text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def parse_result(row: Row) -> Result:
    return Result(
        number=row["number"],
        district=row["district"],
        winner=row["winner"],
        against_all=bool(row["against_all"]),
        share=None if row["share"] is None else Decimal(row["share"]),
        votes=row["votes"],
        line=row["line"],
        source=parse_source(row),
        method=parse_method(row["method"]),
        article=row["article"],
    )


def result_values(revision: int, position: int, result: Result) -> tuple[object, ...]:
    share = None if result.share is None else str(result.share)
    return (
        revision,
        position,
        result.number,
        result.district,
        result.winner,
        result.against_all,
        share,
        result.votes,
        result.line,
        revision if result.article is None else result.article,
    )


def parse_revision(row: Row, results: Sequence[Row]) -> Revision:
    totals = row["totals"]
    return Revision(
        number=row["number"],
        election=row["election"],
        results=tuple(parse_result(result) for result in results),
        source=parse_source(row),
        loaded=datetime.fromisoformat(row["loaded"]),
        origin=Origin(row["origin"]),
        stage=parse_stage(row["stage"]),
        totals=None if totals is None else Totals(**json.loads(totals)),
        warnings=tuple(ArticleWarning(**warning) for warning in json.loads(row["warnings"])),
        reason=row["reason"],
        restores=row["restores"],
        corrects=parse_stage(row["corrects"]),
        method=parse_method(row["method"]),
    )


def parse_source(row: Row) -> Source:
    published = row["source_published"]
    return Source(
        name=row["source_name"],
        url=row["source_url"],
        published=None if published is None else date.fromisoformat(published),
    )


def parse_method(method: str | None) -> Method | None:
    return None if method is None else Method(method)


def parse_stage(stage: str | None) -> Stage | None:
    return None if stage is None else Stage(stage)


def revision_values(revision: Revision) -> tuple[object, ...]:
    source, totals = revision.source, revision.totals
    return (
        revision.number,
        revision.election,
        moment_text(revision.loaded),
        revision.origin,
        revision.stage,
        source.name,
        source.url,
        None if source.published is None else source.published.isoformat(),
        None if totals is None else json.dumps(asdict(totals)),
        json.dumps([asdict(warning) for warning in revision.warnings], ensure_ascii=False),
        revision.reason,
        revision.restores,
        revision.corrects,
        revision.method,
    )


def parse_draft(row: Row) -> Draft:
    return Draft(
        id=row["id"],
        election=row["election"],
        base=row["base"],
        text=row["article"],
        admin_id=row["admin_id"],
        created=datetime.fromisoformat(row["created"]),
        origin=Origin(row["origin"]),
        stage=parse_stage(row["stage"]),
        reason=row["reason"],
        restores=row["restores"],
        approved_by=row["approved_by"],
        source=parse_source(row),
        source_answered=bool(row["source_answered"]),
    )


def draft_values(draft: Draft) -> tuple[object, ...]:
    return (
        draft.id,
        draft.election,
        draft.base,
        draft.text,
        draft.admin_id,
        moment_text(draft.created),
        draft.origin,
        draft.stage,
        draft.reason,
        draft.restores,
        draft.approved_by,
        draft.source.name,
        draft.source.url,
        None if draft.source.published is None else draft.source.published.isoformat(),
        draft.source_answered,
    )


def parse_chat(row: Row) -> Chat:
    quiet_until = row["quiet_until"]
    return Chat(
        id=row["id"],
        language=row["language"],
        plain=bool(row["plain"]),
        quiet_until=None if quiet_until is None else datetime.fromisoformat(quiet_until),
    )


def parse_follow(row: Row) -> Follow:
    return Follow(row["chat_id"], row["election"], row["number"], row["last_notified"])


def parse_card(row: Row) -> SharedCard:
    return SharedCard(
        inline_message_id=row["inline_message_id"],
        election=row["election"],
        number=row["number"],
        language=row["language"],
        last_notified=row["last_notified"],
        created=datetime.fromisoformat(row["created"]),
    )


def parse_notification(row: Row) -> Notification:
    return Notification(
        id=row["id"],
        election=row["election"],
        number=row["number"],
        revision=row["revision"],
        last_notified=row["last_notified"],
        language=row["language"],
        attempts=row["attempts"],
        expires_at=datetime.fromisoformat(row["expires_at"]),
        chat_id=row["chat_id"],
        inline_message_id=row["inline_message_id"],
    )
