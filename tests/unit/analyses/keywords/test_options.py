import pytest

from newscli.analyses.keywords import KeywordOptions
from newscli.errors import UsageError


@pytest.mark.parametrize("name", ["top", "max_words"])
@pytest.mark.parametrize("value", [0, -1])
def test_less_than_one_is_refused(name: str, value: int) -> None:
    with pytest.raises(UsageError, match=str(value)):
        KeywordOptions(**{name: value})


def test_one_is_enough() -> None:
    assert KeywordOptions(top=1, max_words=1).top == 1
