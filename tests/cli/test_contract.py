"""The outside of the command, in real processes: inputs, options, exit codes."""

import codecs
import json
from pathlib import Path

import pytest

from tests.cli.conftest import STORY
from tests.conftest import Run

COMMANDS = ("summarize", "keywords", "quotes", "readability")
KEYS = {"summarize": "summary", "keywords": "keywords", "quotes": "quotes", "readability": "readability"}


@pytest.mark.parametrize("command", COMMANDS)
def test_standard_input_and_a_file_give_the_same_results(command: str, story: Path, newscli: Run) -> None:
    by_file = newscli(command, story, "-f", "json")
    by_pipe = newscli(command, "-f", "json", stdin=STORY.encode())
    by_dash = newscli(command, "-", "-f", "json", stdin=STORY.encode())
    assert (by_file.returncode, by_pipe.returncode) == (0, 0)
    assert by_pipe.stdout == by_dash.stdout
    (one,), (two,) = json.loads(by_file.stdout), json.loads(by_pipe.stdout)
    assert one[KEYS[command]] == two[KEYS[command]]
    assert (one["id"], two["id"]) == (str(story), "-")
    assert set(one) == {"schema", "id", "source", "title", "language", "offsets", KEYS[command]}
    assert by_file.stderr == b""


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\t\r\n ",
        b"A stray \x00 sign in a line of text.",
        b"Word",
        b'"' * 10_000,
        b"\xff\xfe",
        ("caf\u00e9 \u201cyes\u201d he said. " * 3).encode("cp1252"),
        codecs.BOM_UTF16_LE + STORY.encode("utf-16-le"),
        "\U0001f600\u202e\u0301 \u2028 \x85 \x0c".encode(),
        b"a " * 500_000,
        b"x" * 1_000_000,
    ],
    ids=lambda d: f"{len(d)}-bytes-{d[:4].hex()}",
)
def test_bad_input_gives_a_result(command: str, data: bytes, newscli: Run) -> None:
    done = newscli(command, "-f", "jsonl", stdin=data)
    record = json.loads(done.stdout)
    assert done.returncode == 0, done.stderr
    assert KEYS[command] in record
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("format_", ["table", "json", "jsonl", "csv", "tsv", "markdown", "text"])
@pytest.mark.parametrize("command", COMMANDS)
def test_an_empty_document_works_in_every_format(command: str, format_: str, newscli: Run) -> None:
    done = newscli(command, "-f", format_, stdin=b"")
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_missing_file_among_good_ones_costs_only_itself(story: Path, tmp_path: Path, newscli: Run) -> None:
    (tmp_path / "photo.bin").write_bytes(bytes(range(32)) * 50)
    done = newscli("keywords", story, "none.txt", "photo.bin", story, "-f", "jsonl")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [r.get("error", {}).get("code") for r in records] == [None, "not-found", "binary", None]
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == [
        "newscli: none.txt: no such file or directory",
        "newscli: photo.bin: this is a binary file, not text (if it is text, name its --encoding)",
    ]


