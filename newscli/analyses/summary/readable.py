"""What makes a sentence read badly when it stands alone in a summary."""

import re

from newscli.analyses.summary.candidates import Candidates

# Words that, at the head of a sentence, point back to the sentence before.
BACKWARD = frozenset(
    """
    he she it they him her them his hers its their theirs this that these those both neither such
    but and so or yet also however meanwhile then still though although nevertheless nonetheless otherwise
    instead therefore thus hence moreover furthermore besides
    """.split()
)

# Single marks are also apostrophes: one opens after a space or a bracket, and closes after a letter or a
# stop.
_single_opens = re.compile(r"(?<![^\s(\[—–])['‘](?=[^\s\d])").findall
_single_closes = re.compile(r"(?<=[^\s(])['’](?!\w)").findall


def points_back(candidates: Candidates) -> list[bool]:
    """Whether each sentence opens with a word that is only understood after the sentence before."""
    if language := candidates.language:
        from newscli.analyses.summary.localized import opens_backward

        return [opens_backward(words, language) for words in candidates.words]
    return [bool(words) and words[0] in BACKWARD for words in candidates.words]


def is_cut_off(sentence: str) -> bool:
    """Whether a sentence has one half of a quotation only, or does nothing but announce what follows."""
    if sentence.endswith(":") or sentence.count('"') % 2 or sentence.count("“") != sentence.count("”"):
        return True
    if "'" not in sentence and "‘" not in sentence:
        return False
    opened = len(_single_opens(sentence))
    return opened > 0 and opened > len(_single_closes(sentence))
