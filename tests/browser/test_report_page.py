"""The page of a report in a real browser."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.conftest import Show
from tests.conftest import SAMPLES, Run

if TYPE_CHECKING:
    from playwright.sync_api import Page

INK = "rgb(33, 37, 43)"
Report = Callable[[str], Path]


@pytest.fixture(scope="session")
def bridge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    page = tmp_path_factory.mktemp("report") / "page.html"
    sample = str(SAMPLES / "harbour-bridge.txt")
    command = [sys.executable, "-m", "newscli", "report", sample, "--html", str(page)]
    subprocess.run(command, check=True, capture_output=True)
    return page


def _style(page: "Page", selector: str, name: str) -> Any:
    return page.eval_on_selector(selector, f"e => getComputedStyle(e)[{name!r}]")


def _violations(page: "Page") -> list[str]:
    from importlib.resources import files

    page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text("utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    return [f"{v['id']}: {[node['html'][:200] for node in v['nodes'][:3]]}" for v in found]


@pytest.mark.parametrize("scripts", [True, False])
def test_switches_show_and_hide_each_kind_of_mark(scripts: bool, bridge: Path, show: Show) -> None:
    page, console, requests = show(bridge, java_script_enabled=scripts)

    def style(selector: str, name: str) -> str:
        if scripts:
            return str(_style(page, selector, name))
        return str(page.locator(selector).first.evaluate(f"e => getComputedStyle(e)[{name!r}]"))

    assert "gradient" in style("article .sum", "backgroundImage")
    assert style("article .q", "textDecorationLine") == "underline"
    assert style("article .why", "display") == "none"
    small = style("article .furniture", "fontSize")
    page.uncheck("#show-summary")
    page.uncheck("#show-quotes")
    page.check("#show-hard")
    page.uncheck("#show-dimmed")
    assert style("article .sum", "backgroundImage") == "none"
    assert style("article .q", "textDecorationLine") == "none"
    assert style("article .why", "display") == "inline"
    assert style("article .s.h2", "backgroundColor") not in (
        "rgba(0, 0, 0, 0)",
        style("body", "backgroundColor"),
    )
    assert float(style("article .furniture", "fontSize")[:-2]) > float(small[:-2])
    assert (console, requests) == ([], [])


def test_the_speaker_is_named_on_hover_and_on_focus(bridge: Path, show: Show) -> None:
    page, console, _ = show(bridge)
    tip = page.locator("#tip")
    assert not tip.is_visible()
    page.hover("text=Half of my customers")
    assert tip.inner_text() == "Jonah Mbeki"
    page.mouse.move(2, 2)
    assert not tip.is_visible()
    page.focus(".q >> text=They knew")
    assert tip.inner_text() == "Piet Haasnoot"
    page.keyboard.press("Escape")
    assert not tip.is_visible()
    page.uncheck("#show-quotes")
    page.hover("text=Half of my customers")
    assert not tip.is_visible()
    assert console == []


def test_the_reason_is_told_for_a_hard_sentence(bridge: Path, show: Show) -> None:
    page, *_ = show(bridge)
    page.check("#show-hard")
    page.hover("#s5 .q")
    assert page.locator("#tip").inner_text().split("\n") == [
        "Anselm Pryce",
        "0.79 · long: 38 words; rare words: lorries; passive",
    ]
    page.focus("#s0 .why")
    assert page.locator("#tip").inner_text() == "0.82 · long: 33 words; rare words: girders, inspectors"


def test_all_can_be_reached_by_the_keyboard(bridge: Path, show: Show) -> None:
    page, *_ = show(bridge)
    reached: list[str] = []
    for _ in range(200):
        page.keyboard.press("Tab")
        name = page.evaluate("(e => e.id || e.getAttribute('href') || e.className)(document.activeElement)")
        if name in reached[:1]:
            break
        reached.append(name or "")
    assert reached[0] == "#article"
    assert reached[1] == "#figures"
    for name in ("pick-0", "show-summary", "show-dimmed", "#summary-0", "#k0-0"):
        assert name in reached
    assert sum(name.startswith("q") for name in reached) == 16
    page.focus("#show-hard")
    page.keyboard.press("Space")
    assert page.is_checked("#show-hard")


def test_a_phrase_that_is_picked_is_shown_where_it_stands(bridge: Path, show: Show) -> None:
    page, *_ = show(bridge, reduced_motion="reduce")
    uses = page.locator("article .k4")
    assert page.locator("label[for=pick-4]").inner_text() == "city"
    assert uses.count() == 2
    assert _style(page, "article .k4", "boxShadow") == "none"
    page.locator("label[for=pick-7]").click()
    page.locator("label[for=pick-4]").click()
    assert _style(page, "article .k4", "boxShadow") != "none"
    assert uses.first.is_visible()
    top = page.eval_on_selector("#k4-0", "e => e.getBoundingClientRect().top")
    assert 0 < top < 900


def test_what_a_speaker_says_is_shown_where_it_stands(bridge: Path, show: Show) -> None:
    page, *_ = show(bridge, reduced_motion="reduce")
    page.locator("label", has_text="Anselm Pryce").click()
    grounds = page.locator("article .q").evaluate_all(
        "quotes => quotes.map(q => [q.dataset.who, getComputedStyle(q).backgroundColor])"
    )
    shown = [who for who, ground in grounds if ground != "rgba(0, 0, 0, 0)"]
    assert set(shown) == {"Anselm Pryce"}
    assert len(shown) >= 3
    assert 0 < page.eval_on_selector("#q869", "e => e.getBoundingClientRect().top") < 900


def test_a_bar_leads_to_its_sentence(bridge: Path, show: Show) -> None:
    page, *_ = show(bridge, reduced_motion="reduce")
    page.locator("rect[data-to=s20]").click()
    assert 0 < page.eval_on_selector("#s20", "e => e.getBoundingClientRect().top") < 900


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing(width: int, scheme: str, bridge: Path, show: Show) -> None:
    page, *_ = show(bridge, color_scheme=scheme, viewport={"width": width, "height": 844})
    page.check("#show-hard")
    assert _violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


HOSTILE = """<script>alert(1)</script> shuts "bridge" & 'harbour' --> <!-- </title>

