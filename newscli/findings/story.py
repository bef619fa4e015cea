"""Rules on whether headline and lede tell the story that the article tells."""

from collections import Counter
from collections.abc import Iterator

from newscli.findings.evidence import Evidence
from newscli.findings.finding import Spot
from newscli.text.stems import stem
from newscli.text.stopwords import STOPWORDS
from newscli.text.tokens import words

_LEAST_SENTENCES = 12
_LEAST_HEADLINE = 3  # words of content; a label such as "Sport in brief" says nothing to compare


def buried(article: Evidence, limit: float) -> Iterator[Spot]:
    """None of the best summary's sentences stands in the first `limit` per cent of the article."""
    body = article.doc.body
    if len(body) < _LEAST_SENTENCES or not article.summary:
        return
    first = min(s.start for s in article.summary)
    place = next(i for i, s in enumerate(body) if s.start >= first)
    share = 100 * place / len(body)
    if share > limit:
        best = min(article.summary, key=lambda s: s.rank)
        message = f"the sentences that tell the story begin {share:.0f} % down the text, limit {limit:g} %"
        yield Spot(message, best.start, best.end, round(share))


def headline(article: Evidence, limit: float) -> Iterator[Spot]:
    """The headline shares no word with the key phrases, and none that the body uses twice."""
    doc = article.doc
    if not doc.headline or article.length < limit:
        return
    content = _content
    if language := doc.other_language:
        from newscli.analyses.summary.localized import content as stems

        def content(text: str) -> set[str]:
            return set(stems(words(text.lower()), language))

    wanted = content(doc.headline)
    used = Counter(word for s in doc.body for word in content(doc.text[s.start : s.end]))
    if len(wanted) < _LEAST_HEADLINE or any(used[word] > 1 for word in wanted):
        return
    phrases = article.keywords  # the costly part, which few headlines get to
    if phrases and wanted.isdisjoint(content(" ".join(phrase.text for phrase in phrases))):
        names = ", ".join(phrase.text for phrase in phrases[:3])
        message = f"headline has no key phrase of the article, such as {names}"
        yield Spot(message, *article.opening, None, whole=True)


def _content(text: str) -> set[str]:
    """The stems of the words that say what a text is about."""
    plain = (word.lower().replace("’", "'").removesuffix("'s") for word in words(text))
    return {stem(word) for word in plain if word not in STOPWORDS}
