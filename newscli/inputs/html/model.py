"""How likely a passage is of the article: a logistic regression, the sum of the weights of its features."""

from collections.abc import Iterable
from functools import cache


@cache
def _weights() -> dict[str, int]:
    from newscli.inputs.html.weights import WEIGHTS

    return WEIGHTS


def score(names: Iterable[str]) -> int:
    """Tenths of a logit; higher is likelier the article, at 0 it is as likely as not.

    Args:
        names: The features that hold of the passage (`features.features`).
    """
    weights = _weights()
    return weights["bias"] + sum(weights[name] for name in names if name in weights)
