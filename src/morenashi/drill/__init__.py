"""Plays past cases on invented people, act by act, with the real flows; adds no logic of its own."""
