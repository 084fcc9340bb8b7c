"""Notices: what is said to whom after a leak."""
