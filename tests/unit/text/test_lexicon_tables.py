from pathlib import Path

import pytest

import newscli.text
from newscli.text import lexicon
from newscli.text.lexicon import Lexicon, pack

DATA = Path(newscli.text.__file__).parent / "data"
TABLES = {"frequency": 2, "syllables": 1, "tags": 1}  # characters of a code


@pytest.mark.parametrize(("name", "width"), TABLES.items())
def test_tables_are_sorted_and_hold_each_word_once(name: str, width: int) -> None:
    words = [word for word, _ in Lexicon(name, width=width).items()]
    assert len(set(words)) == len(words) > 1000
    assert [word[:3] for word in words] == sorted(word[:3] for word in words)


@pytest.mark.parametrize(("name", "width"), TABLES.items())
def test_every_word_is_found_with_its_code(name: str, width: int) -> None:
    table = Lexicon(name, width=width)
    assert [word for word, code in table.items() if table.get(word) != code] == []


@pytest.mark.parametrize(("name", "width"), TABLES.items())
def test_packing_again_gives_the_same_bytes(name: str, width: int) -> None:
    codes = dict(reversed(Lexicon(name, width=width).items()))
    assert pack(codes, width=width) == lexicon.read_text(name)


def test_a_packed_table(monkeypatch: pytest.MonkeyPatch) -> None:
    text = pack({"cable": "2", "a": "1", "cab": "3", "cabs": "4", "of": "5"})
    assert text == "a cab of\n =1\n =3 le=2 s=4\n =5"
    monkeypatch.setattr(lexicon, "read_text", lambda _: text)
    table = Lexicon("any")
    assert [table.get(word) for word in ("a", "cab", "cable", "cabs", "of")] == ["1", "3", "2", "4", "5"]
    assert [table.get(word) for word in ("", "c", "ca", "cabl", "abs", "ofs", "cab le", "s")] == [""] * 8


def test_a_packed_table_of_longer_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    codes = {"cab": "1=", "cable": "==", "of": "5x"}
    monkeypatch.setattr(lexicon, "read_text", lambda _: pack(codes, width=2))
    table = Lexicon("any", width=2)
    assert dict(table.items()) == codes
    assert [table.get(word) for word in ("cab", "cable", "of", "c", "le")] == ["1=", "==", "5x", "", ""]


@pytest.mark.parametrize("codes", [{"": "1"}, {"a b": "1"}, {"a=b": "1"}, {"a": "12"}, {"a": " "}, {"a": ""}])
def test_what_cannot_be_packed(codes: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="cannot pack"):
        pack(codes)


def test_every_data_file_has_a_licence_beside_it() -> None:
    files = sorted(path.name for path in DATA.glob("*.txt") if "LICENSE" not in path.name)
    assert {"frequency.txt", "familiar.txt", "syllables.txt", "tags.txt"} <= set(files)
    for name in files:
        licence = DATA / f"{name.removesuffix('.txt').partition('-')[0]}-LICENSE.txt"
        assert "licen" in licence.read_text("utf-8").lower(), name


def test_the_data_are_small() -> None:
    assert sum(path.stat().st_size for path in DATA.glob("*.txt")) < 1_200_000
