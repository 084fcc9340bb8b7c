"""/etc/aliases: continuation lines, quotes, included files, programs and files."""

from __future__ import annotations

from pathlib import Path

from .exports import lines_of_problems, read, told

TEXT = r"""# 管理者
postmaster: root
root:   kimura,
        sato.ken@minato-shoji.example,
# 途中の注
    "takahashi"@minato-shoji.example
"eigyo bu": haisou@example.jp
vacation: \taro, "|/usr/bin/vacation -a ""taro, jiro"" taro"
archive: /var/mail/archive, "/var/mail/with space"
devnull: /dev/null
soumu: :include:/etc/mail/lists/soumu
lost: :include:/etc/mail/lists/none
naka: 佐藤 健 <sato@example.jp>
これは行ではない
"""


def test_everything_an_alias_can_be(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "aliases",
        TEXT,
        "aliases",
        soumu="a@example.jp\n# 注\nb@example.jp, c@example.jp\n",
    )
    assert told(found) == {
        "postmaster": ["root"],
        "root": ["kimura", "sato.ken@minato-shoji.example", "takahashi@minato-shoji.example"],
        "eigyo bu": ["haisou@example.jp"],
        "vacation": ["taro", '|/usr/bin/vacation -a ""taro, jiro"" taro'],
        "archive": ["/var/mail/archive", "/var/mail/with space"],
        "devnull": ["/dev/null"],
        "soumu": ["a@example.jp", "b@example.jp", "c@example.jp"],
        "lost": [],
        "naka": ["sato@example.jp"],
    }
    assert {one.kind for one in found.lists} == {"alias"}
    assert lines_of_problems(found) == [12, 14]
    assert found.lists[1].members[1].line == 3


def test_an_included_file_is_never_looked_for_elsewhere(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("a@example.jp\n", encoding="utf-8")
    found = read(
        tmp_path / "in", "aliases", f"x: :include:{secret}\ny: :include:../secret\n", "aliases"
    )
    assert told(found) == {"x": [], "y": []}


def test_other_names_are_known_by_what_stands_in_them(tmp_path: Path) -> None:
    found = read(tmp_path, "mailserver.txt", "soumu: a@example.jp\neigyo: soumu\n", "aliases")
    assert told(found) == {"soumu": ["a@example.jp"], "eigyo": ["soumu"]}
