"""Tests of the house itself: floors, habits, lightness."""
