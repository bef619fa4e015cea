"""What the tests feed the program: news fragments, marks, and all that could break or drive something.

Strategies of Hypothesis; under atheris (see `tests.fuzz`) the same ones.
"""

from hypothesis import strategies as st

from newscli.inputs.options import LANGUAGES as CODES

LANGUAGES = st.sampled_from(CODES)
NEWS = st.sampled_from(
    "The mayor|Ann Dole|said|on Monday|in Paris|told reporters|he added|according to Mr. Brown|the U.S.|"
    "voted 7-2|$1.5 million|would close|and|but|she|LONDON (AP) —|By Ann Dole|Photo:|Read more:|"
    "Updated: 5 May 2024|- first item|Minister Li|had no choice|x|été|No.|Dr.|that|who|of the|"
    "a spokesman for the port|asked|’tis|’s|don't|5 p.m.|J. D.|12,000|3.5|1.|iPhone|"
    "Share on Facebook|Advertisement|Most read|Copyright 2014 The Quay Post. All rights reserved.".split("|")
)
ABROAD = st.sampled_from(
    "sagte der Bürgermeister|Anna Dohle|sagte er am Montag|laut Ministerium|z. B.|Dr. h. c.|der 3. Mai|"
    "a déclaré le maire|selon M. Brun|a-t-il ajouté|L'Élysée|n° 4|dijo la alcaldesa|según el Sr. Ruiz|"
    "¿Por qué?|¡No!|ha detto il sindaco|secondo l'Istat|disse o presidente|segundo a Sra. Lima|"
    "zei de burgemeester|volgens mevr. De Wit|powiedział burmistrz|według prof. Nowak|sade hon|"
    "enligt kommunen|sagde borgmesteren|ifølge politiet|sier ordføreren|sanoi pormestari|Von Anna Dohle|"
    "Par Anne Brun|Foto:|Lesen Sie auch:|PARIS (AFP) -".split("|")
)
MARKS = st.sampled_from(
    "\" ' “ ” ‘ ’ « » „ ‚ ‟ ‹ › ` `` '' ( ) [ ] { } . , ; : ! ? - – — … / \\ | .” “‘ ,” ... ”. »,".split()
)
ATTACKS = st.sampled_from(
    [
        "\x1b[31mred\x1b[0m",
        "\x1b]0;title\x07",
        "\x1b]8;;http://example.org\x1b\\link\x1b]8;;\x1b\\",
        "\x9b2J",
        "\x00",
        "\x08\x08",
        "\x7f",
        "\u202egnp.txt\u202c",
        "\u2066isolated\u2069",
        "\u200f",
        "\u200b",
        "\u00ad",
        "\ufeff",
        "\ufffd",
        "\ufffe",
        "[bold]x[/bold]",
        "[/]",
        "[link=http://example.org]",
        ":smile:",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "</script><!--",
        "<!-- hidden",
        "&amp;&#x27;",
        "{{ 7*7 }}{% x %}",
        "**bold** _under_ `code`",
        "[text](http://example.org)",
        "[text](javascript:alert(1))",
        "![alt](a.png)",
        "# Head",
        "| a | b |",
        "```",
        "---",
        '=HYPERLINK("http://example.org")',
        "+1+1",
        "@SUM(A1)",
        "-2+3",
        "::error file=x::bad",
        "##[error]bad",
        "]]>",
        "%0A::set-env name=A::b",
        "../../etc/passwd",
        '","',
        '"""',
        "\U0001f600",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",
        "e\u0301\u0323",
        "\u05e9\u05dc\u05d5\u05dd",
        "\u0645\u0631\u062d\u0628\u0627",
        "\u0e01\u0e34\u0e19",
        "\u6771\u4eac\u90fd\u77e5\u4e8b",
        "\u0130stanbul",
        "\ufb01sh stra\u00dfe \u01c5",
        "\u0660\u0661\u0662 \u00b2 \u2460 \u216b \u09ea",
        "x" * 300,
        "a-" * 200,
        "\u2028",
        "\u2029",
        "\u0085",
        "\x0b",
        "\x0c",
        "\x1c",
    ]
)
SPACES = st.sampled_from([" ", " ", " ", " ", "", "\n", "\n\n", "\r\n", "\r", "\t", "\u00a0", "  \n \n"])
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
TEXTS = st.lists(st.tuples(st.one_of(NEWS, NEWS, MARKS, ABROAD, ATTACKS, ANY), SPACES), max_size=40).map(
    lambda parts: "".join(part + space for part, space in parts)
)
"""Texts of any sort; without lone surrogates, which no input can give."""

SURROGATES = st.sampled_from(["\ud800", "\udfff", "\udce9"])
"""What JSON can give all the same."""
