"""The answer on a received mail as people and programs read it."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from morenashi.model.message import Spot
from morenashi.model.received import Evidence, Explanation, Hypothesis, Judgement, Kept
from morenashi.model.words import Words
from morenashi.report.received import KEYS, as_json, as_text, strength

GOLDEN = Path(__file__).parents[1] / "golden/report"
SAID = Words(ja="差出人自身が以前の勤め先を書いています。", en="The sender names a former post.")
AGAINST = Words(ja="宛名で名前を書いています。", en="It addresses you by name.")
KEPT = Kept("ab" * 32, 1234, "<x@y.example>", datetime(2026, 11, 1, 9, 0, tzinfo=UTC), ("a", "b"))
JUDGEMENT = Judgement(
    (
        Explanation(
            Hypothesis.TAKEN_BY_LEAVER,
            4,
            (Evidence(Hypothesis.TAKEN_BY_LEAVER, 4, SAID, Spot("本文", 3), ("以…",), "x"),),
        ),
        Explanation(
            Hypothesis.PUBLIC_ADDRESS, -1, (Evidence(Hypothesis.PUBLIC_ADDRESS, -1, AGAINST),)
        ),
    ),
    (Words(ja="消さずに残してください。", en="Keep it."),),
    KEPT,
    (Words(ja="資料.zip: パスワード付き", en="資料.zip: encrypted"),),
)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_page_is_the_golden_one(lang: str) -> None:
    path = GOLDEN / f"received.{lang}.txt"
    text = as_text(JUDGEMENT, lang, width=80)
    if os.environ.get("MORENASHI_UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def test_nothing_found_is_no_promise() -> None:
    assert "安全だという意味ではありません" in as_text(Judgement((), (), KEPT), "ja")


@pytest.mark.parametrize(
    ("sum_", "said"),
    [(9, "strong signs"), (4, "strong signs"), (3, "some signs"), (1, "weak signs only"),
     (0, "nothing speaks for or against it"), (-3, "unlikely")],
)  # fmt: skip
def test_how_much_speaks_for_it(sum_: int, said: str) -> None:
    assert strength(Explanation(Hypothesis.GENUINE, sum_, ())).en == said


def test_json_says_all() -> None:
    told = json.loads(json.dumps(as_json(JUDGEMENT)))
    assert list(told) == list(KEYS)
    first = told["explanations"][0]
    assert (first["hypothesis"], first["strength"]) == ("taken_by_leaver", 4)
    assert first["evidence"][0]["place"] == {"part": "本文", "line": 3}
    assert told["evidence_record"]["sha256"] == "ab" * 32
    assert told["unseen"][0]["en"] == "資料.zip: encrypted"
