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
        doc: The article. Its body is read; its headline only speaks for phrases that the body has too.
        options: How many phrases, and how long.

    Returns:
        Phrases, best first, no two of them equal after stemming.
    """
    from newscli.analyses.keywords.candidates import read
    from newscli.analyses.keywords.ranking import rank
    from newscli.analyses.keywords.surface import best_form, span

    phrases = []
    for score, candidate in rank(read(doc, options.max_words), options.max_words, options.top):
        start, end = span(doc, candidate.uses[0])
        phrases.append(
            Keyword(
                best_form(doc, candidate), round(score, 4), len(candidate.uses), start, end, doc.line(start)
            )
        )
    return Keywords(tuple(phrases))
