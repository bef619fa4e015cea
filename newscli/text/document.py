"""One text and its layers."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from newscli.text import sentences as sentence_splitting
from newscli.text import structure
from newscli.text.spans import Block, LineIndex, Sentence, Span

if TYPE_CHECKING:
    from newscli.text.languages import Language
    from newscli.text.tokens import Tokens


MASKED = "\u2060"
"""A word joiner, which no reader sees: what stands for markup in `Document.shown`."""


class Document:
    """An immutable text; everything else is a layer computed once, on first use.

    All offsets are code points into `text`, half-open, so `text[span.start:span.end]` is what a span says; in
    Markdown `verbatim` leaves out the blanks that stand for its marks.

    Attributes:
        text: The text that is analysed. Markup is masked with blanks, so offsets are those of `raw`.
        raw: The text as decoded or extracted, as long as `text`.
        source: Where it came from: a path as given, or "-" for standard input.
        id: The record's own id, else `source`.
        title: A title known apart from the text (a JSONL field, front matter), or None.
        language: A code such as "en" or "de", or None where it cannot be told (see `other_language`).
        offsets: "source" where offsets are those of the file, "extracted" where the text was taken out of it.
        hints: Kinds that the markup gives (Markdown headings, lists, captions), as blocks; may be empty.
        keep_furniture: Treat every block as part of the article.
        engine: "fast", our own splitter and words, or "reference", those of NLTK.

    Example:
        >>> doc = Document("It was shut at 3.15 p.m. on Monday. It rained.")
        >>> [doc.text[sent.start : sent.end] for sent in doc.body]
        ['It was shut at 3.15 p.m. on Monday.', 'It rained.']
    """

    def __init__(
        self,
        text: str,
        *,
        source: str = "-",
        id: str | None = None,  # noqa: A002 - the published name of the field
        title: str | None = None,
        language: str | None = "en",
        raw: str | None = None,
        offsets: str = "source",
        hints: Sequence[Block] = (),
        keep_furniture: bool = False,
        engine: str = "fast",
    ) -> None:
        if raw is not None and len(raw) != len(text):
            raise ValueError("raw and text must be of equal length: mask markup, do not cut it")
        self.text = text
        self.raw = text if raw is None else raw
        self.source = source
        self.id = source if id is None else id
        self.title = title
        self.language = language
        self.offsets = offsets
        self.hints = tuple(hints)
        self.keep_furniture = keep_furniture
        self.engine = engine

    def __repr__(self) -> str:
        return f"Document({self.id!r}, {len(self.text)} characters)"

    @cached_property
    def _lines(self) -> LineIndex:
        return LineIndex(self.raw)

    def line(self, offset: int) -> int:
        """The line of `offset` in the file, from 1."""
        return self._lines.line(offset)

    def column(self, offset: int) -> int:
        """The column of `offset` in its line, from 1."""
        return self._lines.column(offset)

    @property
    def other_language(self) -> "Language | None":
        """What is known of the text's language; None where it is read as English, our own core's language."""
        if self.language == "en" or self.language is None:
            return None
        from newscli.text.languages import find

        return find(self.language)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Every paragraph or line that is not empty, in order, with its kind (datelines: see `dateline`)."""
        return structure.label(self.text, hints=self.hints, language=self.other_language)

    @cached_property
    def dateline(self) -> Span | None:
        """The place and agency that open the first body paragraph, with the dash after them, or None."""
        return structure.find_dateline(self.text, self.blocks, language=self.other_language)

    @cached_property
    def turns(self) -> tuple[structure.Turn, ...]:
        """The paragraphs of an interview or transcript that open with a speaker's label; else none."""
        return tuple(structure.find_turns(self.text, [(block.start, block.end) for block in self.blocks]))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Sentences of all blocks in order, headlines and captions too; none crosses a block."""
        language = self.other_language
        if self.engine == "reference":
            from newscli.text import reference

            return reference.split(self.text, self.blocks, language.punkt if language else "english")
        if language:
            from newscli.text.languages.sentences import split

            return split(self.text, self.blocks, language)
        return sentence_splitting.split(self.text, self.blocks)

    @cached_property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences that tell the article: of body and list blocks (with `keep_furniture`: all)."""
        if self.keep_furniture:
            return self.sentences
        blocks, kept = self.blocks, structure.KEPT
        return tuple(s for s in self.sentences if blocks[s.block].kind in kept)

    @cached_property
    def headline(self) -> str | None:
        """The title given with the document, else the text of its headline block, else None."""
        if self.title:
            return self.title
        return next((self.verbatim(b.start, b.end) for b in self.blocks if b.kind == "headline"), None)

    @cached_property
    def tokens(self) -> "Tokens":
        """All tokens of the text, words and marks, in order; none crosses white space."""
        if language := self.other_language:
            from newscli.text.languages import tokens

            return tokens.tokenize(self.text, language)
        from newscli.text.tokens import tokenize

        return tokenize(self.text)

    @cached_property
    def tags(self) -> list[str]:
        """The part of speech of each of `tokens` (see `tags.TAGS`); in other languages only the roughest."""
        if language := self.other_language:
            from newscli.text.languages import tokens

            return tokens.tag(self, language)
        from newscli.text.tags import tag

        return tag(self)

    @cached_property
    def shown(self) -> str:
        """`text` as a reader sees it, and as long: `MASKED` for the blanks that stand for markup."""
        if self.raw == self.text:
            return self.text
        return _BLANKS.sub(lambda run: _unmasked(run[0], self.raw[run.start() : run.end()]), self.text)

    def verbatim(self, start: int, end: int) -> str:
        """`text[start:end]` without the blanks that stand for masked markup."""
        return self.text[start:end] if self.raw is self.text else self.shown[start:end].replace(MASKED, "")

    def excerpt(self, start: int, end: int) -> str:
        """`verbatim(start, end)` on one line: each run of white space one space."""
        return " ".join(self.verbatim(start, end).split())


_BLANKS = re.compile(r"\s+")
_ADDRESS = re.compile(r"\](?:\([^()]*(?:\([^()]*\)[^()]*)?\)|\[[^\[\]]*\])")  # of a link, after its words


def _unmasked(blanks: str, raw: str) -> str:
    """A run of blanks with `MASKED` for each that stands for markup, by what stands there in the file."""
    if blanks == raw:
        return blanks
    marks = _ADDRESS.sub(lambda address: "]" * len(address[0]), raw)
    shown = "".join(MASKED if mark.strip() else blank for blank, mark in zip(blanks, marks, strict=True))
    # A link or emphasis is part of the line; cells of a table and tags part what is on both sides.
    parts = ("|" in marks or "<" in marks) and not shown.strip(MASKED)
    return f" {shown[1:]}" if parts else shown
