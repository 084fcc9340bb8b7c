"""Choosing the kind of place by its URL."""

from __future__ import annotations

from pathlib import Path

from morenashi.model.finding import Cause, Unread
from morenashi.model.item import Item
from morenashi.sources.listing import list_items


def test_a_bare_path_and_its_url_are_the_same(tmp_path: Path) -> None:
    (tmp_path / "名簿.txt").write_text("x", "utf-8")
    by_path = list(list_items(str(tmp_path)))
    by_url = list(list_items(tmp_path.as_uri()))
    assert by_path == by_url
    assert isinstance(by_path[0], Item)


def test_an_unknown_kind_of_place_is_a_result() -> None:
    (only,) = list_items("s3://bucket/key")
    assert isinstance(only, Unread)
    assert only.cause is Cause.UNSUPPORTED
    assert only.what is not None
    assert "s3" in only.what.ja
