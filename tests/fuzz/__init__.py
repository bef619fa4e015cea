"""The properties of `tests/properties` under atheris, which looks for inputs that reach new code.

    python -m tests.fuzz                              the targets
    python -m tests.fuzz quotes --seconds 600         one of them
    python -m tests.fuzz all --runs 500               each, briefly, the same each time
    python -m tests.fuzz quotes FILE...               inputs that were kept, once more

Nothing is defined here twice: a target is a list of Hypothesis tests, and the bytes that atheris makes decide
what their strategies draw. A failing input is printed as Hypothesis prints it, and kept for
`pytest --hypothesis-profile fuzz TEST`, which makes it smaller.
"""
