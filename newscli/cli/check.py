"""`newscli check`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from typer import Option

from newscli.cli.config import ConfigFile
from newscli.cli.shared import Shared, carry_out, shared_options
from newscli.errors import UsageError

if TYPE_CHECKING:
    from newscli.inputs.sources import Source
    from newscli.run.plan import Plan

_GATE, _OUTPUT, _INPUT = "Gate", "Output", "Input"


@shared_options
def check(
    shared: Shared,
    fail_on: Annotated[
        Literal["error", "warning", "note", "never"] | None,
        Option(
            "--fail-on",
            show_default=False,
            help="The least level that gives exit code 1; error by default.",
            rich_help_panel=_GATE,
        ),
    ] = None,
    max_grade: Annotated[
        float | None,
        Option(
            "--max-grade",
            metavar="G",
            show_default=False,
            help="A reading grade over G is an error.",
            rich_help_panel=_GATE,
        ),
    ] = None,
    min_ease: Annotated[
        float | None,
        Option(
            "--min-ease",
            metavar="E",
            show_default=False,
            help="A Flesch reading ease under E is an error.",
            rich_help_panel=_GATE,
        ),
    ] = None,
    max_sentence_words: Annotated[
        int | None,
        Option(
            "--max-sentence-words",
            metavar="N",
            show_default=False,
            help="A sentence of more than N words is an error.",
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
    config: ConfigFile = None,
    explain: Annotated[
        str | None,
        Option("--explain", metavar="CODE", show_default=False, help="Say what a rule is about, and leave."),
    ] = None,
    format: Annotated[  # noqa: A002 - the option's name
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
            "none",
        ]
        | None,
        Option(
            "--format",
            "-f",
            show_default=False,
            help="How standard output is written; else NEWSCLI_FORMAT, else table.",
            rich_help_panel=_OUTPUT,
        ),
    ] = None,
) -> int:
    """Findings against limits, for editors and CI jobs."""
    from newscli.config import check_options, find_config, format_of, load_config, outputs_of
    from newscli.render.outputs import FINDING_FORMATS
    from newscli.run.plan import NOTHING

    if explain is not None:
        return _explain(explain)
    settings = find_config(Path.cwd()) if config is None else load_config(Path(config))
    limits = {"NC101": max_grade, "NC102": min_ease, "NC103": max_sentence_words}
    options = check_options(settings, limits=limits, fail_on="never" if write_baseline else fail_on)
    shown, origin = format_of(settings, format)
    if shown not in (*FINDING_FORMATS, NOTHING):
        hint = f"one of: {', '.join(FINDING_FORMATS)}"
        raise UsageError("format", f"{origin}: there is no format {shown!r}", hint)
    files = outputs_of(shared.output)
    formats = dict(FINDING_FORMATS)
    if write_baseline:
        if baseline:
            raise UsageError("baseline", "--baseline and --write-baseline at once", "leave out one of them")
        formats["baseline"] = ("baseline", "BaselineFile")
        files.append(f"baseline={write_baseline}")
    plan = shared._replace(format=shown, output=files).plan("check", ("findings", options), formats=formats)
    if stdin_filename is not None:
        plan = plan._replace(sources=[_named(source, stdin_filename) for source in plan.sources])
    if since is not None:
        from newscli.inputs.changed import only_changed

        plan = plan._replace(sources=list(only_changed(plan.sources, since)))
    accepted = Path(baseline) if baseline else settings.baseline
    return carry_out(_without_known(plan, accepted) if accepted and not write_baseline else plan)


def _explain(name: str) -> int:
    from newscli.config.settings import nearest, rule_names
    from newscli.findings.options import codes_of
    from newscli.findings.pages import plain_page

    codes = codes_of(name)
    if not codes:
        raise UsageError("explain", f"there is no rule {name!r}", nearest(name, rule_names()))
    print("\n".join(map(plain_page, codes)), end="")
    return 0


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
