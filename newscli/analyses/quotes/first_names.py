"""First names and the gender that they tell."""

from functools import cache
from pathlib import Path


@cache
def first_names() -> dict[str, str]:
    """First names in lower case, each with "f" or "m"."""
    female, male = (Path(__file__).parent / "data" / "first_names.txt").read_text("ascii").splitlines()
    return dict.fromkeys(female.split(), "f") | dict.fromkeys(male.split(), "m")
