"""Holds the drills: every case plays, and shows what it must."""
