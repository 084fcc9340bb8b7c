"""Mailman 3: the REST API's JSON and `mailman members`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .exports import lines_of_problems, read, told


def entry(email: str, **other: Any) -> dict[str, Any]:
    """One entry of /members."""
    return {
        "address": f"http://localhost:8001/3.1/addresses/{email}",
        "delivery_mode": "regular",
        "delivery_status": "enabled",
        "display_name": "",
        "email": email,
        "list_id": "soumu.minato-shoji.example",
        "role": "member",
    } | other


def page(*entries: dict[str, Any], total: int | None = None) -> str:
    return json.dumps(
        {"start": 0, "total_size": len(entries) if total is None else total, "entries": entries}
    )


def test_members_owners_and_stopped(tmp_path: Path) -> None:
    text = page(
        entry("hanako@minato-shoji.example", display_name="佐藤 花子"),
        entry("jiro@minato-shoji.example", delivery_status="by_user"),
        entry("Gaichu@Example.JP", role="owner"),
        entry("stranger@example.jp", role="nonmember"),
        entry("admin@minato-shoji.example", role="moderator", list_id="eigyo.minato-shoji.example"),
    )
    found = read(tmp_path, "members.json", text, "mailman3")
    assert told(found) == {
        "soumu@minato-shoji.example": [
            "hanako@minato-shoji.example",
            "stopped:jiro@minato-shoji.example",
            "owner:gaichu@example.jp",
        ],
        "eigyo@minato-shoji.example": ["moderator:admin@minato-shoji.example"],
    }
    assert found.problems == ()


def test_lists_say_which_address_a_list_id_stands_for(tmp_path: Path) -> None:
    lists = {"list_id": "a.b.minato-shoji.example", "fqdn_listname": "a.b@minato-shoji.example"}
    text = page(lists, entry("x@example.jp", list_id="a.b.minato-shoji.example"))
    assert told(read(tmp_path, "all.json", text, "mailman3")) == {
        "a.b@minato-shoji.example": ["x@example.jp"]
    }


def test_a_page_that_is_not_all_is_said(tmp_path: Path) -> None:
    found = read(tmp_path, "members.json", page(entry("a@example.jp"), total=120), "mailman3")
    assert [p.why.en for p in found.problems] == [
        "holds only 1 of 120 entries. Export all pages (count and page)."
    ]
    both = json.dumps([json.loads(page(entry("a@example.jp"), total=2)), json.loads(page(entry("b@example.jp"), total=2))])  # fmt: skip
    assert read(tmp_path, "pages.json", both, "mailman3").problems == ()


def test_json_cut_off(tmp_path: Path) -> None:
    found = read(tmp_path, "members.json", page(entry("a@example.jp"))[:-9], "mailman3")
    assert found.lists == ()
    assert lines_of_problems(found) == [0]


def test_output_of_the_command(tmp_path: Path) -> None:
    text = "Hanako <hanako@minato-shoji.example>\njiro@minato-shoji.example\n"
    found = read(tmp_path, "mailman3/soumu.minato-shoji.example.txt", text, "mailman3")
    assert told(found) == {
        "soumu@minato-shoji.example": ["hanako@minato-shoji.example", "jiro@minato-shoji.example"]
    }
    empty = read(tmp_path, "x.txt", "soumu.minato-shoji.example has no members\n", "mailman3")
    assert told(empty) == {"soumu@minato-shoji.example": []}
