"""A folder with a page for each document, and one that lists them."""

from pathlib import Path
from typing import Any, NamedTuple, TextIO

from newscli.render.facts import Facts, Totals, duration, facts_of
from newscli.render.html.names import PageNames
from newscli.render.html.templating import check_installed, page
from newscli.render.outputs import FileOutput, Formats
from newscli.render.plain import one_line
from newscli.render.record import Record

_FORMATS: Formats = {"page": ("html.page", "FolderPage"), "index": ("html.site", "Index")}


class Site:
    """Writes each document's page as it comes, and the index when all are done.

    Holds a row a document. Pages of documents that are done stay if the run fails; other files in the folder
    are left alone.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names = PageNames()
        self._index = FileOutput("index", folder / "index.html", _FORMATS)

    def open(self) -> None:
        """Make the folder, if it is not there.

        Raises:
            UsageError: If Jinja2 is missing.
            OSError: If it cannot be made, or not be written to.
        """
        check_installed()
        self._folder.mkdir(exist_ok=True)
        self._index.open()

    def write(self, record: Record) -> None:
        """Write the page of one document."""
        self._index.write(record)
        output = FileOutput("page", self._folder / self._names.name(record.id), _FORMATS)
        try:
            output.open()
            output.write(record)
            output.close()
        finally:
            output.discard()

    def close(self) -> None:
        """Write the index."""
        self._index.close()

    def discard(self) -> None:
        """Leave no half of an index behind."""
        self._index.discard()


class _Row(NamedTuple):
    """A document in the index: its page, and its figures or what is wrong with it."""

    href: str
    id: str
    title: str
    facts: Facts | None
    error: str


class Index:
    """Writes the page that lists the others, which it names as `Site` does."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._names = PageNames()
        self._rows: list[_Row] = []
        self._totals = Totals()

    def write(self, record: Record) -> None:
        """Add one document."""
        facts = facts_of(record)
        self._totals.add(facts)
        title = one_line(record.title or record.id)
        error = one_line(record.error[1]) if record.error else ""
        self._rows.append(_Row(self._names.name(record.id), one_line(record.id), title, facts, error))

    def close(self) -> None:
        """Write the page."""
        values: dict[str, Any] = {"rows": self._rows, "totals": self._totals, "duration": duration}
        self._out.writelines(page("index.html", script="index.js", title="All articles", **values))
