"""Key phrases in other languages: from stop words, articles, capitals and counts, without a tagger.

What stands behind an article is taken for a noun, what has a capital inside a sentence for a name (where
every noun has one, for a noun). Phrases are names, single nouns, and runs of words around a noun that the
article uses again. A word counts by its stem.
"""

from collections.abc import Callable, Iterator
from math import log, log2
from typing import NamedTuple

from newscli.analyses.keywords.candidates import Candidate, Stems
from newscli.text.document import Document
from newscli.text.languages import Language
from newscli.text.languages.stems import stemmer
from newscli.text.languages.tokens import bare

REPEATED = 2  # uses of a phrase of several words that is no name
SHORTEST = 3  # letters of a word; two in capitals
MEASURED = 0.5  # of a word's uses stand behind a number: it is a unit, as "years" is
NOUN = 0.34  # of its uses stand behind an article, at least: a noun
OFTEN = 3  # uses of a word that is taken for a noun without
LEADING = (
    0.5  # of its uses stand before another word, where adjectives stand before nouns: not more in a noun
)
TYPICAL = (
    3.6  # the value of what a tenth choice is on the average, in the two articles a language of the tests
)

# What adds to a phrase's value, as a factor. Set by hand.
PER_WORD = 0.25  # for each word behind the first
NAME = 1.25
TITLE = 1.6  # the headline has all its words
OPENING = 1.0  # in the first sentence; falls with the square root of the sentence's place


class _Word(NamedTuple):
    """A token that may stand in a phrase: its stem, and whether it is a name."""

    stem: str
    name: bool


def score(doc: Document, language: Language, *, max_words: int) -> list[tuple[float, Candidate]]:
    """Each candidate with its value, best first, equal ones in order of first use.

    The values are logarithms of odds as `ranking.score` gives them: 0 is a typical tenth choice.
    """
    reader = _Reader(doc, language)
    candidates, surnames = _with_surnames(reader.candidates(max_words), doc, language)
    scored = []
    for candidate in candidates:
        place = reader.sentence_of(candidate.uses[0][0])
        value = log2(1 + candidate.count + surnames.get(candidate.stems, 0))
        value *= 1 + PER_WORD * (len(candidate.stems) - 1)
        value *= 1 + OPENING / (1 + place) ** 0.5
        if candidate.named:
            value *= NAME
        if reader.title.issuperset(candidate.stems):
            value *= TITLE
        scored.append((log(value / TYPICAL) * 2, candidate))
    scored.sort(key=lambda pair: (-pair[0], pair[1].uses[0]))
    return scored


