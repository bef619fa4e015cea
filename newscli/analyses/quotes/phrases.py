"""Noun phrases that may be the subject of a verb, as readings: several for one place, the ranker chooses."""

from typing import NamedTuple

from newscli.analyses.quotes import grammar
from newscli.analyses.quotes.kinds import (
    ADVERB,
    AUXILIARY,
    AUXILIARY_NAME,
    BARRED,
    CAPITAL,
    CLAUSE_OPENER,
    CONTRACTED,
    CUE,
    DETERMINER,
    IN_LY,
    JOINING,
    OBJECT,
    PREPOSITION,
    PRONOUN,
    SMALL,
    WORD,
)
from newscli.analyses.quotes.reading import QUOTED, Reading

REACH = 40  # tokens that a phrase with its apposition may span
_VERBAL = frozenset("VPA")
_BESIDE_VERB = AUXILIARY | ADVERB | IN_LY
_NO_END = OBJECT | PREPOSITION | CLAUSE_OPENER  # ends no noun phrase
_REFLEXIVE = frozenset("himself herself itself themselves".split())
_COORDINATORS = frozenset("but and so yet or".split())
_ROUGHLY = frozenset("about nearly almost some roughly around only".split())
# Determiners that stand as subjects too: "some say", "both said".
_PRONOMINAL = frozenset(
    "this these those some many several both one two three four five most each another others few".split()
)
_BREAKS = frozenset(";:—–―") | {"--", QUOTED}  # no apposition reaches over these
_SEGMENT_ENDS = frozenset(",;:") | grammar.DASHES | {QUOTED}
HOPS = 5  # readings of one noun phrase with what hangs on it


class Phrase(NamedTuple):
    """Tokens `first` up to, not with, `stop`; `shape` tells how its bounds were found.

    `head` is one past the last token of the phrase proper, before any apposition or relative clause.
    """

    first: int
    stop: int
    head: int
    shape: str


def before(r: Reading, verb: int, low: int) -> list[Phrase]:
    """Readings of the subject of the verb at token `verb`, not left of token `low`, the shortest first."""
    j = skip_auxiliaries(r, verb, low)
    if j < low:
        return []
    word = r.lows[j]
    low = max(low, verb - REACH)
    if word == ",":
        return _with_apposition(r, j, low)
    if word == ")":
        k = j - 1
        while k > low and r.words[k] != "(":
            k -= 1
        return [Phrase(p.first, j + 1, p.stop, "brackets") for p in plain_before(r, k - 1, low)]
    if word in grammar.DASHES:
        k = j - 1
        while k > low and r.words[k] not in grammar.DASHES:
            k -= 1
        if k > low:
            return [Phrase(p.first, j, p.stop, "dashes") for p in plain_before(r, k - 1, low)]
        return []
    found = plain_before(r, j, low)
    if r.lows[j + 1] in _REFLEXIVE:
        found = [p._replace(stop=j + 2) for p in found]
    for k in range(j - 1, max(low, j - 14), -1):  # a relative clause whose comma is missing or is none
        if r.lows[k] == "who":
            found += [Phrase(p.first, j + 1, p.stop, "open relative") for p in _antecedent(r, k, low)]
            break
        if r.words[k] == QUOTED or r.lows[k] in grammar.PRONOUNS:
            break
    return found


def skip_auxiliaries(r: Reading, verb: int, low: int) -> int:
    """The token before the verb and its auxiliaries and adverbs; below `low` where there is none."""
    j, kinds = verb - 1, r.kinds
    while j >= low and (kinds[j] & _BESIDE_VERB or (kinds[j] & AUXILIARY_NAME and r.is_auxiliary(j))):
        j -= 1
    return j


def _with_apposition(r: Reading, comma: int, low: int) -> list[Phrase]:
    """Readings of "Jane Roe, head of the agency, said": from each phrase that ends at an earlier comma."""
    found: list[Phrase] = []
    k = comma - 1
    while k > low and len(found) < 6:
        word = r.words[k]
        if word in _BREAKS:
            break
        if word == ",":
            found += [Phrase(p.first, comma, p.stop, "apposition") for p in plain_before(r, k - 1, low)]
        k -= 1
    # without a second comma it is "When asked, Roe, said": take the phrase before the comma itself
    if not found:
        found = [Phrase(p.first, p.stop, p.head, "comma") for p in plain_before(r, comma - 1, low)]
    return found


def is_noun_use(r: Reading, i: int) -> bool:
    """Whether a word that may be a verb is none here: "the call", "his report", "the retired general"."""
    if not i:
        return False
    left, tag = r.lows[i - 1], r.tags[i]
    if tag in "NJ" and r.tags[i - 1] in "JD":
        return True
    if left in grammar.DETERMINERS:
        return left not in _PRONOMINAL or tag in "NJ"
    if left.endswith(("'s", "’s")):
        return left not in grammar.CONTRACTED and tag != "V"
    return left in ("of", "for", "in", "with", "at", "on") and tag != "G"


