from newscli.analyses.readability.grade import CONSENSUS, HIGHEST, LOWEST, consensus, grade_range, spread


def scores(*values: float) -> dict[str, float]:
    return {**dict(zip(CONSENSUS, values, strict=True)), "lix": 55.0, "linsear_write": 99.0}


def test_the_grade_is_the_median_of_five_formulas() -> None:
    assert consensus(scores(7.0, 12.0, 8.0, 9.0, 1.0)) == 8.0


def test_one_wild_formula_does_not_move_the_grade() -> None:
    assert consensus(scores(7.0, 9.0, 8.0, 8.5, 80.0)) == 8.5


def test_the_grade_stays_within_school_and_college() -> None:
    assert consensus(scores(-3.0, -2.0, -1.0, -4.0, -5.0)) == LOWEST
    assert consensus(scores(90.0, 91.0, 92.0, 93.0, 94.0)) == HIGHEST


def test_the_spread_names_the_lowest_and_the_highest_formula() -> None:
    assert spread(scores(7.0, 9.0, 8.0, 3.0, 80.0)) == ("automated_readability_index", "coleman_liau_index")


def test_the_range_is_the_lowest_and_the_highest_within_school_and_college() -> None:
    assert grade_range(scores(7.0, 9.0, 8.0, 3.5, 12.5)) == (3.5, 12.5)
    assert grade_range(scores(7.0, 9.0, 8.0, -3.0, 80.0)) == (LOWEST, HIGHEST)
