"""Links: where they go, and what is odd about them."""

from __future__ import annotations

import pytest

from morenashi.model.incident import Organisation
from morenashi.model.words import NOTHING
from morenashi.notice.lint.links import links, own_domains
from morenashi.notice.lint.reading import read


@pytest.mark.parametrize(
    ("text", "host", "odd"),
    [
        (
            "https://www.minato-shoji.example/oshirase をご覧ください",
            "www.minato-shoji.example",
            None,
        ),
        ("https://minato-shoji.example。", "minato-shoji.example", None),
        ("https://bit.ly/abc", "bit.ly", "short"),
        ("https://192.0.2.7/login", "192.0.2.7", "numeric"),
        ("https://xn--abc.example/", "xn--abc.example", "internationalised"),
        ("http://minato-shoji.example/", "minato-shoji.example", "http"),
        ("(https://minato-shoji.example/a)", "minato-shoji.example", None),
    ],
)
def test_a_link(text: str, host: str, odd: str | None) -> None:
    reading = read(text)
    [link] = links(reading)
    assert link.host == host
    assert (link.odd is None) if odd is None else (link.odd is not None and odd in link.odd.en)
    assert reading.folded[slice(*link.span)].startswith("http")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.ppc.go.jp/", True),
        ("https://www.jicc.co.jp/", True),
        ("https://jicc.co.jp.example.net/", False),
        ("https://minato-shoji.example/", False),
    ],
)
def test_public_bodies(url: str, expected: bool) -> None:
    [link] = links(read(url))
    assert link.of_public_body is expected


def test_addresses_of_mail_are_no_links() -> None:
    assert list(links(read("soudan@minato-shoji.example へ"))) == []


@pytest.mark.parametrize(
    ("website", "senders", "expected"),
    [
        ("https://www.Minato-Shoji.example/a/b", (), {"minato-shoji.example"}),
        ("minato-shoji.example", ("info@mail.example",), {"minato-shoji.example", "mail.example"}),
        ("", (), set()),
    ],
)
def test_own_domains(website: str, senders: tuple[str, ...], expected: set[str]) -> None:
    assert own_domains(Organisation(NOTHING, website=website, senders=senders)) == expected
