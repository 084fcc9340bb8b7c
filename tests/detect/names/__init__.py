"""Tests of the reader of names."""
