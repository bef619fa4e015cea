"""One ranking over many articles, alone or against others."""

from math import erf, sqrt

from newscli.analyses.keywords.candidates import Stems
from newscli.analyses.keywords.contrast import keyness
from newscli.analyses.keywords.options import KeywordOptions
from newscli.analyses.keywords.ranking import Scored, choose, probability
from newscli.analyses.keywords.result import Keyword, Keywords
from newscli.analyses.keywords.salience import score_candidates
from newscli.analyses.keywords.surface import best_form, spans
from newscli.text.document import Document

PER_DOCUMENT = 30  # phrases of an article that are scored; the others are only counted
LEAST = 0.001  # keyness of a phrase that no set has more than the other, but for rounding

_DEFAULT = KeywordOptions()


class _Phrase:
    """What is known of a phrase over all articles.

    Attributes:
        count: Its uses; named: those of which every word is a name.
        documents: Articles that use it; others: articles of the other set that do.
        total: The sum of its scores in all articles; other_total: that in the articles of the other set.
        best: The highest of them.
        text: Its form in the article where it scores that.
        place: That article, and start, end and line of the first use there.
    """

    __slots__ = (
        "best",
        "count",
        "documents",
        "named",
        "other_total",
        "others",
        "place",
        "stems",
        "text",
        "total",
    )

    def __init__(self, stems: Stems) -> None:
        self.stems = stems
        self.count = self.named = self.documents = self.others = 0
        self.total = self.other_total = self.best = 0.0
        self.text = ""
        self.place = ("", 0, 0, 0)


class Collection:
    """Articles read one by one; of each only figures are kept, so memory grows with the different phrases.

    Args:
        options: How many phrases, and how long. Always by salience: the scores that the other methods give in
            different articles cannot be compared.
    """

    def __init__(self, options: KeywordOptions = _DEFAULT) -> None:
        self._options = options
        self._phrases: dict[Stems, _Phrase] = {}
        self._documents = self._others = 0

    def add(self, doc: Document) -> None:
        """Read one more article."""
        self._documents += 1
        scored = self._score(doc)
        for _, candidate in scored:
            phrase = self._phrases.get(candidate.stems)
            if phrase is None:
                phrase = self._phrases[candidate.stems] = _Phrase(candidate.stems)
            phrase.documents += 1
            phrase.count += candidate.count
            phrase.named += candidate.named
        for value, candidate in choose(scored, PER_DOCUMENT):
            phrase = self._phrases[candidate.stems]
            own = probability(value)
            phrase.total += own
            if own > phrase.best:
                uses = spans(doc, candidate)
                start, end = uses[0]
                phrase.best, phrase.text = own, best_form(doc, candidate, uses)
                phrase.place = (doc.id, start, end, doc.line(start))

    def add_other(self, doc: Document) -> None:
        """Read one more article of those to set the others against; after all of these."""
        self._others += 1
        scored = self._score(doc)
        for _, candidate in scored:
            phrase = self._phrases.get(candidate.stems)
            if phrase is not None:
                phrase.others += 1
        for value, candidate in choose(scored, PER_DOCUMENT):
            phrase = self._phrases.get(candidate.stems)
            if phrase is not None:
                phrase.other_total += probability(value)

    def _score(self, doc: Document) -> list[Scored]:
        return score_candidates(doc, self._options.max_words)

    def result(self) -> Keywords:
        """The key phrases of all articles as one.

        Returns:
            Phrases, best first, no two of them equal after stemming. `score` is the mean of the scores in
            all articles, 0 in one of whose best it is not: about the share of them that would be tagged with
            it.
        """
        ranked = [
            (phrase.total / self._documents, phrase) for phrase in self._phrases.values() if phrase.total
        ]
        ranked.sort(key=lambda pair: -pair[0])
        return Keywords(tuple(_keyword(phrase, value) for value, phrase in choose(ranked, self._options.top)))

    def contrast(self) -> Keywords:
        """What tells the articles from the others.

        Each article has a phrase by its score, such as 0.7 of it: so a word that is merely common in the
        articles tells less than a key phrase of theirs.

        Returns:
            Phrases, most distinctive first. `score`, from 0.5 to 1, is the normal probability of their
            `keyness`: 0.5 for no difference, 0.975 for one that chance makes once in forty times.
        """
        ranked = []
        for phrase in self._phrases.values():
            if phrase.total:
                z = keyness(phrase.total, self._documents, phrase.other_total, self._others)
                if z > LEAST:
                    ranked.append((z, phrase))
        ranked.sort(key=lambda pair: -pair[0])
        return Keywords(
            tuple(
                _keyword(phrase, (1 + erf(z / sqrt(2))) / 2, others=phrase.others)
                for z, phrase in choose(ranked, self._options.top)
            )
        )


def _keyword(phrase: _Phrase, value: float, *, others: int | None = None) -> Keyword:
    document, start, end, line = phrase.place
    return Keyword(
        phrase.text,
        round(value, 4),
        phrase.count,
        start,
        end,
        line,
        document=document,
        documents=phrase.documents,
        others=others,
    )
