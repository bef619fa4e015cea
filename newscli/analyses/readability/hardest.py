"""Which sentences are hardest to read, and why."""

from collections.abc import Sequence
from heapq import nsmallest

from newscli.analyses.readability.counts import ArticleWords, Word
from newscli.analyses.readability.result import HardSentence
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
            reasons=reasons(article.words[sentence.first : sentence.last]),
        )
        for score, sentence in worst
    )


def reasons(words: Sequence[Word]) -> tuple[str, ...]:
    """Why a sentence of these words is hard: length, words, grammar; empty where nothing stands out."""
    found: list[str] = []
    if len(words) > LONG_SENTENCE:
        found.append(f"long: {len(words)} words")
    common = [w for w in words if w.rarity >= RARE_WORD and not w.capital]  # a capital may open a name
    rare = dict.fromkeys(w.form for w in sorted(common, key=lambda w: -w.rarity))
    if rare:
        found.append("rare words: " + ", ".join(list(rare)[:RARE_WORDS_SHOWN]))
    if sum(w.form in _SUBORDINATORS for w in words) >= NESTED_CLAUSES:
        found.append("nested clauses")
    if has_passive(words):
        found.append("passive")
    return tuple(found)


def has_passive(words: Sequence[Word]) -> bool:
    """Whether a form of "be" is followed by a past participle, with at most two adverbs between them."""
    waiting = 0
    for word in words:
        form = word.form
        if form in _BE:
            waiting = 3
        elif waiting:
            if _is_participle(form):
                return True
            waiting = waiting - 1 if form in _BETWEEN or form.endswith("ly") else 0
    return False


def _is_participle(form: str) -> bool:
    return form in _PARTICIPLES or (form.endswith("ed") and len(form) > 4 and form not in _NOT_PARTICIPLES)
