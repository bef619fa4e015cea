import pytest

from newscli.analyses.summary.candidates import Candidates
from newscli.analyses.summary.readable import is_cut_off, other_halves, points_back
from newscli.analyses.summary.selection import Length, Taste, choose
from newscli.text.spans import Sentence


def of(*texts: str) -> Candidates:
    return Candidates((), list(texts))


def test_best_first() -> None:
    assert choose(of("Dogs bark.", "Cats sleep.", "Birds sing."), [1, 3, 2], Length(2)) == [1, 2]


def test_equal_scores_go_by_place() -> None:
    assert choose(of("Dogs bark.", "Cats sleep.", "Birds sing."), [1, 1, 1], Length(2)) == [0, 1]


def test_fewer_sentences_than_asked_for() -> None:
    assert choose(of("Dogs bark."), [1], Length(3)) == [0]
    assert choose(of(), [], Length(3)) == []


def test_the_same_sentence_is_taken_once() -> None:
    assert choose(of("Dogs bark.", "Cats sleep.", "DOGS  bark!"), [3, 1, 2], Length(3)) == [0, 1]


def test_overlap_takes_off_the_share_of_words_that_are_chosen_already() -> None:
    texts = of("Dogs bark loudly.", "Dogs bark nightly.", "Cats sleep.")
    assert choose(texts, [3, 2, 1.5], Length(2), Taste(overlap=0.7)) == [0, 1]  # 2 - 0.7 * 2/3 = 1.53
    assert choose(texts, [3, 2, 1.5], Length(2), Taste(overlap=0.8)) == [0, 2]  # 2 - 0.8 * 2/3 = 1.47


def test_a_sentence_that_points_back_loses_unless_the_one_before_is_chosen() -> None:
    texts = of("Ann Lee sings.", "She won twice.", "Fans cheered loudly.")
    assert choose(texts, [1, 3, 2.5], Length(1), Taste(back=1)) == [2]
    assert choose(texts, [4, 3, 2.5], Length(2), Taste(back=1)) == [0, 1]


HALVED = of('"We had to, said Ann Lee.', 'There was no money left."', "Fans cheered loudly.")


def test_half_a_quotation_loses_more_where_the_text_has_the_other_half() -> None:
    alone = of('"We had to, said Ann Lee.', "There was no money left.", "Fans cheered loudly.")
    assert choose(alone, [4, 1, 2], Length(1), Taste(cut_off=1)) == [0]  # 4 - 1
    assert choose(HALVED, [4, 1, 2], Length(1), Taste(cut_off=1)) == [2]  # 4 - 3


def test_the_other_half_beside_it_makes_a_quotation_whole() -> None:
    assert choose(HALVED, [6, 3, 2], Length(2), Taste(cut_off=1)) == [0, 1]  # 6 - 3, then 3


def test_halves_meet_in_one_paragraph_only() -> None:
    texts = ['"One two three.', "Four five.", 'Six seven."', '"Eight nine.']
    apart = Candidates([Sentence(i, i + 1, i // 3) for i in range(4)], texts)
    assert other_halves(apart) == {0: 2, 2: 0}
    joined = Candidates([Sentence(i, i + 1, i // 2) for i in range(4)], texts)
    assert other_halves(joined) == {2: 3, 3: 2}


def test_words_that_fit() -> None:
    texts = of("one two three four", "five six", "seven eight")
    assert choose(texts, [3, 2, 1], Length(3, words=6)) == [0, 1]
    assert choose(texts, [3, 2, 1], Length(3, words=3)) == [1]


def test_one_sentence_at_least() -> None:
    assert choose(of("one two three", "four five"), [2, 1], Length(2, words=1)) == [0]


@pytest.mark.parametrize(
    "sentence",
    [
        'He said: "The bridge is shut.',
        "“The bridge is shut, she said.",
        "The mayor: 'We had to shut it.",
        "‘We had to shut it.",
        "These are the reasons:",
        'The bridge is shut."',
        "• The bridge is shut.",
    ],
)
def test_half_a_quotation_is_cut_off(sentence: str) -> None:
    assert is_cut_off(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        'He said: "The bridge is shut."',
        "“The bridge is shut,” she said.",
        "The mayor's plan: 'We had to shut it.'",
        "It's the workers' bridge, and they don't like it.",
        "Traffic in the '90s was light.",
        "The bridge is shut.",
    ],
)
def test_a_whole_sentence_is_not_cut_off(sentence: str) -> None:
    assert not is_cut_off(sentence)


def test_half_a_quotation_is_taken_last() -> None:
    texts = of('He called it "a fine old bridge.', "Repairs begin today.")
    assert choose(texts, [2, 1], Length(1), Taste(cut_off=2)) == [1]


def test_pointing_back() -> None:
    texts = of("He left.", "But it rained.", "Helen left.", "It's late.", "...")
    assert points_back(texts) == [True, True, False, True, False]
