"""What the formulas count: one pass over the words of the article's sentences.

A word is what a reader says as one: "U.S.", "3.5", "don't" and "well-known" are one word each. Names are
words like any other for length and syllables, but never difficult: Dale and Chall, Gunning and Spache let
names pass.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from newscli.text.document import Document
from newscli.text.familiar import is_familiar
from newscli.text.frequency import zipf
from newscli.text.syllables import count_syllables

COMMON_ZIPF = 6.0
"""Zipf frequency (log10 of uses in a billion words) of a common word: one use in a thousand words."""

MAX_RARITY = 4.0
"""Rarity of a word that is in no list: it is hard, but it may just be a new name or a misspelling."""

FAMILIAR_SHARE = 0.7
"""Share of its rarity that a familiar word keeps: pupils know "mat" better than print makes one think."""

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
            word keeps `FAMILIAR_SHARE` of it.
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


class SentenceWords(NamedTuple):
    """A sentence `text[start:end]` of paragraph `block` and its words, names marked as easy."""

    start: int
    end: int
    block: int
    words: list[Word]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
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
_remembered: dict[str, Word | None] = {}
_as_names: dict[str, Word] = {}


def look_up(token: str) -> Word | None:
    """What is known of a token, None if it is no word; remembered, as most words of a text come again."""
    try:
        return _remembered[token]
    except KeyError:
        pass
    word = _study(token)
    if len(token) <= _LONGEST_REMEMBERED:
        if len(_remembered) >= _MOST_REMEMBERED:
            _remembered.clear()
            _as_names.clear()
        _remembered[token] = word
    return word


def _study(token: str) -> Word | None:
    letters = sum(map(str.isalnum, token))
    if not letters:
        return None
    form = token.lower().replace("’", "'").replace("‑", "-")
    spelled = form.replace(".", "") if "." in form else form
    syllables = count_syllables(token)
    numeric = form[0].isdigit()
    difficult = not (numeric or len(spelled) == 1 or is_familiar(spelled))
    return Word(
        form=form,
        letters=letters,
        syllables=syllables,
        long=letters > 6,
        short=letters <= 3,
        polysyllable=syllables >= 3,
        complex=syllables >= 3 and not numeric and _is_complex(form),
        difficult=difficult,
        unfamiliar=difficult and syllables >= 2,
        rarity=0.0 if numeric else _rarity(spelled) * (1.0 if difficult else FAMILIAR_SHARE),
        preposition=form in _PREPOSITIONS,
        capital=token[0].isupper(),
    )


def _rarity(word: str) -> float:
    return min(MAX_RARITY, max(0.0, COMMON_ZIPF - zipf(word)))


def _is_complex(form: str) -> bool:
    if "-" in form:
        return any(count_syllables(part) >= 3 for part in form.split("-") if part)
    for ending in _INFLECTIONS:
        if form.endswith(ending):
            base = form[: -len(ending)]
            return max(count_syllables(base), count_syllables(base + "e")) >= 3
    return True


def _as_name(token: str, word: Word) -> Word:
    name = _as_names.get(token)
    if name is None:
        name = _as_names[token] = word._replace(complex=False, difficult=False, unfamiliar=False, rarity=0.0)
    return name


def sentence_words(doc: Document) -> list[SentenceWords]:
    """The sentences that tell the article, with their words; those without any word are left out.

    A word is a name if it is written with a capital anywhere but at the start of a sentence or a quotation,
    unless all of that sentence is in capitals.
    """
    tokens = doc.tokens
    texts = tokens.texts
    rows: list[tuple[int, int, int, list[str], list[Word]]] = []
    names: set[str] = set()
    for start, end, block in doc.body:
        forms: list[str] = []
        words: list[Word] = []
        capitals: list[str] = []
        opening, has_small = True, False
        for index in tokens.within(start, end):
            token = texts[index]
            word = look_up(token)
            if word is None:
                opening = not words or token in _OPENING_MARKS
                continue
            if not word.capital:
                has_small = True
            elif not opening:
                capitals.append(token)
            opening = False
            forms.append(token)
            words.append(word)
        if words:
            rows.append((start, end, block, forms, words))
            if has_small:
                names.update(capitals)
    return [
        SentenceWords(start, end, block, _mark_names(forms, words, names))
        for start, end, block, forms, words in rows
    ]


def _mark_names(forms: list[str], words: list[Word], names: set[str]) -> list[Word]:
    if names.isdisjoint(forms):
        return words
    return [_as_name(form, word) if form in names else word for form, word in zip(forms, words, strict=True)]


def count(text: str, sentences: Sequence[SentenceWords]) -> Counts:
    """The sums that the formulas need, over `sentences` of `text`."""
    if not sentences:
        return Counts()
    words = [word for sentence in sentences for word in sentence.words]
    _, letters, syllables, long, short, polysyllables, complex_, difficult, unfamiliar, *_ = zip(
        *words, strict=True
    )
    sample = polysyllables[:LINSEAR_SAMPLE]
    sample_sentences, at = 0, 0
    paragraphs: dict[int, int] = {}
    for sentence in sentences:
        length = len(sentence.words)
        sample_sentences += at < LINSEAR_SAMPLE
        at += length
        paragraphs[sentence.block] = paragraphs.get(sentence.block, 0) + length
    return Counts(
        sentences=len(sentences),
        words=len(words),
        paragraphs=len(paragraphs),
        characters=sum(len("".join(text[s.start : s.end].split())) for s in sentences),
        letters=sum(letters),
        syllables=sum(syllables),
        polysyllables=sum(polysyllables),
        complex_words=sum(complex_),
        difficult_words=sum(difficult),
        unfamiliar_words=sum(unfamiliar),
        long_words=sum(long),
        short_words=sum(short),
        sample_words=len(sample),
        sample_polysyllables=sum(sample),
        sample_sentences=sample_sentences,
        longest_sentence=max(len(s.words) for s in sentences),
        longest_paragraph=max(paragraphs.values()),
    )
