"""Porter's stemmer (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980).

With the departures that NLTK makes by default, so that stems are equal to those of its `PorterStemmer`: a
list of irregular forms, words of one or two letters as they are, and changes to steps 1a, 1b, 1c, 2 and to
condition *o.
"""

from collections.abc import Mapping

CACHE_WORDS = 50_000

IRREGULAR = {
    "skies": "sky", "sky": "sky", "dying": "die", "lying": "lie", "tying": "tie", "news": "news",
    "innings": "inning", "inning": "inning", "outings": "outing", "outing": "outing",
    "cannings": "canning", "canning": "canning", "howe": "howe",
    "proceed": "proceed", "exceed": "exceed", "succeed": "succeed",
}  # fmt: skip


class _Shapes(dict[int, str]):
    """Letter to "v" (vowel), "y", or "c" for all else, for `str.translate`."""

    def __missing__(self, letter: int) -> str:
        return "c"


_SHAPES = _Shapes({ord(letter): "v" for letter in "aeiou"} | {ord("y"): "y"})


def _by_end(rules: str) -> Mapping[str, list[tuple[str, str]]]:
    """Rules "suffix>replacement" by the suffix's last two letters; of two that match, the longer first."""
    table: dict[str, list[tuple[str, str]]] = {}
    for rule in rules.split():
        suffix, _, replacement = rule.partition(">")
        table.setdefault(suffix[-2:], []).append((suffix, replacement))
    return table


_STEP2 = _by_end(
    "ational>ate tional>tion enci>ence anci>ance izer>ize bli>ble alli>al entli>ent eli>e ousli>ous "
    "ization>ize ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive "
    "biliti>ble fulli>ful logi>log"
)
_STEP3 = _by_end("icate>ic ative> alize>al iciti>ic ical>ic ful> ness>")
_STEP4 = _by_end(
    "al> ance> ence> er> ic> able> ible> ant> ement> ment> ent> ion> ou> ism> ate> iti> ous> ive> ize>"
)

_cache: dict[str, str] = {}


def stem(word: str) -> str:
    """The stem of a word, in lower case."""
    known = _cache.get(word)
    if known is not None:
        return known
    if len(_cache) >= CACHE_WORDS:
        _cache.clear()
    low = word.lower()
    result = IRREGULAR.get(low) or (low if len(word) <= 2 else _strip(low))
    _cache[word] = result
    return result


def _shape(word: str) -> str:
    """One "c" or "v" a letter: "y" is a vowel after a consonant and a consonant elsewhere."""
    shape = word.translate(_SHAPES)
    if "y" not in shape:
        return shape
    letters, before = [], "v"
    for letter in shape:
        before = ("v" if before == "c" else "c") if letter == "y" else letter
        letters.append(before)
    return "".join(letters)


def _measure(word: str) -> int:
    """Porter's m: how often a vowel is followed by a consonant."""
    return _shape(word).count("vc")


def _ends_cvc(word: str) -> bool:
    """Porter's *o: a consonant, a vowel, then a consonant other than w, x and y (NLTK: or just vc)."""
    shape = _shape(word)
    return (shape.endswith("cvc") and word[-1] not in "wxy") or shape == "vc"


def _strip(word: str) -> str:
    """All steps, on a word in lower case; the first three and the last where its last letter lets them."""
    if word[-1] == "s":
        word = _step1a(word)
    if word[-1] in "dg":
        word = _step1b(word)
    if word[-1] == "y":
        word = _step1c(word)
    word = _step4(_step3(_step2(word)))
    return _step5(word) if word[-1] in "el" else word


def _step1a(word: str) -> str:
    """Plurals: caresses -> caress, ponies -> poni, cats -> cat."""
    if word.endswith("ss"):
        return word
    if word.endswith("ies"):
        return word[:-1] if len(word) == 4 else word[:-2]
    return word[:-2] if word.endswith("sses") else word[:-1]


def _step1b(word: str) -> str:
    """Past forms and -ing: agreed -> agree, plastered -> plaster, hopping -> hop, filing -> file."""
    if word.endswith("ied"):
        return word[:-1] if len(word) == 4 else word[:-2]
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) else word
    base = word[:-2] if word.endswith("ed") else word[:-3] if word.endswith("ing") else ""
    shape = _shape(base)
    if "v" not in shape:
        return word
    if base.endswith(("at", "bl", "iz")):
        return base + "e"
    if shape[-1] == "c" and base[-1] == base[-2:-1]:
        return base if base[-1] in "lsz" else base[:-1]
    return base + "e" if shape.count("vc") == 1 and _ends_cvc(base) else base


def _step1c(word: str) -> str:
    """-y after a consonant: happy -> happi, but enjoy stays."""
    return word[:-1] + "i" if word[-1:] == "y" and len(word) > 2 and _shape(word[:-1])[-1] == "c" else word


def _step2(word: str) -> str:
    """Double suffixes: relational -> relate, digitizer -> digitize."""
    for suffix, replacement in _STEP2.get(word[-2:], ()):
        if word.endswith(suffix):
            base = word[: -len(suffix)]
            if not _measure(base + "l" if suffix == "logi" else base):
                return word
            return _step2(base + "al") if suffix == "alli" else base + replacement
    return word


def _step3(word: str) -> str:
    """-ic-, -full, -ness: electrical -> electric, goodness -> good."""
    for suffix, replacement in _STEP3.get(word[-2:], ()):
        if word.endswith(suffix):
            base = word[: -len(suffix)]
            return base + replacement if _measure(base) else word
    return word


def _step4(word: str) -> str:
    """Single suffixes after a longer base: adjustment -> adjust, adoption -> adopt."""
    for suffix, _ in _STEP4.get(word[-2:], ()):
        if word.endswith(suffix):
            base = word[: -len(suffix)]
            return base if _measure(base) > 1 and (suffix != "ion" or base[-1] in "st") else word
    return word


def _step5(word: str) -> str:
    """A last -e and -ll: probate -> probat, cease -> ceas, controll -> control."""
    if word[-1:] == "e":
        base = word[:-1]
        measure = _measure(base)
        if measure > 1 or (measure == 1 and not _ends_cvc(base)):
            word = base
    return word[:-1] if word.endswith("ll") and _measure(word[:-1]) > 1 else word
