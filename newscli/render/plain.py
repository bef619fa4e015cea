"""Makes article text harmless where it is shown: it is input from strangers.

Control characters could drive the terminal; bidirectional overrides could make it show what is not there.
"""

import re

_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_PICTURES = 0x2400  # the Unicode block of visible signs for control characters


def visible(text: str) -> str:
    """`text` with control characters and bidirectional overrides shown as signs; line feeds and tabs stay."""
    return _CONTROLS.sub(_sign, text)


def one_line(text: str) -> str:
    """`visible(text)` on one line, each run of white space one space."""
    return visible(" ".join(text.split()))


def _sign(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(_PICTURES + code)
    return "\u2421" if code == 0x7F else f"<U+{code:04X}>"
