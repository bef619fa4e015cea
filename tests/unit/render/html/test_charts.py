from newscli.analyses.readability import HardSentence
from newscli.render.formulas import ENDS, FORMULAS
from newscli.render.html.charts import gauges, skyline, strips
from newscli.render.record import Article


def _sentence(start: int, end: int, words: int, score: float = 0.2) -> HardSentence:
    return HardSentence("", start, end, 1, score, words)


def test_the_skyline_has_bars_of_one_width_as_high_as_sentences_are_long() -> None:
    drawn = skyline([_sentence(0, 50, 10), _sentence(51, 99, 5, 0.8)])
    assert drawn is not None
    assert [(bar.x, bar.width, bar.level) for bar in drawn.bars] == [(45.0, 410.0, 0), (545.0, 410.0, 2)]
    assert [bar.height for bar in drawn.bars] == [92.59, 46.3]
    assert all(abs(bar.y + bar.height - 100) < 0.02 for bar in drawn.bars)
    assert (drawn.longest, drawn.mean, drawn.limit) == (10, 7.5, None)


def test_a_long_sentence_gives_the_line_of_25_words() -> None:
    drawn = skyline([_sentence(0, 99, 50)])
    assert drawn is not None
    assert drawn.limit == 53.7
    assert skyline([]) is None


def test_uses_stand_on_the_axis_of_the_sentences() -> None:
    phrase = type("Phrase", (), {"text": "road  bridge"})
    sentences = (_sentence(10, 20, 2), _sentence(21, 31, 2), _sentence(40, 60, 4), _sentence(61, 70, 2))
    article = Article("", (), sentences, (((0, 4), (10, 14), (26, 30), (35, 38), (50, 54), (99, 100)),))
    of_phrases, of_voices = strips(article, [phrase])
    assert [(strip.name, strip.look) for strip in of_phrases] == [("road bridge", "k0")]
    assert of_phrases[0].places == [0.0, 0.0, 375.0, 500.0, 625.0, 1000.0]
    assert of_voices == []


def test_gauges_run_from_easy_to_hard() -> None:
    drawn = gauges(
        {"flesch_reading_ease": 75.0, "gunning_fog": 9.0, "lix": 99.0, "rix": -1.0, "new_one": 3.0}
    )
    assert [gauge.place for gauge in drawn] == [250.0, 500.0, 1000.0, 0.0, None]
    assert drawn[0].label == "Flesch reading ease"
    assert ENDS.keys() == FORMULAS.keys()
