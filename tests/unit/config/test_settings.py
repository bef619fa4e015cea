"""A configuration: what it can say, and that nothing else passes."""

import tomllib
from pathlib import Path

import pytest

from newscli.config import Config, check_options, find_config, format_of, in_force, load_config, outputs_of
from newscli.config.settings import read
from newscli.errors import UsageError
from newscli.findings import RULES, Setting, settings_for

PATH = Path("newscli.toml")


def configured(toml: str) -> Config:
    return read(tomllib.loads(toml), PATH)


def setting(toml: str, code: str, path: str = "a.md") -> Setting:
    return settings_for(check_options(configured(toml)), path)[code]


def test_an_empty_configuration_changes_nothing() -> None:
    assert settings_for(check_options(configured("")), "a.md") == {
        code: Setting(rule.level, rule.limit) for code, rule in RULES.items()
    }


def test_a_rule_takes_a_level_a_limit_or_both() -> None:
    assert setting('rules.NC103 = "error"', "NC103") == Setting("error", 60)
    assert setting("rules.NC103 = 45", "NC103") == Setting("warning", 45)
    assert setting('rules.NC103 = { level = "note", limit = 30.5 }', "NC103") == Setting("note", 30.5)
    assert setting('rules.sentence-too-long = "off"', "NC103") == Setting("off", 60)


def test_the_more_special_name_counts_wherever_it_stands() -> None:
    toml = 'rules.NC103 = "error"\nrules.NC1 = "note"\nrules.all = "off"\n'
    assert setting(toml, "NC103").level == "error"
    assert setting(toml, "NC104").level == "note"
    assert setting(toml, "NC201").level == "off"
    assert setting('rules.quotes = "note"', "NC202").level == "note"


