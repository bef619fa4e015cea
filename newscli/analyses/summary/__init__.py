"""The sentences that tell the story."""

from newscli.analyses.summary.candidates import collect
from newscli.analyses.summary.options import SummaryOptions
from newscli.analyses.summary.result import Summary, SummarySentence
from newscli.analyses.summary.salience import OVERLAP, rank
from newscli.text.document import Document

__all__ = ["Summary", "SummaryOptions", "SummarySentence", "summarize"]


def summarize(doc: Document, *, options: SummaryOptions = SummaryOptions()) -> Summary:
    """Choose the sentences that tell the story."""
    candidates = collect(doc)
    scores = rank(candidates)
    terms = [set(t) for t in candidates.terms]
    penalty = [0.0] * len(scores)
    order: list[int] = []
    while len(order) < min(options.sentences or 3, len(scores)):
        best = max(
            (i for i in range(len(scores)) if i not in order),
            key=lambda i: (scores[i] - OVERLAP * penalty[i], -i),
        )
        order.append(best)
        for i, t in enumerate(terms):
            shared = len(t & terms[best])
            if shared:
                penalty[i] = max(penalty[i], shared / min(len(t), len(terms[best])))
    return Summary(
        options.method,
        tuple(
            SummarySentence(
                candidates.texts[i],
                candidates.sentences[i].start,
                candidates.sentences[i].end,
                doc.line(candidates.sentences[i].start),
                order.index(i) + 1,
                1.0 - order.index(i) / len(order),
            )
            for i in sorted(order)
        ),
    )
