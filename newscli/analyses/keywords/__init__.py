"""Key phrases that an editor would pick."""

from newscli.analyses.keywords.options import KeywordOptions
from newscli.analyses.keywords.result import Keyword, Keywords
from newscli.text.document import Document

__all__ = ["Keyword", "KeywordOptions", "Keywords", "find_keywords"]

_DEFAULT = KeywordOptions()


def find_keywords(doc: Document, *, options: KeywordOptions = _DEFAULT) -> Keywords:
    """Rank the article's phrases.

    Never raises, whatever the text; one without a content word has no key phrases.

    Args:
        doc: The article. Its body is read, the rest only if there is none.
        options: How many phrases, and how long.

    Returns:
        Phrases, best first, no two of them equal after stemming.
    """
    from newscli.analyses.keywords.candidates import read
    from newscli.analyses.keywords.ranking import choose, probability, score
    from newscli.analyses.keywords.surface import best_form, span

    scored = score(doc, read(doc, options.max_words), single=options.max_words == 1)
    phrases = []
    for value, candidate in choose(scored, options.top):
        start, end = span(doc, candidate.uses[0])
        text = best_form(doc, candidate)
        phrases.append(
            Keyword(text, round(probability(value), 4), len(candidate.uses), start, end, doc.line(start))
        )
    return Keywords(tuple(phrases))
