"""A paragraph as a sequence of tokens in which each quoted stretch is one token."""

from bisect import bisect_left, bisect_right
from itertools import compress, count

from newscli.analyses.quotes import grammar
from newscli.analyses.quotes.cues import verbs
from newscli.analyses.quotes.kinds import AUXILIARY, AUXILIARY_NAME, KINDS
from newscli.analyses.quotes.marks import Stretch
from newscli.text.abbreviations import PERSONAL_TITLES, STARTERS
from newscli.text.document import Document

QUOTED = "“”"  # stands for a quoted stretch in `Reading.words`
_APOSTROPHES = frozenset("'’")
_ENDING = grammar.TERMINALS | {QUOTED}


class Reading:
    """The tokens of one paragraph outside its quotations; columns of equal length.

    Attributes:
        text: The text of the whole document.
        words: The token as written; `QUOTED` for a whole quoted stretch.
        lows: The same in lower case.
        kinds: What each is by its form (see `kinds`).
        starts: Offset of each token (of a stretch: of its opening mark).
        ends: Offset after each token (of a stretch: after its closing mark).
        tags: The part of speech of each token (see `newscli.text.tags`); "Q" for a stretch.
        stretches: The quoted stretches, in order.
        single: Whether the article puts its quotations into single marks.
        places: The index into `words` of each stretch.
        breaks: The token indices at which sentences begin, and at the end the number of tokens.
    """

    __slots__ = (
        "breaks",
        "ends",
        "kinds",
        "lows",
        "places",
        "single",
        "starts",
        "stretches",
        "tags",
        "text",
        "words",
    )

    def __init__(
        self, doc: Document, start: int, end: int, stretches: list[Stretch], *, single: bool = False
    ) -> None:
        self.text, self.single = doc.text, single
        self.stretches = stretches
        tokens, tags = doc.tokens, doc.tags
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.tags: list[str] = []
        self.places: list[int] = []
        at = start
        for stretch in stretches:
            self._take(tokens.starts, tokens.ends, tokens.texts, tags, at, stretch.open)
            self.places.append(len(self.words))
            self.words.append(QUOTED)
            self.starts.append(stretch.open)
            self.ends.append(stretch.close)
            self.tags.append("Q")
            at = stretch.close
        self._take(tokens.starts, tokens.ends, tokens.texts, tags, at, end)
        self.lows = list(map(str.lower, self.words))
        self.kinds = list(map(KINDS.__getitem__, self.words))
        self.breaks = self._sentence_breaks()

    def __len__(self) -> int:
        return len(self.words)

    def _take(
        self, starts: list[int], ends: list[int], texts: list[str], tags: list[str], start: int, end: int
    ) -> None:
        i, j = bisect_left(starts, start), bisect_left(starts, end)
        self.words += texts[i:j]
        self.starts += starts[i:j]
        self.ends += ends[i:j]
        self.tags += tags[i:j]

    def _sentence_breaks(self) -> list[int]:
        words, breaks, text, number = self.words, [0], self.text, 0
        n = len(words)
        for i in list(compress(count(), map(_ENDING.__contains__, words))):
            quoted = words[i] == QUOTED
            if quoted:
                stretch = self.stretches[number]
                number += 1
            if i + 1 >= n or not self._opens_sentence(i + 1):
                continue
            if quoted:
                final = text[max(stretch.start, stretch.end - 4) : stretch.end].rstrip("\"'’”) ")[-1:]
                if final not in grammar.TERMINALS:
                    continue
                if final != "." and words[i + 1] != QUOTED and self._is_tag_clause(i + 1):
                    continue
            elif words[i] == "." and i and not _may_end(words[i - 1], words[i + 1]):
                continue
            breaks.append(i + 1)
        breaks.append(n)
        return breaks

    def _opens_sentence(self, i: int) -> bool:
        first = self.words[i][0]
        return first.isupper() or first.isdigit() or first in "“([$‘'"

    def _is_tag_clause(self, i: int) -> bool:
        """Whether a clause such as "Roe asked" begins here, which tells who said the question before it."""
        known = verbs()
        for j in range(i + 1, min(i + 6, len(self.words))):
            if self.words[j] in grammar.TERMINALS:
                return False
            if known.get(self.words[j]) == "saying":
                return True
        return False

    def is_auxiliary(self, i: int) -> bool:
        """Whether token `i` is an auxiliary verb, and not a name such as Will or May inside a sentence."""
        kinds = self.kinds[i]
        return bool(kinds & AUXILIARY or (kinds & AUXILIARY_NAME and self.sentence(i)[0] == i))

    def is_apostrophe(self, i: int) -> bool:
        """Whether token `i` is the apostrophe of owners, as in "the traders' association"."""
        return (
            self.words[i] in _APOSTROPHES
            and self.lows[i - 1][-1] == "s"
            and self.ends[i - 1] == self.starts[i]
        )

    def sentence(self, i: int) -> tuple[int, int]:
        """The bounds, as token indices, of the sentence that holds token `i`."""
        at = bisect_right(self.breaks, i) - 1
        at = min(at, len(self.breaks) - 2)
        return self.breaks[at], self.breaks[at + 1]


def _may_end(word: str, following: str) -> bool:
    """Whether a full stop between two words ends a sentence, and is not an abbreviation's alone."""
    if word in PERSONAL_TITLES:
        return False
    is_short = word in grammar.ABBREVIATIONS or (len(word) == 1 and word.isupper() and word != "I")
    return not is_short or following in STARTERS
