"""Google Groups: `gam print group-members`, the Admin console's and the Groups page's export of members as CSV."""

from __future__ import annotations

from datetime import UTC, datetime

from morenashi.model.mailing_list import Member
from morenashi.model.words import Words
from morenashi.sources.list_export import ExportFile, ExportRead, ListExport
from morenashi.sources.list_lines import Collected, list_of_path
from morenashi.sources.list_tables import Row, header_of, rows_of

_GROUP = ("group", "groupemail", "groupemail[required]", "グループのメールアドレス", "グループのメールアドレス[必須]")  # fmt: skip
_EMAIL = ("email", "memberemail", "emailaddress", "メンバーのメールアドレス", "メールアドレス")
_ROLE = ("role", "memberrole", "groupstatus", "メンバーの役割", "グループのステータス")
_NAME = ("name", "membername", "nickname", "ニックネーム")
_SENT = ("deliverysettings", "emailpreference", "メールの設定", "メール設定")
_ROLES = {
    "owner": "owner",
    "オーナー": "owner",
    "manager": "moderator",
    "マネージャー": "moderator",
}
_NOT_YET = {"invited", "pending", "招待中", "保留中"}
_NO_MAIL = {"none", "noemail", "no email", "disabled", "メールなし", "メールを受け取らない"}
_NO_ADDRESS = Words(
    ja="アドレスのない行です(種別: {type})。Google の管理画面で確かめてください。",
    en="a row without an address (type {type}). Look into the Admin console.",
)


def _matches(file: ExportFile) -> int:
    headers = set(header_of(file.text))
    if {"group", "role", "email"} <= headers and headers & {"id", "type", "status"}:
        return 95
    if headers & set(_GROUP[2:]) or {"groupemail", "memberemail"} <= headers:
        return 90
    pages = {"emailaddress", "groupstatus"} <= headers
    return 90 if pages or {"メールアドレス", "グループのステータス"} <= headers else 0


def _read(file: ExportFile) -> ExportRead:
    collected = Collected(file.name)
    for row in rows_of(file.text):
        group = row.first(*_GROUP) or list_of_path(file.path)[0]
        address, said = row.first(*_EMAIL).lower(), row.first("type", "membertype").upper()
        status = row.first(*_ROLE).lower()
        if status in ("banned", "禁止"):
            continue
        if said == "CUSTOMER":  # everybody of the organisation
            address = "@" + group.rpartition("@")[2].lower()
        if not address:
            collected.problem(row.line, _NO_ADDRESS.filled(type=said if said.isalpha() else "?"))
            continue
        collected.add(group, _member(row, address, status))
    return collected.read()


def _member(row: Row, address: str, status: str) -> Member:
    sent = row.first(*_SENT).lower()
    return Member(
        address,
        row.first(*_NAME),
        role=_ROLES.get(status, "member"),
        added_on=_joined(row),
        receives=sent not in _NO_MAIL and status not in _NOT_YET,
        line=row.line,
    )


def _joined(row: Row) -> datetime | None:
    """When somebody joined, if the columns from "Join year" on say it."""
    parts = [row.first(f"join{unit}") for unit in ("year", "month", "day", "hour", "minute")]
    numbers = [int(part) for part in parts if part.isascii() and part.isdigit()]
    if len(numbers) < 3:
        return None
    hour, minute = [*numbers[3:], 0, 0][:2]
    try:
        return datetime(numbers[0], numbers[1], numbers[2], hour, minute=minute, tzinfo=UTC)
    except ValueError:
        return None


list_export = ListExport(
    name="google_groups",
    label=Words(ja="Google グループ", en="Google Groups"),
    matches=_matches,
    read=_read,
)
