"""What every command does with the options that stand on all of them."""

import inspect
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Concatenate, NamedTuple, ParamSpec

from newscli.cli.options import options
from newscli.errors import UsageError

if TYPE_CHECKING:
    from newscli.render.outputs import Formats
    from newscli.run.plan import Plan

P = ParamSpec("P")


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
    csv_raw: bool
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
        from newscli.render.outputs import FORMATS, parse_target, with_raw_cells
        from newscli.run.analyse import Work
        from newscli.run.limits import Limits, parse_memory, parse_seconds
        from newscli.run.plan import NOTHING, Plan

        known = ("auto", *LANGUAGES)
        if self.lang not in known:
            raise UsageError(
                "lang", f"--lang {self.lang}: this language is not supported", f"one of: {', '.join(known)}"
            )
        decode(b"-", self.encoding)  # complains of an encoding that does not exist
        formats = formats or FORMATS
        if self.csv_raw:
            formats = with_raw_cells(formats)
        outputs = tuple(parse_target(target, formats) for target in self.output or ())
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
            formats=formats,
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

    sys.stdout.reconfigure(newline="")  # type: ignore[union-attr]  # a text file here
    return execute(plan, sys.stdout).exit_code


def shared_options(command: Callable[Concatenate[Shared, P], int]) -> Callable[..., int]:
    """Give a command the shared options; it takes them as one `Shared` in front of its own parameters.

    A shared option that the command declares itself, for values of its own, is put in its place.
    """
    own = list(inspect.signature(command).parameters.values())[1:]
    mine = {parameter.name: parameter for parameter in own}
    common = [mine.get(p.name, p) for p in inspect.signature(options).parameters.values()]
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
    return frozenset(inspect.signature(options).parameters)


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
