"""What a line shows by itself: its features, as bits of one integer.

Every feature is a yes or no, so a line is one integer and equal integers are scored once (see `model`). The cost is
bounded: of a long line only both ends are looked at.
"""

import re

from newscli.text.structure.cues import CLASSES, FUNCTION_WORDS, IMPERATIVES

HEAD, TAIL = 240, 80  # of a longer line only so many characters at its start and end are read
LENGTHS = (2, 3, 4, 6, 8, 10, 13, 17, 22, 30, 45)  # words; a line has the feature of each bound it reaches

NAMES: list[str] = []


def _bit(name: str) -> int:
    NAMES.append(name)
    return 1 << (len(NAMES) - 1)


AT_LEAST = {n: _bit(f"words>={n}") for n in LENGTHS}
_LENGTH_BITS = []
for _n in range(max(LENGTHS) + 1):
    _LENGTH_BITS.append(sum(bit for bound, bit in AT_LEAST.items() if _n >= bound))

STOP = _bit("ends .")
QUESTION = _bit("ends ?")
COLON = _bit("ends :")
DOTS = _bit("ends ...")
OPEN_END = _bit("ends with no mark")
SENTENCES = _bit("two sentences")
STARTS_SMALL = _bit("starts small")
STARTS_DIGIT = _bit("starts with a digit")
STARTS_QUOTE = _bit("starts with a quote")
HAS_QUOTE = _bit("has a quote")
BULLET = _bit("bullet")
TITLE_CASE = _bit("title case")
SOME_CAPS = _bit("many capitals")
NO_CAPS = _bit("no inner capitals")
ALL_CAPS = _bit("all capitals")
NAME_ONLY = _bit("only a name")
NO_FUNCTION = _bit("no function words")
PROSE = _bit("a quarter function words")
NO_WORD = _bit("no letters")
NUMBERS = _bit("a third numbers")
YEAR = _bit("has a year")
TIME = _bit("has a time")
SEPARATOR = _bit("has a separator")
SLASH = _bit("has a slash")
ARROW = _bit("has an arrow")
ADDRESS = _bit("has an address")
HANDLE = _bit("has a handle")
BRACKET_END = _bit("ends in brackets")
COMMA = _bit("has a comma")
COMMAND = _bit("starts with a request")
STARTS_BY = _bit("starts with by")
LABELLED = _bit("starts with a label")
ING = _bit("early participle")
CREDIT_END = _bit("credit at the end")
CREDIT_LABEL = _bit("credit behind a label")
FULL_DATE = _bit("full date")
ITSELF = _bit("names itself")
BIOGRAPHY = _bit("says who somebody is")
ASKS = _bit("asks the reader")
TO_READER = _bit("from us to you")
UNQUOTED_YOU = _bit("you, unquoted")
PAGE = {n: _bit(f"page cues of {n} classes") for n in (1, 2, 3)}
SURE = _bit("page word, unquoted")
WORK_BY = _bit("work by")
NOTE = _bit("correction")
DENSE = tuple(_bit(f"cues>={share}%") for share in (15, 30, 50))
CLASS_BITS = {name: _bit(name) for name in CLASSES}
START_BITS = {
    name: _bit(f"starts with {name}") for name in ("photo", "media", "more", "issued", "side", "note")
}
SHORT_BITS = {
    name: _bit(f"{name}, short")
    for name in ("offer", "more", "media", "role", "agency", "photo", "month", "talk", "you")
}

CUES: dict[str, int] = {}
for _name, _words in CLASSES.items():
    for _word in _words.split():
        CUES[_word] = CUES.get(_word, 0) | CLASS_BITS[_name]

_PAGE = sum(
    CLASS_BITS[name]
    for name in "share offer account navigate more advert legal talk media contact follow please issued".split()
)
_CREDIT = CLASS_BITS["agency"] | CLASS_BITS["house"] | CLASS_BITS["photo"]
_SHORT = sum(CLASS_BITS[name] for name in SHORT_BITS)

