"""How hard an article in another language is to read: the formulas that are defined for the language.

Grade and difficulty are fitted on English and are not given. Which sentences are hard is told by their words
and long words, as LIX and RIX tell it of a text.
"""

import re
from collections.abc import Callable, Collection, Mapping
from functools import cache, lru_cache
from itertools import groupby
from math import ceil, exp
from typing import NamedTuple

from newscli.analyses.readability.result import HardSentence, Paragraph, Readability
from newscli.text.document import Document
from newscli.text.languages import Language, load
from newscli.text.structure import KEPT

LONG_LETTERS = 6  # a long word (LIX, RIX, Vienna) has more letters
SILENT_READING = 238 / 228
"""Words read in silence for one read aloud: Brysbaert 2019 and Trauzettel-Klosinski & Dietz 2012, English."""

SHORTEST = 100  # words in the samples of the formulas
LOAD = 3  # words that a long word of a sentence counts for beside itself
MIDDLE, SLOPE = (
    35,
    10,
)  # the load of a sentence that scores 0.5, and how far from it the score is 0.27 or 0.73
LONG_SENTENCE = 25  # words above which length is a reason
LONG_WORD = 14  # letters from which a word is named as a reason
LONG_WORDS_SHOWN = 3
CACHE_WORDS = 50_000

_WORD = re.compile(r"[^\W_]+(?:[-‑'’.,:][^\W_]+)*")
_LETTERS = re.compile(r"[^\W\d_]+|\d+")


class Sentence(NamedTuple):
    """A sentence `text[start:end]` of paragraph `block`, with the article's `words[first:last]`."""

    start: int
    end: int
    block: int
    first: int
    last: int


class Sums(NamedTuple):
    """What the formulas count. Letters are letters and digits, a long word has more than six of them."""

    words: int = 0
    sentences: int = 0
    paragraphs: int = 0
    characters: int = 0
    letters: int = 0
    syllables: int = 0
    monosyllables: int = 0
    polysyllables: int = 0
    four_syllables: int = 0
    long_words: int = 0
    longest_sentence: int = 0
    longest_paragraph: int = 0


Formula = Callable[[Sums], float]


def _flesch(base: float, per_sentence: float, per_word: float) -> Formula:
    """Flesch's reading ease with a language's own coefficients: 100 is very easy, 0 very hard."""
    return lambda c: base - per_sentence * c.words / c.sentences - per_word * c.syllables / c.words


def wiener_sachtextformel(c: Sums) -> float:
    """The first of Bamberger & Vanecek 1984: the school grade, 4 (very easy) to 15 (very hard)."""
    many, long, single = (100 * n / c.words for n in (c.polysyllables, c.long_words, c.monosyllables))
    return 0.1935 * many + 0.1672 * c.words / c.sentences + 0.1297 * long - 0.0327 * single - 0.875


def szigriszt_pazos(c: Sums) -> float:
    """Szigriszt Pazos 1993: 100 is very easy, 0 very hard."""
    return 206.835 - 62.3 * c.syllables / c.words - c.words / c.sentences


def gutierrez_polini(c: Sums) -> float:
    """Gutiérrez de Polini 1972: comprehensibility, higher is easier; 50 is normal."""
    return 95.2 - 9.7 * c.letters / c.words - 0.35 * c.words / c.sentences


def crawford(c: Sums) -> float:
    """Crawford 1989: years of schooling that a Spanish text asks for."""
    return -20.5 * c.sentences / c.words + 4.9 * c.syllables / c.words - 3.407


def gulpease_index(c: Sums) -> float:
    """Lucisano & Piemontese 1988: 100 is very easy; under 40 hard for who has finished upper school."""
    return 89 + (300 * c.sentences - 10 * c.letters) / c.words


def gunning_fog(c: Sums) -> float:
    """Gunning's index as used for Polish: hard words have four syllables; years of schooling."""
    return 0.4 * (c.words / c.sentences + 100 * c.four_syllables / c.words)


def lix(c: Sums) -> float:
    """Björnsson 1968: 20 very easy, 60 very hard."""
    return c.words / c.sentences + 100 * c.long_words / c.words


def rix(c: Sums) -> float:
    """Anderson 1983: long words a sentence."""
    return c.long_words / c.sentences


