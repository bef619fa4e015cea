"""The options that stand on every command, and what every command does with them."""

import inspect
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Concatenate, Literal, NamedTuple, ParamSpec

from typer import Argument, Option

from newscli.errors import UsageError

if TYPE_CHECKING:
    from newscli.render.outputs import Formats
    from newscli.run.plan import Plan

P = ParamSpec("P")
_INPUT, _OUTPUT, _TEXT, _RUN = "Input", "Output", "Analysis", "Run"


class Shared(NamedTuple):
    """The shared options as the user gave them; `run` does an analysis with them."""

    inputs: list[str] | None
    format: str | None
    output: list[str] | None
    input_format: str
    text_field: str
    id_field: str
    title_field: str
    encoding: str | None
    lang: str
    jobs: str
    timeout: str | None
    max_memory: str | None
    cluster: str | None
    resume: bool
    progress: bool | None
    quiet: bool
    color: str
    files_from: str | None
    nul: bool
    layers: list[str] | None
    engine: str
    keep_furniture: bool
    max_size: str
    allow_private: bool

    def run(
        self,
        command: str,
        *analyses: tuple[str, Any],
        highlight: bool = False,
        together: bool = False,
        contrast: Sequence[str] = (),
    ) -> int:
        """Check the options, do the work, and give the exit code; see `plan`."""
        return carry_out(
            self.plan(command, *analyses, highlight=highlight, together=together, contrast=contrast)
        )

    def plan(
        self,
        command: str,
        *analyses: tuple[str, Any],
        highlight: bool = False,
        together: bool = False,
        contrast: Sequence[str] = (),
        formats: "Formats | None" = None,
    ) -> "Plan":
        """What these options ask for, after checking them.

        Args:
            command: The name of the command, for messages.
            *analyses: The key of each analysis in the record and its options.
            highlight: Show the article itself in place of a table.
            together: One result over all inputs.
            contrast: Files and folders to set them against, together.
            formats: The command's own renderers, where it has some.

        Raises:
            UsageError: Before anything is read, if the options contradict each other.
        """
        from newscli.inputs.decode import decode
        from newscli.inputs.options import LANGUAGES, InputOptions
        from newscli.inputs.size import parse_size
        from newscli.inputs.sources import find_sources
        from newscli.render.outputs import FORMATS, parse_target
        from newscli.run.analyse import Work
        from newscli.run.limits import Limits, parse_memory, parse_seconds
        from newscli.run.plan import NOTHING, Plan

        known = ("auto", *LANGUAGES)
        if self.lang not in known:
            raise UsageError(
                "lang", f"--lang {self.lang}: this language is not supported", f"one of: {', '.join(known)}"
            )
        decode(b"-", self.encoding)  # complains of an encoding that does not exist
        outputs = tuple(parse_target(target, formats or FORMATS) for target in self.output or ())
        folders = {output.path for output in outputs if output.folder}
        outputs = tuple(output._replace(folder=output.path in folders) for output in outputs)
        quiet = self.resume or any(output.folder for output in outputs)  # what a corpus goes to
        shown = self.format or (NOTHING if quiet else "table")
        if highlight and shown != "table":
            raise UsageError("highlight", f"--highlight shows the article, not {shown}", "leave out --format")
        if self.cluster not in (None, "local") and self.jobs != "1":
            raise UsageError("cluster", "--jobs is for this machine, not for a cluster", "leave it out")
        alone = self.jobs != "1" or self.timeout or self.max_memory
        if together and (self.layers or highlight or alone):
            clash = "--together cannot go with --with, --highlight, --jobs, --timeout or --max-memory"
            raise UsageError("together", clash, "leave them out")
        if together and folders:
            raise UsageError("together", "--together gives one result, not one for each input", "name a file")
        named = self._paths(command)
        reads = None if self.input_format == "auto" else self.input_format
        skipped: Counter[str] = Counter()
        return Plan(
            together=together,
            contrast=find_sources(contrast, format=reads, skipped=skipped) if contrast else None,
            outputs=outputs,
            formats=formats or FORMATS,
            work=Work(analyses, _layers(self.layers or ()), article=highlight),
            highlight=highlight,
            jobs=_jobs(self.jobs),
            limits=Limits(parse_seconds(self.timeout), parse_memory(self.max_memory)),
            cluster=self.cluster,
            resume=self.resume,
            progress=self.progress,
            reading=InputOptions(
                text_field=self.text_field,
                id_field=self.id_field,
                title_field=self.title_field,
                encoding=self.encoding,
                language=None if self.lang == "auto" else self.lang,
                engine=self.engine,
                keep_furniture=self.keep_furniture,
                max_size=parse_size(self.max_size),
                allow_private=self.allow_private,
            ),
            sources=find_sources(named, format=reads, skipped=skipped),
            named=tuple(named),
            skipped=skipped,
            format=shown,
            color=_color(self.color),
            quiet=self.quiet,
        )

    def without_layer(self, name: str) -> tuple["Shared", bool]:
        """The options without this name in `--with`, and whether it was there: for layers of one command."""
        named = _names(self.layers or ())
        return self._replace(layers=[layer for layer in named if layer != name]), name in named

    def _paths(self, command: str) -> list[str]:
        """The inputs named; standard input where none is and something is piped in."""
        from newscli.inputs.sources import STDIN, paths_from

        paths = list(self.inputs or ())
        if self.files_from:
            if self.files_from == STDIN in paths:
                raise UsageError(
                    "stdin", "standard input is both an input and --files-from", "put the list in a file"
                )
            return paths + paths_from(self.files_from, nul=self.nul)
        if self.nul:
            raise UsageError(
                "files-from", "-0 says how a list of files is written; there is none", "add --files-from FILE"
            )
        if paths:
            return paths
        if sys.stdin is None or sys.stdin.isatty():
            hint = f"newscli {command} FILE... or some-command | newscli {command}; see {command} --help"
            raise UsageError("no-input", "no input given", hint)
        return [STDIN]


