"""What a line shows by itself: its features, as bits of one integer.

Every feature is a yes or no, so a line is one integer and equal integers are scored once (see `model`). The
cost is bounded: of a long line only both ends are looked at, and patterns are tried only where a word or mark
calls for them.
"""

import re
from collections.abc import Iterable
from functools import cache, reduce
from itertools import compress
from operator import or_

from newscli.text.structure import tokens as t

HEAD, TAIL = 140, 60  # of a longer line only so many characters at its start and end are read
LAST = 40  # in so many characters stand the words that end a line
LENGTHS = (2, 3, 4, 6, 8, 10, 13, 17, 22, 30, 45)  # words; a line has the feature of each bound it reaches
SHORT, SHAPED, CLEAR = (
    12,
    30,
    40,
)  # words of a short line, of one whose letters are looked at, of a request at most

NAMES: list[str] = list(t.NAMES)  # their bits are those of `tokens`


def _bit(name: str) -> int:
    NAMES.append(name)
    return 1 << (len(NAMES) - 1)


CLASS = t.CLASS
HAS_QUOTE, COMMA, SEPARATOR, HANDLE = t.QUOTE, t.COMMA, t.SEPARATOR, t.HANDLE
YEAR, TIME = t.YEAR, t.TIME
AT_LEAST = {n: _bit(f"words>={n}") for n in LENGTHS}
STOP = _bit("ends .")
QUESTION = _bit("ends ?")
COLON = _bit("ends :")
DOTS = _bit("ends ...")
OPEN_END = _bit("ends with no mark")
BRACKET_END = _bit("ends in brackets")
CREDIT_END = _bit("credit at the end")
STARTS_SMALL = _bit("starts small")
STARTS_DIGIT = _bit("starts with a digit")
STARTS_QUOTE = _bit("starts with a quote")
BULLET = _bit("bullet")
LABELLED = _bit("starts with a label")
PAGE_LABEL = _bit("starts with a label of the page")
STARTS_BY = _bit("starts with by")
COMMAND = _bit("starts with a request")
SENTENCES = _bit("two sentences")
SLASH = _bit("has a slash")
ARROW = _bit("has an arrow")
ADDRESS = _bit("has an address")
FULL_DATE = _bit("full date")
TITLE_CASE = _bit("title case")
SOME_CAPS = _bit("many capitals")
NO_CAPS = _bit("no inner capitals")
ALL_CAPS = _bit("all capitals")
NAME_ONLY = _bit("only a name")
NO_FUNCTION = _bit("no function words")
PROSE = _bit("a quarter function words")
NO_WORD = _bit("no letters")
NUMBERS = _bit("a third numbers")
PARTICIPLE = _bit("early participle")
CREDIT_LABEL = _bit("credit behind a label")
ITSELF = _bit("names itself")
BIOGRAPHY = _bit("says who somebody is")
WORK_BY = _bit("work by")
TEAM = _bit("who else worked on it")
NOTE = _bit("correction")
SIDES = _bit("left, right, above")
CREDIT_SLASH = _bit("name and agency at the end")
WHEN_END = _bit("ends with a time")
NO_PAST = _bit("nothing past")
NO_PAST_STOP = _bit("nothing past, a sentence")
NO_PAST_LONG = _bit("nothing past, 13 words")
PRESENT = _bit("acts now")
PLAIN = _bit("plain sentence")
ASKS = _bit("asks the reader")
INVITES = _bit("asks the reader, page word")
TO_READER = _bit("from us to you")
UNQUOTED_YOU = _bit("you, unquoted")
SURE = _bit("page word, unquoted")
PAGE = {n: _bit(f"page cues of {n} classes") for n in (1, 2, 3)}
DENSE = {share: _bit(f"cues>={share}%") for share in (15, 30, 50)}
OPENS = {name: _bit(f"starts with {name}") for name in ("photo", "media", "more", "issued", "side", "note")}
BRIEF = {
    name: _bit(f"{name}, short")
    for name in ("offer", "more", "media", "role", "agency", "photo", "month", "talk", "you")
}