By <b onmouseover="alert(2)">Ann</b> {{ 7 * 7 }} {% raw %}

The <img src="https://example.invalid/a.png" onerror="alert(3)"> bridge will close.

The bridge will close, said Ann "<script>" Dole\u202e evil\u2066. It is 100 years old, said Dole.

"</span><script>alert(4)</script>," said Ann Dole. 'It is "very 'nested' and' broken," she said.

"It </style><style>*{display:none}</style> is over," said <i>Piet</i> "></a> Haasnoot, \u200fwho\u2029left.

\x07\x1b[2J\x00 \ufffe "Unclosed, said the "mayor" of <svg/onload=alert(5)> Marrowgate.

javascript:alert(6) &lt;b&gt; &#x3c;
"""


def test_an_article_of_scripts_and_marks_is_only_shown(report: Report, show: Show) -> None:
    page, console, requests = show(report(HOSTILE))
    assert (console, requests) == ([], [])
    assert page.locator("body script").count() == 1
    assert (
        page.locator("article img, article b, article svg, article i, article script, article style").count()
        == 0
    )
    shown = page.locator("article").inner_text()
    assert '<img src="https://example.invalid/a.png" onerror="alert(3)">' in shown
    assert "{{ 7 * 7 }} {% raw %}" in shown
    assert "&lt;b&gt; &#x3c;" in shown
    assert "<U+202E>" in shown
    assert "\u202e" not in page.content()
    assert page.locator("h1").inner_text().startswith("<script>alert(1)</script> shuts")
    assert page.title().endswith("</title>")
    assert _violations(page) == []


def _long_article(words: int) -> str:
    sentence = '"We will not close bridge number {0}," said Ann Dole, the mayor of Marrowgate, on Tuesday. '
    plain = (
        "Metallurgists recalculated the fatigue of {0} corroded cantilevers under intermittent oscillation. "
    )
    size = len((sentence + plain).split())
    paragraphs = [(sentence + plain).format(at) for at in range(words // size + 1)]
    return "Bridges to close\n\n" + "\n\n".join(paragraphs)


def test_an_article_of_20000_words_is_usable(report: Report, show: Show) -> None:
    page, console, _ = show(report(_long_article(20_000)))
    assert page.locator("article p").count() > 600
    page.check("#show-hard")
    assert (
        _style(page, "article .s.h1, article .s.h2, article .s.h3", "backgroundColor") != "rgba(0, 0, 0, 0)"
    )
    page.locator("label[for=pick-0]").click()
    page.locator("article .q").nth(500).hover()
    assert page.locator("#tip").is_visible()
    assert console == []


def test_without_scripts_everything_can_be_read(bridge: Path, show: Show) -> None:
    page, *_ = show(bridge, java_script_enabled=False)
    text = page.locator("body").inner_text()
    for part in ("KEY PHRASES", "They knew", "Flesch reading ease", "51% of what is said", "0.82"):
        assert part in text
    page.focus(".q >> text=They knew")
    content = page.locator(".q >> text=They knew").evaluate("e => getComputedStyle(e, '::after').content")
    assert content == '"Piet Haasnoot"'


def test_on_paper_each_quotation_has_its_speaker_and_switches_are_gone(bridge: Path, show: Show) -> None:
    page, *_ = show(bridge, color_scheme="dark")
    assert _style(page, "body", "color") != INK
    page.emulate_media(media="print")
    assert _style(page, "body", "color") == INK
    assert not page.locator(".switches").is_visible()
    content = page.locator(".q >> text=They knew").evaluate("e => getComputedStyle(e, '::after').content")
    assert "Piet Haasnoot" in content


def test_the_index_sorts_by_each_column_and_leads_to_the_pages(
    newscli: Run, samples: Path, tmp_path: Path, show: Show
) -> None:
    folder = tmp_path / "site"
    newscli("report", "samples", "missing.txt", "--html", f"{folder}/", "-f", "jsonl", cwd=samples.parent)
    page, console, requests = show(folder / "index.html")
    first = page.locator("tbody tr:first-child a")
    assert _violations(page) == []
    words = page.get_by_role("button", name="Words")
    words.click()
    assert first.inner_text().startswith("Harbour bridge to close")
    assert page.locator("th[aria-sort=descending]").inner_text().startswith("Words")
    words.press("Enter")
    assert first.inner_text() == "Storm shuts mountain pass"
    assert page.locator("tbody tr:last-child a").inner_text() == "missing.txt"
    page.get_by_role("button", name="Article").click()
    assert first.inner_text() == "'We lost everything in an hour': villagers count cost of Tarn flood"
    first.click()
    assert page.url == (folder / "samples-river-flood.html").as_uri()
    page.get_by_role("link", name="All articles").click()
    assert page.url == (folder / "index.html").as_uri()
    assert console == []
    assert all(url.startswith(folder.as_uri()) for url in requests)
