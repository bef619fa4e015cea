"""The targets: for each, the modules below `tests` whose properties it runs."""

import importlib
from collections.abc import Callable
from types import ModuleType
from typing import Any

TARGETS = {
    "sentences": ("properties.test_text_core", "unit.languages.test_sentences"),
    "structure": ("properties.test_structure", "unit.languages.test_structure"),
    "quotes": ("properties.test_quotes", "unit.languages.test_quotes"),
    "keywords": ("properties.test_keywords", "unit.languages.test_keywords"),
    "summary": ("properties.test_summary",),
    "readability": ("properties.test_readability", "unit.languages.test_readability"),
    "findings": ("properties.test_findings",),
    "markdown": ("unit.inputs.test_markdown",),
    "html": ("unit.inputs.html.test_article",),
    "docx": ("unit.inputs.docx.test_docx",),
    "pdf": ("unit.inputs.pdf.test_pdf",),
    "inputs": ("properties.test_inputs",),
    "runs": ("properties.test_whole_runs",),
    "pages": ("unit.render.html.test_page", "unit.render.html.test_annotated"),
}


def properties(target: str) -> list[Callable[[bytes], object]]:
    """The tests of a target, each as a function of the bytes that decide what it draws."""
    found = []
    for name in TARGETS[target]:
        module = importlib.import_module(f"tests.{name}")
        found += [test.hypothesis.fuzz_one_input for test in _tests(module)]
    return found


_MOSTLY = {"test_furniture_leaves_the_body_as_it_is"}
"""True of nearly all texts only, since a model tells the kinds: who looks for an exception will find one."""


def _tests(module: ModuleType) -> list[Any]:
    """Its Hypothesis tests; those that pytest gives further arguments cannot be run from here."""
    found = [getattr(module, name) for name in dir(module) if name.startswith("test_")]
    return [
        test
        for test in found
        if hasattr(test, "hypothesis") and not hasattr(test, "pytestmark") and test.__name__ not in _MOSTLY
    ]
