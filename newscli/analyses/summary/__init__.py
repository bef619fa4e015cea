"""The sentences that tell the story."""

from newscli.analyses.summary.options import SummaryOptions
from newscli.analyses.summary.result import Summary, SummarySentence
from newscli.text.document import Document

__all__ = ["Summary", "SummaryOptions", "SummarySentence", "summarize"]


def summarize(doc: Document, *, options: SummaryOptions = SummaryOptions()) -> Summary:
    """Choose the sentences that tell the story."""
    chosen = doc.body[: options.sentences or 3]
    return Summary(
        options.method,
        tuple(
            SummarySentence(doc.text[s.start : s.end], s.start, s.end, doc.line(s.start), i + 1, 1.0)
            for i, s in enumerate(chosen)
        ),
    )