OVERRIDES = """
[rules]
NC205 = "warning"
[[overrides]]
paths = ["opinion/", "draft-*.md"]
rules = { NC205 = "off" }
[[overrides]]
paths = ["opinion/**/leader.txt"]
rules = { NC205 = "error", NC103 = 30 }
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a.md", "warning"),
        ("opinion/a.md", "off"),
        ("./opinion/deep/a.md", "off"),
        ("news/draft-1.md", "off"),
        ("news/opinion/a.md", "warning"),
        ("opinion/leader.txt", "error"),
        ("opinion/x/leader.txt", "error"),
    ],
)
def test_overrides_go_by_path_and_the_last_counts(path: str, expected: str) -> None:
    assert setting(OVERRIDES, "NC205", path).level == expected


def test_patterns_start_at_the_configuration_not_at_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "newscli.toml").write_text(OVERRIDES, "utf-8")
    (tmp_path / "opinion").mkdir()
    monkeypatch.chdir(tmp_path / "opinion")
    options = check_options(find_config(Path.cwd()))
    assert settings_for(options, "a.md")["NC205"].level == "off"
    assert settings_for(options, "../b.md")["NC205"].level == "warning"


@pytest.mark.parametrize(
    ("toml", "message", "hint"),
    [
        ('fail_on = "note"', "no setting 'fail_on'", "'fail-on'"),
        ('fail-on = "warn"', "fail-on is 'warn'", "error, warning, note, never"),
        ("fail-on = 1", "fail-on is 1", "text"),
        ('rules.sentence-to-long = "off"', "no rule 'sentence-to-long'", "'sentence-too-long'"),
        ('rules.nc103 = "off"', "no rule 'nc103'", "'NC103'"),
        ('rules.NC999 = "off"', "no rule 'NC999'", "one of: NC001, "),
        ('rules.NC103 = "warn"', "no level 'warn'", "error, warning, note, off"),
        ("rules.NC103 = true", "True is no level and no limit", "40"),
        ("rules.NC103 = -1", "-1 is no level and no limit", "40"),
        ("rules.NC103 = nan", "nan is no level", "40"),
        ("rules.NC202 = 5", "NC202 has no limit", "off"),
        ('rules.NC103 = { levl = "off" }', "no setting of NC103 'levl'", "'level'"),
        ("rules = 5", "rules is no table", "[rules]"),
        ("overrides = 5", "overrides is no list", "[[overrides]]"),
        ("[[overrides]]\nrules = {}", "paths of an override", "paths ="),
        ('[[overrides]]\npath = ["a"]', "no setting of an override 'path'", "'paths'"),
        ('[[overrides]]\npaths = ["a"]\nrules = { NC9 = "off" }', "no rule 'NC9'", "NC"),
    ],
)
def test_what_it_cannot_say_is_an_error_with_what_was_meant(toml: str, message: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        configured(toml)
    assert caught.value.message.startswith("newscli.toml: ")
    assert message in caught.value.message
    assert hint in caught.value.hint


def test_the_nearest_file_upwards_counts_and_its_own_before_the_shared_one(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (tmp_path / "newscli.toml").write_text('fail-on = "note"', "utf-8")
    assert find_config(deep).fail_on == "note"
    (tmp_path / "a" / "pyproject.toml").write_text('[project]\nname = "newscli-fan"\n', "utf-8")
    assert find_config(deep).fail_on == "note", "a pyproject.toml without our table is passed over"
    (tmp_path / "a" / "pyproject.toml").write_text('[tool.newscli]\nfail-on = "warning"\n', "utf-8")
    assert find_config(deep).fail_on == "warning"
    (tmp_path / "a" / "newscli.toml").write_text('fail-on = "never"', "utf-8")
    assert find_config(deep).fail_on == "never"
    assert find_config(deep).path == tmp_path / "a" / "newscli.toml"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("newscli.toml", b"fail-on ="),
        ("newscli.toml", b"\xff"),
        ("pyproject.toml", b"[tool]\nnewscli = 3\n"),
    ],
)
def test_a_file_that_cannot_be_read_is_an_error(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UsageError):
        find_config(tmp_path)


def test_a_file_named_must_be_one(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        load_config(tmp_path / "gone.toml")
    (tmp_path / "pyproject.toml").write_text("[project]\n", "utf-8")
    with pytest.raises(UsageError, match=r"no \[tool\.newscli\]"):
        load_config(tmp_path / "pyproject.toml")


def test_a_baseline_is_beside_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "newscli.toml").write_text('baseline = "known.json"', "utf-8")
    assert find_config(tmp_path).baseline == tmp_path / "known.json"


def test_a_limit_given_as_an_option_counts_more_than_everything_else() -> None:
    config = configured('[[overrides]]\npaths = ["*"]\nrules = { NC101 = "off" }')
    options = check_options(config, limits={"NC101": 10, "NC102": None})
    assert settings_for(options, "a.md")["NC101"] == Setting("error", 10)
    assert settings_for(options, "a.md")["NC102"].level == "off"
    with pytest.raises(UsageError):
        check_options(config, limits={"NC101": -1})
    with pytest.raises(UsageError):
        check_options(config, limits={"NC101": float("nan")})


def test_an_option_counts_before_the_environment_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    config = configured('format = "markdown"\nfail-on = "note"')
    monkeypatch.delenv("NEWSCLI_FORMAT", raising=False)
    monkeypatch.delenv("NEWSCLI_OUTPUT", raising=False)
    assert format_of(Config()) == ("table", "default")
    assert format_of(config) == ("markdown", "newscli.toml")
    assert outputs_of(None) == []
    monkeypatch.setenv("NEWSCLI_FORMAT", "github")
    monkeypatch.setenv("NEWSCLI_OUTPUT", "sarif=a.sarif junit=b.xml")
    assert format_of(config) == ("github", "NEWSCLI_FORMAT")
    assert format_of(config, "json") == ("json", "option")
    assert outputs_of(None) == ["sarif=a.sarif", "junit=b.xml"]
    assert outputs_of(["csv=c.csv"]) == ["csv=c.csv"]
    assert check_options(config).fail_on == "note"
    assert check_options(config, fail_on="never").fail_on == "never"


def test_what_is_in_force_says_where_it_comes_from() -> None:
    lines = {line.name: line for line in in_force(configured(OVERRIDES), "opinion/a.md")}
    assert lines["NC205 one-source"][1:] == ("off, limit 6", "newscli.toml, override")
    assert lines["NC103 sentence-too-long"][1:] == ("warning, limit 60", "default")
    lines = {line.name: line for line in in_force(configured(OVERRIDES))}
    assert lines["NC205 one-source"][1:] == ("warning, limit 6", "newscli.toml")
