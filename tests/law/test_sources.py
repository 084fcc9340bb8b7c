"""What was read: each source has a title and, with few exceptions, an address."""

from __future__ import annotations

import pytest

from morenashi.law.sources import sources, url_of


def test_every_source_has_a_title_and_an_address() -> None:
    assert len(sources()) > 40
    for key, source in sources().items():
        assert source.title, key
        assert source.url.startswith(("https://", "http://")), key


def test_an_unknown_source_is_refused() -> None:
    with pytest.raises(ValueError, match="S999"):
        url_of("S999")
