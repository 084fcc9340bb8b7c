"""Turns what a scan found into a document: one file of `formats/` is one format."""
