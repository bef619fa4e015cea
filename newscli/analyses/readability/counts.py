"""What the formulas count: one pass over the words of the article's sentences."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from itertools import compress
from operator import itemgetter
from typing import NamedTuple

from newscli.analyses.readability.names import before_stops, find_names, shapes_of
from newscli.analyses.readability.words import (
    ABBREVIATIONS,
    COMPLEX,
    DIFFICULT,
    FULL_STOP,
    LONG,
    MARK,
    OPENING_MARK,
    POLYSYLLABLE,
    SHORT,
    STRAIGHT_MARK,
    UNFAMILIAR,
    Word,
    as_abbreviation,
    as_name,
    as_word,
    unpack_size,
)
from newscli.text.document import Document
from newscli.text.spans import Sentence
from newscli.text.structure import KEPT

LINSEAR_SAMPLE = 100
"""Words in the sample of Linsear Write."""

_FORM, _BURDEN, _SIZE, _KINDS = map(itemgetter, range(len(Word._fields)))

_MARKS = bytes((MARK, OPENING_MARK, STRAIGHT_MARK, FULL_STOP))
_IS_WORD = bytes(kinds not in _MARKS for kinds in range(256))
IS_KIND = {1 << n: bytes(kinds >> n & 1 for kinds in range(256)) for n in range(8)}
"""For each kind of word a table that makes 1 of the `ArticleWords.kinds` that have it, else 0."""


class SentenceWords(NamedTuple):
    """A sentence `text[start:end]` of paragraph `block`, with the article's words `first` to `last`."""

    start: int
    end: int
    block: int
    first: int
    last: int


class ArticleWords(NamedTuple):
    """The sentences of an article that have words, and what is known of all their words.

    Attributes:
        sentences: The sentences.
        characters: Everything in them that is not white space, marks too.
        size: The sum of all `Word.size`.
        forms: `Word.form` of each word.
        burdens: `Word.burden` of each.
        kinds: `Word.kinds` of each.
    """

    sentences: list[SentenceWords]
    characters: int
    size: int
    forms: list[str]
    burdens: list[int]
    kinds: bytes

    def number_of(self, kind: int, first: int = 0, last: int | None = None) -> int:
        """How many of the words `first` to `last` are of a kind (see `words.Word`)."""
        return self.kinds[first:last].translate(IS_KIND[kind]).count(1)


class Counts(NamedTuple):
    """Sums over the article's sentences, the input of every formula.

    Attributes:
        sentences: Sentences with at least one word.
        words: Words.
        paragraphs: Paragraphs with at least one such sentence.
        characters: Everything that is not white space, marks too: the strokes that ARI was defined on.
        letters: Letters and digits.
        syllables: Syllables.
        polysyllables: Words of three syllables or more.
        complex_words: Gunning's hard words (see `Word`).
        difficult_words: Words that are neither names nor on Dale and Chall's list.
        unfamiliar_words: Those of them that have two syllables or more.
        long_words: Words of more than six letters.
        short_words: Words of at most three letters.
        sample_words: Words in Linsear Write's sample: the first `LINSEAR_SAMPLE`, or all.
        sample_polysyllables: Those of them with three syllables or more.
        sample_sentences: Sentences that begin in the sample.
        longest_sentence: Words in the longest sentence.
        longest_paragraph: Words in the longest paragraph.
    """

    sentences: int = 0
    words: int = 0
    paragraphs: int = 0
    characters: int = 0
    letters: int = 0
    syllables: int = 0
    polysyllables: int = 0
    complex_words: int = 0
    difficult_words: int = 0
    unfamiliar_words: int = 0
    long_words: int = 0
    short_words: int = 0
    sample_words: int = 0
    sample_polysyllables: int = 0
    sample_sentences: int = 0
    longest_sentence: int = 0
    longest_paragraph: int = 0


