"""Which sentences are hardest to read, and why."""

from collections.abc import Sequence
from heapq import nsmallest

from newscli.analyses.readability.counts import ArticleWords
from newscli.analyses.readability.result import HardSentence
from newscli.analyses.readability.words import CAPITAL, summed_rarity
from newscli.text.document import Document

LONG_SENTENCE = 25
"""Words above which length is a reason: the limit of GOV.UK's style guide."""

RARE_WORD = 2.2
"""Rarity from which a word is named as a reason: less than once in 150,000 words."""

RARE_WORDS_SHOWN = 4
NESTED_CLAUSES = 3
"""Words that open a clause, from which nesting is a reason."""

_SUBORDINATORS = frozenset(
    (
        "although because before if since that though unless until when where whereas whether which while "
        "who whom whose"
    ).split()
)
_BE = frozenset("am are be been being is was were isn't aren't wasn't weren't get gets getting got".split())
_PARTICIPLES = frozenset(
    (
        "beaten become begun bitten blown born borne bought bound broken brought built burnt caught chosen "
        "cut dealt done drawn driven drunk eaten fed felt fought found forbidden forgiven forgotten frozen "
        "given heard held hidden hit hung hurt kept known laid led left lent lit lost made meant met "
        "overthrown paid put read ridden run said seen sent set shaken shot shown shut sold sought spent "
        "split spoken spread spun stolen struck stuck sung sworn swept taken taught thought thrown told "
        "torn understood withdrawn won worn woven written"
    ).split()
)
_NOT_PARTICIPLES = frozenset(
    "ahead bed embed hundred indeed instead kindred need red sacred seed speed".split()
)
_BETWEEN = frozenset("also already always being been ever never not only still then".split())


def hardest_sentences(
    doc: Document, article: ArticleWords, scores: Sequence[float], number: int
) -> tuple[HardSentence, ...]:
    """The `number` hardest sentences, hardest first; of equals the first in the text.

    Args:
        doc: The text.
        article: Its words.
        scores: The difficulty of each of its sentences.
        number: How many are wanted at most.
    """
    if number <= 0:
        return ()
    worst = nsmallest(number, [(-score, s) for score, s in zip(scores, article.sentences, strict=True)])
    return tuple(
        HardSentence(
            text=doc.excerpt(sentence.start, sentence.end),
            start=sentence.start,
            end=sentence.end,
            line=doc.line(sentence.start),
            score=round(-score, 4),
            words=sentence.last - sentence.first,
            reasons=reasons(article, sentence.first, sentence.last),
        )
        for score, sentence in worst
    )


def reasons(article: ArticleWords, first: int, last: int) -> tuple[str, ...]:
    """Why a sentence of the words `first` to `last` is hard: length, words, grammar; empty if all is well."""
    found: list[str] = []
    if last - first > LONG_SENTENCE:
        found.append(f"long: {last - first} words")
    forms = article.forms[first:last]
    rare = _rare_words(article, first, last)
    if rare:
        found.append("rare words: " + ", ".join(rare[:RARE_WORDS_SHOWN]))
    if sum(map(_SUBORDINATORS.__contains__, forms)) >= NESTED_CLAUSES:
        found.append("nested clauses")
    if has_passive(forms):
        found.append("passive")
    return tuple(found)


def _rare_words(article: ArticleWords, first: int, last: int) -> list[str]:
    """The different rare words, the rarest first; none with a capital, which may open a name."""
    words = zip(
        article.forms[first:last], article.burdens[first:last], article.kinds[first:last], strict=True
    )
    rarity = {form: summed_rarity(burden) for form, burden, kinds in words if burden and not kinds & CAPITAL}
    return sorted((form for form in rarity if rarity[form] >= RARE_WORD), key=lambda form: -rarity[form])


def has_passive(forms: Sequence[str]) -> bool:
    """Whether a form of "be" is followed by a past participle, with at most two adverbs between them.

    Args:
        forms: The words of a sentence, in lower case.
    """
    if _BE.isdisjoint(forms):
        return False
    waiting = 0
    for form in forms:
        if form in _BE:
            waiting = 3
        elif waiting:
            if _is_participle(form):
                return True
            waiting = waiting - 1 if form in _BETWEEN or form.endswith("ly") else 0
    return False


def _is_participle(form: str) -> bool:
    return form in _PARTICIPLES or (form.endswith("ed") and len(form) > 4 and form not in _NOT_PARTICIPLES)
