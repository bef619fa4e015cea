"""How hard an article is to read, and where."""

from math import ceil

from newscli.analyses.readability.counts import Counts, article_words, count
from newscli.analyses.readability.difficulty import sentence_difficulties, text_difficulty
from newscli.analyses.readability.formulas import FORMULAS
from newscli.analyses.readability.grade import consensus, grade_range
from newscli.analyses.readability.hardest import hardest_sentences
from newscli.analyses.readability.notes import notes_on
from newscli.analyses.readability.options import ReadabilityOptions
from newscli.analyses.readability.paragraphs import measure_paragraphs
from newscli.analyses.readability.result import HardSentence, Readability
from newscli.text.document import Document

__all__ = ["FORMULAS", "HardSentence", "Readability", "ReadabilityOptions", "measure_readability"]

_DEFAULTS = ReadabilityOptions()

WORDS_PER_MINUTE = 238
"""Silent reading of English non-fiction by adults (Brysbaert 2019, a meta-analysis of 190 studies)."""


def measure_readability(doc: Document, *, options: ReadabilityOptions = _DEFAULTS) -> Readability:
    """Measure how hard the article is to read.

    Only the sentences that tell the article count (`Document.body`): no headlines, captions, bylines or
    furniture, unless the options ask for them. Never raises on odd text. A text without words has no scores,
    no grade and no difficulty.

    Args:
        doc: The article. With its engine "reference" the formulas are textstat's, all else is ours.
        options: Which formulas to show, how many of the hardest sentences, and what to hold it against.

    Returns:
        Counts, formulas on their published scales (each of `FORMULAS` says which), the consensus
        grade with its range, difficulty, the hardest sentences with reasons, and the paragraphs.

    Example:
        >>> import newscli
        >>> doc = newscli.Document('"We open at noon," the mayor, Ruth Stone, said. The bridge was shut.')
        >>> result = newscli.readability(doc)
        >>> result.counts['words'], round(result.scores['flesch_kincaid_grade'], 1)
        (13, 0.6)
    """
    if language := doc.other_language:
        from newscli.analyses.readability import localized

        return _held_against(
            localized.measure(doc, language, hardest=options.hardest, count=options.count),
            options,
            language.name,
        )
    article = article_words(doc, count=options.count)
    counts = count(article)
    if not counts.words:
        return Readability(_published(counts), {}, None, None, 0, (), notes_on(doc, counts, {}))
    if doc.engine == "reference":
        from newscli.analyses.readability import reference

        text = reference.text_of(doc, article)
        scores = {name: reference.score(name, text) for name in FORMULAS}
    else:
        scores = {name: formula(counts) for name, formula in FORMULAS.items()}
    by_sentence = sentence_difficulties(article)
    low, high = grade_range(scores)
    result = Readability(
        counts=_published(counts),
        scores={name: round(scores[name], 4) for name in FORMULAS},
        grade=round(consensus(scores), 1),
        difficulty=round(text_difficulty(article), 4),
        reading_seconds=ceil(60 * counts.words / WORDS_PER_MINUTE),
        hardest=hardest_sentences(doc, article, by_sentence, options.hardest),
        notes=notes_on(doc, counts, scores),
        grade_range=(round(low, 1), round(high, 1)),
        paragraphs=measure_paragraphs(doc, article, by_sentence),
    )
    return _held_against(result, options)


def _held_against(result: Readability, options: ReadabilityOptions, language: str = "English") -> Readability:
    """A result with its audience and its comparison, if asked for, and only the formulas to be shown."""
    audience = comparison = None
    if options.audience:
        from newscli.analyses.readability.audiences import fitness

        audience = fitness(options.audience, result)
    if options.metrics and result.scores:
        notes = result.notes
        if not result.scores.keys() >= set(options.metrics):
            from newscli.analyses.readability.localized import undefined

            notes += undefined(options.metrics, result.scores, language)
        shown = {name: score for name, score in result.scores.items() if name in options.metrics}
        result = result._replace(scores=shown, notes=notes)
    if options.compare_with:
        from newscli.analyses.readability.comparison import compare

        other, old = options.compare_with
        comparison = compare(result, old, other=other)
    return result._replace(audience=audience, comparison=comparison)


def _published(counts: Counts) -> dict[str, int]:
    return {name: getattr(counts, name) for name in Counts._fields if not name.startswith("sample_")}