class _Reader:
    """Reads an article's sentences for candidates."""

    def __init__(self, doc: Document, language: Language) -> None:
        self.doc, self.language = doc, language
        speech = language.speech
        self._never = language.months | language.weekdays | language.units
        if speech:
            self._never |= {word for phrase in speech.sources for word in phrase}
        self._joining = speech.of | speech.particles if speech else frozenset[str]()
        self.stem: Callable[[str], str] = stemmer(language)
        self.ranges = self._sentences()
        self.words = self._words()
        self.title = frozenset(word.stem for word in self._title_words())
        self._sentence = {i: n for n, within in enumerate(self.ranges) for i in within}

    def sentence_of(self, token: int) -> int:
        """The number of the sentence that holds a token."""
        return self._sentence.get(token, 0)

    def _title_words(self) -> Iterator[_Word]:
        """The content words of headline and standfirst."""
        for block in self.doc.blocks:
            if block.kind in ("headline", "dek"):
                yield from filter(None, map(self._word, self.doc.tokens.within(block.start, block.end)))

    def candidates(self, max_words: int) -> list[Candidate]:
        """The phrases of the article, in order of first use."""
        found: dict[Stems, Candidate] = {}
        nouns, units = self._nouns(), self._units()
        for within in self.ranges:
            for first, last in self._parts(within, max_words):
                words = [self.words[i] for i in range(first, last) if self.words[i]]
                stems = tuple(word.stem for word in words if word)
                named = all(word.name for word in words if word)
                if not named and (len(stems) == 1 and stems[0] in units):
                    continue
                if not named and not self._has_noun(stems, first, last, nouns):
                    continue
                candidate = found.get(stems)
                if candidate is None:
                    candidate = found[stems] = Candidate(stems, "X" if named else "N", first)
                candidate.uses.append((first, last))
                candidate.named += named
        kept = [c for c in found.values() if len(c.stems) == 1 or c.named or c.count >= REPEATED]
        return _without_parts(kept)

    def _sentences(self) -> list[range]:
        doc, dateline = self.doc, self.doc.dateline
        found = []
        for sentence in doc.body or doc.sentences:
            start = sentence.start
            if dateline and start <= dateline.start < sentence.end:
                start = dateline.end
            found.append(doc.tokens.within(start, sentence.end))
        return found

    def _words(self) -> list[_Word | None]:
        words: list[_Word | None] = [None] * len(self.doc.tokens)
        for within in self.ranges:
            for i in within:
                words[i] = self._word(i)
        return words

    def _word(self, i: int) -> _Word | None:
        """What a token is in a phrase, None for what stands in none."""
        token, tag = self.doc.tokens.texts[i], self.doc.tags[i]
        low = bare(token)
        language = self.language
        short = len(token) < SHORTEST and not (token.isupper() and len(token) == SHORTEST - 1)
        if tag not in "XN" or short or low in self._never:
            return None
        speech = language.speech
        if speech and tag == "N" and (low in speech.cues or low in speech.participles):
            return None
        return _Word(self.stem(low), self._is_name(i, tag))

    def _is_name(self, i: int, tag: str) -> bool:
        """Whether a token is a name: by its capital; where nouns have one too, as or behind a first name."""
        texts = self.doc.tokens.texts
        if not self.language.nouns_capitalised:
            return tag == "X"
        if not texts[i][0].isupper():
            return False
        before = texts[i - 1] if i else ""
        return texts[i] in self.language.first_names or before in self.language.first_names

    def _parts(self, within: range, max_words: int) -> Iterator[tuple[int, int]]:
        """Every run of words without a gap, up to a number of words; across an "of" between names."""
        for first in within:
            if not self.words[first]:
                continue
            size, last = 0, first
            while last < within.stop and size < max_words:
                word = self.words[last]
                if word:
                    size += 1
                    last += 1
                    yield first, last
                elif size and self._joins(last, within.stop):
                    last += 1
                else:
                    break

    def _joins(self, i: int, stop: int) -> bool:
        """Whether a token is an "of" between two names: "Banco de España"."""
        if i + 1 >= stop or self.doc.tokens.texts[i] not in self._joining:
            return False
        before, after = self.words[i - 1], self.words[i + 1]
        return bool(before and before.name and after and after.name)

    def _has_noun(self, stems: Stems, first: int, last: int, nouns: frozenset[str]) -> bool:
        if self.language.nouns_capitalised:
            texts = self.doc.tokens.texts
            small = [i for i in range(first, last) if not texts[i][0].isupper()]
            return texts[last - 1][0].isupper() and len(small) < last - first
        return stems[0] in nouns or stems[-1] in nouns

    def _nouns(self) -> frozenset[str]:
        """Stems that stand behind an article often enough; all where a language has none."""
        speech = self.language.speech
        wide = speech.determiners | speech.of if speech else frozenset()
        articles = wide - speech.without_article if speech else wide
        uses: dict[str, int] = {}
        behind: dict[str, int] = {}
        leads: dict[str, int] = {}  # stands before another word: an adjective, where these stand before nouns
        texts, tags, words = self.doc.tokens.texts, self.doc.tags, self.words
        for i, word in enumerate(words):
            if word:
                uses[word.stem] = uses.get(word.stem, 0) + 1
                named = word.stem in self.title  # a headline is of nouns: there "of" will do, or a number
                if i and (
                    bare(texts[i - 1]) in (wide if named else articles) or (named and tags[i - 1] == "M")
                ):
                    behind[word.stem] = behind.get(word.stem, 0) + 1
                if i + 1 < len(words) and words[i + 1] and self.language.compounds:
                    leads[word.stem] = leads.get(word.stem, 0) + 1
        if not behind:
            return frozenset(uses)
        return frozenset(
            stem
            for stem, count in uses.items()
            if leads.get(stem, 0) <= LEADING * count
            and (
                behind.get(stem, 0) >= NOUN * count
                or count >= OFTEN
                or (count >= REPEATED and stem in self.title)
            )
        )

    def _units(self) -> frozenset[str]:
        """Stems that mostly stand behind a number, or behind such a word: "4 million euros"."""
        tags, texts = self.doc.tags, self.doc.tokens.texts
        of = self.language.speech.of if self.language.speech else frozenset()
        uses: dict[str, int] = {}
        counted: dict[str, int] = {}
        measures: set[int] = set()
        for i, word in enumerate(self.words):
            if not word:
                continue
            before = i - 1
            while before > 0 and bare(texts[before]) in of:
                before -= 1
            uses[word.stem] = uses.get(word.stem, 0) + 1
            if before >= 0 and (tags[before] == "M" or before in measures):
                measures.add(i)
                counted[word.stem] = counted.get(word.stem, 0) + 1
        often = (stem for stem, count in counted.items() if count >= MEASURED * uses[stem])
        return frozenset(often) - self.title


def _without_parts(candidates: list[Candidate]) -> list[Candidate]:
    """The candidates but those that never stand outside a longer one of as many uses."""
    counts = {candidate.stems: candidate.count for candidate in candidates}
    parts: set[Stems] = set()
    for stems, count in counts.items():
        for size in range(1, len(stems)):
            for first in range(len(stems) - size + 1):
                part = stems[first : first + size]
                if counts.get(part) == count and count >= 1:
                    parts.add(part)
    return [candidate for candidate in candidates if candidate.stems not in parts]


def _with_surnames(
    candidates: list[Candidate], doc: Document, language: Language
) -> tuple[list[Candidate], dict[Stems, int]]:
    """The candidates without the surnames of people named in full, and how often these stand alone."""
    texts = doc.tokens.texts
    full: dict[str, Candidate] = {}
    for candidate in candidates:
        if (
            candidate.named
            and len(candidate.stems) > 1
            and texts[candidate.uses[0][0]] in language.first_names
        ):
            full.setdefault(candidate.stems[-1], candidate)
    counts: dict[Stems, int] = {}
    kept = []
    for candidate in candidates:
        person = full.get(candidate.stems[0]) if len(candidate.stems) == 1 else None
        if person is None:
            kept.append(candidate)
        else:
            counts[person.stems] = candidate.count - person.count
    return kept, counts
