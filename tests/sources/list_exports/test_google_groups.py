"""Google Groups: GAM, the Admin console and the Groups page."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from .exports import lines_of_problems, read, told

GAM = """group,type,role,id,status,email
soumu@minato-shoji.example,USER,OWNER,101,ACTIVE,kimura@minato-shoji.example
soumu@minato-shoji.example,USER,MEMBER,102,,gaichu@example.jp
soumu@minato-shoji.example,GROUP,MEMBER,103,ACTIVE,eigyo@minato-shoji.example
soumu@minato-shoji.example,CUSTOMER,MEMBER,C01,,
eigyo@minato-shoji.example,USER,MANAGER,104,ACTIVE,sato@minato-shoji.example
eigyo@minato-shoji.example,USER,MEMBER,105,ACTIVE,
"""
CONSOLE = """Group Email [Required],Member Email,Member Type,Member Role
soumu@minato-shoji.example,kimura@minato-shoji.example,USER,OWNER
soumu@minato-shoji.example,gaichu@example.jp,USER,MEMBER
"""
PAGE = """Members for group soumu
Email address,Nickname,Group status,Email status,Email preference,Posting permissions,Join year,Join month,Join day,Join hour,Join minute,Join second,Time zone
kimura@minato-shoji.example,木村,owner,,email,allowed,2026,11,20,9,30,0,UTC
gaichu@example.jp,,member,,no email,allowed,2026,2,30,9,30,0,UTC
shinki@example.jp,,invited,,email,allowed,,,,,,,
banned@example.jp,,banned,,email,allowed,,,,,,,
"""


def test_gam(tmp_path: Path) -> None:
    found = read(tmp_path, "members.csv", GAM, "google_groups")
    assert told(found) == {
        "soumu@minato-shoji.example": [
            "owner:kimura@minato-shoji.example",
            "gaichu@example.jp",
            "eigyo@minato-shoji.example",
            "@minato-shoji.example",
        ],
        "eigyo@minato-shoji.example": ["moderator:sato@minato-shoji.example"],
    }
    assert lines_of_problems(found) == [7]
    assert all(m.receives for one in found.lists for m in one.members)


def test_admin_console(tmp_path: Path) -> None:
    assert told(read(tmp_path, "x.csv", CONSOLE, "google_groups")) == {
        "soumu@minato-shoji.example": ["owner:kimura@minato-shoji.example", "gaichu@example.jp"]
    }


def test_page_of_the_group(tmp_path: Path) -> None:
    found = read(tmp_path, "soumu@minato-shoji.example.csv", PAGE, "google_groups")
    assert told(found) == {
        "soumu@minato-shoji.example": [
            "owner:kimura@minato-shoji.example",
            "stopped:gaichu@example.jp",
            "stopped:shinki@example.jp",
        ]
    }
    joined = [member.added_on for member in found.lists[0].members]
    assert joined == [datetime(2026, 11, 20, 9, 30, tzinfo=UTC), None, None]
