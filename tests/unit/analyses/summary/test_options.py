from typing import Any

import pytest

from newscli.analyses.summary import SummaryOptions
from newscli.errors import UsageError


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"sentences": 2, "words": 50}, "two-lengths"),
        ({"words": 50, "percent": 10}, "two-lengths"),
        ({"sentences": 0}, "bad-length"),
        ({"words": -1}, "bad-length"),
        ({"percent": 0}, "bad-length"),
        ({"percent": 100.5}, "bad-length"),
        ({"percent": float("nan")}, "bad-length"),
        ({"method": "lexrnk"}, "unknown-method"),
    ],
)
def test_bad_options_are_refused(options: dict[str, Any], code: str) -> None:
    with pytest.raises(UsageError) as error:
        SummaryOptions(**options)
    assert error.value.code == code


def test_an_unknown_method_hints_at_the_nearest() -> None:
    with pytest.raises(UsageError) as error:
        SummaryOptions(method="TextRnk")
    assert error.value.hint == "Did you mean textrank?"


@pytest.mark.parametrize(
    "options", [{}, {"sentences": 1}, {"words": 1}, {"percent": 100}, {"method": "lead"}]
)
def test_good_options_are_taken(options: dict[str, Any]) -> None:
    assert SummaryOptions(**options)
