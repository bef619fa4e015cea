"""`newscli check`."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from typer import Option

from newscli.cli.shared import Shared, carry_out, shared_options
from newscli.errors import UsageError

if TYPE_CHECKING:
    from newscli.config import Config
    from newscli.findings import CheckOptions
    from newscli.inputs.sources import Source
    from newscli.run.pipeline import Plan

_GATE, _OUTPUT, _INPUT = "Gate", "Output", "Input"


@shared_options
def check(
    shared: Shared,
    fail_on: Annotated[
        Literal["error", "warning", "note", "never"] | None,
        Option(
            "--fail-on",
            show_default="error",
            help="The least level that gives exit code 1.",
            rich_help_panel=_GATE,
        ),
    ] = None,
    max_grade: Annotated[
        float | None,
        Option("--max-grade", metavar="G", show_default=False, help="Reading grade.", rich_help_panel=_GATE),
    ] = None,
    min_ease: Annotated[
        float | None,
        Option("--min-ease", metavar="E", show_default=False, help="Flesch ease.", rich_help_panel=_GATE),
    ] = None,
    max_sentence_words: Annotated[
        int | None,
        Option(
            "--max-sentence-words",
            metavar="N",
            show_default=False,
            help="Words of a sentence.",
            rich_help_panel=_GATE,
        ),
    ] = None,
    baseline: Annotated[
        str | None,
        Option(
            "--baseline",
            metavar="FILE",
            show_default=False,
            help="Pass over the findings in FILE.",
            rich_help_panel=_GATE,
        ),
    ] = None,
    write_baseline: Annotated[
        str | None,
        Option(
            "--write-baseline",
            metavar="FILE",
            show_default=False,
            help="Accept all findings: write them to FILE.",
            rich_help_panel=_GATE,
        ),
    ] = None,
    since: Annotated[
        str | None,
        Option(
            "--since",
            metavar="REV",
            show_default=False,
            help="Only files changed since a git revision.",
            rich_help_panel=_INPUT,
        ),
    ] = None,
    stdin_filename: Annotated[
        str | None,
        Option(
            "--stdin-filename",
            metavar="NAME",
            show_default=False,
            help="What standard input is called in findings.",
            rich_help_panel=_INPUT,
        ),
    ] = None,
    config: Annotated[
        str | None,
        Option(
            "--config",
            metavar="FILE",
            show_default=False,
            help="Settings; else newscli.toml or pyproject.toml, upwards.",
        ),
    ] = None,
    explain: Annotated[
        str | None,
        Option("--explain", metavar="CODE", show_default=False, help="Say what a rule is about, and leave."),
    ] = None,
    format: Annotated[  # noqa: A002
        Literal[
            "table",
            "text",
            "json",
            "jsonl",
            "csv",
            "tsv",
            "markdown",
            "github",
            "sarif",
            "junit",
            "gitlab",
            "rdjsonl",
        ]
        | None,
        Option(
            "--format",
            "-f",
            show_default="table",
            help="How standard output is written (NEWSCLI_FORMAT).",
            rich_help_panel=_OUTPUT,
        ),
    ] = None,
) -> int:
    """Findings against limits, for editors and CI jobs."""
    from newscli.render.outputs import FINDING_FORMATS

    if explain is not None:
        return _explain(explain)
    settings = _config(config)
    limits = {"NC101": max_grade, "NC102": min_ease, "NC103": max_sentence_words}
    options = _options(settings, limits, "never" if write_baseline else fail_on)
    shown = format or os.environ.get("NEWSCLI_FORMAT") or settings.format or "table"
    if shown not in FINDING_FORMATS:
        raise UsageError("format", f"there is no format {shown!r}", f"one of: {', '.join(FINDING_FORMATS)}")
    files = list(shared.output or os.environ.get("NEWSCLI_OUTPUT", "").split())
    formats = dict(FINDING_FORMATS)
    if write_baseline:
        formats["baseline"] = ("baseline", "BaselineFile")
        files.append(f"baseline={write_baseline}")
    plan = shared._replace(format=shown, output=files).plan("check", ("findings", options), formats=formats)
    if stdin_filename is not None:
        plan = plan._replace(sources=[_named(source, stdin_filename) for source in plan.sources])
    if since is not None:
        from newscli.inputs.changed import only_changed

        plan = plan._replace(sources=list(only_changed(plan.sources, since)))
    accepted = Path(baseline) if baseline else settings.baseline
    return carry_out(_without_known(plan, accepted) if accepted else plan)


def _explain(name: str) -> int:
    from newscli.config.settings import nearest, rule_names
    from newscli.findings.options import codes_of
    from newscli.findings.pages import plain_page

    codes = codes_of(name)
    if not codes:
        raise UsageError("explain", f"there is no rule {name!r}", nearest(name, rule_names()))
    print("\n".join(map(plain_page, codes)), end="")
    return 0


def _config(path: str | None) -> "Config":
    from newscli.config import find_config, load_config

    return find_config(Path.cwd()) if path is None else load_config(Path(path))


def _options(config: "Config", limits: dict[str, float | None], fail_on: str | None) -> "CheckOptions":
    """The rules in force: the defaults, what the configuration changes, and the options last."""
    from newscli.findings.options import Change, CheckOptions, Override, apply, default_settings

    rules = default_settings()
    apply(rules, config.changes)
    given = tuple(Change((code,), "error", limit) for code, limit in limits.items() if limit is not None)
    if any(change.limit is not None and not 0 <= change.limit < 1e6 for change in given):
        raise UsageError("limit", "a limit must be 0 or more", "give a number such as 12")
    return CheckOptions(
        settings=rules,
        overrides=(*config.overrides, Override(("*",), given)) if given else config.overrides,
        root=str(config.path.absolute().parent) if config.path else ".",
        fail_on=fail_on or config.fail_on or "error",
    )


def _named(source: "Source", name: str) -> "Source":
    """Standard input under the name of the file that an editor holds."""
    from newscli.inputs.sources import STDIN, SUFFIXES

    if source.path != STDIN:
        return source
    known = SUFFIXES.get(Path(name).suffix.lower(), source.format)
    return source._replace(path=name, format=known if source.format == "text" else source.format, stdin=True)


def _without_known(plan: "Plan", baseline: Path) -> "Plan":
    from newscli.findings.baseline import load
    from newscli.run.known import Known

    return plan._replace(sift=Known(load(baseline)))
