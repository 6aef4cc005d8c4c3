"""Rows to values of the core and back. Moments are text in UTC of one length, so that they compare as they sort."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime
from decimal import Decimal

from bot.core.chats import Chat, Follow, Notification, SharedCard
from bot.core.model import ArticleWarning, Origin, Result, Revision, Source, Stage, Totals
from bot.core.previews import Draft
from bot.store.engine import Row


def text_of(moment: datetime) -> str:
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
    )


def parse_revision(row: Row, results: Sequence[Row]) -> Revision:
    published = row["source_published"]
    return Revision(
        number=row["number"],
        election=row["election"],
        results=tuple(parse_result(result) for result in results),
        source=Source(
            row["source_name"], row["source_url"], published and date.fromisoformat(published)
        ),
        loaded=datetime.fromisoformat(row["loaded"]),
        origin=Origin(row["origin"]),
        stage=parse_stage(row),
        totals=None if row["totals"] is None else Totals(**json.loads(row["totals"])),
        warnings=tuple(ArticleWarning(**warning) for warning in json.loads(row["warnings"])),
        reason=row["reason"],
        restores=row["restores"],
        corrects=None if row["corrects"] is None else Stage(row["corrects"]),
    )


def revision_values(revision: Revision, number: int) -> tuple[object, ...]:
    published = revision.source.published
    return (
        number,
        revision.election,
        text_of(revision.loaded),
        revision.origin,
        revision.stage,
        revision.source.name,
        revision.source.url,
        None if published is None else published.isoformat(),
        None if revision.totals is None else json.dumps(asdict(revision.totals)),
        json.dumps([asdict(warning) for warning in revision.warnings], ensure_ascii=False),
        revision.reason,
        revision.restores,
        revision.corrects,
    )


def parse_stage(row: Row) -> Stage | None:
    return None if row["stage"] is None else Stage(row["stage"])


def parse_draft(row: Row) -> Draft:
    return Draft(
        id=row["id"],
        election=row["election"],
        base=row["base"],
        text=row["article"],
        admin_id=row["admin_id"],
        created=datetime.fromisoformat(row["created"]),
        origin=Origin(row["origin"]),
        stage=parse_stage(row),
        reason=row["reason"],
        restores=row["restores"],
        approved_by=row["approved_by"],
    )


def draft_values(draft: Draft) -> tuple[object, ...]:
    return (
        draft.id,
        draft.election,
        draft.base,
        draft.text,
        draft.admin_id,
        text_of(draft.created),
        draft.origin,
        draft.stage,
        draft.reason,
        draft.restores,
        draft.approved_by,
    )


def parse_chat(row: Row) -> Chat:
    quiet_until = row["quiet_until"]
    return Chat(
        row["id"],
        row["language"],
        bool(row["plain"]),
        quiet_until and datetime.fromisoformat(quiet_until),
    )


def parse_follow(row: Row) -> Follow:
    return Follow(row["chat_id"], row["election"], row["number"], row["last_notified"])


def parse_card(row: Row) -> SharedCard:
    return SharedCard(
        row["inline_message_id"],
        row["election"],
        row["number"],
        row["language"],
        row["last_notified"],
        datetime.fromisoformat(row["created"]),
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
