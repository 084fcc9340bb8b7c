"""A CSV table kept by hand: list, address and, where known, name, role, who added the member and when."""

from __future__ import annotations

from morenashi.model.mailing_list import Member
from morenashi.model.words import Words
from morenashi.sources.list_export import ExportFile, ExportRead, ListExport
from morenashi.sources.list_lines import (
    Collected,
    address_and_name,
    list_of_path,
    moment,
    with_role,
)
from morenashi.sources.list_tables import Row, header_of, rows_of

_LIST = ("list", "listname", "listaddress", "mailinglist", "ml", "alias", "メーリングリスト", "メーリングリスト名", "リスト", "リスト名", "ml名", "グループ")  # fmt: skip
_ADDRESS = ("address", "email", "mail", "emailaddress", "mailaddress", "アドレス", "メールアドレス", "eメール", "メール")  # fmt: skip
_NAME = ("name", "displayname", "氏名", "名前", "表示名")
_MEMBER = ("member", "メンバー", "参加者", "登録者")  # an address or a name, as people fill it in
_ROLE = ("role", "役割", "権限")
_BY = ("addedby", "追加者", "追加した人", "登録した人")
_ON = ("addedon", "addedat", "date", "追加日", "追加日時", "登録日")
_ROLES = {
    "owner": "owner", "オーナー": "owner", "管理者": "owner", "所有者": "owner",
    "moderator": "moderator", "モデレーター": "moderator", "司会者": "moderator",
    "nomail": "nomail", "配信停止": "nomail",
}  # fmt: skip
_NO_ADDRESS = Words(ja="アドレスの欄が空です。", en="has no address.")
_NO_DATE = Words(
    ja="追加日を読めません。2026-11-22 の形で書いてください。",
    en="has a date that cannot be read. Write it like 2026-11-22.",
)


def _matches(file: ExportFile) -> int:
    headers = set(header_of(file.text))
    addressed = headers & {*_ADDRESS, *_MEMBER}
    if addressed and headers & set(_LIST):
        return 80
    return 70 if addressed and len(headers) > 1 else 0


def _read(file: ExportFile) -> ExportRead:
    collected = Collected(file.name)
    stem, role_of_file = list_of_path(file.path)
    for row in rows_of(file.text):
        name = row.first(*_LIST) or stem
        address, said = _who(row)
        if not address:
            collected.problem(row.line, _NO_ADDRESS)
            continue
        written = row.first(*_ON)
        added_on = moment(written)
        if written and added_on is None:
            collected.problem(row.line, _NO_DATE)
        member = Member(address, said, added_by=row.first(*_BY), added_on=added_on, line=row.line)
        role = _ROLES.get(row.first(*_ROLE).lower(), role_of_file)
        collected.add(name, with_role(member, role))
    return collected.read()


def _who(row: Row) -> tuple[str, str]:
    """Address and name: メンバー holds the one or the other."""
    member, name = row.first(*_MEMBER), row.first(*_NAME)
    address, said = address_and_name(row.first(*_ADDRESS))
    if not address and "@" in member:
        address, said = address_and_name(member)
        member = ""
    return address, name or said or member


list_export = ListExport(
    name="plain_csv",
    label=Words(ja="CSV(リスト、アドレス)", en="CSV: list, address"),
    matches=_matches,
    read=_read,
)
