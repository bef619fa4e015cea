"""Options in front of the command: which of them take the next argument is told without building commands."""

import pytest
from typer.main import get_command

from newscli.cli import app
from newscli.cli.commands import COMMANDS


def test_every_flag_of_every_command_is_known_to_take_no_value() -> None:
    flags: set[str] = set()
    for name in COMMANDS:
        for option in get_command(app.build(name)).commands[name].params:  # type: ignore[attr-defined]
            if getattr(option, "is_flag", False):
                flags.update((*option.opts, *option.secondary_opts))
    assert flags == app._FLAGS


@pytest.mark.parametrize(
    ("given", "ordered"),
    [
        ("-q summarize a", "summarize -q a"),
        ("-n 5 summarize a", "summarize -n 5 a"),
        ("-n5 summarize a", "summarize -n5 a"),
        ("-qn 5 summarize a", "summarize -qn 5 a"),
        ("-qn5 summarize a", "summarize -qn5 a"),
        ("--focus keywords summarize a", "summarize --focus keywords a"),
        ("--focus=x summarize keywords", "summarize --focus=x keywords"),
        ("summarize -f json quotes", "summarize -f json quotes"),
        ("-h summarize", "-h summarize"),
        ("a summarize", "a summarize"),
    ],
)
def test_the_command_comes_first_with_all_else_in_order(given: str, ordered: str) -> None:
    assert app._command_first(given.split()) == ordered.split()