_WORD = re.compile(r"[^\W_](?:[\w'’.+-]*[\w+])?")
_CLOSERS = "\"”’'»)]*"
_BULLET = re.compile(r"(?:[•·▪◦*■●–—-]|\(?\d{1,2}[.)]|[a-z]\))\s+\S")
_SENTENCE_END = re.compile(r"[a-z)”\"][.!?][\"”’')]*\s+[\"“‘'(]?[A-Z]")
_WORK_BY = re.compile(
    r"(?:reporting|editing|writing|[Ww]ritten|[Cc]ompiled|[Pp]roduced|[Ee]dited|graphics?|research) by|"
    r"[Rr]eporting from|contributed (?:to|from|reporting)|reported from"
)
_NOTE = re.compile(
    r"^\W*(?:Corrections?|Clarification|Editor['’]?s['’]? note|EDITOR['’]?S['’]? NOTE|CORRECTION|Disclosure|Erratum)\b"
    r"|[Tt]his (?:article|story|report|post|piece) (?:was|has been) (?:updated|amended|corrected|edited|changed)"
    r"|earlier version of this|originally (?:appeared|published)"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TIME = re.compile(r"\b\d{1,2}[:.]\d\d\b(?!\d)")
_SEPARATOR = re.compile(r"\s[|•·›>»/]\s|\||›")
_ADDRESS = re.compile(r"https?:|www\.|\.(?:com|org|net|co\.uk|tv|ly)\b|\w@\w")
_LABEL = re.compile(r"[A-Z][\w’']*(?: [\w’']+){0,2}: ")
_CREDIT_LABEL = re.compile(
    r"(?:^|[\w.!?)\]’”\"] ?)[(\[]?(?:[Cc]redit|[Pp]hoto(?:graph)?s?|[Ii]mages?|[Pp]icture)(?:s? by| credit|:|\.\.|…|[A-Z/])"
    r"|^©|(?:Media|Image|Photo|Video) [Cc]aption"
)
_FULL_DATE = re.compile(r"[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4}")
_ITSELF = re.compile(
    r"\b[Tt]his (?:\w+ ){0,2}(?:article|story|report|column|post|piece|episode|video|interview|page|site|content|media|feature|material|browser|app|embed|element|product)\b"
)
_BIOGRAPHY = re.compile(r"(?:[A-Z][\w.'’-]* ){1,4}(?:is|was|covers|writes|has|serves|hosts)\b")
_QUOTES = frozenset('"“”‘«„')


def features(line: str) -> int:
    """The features of a line, without white space around it, as bits of `NAMES`.

    Args:
        line: Not empty.
    """
    if len(line) > HEAD + TAIL:
        head, tail = line[:HEAD], line[-TAIL:]
        mask = _LENGTH_BITS[-1]
        part = head
    else:
        head = tail = part = line
        mask = 0
    low = part.lower()
    words = _WORD.findall(low)
    n = len(words)
    if not mask:
        mask = _LENGTH_BITS[n] if n < len(_LENGTH_BITS) else _LENGTH_BITS[-1]
    last = tail.rstrip(_CLOSERS)[-1:] or tail[-1]
    if last in ".!":
        mask |= DOTS if tail.endswith(("...", "…")) else STOP
    elif last == "?":
        mask |= QUESTION
    elif last == "…":
        mask |= DOTS
    elif last in ":;,–—-":
        mask |= COLON
    else:
        mask |= OPEN_END
    if tail[-1] in ")]":
        mask |= BRACKET_END
    first = line[0]
    if first in _QUOTES:
        mask |= STARTS_QUOTE | HAS_QUOTE
    elif '"' in part or "“" in part or "”" in part:
        mask |= HAS_QUOTE
    if first.isdigit():
        mask |= STARTS_DIGIT
    elif first.islower():
        mask |= STARTS_SMALL
    if (not first.isalpha()) and _BULLET.match(line):
        mask |= BULLET
    if _SENTENCE_END.search(part):
        mask |= SENTENCES
    if "," in part:
        mask |= COMMA
    # cue words
    cue, page = 0, 0
    for word in words:
        bits = CUES.get(word)
        if bits:
            cue |= bits
            if bits & _PAGE:
                page += 1
    mask |= cue
    if page and n:
        share = page / n
        if share >= 0.15:
            mask |= DENSE[0]
            if share >= 0.3:
                mask |= DENSE[1]
                if share >= 0.5:
                    mask |= DENSE[2]
    if n:
        opening = words[0]
        if opening in IMPERATIVES:
            mask |= COMMAND
        if opening == "by" or (n > 1 and words[1] == "by" and cue & CLASS_BITS["work"]):
            mask |= STARTS_BY
        start = CUES.get(opening, 0)
        if start:
            for name, bit in START_BITS.items():
                if start & CLASS_BITS[name]:
                    mask |= bit
    if cue and not mask & HAS_QUOTE and not cue & CLASS_BITS["said"]:
        if cue & CLASS_BITS["you"]:
            mask |= UNQUOTED_YOU
            if cue & CLASS_BITS["we"]:
                mask |= TO_READER
        classes = (cue & _PAGE).bit_count()
        if classes:
            if mask & COMMAND:
                mask |= ASKS
            mask |= PAGE[1]
            if classes > 1:
                mask |= PAGE[2]
                if classes > 2:
                    mask |= PAGE[3]
        if cue & CLASS_BITS["sure"] and n <= 40:
            mask |= SURE
    if cue & CLASS_BITS["note"] and _NOTE.search(part):
        mask |= NOTE
    if cue & CLASS_BITS["work"] and _WORK_BY.search(part):
        mask |= WORK_BY
    if n < 13 and cue & _SHORT:
        for name, bit in SHORT_BITS.items():
            if cue & CLASS_BITS[name]:
                mask |= bit
    if cue & _CREDIT:
        ending = 0
        for word in (words if tail is part else _WORD.findall(tail.lower()))[-4:]:
            ending |= CUES.get(word, 0)
        if ending & (CLASS_BITS["agency"] | CLASS_BITS["house"]):
            mask |= CREDIT_END
    if (
        "redit" in part or "hoto" in part or "mage" in part or cue & CLASS_BITS["photo"] or first == "©"
    ) and (_CREDIT_LABEL.search(part)):
        mask |= CREDIT_LABEL
    if cue & CLASS_BITS["month"] and _FULL_DATE.search(part):
        mask |= FULL_DATE
    if "his " in part and _ITSELF.search(part):
        mask |= ITSELF
    if cue & (CLASS_BITS["role"] | CLASS_BITS["work"]) and _BIOGRAPHY.match(line):
        mask |= BIOGRAPHY
    # marks
    if "©" in part:
        mask |= CLASS_BITS["legal"]
    if (
        "|" in part
        or "›" in part
        or " > " in part
        or "•" in part
        or "·" in part
        or " / " in part
        or "»" in part
    ):
        mask |= SEPARATOR
    if "/" in part:
        mask |= SLASH
    if last in "»›→>▶►▸" or first in "»›→>▶►▸←":
        mask |= ARROW
    if "@" in part or "#" in part:
        mask |= HANDLE
    if "." in part and _ADDRESS.search(part):
        mask |= ADDRESS
    digits = any(c in part for c in "0123456789")
    if digits:
        if _YEAR.search(part):
            mask |= YEAR
        if _TIME.search(part):
            mask |= TIME
    if n and n <= 30:
        if _LABEL.match(line):
            mask |= LABELLED
        number = function = 0
        for word in words:
            if word in FUNCTION_WORDS:
                function += 1
            elif word[0].isdigit():
                number += 1
        if not function:
            mask |= NO_FUNCTION
        elif function * 4 >= n:
            mask |= PROSE
        if number * 3 >= n:
            mask |= NUMBERS
        originals = _WORD.findall(part)
        caps = upper = letters = 0
        for word in originals[1:]:
            if word[0].isalpha():
                letters += 1
                if word[0].isupper():
                    caps += 1
                    if word.isupper() and len(word) > 1:
                        upper += 1
        if originals[0][0].isalpha():
            if originals[0].isupper() and len(originals[0]) > 1:
                upper += 1
        elif not letters:
            mask |= NO_WORD
        if letters:
            if caps * 10 >= letters * 7:
                mask |= TITLE_CASE
            elif caps * 10 >= letters * 4:
                mask |= SOME_CAPS
            elif not caps:
                mask |= NO_CAPS
        if upper and upper * 10 >= (letters + 1) * 8:
            mask |= ALL_CAPS
        if (
            2 <= n <= 4
            and caps == letters == n - 1
            and originals[0][0].isupper()
            and not digits
            and not cue & _PAGE
            and not function
        ):
            mask |= NAME_ONLY
        if any(word.endswith("ing") for word in words[1:9]):
            mask |= ING
    elif not n:
        mask |= NO_WORD
    else:
        function = sum(word in FUNCTION_WORDS for word in words)
        if function * 4 >= n:
            mask |= PROSE
    return mask
