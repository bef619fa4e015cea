"""The page as a tree: tags balance and nest, names are given once, links lead somewhere, text stays text."""

import io
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.errors import UsageError
from newscli.render.html.page import Page
from tests.unit.render.html.reports import report_of

VOID = frozenset("meta link input".split())
FOREIGN = frozenset("img iframe object embed base form".split())


class Tree(HTMLParser):
    """Reads a page and complains of tags that do not nest."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.article = ""
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given_ = dict(attrs)
        assert len(given_) == len(attrs)
        assert not {"style", "onclick", "onload", "src", "srcset"} & given_.keys()
        self.tags.append(tag)
        if given_.get("id"):
            self.ids.append(str(given_["id"]))
        if tag == "a":
            self.links.append(str(given_["href"]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "article" in self.open:
            self.article += data


def _page(text: str) -> Tree:
    out = io.StringIO()
    page = Page(out)
    page.write(report_of(text))
    page.close()
    return Tree(out.getvalue())


NEWS = st.lists(
    st.sampled_from(
        [
            *('"', "“", "”", "'", " he said", "Ann Dole", " said. ", ". ", ", ", "\n\n", "the old bridge"),
            *(
                " ",
                "\n- ",
                "Mr. ",
                "\x1b",
                "<b>",
                "</span>",
                "<script>",
                "-->",
                "&lt;",
                "Share this\n\n",
                "\u202e",
            ),
        ]
    ),
    max_size=60,
).map("".join)


@given(NEWS | st.text(max_size=200))
def test_tags_nest_and_names_are_given_once(text: str) -> None:
    tree = _page(text)
    assert len(set(tree.ids)) == len(tree.ids)
    assert {link for link in tree.links if not link.startswith("#")} == set()
    assert {link[1:] for link in tree.links} <= set(tree.ids)
    assert (tree.tags.count("script"), tree.tags.count("style")) == (1, 1)
    assert not FOREIGN & set(tree.tags)


def test_a_headline_stands_over_the_article_and_not_again_in_it() -> None:
    tree = _page(
        "Bridge to shut for a year\n\nBy Ann Dole\n\nThe bridge will shut on Monday, the city said.\n"
    )
    assert "Bridge to shut" not in tree.article
    assert "By Ann Dole" in tree.article
    assert tree.tags.count("h1") == 1


def test_a_second_document_is_refused() -> None:
    page = Page(io.StringIO())
    page.write(report_of("The bridge will shut on Monday, the city said."))
    with pytest.raises(UsageError):
        page.write(report_of("The bridge will shut on Monday, the city said."))
