"""Our own method: noun phrases, ranked by a weighted sum of a few named features."""

from newscli.analyses.keywords.candidates import read
from newscli.analyses.keywords.ranking import Scored, choose, probability, score
from newscli.analyses.keywords.result import RankedPhrase
from newscli.analyses.keywords.surface import best_form, spans
from newscli.text.document import Document


def rank_by_salience(doc: Document, *, top: int, max_words: int) -> list[RankedPhrase]:
    """The phrases of `doc` that an editor would pick.

    Args:
        doc: The article; its body is read, the rest only if there is none.
        top: Phrases at most.
        max_words: Words a phrase has at most; 1 ranks single words by weights of their own.

    Returns:
        Phrases, best first, no two of them equal after stemming; a score of 0.5 is what a tenth choice has on
        the average.
    """
    chosen = choose(score_candidates(doc, max_words), top)
    places = [spans(doc, candidate) for _, candidate in chosen]
    return [
        RankedPhrase(best_form(doc, candidate, uses), probability(value), uses)
        for (value, candidate), uses in zip(chosen, places, strict=True)
    ]


def score_candidates(doc: Document, max_words: int) -> list[Scored]:
    """Each candidate with its value, best first: by the weights for English, else by the language's rules."""
    if language := doc.other_language:
        from newscli.analyses.keywords import localized

        return localized.score(doc, language, max_words=max_words)
    return score(doc, read(doc, max_words), single=max_words == 1)
