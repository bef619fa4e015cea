"""What can be completed where: the commands with their options, and the values that an option takes."""

from collections.abc import Callable
from typing import NamedTuple

from newscli.cli.commands import COMMANDS
from newscli.cli.outline import Line, Outline

TOP = ("--help", "--help-all", "--version")
HELP = ("--help", "--help-all")


class Completion(NamedTuple):
    """A command as completion knows it.

    Attributes:
        name: The command.
        summary: One line.
        outline: Its operands and options.
        values: For each option, by its last name, the values that can be listed.
        operands: Words that stand in place of an operand; empty where it is a file or there is none.
    """

    name: str
    summary: str
    outline: Outline
    values: dict[str, tuple[str, ...]]
    operands: tuple[str, ...]

    def takes_files(self) -> bool:
        """Whether operands are files."""
        return any("INPUT" in operand.metavar for operand in self.outline.operands)


def is_file(option: Line) -> bool:
    """Whether an option's value is a file or a folder."""
    return any(word in option.metavar for word in ("FILE", "FOLDER", "OTHER"))


def completions() -> tuple[Completion, ...]:
    """All commands."""
    from newscli.cli.outline import outline_of

    known = []
    for name, command in COMMANDS.items():
        built = outline_of(name)
        values = {option.names[-1]: _values(name, option) for option in built.options if option.metavar}
        operands = _OPERANDS[name]() if name in _OPERANDS else ()
        known.append(Completion(name, command.summary, built, values, operands))
    return tuple(known)


def _values(command: str, option: Line) -> tuple[str, ...]:
    listed = _LISTED.get((command, option.names[-1])) or _LISTED.get(("", option.names[-1]))
    return option.values or (listed() if listed else ())


def _metrics() -> tuple[str, ...]:
    from newscli.analyses.readability.options import METRICS, OTHER_METRICS

    return (*METRICS, *OTHER_METRICS)


def _layers() -> tuple[str, ...]:
    from newscli.run.analyse import LAYERS

    return LAYERS


def _codes() -> tuple[str, ...]:
    from newscli.findings.catalogue import RULES

    return tuple(RULES)


def _outputs() -> tuple[str, ...]:
    from newscli.render.outputs import FILE_FORMATS, FORMATS

    return tuple(f"{name}=" for name in (*FORMATS, *FILE_FORMATS))


def _finding_outputs() -> tuple[str, ...]:
    from newscli.render.outputs import FILE_FORMATS, FINDING_FORMATS

    return tuple(f"{name}=" for name in (*FINDING_FORMATS, *FILE_FORMATS))


def _terms() -> tuple[str, ...]:
    from newscli.glossary import TOPICS

    return tuple(term.name for group in TOPICS.values() for term in group if " " not in term.name)


_LISTED: dict[tuple[str, str], Callable[[], tuple[str, ...]]] = {
    ("", "--metric"): _metrics,
    ("", "--with"): _layers,
    ("keywords", "--with"): lambda: ("mentions", *_layers()),
    ("report", "--with"): lambda: ("mentions", *_layers()),
    ("", "--explain"): _codes,
    ("", "--output"): _outputs,
    ("check", "--output"): _finding_outputs,
}
_OPERANDS: dict[str, Callable[[], tuple[str, ...]]] = {
    "explain": _terms,
    "completion": lambda: ("bash", "zsh", "fish"),
}
