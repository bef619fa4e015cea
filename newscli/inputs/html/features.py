"""What there is to see of each passage of a page, as names of features that hold.

Text-level features are those of boilerplate removal since Kohlschütter and others (2010): length, density of
links, and the same of the neighbours. To these come the elements around, the words in their names, how much
of the page's prose they hold, and what the page says of itself in its head.
"""

import re
from bisect import bisect_right

from newscli.inputs.html.page import HEADINGS, PARAGRAPHS, Page, Passage
from newscli.inputs.html.record import Record, squeeze
from newscli.inputs.html.topics import ABOUT, OUTSIDE, OUTSIDE_TAGS
from newscli.text.stopwords import STOPWORDS

WORDS = (1, 2, 3, 4, 6, 8, 10, 13, 17, 22, 30, 40, 55, 80)
SHORT = 15  # words of a passage whose capitals say something
CLIMB = (1.0, 0.6, 0.35, 0.2)  # what prose counts for the elements around it, from inside out
REACH = 3  # passages on either side whose prose is counted
WHOLE = 0.7  # an element with this share of a page's words is the page: its names tell nothing
TOLD = 30  # letters in which a passage and the description agree
MATCH = (15, 60)  # letters of a passage that are looked for in the record: at least, at most

SHOWN_TAGS = frozenset(
    "article main aside nav header footer figure figcaption ul ol li table td form blockquote section p dl "
    "address h1 details".split()
)
_SHARES = (0.02, 0.1, 0.3, 0.6, 0.9)
_ENDS = re.compile(r"[.!?…][\"”’')\]]*$")
_WORD = re.compile(r"\w+")


class Reading:
    """Measures that several features share: one entry a passage, or one an element."""

    def __init__(self, page: Page) -> None:
        passages, elements = page
        self.page = page
        self.linked = [p.linked / p.words for p in passages]
        self.ends = [_ENDS.search(p.text[-8:]) is not None for p in passages]
        # Everything below is for each element what it holds; an element comes after the one around it.
        words = [0] * len(elements)
        for passage in passages:
            words[passage.element] += passage.words
        self._sum_up(words)
        whole = WHOLE * words[0]
        nothing: frozenset[str] = frozenset()
        self.names = [nothing] * len(elements)  # of it and all around it
        self.outside = [False] * len(elements)
        for i in range(1, len(elements)):
            parent, names = elements[i].parent, elements[i].names
            around = self.names[parent]
            if words[i] < whole:
                self.names[i] = around if names <= around else around | names
                self.outside[i] = (
                    self.outside[parent] or elements[i].tag in OUTSIDE_TAGS or not OUTSIDE.isdisjoint(names)
                )
            else:
                self.names[i], self.outside[i] = around, self.outside[parent]
        self.prose = [
            p.words >= 10 and linked < 0.35 and ends and not self.outside[p.element]
            for p, linked, ends in zip(passages, self.linked, self.ends, strict=True)
        ]
        # The element that a passage's paragraph stands in.
        self.home = [
            max(elements[p.element].parent, 0) if elements[p.element].tag in PARAGRAPHS else p.element
            for p in passages
        ]
        self.held = [0] * len(elements)  # words of prose
        self.kin: dict[object, int] = {}  # words of prose by the look of the element
        weight = [0.0] * len(elements)
        for passage, prose, home in zip(passages, self.prose, self.home, strict=True):
            if not prose:
                continue
            self.held[passage.element] += passage.words
            look = self.look(passage.element)
            self.kin[look] = self.kin.get(look, 0) + passage.words
            at = home
            for share in CLIMB:
                if at < 0:
                    break
                weight[at] += share * passage.words
                at = elements[at].parent
        self._sum_up(self.held)
        self.total = self.held[0]
        top = max(range(len(elements)), key=weight.__getitem__)
        self.top = top if weight[top] else -1
        # For each element, how far inside the top one it is; -1 outside.
        self.inside = [-1] * len(elements)
        for i, element in enumerate(elements):
            if i == self.top:
                self.inside[i] = 0
            elif element.parent >= 0 and self.inside[element.parent] >= 0:
                self.inside[i] = self.inside[element.parent] + 1

    def _sum_up(self, amounts: list[int]) -> None:
        for i in range(len(amounts) - 1, 0, -1):
            amounts[self.page.elements[i].parent] += amounts[i]

    def look(self, index: int) -> object:
        """What the elements of one kind have in common: tag and names of it and the one around it."""
        element = self.page.elements[index]
        around = self.page.elements[max(element.parent, 0)]
        return element.tag, element.names, around.tag, around.names

    def path(self, index: int) -> list[int]:
        """The element and all around it, from inside out."""
        found = []
        while index >= 0:
            found.append(index)
            index = self.page.elements[index].parent
        return found


_BOUNDS: dict[str, tuple[float, ...]] = {
    "words": WORDS,
    "links": (0.001, 0.15, 0.35, 0.6, 0.95),
    "home": _SHARES,
    "kin": _SHARES,
    "meet": _SHARES,
    "above": (0.001, 0.1, 0.5, 0.9, 0.999),
    "inside": (0, 1, 2, 3, 5),
    "on topic": (0.15, 0.3, 0.5, 0.7),
    "prose above": (1, 2, 3),
    "prose below": (1, 2, 3),
}
_STEPS = {
    name: [[f"{name}>={bound:g}" for bound in bounds[:i]] for i in range(len(bounds) + 1)]
    for name, bounds in _BOUNDS.items()
}


def _reached(name: str, value: float) -> list[str]:
    """The names of the bounds of a measure that `value` reaches."""
    return _STEPS[name][bisect_right(_BOUNDS[name], value)]


