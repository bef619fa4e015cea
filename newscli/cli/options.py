"""The options that stand on every command."""

from typing import Annotated, Literal

from typer import Argument, Option

_INPUT, _OUTPUT, _TEXT, _RUN = "Input", "Output", "Analysis", "Run"


def options(
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
    csv_raw: Annotated[
        bool,
        Option(
            "--csv-raw",
            help="CSV, TSV: leave cells that a spreadsheet would run as they are.",
            rich_help_panel=_OUTPUT,
        ),
    ] = False,
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
