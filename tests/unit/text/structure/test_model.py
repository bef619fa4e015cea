import random

import pytest

from newscli.text.structure import context, features
from newscli.text.structure.model import MARGIN, SURROUNDINGS, classify
from newscli.text.structure.pairs import PAIRS
from newscli.text.structure.weights import CLASSES, NEIGHBOUR, WEIGHTS


def named(mask: int, names: list[str]) -> set[str]:
    return {name for i, name in enumerate(names) if mask >> i & 1}


def highest(names: set[str], margin: int = 0) -> str:
    rows = [WEIGHTS[name] for name in names if name in WEIGHTS]
    sums = [sum(column) for column in zip(*rows, strict=True)]
    sums[CLASSES.index("body")] += margin
    return CLASSES[sums.index(max(sums))]


def summed_one_by_one(masks: list[int], places: list[int]) -> list[str]:
    own = [named(mask, features.NAMES) for mask in masks]
    near = [{"none"}, *(names & NEIGHBOUR for names in own), {"none"}]
    lines = []
    for i, place in enumerate(places):
        names = {"bias"} | own[i] | {f"@ {name}" for name in named(place, context.NAMES)}
        names |= {f"< {name}" for name in near[i]} | {f"> {name}" for name in near[i + 2]}
        lines.append(names | {f"{a} & {b}" for a, b in PAIRS if a in names and b in names})
    seen = SURROUNDINGS.read([CLASSES.index(highest(names)) for names in lines])
    around = [{f"^ {name}" for name in named(mask, SURROUNDINGS.names)} for mask in seen]
    return [highest(a | b | {"^ bias"}, MARGIN) for a, b in zip(lines, around, strict=True)]


@pytest.mark.parametrize("density", [1, 3, 8, 50, 100])
def test_a_class_is_the_highest_sum_of_its_weights(density: int) -> None:
    chance = random.Random(density)

    def masks(names: list[str]) -> list[int]:
        return [sum((chance.random() * 100 < density) << i for i in range(len(names))) for _ in range(40)]

    lines, places = masks(features.NAMES), masks(context.NAMES)
    assert classify(lines, places) == summed_one_by_one(lines, places)


def test_surroundings() -> None:
    headline, furniture, body = (CLASSES.index(name) for name in ("headline", "furniture", "body"))
    seen = SURROUNDINGS.read([headline, body, furniture, furniture, furniture, body])
    assert named(seen[0], SURROUNDINGS.names) == {
        "two above: nothing",
        "above: nothing",
        "below: body",
        "two below: furniture",
        "body below",
        "much furniture below",
    }
    assert named(seen[5], SURROUNDINGS.names) == {
        "two above: furniture",
        "above: furniture",
        "below: nothing",
        "two below: nothing",
        "headline above",
        "body above",
        "much furniture above",
    }
