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
        options: How many phrases, how long, and how they are found.

    Returns:
        Phrases, best first. By salience no two of them are equal after stemming.

    Example:
        >>> import newscli
        >>> doc = newscli.Document('"We open at noon," the mayor, Ruth Stone, said. The bridge was shut.')
        >>> [phrase.text for phrase in newscli.keywords(doc).phrases]
        ['Ruth Stone', 'mayor', 'bridge']
    """
    from newscli.analyses.keywords.methods import METHODS

    ranked = METHODS[options.method](doc, top=options.top, max_words=options.max_words)
    return Keywords(
        tuple(
            Keyword(
                phrase.text,
                round(phrase.score, 4),
                len(phrase.uses),
                *phrase.uses[0],
                doc.line(phrase.uses[0][0]),
                tuple(phrase.uses) if options.mentions else (),
            )
            for phrase in ranked
        )
    )