def article_words(doc: Document, *, count: Collection[str] = ()) -> ArticleWords:
    """The words of the sentences that tell the article (`Document.body`).

    Args:
        doc: The article.
        count: Kinds of block whose sentences count as well; "dateline" for what opens the first paragraph.
    """
    texts, starts = doc.tokens.texts, doc.tokens.starts
    known = list(map(as_word.__getitem__, texts))
    kinds = bytearray(map(_KINDS, known))
    is_word = kinds.translate(_IS_WORD)
    sentences: list[SentenceWords] = []
    ranges: list[tuple[int, int]] = []
    end_token = last = 0
    for start, end, block in _counted(doc, count):
        token = bisect_left(starts, start, end_token)
        end_token = bisect_left(starts, end, token)
        first, last = last, last + is_word.count(1, token, end_token)
        if last > first:
            sentences.append(SentenceWords(start, end, block, first, last))
            ranges.append((token, end_token))
    shapes = shapes_of(kinds)
    for index in find_names(doc.tokens, known, shapes, ranges):
        _, _, _, kinds[index] = known[index] = as_name[texts[index]]
    for index in before_stops(shapes):
        if texts[index] in ABBREVIATIONS:
            _, _, _, kinds[index] = known[index] = as_abbreviation[texts[index]]
    words: list[Word] = []
    word_kinds: list[bytearray] = []
    characters = 0
    for token, end_token in _joined(ranges):
        words += compress(known[token:end_token], is_word[token:end_token])
        word_kinds.append(kinds[token:end_token].translate(None, _MARKS))
        characters += sum(map(len, texts[token:end_token]))
    forms, burdens = list(map(_FORM, words)), list(map(_BURDEN, words))
    return ArticleWords(sentences, characters, sum(map(_SIZE, words)), forms, burdens, b"".join(word_kinds))


def _joined(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same ranges with those that touch in one: most articles are one."""
    joined: list[tuple[int, int]] = []
    for start, stop in ranges:
        joined.append((joined.pop()[0] if joined and joined[-1][1] == start else start, stop))
    return joined


def _counted(doc: Document, count: Collection[str]) -> Sequence[Sentence]:
    """The sentences that count, the first of them without the dateline (place and agency)."""
    dateline, sentences = doc.dateline, doc.body
    if count and not doc.keep_furniture:
        kinds = KEPT.union(count)
        sentences = tuple(s for s in doc.sentences if doc.blocks[s.block].kind in kinds)
    if dateline is None or doc.keep_furniture or "dateline" in count:
        return sentences
    return [
        _cut_start(doc.text, s, dateline.end) if s.start <= dateline.start < s.end else s for s in sentences
    ]


def _cut_start(text: str, sentence: Sentence, at: int) -> Sentence:
    rest = text[at : sentence.end].lstrip()
    return sentence._replace(start=sentence.end - len(rest))


def count(article: ArticleWords) -> Counts:
    """The sums that the formulas need."""
    sentences = article.sentences
    if not sentences:
        return Counts()
    paragraphs: dict[int, int] = {}
    for _, _, block, first, last in sentences:
        paragraphs[block] = paragraphs.get(block, 0) + last - first
    letters, syllables = unpack_size(article.size)
    return Counts(
        sentences=len(sentences),
        words=len(article.forms),
        paragraphs=len(paragraphs),
        characters=article.characters,
        letters=letters,
        syllables=syllables,
        polysyllables=article.number_of(POLYSYLLABLE),
        complex_words=article.number_of(COMPLEX),
        difficult_words=article.number_of(DIFFICULT),
        unfamiliar_words=article.number_of(UNFAMILIAR),
        long_words=article.number_of(LONG),
        short_words=article.number_of(SHORT),
        sample_words=min(LINSEAR_SAMPLE, len(article.forms)),
        sample_polysyllables=article.number_of(POLYSYLLABLE, 0, LINSEAR_SAMPLE),
        sample_sentences=sum([s.first < LINSEAR_SAMPLE for s in sentences]),
        longest_sentence=max([s.last - s.first for s in sentences]),
        longest_paragraph=max(paragraphs.values()),
    )
