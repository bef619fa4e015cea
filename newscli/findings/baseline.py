"""A baseline: the findings that a newsroom has accepted, so that only new ones fail.

    {"newscli": "baseline", "version": 1,
     "findings": {"path": {"NC103:4f2a...": 1}}}

A finding is known by its rule and its words, not by its line; where a document has more of the same than the
baseline counts, the last ones are new.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from newscli.errors import UsageError
from newscli.findings.finding import Finding, Findings
from newscli.findings.fingerprints import fingerprint

VERSION = 1


class Baseline:
    """Accepted findings: for each document, how many there are of each kind of finding."""

    def __init__(self, accepted: Mapping[str, Mapping[str, int]]) -> None:
        self._accepted = accepted

    def split(self, document: str, findings: Findings) -> Findings:
        """The same findings, with those that are accepted for a document as `known`."""
        left = dict(self._accepted.get(document, {}))
        new: list[Finding] = []
        known: list[Finding] = []
        for finding in findings.findings:
            key = _key(finding)
            if left.get(key, 0) > 0:
                left[key] -= 1
                known.append(finding)
            else:
                new.append(finding)
        return replace(findings, findings=tuple(new), known=(*findings.known, *known))


def count(findings: Iterable[Finding]) -> dict[str, int]:
    """How many there are of each kind, as a baseline holds them."""
    return dict(sorted(Counter(map(_key, findings)).items()))


def as_json(accepted: Mapping[str, Mapping[str, int]]) -> str:
    """A baseline as a file: sorted, so that version control shows what changed."""
    content = {"newscli": "baseline", "version": VERSION, "findings": dict(sorted(accepted.items()))}
    return json.dumps(content, ensure_ascii=True, indent=1) + "\n"


def load(path: Path) -> Baseline:
    """The baseline in a file.

    Raises:
        UsageError: If there is none, or it is none.
    """
    try:
        content: Any = json.loads(path.read_bytes())
    except OSError as error:
        hint = "make one with --write-baseline"
        raise UsageError("baseline", f"{path}: {(error.strerror or str(error)).lower()}", hint) from None
    except ValueError:
        raise _no_baseline(path) from None
    if not isinstance(content, dict) or content.get("newscli") != "baseline":
        raise _no_baseline(path)
    if content.get("version") != VERSION:
        raise UsageError(
            "baseline", f"{path}: version {content.get('version')!r} is not known", "write it anew"
        )
    found = content.get("findings")
    if not isinstance(found, dict) or not all(_is_counts(value) for value in found.values()):
        raise _no_baseline(path)
    return Baseline(found)


def _key(finding: Finding) -> str:
    return f"{finding.code}:{fingerprint(finding)}"


def _is_counts(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(number, int) for number in value.values())


def _no_baseline(path: Path) -> UsageError:
    return UsageError("baseline", f"{path}: this is no baseline", "make one with --write-baseline")
