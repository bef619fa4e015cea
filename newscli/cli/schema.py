"""`newscli schema`."""


def schema() -> int:
    """The JSON Schema of the records."""
    from newscli.render.schema import schema_text

    print(schema_text(), end="")
    return 0
