"""CSV of the audit of mailing lists: one row for each member of each list, worst first, then what could not be read."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from morenashi.model.list_audit import AuditedList, ListAudit, Seat
from morenashi.model.words import Words
from morenashi.report.list_report import ListReport
from morenashi.report.list_summary import KINDS
from morenashi.report.report import Context
from morenashi.report.text import cell

HEADERS: tuple[Words, ...] = (
    Words(ja="区分", en="level"),
    Words(ja="リスト", en="list"),
    Words(ja="リストの種類", en="kind of list"),
    Words(ja="アドレス", en="address"),
    Words(ja="名前", en="name"),
    Words(ja="役割", en="role"),
    Words(ja="何か", en="what it is"),
    Words(ja="前回から", en="since last time"),
    Words(ja="追加者", en="added by"),
    Words(ja="追加日", en="added on"),
    Words(ja="なぜ", en="why"),
    Words(ja="補足", en="notes"),
    Words(ja="対処", en="what to do"),
    Words(ja="ファイル", en="file"),
    Words(ja="行", en="line"),
)
ROLES = {
    "member": Words(ja="メンバー", en="member"),
    "owner": Words(ja="管理者", en="owner"),
    "moderator": Words(ja="司会者", en="moderator"),
}
_NEW = Words(ja="新しい", en="new")
_GONE = Words(ja="いなくなった", en="gone")
_GONE_LIST = Words(ja="なくなったリスト", en="list is gone")
_UNREAD = Words(ja="読めず", en="not read")

Row = list[str | int]


def _seat(seat: Seat, one: AuditedList, lang: str) -> Row:
    member = seat.member
    return [
        seat.concern.label.said(lang),
        one.address,
        KINDS[one.kind].said(lang),
        member.address,
        member.name,
        ROLES.get(member.role, ROLES["member"]).said(lang),
        seat.sort.value.said(lang),
        _NEW.said(lang) if seat.new else "",
        member.added_by,
        f"{member.added_on:%Y-%m-%d}" if member.added_on else "",
        seat.why.said(lang),
        " ".join(note.said(lang) for note in seat.notes),
        seat.todo.said(lang),
        seat.source,
        member.line or "",
    ]


def _list(one: AuditedList, lang: str) -> Iterator[Row]:
    """The members; then what is to be said of the list as a whole; then those who are gone."""
    kind = KINDS[one.kind].said(lang)
    for seat in one.seats:
        yield _seat(seat, one, lang)
    for remark in one.remarks:
        said, todo = remark.why.said(lang), remark.todo.said(lang)
        yield [remark.concern.label.said(lang), one.address, kind, *[""] * 7, said, "", todo, one.source, ""]  # fmt: skip
    for gone in one.gone:
        what = gone.sort.value.said(lang)
        yield ["", one.address, kind, gone.member.address, gone.member.name, ROLES.get(gone.member.role, ROLES["member"]).said(lang), what, _GONE.said(lang), *[""] * 5, one.source, ""]  # fmt: skip


def _rows(audit: ListAudit, lang: str) -> Iterator[Row]:
    yield [header.said(lang) for header in HEADERS]
    for one in audit.lists:
        yield from _list(one, lang)
    for address in audit.gone_lists:
        yield ["", address, *[""] * 5, _GONE_LIST.said(lang), *[""] * 7]
    for problem in audit.problems:
        yield [_UNREAD.said(lang), *[""] * 9, problem.why.said(lang), "", "", problem.file, problem.line or ""]  # fmt: skip


def write(audit: ListAudit, context: Context, out: BinaryIO) -> None:
    """Writes one table, UTF-8 with a byte order mark and CRLF as Excel wants it; no cell is a formula."""
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    try:
        writer = csv.writer(text, lineterminator="\r\n", quoting=csv.QUOTE_NONNUMERIC)
        for row in _rows(audit, context.lang):
            writer.writerow([cell(value) if isinstance(value, str) else value for value in row])
    finally:
        text.detach()


report = ListReport(
    name="csv",
    label=Words(ja="CSV(表計算ソフト用)", en="CSV, for spreadsheets"),
    suffix=".csv",
    write=write,
)