def plain_before(r: Reading, j: int, low: int, *, objects: bool = False) -> list[Phrase]:
    """Readings of the noun phrase that ends with token `j`: bare, and with what it hangs on by "of" or "for".

    With `objects` it may be an object pronoun, as in "led her to say".
    """
    if j < low:
        return []
    kinds = r.kinds[j]
    if objects and kinds & OBJECT:
        return [Phrase(j, j + 1, j + 1, "plain")]
    if kinds & (PRONOUN | CONTRACTED):
        if j > low and r.lows[j] in ("who", "which"):
            return _antecedent(r, j, low) or [Phrase(j, j + 1, j + 1, "plain")]
        return [Phrase(j, j + 1, j + 1, "plain")]
    if kinds & _NO_END:
        return []
    if not kinds & WORD:
        word = r.words[j]
        if not (word == "%" or (word == "." and j > low and r.words[j - 1] in grammar.ABBREVIATIONS)):
            return []
    if r.is_auxiliary(j) or (kinds & SMALL and r.tags[j] in _VERBAL and not is_noun_use(r, j)):
        return []
    k = _left_edge(r, j, low)
    found = [Phrase(k, j + 1, j + 1, "plain")]
    hops = 0
    while k - 1 > low and hops < 3:
        joint = r.lows[k - 1]
        if r.kinds[k - 1] & JOINING:
            shape = "of" if joint == "of" else "joined"
        elif joint == "and" and k - 2 >= low:
            shape = "and"
        else:
            break
        end = k - 2
        if joint == "by" and end > low and r.tags[end] in "VP" and r.kinds[end] & SMALL:
            shape = "participle"  # "a letter seen by the agency"
            end -= 1
        if not r.kinds[end] & WORD or not _may_stand_inside(r, end):
            break
        k = _left_edge(r, end, low)
        hops += 1
        found.append(Phrase(k, j + 1, j + 1, shape))
    return found


def _antecedent(r: Reading, j: int, low: int) -> list[Phrase]:
    end = j - 1
    if r.words[end] == "," and end > low:
        end -= 1
    return (
        [Phrase(p.first, p.stop, p.head, "relative") for p in plain_before(r, end, low)] if end >= low else []
    )


def _may_stand_inside(r: Reading, i: int) -> bool:
    kinds = r.kinds[i]
    if kinds & BARRED or (kinds & AUXILIARY_NAME and r.is_auxiliary(i)):
        return False
    if kinds & SMALL and (kinds & CUE or r.tags[i] in _VERBAL):
        return is_noun_use(r, i) or _stands_before_name(r, i)
    return not kinds & IN_LY or r.tags[i] == "J"


def _stands_before_name(r: Reading, i: int) -> bool:
    """Whether token `i` is a participle such as "retired" that opens a name or title without an article."""
    if r.lows[i] not in grammar.STANDING or i + 1 >= len(r) or (i and r.words[i - 1][0].isupper()):
        return False
    return r.words[i + 1][0].isupper() or r.lows[i + 1] in grammar.OFFICES


def _left_edge(r: Reading, j: int, low: int) -> int:
    """The first token of the bare noun phrase that ends with token `j`."""
    k, kinds, words = j, r.kinds, r.words
    while k - 1 >= low:
        kind = kinds[k - 1]
        if kind & DETERMINER:
            k -= 1
            if k - 1 >= low and (r.lows[k - 1] in ("all", "both", "half") or r.lows[k - 1] in _ROUGHLY):
                k -= 1
            break
        if not kind & WORD:
            word = words[k - 1]
            if k - 2 >= low and (_is_shortened(words[k - 2]) if word == "." else r.is_apostrophe(k - 1)):
                k -= 2
                continue
            if (
                word in ("-", "/")
                and k - 2 >= low
                and r.ends[k - 1] == r.starts[k]
                and r.starts[k - 1] == r.ends[k - 2]
            ):
                k -= 2
                continue
            if word == QUOTED and k - 2 >= low and kinds[k - 2] & DETERMINER:
                k -= 2
            break
        if not _may_stand_inside(r, k - 1):
            break
        k -= 1
        # a capitalised name after a lower-case noun that is no office opens a phrase of its own
        if kind & SMALL and kinds[k + 1] & CAPITAL and not _leads_name(r, k, low):
            k += 1
            break
    return k


def _is_shortened(word: str) -> bool:
    """Whether the full stop after a word may be its own: an abbreviation's or an initial's."""
    return word in grammar.ABBREVIATIONS or len(word) == 1


