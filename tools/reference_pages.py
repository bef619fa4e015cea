"""The glossary and the schema as pages."""

import json
from collections.abc import Iterator
from typing import Any

from newscli.glossary import TOPICS
from newscli.render.schema import schema_text


def glossary() -> str:
    """Every term that `newscli explain` knows; the rules of `check` have a page of their own."""
    parts = [
        "# What the numbers and labels mean\n\n`newscli explain TERM` prints one of them in the terminal. "
        "The codes of `check` are explained in [findings](../findings.md).\n"
    ]
    for topic, group in TOPICS.items():
        if topic == "rules":
            continue
        parts.append(f"\n## {topic.capitalize()}\n")
        for term in group:
            also = f" Also: {', '.join(term.aliases)}." if term.aliases else ""
            text = f"{term.what} {term.reading} {term.limits}{also}"
            parts.append(f"\n**`{term.name}`** {_safe(text)}\n")
    return "".join(parts)


def schema() -> str:
    """The record's keys."""
    whole = json.loads(schema_text())
    parts = [
        "# The record\n\n`-f jsonl` writes one record a document, `-f json` an array of them. "
        f"`newscli schema` prints their form as JSON Schema 2020-12, for validators.\n\n"
        f"{_safe(whole['description'])}\n",
        _table("A document", whole),
    ]
    parts += [_table(name, part, part["description"]) for name, part in whole["$defs"].items()]
    return "".join(parts)


def _table(title: str, part: dict[str, Any], text: str = "") -> str:
    rows = "".join(f"| `{name}` | {kind} | {words} |\n" for name, kind, words in _rows(part))
    head = f"{_safe(text)}\n\n" if text else ""
    return f"\n## {title.capitalize()}\n\n{head}| key | type | |\n| --- | --- | --- |\n{rows}"


def _rows(part: dict[str, Any], inside: str = "") -> Iterator[tuple[str, str, str]]:
    required = part.get("required", ())
    for name, value in part["properties"].items():
        words = _safe(value.get("description", ""))
        if "enum" in value:
            words += (
                f" One of {', '.join('null' if each is None else f'`{each}`' for each in value['enum'])}."
            )
        if name not in required and not words.startswith(("Of ", "With ")):
            words += " *Not always there.*"
        yield inside + name, _kind(value), words.strip()
        inner = value.get("items", value)
        if not isinstance(inner.get("properties"), dict):
            inner = value.get("additionalProperties", {})
            inner = inner if isinstance(inner, dict) else {}
        if "properties" in inner:
            yield from _rows(inner, f"{inside}{name}{'[]' if 'items' in value else ''}.")


def _kind(value: dict[str, Any]) -> str:
    if "$ref" in value:
        name = value["$ref"].rsplit("/", 1)[1]
        return f"[{name}](#{name})"
    if "anyOf" in value:
        return " or ".join(map(_kind, value["anyOf"]))
    if "const" in value:
        return str(value["const"])
    kind = value.get("type", "string or null")
    if kind == "array" and "$ref" in value.get("items", {}):
        return f"array of {_kind(value['items'])}"
    return " or ".join(kind) if isinstance(kind, list) else str(kind)


def _safe(text: str) -> str:
    return text.replace("<", "&lt;").replace("|", "\\|")
