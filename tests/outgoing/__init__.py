"""Outgoing mails of four invented organisations, written by hand without knowledge of the rules."""
