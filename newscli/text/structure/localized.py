"""What each line of an article in another language is, by rules over the words of its page.

The model for English reads English words. These rules know less, and say so less often: a line is body unless
its form or its first words show that it is not.
"""

import re
from collections.abc import Sequence
from functools import cache

from newscli.text.languages import Language, load

PROSE_WORDS = 13  # a line of so many words that ends like a sentence is running text
LONG_WORDS = 20  # and one of so many words in any case
HEADLINE_WORDS, SUBHEAD_WORDS, PAGE_WORDS, BYLINE_WORDS, DATE_WORDS, CREDIT_WORDS = 25, 10, 14, 12, 10, 10
LABEL_WORDS = 3  # words of a line that is a button
END_WORDS = 6  # words of a line without an end, behind the article
PARTICLE_CHARS = 3  # letters of a small word inside a place's name

_BESIDE = ("caption", "credit", "furniture")  # what may stand between a standfirst and the byline
_END = re.compile(r"[.!?…][\"'“”’»«›‹)\]\s\xa0]*$")
_OPENS_SPEECH = "\"'“”„‚‘»«›‹—–-"
_BULLET = re.compile(r"(?:[•·▪◦*■●–—-]|\(?\d{1,2}[.)])\s+\S")
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_NUMERIC_DATE = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}")
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][^()\n—–―:\d]{1,40}?)?"
    r"(?P<date>,? ?\d{1,2}\.? (?:de )?[^\W\d_]{3,12}\.?(?: (?:de )?\d{4})?)?"
    r"(?P<agency> ?\([^()\n]{2,40}\))?"
    r"(?:\.?-| ?[—–―]| --?| ?:)(?=\s)"
)


def kinds_of(lines: Sequence[str], language: Language) -> list[str]:
    """The kind of each of the lines, which are not empty and have no white space around them."""
    kinds = [_own_kind(line, language) for line in lines]
    prose = [i for i, line in enumerate(lines) if not kinds[i] and _is_prose(line)]
    first = _place_opening(lines, kinds, prose)
    last = prose[-1] if prose else len(lines) - 1
    for i, line in enumerate(lines):
        if kinds[i]:
            continue
        if _BULLET.match(line) and _has_bullet_beside(lines, i) and line[0] not in "—–":
            kinds[i] = "list"
        elif i > first and _is_label(line):
            if i < last:
                kinds[i] = "subhead"
            else:
                kinds[i] = "furniture" if len(line.split()) <= END_WORDS else "body"
        else:
            kinds[i] = "body"
    return kinds


def match_dateline(head: str) -> str:
    """The dateline that `head` starts with, its dash included, or nothing."""
    found = _DATELINE.match(head)
    if not found or not (found["place"] or found["agency"]) or head[found.end() :].lstrip()[:1].islower():
        return ""
    place = (found["place"] or "").strip(" ,.")
    words = re.split(r"[\s,/]+", place) if place else []
    if any(not word[:1].isupper() and len(word) > PARTICLE_CHARS for word in words):
        return ""
    if not (found["agency"] or found["date"] or (place.isupper() and len(place) > 1)):
        return ""
    return found[0] if words or found["agency"] else ""


def _place_opening(lines: Sequence[str], kinds: list[str], prose: list[int]) -> int:
    """Mark headline and standfirst among the first lines; the index of the first line of the body."""
    open_lines = [i for i, kind in enumerate(kinds) if not kind]
    if not open_lines:
        return len(lines)
    top = open_lines[0]
    if not prose or top == prose[0] or not _is_title(lines[top]):
        return prose[0] if prose else top
    kinds[top] = "headline"
    first = prose[0]
    behind = next(
        (k for k in kinds[first + 1 : first + 3] if k not in ("caption", "credit", "furniture")), ""
    )
    if behind in ("byline", "date") and len(prose) > 1:
        first = prose[1]
    for i in range(top + 1, first):
        if not kinds[i]:
            kinds[i] = "dek"
    return first


def _is_prose(line: str) -> bool:
    count = len(line.split())
    return count >= LONG_WORDS or (count >= PROSE_WORDS and bool(_END.search(line)))