def features(page: Page, record: Record) -> list[list[str]]:
    """The names of the features that hold of each passage."""
    reading = Reading(page)
    passages, elements = page
    heads = [i for i, p in enumerate(passages) if "h1" in elements[p.element].tags]
    title_path = set(reading.path(passages[heads[0]].element)) if heads else set()
    title = squeeze(record.title or "")
    on_topic = _on_topic(page, reading, _topic(record.title or ""))
    told = {
        reading.home[i]
        for i, p in enumerate(passages)
        if record.description and _tells(p, record.description)
    }
    seen: set[str] = set()
    kept: dict[int, list[str]] = {}
    sides = [_side(page, reading, i) for i in range(len(passages))]
    found, before = [], 0
    total = reading.total or 1
    for i, passage in enumerate(passages):
        element = passage.element
        place = kept.get(element)
        if place is None:
            place = kept[element] = _place(page, reading, element, reading.home[i], title_path)
        own = [*place, *_text(passage, reading.linked[i], ends=reading.ends[i])]
        own += _reached("above", before / total)
        if reading.prose[i]:
            own.append("prose")
            before += passage.words
        if before >= total:
            own.append("last prose above")
        own += _reached("prose above", sum(reading.prose[max(0, i - REACH) : i]))
        own += _reached("prose below", sum(reading.prose[i + 1 : i + 1 + REACH]))
        for mark, j in (("<", i - 1), (">", i + 1)):
            if 0 <= j < len(passages):
                own += [mark + name for name in sides[j]]
                if reading.home[j] == reading.home[i]:
                    own.append(mark + "same home")
                if passages[j].element == element:
                    own.append(mark + "same element")
            else:
                own.append(mark + "none")
        own += on_topic.get(reading.home[i], ())
        if told:
            own.append("told here" if reading.home[i] in told else "told elsewhere")
        own += _repeats(passage.text, record.body, title, seen)
        found.append(own)
    return found


def _topic(title: str) -> frozenset[str]:
    """The words of a title that say what it is about."""
    return frozenset(w for w in _WORD.findall(title.lower()) if len(w) >= 4 and w not in STOPWORDS)


def _on_topic(page: Page, reading: Reading, topic: frozenset[str]) -> dict[int, list[str]]:
    """For the elements that hold prose, how much of its paragraphs shares a word with the title."""
    counts: dict[int, list[int]] = {}
    for passage, prose, home in zip(page.passages, reading.prose, reading.home, strict=True):
        if prose and topic:
            count = counts.setdefault(home, [0, 0])
            count[0] += 1
            count[1] += not topic.isdisjoint(_WORD.findall(passage.text.lower()))
    return {home: _reached("on topic", shared / paragraphs) for home, (paragraphs, shared) in counts.items()}


def _tells(passage: Passage, description: str) -> bool:
    """Whether the description of the page begins as this passage does."""
    return passage.words >= 8 and squeeze(passage.text[:80])[:TOLD] == description[:TOLD]


def _side(page: Page, reading: Reading, i: int) -> list[str]:
    """What the passages next to this one see of it."""
    passage = page.passages[i]
    names = [f"words>={bound}" for bound in (4, 12, 30) if passage.words >= bound]
    if reading.linked[i] > 0.5:
        names.append("links")
    if reading.ends[i]:
        names.append("ends")
    if reading.prose[i]:
        names.append("prose")
    if page.elements[passage.element].tag in HEADINGS:
        names.append("heading")
    return names


def _place(page: Page, reading: Reading, index: int, home: int, title_path: set[int]) -> list[str]:
    """Features of where a passage stands, the same for all passages in one element."""
    element = page.elements[index]
    total = reading.total or 1
    names = [f"tag {element.tag}"]
    names += [f"in {tag}" for tag in element.tags if tag in SHOWN_TAGS]
    path = reading.path(index)
    names += [f"c {name}" for name in reading.names[index]]
    names += {f"all {topic}" for name in reading.names[index] for topic in ABOUT.get(name, ())}
    names += {f"own {topic}" for name in element.names for topic in ABOUT.get(name, ())}
    if reading.outside[index]:
        names.append("outside")
    if title_path:
        meet = next(i for i in path if i in title_path)
        names += _reached("meet", reading.held[meet] / total)
        tag = page.elements[meet].tag
        if tag in ("article", "main", "body"):
            names.append(f"meet {tag}")
        if "article" in element.tags and "article" in page.elements[meet].tags:
            names.append("meet in article")
    names += _reached("kin", reading.kin.get(reading.look(index), 0) / total)
    names += _reached("inside", reading.inside[index])
    names += _reached("home", reading.held[home] / total)
    return names


def _text(passage: Passage, linked: float, *, ends: bool) -> list[str]:
    """Features of the words alone."""
    text = passage.text
    names = _reached("words", passage.words) + _reached("links", linked)
    if ends:
        names.append("ends")
    elif text[-1] == ":":
        names.append("ends :")
    if text[0].islower():
        names.append("starts small")
    elif text[0] in "\"“‘'":
        names.append("starts with a quote")
    low = text[:400].lower()
    if passage.words < SHORT and text.isupper():
        names.append("capitals")
    if "©" in text or "all rights" in low or "copyright" in low:
        names.append("rights")
    if "|" in text:
        names.append("bar")
    if "http" in low or "@" in low:
        names.append("address")
    return names


def _repeats(text: str, body: str, title: str, seen: set[str]) -> list[str]:
    """Whether the text stood before, in the title, or in the page's own record of the article."""
    key = squeeze(text[: 2 * MATCH[1]])[: MATCH[1]]
    names = []
    if len(key) >= MATCH[0]:
        if key in seen:
            names.append("repeated")
        seen.add(key)
        if body:
            names.append("in record" if key in body else "not in record")
    if key and key == title[: MATCH[1]]:
        names.append("title")
    return names
