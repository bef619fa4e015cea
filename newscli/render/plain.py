"""Makes article text harmless where it is shown: it is input from strangers.

Control characters could drive the terminal; bidirectional overrides could make it show what is not there, and
tag characters hide words from people that programs read. Systems that run jobs take some marks in what a job
prints for commands to them.
"""

import re

_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\ud800-\udfff]"
)
_PICTURES = 0x2400  # the Unicode block of visible signs for control characters
_TAG = re.compile("[\U000e0000-\U000e007f]")
# The flag of England, Scotland or Wales is the one use of tags that is left (UTS 51, ED-14A).
_TAGS = re.compile(
    "(\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f)|[\U000e0000-\U000e007f]"
)
# Anywhere in a line of a log: GitHub's older commands, those of Azure Pipelines and of TeamCity.
_COMMAND = re.compile(r"##(?=(?:vso|teamcity)?\[)", re.IGNORECASE)
_FIRST = re.compile(r"^((?:[^\S\n]|\x1b\[[0-9;]*m)*)::", re.MULTILINE)  # GitHub's commands begin a line


def visible(text: str) -> str:
    """`text` with control, direction and tag characters shown as signs; line feeds and tabs stay."""
    shown = _CONTROLS.sub(_sign, text)
    return _TAGS.sub(lambda match: match[1] or _sign(match), shown) if _TAG.search(shown) else shown


def flat(text: str) -> str:
    """`visible(text)` on one line, each run of white space one space."""
    return visible(" ".join(text.split()))


def one_line(text: str) -> str:
    """`flat(text)` without what the log of a job takes for a command, wherever it stands in a line.

    What is a command at the beginning of a line only is left to what writes lines: see `inert_lines`.
    """
    return _COMMAND.sub("## ", flat(text))


def inert_lines(text: str) -> str:
    """Lines of output of which none begins with what GitHub takes for a command; no wider than they were."""
    return _FIRST.sub(lambda match: f"{match[1].replace(' ', '', 1)}: :", text)


def _sign(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(_PICTURES + code)
    return "\u2421" if code == 0x7F else f"<U+{code:04X}>"
