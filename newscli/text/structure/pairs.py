"""Features that say more together than apart: their pair is a feature of its own (see `model`).

The prefix says whose they are: "<" of the line above, ">" of the line below, "@" of the place. The pairs are
those whose lines were misjudged alike on many sites, found again with each fifth of the sites left out.
"""

PAIRS: tuple[tuple[str, str], ...] = (
    ("< words>=22", "@ short line alone"),
    ("ends with no mark", "> ends ."),
    ("> words>=22", "@ run of 2 short lines"),
    ("no inner capitals", "@ prose in 3 of 8 below"),
    ("we", "> words>=13"),
    ("< ends with no mark", "> words>=22"),
    ("@ prose in 2 of 3 below", "@ run of 2 short lines"),
    ("no function words", "< ends ."),
    ("< ends .", "@ run of 2 short lines"),
    ("no inner capitals", "@ short line alone"),
    ("< ends with no mark", "@ prose in 3 of 3 below"),
    ("@ prose in 5 of 8 below", "@ short line alone"),
    ("ends with no mark", "@ prose in 1 of 8 above"),
    ("page cues of 1 classes", "> words>=13"),
    ("< no function words", "> ends ."),
    ("@ before the text", "@ run of 2 short lines"),
    ("< no function words", "@ second line"),
    ("> ends .", "@ before the text"),
    ("only a name", "< no function words"),
    ("page cues of 1 classes", "< a quarter function words"),
    ("a quarter function words", "@ short line alone"),
    ("words>=4", "@ before the text"),
    ("nothing past", "page cues of 1 classes"),
    ("ends with no mark", "< words>=22"),
    ("cues>=15%", "> words>=13"),
    ("> no function words", "@ after the text"),
    ("< no inner capitals", "@ prose in 3 of 8 below"),
    ("ends with no mark", "words>=13"),
    ("ends with no mark", "@ before the text"),
    ("ends with no mark", "> credit at the end"),
    ("ends with no mark", "> photo, short"),
    ("ends in brackets", "photo"),
    ("ends ?", "@ short line alone"),
    ("ends ?", "words>=10"),
    ("plain sentence", "@ short line alone"),
    ("plain sentence", "@ after the text"),
)
