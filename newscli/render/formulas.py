"""The formulas as people are told of them."""

FORMULAS = {
    "flesch_reading_ease": ("Flesch reading ease", "100 easy, 0 hard"),
    "flesch_kincaid_grade": ("Flesch-Kincaid", "US school grade"),
    "gunning_fog": ("Gunning fog", "US school grade"),
    "smog_index": ("SMOG", "US school grade"),
    "automated_readability_index": ("Automated readability index", "US school grade"),
    "coleman_liau_index": ("Coleman-Liau", "US school grade"),
    "dale_chall": ("Dale-Chall", "under 5 easy, 10 hard"),
    "spache": ("Spache", "US school grade, up to 4"),
    "linsear_write": ("Linsear Write", "US school grade"),
    "lix": ("LIX", "under 30 easy, over 50 hard"),
    "rix": ("RIX", "under 2 easy, over 5 hard"),
    "mcalpine_eflaw": ("McAlpine EFLAW", "under 20 easy, over 30 hard"),
    "wiener_sachtextformel": ("Wiener Sachtextformel", "school grade, 4 to 15"),
    "fernandez_huerta": ("Fernández Huerta", "100 easy, 0 hard"),
    "szigriszt_pazos": ("Szigriszt Pazos", "100 easy, 0 hard"),
    "gutierrez_polini": ("Gutiérrez de Polini", "over 50 easy, under 33 hard"),
    "crawford": ("Crawford", "years of schooling"),
    "gulpease_index": ("Gulpease", "100 easy, 0 hard"),
}
"""Label and scale of each formula."""

ENDS = {
    "flesch_reading_ease": (100, 0),
    "flesch_kincaid_grade": (0, 18),
    "gunning_fog": (0, 18),
    "smog_index": (0, 18),
    "automated_readability_index": (0, 18),
    "coleman_liau_index": (0, 18),
    "dale_chall": (4, 11),
    "spache": (1, 6),
    "linsear_write": (0, 18),
    "lix": (20, 60),
    "rix": (0, 8),
    "mcalpine_eflaw": (10, 40),
    "wiener_sachtextformel": (4, 15),
    "fernandez_huerta": (100, 0),
    "szigriszt_pazos": (100, 0),
    "gutierrez_polini": (70, 20),
    "crawford": (1, 8),
    "gulpease_index": (100, 0),
}
"""The easy and the hard end of each scale where it is drawn; what lies beyond is drawn at the end."""
