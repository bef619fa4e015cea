"""What a page says about itself in its head: the title, and the article's text where JSON-LD gives it."""

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from resiliparse.parse.html import HTMLTree

SHORTEST = 200  # letters and digits of an article text that is believed to be one
LONGEST = 100_000  # that are kept of it

_KEY = "articleBody"
_TAG = re.compile(r"<[^<>]{0,400}>")
_MARKS = re.compile(r"[\W_]+")
_SITE = re.compile(r"\s+[|–—·»-]\s+(?=[^|–—·»]{1,40}$)")  # before the name of the site in a title

_READ = frozenset(("og:title", "og:description", "description"))


class Record(NamedTuple):
    """What the page says of itself.

    Attributes:
        title: Its title without the name of the site, or None.
        description: The letters and digits of what it is about, in small letters, or "".
        body: The same of the article's text.
    """

    title: str | None
    description: str
    body: str


def squeeze(text: str) -> str:
    """The letters and digits of `text` in small letters; for comparing, never for offsets."""
    return _MARKS.sub("", text.lower())


def read_record(tree: "HTMLTree", html: str) -> Record:
    """What a page gives in its head and in its JSON-LD; `tree` is that of `html`."""
    said: dict[str, str] = {}
    node: Any = tree.head.first_child if tree.head is not None else None
    while node is not None:
        if node.tag == "meta":
            name = node.getattr("property") or node.getattr("name")
            if name in _READ and name not in said:
                said[name] = " ".join((node.getattr("content") or "").split())
        node = node.next
    title = said.get("og:title") or " ".join((tree.title or "").split())
    about = said.get("og:description") or said.get("description") or ""
    return Record(_without_site(title) or None, squeeze(about), _body(tree) if _KEY in html else "")


def _without_site(title: str) -> str:
    found = list(_SITE.finditer(title))
    if found and len(title[: found[-1].start()].split()) >= 3:
        return title[: found[-1].start()]
    return title


def _body(tree: "HTMLTree") -> str:
    longest = ""
    for script in _scripts(tree.document):
        if script.getattr("type") != "application/ld+json":
            continue
        content = script.text or ""
        if _KEY in content:
            for text in _texts(content):
                body = squeeze(_TAG.sub(" ", text))
                longest = max(longest, body, key=len)
    return longest[:LONGEST] if len(longest) >= SHORTEST else ""


def _scripts(root: Any) -> Iterator[Any]:
    """All scripts below `root`, in order. The parser's own list takes longer for each, the more there are."""
    above: list[Any] = []
    node = root.first_child if root is not None else None
    while node is not None or above:
        if node is None:
            node = above.pop().next
        elif node.tag == "script":
            yield node
            node = node.next
        else:
            above.append(node)
            node = node.first_child


def _texts(script: str) -> list[str]:
    """Every articleBody in a script; none where it is not JSON."""
    found: list[str] = []
    try:
        waiting: list[Any] = [json.loads(script, strict=False)]
    except (ValueError, RecursionError):
        return found
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            text = value.get(_KEY)
            if isinstance(text, str):
                found.append(text)
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
    return found
