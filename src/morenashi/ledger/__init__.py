"""Decisions and facts of cases, append-only: each entry is chained to the last and holds no personal text."""
