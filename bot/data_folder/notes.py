"""`notes.toml`: events after the result, with their sources."""

from bot.core.addresses import usable_address
from bot.core.model import Citation, Note
from bot.data_folder.tables import Table, by_language, plain_date


def notes_from(table: Table, election: str) -> tuple[Note, ...]:
    """Return the notes of a parsed `notes.toml`. Raises KeyError, TypeError or ValueError."""
    return tuple(note_from(note, election) for note in table["note"])


def note_from(note: Table, election: str) -> Note:
    return Note(
        election=election,
        numbers=tuple(int(number) for number in note["numbers"]),
        date=plain_date(note["date"]) if "date" in note else None,
        texts=by_language(note),
        sources=tuple(citation_from(source) for source in note["sources"]),
        people=tuple(str(person) for person in note.get("people", ())),
    )


def citation_from(source: Table) -> Citation:
    url = source.get("url")
    if url is not None and usable_address(str(url)) is None:
        raise ValueError(f"{url!r} is no web address")
    return Citation(str(source["name"]), url)
