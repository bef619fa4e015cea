import pytest

from newscli.analyses.keywords import KeywordOptions
from newscli.analyses.keywords.methods import METHODS
from newscli.analyses.keywords.options import METHOD_NAMES
from newscli.errors import UsageError


@pytest.mark.parametrize("name", ["top", "max_words"])
@pytest.mark.parametrize("value", [0, -1])
def test_less_than_one_is_refused(name: str, value: int) -> None:
    with pytest.raises(UsageError, match=str(value)):
        KeywordOptions(**{name: value})  # type: ignore[arg-type]  # mypy takes it for any field


def test_one_is_enough() -> None:
    assert KeywordOptions(top=1, max_words=1).top == 1


def test_a_method_that_does_not_exist_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(UsageError, match="yaek") as raised:
        KeywordOptions(method="yaek")
    assert raised.value.hint == "Did you mean yake?"


def test_every_method_has_its_name() -> None:
    assert tuple(METHODS) == METHOD_NAMES
