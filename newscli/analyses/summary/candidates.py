"""The sentences a summary may choose from, with their words."""

import re
from collections.abc import Sequence

from newscli.analyses.summary.stopwords import STOPWORDS
from newscli.text.document import Document
from newscli.text.spans import Sentence

_find_words = re.compile(r"[^\W_]+").findall


class Candidates:
    """Columns over the article's sentences: row i of each is about `sentences[i]`.

    Attributes:
        sentences: The sentences, in text order.
        texts: What they say.
        words: Their words in lower case, each as often as it occurs. A word is a run of letters and digits.
        terms: Their distinct content words: no stop word, no single character, no word of the dateline.
        title: The distinct content words of the headline; empty where there is none.
    """

    def __init__(
        self, sentences: Sequence[Sentence], texts: Sequence[str], title: str, dateline: int
    ) -> None:
        self.sentences = sentences
        self.texts = texts
        self.words = [_find_words(text.lower()) for text in texts]
        if dateline and texts:
            self.words[0] = _find_words(texts[0][dateline:].lower())
        stop = STOPWORDS
        self.terms = [
            list(dict.fromkeys([w for w in words if w not in stop and len(w) > 1])) for words in self.words
        ]
        self.title = {w for w in _find_words(title.lower()) if w not in stop and len(w) > 1}

    def __len__(self) -> int:
        return len(self.sentences)


def collect(doc: Document) -> Candidates:
    """The sentences of the article's body, without furniture, headlines and captions."""
    sentences, text = doc.body, doc.text
    dateline = doc.dateline
    cut = dateline.end - sentences[0].start if dateline and sentences else 0
    return Candidates(sentences, [text[s.start : s.end] for s in sentences], doc.headline or "", max(cut, 0))
