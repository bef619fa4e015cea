"""What a line shows by itself: its features, as bits of one integer.

Every feature is a yes or no, so a line is one integer and equal integers are scored once (see `model`). The
cost is bounded: of a long line only both ends are looked at, and patterns are tried only where a word or mark
calls for them.
"""

import re
from functools import cache

from newscli.text.structure.cues import CLASSES, FUNCTION_WORDS, IMPERATIVES, PAST, POSES

HEAD, TAIL = 140, 60  # of a longer line only so many characters at its start and end are read
LAST = 40  # in so many characters stand the words that end a line
LENGTHS = (2, 3, 4, 6, 8, 10, 13, 17, 22, 30, 45)  # words; a line has the feature of each bound it reaches
SHORT, SHAPED, CLEAR = (
    12,
    30,
    40,
)  # words of a short line, of one whose letters are looked at, of a request at most

NAMES: list[str] = []


def _bit(name: str) -> int:
    NAMES.append(name)
    return 1 << (len(NAMES) - 1)


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
HAS_QUOTE = _bit("has a quote")
COMMA = _bit("has a comma")
SEPARATOR = _bit("has a separator")
SLASH = _bit("has a slash")
ARROW = _bit("has an arrow")
HANDLE = _bit("has a handle")
ADDRESS = _bit("has an address")
YEAR = _bit("has a year")
TIME = _bit("has a time")
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
CLASS = {name: _bit(name) for name in CLASSES}
OPENS = {name: _bit(f"starts with {name}") for name in ("photo", "media", "more", "issued", "side", "note")}
BRIEF = {
    name: _bit(f"{name}, short")
    for name in ("offer", "more", "media", "role", "agency", "photo", "month", "talk", "you")
}

CUES: dict[str, int] = {}
for _name, _words in CLASSES.items():
    for _word in _words.split():
        CUES[_word] = CUES.get(_word, 0) | CLASS[_name]

_LENGTH = [sum(bit for bound, bit in AT_LEAST.items() if n >= bound) for n in range(max(LENGTHS) + 1)]
_CUE_WORDS = frozenset(CUES)
_PAGE_NAMES = "share offer account navigate more advert legal talk media contact follow please issued".split()
_PAGE = sum(CLASS[name] for name in _PAGE_NAMES)
PAGE_CLASSES = _PAGE | CLASS["sure"]
_PAGE_WORDS = frozenset(word for word, bits in CUES.items() if bits & PAGE_CLASSES)
_LINKS = frozenset(
    word for word, bits in CUES.items() if bits & (CLASS["more"] | CLASS["media"] | CLASS["talk"])
)
_CREDITED = CLASS["agency"] | CLASS["house"]
_WORKERS = CLASS["role"] | CLASS["work"]
_FOREIGN = (  # what a plain sentence of the article has nothing of
    PAGE_CLASSES | _CREDITED | CLASS["role"] | CLASS["work"] | CLASS["photo"] | CLASS["side"] | CLASS["we"]
    | CLASS["you"] | CLASS["note"] | BULLET | SIDES | ITSELF | ADDRESS | HANDLE | CREDIT_LABEL | SEPARATOR
)  # fmt: skip
_BRIEF = sum(CLASS[name] for name in BRIEF)
_TELLING = ~(CLASS["he"] | CLASS["said"] | CLASS["weekday"])  # the rest say more together than alone
_DAYS = CLASS["month"] | CLASS["weekday"]
_AGES = frozenset("week month year night morning afternoon evening today".split())
_PICTURED = CLASS["side"] | CLASS["photo"]
_OPENS = sum(CLASS[name] for name in OPENS)

