"""The line of each value of a TOML text, however it is laid out."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from morenashi.sources.case_file import write_case_file
from morenashi.sources.toml_lines import line_of, lines_of
from tests.incidents import MINATO, incidents

LAID_OUT = '''\
# a comment = "no pair"
a.b = 1
"c d" = "x # no comment"
text = """
[no.heading]
k = 1 \\""" still
"""
raw = \'\'\'it's
two\'\'\'
many = [ # comment ]
  "x", # y
  { p = 1, q = ["z",
    2] },
]

[t]
x = 2026-01-01 # day
[t.u]
y = 07:32:00
[[t.v]]
[[t.v]]
w = true
[[t.v.s]]
r = 1e3
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("a.b", 2),
        ("c d", 3),
        ("text", 4),
        ("raw", 8),
        ("many", 10),
        ("many[0]", 11),
        ("many[1].p", 12),
        ("many[1].q[0]", 12),
        ("many[1].q[1]", 13),
        ("t", 16),
        ("t.x", 17),
        ("t.u.y", 19),
        ("t.v[0]", 20),
        ("t.v[1]", 21),
        ("t.v[1].w", 22),
        ("t.v[1].s[0].r", 24),
    ],
)
def test_lines(path: str, line: int) -> None:
    assert lines_of(LAID_OUT)[path] == line


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("t.v[1].missing", 21),
        ("many[1].q[7].deep.er", 12),
        ("missing", 0),
        ("", 0),
        ("t.v[9].w", 20),
    ],
)
def test_the_nearest_thing_around(path: str, line: int) -> None:
    assert line_of(path, lines_of(LAID_OUT)) == line


def paths(data: object, path: str = "") -> Iterator[str]:
    """All paths of plain data."""
    if path:
        yield path
    if isinstance(data, dict):
        for key, value in data.items():
            yield from paths(value, f"{path}.{key}" if path else key)
    if isinstance(data, list):
        for number, value in enumerate(data):
            yield from paths(value, f"{path}[{number}]")


def test_every_value_of_a_case_has_its_line() -> None:
    assert set(paths(tomllib.loads(MINATO))) <= lines_of(MINATO).keys()


@settings(deadline=None, max_examples=30)
@given(incidents().map(write_case_file))
def test_every_value_of_any_case_has_its_line(text: str) -> None:
    assert set(paths(tomllib.loads(text))) <= lines_of(text).keys()


@settings(max_examples=200)
@given(st.text("ab.=[]{}\"'\\\n #,1"))
def test_what_is_no_toml_ends_too(text: str) -> None:
    lines_of(text)
