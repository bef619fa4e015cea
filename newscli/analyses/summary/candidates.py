"""The sentences a summary may choose from, with their words."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import chain, filterfalse
from typing import TYPE_CHECKING

from newscli.text.document import Document
from newscli.text.spans import Sentence, Span
from newscli.text.stopwords import REPORTING_WORDS, STOPWORDS

if TYPE_CHECKING:
    from newscli.text.languages import Language

MIN_WORDS, MIN_SMALL = 4, 2
# What a sentence says to the reader of the page, or about its pictures, among those of the article.
PAGE_TALK = ("scroll down", "click here", "pic.twitter.com", "follow us on", "sign up for")

_find_words = re.compile(r"[^\W_]+").findall
_WORDS_ALONE = "".join([chr(code).lower() if chr(code).isalnum() else " " for code in range(128)])
_is_empty = (STOPWORDS | REPORTING_WORDS).__contains__


class Candidates:
    """Columns over the article's sentences: row i of each is about `sentences[i]`.

    Attributes:
        sentences: The sentences, in text order; the one behind the dateline starts after it.
        texts: What they say; in other languages than English with straight marks, as long as in the article.
        words: Their words in lower case, each as often as it occurs. A word is a run of letters and digits.
        terms: Their distinct content words, in order: no stop word, no verb of reporting, no single
            character.
        title: The distinct content words of the headline, in order; empty where there is none.
        language: What they are written in, if not English: content words are then stems.
    """

    def __init__(
        self,
        sentences: Sequence[Sentence],
        texts: Sequence[str],
        title: str = "",
        language: "Language | None" = None,
    ) -> None:
        self.sentences = sentences
        self.texts = texts
        self.language = language
        self.words = [_words(text) for text in texts]
        if language:
            from newscli.analyses.summary.localized import content

            self.terms = [content(words, language) for words in self.words]
            self.title = content(_words(title), language)
        else:
            self.terms = [_content(words) for words in self.words]
            self.title = _content(_words(title))

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def counts(self) -> dict[str, int]:
        """The terms that several sentences have, and how many have them."""
        counts = Counter(chain.from_iterable(self.terms))
        return {term: count for term, count in counts.items() if count > 1}

    @cached_property
    def shared(self) -> list[list[str]]:
        """Of each sentence the terms that another has too, in order."""
        counts = self.counts
        return [[term for term in terms if term in counts] for terms in self.terms]


def collect(doc: Document) -> Candidates:
    """The sentences of the article's body, without furniture, headlines, captions and fragments.

    A fragment has few words, or hardly one that begins small: a name, a time, a label that stands among the
    sentences of a text that lost its lines; or it talks of the page. A text of nothing else keeps them.
    """
    text, dateline, language = doc.text, doc.dateline, doc.other_language
    rows = []
    for sentence in doc.body:
        if dateline and sentence.start <= dateline.start < sentence.end:
            sentence = _behind(text, dateline, sentence)
        rows.append((sentence, text[sentence.start : sentence.end]))
    kept = [row for row in rows if not _is_fragment(row[1], language)] or rows
    texts = [said for _, said in kept]
    if language:
        from newscli.analyses.summary.localized import with_straight_marks

        texts = list(map(with_straight_marks, texts))
    return Candidates([sentence for sentence, _ in kept], texts, doc.headline or "", language)


def _behind(text: str, dateline: Span, sentence: Sentence) -> Sentence:
    """The sentence without its dateline, unless it is nothing but that."""
    rest = text[dateline.end : sentence.end].lstrip()
    return sentence._replace(start=sentence.end - len(rest)) if rest else sentence


def _is_fragment(sentence: str, language: "Language | None") -> bool:
    words = sentence.split(None, 2 * MIN_WORDS * MIN_SMALL)
    if len(words) < MIN_WORDS:
        return True
    small = 0
    for word in words:
        small += word[0].islower()
        if small == MIN_SMALL:
            break
    else:
        return True
    if language:
        from newscli.analyses.summary.localized import talks_of_the_page

        return talks_of_the_page(sentence.lower(), language)
    return any(map(sentence.lower().__contains__, PAGE_TALK))


def _words(text: str) -> list[str]:
    """Runs of letters and digits, in lower case; ASCII is translated, which takes half the time."""
    return text.translate(_WORDS_ALONE).split() if text.isascii() else _find_words(text.lower())


def _content(words: list[str]) -> list[str]:
    return [word for word in dict.fromkeys(filterfalse(_is_empty, words)) if len(word) > 1]
