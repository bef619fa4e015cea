"""A web page as the passages of text that a reader sees, each with the elements around it.

A passage is the text between two tags that break a line. Nothing is thrown away here but what is never shown.
"""

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from newscli.errors import InputError
from newscli.inputs.decode import mend

if TYPE_CHECKING:
    from resiliparse.parse.html import HTMLTree

DEEPEST = 80  # elements inside each other that are told apart; below, all belong to the deepest
LONGEST_NAMES = 300  # characters of an element's names that are read
LONGEST_JOIN = 2000  # characters of a passage that still goes on behind a br

# What holds no text of the page, or none that is shown.
HIDDEN = frozenset(
    "script style noscript template svg head iframe object embed canvas video audio map "
    "select option optgroup  datalist textarea button input dialog math title meta link "
    "#comment #cdata-section".split()
)
# What breaks a line.
BREAKING = frozenset(
    "p div article section main aside nav header footer h1 h2 h3 h4 h5 h6 ul ol li dl dt dd "
    "table caption thead  tbody tfoot tr td th figure figcaption blockquote pre form fieldset "
    "legend address center details summary hgroup body menu dir".split()
)
RULES = frozenset(("br", "hr"))
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# Elements that hold one paragraph; where they stand is told by what is around them.
PARAGRAPHS = HEADINGS | {"p", "blockquote", "pre"}

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NAME = re.compile(r"[a-z]{2,}")
_CLOSES = tuple(".!?:;…\"”’')]")


class Element(NamedTuple):
    """An element that breaks lines.

    Attributes:
        parent: The index of the element around it; -1 for the page's body, which is its own first element.
        tag: Its name.
        depth: Elements around it.
        names: The words in its class, id, role and itemprop.
        tags: The tags of it and every element around it.
    """

    parent: int
    tag: str
    depth: int
    names: frozenset[str]
    tags: frozenset[str]


class Passage(NamedTuple):
    """A stretch of text without a line break.

    Attributes:
        text: With single spaces.
        words: How many, by white space.
        linked: How many of them are links.
        element: The index of the innermost element around it.
    """

    text: str
    words: int
    linked: int
    element: int


class Page(NamedTuple):
    """Passages in order, and the elements that `Passage.element` and `Element.parent` index."""

    passages: list[Passage]
    elements: list[Element]


def parse(html: str) -> "HTMLTree":
    """The tree of a page, however broken.

    Raises:
        InputError: If the parser is not installed.
    """
    try:
        from resiliparse.parse.html import HTMLTree
    except ImportError:
        raise InputError(
            "missing-extra", "reading HTML needs the extra 'html'", "pip install 'newscli[html]'"
        ) from None
    try:
        return HTMLTree.parse(html)
    except UnicodeEncodeError:
        return HTMLTree.parse(mend(html))


def read_page(tree: "HTMLTree") -> Page:
    """The passages of a page. The walk keeps its own stack: pages may nest deeper than Python can call."""
    walk = _Walk()
    if tree.body is not None:
        walk.through(tree.body)
    return Page(walk.passages, walk.elements)


class _Walk:
    """One way through a tree, in reading order."""

    def __init__(self) -> None:
        nothing: frozenset[str] = frozenset()
        self.passages: list[Passage] = []
        self.elements = [Element(-1, "body", 0, nothing, frozenset(("body",)))]
        self._element = 0
        self._parts: list[str] = []
        self._linked = 0
        self._broken = False  # whether the passage before ended at a br
        self._names: dict[str, frozenset[str]] = {}

    def through(self, root: Any) -> None:
        """Read all nodes below `root`. What is left on the way up is on the stack: 1 a link, 2 an element."""
        stack: list[tuple[Any, int]] = []
        links = 0
        parts = self._parts
        node = root.first_child
        while True:
            if node is None:
                if not stack:
                    break
                node, left = stack.pop()
                if left == 1:
                    links -= 1
                elif left >= 2:
                    self._close()
                    if left == 3:
                        self._element = self.elements[self._element].parent
                node = node.next
                continue
            tag = node.tag
            if tag == "#text":
                value = node.value
                if value:
                    parts.append(value)
                    if links:
                        self._linked += len(value.split())
            elif tag in RULES:
                self._close(broken=tag == "br")
            elif tag not in HIDDEN:
                left = 0
                if tag in BREAKING:
                    names = self._read_names(node)
                    if names is None:
                        node = node.next
                        continue
                    self._close()
                    left = 2 + self._open(names, tag)
                elif tag == "a":
                    links += 1
                    left = 1
                stack.append((node, left))
                node = node.first_child
                continue
            node = node.next
        self._close()

    def _open(self, names: frozenset[str], tag: str) -> bool:
        """Note an element; False where it is too deep to be told apart."""
        around = self.elements[self._element]
        if around.depth >= DEEPEST:
            return False
        tags = around.tags if tag in around.tags else around.tags | {tag}
        self.elements.append(Element(self._element, tag, around.depth + 1, names, tags))
        self._element = len(self.elements) - 1
        return True

    def _read_names(self, node: Any) -> frozenset[str] | None:
        """The words in an element's names; None where it is not shown."""
        raw = ""
        for attribute in node.attrs:
            if attribute in _NAMING:
                raw += f" {node.getattr(attribute)}"
            elif attribute == "hidden":
                return None
            elif attribute == "style":
                style = node.getattr("style") or ""
                if "none" in style and "display:none" in style.replace(" ", "").lower():
                    return None
        found = self._names.get(raw)
        if found is None:
            spaced = _CAMEL.sub(" ", raw[:LONGEST_NAMES])
            found = self._names[raw] = frozenset(_NAME.findall(spaced.lower()))
        return found

    def _close(self, *, broken: bool = False) -> None:
        """End the passage. A sentence that only a br cuts goes on."""
        if not self._parts:
            self._broken = self._broken and broken
            return
        words = "".join(self._parts).split()
        self._parts.clear()
        if words:
            text, count, linked = " ".join(words), len(words), self._linked
            if self._broken and text[0].islower():
                before = self.passages[-1]
                if _goes_on(before, self._element):
                    text, count = f"{before.text} {text}", count + before.words
                    linked += before.linked
                    self.passages.pop()
            self.passages.append(Passage(text, count, min(linked, count), self._element))
            self._broken = broken
        else:
            self._broken = self._broken and broken
        self._linked = 0


def _goes_on(before: Passage, element: int) -> bool:
    text = before.text
    return before.element == element and len(text) < LONGEST_JOIN and not text.endswith(_CLOSES)


_NAMING = frozenset(("class", "id", "role", "itemprop"))
