"""Finds the command in the arguments and builds that one only: the others would cost their imports."""

import contextlib
import importlib
import sys
from collections.abc import Sequence
from typing import Any

import typer

from newscli.errors import UsageError

COMMANDS = ("summarize", "keywords", "quotes", "readability", "report", "check", "config")
# Options that take no value, so that a command's name can be told from a value before it.
_FLAGS = frozenset(
    "-q --quiet -0 --keep-furniture --by-speaker --highlight --together --allow-private "
    "--resume --progress --no-progress".split()
)
_HELP = frozenset(("-h", "--help"))


def build(names: Sequence[str]) -> typer.Typer:
    """The application with the commands named."""
    app = typer.Typer(
        name="newscli",
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        help="A news desk in the terminal: summaries, key phrases, quotations and readability of news text.",
    )
    app.callback()(_top)
    for name in names:
        app.command(name)(getattr(importlib.import_module(f"newscli.cli.{name}"), name))
    return app


def _top() -> None:
    """Exists so that Typer keeps the command's name with one command too."""


def run(arguments: Sequence[str]) -> int:
    """Run the command line `arguments`; the exit code.

    Raises:
        UsageError: If the arguments are wrong.
    """
    arguments = _command_first(arguments)
    if not arguments:
        with contextlib.redirect_stdout(sys.stderr):
            build(COMMANDS)(["--help"], prog_name="newscli", standalone_mode=False)
        return 2
    name = arguments[0]
    app = build((name,) if name in COMMANDS else COMMANDS)
    from typer._click.exceptions import ClickException

    try:
        result: Any = app(list(arguments), prog_name="newscli", standalone_mode=False)
    except ClickException as error:
        command = f"newscli {name}" if name in COMMANDS else "newscli"
        raise UsageError("usage", error.format_message(), f"{command} --help tells more") from None
    return result if isinstance(result, int) else 0


def _command_first(arguments: Sequence[str]) -> list[str]:
    """The arguments with the command in front of the options that the user gave before it."""
    skip = False
    for i, argument in enumerate(arguments):
        if skip:
            skip = False
        elif argument in COMMANDS:
            return [argument, *arguments[:i], *arguments[i + 1 :]]
        elif not argument.startswith("-") or argument in _HELP:
            break
        else:
            skip = _takes_next(argument)
    return list(arguments)


def _takes_next(option: str) -> bool:
    """Whether the argument after `option` is its value: after `-qn`, but not after `-q`, `-qn5`, `--n=5`."""
    if option.startswith("--"):
        return option not in _FLAGS and "=" not in option
    letters = option[1:]
    while letters and f"-{letters[0]}" in _FLAGS:
        letters = letters[1:]
    return len(letters) == 1
