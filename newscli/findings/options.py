"""Which rules are on, at which level, with which limits, and where."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from newscli.findings.catalogue import FAMILIES, RULES

OFF = "off"


class Setting(NamedTuple):
    """A rule's level ("error", "warning", "note" or "off") and its limit, None where it has none."""

    level: str
    limit: float | None


class Change(NamedTuple):
    """What a configuration says about some rules; None leaves the level or the limit as it is."""

    codes: tuple[str, ...]
    level: str | None = None
    limit: float | None = None


class Override(NamedTuple):
    """Changes for the files whose path matches one of `patterns`."""

    patterns: tuple[str, ...]
    changes: tuple[Change, ...]


def default_settings() -> dict[str, Setting]:
    """Every rule as it is without a configuration."""
    return {code: Setting(rule.level, rule.limit) for code, rule in RULES.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOptions:
    """What `check` looks for.

    Attributes:
        settings: The setting of each rule by its code.
        overrides: Changes by path, applied in order.
        root: The folder that the patterns of `overrides` start from.
        fail_on: "error", "warning", "note" or "never".
    """

    settings: Mapping[str, Setting] = field(default_factory=default_settings)
    overrides: tuple[Override, ...] = ()
    root: str = "."
    fail_on: str = "error"


def settings_for(options: CheckOptions, source: str) -> Mapping[str, Setting]:
    """The settings for one input; where several changes speak of a rule, the last counts."""
    if not options.overrides:
        return options.settings
    path = _relative(options.root, source)
    settings = dict(options.settings)
    for override in options.overrides:
        if any(matches(pattern, path) for pattern in override.patterns):
            apply(settings, override.changes)
    return settings


def apply(settings: dict[str, Setting], changes: Iterable[Change]) -> None:
    """Make changes to settings, in order."""
    for change in changes:
        for code in change.codes:
            level, limit = settings[code]
            settings[code] = Setting(
                level if change.level is None else change.level,
                limit if change.limit is None else change.limit,
            )


def matches(pattern: str, path: str) -> bool:
    """Whether a path matches: `*` stands for any signs, "/" too; without "/" a pattern is for file names."""
    pattern = pattern.removeprefix("./")
    if "/" not in pattern:
        path = path.rpartition("/")[2]
    elif pattern.endswith("/"):
        pattern += "*"
    return fnmatchcase(path, pattern.replace("**/", "*").replace("**", "*"))


def codes_of(name: str) -> tuple[str, ...]:
    """The codes meant by a code (NC103), a rule's name, a family or its prefix (NC1), or "all"; or none."""
    if name in RULES:
        return (name,)
    if name == "all":
        return tuple(RULES)
    return tuple(
        code for code, rule in RULES.items() if name in (rule.name, rule.family, FAMILIES[rule.family])
    )


@lru_cache(maxsize=1024)
def _relative(root: str, source: str) -> str:
    path, base = Path(os.path.abspath(source)), Path(os.path.abspath(root))  # noqa: PTH100 - without ".."
    return (path.relative_to(base) if path.is_relative_to(base) else path).as_posix()
