"""Writes the first names that tell a person's gender: newscli/analyses/quotes/data/first_names.txt.

Run by hand: `python tools/first_names.py FOLDER`, where FOLDER holds dist.female.first and dist.male.first of
the 1990 census of the United States (public domain), as in the source distribution of names 0.3.0.
"""

import sys
from pathlib import Path

SHARE = 0.005  # per cent of bearers; rarer names are left out
RATIO = 8.0  # how many times commoner a name must be for one gender
TARGET = Path(__file__).parent.parent / "newscli" / "analyses" / "quotes" / "data" / "first_names.txt"


def shares(path: Path) -> dict[str, float]:
    """The share of bearers of each name, in per cent."""
    return {
        line.split()[0]: float(line.split()[1])
        for line in path.read_text("ascii").splitlines()
        if line.strip()
    }


def main(folder: Path) -> None:
    """Write the table: a line of female names, a line of male ones."""
    female, male = shares(folder / "dist.female.first"), shares(folder / "dist.male.first")
    lines = []
    for own, other in ((female, male), (male, female)):
        names = [n.lower() for n, p in own.items() if p >= SHARE and p > RATIO * other.get(n, 0.0)]
        lines.append(" ".join(sorted(names)))
    TARGET.write_text("\n".join(lines) + "\n", "ascii")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