_PAGES = [sum(bit for n, bit in PAGE.items() if count >= n) for count in range(4)]
_LENGTH = [sum(bit for bound, bit in AT_LEAST.items() if n >= bound) for n in range(max(LENGTHS) + 1)]
_PAGE = t.PAGE_CLASS
PAGE_CLASSES = _PAGE | CLASS["sure"]
_LINKS = CLASS["more"] | CLASS["media"] | CLASS["talk"]
_CREDITED = CLASS["agency"] | CLASS["house"]
_WORKERS = CLASS["role"] | CLASS["work"]
_FOREIGN = (  # what a plain sentence of the article has nothing of
    PAGE_CLASSES | _CREDITED | CLASS["role"] | CLASS["work"] | CLASS["photo"] | CLASS["side"] | CLASS["we"]
    | CLASS["you"] | CLASS["note"] | BULLET | SIDES | ITSELF | ADDRESS | HANDLE | CREDIT_LABEL | SEPARATOR
)  # fmt: skip
_PLAINLY = STOP | _FOREIGN
_BRIEF = sum(CLASS[name] for name in BRIEF)
_BY, _MONTH, _NOTE, _SAID, _SURE, _WE, _WORK, _YOU = (
    CLASS[name] for name in "by month note said sure we work you".split()
)
_DENSE = tuple(DENSE.items())
_TELLING = ~(CLASS["he"] | CLASS["said"] | CLASS["weekday"])  # the rest say more together than alone
_PICTURED = CLASS["side"] | CLASS["photo"]
_OPENS = sum(CLASS[name] for name in OPENS)

_CLOSERS = "\"”’'»)]*"
_ARROWS = "»›→>▶►▸←"
_ENDS = (
    dict.fromkeys(".!", STOP)
    | {"?": QUESTION, "…": DOTS}
    | dict.fromkeys(":;,–—-", COLON)
    | dict.fromkeys(_ARROWS, OPEN_END | ARROW)
)
_STARTS = dict.fromkeys('"“‘«„', STARTS_QUOTE | HAS_QUOTE) | dict.fromkeys(_ARROWS, ARROW)
_TEAM = (" by", "contributed", "rom ")  # one is in what `team` finds
_SIDES = "left|right|cent|ground|n this |n an |ile p|ile i".split("|")  # one is in what `sides` finds


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """One of `_PATTERNS`, compiled on first need: few texts need them all."""
    return re.compile(_PATTERNS[name])


_PATTERNS = {
    "bullet": r"(?:[•·▪◦*■●–—-]|\(?\d{1,2}[.)]|[a-z]\))\s+\S",
    "sentence": r"[.!?][\"”’')]*\s+[\"“‘'(]?[A-Z]",
    "full date": r"[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4}",
    "label": r"[A-Z][\w’']*(?: [\w’']+){0,2}: ",
    "credit": r"(?:^|[\w.!?)\]’”\"] ?)[(\[]?(?:[Cc]redit|[Pp]hoto(?:graph)?s?|[Ii]mages?|[Pp]icture)"
    r"(?:s? by| credit|:|\.\.|…|[A-Z/])|^©|(?:Media|Image|Photo|Video) [Cc]aption",
    "first side": r"(?:Above|Below|Pictured|Left|Right|Top|Bottom|Clockwise|From left|From right)\b"
    r"[^.]{0,20}[:,]",
    "sides": r"[,(] ?(?:from |at |far |top |bottom |in |on |second from )*(?:the )?"
    r"(?:left|right|center|centre|foreground|background)[,):;]"
    r"|[Ii]n (?:this|an) (?:\w+ ){0,2}(?:photo|image|picture)|[Ff]ile (?:photo|picture|image)",
    "slash": r"[A-Z][\w.'’-]+ [A-Z][\w.'’-]+ ?/ ?(?:For |for |The |via )?[A-Z]",
    "itself": r"his (?<=\b[Tt]his )(?:\w+ ){0,2}(?:article|story|report|column|post|piece|episode|video"
    r"|interview|page|site|content|media|feature|material|browser|app|embed|element|product)\b",
    "biography": r"(?:[A-Z][\w.'’-]* ){1,4}(?:is|was|covers|writes|has|serves|hosts)\b",
    "work": r"(?:[Ww]ritten|[Cc]ompiled|[Pp]roduced|[Ee]dited) by",
    "team": r"(?:[Rr]eporting|[Ee]diting|[Ww]riting|[Gg]raphics?|[Rr]esearch) by|[Rr]eporting from"
    r"|contributed (?:to|from|reporting|research)|(?:also|and) contributed|reported from [A-Z]",
    "note": r"^\W*(?:Corrections?|Clarification|Editor['’]?s['’]? note|EDITOR['’]?S['’]? NOTE"
    r"|CORRECTION|Disclosure|Erratum)\b|[Tt]his (?:article|story|report|post|piece) (?:was|has been) "
    r"(?:updated|amended|corrected|edited|changed)|earlier version of this|originally (?:appeared|published)",
}


