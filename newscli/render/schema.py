"""The records' JSON Schema, as it is packaged."""

from newscli.render.record import SCHEMA


def schema_text() -> str:
    """The schema of the records of this version (JSON Schema 2020-12), ending in a line feed."""
    from importlib.resources import files

    return (files("newscli.render") / "data" / f"record-{SCHEMA}.schema.json").read_text("utf-8")