def test_options_work_before_the_command_and_after_the_input(story: Path, newscli: Run) -> None:
    outputs = {
        newscli("summarize", story, "-f", "jsonl", "-n", "1").stdout,
        newscli("summarize", "-f", "jsonl", "-n", "1", story).stdout,
        newscli("-f", "jsonl", "-n", "1", "summarize", story).stdout,
        newscli("--format=jsonl", "-n", "1", "-q", "summarize", story).stdout,
        newscli("-fjsonl", "-qn1", "summarize", story).stdout,
        newscli("-qn", "1", "-fjsonl", "summarize", story).stdout,
    }
    assert len(outputs) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["summarize", "-n", "0"], "0"),
        (["summarize", "-n", "-3"], "-3"),
        (["summarize", "-n", "3", "--words", "50"], "words"),
        (["summarize", "--percent", "0"], "percent"),
        (["summarize", "--percent", "101"], "percent"),
        (["summarize", "--method", "magic"], "magic"),
        (["keywords", "-n", "0"], "0"),
        (["keywords", "--max-words", "0"], "0"),
        (["quotes", "--kind", "loud"], "loud"),
        (["quotes", "--min-words", "0"], "0"),
        (["readability", "--metric", "flesch_kincade"], "flesch_kincaid_grade"),
        (["readability", "--hardest", "-1"], "-1"),
        (["summarize", "-f", "yaml"], "yaml"),
        (["summarize", "-o", "json=none/out.json"], "none"),
        (["summarize", "-o", "out.json"], "FORMAT=FILE"),
        (["summarize", "-j", "0"], "0"),
        (["summarize", "--lang", "xx"], "xx"),
        (["summarize", "--encoding", "klingon"], "klingon"),
        (["summarize", "--with", "syntax"], "syntax"),
        (["summarize", "-0"], "--files-from"),
        (["summarize", "--files-from", "-", "-"], "standard input"),
        (["summarise"], "summarise"),
        (["--nonsense"], "--nonsense"),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_line_and_a_hint_before_anything_is_read(
    arguments: list[str], said: str, story: Path, newscli: Run
) -> None:
    done = newscli(*arguments, story)
    assert done.returncode == 2
    assert done.stdout == b""
    lines = done.stderr.decode().splitlines()
    assert lines[0].startswith("newscli: ")
    assert said in done.stderr.decode()
    assert len(lines) <= 2


def test_inputs_without_documents_are_said_to_be_so(tmp_path: Path, newscli: Run) -> None:
    (tmp_path / "none.jsonl").touch()
    done = newscli("summarize", "none.jsonl", "-f", "json")
    assert (done.returncode, json.loads(done.stdout)) == (0, [])
    assert done.stderr == b"newscli: there is no document in the input\n"
    assert newscli("summarize", "none.jsonl", "-q").stderr == b""


def test_a_list_of_files(story: Path, tmp_path: Path, newscli: Run) -> None:
    listing = f"{story}\0{story}\0".encode()
    done = newscli("summarize", "--files-from", "-", "-0", "-f", "jsonl", stdin=listing)
    assert len(done.stdout.splitlines()) == 2


@pytest.mark.parametrize("jobs", ["999999999999", "9" * 5000])
def test_more_jobs_than_processors_are_no_more_processes(jobs: str, story: Path, newscli: Run) -> None:
    done = newscli("summarize", story, "-f", "text", "-j", jobs)
    assert (done.returncode, done.stderr) == (0, b"")


def test_any_number_of_jobs_gives_the_same_bytes(samples: Path, newscli: Run) -> None:
    one = newscli("quotes", samples, "-f", "jsonl", "-j", "1")
    two = newscli("quotes", samples, "-f", "jsonl", "-j", "2")
    assert one.returncode == 0
    assert one.stdout == two.stdout
    assert len(one.stdout.splitlines()) >= 9


@pytest.mark.parametrize("hash_seed", ["0", "1", "4242"])
def test_output_does_not_depend_on_the_order_of_sets(hash_seed: str, samples: Path, newscli: Run) -> None:
    for command in COMMANDS:
        runs = {
            newscli(command, samples, "-f", "jsonl", env={"PYTHONHASHSEED": seed}).stdout
            for seed in ("7", hash_seed)
        }
        assert len(runs) == 1


def test_works_without_a_locale_and_a_home(story: Path, newscli: Run) -> None:
    story.write_text("The caf\u00e9 \u201copened\u201d on Monday. \u6771\u4eac was far.", "utf-8")
    done = newscli(
        "summarize", story, "-f", "text", env={"LC_ALL": "C", "PYTHONUTF8": "0", "HOME": "/nonexistent"}
    )
    assert done.returncode == 0
    assert "caf\u00e9" in done.stdout.decode("utf-8")


def test_text_in_a_language_that_is_not_supported_is_analysed_with_a_warning(newscli: Run) -> None:
    catalan = "L'alcalde va dir dilluns que el nou pont no s'obrirà fins a la tardor, per als veïns. " * 6
    done = newscli("readability", "-f", "jsonl", stdin=catalan.encode())
    assert done.returncode == 0
    assert json.loads(done.stdout)["language"] is None
    assert b"none that is supported" in done.stderr
    assert newscli("readability", "-f", "jsonl", "-q", stdin=catalan.encode()).stderr == b""
    assert newscli("readability", "-f", "jsonl", "--lang", "en", stdin=catalan.encode()).stderr == b""


