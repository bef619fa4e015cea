"""Tells the language of a text; English, of which most texts are, at a glance."""

import re

CODES = ("da", "de", "es", "fi", "fr", "it", "nl", "no", "pl", "pt", "sv")
"""The languages there are beside English, by the code of ISO 639-1 (see `newscli.text.languages`)."""

# Frequent function words of English, but for those that its neighbours have too ("in", "an", "was").
_ENGLISH = frozenset(
    "the of and to that for with his her are this have from they which you were been has their would there "
    "will said it he she who when what but be by as at is not on or had its about more than after".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 4000  # characters that are looked at
_ENOUGH = 40  # words below which a judgement would be a guess, so that English is assumed
_SHARE = 0.08  # English articles have 0.2 and more, English tables of results 0.11, Dutch 0.06, German 0
_SURE = 0.16  # from which no other language is thought of
_SURE_SHORT = 2  # different ones of these words in a short text, from which none is
_PLAIN = 0.2  # more than twice as many, so that half a sample is enough


def detect_language(text: str) -> str | None:
    """The code of the text's language, or None where the text is long enough to tell and it is none of ours.

    A text of under 40 words is English unless it is clearly in another language.
    """
    sample = text[:_SAMPLE]
    if _is_plainly_english(sample[: _SAMPLE // 2].lower().split()):
        return "en"
    words = _WORD.findall(sample.lower())
    if len(words) < _ENOUGH:
        letters = [ch for ch in sample if ch.isalpha()]
        foreign = sum(ch > "ɏ" for ch in letters)
        if len(letters) >= _ENOUGH and foreign > len(letters) / 2:
            return None
        english = len(_ENGLISH.intersection(words))
        if english >= _SURE_SHORT and english >= _SURE * len(words):
            return "en"
        from newscli.text.languages.detection import detect_short

        return detect_short(text)
    share = sum(word in _ENGLISH for word in words) / len(words)
    if share >= _SURE:
        return "en"
    from newscli.text.languages.detection import detect

    found = detect(text)
    if share >= _SHARE:
        return found or "en"
    return None if found == "en" else found


def _is_plainly_english(words: list[str]) -> bool:
    """Whether half a sample, cut at blanks alone, has so many of the words that the other half cannot matter.

    True of nearly every English article, and takes a third of the time.
    """
    return len(words) >= _ENOUGH and sum(map(_ENGLISH.__contains__, words)) >= _PLAIN * len(words)
