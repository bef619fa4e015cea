"""`newscli explain`."""

from typing import Annotated, Literal

from typer import Argument, Option

from newscli.errors import UsageError


def explain(
    term: Annotated[
        list[str] | None,
        Argument(metavar="[TERM]", show_default=False, help="A number, a label, a code or a topic."),
    ] = None,
    format: Annotated[  # noqa: A002 - the option's name
        Literal["text", "json"], Option("--format", "-f", help="How it is written.", rich_help_panel="Output")
    ] = "text",
) -> int:
    """What a number or a label in the output means."""
    from newscli.config.settings import nearest
    from newscli.glossary import TOPICS, find, names
    from newscli.render.json import dump

    asked = " ".join(term or ())
    found = find(asked)
    if asked and not found:
        hint = nearest(asked, [*names(), *TOPICS])
        raise UsageError("explain", f"there is no term {asked!r}", hint if hint[:3] == "did" else _LIST)
    if format == "json":
        shown = found or [each for group in TOPICS.values() for each in group]
        print(dump([each._asdict() for each in shown], indent=2))
    elif not found:
        print("\n\n".join(f"{name}:\n{_columns([t.name for t in group])}" for name, group in TOPICS.items()))
        print("\nnewscli explain TERM tells what one of them means.")
    elif len(found) == 1:
        print("\n  ".join(found[0][:4]))
    else:
        print("\n".join(f"{each.name}\n  {each.what}" for each in found))
    return 0


_LIST = "newscli explain lists all of them"


def _columns(words: list[str]) -> str:
    from textwrap import fill

    return fill(", ".join(words), 78, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)