_LENGTHS: dict[str, Formula] = {"lix": lix, "rix": rix}
FORMULAS: dict[str, dict[str, Formula]] = {
    # Amstad 1978
    "de": {"flesch_reading_ease": _flesch(180, 1, 58.5), "wiener_sachtextformel": wiener_sachtextformel},
    # Kandel & Moles 1958
    "fr": {"flesch_reading_ease": _flesch(207, 1.015, 73.6)},
    # Fernández Huerta 1959
    "es": {
        "fernandez_huerta": _flesch(206.84, 1.02, 60),
        "szigriszt_pazos": szigriszt_pazos,
        "gutierrez_polini": gutierrez_polini,
        "crawford": crawford,
    },
    # Franchina & Vacca 1972
    "it": {"flesch_reading_ease": _flesch(217, 1.3, 60), "gulpease_index": gulpease_index},
    # Martins, Ghiraldelo, Nunes & Oliveira 1996
    "pt": {"flesch_reading_ease": _flesch(248.835, 1.015, 84.6)},
    # Douma 1960
    "nl": {"flesch_reading_ease": _flesch(206.835, 0.93, 77)},
    "pl": {"gunning_fog": gunning_fog},
}
"""The formulas of each language beside `lix` and `rix`, which every one has."""


def formulas_of(language: Language) -> dict[str, Formula]:
    """The formulas that are defined for a language, in the order shown."""
    return {**FORMULAS.get(language.code, {}), **_LENGTHS}


def measure(doc: Document, language: Language, *, hardest: int, count: Collection[str] = ()) -> Readability:
    """Measure an article; of an engine "reference" the formulas are textstat's, as far as it has them.

    Args:
        doc: The article.
        language: What it is written in.
        hardest: How many of the hardest sentences are wanted.
        count: Kinds of block that count besides those that tell the article, such as "caption".
    """
    sentences, words = _read(doc, count)
    sums = _sums(doc.text, sentences, words, language)
    counts = sums._asdict()
    if not sums.words:
        return Readability(counts, {}, None, None, 0, (), ("no words to measure",))
    if doc.engine == "reference":
        from newscli.analyses.readability import reference

        text = " ".join(doc.text[s.start : s.end] for s in sentences)
        scores = {
            name: reference.score(name, text, language.code)
            for name in formulas_of(language)
            if (name, language.code) not in reference.NOT_DEFINED
        }
    else:
        scores = {name: formula(sums) for name, formula in formulas_of(language).items()}
    by_sentence = [_hardness(words[s.first : s.last]) for s in sentences]
    return Readability(
        counts=counts,
        scores={name: round(score, 4) for name, score in scores.items()},
        grade=None,
        difficulty=None,
        reading_seconds=ceil(60 * sums.words / (language.words_per_minute * SILENT_READING)),
        hardest=_hardest(doc, sentences, words, by_sentence, hardest),
        notes=_notes(doc, sums, language),
        paragraphs=_paragraphs(doc, sentences, by_sentence),
    )


def undefined(names: tuple[str, ...], scores: Mapping[str, float], language: str) -> tuple[str, ...]:
    """A note for each formula that was asked for and is not defined for a language, named in English."""
    have = ", ".join(scores)
    return tuple(
        f"{name} is not defined for {language}, which has {have}" for name in names if name not in scores
    )


@lru_cache(CACHE_WORDS)
def count_syllables(word: str, code: str) -> int:
    """Syllables of a word of a language, by its vowels; at least 1, and 1 for each digit of a number."""
    total = 0
    for part in _LETTERS.findall(word.lower()):
        if part.isdigit():
            total += len(part)
            continue
        silent, nuclei = _patterns(code)
        total += max(1, len(nuclei.findall(silent.sub("", part) if silent else part)))
    return max(1, total)


@cache
def _patterns(code: str) -> tuple[re.Pattern[str] | None, re.Pattern[str]]:
    language = load(code)
    return (re.compile(language.silent) if language.silent else None), re.compile(language.nuclei)


