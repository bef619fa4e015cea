"""Scripts run by hand: they build the packaged data, fit weights and refresh the documentation."""
