"""`newscli config`."""

from pathlib import Path
from typing import Annotated, Literal

from typer import Argument, Option

ConfigFile = Annotated[
    str | None,
    Option(
        "--config",
        metavar="FILE",
        show_default=False,
        help="Settings; else newscli.toml or pyproject.toml.",
    ),
]


def config(
    path: Annotated[
        str | None,
        Argument(metavar="[INPUT]", show_default=False, help="A file, to see what holds for it."),
    ] = None,
    file: ConfigFile = None,
    format: Annotated[  # noqa: A002 - the option's name
        Literal["text", "json"], Option("--format", "-f", help="How it is written.")
    ] = "text",
) -> int:
    """What `check` is set to, and where each setting comes from."""
    from newscli.config import find_config, in_force, load_config
    from newscli.render.json import dump
    from newscli.render.plain import one_line

    found = find_config(Path.cwd()) if file is None else load_config(Path(file))
    lines = list(in_force(found, path))
    if format == "json":
        print(dump([line._asdict() for line in lines], indent=2))
        return 0
    rows = [tuple(map(one_line, line)) for line in lines]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for name, value, origin in rows:
        print(f"{name:{widths[0]}}  {value:{widths[1]}}  {origin}")
    return 0
