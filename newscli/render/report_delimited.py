"""Reports as one row a document, for spreadsheets."""

from typing import Any

from newscli.render.delimited import Csv, Delimited, RawCsv, RawTsv, Tsv
from newscli.render.facts import facts_of
from newscli.render.record import Record
from newscli.render.views import VIEWS

_BETWEEN = "; "


class _Overview(Delimited):
    """Writes the main figures, the key phrases and the summary of each document."""

    def write(self, record: Record) -> None:
        """Add the row of one record; a record without results adds none."""
        row = _row(record)
        if row:
            self._head(tuple(row))
            self._row(record.id, row.values())


class ReportCsv(_Overview, Csv):
    """Comma-separated."""


class ReportTsv(_Overview, Tsv):
    """Tab-separated."""


class RawReportCsv(_Overview, RawCsv):
    """Comma-separated, with the words of the article as they are."""


class RawReportTsv(_Overview, RawTsv):
    """Tab-separated, with the words of the article as they are."""


def _row(record: Record) -> dict[str, Any]:
    facts = facts_of(record)
    if facts is None:
        return {}
    return {
        "title": record.title,
        "words": facts.words,
        "sentences": facts.sentences,
        "reading_seconds": facts.reading_seconds,
        "grade": facts.grade,
        "difficulty": facts.difficulty,
        "flesch_reading_ease": facts.ease,
        "quotes": facts.quotes,
        "quoted_words": facts.quoted_words,
        "speakers": facts.speakers,
        "top_speaker": facts.most,
        "top_speaker_words": facts.most_words,
        "keywords": _BETWEEN.join(_texts(record, "keywords")),
        "summary": " ".join(_texts(record, "summary")),
    }


def _texts(record: Record, name: str) -> list[str]:
    return [row.text for row in VIEWS[name].rows(record.results[name])]
