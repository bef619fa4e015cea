"""Finds the command in the arguments and builds that one only: the others would cost their imports."""

import importlib
import sys
from collections.abc import Sequence
from typing import Any

from newscli import __version__
from newscli.cli.commands import COMMANDS
from newscli.errors import UsageError

# Options that take no value, so that a command's name can be told from a value before it.
_FLAGS = frozenset(
    "-q --quiet -0 --csv-raw --keep-furniture --by-speaker --highlight --together --allow-private "
    "--resume --progress --no-progress".split()
)
_HELP = ("-h", "--help", "--help-all")


def build(name: str) -> Any:
    """The application with one command, as a Typer object."""
    import typer

    app = typer.Typer(
        name="newscli",
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": list(_HELP)},
    )
    app.callback()(_top)
    app.command(name, cls=_command_class())(getattr(importlib.import_module(f"newscli.cli.{name}"), name))
    return app


def _top() -> None:
    """Exists so that Typer keeps the command's name with one command too."""


def _command_class() -> Any:
    """Typer's command with help pages of our own; Typer is not imported before it is needed."""
    from typer.core import TyperCommand

    class Command(TyperCommand):
        def get_help(self, ctx: Any) -> str:
            from newscli.cli.help import command_page

            return command_page(str(self.name), self, everything="--help-all" in ctx.obj).rstrip("\n")

    return Command


def run(arguments: Sequence[str]) -> int:
    """Run the command line `arguments`; the exit code.

    Raises:
        UsageError: If the arguments are wrong.
    """
    arguments = _command_first(arguments)
    if arguments[:1] == ["help"]:
        arguments = [*arguments[1:2], "--help"]
    if not arguments or arguments[0] in _HELP:
        from newscli.cli.help import top_page

        print(top_page(__version__), end="", file=sys.stdout if arguments else sys.stderr)
        return 0 if arguments else 2
    name = arguments[0]
    if name not in COMMANDS:
        raise _no_command(name)
    from typer._click.exceptions import ClickException

    try:
        result: Any = build(name)(
            list(arguments), prog_name="newscli", standalone_mode=False, obj=tuple(arguments)
        )
    except ClickException as error:
        from newscli.cli.mistakes import explained

        raise explained(error, name) from None
    return result if isinstance(result, int) else 0


def _no_command(name: str) -> UsageError:
    """What to say where a command's name should stand and does not."""
    if name.startswith("-"):
        known = ", ".join(COMMANDS)
        return UsageError("usage", f"no command given, only {name}", f"one of: {known}")
    from pathlib import Path  # like most imports not needed for help

    if Path(name).exists() or name == "-" or "://" in name:
        hint = f"newscli summarize {name}; newscli --help lists others"
        return UsageError("usage", f"no command given, only {name}", hint)
    from newscli.config.settings import nearest

    return UsageError("usage", f"there is no command {name!r}", nearest(name, COMMANDS))


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
