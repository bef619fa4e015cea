"""Help pages that fit a screen: plain text, without Rich, since they are what people wait for first.

A command's page tells its own options and the shared ones that most people need, and names the others;
`--help-all` tells all of them.
"""

import shutil
from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import Any

from newscli.cli.commands import COMMANDS, EXIT_CODES, Example

_COMMON = frozenset(("--format", "--output", "--with", "--quiet", "--input-format", "--lang", "--jobs"))
_NAMES_WIDTH = 27  # of the column with the options' names


def top_page(version: str) -> str:
    """The page of `newscli --help`."""
    width = _width()
    column = max(map(len, COMMANDS))
    commands = [f"  {name:{column}}  {command.summary}" for name, command in COMMANDS.items()]
    lines = [
        f"newscli {version}: a news desk in the terminal",
        "",
        "Usage: newscli COMMAND [OPTIONS] [INPUT]...",
        *_paragraph(
            "INPUT is any number of files, folders and web addresses, or - for standard input: text, "
            "Markdown, HTML, Word, PDF, JSONL, CSV or Parquet, compressed or not.",
            width,
        ),
        "",
        "Commands:",
        *commands,
        "",
        "Examples:",
        *_examples(
            (
                Example("newscli summarize article.txt", "the story in three sentences"),
                Example("cat article.txt | newscli keywords -f text", "key phrases, one a line"),
                Example("newscli quotes drafts/ -f csv > quotes.csv", "who said what, as CSV"),
                Example("newscli quotes drafts/ --speaker Attwater -f csv", "only what one person says"),
            ),
            width,
        ),
        "",
        *_exit_codes(width),
        "",
        "newscli COMMAND --help tells a command's options, newscli --version the version.",
    ]
    return "\n".join(lines) + "\n"


def command_page(name: str, built: Any, *, everything: bool) -> str:
    """The page of `newscli NAME --help`, and with `everything` that of `--help-all`.

    Args:
        name: A key of `COMMANDS`.
        built: The command as Typer made it.
        everything: Tell all shared options too.
    """
    from newscli.cli.outline import Line, outline

    def stays(option: Line) -> bool:
        return everything or not option.shared or bool(_COMMON.intersection(option.names))

    width = _width()
    told = outline(built)
    lines = [f"{COMMANDS[name].summary}.", f"Usage: newscli {name} {COMMANDS[name].arguments}".rstrip()]
    for operand in told.operands:
        lines += wrap(f"  {operand.metavar}  {operand.text}", width, subsequent_indent="    ")
    rare = [option.names[-1] for option in told.options if not stays(option)]
    group = ""
    for option in filter(stays, told.options):
        if option.group != group:
            group = option.group
            lines += ["", f"{group}:"]
        listed = everything or not option.shared or "--format" in option.names
        lines += _entry(*_row(option, listed=listed), width)
    if rare:
        lines += ["", f"More options, explained by newscli {name} --help-all:"]
        lines += _paragraph(" ".join(rare), width, hyphens=False)
    if COMMANDS[name].examples:
        lines += ["", "Examples:", *_examples(COMMANDS[name].examples, width)]
    lines += ["", *_exit_codes(width, findings=name == "check")]
    return "\n".join(lines) + "\n"


def _row(option: Any, *, listed: bool) -> tuple[str, str]:
    """An option's names and what it does, as a page shows them; with long lists of values or without."""
    names = "/".join(option.names) if option.names[-1].startswith("--no-") else ", ".join(option.names)
    metavar, text = option.within(_NAMES_WIDTH - len(names) - 1)
    if not listed:
        text = f"{option.text}."
    if option.default and f" {option.default} " not in text:
        text += f" [{option.default}]"
    return f"{names} {metavar}".rstrip(), text


def _width() -> int:
    return min(shutil.get_terminal_size((80, 24)).columns, 100)


def _entry(names: str, text: str, width: int) -> Iterator[str]:
    indent = _NAMES_WIDTH + 4
    first, *rest = wrap(text, max(width - indent, 20), break_on_hyphens=False) or [""]
    if len(names) > _NAMES_WIDTH:
        yield f"  {names}"
        names = ""
    yield f"  {names:{_NAMES_WIDTH}}  {first}".rstrip()
    for line in rest:
        yield " " * indent + line


def _paragraph(text: str, width: int, *, hyphens: bool = True) -> list[str]:
    indent = "  "
    return wrap(text, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=hyphens)


def _examples(examples: Iterable[Example], width: int) -> Iterator[str]:
    examples = tuple(examples)
    column = max(len(example.line) for example in examples)
    beside = all(column + 4 + len(example.purpose) <= width for example in examples)
    for example in examples:
        if beside:
            yield f"  {example.line:{column}}  {example.purpose}"
        else:
            yield f"  {example.line}"
            yield f"      {example.purpose}"


def _exit_codes(width: int, *, findings: bool = True) -> list[str]:
    told = "; ".join(f"{code} {text}" for code, text in EXIT_CODES.items() if findings or code != 1)
    return wrap(f"Exit codes: {told}.", width, subsequent_indent="  ")