def _read(doc: Document, count: Collection[str]) -> tuple[list[Sentence], list[str]]:
    """The article's sentences that have words, and these words."""
    sentences: list[Sentence] = []
    words: list[str] = []
    dateline = None if doc.keep_furniture else doc.dateline
    told = doc.body
    if count and not doc.keep_furniture:
        kinds = KEPT.union(count)
        told = tuple(s for s in doc.sentences if doc.blocks[s.block].kind in kinds)
    for start, end, block in told:
        if dateline and start <= dateline.start < end:
            start = (
                dateline.end + len(doc.text[dateline.end : end]) - len(doc.text[dateline.end : end].lstrip())
            )
        first = len(words)
        words += _WORD.findall(doc.text[start:end])
        if len(words) > first:
            sentences.append(Sentence(start, end, block, first, len(words)))
    return sentences, words


def _letters(word: str) -> int:
    return sum(map(str.isalnum, word))


def _sums(text: str, sentences: list[Sentence], words: list[str], language: Language) -> Sums:
    if not words:
        return Sums()
    syllables = [count_syllables(word, language.code) for word in words]
    letters = list(map(_letters, words))
    paragraphs: dict[int, int] = {}
    for sentence in sentences:
        paragraphs[sentence.block] = paragraphs.get(sentence.block, 0) + sentence.last - sentence.first
    return Sums(
        words=len(words),
        sentences=len(sentences),
        paragraphs=len(paragraphs),
        characters=sum(len("".join(text[s.start : s.end].split())) for s in sentences),
        letters=sum(letters),
        syllables=sum(syllables),
        monosyllables=syllables.count(1),
        polysyllables=sum(count >= 3 for count in syllables),
        four_syllables=sum(count >= 4 for count in syllables),
        long_words=sum(count > LONG_LETTERS for count in letters),
        longest_sentence=max(s.last - s.first for s in sentences),
        longest_paragraph=max(paragraphs.values()),
    )


def _hardness(words: list[str]) -> float:
    """How hard a sentence is by its words and its long words, from 0 (easy) to 1 (hard)."""
    long = sum(_letters(word) > LONG_LETTERS for word in words)
    return 1 / (1 + exp(max(-50.0, min(50.0, (MIDDLE - len(words) - LOAD * long) / SLOPE))))


def _hardest(
    doc: Document, sentences: list[Sentence], words: list[str], scores: list[float], number: int
) -> tuple[HardSentence, ...]:
    worst = sorted(zip(scores, sentences, strict=True), key=lambda pair: (-pair[0], pair[1]))[
        : max(0, number)
    ]
    return tuple(
        HardSentence(
            text=doc.excerpt(s.start, s.end),
            start=s.start,
            end=s.end,
            line=doc.line(s.start),
            score=round(score, 4),
            words=s.last - s.first,
            reasons=_reasons(words[s.first : s.last]),
        )
        for score, s in worst
    )


def _paragraphs(doc: Document, sentences: list[Sentence], scores: list[float]) -> tuple[Paragraph, ...]:
    """The paragraphs, each with the mean score of its sentences, weighed by their words."""
    found = []
    scored = zip(sentences, scores, strict=True)
    for _, group in groupby(scored, key=lambda pair: pair[0].block):
        inside = list(group)
        start, end = inside[0][0].start, inside[-1][0].end
        words = sum(s.last - s.first for s, _ in inside)
        score = sum((s.last - s.first) * score for s, score in inside) / words
        found.append(Paragraph(start, end, doc.line(start), words, round(score, 4)))
    return tuple(found)


def _reasons(words: list[str]) -> tuple[str, ...]:
    found = [f"long: {len(words)} words"] if len(words) > LONG_SENTENCE else []
    longest = sorted({word for word in words if _letters(word) >= LONG_WORD}, key=lambda w: (-len(w), w))
    if longest:
        found.append("long words: " + ", ".join(longest[:LONG_WORDS_SHOWN]))
    return tuple(found)


def _notes(doc: Document, sums: Sums, language: Language) -> tuple[str, ...]:
    notes = []
    if sums.words < SHORTEST:
        notes.append(f"too short: formulas need about {SHORTEST} words, this text has {sums.words}")
    notes.append(f"no grade and difficulty: they are defined for English, not {language.name}")
    if doc.engine == "reference":
        notes.append("formulas by textstat, on its own counts")
    return tuple(notes)
