"""What an installation is made of, and whether its packaged data is whole and does its work."""

import re
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

PACKAGE = Path(__file__).parent.parent
_NOT_FOR_USERS = frozenset({"dev", "docs"})
_REQUIREMENT = re.compile(r"([\w.-]+)[^;]*(?:;(.*))?")
_EXTRA = re.compile(r"extra == ['\"]([\w-]+)['\"]")

ARTICLE = """\
Mayor opens bridge

By Jane Doe

LEEDS (Wire) - The old bridge over the river was opened again on Monday after years of repairs.

"We have waited long enough for this bridge," the mayor, Ruth Stone, said. The city paid for the repairs.
"""


class Part(NamedTuple):
    """Something that was looked at.

    Attributes:
        group: "packages", "extras" or "data".
        name: What it is.
        text: What was found.
        ok: Whether it is as it should be; None where it may be missing.
    """

    group: str
    name: str
    text: str
    ok: bool | None


def parts() -> Iterator[Part]:
    """Everything there is to look at, in the order of a report."""
    extras: dict[str, list[str]] = {}
    for requirement in metadata.requires("newscli") or ():
        found = _REQUIREMENT.match(requirement)
        extra = _EXTRA.search(requirement)
        if found is None:
            continue
        if extra is None:
            version = _version(found[1])
            yield Part("packages", found[1], version or "missing", version is not None)
        elif extra[1] not in _NOT_FOR_USERS:
            extras.setdefault(extra[1], []).append(found[1])
    for name, packages in sorted(extras.items()):
        versions = [(package, _version(package)) for package in packages if not _is_built_in(package)]
        if all(version for _, version in versions):
            text = ", ".join(f"{package} {version}" for package, version in versions)
            yield Part("extras", name, text or "part of this Python", ok=True)
        else:
            yield Part("extras", name, f"not installed: pip install 'newscli[{name}]'", ok=None)
    yield from _files()
    yield from _work()


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def _is_built_in(package: str) -> bool:
    """Whether this Python has in its own library what the package brings to older ones."""
    import importlib.util

    name = package.removeprefix("backports.")
    return name != package and importlib.util.find_spec(f"compression.{name}") is not None


def _files() -> Iterator[Part]:
    """The packaged data against the hashes that the installer wrote down, where it did."""
    import base64
    import hashlib

    recorded = {}
    for entry in metadata.files("newscli") or ():
        path = Path(str(entry.locate()))
        if entry.hash is not None and entry.hash.mode == "sha256" and _is_data(path):
            recorded[path] = entry.hash.value
    there = sorted(path for path in PACKAGE.rglob("*") if path.is_file() and _is_data(path))
    for path in there:
        digest = base64.urlsafe_b64encode(hashlib.sha256(path.read_bytes()).digest()).rstrip(b"=").decode()
        if recorded.get(path, digest) != digest:
            yield Part("data", str(path.relative_to(PACKAGE)), "is not what was installed", ok=False)
    for path in sorted(recorded.keys() - set(there)):
        yield Part("data", str(path.relative_to(PACKAGE)), "is missing", ok=False)
    checked = f"{len(recorded)} with a known hash" if recorded else "without hashes to check"
    yield Part("data", "files", f"{len(there)}, {checked}", ok=True)


def _is_data(path: Path) -> bool:
    return path.is_relative_to(PACKAGE) and path.suffix not in (".py", ".pyc")


def _work() -> Iterator[Part]:
    """Each analysis on an article whose results are known."""
    import newscli

    doc = newscli.Document(ARTICLE)
    tries: dict[str, Callable[[], bool]] = {
        "summarize": lambda: "bridge" in newscli.summarize(doc).sentences[0].text,
        "keywords": lambda: "bridge" in newscli.keywords(doc).phrases[0].text,
        "quotes": lambda: (
            [q.speaker and q.speaker.name for q in newscli.quotes(doc).quotes] == ["Ruth Stone"]
        ),
        "readability": lambda: newscli.readability(doc).counts["sentences"] == 3,
    }
    for name, attempt in tries.items():
        try:
            good, text = attempt(), "works"
        except Exception as fault:  # noqa: BLE001 - whatever is broken is to be told, not to break the report
            good, text = False, f"{type(fault).__name__}: {fault}"
        yield Part("data", name, text if good or text != "works" else "gives a wrong result", good)
