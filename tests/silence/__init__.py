"""Tests that personal values do not leave: planted values are searched for in every byte."""
