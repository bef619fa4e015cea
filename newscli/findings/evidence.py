"""What rules judge: a document and the analyses of it, each done when the first rule asks for it."""

from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from newscli.text.document import Document
from newscli.text.spans import Block
from newscli.text.structure import KEPT

if TYPE_CHECKING:
    from newscli.analyses.keywords import Keyword
    from newscli.analyses.quotes import Quote
    from newscli.analyses.quotes.marks import Stretch
    from newscli.analyses.readability import Readability
    from newscli.analyses.summary import SummarySentence

SUMMARY_SENTENCES = 3
KEY_PHRASES = 10


class Evidence:
    """A document and its analyses; one that no rule asks for is never done."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc

    @cached_property
    def readability(self) -> "Readability":
        """Figures and the hardest sentence."""
        from newscli.analyses.readability import ReadabilityOptions, measure_readability

        return measure_readability(self.doc, options=ReadabilityOptions(hardest=1))

    @cached_property
    def quotes(self) -> "tuple[Quote, ...]":
        """Quotations in text order."""
        from newscli.analyses.quotes import find_quotes

        return find_quotes(self.doc).quotes

    @cached_property
    def stretches(self) -> "list[Stretch]":
        """Stretches between quotation marks, whoever speaks them; needs no analysis."""
        from newscli.findings.marks import stretches

        return stretches(self.doc)

    @cached_property
    def summary(self) -> "tuple[SummarySentence, ...]":
        """The sentences that tell the story, in text order."""
        from newscli.analyses.summary import SummaryOptions, summarize

        return summarize(self.doc, options=SummaryOptions(sentences=SUMMARY_SENTENCES)).sentences

    @cached_property
    def keywords(self) -> "tuple[Keyword, ...]":
        """Key phrases, best first."""
        from newscli.analyses.keywords import KeywordOptions, find_keywords

        return find_keywords(self.doc, options=KeywordOptions(top=KEY_PHRASES)).phrases

    @cached_property
    def paragraphs(self) -> tuple[Block, ...]:
        """The blocks that tell the article."""
        return tuple(b for b in self.doc.blocks if self.doc.keep_furniture or b.kind in KEPT)

    @cached_property
    def lengths(self) -> list[int]:
        """Words of each of the document's body sentences."""
        return [self.words(s.start, s.end) for s in self.doc.body]

    @cached_property
    def length(self) -> int:
        """Words of the body."""
        return sum(self.lengths)

    @cached_property
    def _words_before(self) -> list[int]:
        """For each token how many words stand before it; at the end, how many there are."""
        return [0, *accumulate(text[0].isalnum() or text[0] == "@" for text in self.doc.tokens.texts)]

    def words(self, start: int, end: int) -> int:
        """How many words begin in `text[start:end]`."""
        inside = self.doc.tokens.within(start, end)
        return self._words_before[inside.stop] - self._words_before[inside.start] if inside else 0

    @cached_property
    def opening(self) -> tuple[int, int]:
        """Where to start reading: the headline, else the first block, as a span."""
        blocks = self.doc.blocks
        first = next((b for b in blocks if b.kind == "headline"), blocks[0] if blocks else None)
        return (first.start, first.end) if first else (0, 0)
