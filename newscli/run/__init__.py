"""Runs analyses over documents and sends the records to the outputs."""
