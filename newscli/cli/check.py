"""`newscli check`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from typer import Option

from newscli.cli.config import ConfigFile
from newscli.cli.shared import Shared, carry_out, shared_options
from newscli.errors import UsageError

if TYPE_CHECKING:
    from newscli.inputs.sources import Source
    from newscli.run.plan import Plan

_GATE, _OUTPUT, _INPUT = "Gate", "Output", "Input"


def _option(name: str, metavar: str | None, text: str, panel: str) -> Any:
    return Option(name, metavar=metavar, show_default=False, help=text, rich_help_panel=panel)


@shared_options
def check(
    shared: Shared,
    fail_on: Annotated[
        Literal["error", "warning", "note", "never"] | None,
        _option("--fail-on", None, "The least level that gives exit code 1; error by default.", _GATE),
    ] = None,
    max_grade: Annotated[
        float | None, _option("--max-grade", "G", "A reading grade over G is an error.", _GATE)
    ] = None,
    min_ease: Annotated[
        float | None, _option("--min-ease", "E", "A Flesch reading ease under E is an error.", _GATE)
    ] = None,
    max_sentence_words: Annotated[
        int | None,
        _option("--max-sentence-words", "N", "A sentence of more than N words is an error.", _GATE),
    ] = None,
    baseline: Annotated[
        str | None, _option("--baseline", "FILE", "Pass over the findings in FILE.", _GATE)
    ] = None,
    write_baseline: Annotated[
        str | None,
        _option("--write-baseline", "FILE", "Accept all findings: write them to FILE.", _GATE),
    ] = None,
    since: Annotated[
        str | None, _option("--since", "REV", "Only files changed since a git revision.", _INPUT)
    ] = None,
    stdin_filename: Annotated[
        str | None,
        _option("--stdin-filename", "NAME", "What standard input is called in findings.", _INPUT),
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
            help="Form of standard output, else NEWSCLI_FORMAT.",
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
        if write_baseline == "-":
            raise UsageError("baseline", "--write-baseline -: - is no file", "name a file")
        if baseline:
            raise UsageError("baseline", "--baseline and --write-baseline at once", "leave out one of them")
        formats["baseline"] = ("baseline", "BaselineFile")
        files.append(f"baseline={write_baseline}")
    plan = shared._replace(format=shown, output=files).plan("check", ("findings", options), formats=formats)
    if stdin_filename is not None:
        plan = plan._replace(sources=_named(list(plan.sources), stdin_filename))
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


def _named(sources: "list[Source]", name: str) -> "list[Source]":
    """The sources, with standard input under the name of the file that an editor holds."""
    from newscli.inputs.sources import STDIN, SUFFIXES

    if not any(source.path == STDIN for source in sources):
        complaint = "--stdin-filename names standard input, which is no input here"
        raise UsageError("stdin-filename", complaint, "give - in place of the file")
    named = []
    for source in sources:
        if source.path == STDIN:
            known = SUFFIXES.get(Path(name).suffix.lower(), source.format)
            format_ = known if source.format == "text" else source.format
            source = source._replace(path=name, format=format_, stdin=True)
        named.append(source)
    return named


def _without_known(plan: "Plan", baseline: Path) -> "Plan":
    from newscli.findings.baseline import load
    from newscli.run.known import Known

    return plan._replace(sift=Known(load(baseline)))
