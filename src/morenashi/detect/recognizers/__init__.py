"""One file per kind; which of them run, and in which order, is written in detect/chain.py."""