def features(line: str, topical: frozenset[str] = frozenset()) -> int:
    """The features of a line, without white space around it, as bits of `NAMES`.

    Args:
        line: Not empty.
        topical: Cue words that the article itself is about; they count as plain words.
    """
    whole = len(line) <= HEAD + TAIL
    head, tail = (line, line) if whole else (line[:HEAD], line[-TAIL:])
    words = t.cut(head)
    every = shown = list(map(_SHOWN_BY, words))
    counts = sum(shown).to_bytes(t.WIDTH, "little")
    union = 0
    for bits in shown:
        union |= bits
    flags = union >> t.FLAGS
    size = counts[t.WORD]
    if size != len(shown):  # some are marks alone
        shown = [bits for bits in shown if bits & t.COUNT]
    count = size if whole else max(LENGTHS)
    mask = _LENGTH[min(count, max(LENGTHS))] | flags & _MARKED | _marks(line, head, tail, flags, counts)
    found = flags & t.ANY_CLASS
    if topical and found:
        cues = [
            bits
            for word, bits in zip(words, every, strict=True)
            if not (bits & _PAGED and t.plain(word) in topical)
        ]
        found = reduce(or_, cues, 0) >> t.FLAGS & t.ANY_CLASS
    if found:
        mask |= found
        if found & _TELLING:
            pages = counts[t.PAGE] if found & _PAGE else 0
            if pages > 1 and pages * 100 >= _DENSE[0][0] * size:  # each of them counts once
                pages = len(_of(words, every, _PAGE) - topical)
            mask = _cues(line, head, shown, counts, found, pages, mask)
        if found & _CREDITED and _ends_in(tail, _CREDITED):
            mask |= CREDIT_END
        if found & _PICTURED and _tells_sides(line if whole else head + tail):
            mask |= SIDES
    if flags & t.REQUEST and shown[0] & _REQUESTED and _first(words) not in topical:
        mask |= COMMAND | (ASKS if mask & PAGE[1] else 0) | (INVITES if mask & SURE else 0)
    credited = (flags & t.CREDITED or line[0] == "©") and _is_credited(head)
    if credited or (not whole and _is_credited(tail)):
        mask |= CREDIT_LABEL
    if flags & t.HIS and "his " in head and _pattern("itself").search(head):
        mask |= ITSELF
    if count >= 5:
        if not flags & t.TOLD:
            mask |= NO_PAST
            if mask & STOP:
                mask |= NO_PAST_STOP
            if count >= 13:
                mask |= NO_PAST_LONG
        if flags & t.POSED and reduce(or_, shown[1:14], 0) & _POSED:
            mask |= PRESENT
        if (flags & t.DATED or not whole) and _ends_in(tail[-LAST:], t.DATED):
            mask |= WHEN_END
        if "/" in tail and _pattern("slash").search(tail):
            mask |= CREDIT_SLASH
        if mask & _PLAINLY == STOP:
            mask |= PLAIN
    return mask | _shape(shown, counts, flags, mask)


_SHOWN_BY = t.SHOWN_BY.__getitem__
_MARKED = t.SHOWN & ~t.ANY_CLASS
_PAGED = PAGE_CLASSES << t.FLAGS
_LETTER, _CAPITAL = t.ONE[t.LETTER], t.ONE[t.CAPITAL]
_REQUESTED, _POSED, _ING = (flag << t.FLAGS for flag in (t.REQUEST, t.POSED, t.ING))


def _first(words: list[str]) -> str:
    return next(filter(None, map(t.plain, words)))


def _ends_in(tail: str, flag: int) -> bool:
    """Whether one of the last four words shows a flag."""
    flag <<= t.FLAGS
    left = 4
    for bits in map(_SHOWN_BY, t.cut(tail)[::-1]):
        if bits & t.COUNT:  # no mark alone
            if bits & flag:
                return True
            left -= 1
            if not left:
                break
    return False


def _of(words: list[str], shown: Iterable[int], classes: int) -> frozenset[str]:
    """The words of some classes of cue, without the marks round them."""
    classes <<= t.FLAGS
    return frozenset(map(t.plain, compress(words, map(classes.__and__, shown))))


def _tells_sides(part: str) -> bool:
    """Whether a line says where in a picture somebody stands, or that it is about one."""
    if _pattern("first side").match(part):
        return True
    return any(map(part.__contains__, _SIDES)) and _pattern("sides").search(part) is not None


def _is_credited(part: str) -> bool:
    """Whether a part of a line holds a label such as "Photo:" and what may follow it."""
    known = "redit" in part or "hoto" in part or "mage" in part or "aption" in part or part[0] == "©"
    return known and _pattern("credit").search(part) is not None


def page_words(line: str) -> frozenset[str]:
    """The words of a line that speak for the page rather than the article."""
    words = t.cut(line[:HEAD])
    return _of(words, map(_SHOWN_BY, words), PAGE_CLASSES)


