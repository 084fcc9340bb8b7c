"""A verdict as people and programs read it: golden pages, safe letters, every width."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from rich.cells import cell_len

from morenashi.model.directory import Recipient, Standing
from morenashi.model.finding import Cause, Unread
from morenashi.model.mail import Voice
from morenashi.model.message import Spot
from morenashi.model.verdict import Level, Reason, Step, Verdict
from morenashi.model.words import Words
from morenashi.report.verdict import KEYS, as_json, as_text

GOLDEN = Path(__file__).parents[1] / "golden/report"
LABEL = Words(ja="引用に残ったほかの方の情報", en="others' data in a quote")
HELD = Verdict(
    level=Level.HOLD,
    reasons=(
        Reason(
            "quoted_third_party",
            Level.HOLD,
            Words(
                ja="引用した以前のメールに、宛先ではない会社の方の会社名・役職・氏名が残っています。引用を消してから送ってください。",
                en="An earlier mail quoted below shows company, title and name of somebody who is not a recipient. Remove the quote.",
            ),
            Spot("本文", 12, None, Voice.QUOTED),
            ("高●●●", "090-●●●●-●●●●"),
            ("高●●●様", "佐● ●●様"),
            14,
            ("tanabe@aoba-foods.example",),
        ),
        Reason("leaver", Level.ASK, Words(ja="退職者です。", en="has left.")),
    ),
    uninspectable=(
        Unread("message:", "x", "資料.zip", Cause.ENCRYPTED),
        Unread("message:", "x", "図.jpg", Cause.UNSUPPORTED, what=Words(ja="画像です。", en="an image.")),
    ),
    trace=(
        Step("leaver", Words(ja="退職者", en="leavers"), "test", Level.ASK),
        Step("quoted_third_party", LABEL, "on", Level.HOLD),
        Step("list_size", Words(ja="名簿", en="lists"), "off"),
        Step("many_people", Words(ja="大勢", en="many"), "on", None, Words(ja="未実施", en="not asked")),
    ),
    recipients=(
        Recipient("saeki.wataru@minato-shoji.example", Standing.EMPLOYEE, header="cc"),
        Recipient(
            "kondo@aoba-foods.example", Standing.OUTSIDE,
            via=("soumu@minato-shoji.example", "eigyo@minato-shoji.example"), first_time=True,
        ),
        Recipient("x@aoba-fods.example", Standing.LOOKALIKE, near="aoba-foods.example"),
    ),
)  # fmt: skip
PASSED = Verdict(Level.PASS, recipients=HELD.recipients[:1])


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize(("name", "verdict"), [("held", HELD), ("passed", PASSED)])
def test_the_page_is_the_golden_one(name: str, verdict: Verdict, lang: str) -> None:
    path = GOLDEN / f"verdict.{name}.{lang}.txt"
    text = as_text(verdict, lang, width=80, trace=name == "held")
    if os.environ.get("MORENASHI_UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [60, 80, 100])
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_no_line_is_wider_than_the_page(lang: str, width: int) -> None:
    lines = as_text(HELD, lang, width=width, trace=True).splitlines()
    # what must not begin a line may hang over the end of the one before
    assert max(cell_len(line) for line in lines) <= width + 2


def test_letters_that_could_act_are_written_out() -> None:
    hostile = Recipient("a\x1b[31m\u202eb@x.example", Standing.OUTSIDE)
    text = as_text(Verdict(Level.PASS, recipients=(hostile,)), "en")
    assert "\x1b" not in text
    assert "\\x1b" in text


def test_unknown_recipients_are_said() -> None:
    assert "だれでも見られる" in as_text(Verdict(Level.PASS), "ja")


def test_json_says_all() -> None:
    told = json.loads(json.dumps(as_json(HELD)))
    assert list(told) == list(KEYS)
    assert told["verdict"] == "hold"
    assert told["reasons"][0]["place"] == {
        "part": "本文", "line": 12, "column": None, "voice": "quoted",
    }  # fmt: skip
    assert {"rule", "level", "place", "message_ja", "message_en", "evidence_masked"} <= set(
        told["reasons"][0]
    )
    assert [one["cause"] for one in told["uninspectable"]] == ["encrypted", "unsupported"]
    assert [step["mode"] for step in told["trace"]] == ["test", "on", "off", "on"]


def test_many_of_a_kind_are_cut_and_counted() -> None:
    many = tuple(Recipient(f"a{n}@x.example", Standing.OUTSIDE) for n in range(300))
    unread = tuple(Unread("message:", "x", f"{n}.jpg", Cause.UNSUPPORTED) for n in range(300))
    text = as_text(Verdict(Level.PASS, recipients=many, uninspectable=unread), "en")
    assert text.count("and 290 more") == 2
