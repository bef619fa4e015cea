"""Completion for fish 3 and newer."""

from collections.abc import Iterator, Sequence

from newscli.cli.outline import Line
from newscli.cli.shells.values import Completion, is_file

_HEAD = """\
# fish completion for newscli, made by: newscli completion fish
complete -c newscli -f
complete -c newscli -n __fish_use_subcommand -l help -s h -d 'The commands'
complete -c newscli -n __fish_use_subcommand -l version -s V -d 'The version'
"""
_HELP = "A command's options"


def fish(commands: Sequence[Completion]) -> str:
    """The script for fish."""
    words = " ".join(command.name for command in commands)
    first = "complete -c newscli -n __fish_use_subcommand"
    lines = [f"{first} -a {each.name} -d {_quoted(each.summary)}" for each in commands]
    lines.append(f"{first} -a help -d {_quoted(_HELP)}")
    lines.append(f"complete -c newscli -n '__fish_seen_subcommand_from help' -a '{words}'")
    for command in commands:
        after = f"complete -c newscli -n '__fish_seen_subcommand_from {command.name}'"
        lines += (f"{after} {rest}" for rest in _rest(command))
    return _HEAD + "\n".join(lines) + "\n"


def _rest(command: Completion) -> Iterator[str]:
    if command.operands:
        yield f"-a '{' '.join(command.operands)}'"
    elif command.takes_files():
        yield "-F"
    yield "-s h -l help -d 'Its options'"
    yield "-l help-all -d 'All of its options'"
    for option in command.outline.options:
        value = _value(option, command.values.get(option.names[-1], ()))
        yield f"{_names(option)}{value} -d {_quoted(option.text)}"


def _names(option: Line) -> str:
    return " ".join(f"-l {n[2:]}" if n.startswith("--") else f"-s {n[1:]}" for n in option.names)


def _value(option: Line, listed: tuple[str, ...]) -> str:
    if not option.metavar:
        return ""
    if listed:
        return f" -x -a '{' '.join(listed)}'"
    return " -r -F" if is_file(option) else " -x"


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
