import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.render.html.names import PageNames


@pytest.mark.parametrize(
    ("id_", "name"),
    [
        ("drafts/budget.txt", "drafts-budget.html"),
        ("../../etc/passwd", "etc-passwd.html"),
        ("C:\\news\\a b.MD", "c-news-a-b.html"),
        ("Ärger im Café.html", "arger-im-cafe.html"),
        ("index.txt", "index-2.html"),
        ("nul", "nul-2.html"),
        ("статья", "article.html"),
        ("..", "article.html"),
        ("", "article.html"),
        ("a" * 300, "a" * 80 + ".html"),
    ],
)
def test_names(id_: str, name: str) -> None:
    assert PageNames().name(id_) == name


def test_clashes_are_numbered() -> None:
    names = PageNames()
    assert [names.name(id_) for id_ in ("a.txt", "A.md", "a-2", "a")] == [
        "a.html",
        "a-2.html",
        "a-2-2.html",
        "a-3.html",
    ]


@given(st.lists(st.text(max_size=12) | st.sampled_from(["a", "a-2", "A", "index", "con.txt"]), max_size=30))
def test_names_are_safe_and_never_twice(ids: list[str]) -> None:
    names = PageNames()
    given_ = [names.name(id_) for id_ in ids]
    assert len(set(given_)) == len(given_)
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9-]*\.html", name) and name != "index.html" for name in given_)
