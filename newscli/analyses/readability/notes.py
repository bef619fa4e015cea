"""What a reader of the figures should know about them."""

from collections.abc import Mapping

from newscli.analyses.readability.counts import Counts
from newscli.analyses.readability.grade import spread
from newscli.text.document import Document

SHORTEST = 100
"""Words in the samples that the formulas were fitted on; with fewer, one long word moves them by grades."""

SMOG_SENTENCES = 30
"""Sentences in the sample that SMOG is defined on (McLaughlin 1969)."""

WIDE_SPREAD = 5.0
"""Grades between the lowest and the highest formula from which the grade is called unsure."""


def notes_on(doc: Document, counts: Counts, scores: Mapping[str, float]) -> tuple[str, ...]:
    """Notes on the figures of a text, in full sentences; empty where there is nothing to say.

    Args:
        doc: The text.
        counts: Its counts.
        scores: All formulas, or none where there are no words.
    """
    if not counts.words:
        return ("no words to measure",)
    notes: list[str] = []
    if counts.words < SHORTEST:
        notes.append(f"too short: formulas need about {SHORTEST} words, this text has {counts.words}")
    if counts.sentences < SMOG_SENTENCES:
        notes.append(
            f"smog_index is an estimate: needs {SMOG_SENTENCES} sentences, text has {counts.sentences}"
        )
    low, high = spread(scores)
    if scores[high] - scores[low] > WIDE_SPREAD:
        notes.append(f"grade is unsure: {low} says {scores[low]:.1f}, {high} {scores[high]:.1f}")
    if doc.language is None:
        notes.append("made for English: the language of the text could not be told")
    elif doc.language != "en":
        notes.append(f"made for English: the text seems to be in another language ({doc.language})")
    if doc.engine == "reference":
        notes.append("formulas by textstat, on its own counts")
    return tuple(notes)