def _leads_name(r: Reading, i: int, low: int) -> bool:
    """Whether the lower-case token `i` belongs to the name after it, as in "spokesman Roe"."""
    lower = r.lows[i]
    if lower in grammar.OFFICES or lower in grammar.STANDING or r.tags[i] == "J" or "-" in lower:
        return True
    if lower in ("former", "then", "ex", "fellow", "longtime", "conservative", "liberal", "and"):
        return True
    k = i
    while k > low and r.words[k].islower() and k > i - 4:
        if r.lows[k - 1] in grammar.DETERMINERS or r.lows[k - 1].endswith(("'s", "’s")):
            return True
        k -= 1
    return False


def after(r: Reading, verb: int, high: int) -> list[Phrase]:
    """Readings of a subject after its verb ("said Jane Roe, head of the agency"), the shortest first."""
    j = verb + 1
    while j < high and r.kinds[j] & ADVERB:
        j += 1
    return plain_after(r, j, min(high, j + REACH))


def plain_after(r: Reading, j: int, high: int) -> list[Phrase]:
    """Readings of the noun phrase that begins with token `j`: bare, joined, and with its apposition."""
    if j >= high:
        return []
    high = min(high, j + REACH)
    kinds = r.kinds[j]
    if kinds & PRONOUN:
        return [Phrase(j, j + 1, j + 1, "plain")]
    if not kinds & WORD or not (kinds & DETERMINER or _may_stand_inside(r, j)):
        return []
    k = head = _right_edge(r, j, high)
    if k == j + 1 and kinds & DETERMINER and r.lows[j] not in _PRONOMINAL:
        return []
    found = [Phrase(j, k, k, "plain")]
    while k + 1 < high and len(found) < HOPS and (r.kinds[k] & JOINING or r.lows[k] in ("and", "&")):
        shape = r.lows[k] if r.lows[k] in ("of", "and") else "joined"
        stop = _right_edge(r, k + 1, high)
        if stop == k + 1:
            break
        found.append(Phrase(j, stop, head, shape))
        k = stop
    for p in list(found):
        k = p.stop
        if k + 1 < high and r.words[k] == "(":
            while k + 1 < high and r.words[k] != ")":
                k += 1
            k += 1
            found.append(Phrase(j, k, p.stop, "brackets"))
        if k + 1 < high and r.words[k] == ",":
            stop = _segment_end(r, k + 1, high)
            found.append(Phrase(j, stop, p.stop, "apposition"))
            if stop + 1 < high and r.words[stop] == ",":
                found.append(Phrase(j, _segment_end(r, stop + 1, high), p.stop, "long apposition"))
            break
    return found


def _segment_end(r: Reading, k: int, high: int) -> int:
    """One past the last token before the next comma, dash, colon or quotation from token `k` on."""
    while k < high and r.words[k] not in _SEGMENT_ENDS:
        k += 1
    return k - 1 if k == high and r.words[k - 1] in grammar.TERMINALS else k


def _right_edge(r: Reading, j: int, high: int) -> int:
    """One past the last token of the bare noun phrase that begins with token `j`."""
    k, kinds, words = j, r.kinds, r.words
    while k < high:
        kind = kinds[k]
        if not kind & WORD:
            word = words[k]
            if k == j or k + 1 >= high:
                break
            if word == ".":
                goes_on = _is_shortened(words[k - 1])
            elif word in ("-", "/"):
                goes_on = r.ends[k] == r.starts[k + 1]
            else:
                goes_on = bool(kinds[k + 1] & WORD) and (word == QUOTED or r.is_apostrophe(k))
            if not goes_on:
                break
            k += 1
            continue
        if k == j + 1 and kind & IN_LY and r.lows[j] in ("a", "an", "the") and k + 2 < high:
            k += 2  # "a visibly shaken Jane Roe"
            continue
        if kind & DETERMINER:
            if k > j:
                break
        elif not _may_stand_inside(r, k):
            break
        if k > j and r.lows[k] in ("who", "during", "last", "late", "early"):
            break
        k += 1
    return k


def opening_subject(r: Reading, low: int, high: int) -> list[Phrase]:
    """Readings of the subject of the sentence's first clause, past an opening phrase such as "In May,"."""
    i, kinds = low, r.kinds
    while i < high and (kinds[i] & (ADVERB | IN_LY) or r.lows[i] in _COORDINATORS or r.words[i] == ","):
        i += 1
    if i < high and (kinds[i] & (PREPOSITION | CLAUSE_OPENER) or r.tags[i] == "G" or r.lows[i] == "asked"):
        i = _past_comma(r, i, i + 30, high)
    if i >= high:
        return []
    found = plain_after(r, i, high)[:3]
    if i == low:
        first = found[0].stop if found else i + 1
        after_comma = plain_after(r, _past_comma(r, first, low + 20, high), high)
        found += [p._replace(shape="past comma") for p in after_comma[:2]]
    return found


def _past_comma(r: Reading, first: int, stop: int, high: int) -> int:
    """The token after the first comma of tokens `first` to `stop`; `high` where there is none before that."""
    try:
        return r.words.index(",", first, min(stop, high)) + 1
    except ValueError:
        return high
