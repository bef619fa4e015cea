"""The colours of the page can be read on all grounds that they stand on."""

import re
from importlib.resources import files

import pytest

STYLE = (files("newscli.render.html") / "templates" / "style.css").read_text("utf-8")
LIGHT, DARK = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", part)) for part in STYLE.split("@media", 2)[:2])
GROUNDS = ("paper", "sum", "hard1", "hard2", "hard3", "pick", "heard")


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_speakers_and_text_stand_out(ground: str, scheme: dict[str, str]) -> None:
    for name in ("ink", *(f"v{number}" for number in range(9))):
        assert _contrast(scheme[name], scheme[ground]) >= 4.5, (name, ground)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_small_print_stands_out(scheme: dict[str, str]) -> None:
    for name in ("soft", "faint", "link", "score"):
        assert _contrast(scheme[name], scheme["paper"]) >= 4.5, name
    for ground in ("hard1", "hard2", "hard3"):
        assert _contrast(scheme["score"], scheme[ground]) >= 4.5, ground


def test_both_schemes_have_the_same_colours() -> None:
    assert LIGHT.keys() == DARK.keys()