def _is_title(line: str) -> bool:
    ends = _END.search(line) and line.rstrip("\"'“”’»«")[-1:] == "."
    return len(line.split()) <= HEADLINE_WORDS and not ends


def _is_label(line: str) -> bool:
    """Whether a line between paragraphs is a heading: short, no sentence and no speech."""
    return (
        len(line.split()) <= SUBHEAD_WORDS
        and not _END.search(line)
        and line[-1] not in ":,;"
        and line[0] not in _OPENS_SPEECH
        and not line[0].islower()
    )


def _has_bullet_beside(lines: Sequence[str], at: int) -> bool:
    return any(_BULLET.match(lines[i]) for i in (at - 1, at + 1) if 0 <= i < len(lines))


def _own_kind(line: str, language: Language) -> str:
    """What a line's own words show it to be, or "" where they show nothing."""
    page, low = language.page, line.lower()
    count = len(line.split())
    if low.startswith(page.notes) and not line[:1].islower():
        return "note"
    if _is_furniture(low, count, language):
        return "furniture"
    credit = _credit(language.code).search(line)
    if credit:
        return "caption" if line[: credit.start()].strip(" ([|") else _labelled(line, count)
    if line[0] == "©":
        return "credit"
    if _is_byline(line, count, language):
        return "byline"
    return "date" if _is_date(low, count, language) else ""


def _labelled(line: str, count: int) -> str:
    """A line that begins with the label of a credit: that alone, or what the picture shows as well."""
    return "credit" if count <= CREDIT_WORDS and not _END.search(line) else "caption"


def _is_furniture(low: str, count: int, language: Language) -> bool:
    found = 0
    for phrase in language.page.furniture:
        at = low.find(phrase)
        if at < 0:
            continue
        end = at + len(phrase)
        whole = not (low[at - 1 : at].isalnum() if at else False) and not low[end : end + 1].isalpha()
        if not whole:
            continue
        if at == 0 and (low[end : end + 1] in ("", ":") or low[end : end + 2] == " :"):
            return count <= LONG_WORDS
        if at == 0 and " " in phrase and count <= PAGE_WORDS:
            return True
        if at == 0 and count <= LABEL_WORDS and not _END.search(low):
            return True
        found += 1
    return found > 1 and count <= PAGE_WORDS


@cache
def _credit(code: str) -> re.Pattern[str]:
    """The credit of a picture at the end of a line, or a line that is nothing else."""
    labels = "|".join(sorted(map(re.escape, load(code).page.credits)))
    end = rf"(?:^|[\s(\[|])(?i:{labels})\s?[:/©]\s?[^:\n]{{2,60}}$"
    return re.compile(rf"^(?i:{labels})\s?:|{end}|\((?i:{labels}) [^()\n]{{2,40}}\)$")


def _is_byline(line: str, count: int, language: Language) -> bool:
    """Whether a line says who wrote the article: "Von Anna Schmidt", or a name alone."""
    if count > BYLINE_WORDS or line[-1] in ".!?:":
        return False
    low = line.lower()
    opening = next((by for by in language.page.by if low.startswith(f"{by} ")), "")
    names = _WORD.findall(line[len(opening) :])
    if not names or not names[0][0].isupper():
        return False
    small = [word for word in names if word[0].islower()]
    if any(word not in language.stopwords and len(word) > PARTICLE_CHARS for word in small):
        return False
    if opening:
        return len(names) - len(small) >= 2
    return 2 <= len(names) <= 4 and not small and names[0] in language.first_names and "," not in line


def _is_date(low: str, count: int, language: Language) -> bool:
    """Whether a line holds nothing but a day and a time, perhaps behind a place: "Madrid, 3 de mayo"."""
    if count > DATE_WORDS or not any(map(str.isdigit, low)):
        return False
    place, comma, behind = low.partition(", ")
    if comma and len(place.split()) <= LABEL_WORDS and place.replace(" ", "").isalpha():
        low = behind
    known = language.months | language.weekdays | language.page.dates | language.stopwords
    words = _WORD.findall(low)
    rest = [w for w in words if not w[0].isdigit() and w not in known and len(w) > 2]
    named = any(w in language.months or w in language.page.dates for w in words)
    return not rest and (named or bool(_NUMERIC_DATE.search(low)))
