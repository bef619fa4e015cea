"""`newscli doctor`."""

import os
import sys
from pathlib import Path
from typing import Annotated, Literal

from typer import Option

_VARIABLES = ("NEWSCLI_FORMAT", "NEWSCLI_OUTPUT", "NEWSCLI_DEBUG", "NO_COLOR", "COLUMNS")


def doctor(
    format: Annotated[  # noqa: A002 - the option's name
        Literal["text", "json"], Option("--format", "-f", help="How it is written.", rich_help_panel="Output")
    ] = "text",
) -> int:
    """Versions, extras, configuration in force, and whether the packaged data works."""
    import platform

    from newscli import __version__
    from newscli.cli.installation import PACKAGE, parts
    from newscli.errors import UsageError
    from newscli.render.json import dump
    from newscli.render.plain import one_line

    try:
        configuration, well = _configuration(), True
    except UsageError as error:
        configuration, well = error.message, False
    found = list(parts())
    well = well and not any(part.ok is False for part in found)
    head = {
        "newscli": __version__,
        "python": f"{platform.python_version()} on {platform.system()} {platform.machine()}",
        "executable": sys.executable,
        "package": str(PACKAGE),
        "configuration": configuration,
        **{name: os.environ[name] for name in _VARIABLES if name in os.environ},
    }
    if format == "json":
        print(dump({"ok": well, **head, "parts": [part._asdict() for part in found]}, indent=2))
        return 0 if well else 2
    for name, value in head.items():
        print(f"{name:14} {one_line(value)}")
    group = ""
    for part in found:
        if part.group != group:
            group = part.group
            print(f"\n{group}")
        sign = {True: "ok", None: "--", False: "!!"}[part.ok]
        print(f"  {sign} {part.name:20} {one_line(part.text)}")
    print("\nall is well" if well else "\nsomething is wrong: see above")
    return 0 if well else 2


def _configuration() -> str:
    from newscli.config import find_config

    path = find_config(Path.cwd()).path
    return "none" if path is None else str(path)
