"""From a document to its summary."""

from collections.abc import Sequence

from newscli.analyses.summary.candidates import Candidates, collect
from newscli.analyses.summary.methods import METHODS
from newscli.analyses.summary.options import SummaryOptions
from newscli.analyses.summary.result import Summary, SummarySentence
from newscli.analyses.summary.salience import TASTE
from newscli.analyses.summary.selection import PLAIN, Length, choose
from newscli.text.document import Document

SENTENCES = 3  # where no length is given
LEAN = 1.5  # what all words of a focus add to a score, in spans from the lowest to the highest
_DEFAULT = SummaryOptions()


def summarize(doc: Document, *, options: SummaryOptions = _DEFAULT) -> Summary:
    """Choose the sentences that tell the story.

    Never raises, whatever the text. There are fewer sentences than asked for where the article has fewer that
    differ.

    Args:
        doc: The article. Its headline, captions and furniture are never chosen.
        options: Length, method and focus.

    Returns:
        Sentences as they stand, in text order. Their `score` is where the method puts them between the
        article's lowest (0) and highest (1) sentence, and `rank` follows it; none is lowered there for
        repeating another.

    Example:
        >>> import newscli
        >>> doc = newscli.Document('"We open at noon," the mayor, Ruth Stone, said. The bridge was shut.')
        >>> options = newscli.SummaryOptions(sentences=1)
        >>> [sent.text for sent in newscli.summarize(doc, options=options).sentences]
        ['The bridge was shut.']
    """
    candidates = collect(doc)
    if not len(candidates):
        return Summary(options.method, ())
    scores = METHODS[options.method](candidates)
    if options.focus:
        scores = lean(candidates, scores, options.focus)
    taste = TASTE if options.method == "salience" else PLAIN
    chosen = choose(candidates, scores, length_of([doc], options), taste)
    low, high = min(scores), max(scores)
    best_first = sorted(chosen, key=lambda i: (-scores[i], i))
    ranks = {i: rank for rank, i in enumerate(best_first, 1)}
    sentences = []
    for i in sorted(chosen):
        start, end, _ = candidates.sentences[i]
        score = (scores[i] - low) / (high - low) if high > low else 1.0
        sentences.append(
            SummarySentence(doc.verbatim(start, end), start, end, doc.line(start), ranks[i], round(score, 4))
        )
    return Summary(options.method, tuple(sentences))


def length_of(docs: Sequence[Document], options: SummaryOptions) -> Length:
    """The length asked for, where a percentage is of the words of all `docs`."""
    everything = sum([len(doc.body) for doc in docs])
    if options.words is not None:
        return Length(everything, options.words)
    if options.percent is not None:
        words = sum([len(doc.text[s.start : s.end].split()) for doc in docs for s in doc.body])
        return Length(everything, int(words * options.percent / 100))
    return Length(options.sentences or SENTENCES)


def lean(candidates: Candidates, scores: list[float], focus: str) -> list[float]:
    """Adds the share of the focus that a sentence has; all of it lifts the last sentence over the first."""
    from newscli.text.stems import stem

    focused = Candidates((), (), focus, candidates.language).title
    if candidates.language:  # whose content words are stems
        wanted, stemmed = set(focused), candidates.terms
    else:
        wanted = set(map(stem, focused))
        stemmed = [list(map(stem, terms)) for terms in candidates.terms]
    if not wanted:
        return scores
    spread = max(scores) - min(scores) or 1.0
    return [
        score + LEAN * spread * len(wanted.intersection(terms)) / len(wanted)
        for score, terms in zip(scores, stemmed, strict=True)
    ]
