"""How often Python looks for garbage while documents are analysed."""

import gc

_YOUNG = 20_000  # objects between two searches: those of an article are gone before there are so many


def search_seldom() -> None:
    """Leave what is loaded alone, and look at new objects now and then."""
    gc.freeze()
    gc.set_threshold(_YOUNG)
    gc.enable()
