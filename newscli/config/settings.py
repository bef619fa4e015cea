"""Reads a configuration's table; whatever it does not know is an error, with the nearest name.

fail-on = "warning"
format = "github"
baseline = "newscli-baseline.json"

[rules]
quotes = "note"                                     # a family, a code or a name, and a level or "off"
sentence-too-long = 45                              # a limit
NC101 = { level = "error", limit = 12 }             # both

[[overrides]]
paths = ["opinion/", "*.md"]
rules = { NC205 = "off" }
"""

import math
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from newscli.errors import UsageError
from newscli.findings.catalogue import FAMILIES, RULES
from newscli.findings.finding import LEVELS
from newscli.findings.options import OFF, Change, Override, codes_of

FAIL_ON = (*LEVELS, "never")


class Config(NamedTuple):
    """A configuration as it was read; None where it says nothing.

    Attributes:
        path: The file it stands in.
        fail_on: One of `FAIL_ON`.
        format: Of standard output; whether there is such a format is for others to say.
        baseline: A file, relative to the configuration's folder there, absolute here.
        changes: To the settings of rules, in order, the special ones last.
        overrides: Changes by path.
    """

    path: Path | None = None
    fail_on: str | None = None
    format: str | None = None
    baseline: Path | None = None
    changes: tuple[Change, ...] = ()
    overrides: tuple[Override, ...] = ()


def read(table: dict[str, Any], path: Path) -> Config:
    """The configuration in a table.

    Raises:
        UsageError: A key, a rule, a level or a type that is not known, with the nearest one that is.
    """
    reader = _Reader(path)
    reader.known(table, _KEYS, "setting")
    baseline = reader.text(table, "baseline")
    return Config(
        path=path,
        fail_on=reader.one_of(table, "fail-on", FAIL_ON),
        format=reader.text(table, "format"),
        baseline=None if baseline is None else path.absolute().parent / baseline,
        changes=reader.rules(table.get("rules", {}), "rules"),
        overrides=reader.overrides(table.get("overrides", [])),
    )


_KEYS = ("fail-on", "format", "baseline", "rules", "overrides")


class _Reader:
    """Reads values of one file, and complains with its name."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def fail(self, message: str, hint: str) -> NoReturn:
        raise UsageError("config", f"{self._path}: {message}", hint)

    def known(self, table: dict[str, Any], names: Iterable[str], what: str) -> None:
        names = tuple(names)
        for key in table:
            if key not in names:
                self.fail(f"there is no {what} {key!r}", nearest(key, names))

    def text(self, table: dict[str, Any], key: str) -> str | None:
        value = table.get(key)
        if value is not None and (not isinstance(value, str) or not value):
            self.fail(f"{key} is {value!r}", f'{key} = "some text"')
        return value

    def one_of(self, table: dict[str, Any], key: str, names: tuple[str, ...]) -> str | None:
        value = self.text(table, key)
        if value is not None and value not in names:
            self.fail(f"{key} is {value!r}", f"one of: {', '.join(names)}")
        return value

    def rules(self, table: Any, where: str) -> tuple[Change, ...]:
        if not isinstance(table, dict):
            self.fail(f"{where} is no table", f"write [{where}]")
        changes = []
        for name, value in table.items():
            codes = codes_of(name)
            if not codes:
                self.fail(f"there is no rule {name!r}", nearest(name, rule_names()))
            changes.append(self._change(name, codes, value))
        # What names fewer rules is the more special, wherever it stands.
        return tuple(sorted(changes, key=lambda change: -len(change.codes)))

    def _change(self, name: str, codes: tuple[str, ...], value: Any) -> Change:
        if isinstance(value, dict):
            self.known(value, ("level", "limit"), f"setting of {name}")
            level, limit = value.get("level"), value.get("limit")
        else:
            level, limit = (value, None) if isinstance(value, str) else (None, value)
        if level is not None and level not in (*LEVELS, OFF):
            self.fail(f"{name}: there is no level {level!r}", f"one of: {', '.join((*LEVELS, OFF))}")
        if limit is not None:
            if isinstance(limit, bool) or not isinstance(limit, (int, float)) or not _is_limit(limit):
                self.fail(f"{name}: {limit!r} is no level and no limit", 'such as "off", "error" or 40')
            if any(RULES[code].limit is None for code in codes):
                self.fail(f"{name} has no limit", 'it can be "error", "warning", "note" or "off"')
        return Change(codes, level, limit)

    def overrides(self, value: Any) -> tuple[Override, ...]:
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.fail("overrides is no list of tables", "write [[overrides]]")
        found = []
        for item in value:
            self.known(item, ("paths", "rules"), "setting of an override")
            paths = item.get("paths")
            if not isinstance(paths, list) or not paths or not all(isinstance(p, str) and p for p in paths):
                self.fail("paths of an override is no list of patterns", 'paths = ["opinion/", "*.md"]')
            found.append(Override(tuple(paths), self.rules(item.get("rules", {}), "rules")))
        return tuple(found)


def rule_names() -> tuple[str, ...]:
    """Everything that names rules."""
    return (*RULES, *(rule.name for rule in RULES.values()), *FAMILIES, *FAMILIES.values(), "all")


def nearest(name: str, names: Iterable[str]) -> str:
    """A hint at the name that was meant, or at all of them."""
    from difflib import get_close_matches  # only needed on a mistake

    names = tuple(names)
    by_fold = {_fold(known): known for known in names}
    near = get_close_matches(_fold(name), by_fold, n=1, cutoff=0.6)
    return f"did you mean {by_fold[near[0]]!r}?" if near else f"one of: {', '.join(names)}"


def _is_limit(value: float) -> bool:
    return math.isfinite(value) and value >= 0


def _fold(name: str) -> str:
    return name.lower().replace("_", "-")
