"""What `python -m bot parse` found in an article: JSON for scripts, lines for a terminal."""

import json
from collections.abc import Mapping

from bot.core.model import Article, ArticleWarning, Result, Source, Totals


def article_json(article: Article) -> str:
    """Return one JSON object. Shares are numbers, and what the article lacks is null."""
    stage = article.stage
    report = {
        "rows": [_row(result) for result in article.results],
        "warnings": [_warning(warning) for warning in article.warnings],
        "totals": _totals(article.totals),
        "stage": stage,
        "provisional": None if stage is None else stage.provisional,
        "method": article.method,
        "source": _source(article.source),
        "digest": article.digest,
    }
    return json.dumps(report, ensure_ascii=False, indent=1)


def _source(source: Source) -> Mapping[str, object]:
    published = None if source.published is None else source.published.isoformat()
    return {"name": source.name, "url": source.url, "published": published}


def _row(result: Result) -> Mapping[str, object]:
    return {
        "number": result.number,
        "district": result.district,
        "winner": result.winner,
        "against_all": result.against_all,
        "share": None if result.share is None else float(result.share),
        "votes": result.votes,
        "line": result.line,
    }


def _warning(warning: ArticleWarning) -> Mapping[str, object]:
    return {
        "kind": warning.kind,
        "number": warning.number,
        "message": warning.message,
        "line": warning.line,
        "blocks": warning.blocks,
    }


def _totals(totals: Totals | None) -> Mapping[str, object] | None:
    if totals is None:
        return None
    return {"polling_stations": totals.polling_stations, "voters": totals.voters}


def article_text(article: Article) -> str:
    """Return the rows in the article's own words, then a summary and the warnings."""
    rows = [f"{result.number:>3}  {result.line}" for result in article.results]
    totals = _totals_text(article.totals)
    stage = article.stage or "not in the text"
    summary = f"{len(rows)} rows, totals: {totals}, stage: {stage}"
    warnings = [f"warning: {warning.kind}: {warning.message}" for warning in article.warnings]
    return "\n".join([*rows, summary, *warnings])


def _totals_text(totals: Totals | None) -> str:
    if totals is None:
        return "none"
    return f"{totals.polling_stations} polling stations, {totals.voters} voters"
