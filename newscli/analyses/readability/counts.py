"""What the formulas count: one pass over the words of the article's sentences.

A word is what a reader says as one: "U.S.", "3.5", "don't" and "well-known" are one word each. Addresses on
the web and for mail are none. Names are
words like any other for length and syllables, but never difficult: Dale and Chall, Gunning and Spache let
names pass.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import NamedTuple

from newscli.text.document import Document
from newscli.text.familiar import is_familiar
from newscli.text.frequency import zipf
from newscli.text.spans import Sentence
from newscli.text.syllables import count_syllables
from newscli.text.vocabulary import look_up

COMMON_ZIPF = 6.0
"""Zipf frequency (log10 of uses in a billion words) of a common word: one use in a thousand words."""

MAX_RARITY = 4.0
"""Rarity of a word that is in no list: it is hard, but it may just be a new name or a misspelling."""

FAMILIAR_SHARE = 0.7
"""Share of its rarity that a familiar word keeps: pupils know "mat" better than print makes one think."""

NAME_SHARE = 0.5
"""Share of its rarity that a name keeps: it is not difficult, but one more thing to bear in mind."""

LINSEAR_SAMPLE = 100
"""Words in the sample of Linsear Write."""

_PREPOSITIONS = frozenset(
    (
        "about after against among as at before between by during for from in into of on over through to "
        "under with within without"
    ).split()
)
_INFLECTIONS = ("es", "ed", "ing")
_OPENING_MARKS = frozenset("\"'“‘«([{:—–-•*`") | {"``", "--", "...", "…"}


class Word(NamedTuple):
    """What is known of a word wherever it stands.

    Attributes:
        form: Lower case, with a straight apostrophe.
        letters: Letters and digits.
        syllables: As read aloud; at least 1.
        long: More than six letters (LIX, RIX).
        short: At most three letters (McAlpine's "miniwords").
        polysyllable: Three syllables or more (SMOG, Linsear Write).
        complex: Gunning's hard word: three syllables or more without -es, -ed and -ing, in one part of it.
        difficult: Not on Dale and Chall's list of words that fourth-graders know.
        unfamiliar: Difficult and of two syllables or more: stands for a word that is not on Spache's list.
        rarity: From 0 (one use in a thousand words, or more) to `MAX_RARITY`, in powers of ten; a familiar
            word keeps `FAMILIAR_SHARE` of it, a name `NAME_SHARE`.
        preposition: Is always, or most of the time, a preposition.
        capital: Begins with a capital letter.
    """

    form: str
    letters: int
    syllables: int
    long: bool
    short: bool
    polysyllable: bool
    complex: bool
    difficult: bool
    unfamiliar: bool
    rarity: float
    preposition: bool
    capital: bool


class Columns(NamedTuple):
    """The same for all words of an article: a column for each attribute of `Word`."""

    form: tuple[str, ...]
    letters: tuple[int, ...]
    syllables: tuple[int, ...]
    long: tuple[bool, ...]
    short: tuple[bool, ...]
    polysyllable: tuple[bool, ...]
    complex: tuple[bool, ...]
    difficult: tuple[bool, ...]
    unfamiliar: tuple[bool, ...]
    rarity: tuple[float, ...]
    preposition: tuple[bool, ...]
    capital: tuple[bool, ...]


class SentenceWords(NamedTuple):
    """A sentence `text[start:end]` of paragraph `block`, with the article's `words[first:last]`."""

    start: int
    end: int
    block: int
    first: int
    last: int


class ArticleWords(NamedTuple):
    """The sentences of an article that have words, and all their words, names marked as easy."""

    sentences: list[SentenceWords]
    words: list[Word]
    columns: Columns


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


_MOST_REMEMBERED = 100_000
_LONGEST_REMEMBERED = 40


class _Memory(dict[str, Word | None]):
    """What is known of each token, None for marks; remembered, as most words of a text come again."""

    def __init__(self, study: Callable[[str], Word | None]) -> None:
        super().__init__()
        self._study = study

    def __missing__(self, token: str) -> Word | None:
        word = self._study(token)
        if len(token) <= _LONGEST_REMEMBERED:
            if len(self) >= _MOST_REMEMBERED:
                self.clear()
            self[token] = word
        return word


def _study(token: str) -> Word | None:
    form = token.lower()
    known = None if token.isupper() else look_up(form)  # capitals may be initials: "US" is not "us"
    if known:
        frequency, syllables, familiar = known
        numeric, letters = False, len(form)
    else:
        letters = len(token) if token.isalnum() else sum(map(str.isalnum, token))
        if not letters or _is_address(form):
            return None
        if not form.isascii():
            form = form.replace("’", "'").replace("‑", "-")
        spelled = form.replace(".", "") if "." in form else form
        numeric = form.lstrip("'")[0].isdigit()
        frequency = COMMON_ZIPF if numeric else zipf(spelled)
        syllables = count_syllables(token)
        familiar = numeric or len(spelled) == 1 or is_familiar(form)
        familiar = familiar or (spelled != form and is_familiar(spelled))
    rarity = COMMON_ZIPF - frequency
    if rarity < 0.0:
        rarity = 0.0
    elif rarity > MAX_RARITY:
        rarity = MAX_RARITY
    return Word._make(  # a fifth of the time that keywords take, and every new word waits for it
        (
            form,
            letters,
            syllables,
            letters > 6,  # long
            letters <= 3,  # short
            syllables >= 3,  # polysyllable
            syllables >= 3 and not numeric and _is_complex(form, syllables),
            not familiar,  # difficult
            not familiar and syllables >= 2,  # unfamiliar
            rarity * FAMILIAR_SHARE if familiar else rarity,
            form in _PREPOSITIONS,
            token[0].isupper(),  # capital
        )
    )


def _is_address(form: str) -> bool:
    """Whether a token is an address on the web or for mail: nobody reads one out."""
    return "://" in form or "@" in form[1:] or form.startswith("www.")


def _is_complex(form: str, syllables: int) -> bool:
    if "-" in form:
        return any(count_syllables(part) >= 3 for part in form.split("-") if part)
    if syllables > 3:
        return True  # an ending adds one at most
    for ending in _INFLECTIONS:
        if form.endswith(ending):
            base = form[: -len(ending)]
            return max(count_syllables(base), count_syllables(base + "e")) >= 3
    return True


def _study_name(token: str) -> Word | None:
    word = _as_word[token]
    if word is None:
        return None
    return word._replace(complex=False, difficult=False, unfamiliar=False, rarity=word.rarity * NAME_SHARE)


_as_word, _as_name = _Memory(_study), _Memory(_study_name)


def article_words(doc: Document) -> ArticleWords:
    """The words of the sentences that tell the article (`Document.body`).

    A word is a name if it is written with a capital anywhere but at the start of a sentence or a quotation,
    unless all of that sentence is in capitals.
    """
    tokens = doc.tokens
    known = list(map(_as_word.__getitem__, tokens.texts))
    body = [(sentence, tokens.within(sentence.start, sentence.end)) for sentence in _without_dateline(doc)]
    _mark_names(tokens.texts, known, [within for _, within in body])
    sentences: list[SentenceWords] = []
    words: list[Word] = []
    for (start, end, block), within in body:
        first = len(words)
        words += [word for word in known[within.start : within.stop] if word]
        if len(words) > first:
            sentences.append(SentenceWords(start, end, block, first, len(words)))
    columns = Columns._make(zip(*words, strict=True)) if words else Columns._make([()] * len(Columns._fields))
    return ArticleWords(sentences, words, columns)


def _without_dateline(doc: Document) -> Sequence[Sentence]:
    """The article's sentences, the first of them without the dateline (place and agency)."""
    dateline, body = doc.dateline, doc.body
    if dateline is None or doc.keep_furniture:
        return body
    return [_cut_start(doc.text, s, dateline.end) if s.start <= dateline.start < s.end else s for s in body]


def _cut_start(text: str, sentence: Sentence, at: int) -> Sentence:
    rest = text[at : sentence.end].lstrip()
    return sentence._replace(start=sentence.end - len(rest))


def _mark_names(texts: Sequence[str], known: list[Word | None], sentences: Sequence[range]) -> None:
    """Make the names among the `known` words of the tokens `texts` easy."""
    capitals = [index for index, word in enumerate(known) if word and word.capital]
    names: set[str] = set()
    at = 0
    for sentence in sentences:
        at = bisect_left(capitals, sentence.start, at)
        stop = bisect_left(capitals, sentence.stop, at)
        if stop - at < len(sentence) - known[sentence.start : sentence.stop].count(None):
            names.update(
                [
                    texts[index]
                    for index in capitals[at:stop]
                    if index > sentence.start and texts[index - 1] not in _OPENING_MARKS
                ]
            )
        at = stop
    for index in capitals:
        if texts[index] in names:
            known[index] = _as_name[texts[index]]


def count(text: str, article: ArticleWords) -> Counts:
    """The sums that the formulas need, over the sentences of `text`."""
    sentences, columns = article.sentences, article.columns
    if not sentences:
        return Counts()
    paragraphs: dict[int, int] = {}
    for sentence in sentences:
        length = sentence.last - sentence.first
        paragraphs[sentence.block] = paragraphs.get(sentence.block, 0) + length
    sample = columns.polysyllable[:LINSEAR_SAMPLE]
    return Counts(
        sentences=len(sentences),
        words=len(article.words),
        paragraphs=len(paragraphs),
        characters=sum(map(len, " ".join([text[s.start : s.end] for s in sentences]).split())),
        letters=sum(columns.letters),
        syllables=sum(columns.syllables),
        polysyllables=sum(columns.polysyllable),
        complex_words=sum(columns.complex),
        difficult_words=sum(columns.difficult),
        unfamiliar_words=sum(columns.unfamiliar),
        long_words=sum(columns.long),
        short_words=sum(columns.short),
        sample_words=len(sample),
        sample_polysyllables=sum(sample),
        sample_sentences=sum(s.first < LINSEAR_SAMPLE for s in sentences),
        longest_sentence=max([s.last - s.first for s in sentences]),
        longest_paragraph=max(paragraphs.values()),
    )
