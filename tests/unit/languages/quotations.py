"""How cases write a quotation."""

from newscli.analyses.quotes import Quote


def line(quote: Quote) -> str:
    """kind | words | speaker | name | cue; "-" for none."""
    fields = [quote.kind, quote.text, "-", "-", quote.cue.text if quote.cue else "-"]
    if quote.speaker is not None:
        fields[2:4] = quote.speaker.text, quote.speaker.name or "-"
    return " | ".join(fields)
