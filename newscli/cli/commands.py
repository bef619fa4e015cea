"""Every command's line and examples: what help, man pages and documentation say of it.

A command's options stand in its module, which is imported when the command runs.
"""

from typing import NamedTuple


class Example(NamedTuple):
    """A command line and what it is for. Its files are `article.txt`, `old.txt` and the folder `drafts/`."""

    line: str
    purpose: str


class Command(NamedTuple):
    """What people are told about a command.

    Attributes:
        summary: One line, without a full stop.
        arguments: What stands behind its options.
        examples: At least two for a command that reads articles; they are run in the tests.
    """

    summary: str
    arguments: str
    examples: tuple[Example, ...]


_INPUTS = "[OPTIONS] [INPUT]..."

COMMANDS = {
    "summarize": Command(
        "The sentences that tell the story, verbatim, in text order",
        _INPUTS,
        (
            Example("newscli summarize article.txt", "the three best sentences"),
            Example("newscli summarize --words 60 -f text drafts/", "short texts of a folder, for a pipe"),
        ),
    ),
    "keywords": Command(
        "Ranked key phrases, as the article writes them",
        _INPUTS,
        (
            Example("newscli keywords -n 5 article.txt", "five tags for an article"),
            Example("newscli keywords --together -f csv drafts/", "what a folder is about, as a table"),
        ),
    ),
    "quotes": Command(
        "Who said what: quotation, kind, speaker, resolved name, cue",
        _INPUTS,
        (
            Example("newscli quotes article.txt", "all quotations with their speakers"),
            Example("newscli quotes --speaker Attwater -f csv drafts/ > quotes.csv", "one person's, as CSV"),
        ),
    ),
    "readability": Command(
        "Counts, formulas, grade and the hardest sentences",
        _INPUTS,
        (
            Example("newscli readability --audience plain article.txt", "held against plain language"),
            Example("newscli readability --compare old.txt article.txt", "what an edit has changed"),
        ),
    ),
    "report": Command(
        "All four analyses of an article at a glance",
        _INPUTS,
        (
            Example("newscli report article.txt", "summary, key phrases, voices and grade"),
            Example("newscli report --html report.html drafts/", "a page to hand around"),
        ),
    ),
    "check": Command(
        "Findings against limits, for editors and CI jobs",
        _INPUTS,
        (
            Example("newscli check article.txt", "what an editor should look at"),
            Example("newscli check --max-grade 14 -f github drafts/", "a gate for a CI job"),
        ),
    ),
    "config": Command(
        "What `check` is set to, and where each setting comes from",
        "[OPTIONS] [INPUT]",
        (
            Example("newscli config", "all settings"),
            Example("newscli config drafts/a.txt", "what holds for one file"),
        ),
    ),
    "explain": Command(
        "What a number or a label in the output means",
        "[OPTIONS] [TERM]",
        (
            Example("newscli explain", "every term by topic"),
            Example("newscli explain flesch-kincaid", "one of them, in three lines"),
        ),
    ),
    "completion": Command(
        "A script that completes commands, options and values with Tab",
        "bash|zsh|fish",
        (
            Example('eval "$(newscli completion bash)"', "in ~/.bashrc"),
            Example("newscli completion zsh > _newscli", "in a folder of $fpath"),
            Example("newscli completion fish > newscli.fish", "in ~/.config/fish/completions"),
        ),
    ),
    "schema": Command(
        "The JSON Schema of the records of -f json and jsonl",
        "",
        (Example("newscli schema > newscli.schema.json", "for a validator"),),
    ),
    "doctor": Command(
        "Versions, extras, configuration in force, and whether all works",
        "[OPTIONS]",
        (Example("newscli doctor", "exit code 2 where something is broken"),),
    ),
}
"""The commands in the order that help lists them."""

EXIT_CODES = {
    0: "done",
    1: "findings at or above --fail-on (only check)",
    2: "wrong usage or an input that could not be read",
    130: "interrupted",
}
"""What each exit code says."""
