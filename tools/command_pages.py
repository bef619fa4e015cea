"""A page for each command: usage, examples with what they print, and tables of options."""

from collections.abc import Iterator

from newscli.cli.commands import COMMANDS, EXIT_CODES
from newscli.cli.outline import Line, outline_of

READ_ON = {
    "summarize": "[How sentences are chosen, and how good the choice is](../summaries.md)",
    "keywords": "[How phrases are ranked](../keywords.md)",
    "quotes": "[How quotations are found, and how far to trust them](../quotes.md)",
    "readability": "[What each figure means](../readability.md)",
    "report": "[What a report shows](../report.md)",
    "check": "[A linter for articles](../check.md) · [every finding](../findings.md)",
    "config": "[Settings](../check.md#settings)",
    "explain": "[All terms](../reference/glossary.md)",
    "schema": "[The record, key by key](../reference/schema.md)",
}
# The samples in place of the files that help's examples name.
_FILES = {
    "article.txt": "samples/river-flood.txt",
    "old.txt": "samples/harbour-bridge.txt",
    "drafts/a.txt": "samples/river-flood.txt",
    "drafts/": "samples/",
}
_INSTEAD = {
    "config": ("newscli config --config /dev/null | head -n 6",),
    "explain": ("newscli explain flesch-kincaid", "newscli explain mixed quotation"),
    "completion": ("newscli completion bash | head -n 1",),
    "schema": ("newscli schema | head -n 4",),
    "doctor": ("newscli doctor | tail -n 1",),
    "report": ("newscli report samples/river-flood.txt",),
    "check": (
        "newscli check samples/river-flood.txt",
        "newscli check --max-grade 14 -f github samples/ | head -n 3",
    ),
    "summarize": (
        "newscli summarize samples/river-flood.txt",
        "newscli summarize --words 60 -f text samples/river-flood.txt",
    ),
}


def page(name: str) -> str:
    """A command's page, without what its examples print."""
    command, told = COMMANDS[name], outline_of(name)
    parts = [
        f"# newscli {name}\n",
        f"{command.summary}.\n",
        f"Usage: `{f'newscli {name} {command.arguments}'.rstrip()}`\n",
    ]
    if name in READ_ON:
        parts.append(f"Read on: {READ_ON[name]}\n")
    parts += _examples(name)
    group = ""
    for option in told.options:
        if option.group != group:
            group = option.group
            parts.append(f"\n## {group}\n\n| option | what it does | default |\n| --- | --- | --- |")
        parts.append(_row(option))
    codes = "".join(
        f"| {code} | {text} |\n" for code, text in EXIT_CODES.items() if code != 1 or name == "check"
    )
    parts.append(f"\n## Exit codes\n\n| code | meaning |\n| --- | --- |\n{codes}")
    return "\n".join(parts)


def overview() -> str:
    """The list of commands."""
    rows = "".join(f"| [`{name}`]({name}.md) | {command.summary} |\n" for name, command in COMMANDS.items())
    return f"# Commands\n\n| command | what it gives |\n| --- | --- |\n{rows}"


def _examples(name: str) -> Iterator[str]:
    lines = _INSTEAD.get(name) or tuple(
        map(_on_samples, (example.line for example in COMMANDS[name].examples))
    )
    yield "## Examples\n"
    for line in lines:
        yield f"```console\n$ {line}\n```\n"


def _on_samples(line: str) -> str:
    for name, sample in _FILES.items():
        line = line.replace(f" {name}", f" {sample}")
    return line.partition(" > ")[0]


def _row(option: Line) -> str:
    names = ", ".join(f"`{name}`" for name in option.names)
    listed = option.values and option.metavar.islower()  # not where other values go too, as in N|auto
    metavar = "" if listed or not option.metavar else f" `{_safe(option.metavar)}`"
    values = f" One of {', '.join(f'`{value}`' for value in option.values)}." if listed else ""
    many = " May be repeated." if option.repeatable and "repeated" not in option.text else ""
    default = f"`{option.default}`" if option.default else ""
    return f"| {names}{metavar} | {_safe(option.text)}.{values}{many} | {default} |"


def _safe(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")