def test_a_folder_of_several_languages_is_done_in_one_run(tmp_path: Path, newscli: Run) -> None:
    texts = {
        "de": "Der Bürgermeister sagte am Montag, dass die neue Brücke erst im Herbst eröffnet werde. ",
        "en": "The mayor said on Monday that the new bridge would not be opened before the autumn. ",
        "es": "El alcalde dijo el lunes que el nuevo puente no se abrirá antes del otoño. ",
        "fr": "Le maire a dit lundi que le nouveau pont ne serait pas ouvert avant l'automne. ",
    }
    for code, text in texts.items():
        (tmp_path / f"{code}.txt").write_text(text * 6, "utf-8")
    for command in ("summarize", "keywords", "quotes", "readability", "check"):
        one, two = (newscli(command, ".", "-f", "jsonl", "-j", jobs) for jobs in ("1", "2"))
        assert one.returncode == 0
        assert one.stderr == b""
        assert [json.loads(line)["language"] for line in one.stdout.splitlines()] == list(texts)
        assert two.stdout == one.stdout
    done = newscli("keywords", ".", "--together", "-f", "jsonl")
    assert json.loads(done.stdout)["language"] == "mul"
    assert done.stderr == b""
    done = newscli("keywords", "de.txt", "--together", "-f", "jsonl")
    assert json.loads(done.stdout)["language"] == "de"
    done = newscli("readability", "de.txt", "en.txt", "es.txt", "-f", "csv")
    header, *rows = done.stdout.decode().splitlines()
    assert {"wiener_sachtextformel", "gunning_fog", "grade"} <= set(header.split(","))
    assert len(rows) == 3


def test_lang_names_the_language(newscli: Run) -> None:
    done = newscli("readability", "-f", "jsonl", "--lang", "it", stdin=b"Roma. Milano.")
    assert json.loads(done.stdout)["language"] == "it"
    done = newscli("readability", "--lang", "xx", stdin=b"Roma.")
    assert done.returncode == 2
    assert b"one of: auto, en, da, de" in done.stderr


def test_colour_goes_by_option_environment_and_terminal(story: Path, newscli: Run) -> None:
    assert b"\x1b[" not in newscli("summarize", story, env={"NO_COLOR": ""}).stdout
    assert b"\x1b[1;36m" in newscli("summarize", story, "--color", "always", env={"NO_COLOR": "1"}).stdout
    assert b"\x1b[" not in newscli("summarize", story, "--color", "never", env={"FORCE_COLOR": "1"}).stdout


def test_help_names_every_option_and_version_is_short(newscli: Run) -> None:
    for command in COMMANDS:
        done = newscli(command, "--help")
        assert done.returncode == 0
        for option in (
            "--format",
            "--output",
            "--files-from",
            "--with",
            "--engine",
            "--keep-furniture",
            "--jobs",
        ):
            assert option in done.stdout.decode()
    assert newscli("--version").stdout.startswith(b"newscli ")
    bare = newscli()
    assert (bare.returncode, bare.stdout) == (2, b"")
    assert b"summarize" in bare.stderr


def test_several_inputs_as_one_story(story: Path, tmp_path: Path, newscli: Run) -> None:
    other = tmp_path / "other.txt"
    other.write_text("The library will close in June, the mayor told the council. Staff knew.", "utf-8")
    done = newscli("summarize", "--together", "-n", "2", story, other, "none.txt", "-f", "jsonl")
    failed, record = map(json.loads, done.stdout.splitlines())
    assert done.returncode == 2
    assert failed["error"]["code"] == "not-found"
    assert (record["id"], record["documents"]) == ("together", [str(story), str(other)])
    assert {s["document"] for s in record["summary"]["sentences"]} <= {str(story), str(other)}
    table = newscli("summarize", "--together", story, other, "-f", "csv").stdout.decode().splitlines()
    assert table[0] == "id,document,line,start,end,rank,score,text"
