"""The four analyses: pure functions from a document to a frozen result. None imports another."""
