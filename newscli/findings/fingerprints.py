"""What tells one finding from another, whatever line it stands on."""

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from newscli.findings.finding import Finding


def fingerprint(finding: Finding) -> str:
    """Of the rule and the words it is about, without capitals, marks and white space: no line, no value.

    A finding about the document as a whole has the rule's alone.
    """
    plain = "".join(c if c.isalnum() else " " for c in finding.text.casefold())
    return digest(finding.code, *plain.split())


def numbered(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Each finding with a fingerprint that no other of the document has: equal ones are counted."""
    seen: Counter[str] = Counter()
    for finding in findings:
        mark = fingerprint(finding)
        seen[mark] += 1
        yield finding, f"{mark}:{seen[mark]}"


def digest(*parts: str) -> str:
    """The parts as 32 hexadecimal digits."""
    return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]
