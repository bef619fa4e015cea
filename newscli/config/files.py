"""Finds the configuration: the nearest `newscli.toml`, or `pyproject.toml` with [tool.newscli], upwards."""

from pathlib import Path
from typing import Any

from newscli.config.settings import Config, read
from newscli.errors import UsageError

OWN, SHARED = "newscli.toml", "pyproject.toml"
_MARK = b"newscli"  # without it a pyproject.toml needs no parsing


def find_config(folder: Path) -> Config:
    """The configuration that holds in a folder: that of the first folder upwards that has one, else empty.

    In one folder `newscli.toml` counts before `pyproject.toml`.

    Raises:
        UsageError: If it cannot be read or says what no configuration can say.
    """
    here = folder.absolute()
    for place in (here, *here.parents):
        for name in (OWN, SHARED):
            path = place / name
            if path.is_file():
                table = _table(path)
                if table is not None:
                    return read(table, path)
    return Config()


def load_config(path: Path) -> Config:
    """The configuration in a file that the user named.

    Raises:
        UsageError: As `find_config`, and if it has none.
    """
    table = _table(path)
    if table is None:
        raise UsageError(
            "config", f"{path}: there is no [tool.newscli] in it", "add one, or name another file"
        )
    return read(table, path)


def _table(path: Path) -> dict[str, Any] | None:
    """The table that is ours, or None where a `pyproject.toml` has none."""
    shared = path.name == SHARED
    try:
        data = path.read_bytes()
    except OSError as error:
        hint = "name a file that can be read"
        raise UsageError("config", f"{path}: {(error.strerror or str(error)).lower()}", hint) from None
    if shared and _MARK not in data:
        return None
    import tomllib  # 10 ms that most runs do without

    try:
        content = tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(
            "config",
            f"{path}: not TOML: {error}",
            'text stands in quotation marks, such as fail-on = "warning"',
        ) from None
    if not shared:
        return content
    tools = content.get("tool")
    table = tools.get("newscli") if isinstance(tools, dict) else None
    if table is not None and not isinstance(table, dict):
        raise UsageError("config", f"{path}: tool.newscli is no table", "write [tool.newscli]")
    return table
