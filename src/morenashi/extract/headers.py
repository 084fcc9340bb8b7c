"""Tells which of the first rows of a table are titles and headers, and which are data."""

from __future__ import annotations

import re

# Words that head columns. Only for telling a header from data, so that a few too many do no harm.
_LABEL = re.compile(
    r"氏名|名前|お名前|姓$|名$|カナ|かな|ふりがな|フリガナ|住所|郵便|〒|電話|携帯|TEL|FAX|メール|アドレス|番号|"
    r"コード|生年月日|年齢|性別|日付?$|日時|区分|備考|会社|部署|役職|所属|金額|単価|数量|合計|口座|銀行|支店|"
    r"名義|種別|種目|都道府県|市区町村|番地|建物|国籍|資格|等級|給|件名|内容|状態|パスワード|ID$|No\.?$|"
    r"(?i:name|mail|phone|tel\b|fax|zip|postal|address|birth|date|time|code|number|\bid\b|_id$|^no$|password|"
    r"user|sex|gender|age$|company|dept|title|amount|price|qty|memo|note|type|status|kana|city|pref)"
)
_DATA = re.compile(r"@|[0-9０-９]{3}|\d[-/.年:]\d|^[-+¥\\]?[\d,.]+%?$")


def title_rows(filled: list[int], columns: int) -> int:
    """How many rows stand above the table: few cells filled where the table has many."""
    for i, count in enumerate(filled[:20]):
        if count * 2 > columns or (count > 1 and count * 3 > columns):
            return i
    return 0


def header_rows(rows: list[list[str]], columns: int) -> int:
    """How many of the first rows are headers: 0, 1 or 2."""
    if not rows or not _is_header(rows[0], rows[1:], columns):
        return 0
    if len(rows) < 3 or not _is_header(rows[1], rows[2:], columns):
        return 1
    named = [cell for cell in rows[1] if cell.strip()]
    labels = sum(1 for cell in named if is_label(cell))
    return 2 if labels * 2 >= len(named) else 1


def is_label(cell: str) -> bool:
    """Whether a cell reads like the name of a column, or of what stands beside it."""
    return len(cell.strip()) <= 24 and bool(_LABEL.search(cell.strip()))


def _is_header(row: list[str], below: list[list[str]], columns: int) -> bool:
    """No cell looks like data, and either words that head columns or a difference to the rows below."""
    named = [cell.strip() for cell in row if cell.strip()]
    if not named or any(_DATA.search(cell) or len(cell) > 40 for cell in named):
        return False
    labels = sum(1 for cell in named if is_label(cell))
    if labels and labels * 3 >= len(named):
        return True
    if len(named) * 5 < columns * 3 or len(set(named)) < len(named):
        return False
    data = [
        sum(1 for other in below if j < len(other) and _DATA.search(other[j].strip()))
        for j in range(min(len(row), columns))
    ]
    return bool(below) and any(count * 2 > len(below) for count in data)


def joined(rows: list[list[str]], columns: int) -> tuple[str, ...]:
    """Two header rows become one; a cell merged over several columns heads all of them."""
    names = [""] * columns
    for depth, row in enumerate(rows):
        last = ""
        for j in range(columns):
            cell = " ".join(row[j].split()) if j < len(row) else ""
            last = cell or (last if depth < len(rows) - 1 else "")
            names[j] = f"{names[j]} {last}".strip() if last else names[j]
        surplus = " ".join(cell.strip() for cell in row[columns:] if cell.strip())
        names[-1] = f"{names[-1]} {surplus}".strip()
    return tuple(names)
