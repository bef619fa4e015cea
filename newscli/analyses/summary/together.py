"""One summary of several articles on the same story."""

from collections import Counter
from collections.abc import Sequence

from newscli.analyses.summary.candidates import Candidates, collect
from newscli.analyses.summary.methods import METHODS
from newscli.analyses.summary.options import SummaryOptions
from newscli.analyses.summary.result import Summary, SummarySentence
from newscli.analyses.summary.salience import TASTE
from newscli.analyses.summary.selection import PLAIN, Taste, choose
from newscli.analyses.summary.summarizing import lean, length_of
from newscli.text.document import Document

# In the distance between an article's lowest and highest sentence:
AGREEMENT = 1.0  # what a sentence gains whose content words stand in all other articles too
REPETITION = 1.0  # what it loses when all of them have been said, far more than within one article
_DEFAULT = SummaryOptions()


def summarize_together(docs: Sequence[Document], *, options: SummaryOptions = _DEFAULT) -> Summary:
    """Choose the sentences that tell the story which all articles are about.

    A sentence is worth what it is worth in its own article, from 0 to 1, and what the other articles agree on
    with it. What was said in one article is not said again from another.

    Args:
        docs: The articles; those earlier in the list come first in the summary.
        options: Length (of the whole summary; a percentage is of all articles), method and focus.

    Returns:
        Sentences as they stand, each with the id of its article; `score` runs from 0 to 1 over all of them.
    """
    found = [(doc, candidates) for doc in docs if len(candidates := collect(doc))]
    if not found:
        return Summary(options.method, ())
    pool, owners = _pool(found)
    own, unit = _own_scores(found, options)
    agreed = _agreement(found)
    scores = [a + AGREEMENT * b for a, b in zip(own, agreed, strict=True)]
    if options.focus:
        scores = lean(pool, scores, options.focus)
    taste = PLAIN._replace(overlap=REPETITION)
    if options.method == "salience":
        taste = Taste(REPETITION, TASTE.cut_off / unit, TASTE.back / unit)
    chosen = choose(pool, scores, length_of([doc for doc, _ in found], options), taste)
    low, high = min(scores), max(scores)
    ranks = {i: rank for rank, i in enumerate(sorted(chosen, key=lambda i: (-scores[i], i)), 1)}
    sentences = []
    for i in sorted(chosen):
        doc, (start, end, _) = owners[i], pool.sentences[i]
        score = (scores[i] - low) / (high - low) if high > low else 1.0
        text = doc.verbatim(start, end)
        sentences.append(
            SummarySentence(text, start, end, doc.line(start), ranks[i], round(score, 4), doc.id)
        )
    return Summary(options.method, tuple(sentences))


def _pool(found: Sequence[tuple[Document, Candidates]]) -> tuple[Candidates, list[Document]]:
    """The sentences of all articles as those of one, and the article of each.

    Of several languages the content words are those of each; sentences are judged as English ones.
    """
    sentences = [sentence for _, candidates in found for sentence in candidates.sentences]
    texts = [text for _, candidates in found for text in candidates.texts]
    languages = {candidates.language for _, candidates in found}
    pool = Candidates(sentences, texts, language=languages.pop() if len(languages) == 1 else None)
    pool.terms = [terms for _, candidates in found for terms in candidates.terms]
    return pool, [doc for doc, candidates in found for _ in candidates.texts]


def _own_scores(
    found: Sequence[tuple[Document, Candidates]], options: SummaryOptions
) -> tuple[list[float], float]:
    """Each sentence's place from the lowest (0) to the highest (1) of its article; their mean distance."""
    scores: list[float] = []
    spans = []
    for _, candidates in found:
        own = METHODS[options.method](candidates)
        low = min(own)
        span = max(own) - low or 1.0
        scores += [(score - low) / span for score in own]
        spans.append(span)
    return scores, sum(spans) / len(spans)


def _agreement(found: Sequence[tuple[Document, Candidates]]) -> list[float]:
    """For each sentence the mean share of the other articles that have its content words, 0 to 1."""
    others = len(found) - 1
    holding: Counter[str] = Counter()
    for _, candidates in found:
        holding.update({term for terms in candidates.terms for term in terms})
    return [
        sum([holding[term] - 1 for term in terms]) / (others * len(terms)) if others and terms else 0.0
        for _, candidates in found
        for terms in candidates.terms
    ]
