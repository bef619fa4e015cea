"""The ways to find key phrases, by name. Each is imported when it is asked for."""

from typing import TYPE_CHECKING, Protocol

from newscli.analyses.keywords.result import RankedPhrase
from newscli.text.document import Document

if TYPE_CHECKING:  # making a protocol takes longer than ranking

    class Ranker(Protocol):
        """Finds and ranks phrases."""

        def __call__(self, doc: Document, /, *, top: int, max_words: int) -> list[RankedPhrase]:
            """The best `top` phrases of up to `max_words` words, best first."""
            ...


def _salience(doc: Document, *, top: int, max_words: int) -> list[RankedPhrase]:
    from newscli.analyses.keywords.salience import rank_by_salience

    return rank_by_salience(doc, top=top, max_words=max_words)


def _yake(doc: Document, *, top: int, max_words: int) -> list[RankedPhrase]:
    from newscli.analyses.keywords.yake import rank_by_yake

    return rank_by_yake(doc, top=top, max_words=max_words)


def _rake(doc: Document, *, top: int, max_words: int) -> list[RankedPhrase]:
    from newscli.analyses.keywords.rake import rank_by_rake

    return rank_by_rake(doc, top=top, max_words=max_words)


def _textrank(doc: Document, *, top: int, max_words: int) -> list[RankedPhrase]:
    from newscli.analyses.keywords.textrank import rank_by_textrank

    return rank_by_textrank(doc, top=top, max_words=max_words)


METHODS: "dict[str, Ranker]" = {"salience": _salience, "yake": _yake, "rake": _rake, "textrank": _textrank}
