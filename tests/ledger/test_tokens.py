"""A text never stands in the ledger; numbers, days and choices do."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from morenashi.ledger.tokens import hashed, token
from morenashi.model.facts import Fact
from morenashi.model.group import Outcome
from morenashi.model.words import Words

SECRET, OTHER = b"a" * 32, b"b" * 32


@pytest.mark.parametrize(
    ("path", "fact", "expected"),
    [
        ("x", None, None),
        ("contractor", True, True),
        ("groups[a].persons.at_least", 1240, 1240),
        ("cause.next_word", date(2026, 4, 20), {"day": "2026-04-20"}),
        ("groups[a].items[name].outcome", Outcome.LEAKED, {"is": "leaked"}),
        ("groups[a].items[name].item", "name", {"is": "name"}),
        ("groups[a].items", ("email", "name"), [{"is": "email"}, {"is": "name"}]),
        ("groups[a].channels", ("email",), [{"is": "email"}]),
        ("known[0].evidence", ("log",), [{"is": "log"}]),
        ("told[0].authority", "jp_ppc", {"is": "jp_ppc"}),
        ("evidence[log].sha256", "0f" * 32, {"is": "0f" * 32}),
    ],
)
def test_what_stands_as_it_is(path: str, fact: Fact, expected: Any) -> None:
    assert token(fact, path=path, secret=SECRET) == expected


@pytest.mark.parametrize(
    ("path", "fact"),
    [
        ("summary", Words(ja="港花子さんの申出", en="")),
        ("summary", Words(ja="", en="Minato Hanako")),
        ("organisation.clerk", "MinatoHanako"),
        ("organisation.clerk", "name"),
        ("organisation.senders", ("MinatoHanako@example.jp",)),
        ("groups[a].items[x].item", "MinatoHanako"),
        ("told[0].authority", "MinatoHanako"),
        ("told[0].receipt", "minato_hanako"),
        ("known[0].evidence", ("港花子",)),
        ("evidence[log].sha256", "MinatoHanako"),
        ("evidence[log].kept", "MinatoHanako"),
        ("sectors", ("港花子",)),
    ],
)  # fmt: skip
def test_what_is_hashed(path: str, fact: Fact) -> None:
    told = json.dumps(token(fact, path=path, secret=SECRET), ensure_ascii=False)
    for part in ("Minato", "minato", "Hanako", "港", "花子", '"name"'):
        assert part not in told
    assert '"text"' in told
    assert told != json.dumps(token(fact, path=path, secret=OTHER), ensure_ascii=False)


def test_the_same_text_has_one_token() -> None:
    words = Words(ja="設定の誤り", en="")
    assert token(words, path="summary", secret=SECRET) == hashed("設定の誤り", SECRET)
    assert hashed("a", SECRET) != hashed("b", SECRET)
    assert hashed("\ud800", SECRET)
