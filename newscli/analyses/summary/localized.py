"""What the sentences of other languages are to a summary: their content words, by stems, and their marks.

All else is as for English: what makes a sentence tell the story are places, counts and repetitions.
"""

from collections.abc import Iterable

from newscli.text.languages import Language
from newscli.text.languages.stems import stemmer

_STRAIGHT = str.maketrans(dict.fromkeys("“”„‟«»", '"'))


def content(words: Iterable[str], language: Language) -> list[str]:
    """The distinct stems of the content words among words in lower case, in order."""
    stop, stem, speech = language.stopwords, stemmer(language), language.speech
    report = speech.cues | speech.participles if speech else frozenset[str]()
    return list(dict.fromkeys([stem(w) for w in words if w not in stop and w not in report and len(w) > 1]))


def with_straight_marks(text: str) -> str:
    """The text, as long, with a straight mark for every double one: so far all rules know it for English."""
    return text.translate(_STRAIGHT)


def talks_of_the_page(sentence: str, language: Language) -> bool:
    """Whether a sentence in lower case holds words of the page, such as an invitation to read on."""
    return any(" " in phrase and phrase in sentence for phrase in language.page.furniture)


def opens_backward(words: list[str], language: Language) -> bool:
    """Whether a sentence opens with a word that is only understood after the sentence before."""
    speech = language.speech
    if not words or not speech:
        return False
    first, second = words[0], words[1] if len(words) > 1 else ""
    if first in speech.determiners:  # "Das sagte ...", but not "Das Haus ..."
        return first in speech.pointing and second in speech.cues
    return first in speech.pronouns or first in speech.pointing or first in speech.conjunctions
