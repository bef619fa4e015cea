"""The man pages, made from what the commands say of themselves; `tools/pages.py` writes them to docs/man."""

from collections.abc import Iterator

from newscli.cli.commands import COMMANDS, EXIT_CODES
from newscli.cli.outline import Line, outline_of


def overview() -> str:
    """newscli(1)."""
    return _page(
        "newscli",
        "a news desk in the terminal",
        [
            *_section("SYNOPSIS", [".B newscli", ".I command", "[\\fIoptions\\fR] [\\fIinput\\fR]..."]),
            *_section(
                "DESCRIPTION",
                [
                    _text(
                        "Summaries, key phrases, quotations with their speakers, and readability of news "
                        "text. Inputs are files, folders and web addresses, or - for standard input."
                    )
                ],
            ),
            *_section("COMMANDS", _commands()),
            *_section("EXIT STATUS", _exit_codes()),
        ],
    )


def command_page(name: str) -> str:
    """newscli-NAME(1)."""
    command, told = COMMANDS[name], outline_of(name)
    parts = [
        *_section("SYNOPSIS", [f".B newscli {name}", _text(command.arguments)]),
        *_section("DESCRIPTION", [_text(f"{command.summary}.")]),
    ]
    group = ""
    for option in told.options:
        if option.group != group:
            group = option.group
            parts.append(f'.SH "{group.upper()} OPTIONS"')
        parts += _option(option)
    examples = (
        line
        for example in command.examples
        for line in (".TP", f".B {_text(example.line)}", _text(example.purpose))
    )
    parts += [*_section("EXAMPLES", examples), *_section("EXIT STATUS", _exit_codes())]
    parts += _section("SEE ALSO", [".BR newscli (1)"])
    return _page(f"newscli-{name}", _lowered(command.summary), parts)


def _page(title: str, purpose: str, parts: list[str]) -> str:
    head = [f'.TH "{title.upper()}" 1 "" "newscli" "User commands"', ".nh", ".ad l"]
    name = _section("NAME", [f"{_text(title)} \\- {_text(purpose)}"])
    return "\n".join([*head, *name, *parts]) + "\n"


def _section(title: str, lines: "Iterator[str] | list[str]") -> Iterator[str]:
    yield f'.SH "{title}"'
    yield from lines


def _commands() -> Iterator[str]:
    for name, command in COMMANDS.items():
        yield from (".TP", f".BR newscli\\-{name} (1)", _text(f"{command.summary}."))


def _option(option: Line) -> Iterator[str]:
    names = ", ".join(f"\\fB{_text(name)}\\fR" for name in option.names)
    metavar, told = option.within(30)
    value = f" \\fI{_text(metavar)}\\fR" if metavar else ""
    told += f" Default: {option.default}." if option.default else ""
    yield from (".TP", names + value, _text(told))


def _exit_codes() -> Iterator[str]:
    for code, text in EXIT_CODES.items():
        yield from (".TP", f".B {code}", _text(f"{text}."))


def _lowered(text: str) -> str:
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def _text(text: str) -> str:
    safe = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{safe}" if safe[:1] in (".", "'") else safe