_QUOTES = frozenset('"“”‘«„')
_CLOSERS = "\"”’'»)]*"
_EDGES = ".,;:!?\"“”‘’'()[]{}<>«»*…—–-|•·#@_~=›→►"
_ARROWS = frozenset("»›→>▶►▸←")
_ADDRESSES = (".com", ".org", ".net", ".co.uk", "www.", "http", ".tv")
_NUMBER = re.compile(r"\d+(?:[:.]\d\d\b)?")


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
    "sides": r"[,(] ?(?:from |at |far |top |bottom |in |on |second from )*(?:the )?"
    r"(?:left|right|center|centre|foreground|background)[,):;]|^(?:Above|Below|Pictured|Left|Right|Top|Bottom"
    r"|Clockwise|From left|From right)\b[^.]{0,20}[:,]|[Ii]n (?:this|an) (?:\w+ ){0,2}(?:photo|image|picture)"
    r"|[Ff]ile (?:photo|picture|image)",
    "slash": r"[A-Z][\w.'’-]+ [A-Z][\w.'’-]+ ?/ ?(?:For |for |The |via )?[A-Z]",
    "itself": r"\b[Tt]his (?:\w+ ){0,2}(?:article|story|report|column|post|piece|episode|video|interview|page"
    r"|site|content|media|feature|material|browser|app|embed|element|product)\b",
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
    head = line if whole else line[:HEAD]
    tail = line if whole else line[-TAIL:]
    tokens = _tokens(head)
    count = len(tokens) if whole else max(LENGTHS)
    words = [token.lower() for token in tokens]
    mask = _LENGTH[count] if count < len(_LENGTH) else _LENGTH[-1]
    mask |= _marks(line, head, tail)
    hits = _CUE_WORDS.intersection(words) - topical
    if hits:
        mask = _cues(line, head, words, hits, mask)
        if mask & _CREDITED and not _CUE_WORDS.isdisjoint(last := _tokens(tail.lower())[-4:]):
            for word in last:
                if CUES.get(word, 0) & _CREDITED:
                    mask |= CREDIT_END
    if words and words[0] in IMPERATIVES and words[0] not in topical:
        mask |= COMMAND | (ASKS if mask & PAGE[1] else 0) | (INVITES if mask & SURE else 0)
    if _is_credited(head) or (not whole and _is_credited(tail)):
        mask |= CREDIT_LABEL
    if mask & _PICTURED and _pattern("sides").search(line if whole else head + tail):
        mask |= SIDES
    if "his " in head and _pattern("itself").search(head):
        mask |= ITSELF
    if count >= 5:
        mask |= _tense(words, mask) | _ending(tail)
        if mask & (STOP | _FOREIGN) == STOP:
            mask |= PLAIN
    return mask | _shape(tokens, words, mask)


def _tense(words: list[str], mask: int) -> int:
    """Whether a line tells of nothing past, as captions and standfirsts do, and whether somebody poses."""
    found = 0
    if not PAST.intersection(words) and not any(word[-2:] == "ed" for word in words):
        found = NO_PAST
        if mask & STOP:
            found |= NO_PAST_STOP
        if mask & AT_LEAST[13]:
            found |= NO_PAST_LONG
    if not POSES.isdisjoint(words[1:14]):
        found |= PRESENT
    return found


def _ending(tail: str) -> int:
    """Whether a line ends with a day or a year, or a name and who it works for."""
    last = _tokens(tail[-LAST:].lower())[-4:]
    found = 0
    for word in last:
        if CUES.get(word, 0) & _DAYS or word in _AGES or (len(word) == 4 and word.isdigit()):
            found = WHEN_END
    if "/" in tail and _pattern("slash").search(tail):
        found |= CREDIT_SLASH
    return found


def _is_credited(part: str) -> bool:
    """Whether a part of a line holds a label such as "Photo:" and what may follow it."""
    known = "redit" in part or "hoto" in part or "mage" in part or "aption" in part or part[0] == "©"
    return known and _pattern("credit").search(part) is not None


def page_words(line: str) -> frozenset[str]:
    """The words of a line that speak for the page rather than the article."""
    return _PAGE_WORDS.intersection(_tokens(line[:HEAD].lower()))


def _tokens(text: str) -> list[str]:
    """The words of a text without the marks round them."""
    if "/" in text:
        text = text.replace("/", " ")
    return [word for token in text.split() if (word := token.strip(_EDGES))]


