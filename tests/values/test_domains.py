"""Domains taken apart."""

from __future__ import annotations

import pytest

from morenashi.values.domains import parsed, within


@pytest.mark.parametrize(
    ("domain", "core", "ending"),
    [
        ("minato-shoji.co.jp", "minato-shoji", "co.jp"),
        ("MAIL.Minato-Shoji.co.jp.", "minato-shoji", "co.jp"),
        ("minato.jp", "minato", "jp"),
        ("sales.minato.jp", "minato", "jp"),
        ("minato.com", "minato", "com"),
        ("co.jp", "co", "jp"),
        ("aoba.co.uk", "aoba", "co.uk"),
        ("ｍｉｎａｔｏ．jp", "minato", "jp"),
        ("xn--o9jd6d.example", "みなと", "example"),
        ("xn--\udc80.example", "xn--\udc80", "example"),
        ("localhost", "localhost", ""),
        ("", "", ""),
    ],
)
def test_parts(domain: str, core: str, ending: str) -> None:
    assert (parsed(domain).core, parsed(domain).ending) == (core, ending)


@pytest.mark.parametrize(
    ("domain", "inside"),
    [
        ("minato.example", True),
        ("a.b.minato.example", True),
        ("notminato.example", False),
        ("example", False),
        ("", False),
    ],
)
def test_within(domain: str, inside: bool) -> None:
    assert within(domain, frozenset(("minato.example",))) is inside
