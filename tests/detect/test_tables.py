"""Tables inside texts: CSV, tabs, bars, aligned columns, slashes, two header lines; where each ends."""

from __future__ import annotations

import pytest

from tests.detect.marked import marked_by

PHONES = [
    "氏名,電話\n山田,⟦0312345678⟧\n鈴木,⟦0398765432⟧",
    '"氏名","電話"\n"山田","⟦0312345678⟧"',
    '"氏名","備考","電話"\n"山田","a,b,c","⟦0312345678⟧"',
    "氏名\t電話\r\n山田\t⟦0312345678⟧\r\n",
    "氏名;電話\n山田;⟦0312345678⟧",
    "| 氏名 | 電話 |\n|---|---|\n| 山田 | ⟦0312345678⟧ |",
    "氏名│電話\n山田│⟦0312345678⟧",
    "氏名      電話          住所\n山田 太郎 ⟦0312345678⟧    東京都\n鈴木      ⟦0398765432⟧    大阪府",
    "氏名　電話　住所\n山田　⟦0312345678⟧　東京都",
    "注文番号,電話\n0312345679,⟦0312345678⟧\n0312345670,⟦0398765432⟧",
    "連絡先,,注文番号\n電話,FAX,旧\n⟦0312345678⟧,⟦0312345677⟧,0312345679",
    "注文番号,商品\n0312345678,机",
    "注文番号\t商品\n0312345678\t机",
    "電話,氏名\n⟦0312345678⟧,山田\n\n注文番号,商品\n0312345679,机",
    "名簿\n\n氏名,電話\n山田,⟦0312345678⟧",
    "氏名,電話\n山田,\n鈴木,⟦0398765432⟧",
    "氏名,電話,注文番号\n山田,⟦0312345678⟧\n鈴木,,0398765432",
]


@pytest.mark.parametrize("text", PHONES)
def test_the_header_names_the_column(text: str) -> None:
    assert marked_by("PHONE", text) == text


@pytest.mark.parametrize("between", [",", "\t", "|", ";"])
def test_a_column_far_to_the_right_and_far_below(between: str) -> None:
    names = [f"項目{i}" for i in range(30)]
    names[3] = names[7] = names[12] = names[20] = "氏名"
    names += [
        "住所",
        "備考",
        "会社名",
        "部署",
        "役職",
        "性別",
        "年齢",
        "続柄",
        "メモ",
        "件名",
        "摘要",
    ]
    names += ["名前", "お名前", "フリガナ", "カナ", "電話"]
    rows = [[f"x{i}" for i in range(len(names) - 1)] + ["⟦0312345678⟧"] for _ in range(50)]
    text = "\n".join(between.join(row) for row in [names, *rows])
    assert marked_by("PHONE", text).count("⟦0312345678⟧") in (0, 50)
    half = [*names[:4], *names[-16:]]
    text = "\n".join(between.join(row) for row in [half, *([*row[:4], *row[-16:]] for row in rows)])
    assert marked_by("PHONE", text) == text


def test_what_the_next_column_is_called_says_nothing() -> None:
    text = "商品コード,備考\n0312345678,電話\n0398765432,電話機"
    assert marked_by("PHONE", text) == text


def test_symbols_are_told_table_by_table() -> None:
    bank = "銀行,記号,番号\nゆうちょ,⟦12340⟧,⟦12345671⟧"
    card = "保険者番号,記号,番号\n33120015,1234,567"
    assert marked_by("BANK_ACCOUNT", f"{bank}\n\n{card}") == f"{bank}\n\n{card}"
    assert marked_by("BANK_ACCOUNT", f"{card}\n\n{bank}") == f"{card}\n\n{bank}"