def carry_out(plan: "Plan") -> int:
    """Run a plan with the results on standard output; the exit code."""
    from newscli.run.pipeline import execute

    sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]  # a text file here, whatever the locale
    return execute(plan, sys.stdout).exit_code


def shared_options(command: Callable[Concatenate[Shared, P], int]) -> Callable[..., int]:
    """Give a command the shared options; it takes them as one `Shared` in front of its own parameters.

    A shared option that the command declares itself, for values of its own, is put in its place.
    """
    own = list(inspect.signature(command).parameters.values())[1:]
    mine = {parameter.name: parameter for parameter in own}
    common = [mine.get(p.name, p) for p in inspect.signature(_options).parameters.values()]
    names = [parameter.name for parameter in common]

    def with_options(**given: Any) -> int:
        shared = Shared(**{name: given[name] for name in names})
        return command(shared, **{name: given[name] for name in mine})  # type: ignore[call-arg]  # the rest is what `command` declares

    own = [parameter for parameter in own if parameter.name not in names]
    parameters = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in (common[0], *own, *common[1:])]
    with_options.__name__, with_options.__doc__ = command.__name__, command.__doc__
    with_options.__annotations__ = {p.name: p.annotation for p in parameters}
    with_options.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # what Typer reads
    return with_options


def shared_names() -> frozenset[str]:
    """The names of the shared options' parameters."""
    return frozenset(inspect.signature(_options).parameters)


