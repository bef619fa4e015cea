"""Which analyses are done, and what the catalogue promises about them."""

from collections.abc import Mapping

import pytest

from newscli.findings import RULES, CheckOptions, Findings, Setting, check
from newscli.findings.catalogue import FAMILIES
from newscli.findings.checking import FINDERS, WITHOUT_LIMIT
from newscli.findings.evidence import Evidence
from newscli.text.document import Document

ANALYSES = ("readability", "quotes", "summary", "keywords")
STORY = (
    "The council met on Monday and voted on the budget of the town, which has been late for a year now.\n\n"
    "“We have no choice,” Mayor Ann Dole said. “The money is gone.”\n\n"
    "The library closes in June, the pool in July, and nobody knows what happens to the old hall.\n\n"
) * 8


def only(*codes: str) -> Mapping[str, Setting]:
    return {c: Setting("warning" if c in codes else "off", rule.limit) for c, rule in RULES.items()}


def analysed(monkeypatch: pytest.MonkeyPatch, settings: Mapping[str, Setting]) -> set[str]:
    """The analyses that a check does."""
    made: list[Evidence] = []
    first = Evidence.__init__

    def remember(self: Evidence, doc: Document) -> None:
        first(self, doc)
        made.append(self)

    monkeypatch.setattr(Evidence, "__init__", remember)
    check(Document(STORY, title="Splash dreams evaporate"), options=CheckOptions(settings=settings))
    return {name for name in ANALYSES for evidence in made if name in vars(evidence)}


@pytest.mark.parametrize("code", RULES)
def test_a_rule_has_done_what_it_says_it_needs_and_nothing_else(
    code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert analysed(monkeypatch, only(code)) == set(RULES[code].needs)


def test_by_default_neither_summary_nor_key_phrases_are_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = {code: Setting(rule.level, rule.limit) for code, rule in RULES.items()}
    assert analysed(monkeypatch, settings) == {"readability", "quotes"}


def test_every_rule_has_a_finder_that_takes_a_limit_if_it_has_one() -> None:
    limited = {code for code, rule in RULES.items() if rule.limit is not None}
    assert set(FINDERS) == limited
    assert set(WITHOUT_LIMIT) == set(RULES) - limited - {"NC001"}


def test_the_catalogue_is_sound() -> None:
    assert list(RULES) == sorted(RULES)
    assert len({rule.name for rule in RULES.values()}) == len(RULES)
    for code, rule in RULES.items():
        assert code == rule.code
        assert code.startswith(FAMILIES[rule.family])
        assert rule.level in ("error", "warning", "note", "off")
        assert bool(rule.unit) == (rule.limit is not None)
        assert all(text.endswith(".") for text in (rule.summary, rule.why, rule.remedy))


def test_a_level_of_off_is_silence_and_another_level_is_taken_over() -> None:
    doc = Document("The " + "old " * 80 + "town.")
    assert not check(doc, options=CheckOptions(settings=only())).findings
    settings = {**only(), "NC302": Setting("note", 9)}
    assert [f.level for f in check(doc, options=CheckOptions(settings=settings)).findings] == ["note"]


@pytest.mark.parametrize(("fail_on", "failing"), [("error", 1), ("warning", 2), ("note", 3), ("never", 0)])
def test_what_fails_depends_on_the_level(fail_on: str, failing: int) -> None:
    settings = {
        **only(),
        "NC302": Setting("error", 9),
        "NC301": Setting("warning", 20),
        "NC303": Setting("note", 9),
    }
    result = check(
        Document("The " + "old " * 80 + "town."), options=CheckOptions(settings=settings, fail_on=fail_on)
    )
    assert len(result.findings) == 3
    assert result.failing == failing


def test_the_record_is_plain_data() -> None:
    result = check(Document("The " + "old " * 80 + "town."))
    assert isinstance(result, Findings)
    (entry,) = [entry for entry in result.to_dict() if entry["code"] == "NC302"]
    assert entry == {
        "code": "NC302",
        "name": "lede-too-long",
        "level": "warning",
        "message": "lede of 82 words, limit 50",
        "text": "The " + "old " * 80 + "town.",
        "start": 0,
        "end": 329,
        "line": 1,
        "column": 1,
        "end_line": 1,
        "end_column": 330,
        "value": 82,
        "limit": 50,
    }
