"""Key phrases that an editor would pick."""

from newscli.analyses.keywords.options import KeywordOptions
from newscli.analyses.keywords.result import Keyword, Keywords
from newscli.text.document import Document

__all__ = ["Keyword", "KeywordOptions", "Keywords", "find_keywords"]


def find_keywords(doc: Document, *, options: KeywordOptions = KeywordOptions()) -> Keywords:
    """Rank the article's phrases."""
    return Keywords(())
