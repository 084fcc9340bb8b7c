"""A state that was kept is read back to the same."""

from __future__ import annotations

import json
import zlib

import pytest
from hypothesis import HealthCheck, given, settings

from morenashi.errors import StoreError
from morenashi.model.incident import Incident
from morenashi.store.case_state import packed, unpacked
from tests.incidents import incidents


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(incidents())
def test_there_and_back(incident: Incident) -> None:
    assert unpacked(packed(incident), where="here") == incident


def test_facts_of_a_later_program() -> None:
    told = {"key": "a", "title": "t", "organisation": {"name": "o"}, "aura": {"$day": "2026-04-01"}}
    with pytest.raises(StoreError, match=r"minato: holds 1 facts .* \(aura\)"):
        unpacked(zlib.compress(json.dumps(told).encode()), where="minato")
