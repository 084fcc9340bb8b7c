"""Microsoft 365 and Exchange: exports of PowerShell."""

from __future__ import annotations

from pathlib import Path

import pytest

from .exports import lines_of_problems, read, told

ONE = """#TYPE Deserialized.Microsoft.Exchange.Data.Directory.Management.ReducedRecipient
"Name","DisplayName","PrimarySmtpAddress","RecipientType","ExternalEmailAddress"
"kimura","木村 美緒","Kimura@minato-shoji.example","UserMailbox",""
"gaichu","外注","gaichu@minato-shoji.example","MailContact","SMTP:gaichu@example.jp"
"nested","入れ子","eigyo@minato-shoji.example","MailUniversalDistributionGroup",""
"nomail","","","User",""
"""


def test_one_group_named_by_its_file_and_contacts_by_where_their_mail_goes(tmp_path: Path) -> None:
    found = read(tmp_path, "soumu.csv", ONE, "m365")
    assert told(found) == {
        "soumu": ["kimura@minato-shoji.example", "gaichu@example.jp", "eigyo@minato-shoji.example"]
    }
    assert next((m.name, m.line) for m in found.lists[0].members) == ("木村 美緒", 3)
    assert lines_of_problems(found) == [6]


@pytest.mark.parametrize(
    "header",
    ["Group,PrimarySmtpAddress,RecipientType", "GroupName,MemberPrimarySmtpAddress,MemberRecipientType",
     "配布グループ;PrimarySmtpAddress;RecipientTypeDetails"],
)  # fmt: skip
def test_a_column_for_the_group(tmp_path: Path, header: str) -> None:
    text = f"{header}\nsoumu,a@example.jp,UserMailbox\neigyo,b@example.jp,UserMailbox\n"
    text = text.replace(",", ";") if ";" in header else text
    assert told(read(tmp_path, "all.csv", text, "m365")) == {
        "soumu": ["a@example.jp"],
        "eigyo": ["b@example.jp"],
    }


def test_the_address_of_the_group_goes_before_its_name(tmp_path: Path) -> None:
    text = "GroupName,GroupEmail,PrimarySmtpAddress,RecipientType\n総務,soumu@example.jp,a@example.jp,UserMailbox\n"
    assert list(told(read(tmp_path, "all.csv", text, "m365"))) == ["soumu@example.jp"]


def test_a_table_of_groups_without_members_is_said(tmp_path: Path) -> None:
    text = "DisplayName,PrimarySmtpAddress,GroupType,ManagedBy\n総務,soumu@example.jp,Universal,kimura\n"
    found = read(tmp_path, "groups.csv", text, "m365")
    assert found.lists == ()
    assert lines_of_problems(found) == [0]


def test_all_members_in_one_cell(tmp_path: Path) -> None:
    text = 'PrimarySmtpAddress,GroupType,Members\nsoumu@example.jp,Universal,"a@example.jp; b@example.jp"\n'
    assert told(read(tmp_path, "groups.csv", text, "m365")) == {
        "soumu@example.jp": ["a@example.jp", "b@example.jp"]
    }
