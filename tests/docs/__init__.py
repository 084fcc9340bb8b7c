"""Tests of what is written: pages, links, requirements, README."""