def _marks(line: str, head: str, tail: str, flags: int, counts: bytes) -> int:
    """What stands at the line's ends and which marks it holds, but for those of single words."""
    last = tail[-1]
    if last in _CLOSERS:
        last = tail.rstrip(_CLOSERS)[-1:] or last
    mask = _ENDS.get(last, OPEN_END)
    if last == "." and tail[-3:] == "...":
        mask = DOTS
    if tail[-1] in ")]":
        mask |= BRACKET_END
    first = line[0]
    if first.isalpha():
        if first.islower():
            mask |= STARTS_SMALL
    else:
        mask |= _STARTS.get(first, 0)
        if first.isdigit():
            mask |= STARTS_DIGIT
        if _pattern("bullet").match(line):
            mask |= BULLET
    if (
        counts[t.ENDING] > (head[-1] in '.?!”"')
        and (". " in head or "? " in head or "! " in head or "” " in head or '" ' in head)
        and _pattern("sentence").search(head)
    ):
        mask |= SENTENCES
    if flags & t.GREATER and " > " in head:
        mask |= SEPARATOR
    if "/" in head:
        mask |= SLASH | (SEPARATOR if " / " in head else 0)
    if flags & t.ADDRESSED and "." in head[:-1]:
        mask |= ADDRESS
    if flags & t.COLON_END and ": " in head[:40] and _pattern("label").match(line):
        mask |= LABELLED
    return mask


def _cues(line: str, head: str, shown: list[int], counts: bytes, found: int, pages: int, mask: int) -> int:
    """`mask` with what the cue words in a line say together.

    Args:
        line: The line.
        head: Its start.
        shown: What its words show.
        counts: How many of them show each thing that is counted.
        found: The classes of its cue words.
        pages: How many of its words speak for the page.
        mask: Its features so far.
    """
    count = len(shown)
    if pages:
        for share, bit in _DENSE:
            if pages * 100 < share * count:
                break
            mask |= bit
    opening = shown[0] >> t.FLAGS
    if opening & _OPENS:
        mask |= _of_classes(opening & _OPENS, opens=True)
    if opening & _BY or (found & _WORK and count > 1 and shown[1] >> t.FLAGS & _BY):
        mask |= STARTS_BY
    colon = head.find(": ", 0, 30)
    if colon > 0 and any(t.CUES.get(word, 0) & _LINKS for word in head[:colon].lower().split()):
        mask |= PAGE_LABEL
    if count <= SHORT and found & _BRIEF:
        mask |= _of_classes(found & _BRIEF, opens=False)
    if not found & _SAID and not mask & HAS_QUOTE:
        if found & _YOU:
            mask |= UNQUOTED_YOU | (TO_READER if found & _WE else 0)
        if found & _SURE and count <= CLEAR:
            mask |= SURE
        if found & _PAGE:
            mask |= _PAGES[min((found & _PAGE).bit_count(), 3)]
    if found & _MONTH and counts[t.NUMBER] and _pattern("full date").search(head):
        mask |= FULL_DATE
    if found & _NOTE and _pattern("note").search(head):
        mask |= NOTE
    if found & _WORKERS:
        if _pattern("biography").match(line):
            mask |= BIOGRAPHY
        if found & _WORK and " by" in head and _pattern("work").search(head):
            mask |= WORK_BY
        if found & _WORK and any(map(head.__contains__, _TEAM)) and _pattern("team").search(head):
            mask |= TEAM
    return mask


@cache
def _of_classes(classes: int, *, opens: bool) -> int:
    """The features of a line that opens with a word of some classes, or is short and has one."""
    return reduce(or_, [bit for name, bit in (OPENS if opens else BRIEF).items() if classes & CLASS[name]])


def _shape(shown: list[int], counts: bytes, flags: int, mask: int) -> int:
    """Capitals, numbers and function words."""
    count = len(shown)
    if not count:
        return NO_WORD
    function = counts[t.FUNCTION]
    shape = PROSE if function * 4 >= count else 0
    if count > SHAPED:
        return shape
    if not function:
        shape |= NO_FUNCTION
    numbers, letters = counts[t.NUMBER], counts[t.LETTER]
    if numbers * 3 >= count:
        shape |= NUMBERS
    if not letters:
        return shape | NO_WORD
    opens, opens_large = bool(shown[0] & _LETTER), bool(shown[0] & _CAPITAL)
    letters -= opens  # of the words behind the first
    caps = counts[t.CAPITAL] - opens_large
    if letters:
        if caps * 10 >= letters * 7:
            shape |= TITLE_CASE
        elif caps * 10 >= letters * 4:
            shape |= SOME_CAPS
        elif not caps:
            shape |= NO_CAPS
    if caps * 10 >= letters * 8 and counts[t.SHOUTED] * 10 >= (letters + opens) * 8:
        shape |= ALL_CAPS
    named = caps == count - 1 and opens_large and not numbers and not function
    if named and 2 <= count <= 4 and not mask & _PAGE:
        shape |= NAME_ONLY
    if flags & t.ING and reduce(or_, shown[1:9], 0) & _ING:
        shape |= PARTICIPLE
    return shape
