"""A draft as data: every sentence with the facts it rests on."""

from __future__ import annotations

import json

from morenashi.notice.rendering.json import data
from tests.notice.test_letters_of import letters


def test_every_sentence_stands_with_its_facts() -> None:
    draft = letters()["minato-2026-07-individual-staff-ja"]
    told = json.loads(json.dumps(data(draft)))
    said = [
        one["text"]
        for section in told["sections"]
        for block in section["blocks"]
        for one in block["sentences"]
    ]
    head = [one["text"] for one in told["head"]]
    assert [told["title"]["text"], *head, *said] == [one.text for one in draft.sentences()]
    cause = next(one for one in told["sections"] if one["heading"] == "原因")
    assert cause["blocks"][0]["sentences"][0]["rests_on"] == ["cause.kinds", "cause.state"]
    assert told["facts"]["cause.state"]
    assert (told["key"], told["ready"], told["language"]) == ("individual-staff-ja", True, "ja")


def test_blanks_and_remarks_are_told() -> None:
    told = data(letters()["minato-2026-07-closing-ja"])
    assert {one["where"] for one in told["blanks"]} == {"total_notified"}
    assert told["remarks"][0]["blocks"] is False
