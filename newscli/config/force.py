"""What is in force: the defaults, what the configuration changes, the environment, and the options last."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from newscli.config.settings import Config
from newscli.errors import UsageError
from newscli.findings.catalogue import RULES
from newscli.findings.options import (
    Change,
    CheckOptions,
    Override,
    apply,
    default_settings,
    settings_for,
)

FORMAT, OUTPUT = "NEWSCLI_FORMAT", "NEWSCLI_OUTPUT"
"""Environment variables: the format of standard output, and FORMAT=FILE, several apart by blanks."""
_MOST = 1e6


class Line(NamedTuple):
    """One setting: its value as people write it, and where it comes from."""

    name: str
    value: str
    origin: str


def check_options(
    config: Config, *, limits: Mapping[str, float | None] | None = None, fail_on: str | None = None
) -> CheckOptions:
    """What `check` looks for.

    Args:
        config: What the newsroom has set.
        limits: Limits given as options, by code; such a rule is an error, whatever the configuration says.
        fail_on: Given as an option.

    Raises:
        UsageError: If a limit is negative.
    """
    rules = default_settings()
    apply(rules, config.changes)
    given = tuple(
        Change((code,), "error", limit) for code, limit in (limits or {}).items() if limit is not None
    )
    if any(change.limit is not None and not 0 <= change.limit < _MOST for change in given):
        raise UsageError("limit", "a limit must be 0 or more", "give a number such as 12")
    return CheckOptions(
        settings=rules,
        overrides=(*config.overrides, Override(("*",), given)) if given else config.overrides,
        root=str(config.path.absolute().parent) if config.path else ".",
        fail_on=fail_on or config.fail_on or "error",
    )


def format_of(config: Config, given: str | None = None) -> tuple[str, str]:
    """The format of standard output, and where it comes from."""
    if given:
        return given, "option"
    if os.environ.get(FORMAT):
        return os.environ[FORMAT], FORMAT
    return (config.format, _name(config)) if config.format else ("table", "default")


def outputs_of(given: list[str] | None) -> list[str]:
    """The further outputs, each FORMAT=FILE: those given as options, else those of the environment."""
    return list(given or os.environ.get(OUTPUT, "").split())


def in_force(config: Config, path: str | None = None) -> Iterator[Line]:
    """Every setting, for one file if its path is given, and where each comes from."""
    name = _name(config)
    yield Line("configuration", str(config.path) if config.path else "", "found" if config.path else "none")
    yield Line("fail-on", config.fail_on or "error", name if config.fail_on else "default")
    yield Line("format", *format_of(config))
    yield Line("output", os.environ.get(OUTPUT, ""), OUTPUT if os.environ.get(OUTPUT) else "default")
    yield Line("baseline", str(config.baseline or ""), name if config.baseline else "default")
    options = check_options(config)
    rules = options.settings if path is None else settings_for(options, path)
    for code, (level, limit) in rules.items():
        origin = "default"
        if any(code in change.codes for change in config.changes):
            origin = name
        if rules[code] != options.settings[code]:
            origin = f"{name}, override"
        value = level if limit is None else f"{level}, limit {limit:g}"
        yield Line(f"{code} {RULES[code].name}", value, origin)


def _name(config: Config) -> str:
    return Path(config.path).name if config.path else "default"
