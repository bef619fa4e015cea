"""Completion for zsh, through its `_arguments`."""

from collections.abc import Iterator, Sequence

from newscli.cli.outline import Line
from newscli.cli.shells.values import HELP, Completion, is_file

_SCRIPT = """\
#compdef newscli
# zsh completion for newscli, made by: newscli completion zsh
_newscli() {
    local context state state_descr line
    typeset -A opt_args
    _arguments -C '(- *)'{-h,--help}'[the commands]' '(- *)'{-V,--version}'[the version]' \\
        '1:command:->command' '*::argument:->argument'
    case $state in
    command)
        local -a commands=(
@COMMANDS@
            'help:A command'"'"'s options'
        )
        _describe -t commands command commands ;;
    argument)
        case $words[1] in
@ARGUMENTS@
        help) _arguments '1:command:(@WORDS@)' ;;
        esac ;;
    esac
}
if [[ $funcstack[1] == _newscli ]]; then
    _newscli "$@"
else
    compdef _newscli newscli
fi
"""


def zsh(commands: Sequence[Completion]) -> str:
    """The script for zsh."""
    listed = "\n".join(f"            {_quoted(f'{each.name}:{each.summary}')}" for each in commands)
    arguments = "\n".join(
        f"        {each.name}) _arguments -s {' '.join(_specs(each))} ;;" for each in commands
    )
    words = " ".join(command.name for command in commands)
    return _SCRIPT.replace("@COMMANDS@", listed).replace("@ARGUMENTS@", arguments).replace("@WORDS@", words)


def _specs(command: Completion) -> Iterator[str]:
    yield " ".join(_quoted(f"(- *){name}[its options]") for name in HELP)
    for option in command.outline.options:
        value = _value(option, command.values.get(option.names[-1], ()))
        text = option.text.replace("[", "(").replace("]", ")").replace(":", "\\:")
        repeated = "*" if option.repeatable else ""
        for name in option.names:
            sign = "+" if option.metavar and not name.startswith("--") else "=" if option.metavar else ""
            yield _quoted(f"{repeated}{name}{sign}[{text}]{value}")
    if command.operands:
        yield _quoted(f"*:term:({' '.join(command.operands)})")
    elif command.takes_files():
        yield "'*:input:_files'"


def _value(option: Line, listed: tuple[str, ...]) -> str:
    if not option.metavar:
        return ""
    label = option.names[-1].lstrip("-")
    if listed and listed[0].endswith("="):
        return f":{label}:_values -S = {label} {' '.join(value[:-1] + '::file:_files' for value in listed)}"
    return f":{label}:({' '.join(listed)})" if listed else f":{label}:{'_files' if is_file(option) else ' '}"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\"'\"'") + "'"