def _marks(line: str, head: str, tail: str) -> int:
    """What stands at the line's ends and which marks it holds."""
    last = tail.rstrip(_CLOSERS)[-1:] or tail[-1]
    if last in ".!":
        mask = DOTS if tail.endswith("...") else STOP
    elif last == "?":
        mask = QUESTION
    elif last == "…":
        mask = DOTS
    elif last in ":;,–—-":
        mask = COLON
    else:
        mask = OPEN_END
    if tail[-1] in ")]":
        mask |= BRACKET_END
    first = line[0]
    if first in _QUOTES:
        mask |= STARTS_QUOTE | HAS_QUOTE
    elif '"' in head or "“" in head or "”" in head:
        mask |= HAS_QUOTE
    if first.islower():
        mask |= STARTS_SMALL
    elif not first.isalpha():
        if first.isdigit():
            mask |= STARTS_DIGIT
        if _pattern("bullet").match(line):
            mask |= BULLET
    if (". " in head or "? " in head or "! " in head or "” " in head or '" ' in head) and (
        _pattern("sentence").search(head)
    ):
        mask |= SENTENCES
    if "," in head:
        mask |= COMMA
    if (
        "|" in head
        or "›" in head
        or " > " in head
        or "•" in head
        or "·" in head
        or " / " in head
        or "»" in head
    ):
        mask |= SEPARATOR
    if "/" in head:
        mask |= SLASH
    if last in _ARROWS or first in _ARROWS:
        mask |= ARROW
    if "@" in head or "#" in head:
        mask |= HANDLE
    if "." in head[:-1] and any(address in head for address in _ADDRESSES):
        mask |= ADDRESS
    for number in _NUMBER.findall(head):
        if len(number) == 4 and number[:2] in ("19", "20") and number.isdigit():
            mask |= YEAR
        elif ":" in number or "." in number:
            mask |= TIME
    if ": " in head[:40] and _pattern("label").match(line):
        mask |= LABELLED
    return mask


def _cues(line: str, head: str, words: list[str], hits: frozenset[str], mask: int) -> int:
    """`mask` with the classes of cue words in a line and what they say together."""
    count = len(words)
    found = pages = 0
    for word in hits:
        bits = CUES[word]
        found |= bits
        if bits & _PAGE:
            pages += 1
    mask |= found
    if not found & _TELLING:
        return mask
    for share, bit in DENSE.items():
        if pages * 100 >= share * count:
            mask |= bit
    opening = CUES.get(words[0], 0)
    if opening & _OPENS:
        for name, bit in OPENS.items():
            if opening & CLASS[name]:
                mask |= bit
    if words[0] == "by" or (count > 1 and words[1] == "by" and found & CLASS["work"]):
        mask |= STARTS_BY
    colon = head.find(": ", 0, 30)
    if colon > 0 and not _LINKS.isdisjoint(head[:colon].lower().split()):
        mask |= PAGE_LABEL
    if count <= SHORT and found & _BRIEF:
        for name, bit in BRIEF.items():
            if found & CLASS[name]:
                mask |= bit
    if not mask & HAS_QUOTE and not found & CLASS["said"]:
        if found & CLASS["you"]:
            mask |= UNQUOTED_YOU | (TO_READER if found & CLASS["we"] else 0)
        if found & CLASS["sure"] and count <= CLEAR:
            mask |= SURE
        classes = (found & _PAGE).bit_count()
        for n, bit in PAGE.items():
            if classes >= n:
                mask |= bit
    if found & CLASS["month"] and _pattern("full date").search(head):
        mask |= FULL_DATE
    if found & CLASS["note"] and _pattern("note").search(head):
        mask |= NOTE
    if found & _WORKERS:
        if _pattern("biography").match(line):
            mask |= BIOGRAPHY
        if found & CLASS["work"] and _pattern("work").search(head):
            mask |= WORK_BY
        if found & CLASS["work"] and _pattern("team").search(head):
            mask |= TEAM
    return mask


def _shape(tokens: list[str], words: list[str], mask: int) -> int:
    """Capitals, numbers and function words."""
    count = len(words)
    if not count:
        return NO_WORD
    function = sum(map(FUNCTION_WORDS.__contains__, words))
    shape = PROSE if function * 4 >= count else 0
    if count > SHAPED:
        return shape
    if not function:
        shape |= NO_FUNCTION
    initials = "".join([token[0] for token in tokens])
    numbers = sum(map(str.isdigit, initials))
    letters = sum(map(str.isalpha, initials))
    if numbers * 3 >= count:
        shape |= NUMBERS
    if not letters:
        return shape | NO_WORD
    opens = initials[0].isalpha()
    letters -= opens  # of the words behind the first
    caps = sum(map(str.isupper, initials[1:]))
    if letters:
        if caps * 10 >= letters * 7:
            shape |= TITLE_CASE
        elif caps * 10 >= letters * 4:
            shape |= SOME_CAPS
        elif not caps:
            shape |= NO_CAPS
    if caps * 10 >= letters * 8:
        upper = sum([token.isupper() and len(token) > 1 for token in tokens])
        if upper * 10 >= (letters + opens) * 8:
            shape |= ALL_CAPS
    named = caps == count - 1 and initials[0].isupper() and not numbers and not function
    if named and 2 <= count <= 4 and not mask & _PAGE:
        shape |= NAME_ONLY
    if any(word.endswith("ing") for word in words[1:9]):
        shape |= PARTICIPLE
    return shape
