"""Tests of where something has left from."""
