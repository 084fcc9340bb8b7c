"""Sympa: dumps of members, owners and editors, and a list's config."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from .exports import lines_of_problems, read, told

DUMP = """email hanako@minato-shoji.example
gecos 佐藤 花子
date 1763600400
update_date 1763600400
reception mail
visibility noconceal

email Jiro@example.jp
date 1763600400
reception nomail

date 1763600400
gecos 誰か
"""
CONFIG = """subject 総務のお知らせ
status open

owner
email gaichu@example.jp
gecos 外注さん
profile privileged

editor
email sato@minato-shoji.example

creation
email sato@minato-shoji.example
date_epoch 1763600400
"""


def test_members(tmp_path: Path) -> None:
    found = read(tmp_path, "minato-shoji.example/soumu/member.dump", DUMP, "sympa")
    assert told(found) == {
        "soumu@minato-shoji.example": ["hanako@minato-shoji.example", "stopped:jiro@example.jp"]
    }
    first = found.lists[0].members[0]
    assert (first.name, first.line) == ("佐藤 花子", 1)
    assert first.added_on == datetime.fromtimestamp(1763600400, UTC)
    assert lines_of_problems(found) == [12]


def test_owners_and_editors_by_their_files(tmp_path: Path) -> None:
    one = "email a@example.jp\nprofile privileged\n"
    assert told(read(tmp_path, "soumu/owner.dump", one, "sympa")) == {
        "soumu": ["owner:a@example.jp"]
    }
    assert told(read(tmp_path, "soumu/editor.dump", one, "sympa")) == {
        "soumu": ["moderator:a@example.jp"]
    }


def test_config_names_owners_only_as_such(tmp_path: Path) -> None:
    assert told(read(tmp_path, "soumu/config", CONFIG, "sympa")) == {
        "soumu": ["owner:gaichu@example.jp", "moderator:sato@minato-shoji.example"]
    }


def test_an_old_dump_named_for_its_list(tmp_path: Path) -> None:
    assert list(told(read(tmp_path, "soumu.dump", DUMP, "sympa"))) == ["soumu"]
    assert list(told(read(tmp_path, "eigyo/subscribers.db.dump", DUMP, "sympa"))) == ["eigyo"]