def _options(
    inputs: Annotated[
        list[str] | None,
        Argument(
            metavar="[INPUT]...",
            show_default=False,
            help="Files, folders, web addresses or - for standard input.",
        ),
    ] = None,
    format: Annotated[  # noqa: A002 - the option's name
        Literal["table", "text", "json", "jsonl", "csv", "tsv", "markdown", "none"] | None,
        Option(
            "--format",
            "-f",
            show_default=False,
            help="How standard output is written; table, with an output folder none.",
            rich_help_panel=_OUTPUT,
        ),
    ] = None,
    output: Annotated[
        list[str] | None,
        Option(
            "--output",
            "-o",
            metavar="FORMAT=FILE",
            help="Write a file too; to FOLDER/ one for each input.",
            rich_help_panel=_OUTPUT,
        ),
    ] = None,
    layers: Annotated[
        list[str] | None,
        Option(
            "--with",
            metavar="LAYER,...",
            help="Add sentences, structure or text to JSON records.",
            rich_help_panel=_OUTPUT,
        ),
    ] = None,
    color: Annotated[
        Literal["auto", "always", "never"],
        Option("--color", help="Colours in tables.", rich_help_panel=_OUTPUT),
    ] = "auto",
    quiet: Annotated[
        bool, Option("--quiet", "-q", help="No warnings, only errors.", rich_help_panel=_OUTPUT)
    ] = False,
    input_format: Annotated[
        Literal["auto", "text", "markdown", "jsonl", "csv", "tsv", "html", "parquet", "docx", "pdf"],
        Option(
            "--input-format", help="Format of the inputs; auto goes by the suffix.", rich_help_panel=_INPUT
        ),
    ] = "auto",
    text_field: Annotated[
        str,
        Option(
            "--text-field",
            metavar="NAME",
            help="JSONL, CSV, Parquet: field with the article.",
            rich_help_panel=_INPUT,
        ),
    ] = "text",
    id_field: Annotated[
        str,
        Option(
            "--id-field",
            metavar="NAME",
            help="JSONL, CSV, Parquet: field with the id.",
            rich_help_panel=_INPUT,
        ),
    ] = "id",
    title_field: Annotated[
        str,
        Option(
            "--title-field",
            metavar="NAME",
            help="JSONL, CSV, Parquet: field with the headline.",
            rich_help_panel=_INPUT,
        ),
    ] = "title",
    encoding: Annotated[
        str | None,
        Option(
            "--encoding",
            metavar="NAME",
            show_default=False,
            help="Encoding; else UTF-8, else Windows-1252.",
            rich_help_panel=_INPUT,
        ),
    ] = None,
    files_from: Annotated[
        str | None,
        Option(
            "--files-from",
            metavar="FILE",
            show_default=False,
            help="Read the names of inputs from FILE (- for stdin).",
            rich_help_panel=_INPUT,
        ),
    ] = None,
    nul: Annotated[
        bool, Option("-0", help="Names in --files-from end in NUL.", rich_help_panel=_INPUT)
    ] = False,
    max_size: Annotated[
        str,
        Option(
            "--max-size",
            metavar="SIZE",
            help="Documents larger than this are not read.",
            rich_help_panel=_INPUT,
        ),
    ] = "50MB",
    allow_private: Annotated[
        bool,
        Option(
            "--allow-private",
            help="Fetch from addresses that are not public, too.",
            rich_help_panel=_INPUT,
        ),
    ] = False,
    lang: Annotated[
        str,
        Option(
            "--lang",
            metavar="auto|en|de|fr|es|it|pt|nl|pl|sv|da|no|fi",
            help="Language of the inputs; auto tells by the text.",
            rich_help_panel=_TEXT,
        ),
    ] = "auto",
    engine: Annotated[
        Literal["fast", "reference"],
        Option(
            "--engine",
            help="fast: our own; reference: NLTK's and textstat's sentences and figures.",
            rich_help_panel=_TEXT,
        ),
    ] = "fast",
    keep_furniture: Annotated[
        bool,
        Option(
            "--keep-furniture",
            help="Treat captions, bylines and page furniture as text.",
            rich_help_panel=_TEXT,
        ),
    ] = False,
    jobs: Annotated[
        str, Option("--jobs", "-j", metavar="N|auto", help="Processes.", rich_help_panel=_RUN)
    ] = "1",
    timeout: Annotated[
        str | None,
        Option(
            "--timeout",
            metavar="SECONDS",
            show_default=False,
            help="Give a document up after SECONDS.",
            rich_help_panel=_RUN,
        ),
    ] = None,
    max_memory: Annotated[
        str | None,
        Option(
            "--max-memory",
            metavar="SIZE",
            show_default=False,
            help="Give a document up that makes its process need more than SIZE (500M, 2G).",
            rich_help_panel=_RUN,
        ),
    ] = None,
    cluster: Annotated[
        str | None,
        Option(
            "--cluster",
            metavar="ADDRESS|local",
            show_default=False,
            help="Do each input as a task on a Dask cluster.",
            rich_help_panel=_RUN,
        ),
    ] = None,
    resume: Annotated[
        bool,
        Option(
            "--resume",
            help="Go on with this run if it was interrupted, and be ready for that.",
            rich_help_panel=_RUN,
        ),
    ] = False,
    progress: Annotated[
        bool | None,
        Option(
            "--progress/--no-progress",
            show_default=False,
            help="Say how far the run is; on a terminal by itself.",
            rich_help_panel=_RUN,
        ),
    ] = None,
) -> None:
    """The shared options: their names, defaults and help."""


def _names(given: Iterable[str]) -> list[str]:
    """What `--with` names, several times or with commas."""
    return [name.strip() for part in given for name in part.split(",") if name.strip()]


def _layers(given: Iterable[str]) -> tuple[str, ...]:
    from newscli.run.analyse import LAYERS

    named = _names(given)
    for name in named:
        if name not in LAYERS:
            raise UsageError(
                "with", f"--with {name}: there is no such layer", f"some of: {', '.join(LAYERS)}"
            )
    return tuple(layer for layer in LAYERS if layer in named)


def _jobs(given: str) -> int:
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if given == "auto":
        return processors
    if given.isascii() and given.isdigit() and given.strip("0"):
        return (
            processors if len(given) > 4 else min(int(given), processors)
        )  # more would only wait for each other
    raise UsageError("jobs", f"--jobs {given}: not a number of processes", "1, 2, ... or auto")


def _color(given: str) -> bool | None:
    return {"auto": None, "always": True, "never": False}[given]
