from newscli.text import stopwords


def test_sets_hold_what_callers_rely_on() -> None:
    assert {"the", "of", "she", "would", "because"} <= stopwords.FUNCTION_WORDS
    assert {"said", "according", "spokesman"} <= stopwords.REPORTING_WORDS
    assert {"monday", "december", "yesterday"} <= stopwords.CALENDAR_WORDS
    assert {"however", "don't", "the"} <= stopwords.STOPWORDS
    assert {"million", "percent", "first"} <= stopwords.NUMBER_WORDS


def test_content_words_are_in_none() -> None:
    content = {"police", "president", "government", "school", "market"}
    for words in (
        stopwords.STOPWORDS,
        stopwords.REPORTING_WORDS,
        stopwords.CALENDAR_WORDS,
        stopwords.NUMBER_WORDS,
    ):
        assert not words & content


def test_words_are_as_callers_look_them_up() -> None:
    for words in (
        stopwords.STOPWORDS,
        stopwords.REPORTING_WORDS,
        stopwords.CALENDAR_WORDS,
        stopwords.NUMBER_WORDS,
    ):
        assert all(word == word.lower() and "’" not in word for word in words)


def test_function_words_are_few_and_stop_words() -> None:
    assert 60 <= len(stopwords.FUNCTION_WORDS) <= 170
    assert stopwords.FUNCTION_WORDS < stopwords.STOPWORDS
