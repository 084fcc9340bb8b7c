"""CSV for spreadsheets: UTF-8 with a byte order mark and CRLF as Excel wants it; no cell is a formula.

RFC 4180. The rows of findings come first, worst first, then what an allow-list covers, then what
could not be read: a list that left those out would look better than the truth.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from morenashi.model.finding import Finding, Unread
from morenashi.model.scan import ScanResult
from morenashi.model.words import Words
from morenashi.report.causes import CAUSES
from morenashi.report.report import Context, Report
from morenashi.report.summary import harm_of, label_of, worst_first
from morenashi.report.text import cell

Row = list[str | int]

HEADERS: tuple[Words, ...] = (
    Words(ja="区分", en="status"),
    Words(ja="種類", en="kind"),
    Words(ja="種類(コード)", en="kind (code)"),
    Words(ja="重さ(1〜5)", en="harm (1-5)"),
    Words(ja="ファイル", en="file"),
    Words(ja="内側の場所", en="part"),
    Words(ja="列", en="column"),
    Words(ja="件数", en="count"),
    Words(ja="うち組織のもの", en="of which organisations'"),
    Words(ja="異なる値(最小)", en="distinct values, at least"),
    Words(ja="異なる値(最大)", en="distinct values, at most"),
    Words(ja="最初の行", en="first line"),
    Words(ja="最後の行", en="last line"),
    Words(ja="伏せた例", en="masked samples"),
    Words(ja="読めなかった理由", en="why not read"),
    Words(ja="対処", en="what to do"),
    Words(ja="URL", en="URL"),
)

FOUND = Words(ja="検出", en="found")
SILENCED = Words(ja="許可リスト", en="allow-listed")
UNREAD = Words(ja="検査できず", en="not read")
PARTLY = Words(ja="一部検査できず", en="partly read")


def _finding(finding: Finding, status: Words, lang: str) -> Row:
    distinct = finding.distinct
    return [
        status.said(lang),
        label_of(finding.kind).said(lang),
        finding.kind,
        harm_of(finding.kind),
        finding.name,
        finding.part,
        finding.column or "",
        finding.count,
        finding.business,
        distinct.at_least if distinct else "",
        distinct.at_most if distinct else "",
        finding.first.line,
        finding.last.line,
        " / ".join(finding.samples),
        "",
        "",
        finding.url,
    ]


def _unread(unread: Unread, lang: str) -> Row:
    words = CAUSES[unread.cause]
    why = words.label.said(lang)
    if unread.what is not None:
        why = f"{why}: {unread.what.said(lang)}"
    empty: Row = [""] * 7
    return [
        (PARTLY if unread.partial else UNREAD).said(lang),
        "", "", "",
        unread.name,
        unread.part,
        "",
        *empty,
        why,
        words.advice.said(lang),
        unread.url,
    ]  # fmt: skip


def _rows(result: ScanResult, lang: str) -> Iterator[Row]:
    yield [header.said(lang) for header in HEADERS]
    for finding in worst_first(result.findings):
        yield _finding(finding, FOUND, lang)
    for finding in worst_first(result.silenced):
        yield _finding(finding, SILENCED, lang)
    for unread in result.unread:
        yield _unread(unread, lang)


def _safe(row: Iterable[str | int]) -> Row:
    return [cell(value) if isinstance(value, str) else value for value in row]


def write(result: ScanResult, context: Context, out: BinaryIO) -> None:
    """Writes one table. Texts are quoted, so that another separator cannot split a cell."""
    text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    try:
        writer = csv.writer(text, lineterminator="\r\n", quoting=csv.QUOTE_NONNUMERIC)
        writer.writerows(_safe(row) for row in _rows(result, context.lang))
    finally:
        text.detach()


report = Report(
    name="csv",
    label=Words(ja="CSV(表計算ソフト用)", en="CSV, for spreadsheets"),
    suffix=".csv",
    write=write,
)
