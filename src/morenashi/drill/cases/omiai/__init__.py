"""Omiai (2021): images of identity documents, kept long after people had left."""
