"""Microsoft 365 and Exchange: Get-DistributionGroupMember | Export-Csv, of one group or with a column for the group."""

from __future__ import annotations

import re

from morenashi.model.mailing_list import Member
from morenashi.model.words import Words
from morenashi.sources.list_export import ExportFile, ExportRead, ListExport
from morenashi.sources.list_lines import Collected, list_of_path
from morenashi.sources.list_tables import Row, header_of, rows_of

# Columns that scripts add for the group; those with an address come first.
_GROUP = (
    "groupprimarysmtpaddress", "groupsmtpaddress", "groupemail", "groupemailaddress", "groupaddress",
    "distributiongroupemail", "dlprimarysmtpaddress", "dlemail",
    "group", "groupname", "groupdisplayname", "distributiongroup", "distributiongroupname",
    "distributionlist", "dl", "dlname", "グループ", "グループ名", "配布グループ", "配布リスト",
)  # fmt: skip
_MEMBER = (
    "memberprimarysmtpaddress", "memberemail", "memberemailaddress", "membersmtpaddress", "memberaddress",
    "primarysmtpaddress", "windowsliveid", "windowsemailaddress",
)  # fmt: skip
_NAME = ("memberdisplayname", "membername", "displayname", "name")
_TELLING = {"recipienttype", "recipienttypedetails", "memberrecipienttype", "primarysmtpaddress", "memberprimarysmtpaddress"}  # fmt: skip
_NO_MEMBERS = Words(
    ja="グループの一覧で、メンバーが入っていません。Get-DistributionGroupMember の結果を書き出してください。",
    en="is a table of groups without their members. Export Get-DistributionGroupMember.",
)
_NO_ADDRESS = Words(
    ja="アドレスのない行です。入れ子のグループか、メールのないアカウントかもしれません。",
    en="a row without an address: a nested group or an account without mail, perhaps.",
)


def _matches(file: ExportFile) -> int:
    headers = set(header_of(file.text))
    if len(headers & _TELLING) >= 2:
        return 92
    return 85 if headers & {"primarysmtpaddress", "memberprimarysmtpaddress"} else 0


def _is_table_of_groups(headers: set[str]) -> bool:
    """Get-DistributionGroup instead of its members: it has ManagedBy and GroupType."""
    return bool(headers & {"grouptype", "managedby"}) and not headers & set(_GROUP)


def _read(file: ExportFile) -> ExportRead:
    collected = Collected(file.name)
    headers = set(header_of(file.text))
    if _is_table_of_groups(headers):
        if "members" not in headers:
            collected.problem(0, _NO_MEMBERS)
            return collected.read()
        for row in rows_of(file.text):
            _wide(row, collected)
        return collected.read()
    stem = list_of_path(file.path)[0]
    for row in rows_of(file.text):
        group, address = row.first(*_GROUP) or stem, _address(row)
        if not address:
            collected.problem(row.line, _NO_ADDRESS)
            continue
        collected.add(group, Member(address, row.first(*_NAME), line=row.line))
    return collected.read()


def _address(row: Row) -> str:
    """Where mail to the member goes: for contacts that is their external address."""
    external = row.first("externalemailaddress", "memberexternalemailaddress")
    written = external or row.first(*_MEMBER)
    return re.sub(r"\A(smtp|sip):", "", written.strip().lower())


def _wide(row: Row, collected: Collected) -> None:
    """One group a row, all members in one cell."""
    group = row.first("primarysmtpaddress", "displayname", "name")
    collected.open(group)
    for written in re.split(r"[;,\n]", row.first("members")):
        if written.strip():
            collected.add(group, Member(written.strip().lower(), line=row.line))


list_export = ListExport(
    name="m365",
    label=Words(ja="Microsoft 365・Exchange", en="Microsoft 365 and Exchange"),
    matches=_matches,
    read=_read,
)
