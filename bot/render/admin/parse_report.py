"""What was read in an article, for `python -m bot parse`: JSON for scripts, lines for people at a terminal."""

import json

from bot.core.model import Article, ArticleWarning, Result


def article_json(article: Article) -> str:
    """One JSON object in the shape of the program's interface."""
    totals = article.totals
    return json.dumps(
        {
            "rows": [_row(result) for result in article.results],
            "warnings": [_warning(warning) for warning in article.warnings],
            "totals": None
            if totals is None
            else {"polling_stations": totals.polling_stations, "voters": totals.voters},
            "stage": article.stage,
            "provisional": None if article.stage is None else article.stage.provisional,
            "digest": article.digest,
        },
        ensure_ascii=False,
        indent=1,
    )


def _row(result: Result) -> dict[str, object]:
    return {
        "number": result.number,
        "district": result.district,
        "winner": result.winner,
        "against_all": result.against_all,
        "share": None if result.share is None else float(result.share),
        "votes": result.votes,
        "line": result.line,
    }


def _warning(warning: ArticleWarning) -> dict[str, object]:
    facts = {"kind": warning.kind, "number": warning.number, "message": warning.message}
    return {**facts, "line": warning.line, "blocks": warning.blocks}


def article_text(article: Article) -> str:
    """A line a row as the article has it, then what a person should look at."""
    totals = article.totals
    counted = (
        "none"
        if totals is None
        else f"{totals.polling_stations} polling stations, {totals.voters} voters"
    )
    rows = [f"{result.number:>3}  {result.line}" for result in article.results]
    warnings = [f"warning: {warning.kind}: {warning.message}" for warning in article.warnings]
    summary = f"{len(rows)} rows, totals: {counted}, stage: {article.stage or 'not in the text'}"
    return "\n".join([*rows, summary, *warnings])
