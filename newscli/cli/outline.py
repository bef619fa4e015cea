"""A command's options as data, read from the command itself: for help, completions, man pages and tables."""

import inspect
from typing import Any, NamedTuple

from newscli.cli.shared import shared_names

GROUPS = ("Analysis", "Gate", "Input", "Output", "Run")
"""Headings in the order of a page; others follow."""


class Line(NamedTuple):
    """An option.

    Attributes:
        names: All of them, short ones first.
        metavar: What stands for its value; empty for a flag.
        values: The values that it takes, where they can be listed.
        default: As the user would write it; empty where there is none to tell.
        text: What it does.
        group: One of `GROUPS`.
        shared: Whether it stands on every command that reads articles.
        repeatable: Whether it may be given several times.
    """

    names: tuple[str, ...]
    metavar: str
    values: tuple[str, ...]
    default: str
    text: str
    group: str
    shared: bool
    repeatable: bool

    def within(self, room: int) -> tuple[str, str]:
        """What stands for its value, and what it does, which tells the values where they need more room."""
        if len(self.metavar) <= room or not self.values:
            return self.metavar, f"{self.text}."
        metavar = self.names[-1].removeprefix("--").rsplit("-", 1)[-1].upper()
        return metavar, f"{self.text}: {', '.join(self.values)}."


class Operand(NamedTuple):
    """What stands behind the options."""

    metavar: str
    text: str


class Outline(NamedTuple):
    """A command's operands and options, grouped."""

    operands: tuple[Operand, ...]
    options: tuple[Line, ...]


def outline_of(name: str) -> Outline:
    """What the command of this name takes."""
    from typer.main import get_command

    from newscli.cli.app import build

    return outline(get_command(build(name)).commands[name])  # type: ignore[attr-defined]  # a group of one


def outline(command: Any) -> Outline:
    """What a command takes.

    Args:
        command: As Typer built it.
    """
    common = shared_names()
    operands, options = [], []
    for param in command.params:
        if param.param_type_name == "argument":
            operands.append(Operand(param.metavar or param.name.upper(), param.help or ""))
        elif param.name != "help":
            options.append(_line(param, param.name in common))
    order = {group: place for place, group in enumerate(GROUPS)}
    options.sort(key=lambda line: order.get(line.group, len(order)))
    return Outline(tuple(operands), tuple(options))


def _line(param: Any, shared: bool) -> Line:
    names = sorted(param.opts, key=lambda name: name.startswith("--"))
    choices = tuple(getattr(param.type, "choices", ()))
    metavar = "" if param.is_flag else param.metavar or "|".join(choices) or "VALUE"
    values = choices or tuple(part for part in metavar.split("|") if "|" in metavar and part.islower())
    default = "" if param.is_flag or param.default is None or not param.show_default else str(param.default)
    return Line(
        names=(*names, *param.secondary_opts),
        metavar=metavar,
        values=values,
        default=default,
        text=inspect.cleandoc(param.help or "").removesuffix("."),
        group=param.rich_help_panel or GROUPS[0],
        shared=shared,
        repeatable=bool(param.multiple),
    )
