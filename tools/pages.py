"""Writes every page that is made from the program itself.

    python -m tools.pages            rewrite them
    python -m tools.pages --check    fail where one lags behind

What an example prints is filled in by `tools/examples.py`, which runs it.
"""

import sys
from collections.abc import Callable
from functools import partial

from newscli.cli.commands import COMMANDS
from newscli.findings.pages import markdown_page
from tools import command_pages, licence_page, man_pages, reference_pages
from tools.examples import ROOT, refresh, without_output

PAGES: dict[str, Callable[[], str]] = {
    "docs/findings.md": markdown_page,
    "docs/reference/glossary.md": reference_pages.glossary,
    "docs/reference/licences.md": licence_page.page,
    "docs/reference/schema.md": reference_pages.schema,
    "docs/commands/index.md": command_pages.overview,
    **{f"docs/commands/{name}.md": partial(command_pages.page, name) for name in COMMANDS},
    "docs/man/newscli.1": man_pages.overview,
    **{f"docs/man/newscli-{name}.1": partial(man_pages.command_page, name) for name in COMMANDS},
}
"""What makes each page, without the output of its examples."""


def lagging() -> list[str]:
    """The pages that are not what the program says now; what examples print is not looked at."""
    return [name for name, make in PAGES.items() if _text(name) != make()]


def _text(name: str) -> str:
    path = ROOT / name
    return without_output(path.read_text("utf-8")) if path.exists() else ""


def main() -> int:
    """Refresh or check all pages; the exit code."""
    stale = lagging()
    for name in stale:
        print(f"{name}: {'lags behind' if '--check' in sys.argv else 'refreshed'}")
        if "--check" not in sys.argv:
            (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / name).write_text(refresh(PAGES[name]()), "utf-8")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
