"""Fills the templates. Jinja2, which does, is imported only here and only when a page is written.

Text is escaped by Jinja2 wherever it stands. Style and script are the project's own, and the page lets
nothing else act: its policy names their hashes.
"""

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newscli import __version__
from newscli.errors import UsageError

if TYPE_CHECKING:
    from jinja2 import Environment

_TEMPLATES = Path(__file__).parent / "templates"


def check_installed() -> None:
    """Make sure that pages can be written.

    Raises:
        UsageError: If Jinja2 is missing.
    """
    from importlib.util import find_spec

    if find_spec("jinja2") is None:
        raise UsageError(
            "missing-extra", "writing HTML needs the extra 'report'", "pip install 'newscli[report]'"
        )


def page(template: str, *, script: str = "", style: str = "", **values: Any) -> Iterator[str]:
    """The parts of a page.

    Args:
        template: Its name.
        script: The name of its script, if it has one.
        style: Rules of this page beyond those of all.
        **values: What the template shows; text is escaped.
    """
    from markupsafe import Markup

    css = _source("style.css") + style
    acts = _source(script) if script else ""
    policy = f"default-src 'none'; img-src data:; style-src {_hash(css)}; script-src {_hash(acts)}"
    return (
        _environment()
        .get_template(template)
        .generate(
            policy=f"{policy}; base-uri 'none'; form-action 'none'",
            style=Markup(css),
            script=Markup(acts),
            version=__version__,
            **values,
        )
    )


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    return Environment(
        loader=FunctionLoader(_source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _source(name: str) -> str:
    return (_TEMPLATES / name).read_text("utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
