"""Whatever stands in a file can be kept and shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from morenashi.flows.item import ItemJob, read_item
from morenashi.flows.storable import storable
from tests.flows.made import item


@given(st.text())
def test_is_utf8_without_nul(text: str) -> None:
    kept = storable(text)
    assert "\0" not in kept
    assert kept.encode("utf-8").decode("utf-8") == kept
    if "\0" not in text and not any(0xD800 <= ord(letter) < 0xE000 for letter in text):
        assert kept == text


def test_half_letters_in_keys_and_values() -> None:
    row = rb'{"\ud800tel\u0000": "090-1234-5678\udfff"}'
    result = read_item(ItemJob(item("a.json", b"[" + row + b"," + row + b"]"), bytes(32)))
    assert result.findings
    for finding in result.findings:
        for text in (finding.part, finding.column or "", *finding.samples):
            assert storable(text) == text
