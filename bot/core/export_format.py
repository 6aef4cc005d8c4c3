"""The format of exported results: its name and the columns of its table.

`bot.render.exports` writes the format and `bot.articles.exported` reads it.
"""

SCHEMA = "shailoo-bot/results/1"
"""Written into every export. An incompatible format gets another number."""

COLUMNS = (
    "schema",
    "election",
    "election_date",
    "stage",
    "revision",
    "loaded",
    "source",
    "source_url",
    "source_published",
    "method",
    "polling_stations",
    "voters",
    "number",
    "district",
    "winner",
    "against_all",
    "share",
    "votes",
    "line",
)
"""The header of the CSV, in order."""
