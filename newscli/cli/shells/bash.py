"""Completion for bash 4 and newer, without the package bash-completion."""

from collections.abc import Sequence

from newscli.cli.shells.values import HELP, TOP, Completion, is_file

_SCRIPT = """\
# bash completion for newscli, made by: newscli completion bash
_newscli() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= values= files= word
    # Bash takes "=" for a word of its own: --format=js is three words, and so is csv=a.csv.
    if [[ $cur == "=" ]]; then
        cur=
    elif [[ $prev == "=" ]]; then
        prev=${COMP_WORDS[COMP_CWORD-2]}
    fi
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in @COMMANDS@) command=$word; break ;; esac
    done
    COMPREPLY=()
    case $command:$prev in
@VALUES@
    *)
        case $command:$cur in
        :-*) values="@TOP@" ;;
        :*) values="@COMMANDWORDS@ help" ;;
@OPTIONS@
        esac ;;
    esac
    if [[ $prev != -* && ${COMP_WORDS[COMP_CWORD-1]} == "=" || $cur == *=* && $cur != -* ]]; then
        values= files=1
    fi
    if [[ $values ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$values" -- "$cur")
        [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
    elif [[ $files ]]; then
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$cur")
    fi
    return 0
}
complete -F _newscli newscli
"""


def bash(commands: Sequence[Completion]) -> str:
    """The script for bash."""
    values, options = [], []
    for command in commands:
        names = list(HELP)
        for option in command.outline.options:
            names += option.names
            if not option.metavar:
                continue
            pattern = "|".join(f"{command.name}:{name}" for name in option.names)
            listed = command.values[option.names[-1]]
            does = f'values="{" ".join(listed)}"' if listed else "files=1" if is_file(option) else ":"
            values.append(f"    {pattern}) {does} ;;")
        options.append(f'        {command.name}:-*) values="{" ".join(names)}" ;;')
        if command.operands:
            options.append(f'        {command.name}:*) values="{" ".join(command.operands)}" ;;')
        elif command.takes_files():
            options.append(f"        {command.name}:*) files=1 ;;")
    words = [command.name for command in commands]
    values.append(f'    help:*) values="{" ".join(words)}" ;;')
    return (
        _SCRIPT.replace("@COMMANDS@", "|".join((*words, "help")))
        .replace("@COMMANDWORDS@", " ".join(words))
        .replace("@TOP@", " ".join(TOP))
        .replace("@VALUES@", "\n".join(values))
        .replace("@OPTIONS@", "\n".join(options))
    )
