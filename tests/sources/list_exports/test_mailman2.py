"""Mailman 2: list_members, config_list and dumpdb."""

from __future__ import annotations

import time
from pathlib import Path

from .exports import read, told

DUMPED = """[----- start pickle file -----]
<----- start object 1 ----->
{   'accept_these_nonmembers': [],
    'bounce_info': {   'jiro@minato-shoji.example': <Mailman.Bouncer._BounceInfo instance at 0x7f>},
    'delivery_status': {   'jiro@minato-shoji.example': (3, 1763700000.0),
                           'hanako@minato-shoji.example': (0, 0)},
    'digest_members': {   'saburo@minato-shoji.example': 0},
    'host_name': 'lists.minato-shoji.example',
    'info': "a {brace} and 'members' in a text",
    'members': {   'hanako@minato-shoji.example': 0,
                   'jiro@minato-shoji.example': 'Jiro@Minato-Shoji.example',
                   'shiro@gmail.com': 0},
    'moderator': [],
    'owner': ['admin@minato-shoji.example', 'gaichu@example.jp'],
    'real_name': 'Soumu',
    'usernames': {   'hanako@minato-shoji.example': u'Hanako'},
    }
"""
CONFIGURED = """# -*- python -*-
## captured on Fri Nov 20 09:00:00 2026
real_name = 'Eigyo'
owner = ['admin@minato-shoji.example']
# The list moderator email addresses.
moderator = ['gaichu@example.jp', 'b@minato-shoji.example']
description = '''owner = ['nobody@example.jp']'''
host_name = 'minato-shoji.example'
"""


def test_dumpdb_has_members_digests_owners_and_who_gets_nothing(tmp_path: Path) -> None:
    found = read(tmp_path, "config.txt", DUMPED, "mailman2")
    assert told(found) == {
        "soumu@lists.minato-shoji.example": [
            "hanako@minato-shoji.example",
            "stopped:jiro@minato-shoji.example",
            "shiro@gmail.com",
            "saburo@minato-shoji.example",
            "owner:admin@minato-shoji.example",
            "owner:gaichu@example.jp",
        ]
    }
    first = found.lists[0].members[0]
    assert (first.name, first.line) == ("Hanako", 10)


def test_config_list_has_owners_and_moderators(tmp_path: Path) -> None:
    assert told(read(tmp_path, "eigyo.cfg", CONFIGURED, "mailman2")) == {
        "eigyo@minato-shoji.example": [
            "owner:admin@minato-shoji.example",
            "moderator:gaichu@example.jp",
            "moderator:b@minato-shoji.example",
        ]
    }


def test_list_members_with_full_names(tmp_path: Path) -> None:
    text = "Hanako Sato <hanako@minato-shoji.example>\njiro@minato-shoji.example\n"
    found = read(tmp_path, "mailman/soumu.txt", text, "mailman2")
    assert told(found) == {"soumu": ["hanako@minato-shoji.example", "jiro@minato-shoji.example"]}
    assert found.lists[0].members[0].name == "Hanako Sato"


def test_hostile_text_ends_soon(tmp_path: Path) -> None:
    started = time.perf_counter()
    text = "'digest_members': {\n'members': {" + "'a' " * 100_000 + "\n" * 100_000 + "{" * 100_000
    read(tmp_path, "config.txt", text, "mailman2")
    assert time.perf_counter() - started < 3
