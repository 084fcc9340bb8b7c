"""旅券番号: any two letters and seven digits, of which only a word makes a passport."""

from __future__ import annotations

import pytest

from tests.detect.marked import marked_by

EXAMPLES = """
旅券番号：⟦TK1234567⟧
旅券番号 ⟦MZ9876543⟧
パスポート番号は⟦TR0012345⟧です
Passport No. ⟦AB1234567⟧
passport_no=⟦TK1234567⟧
"passportNumber": "⟦TK1234567⟧"
旅券番号：⟦ＴＫ１２３４５６７⟧
旅券番号：⟦tk1234567⟧
旅券番号：⟦TK 1234567⟧
ﾊﾟｽﾎﾟｰﾄ:⟦TK1234567⟧
旅券（登録番号 ⟦TT7225237⟧）
氏名,旅券番号\\n山田 太郎,⟦TK1234567⟧
TK1234567
型番 TK1234567
部品番号 TK1234567
商品コード：TK1234567
旅券番号：TK123456
旅券番号：TK12345678
旅券番号：TKA1234567
旅券番号：TK*******
旅券番号：1234567
ロット TK1234567
旅券の番号　⟦ＴＫ１２３４５６７⟧
パスポート：⟦TK1234567⟧（2030年まで）
パスポートケース 型番 TK1234567
passport: ⟦CCJ914827⟧
旅券⟦C4VNH2718⟧
旅券番号 ⟦M48213377⟧
パスポート PASSPORTS を提示
旅券 CCJ91482
""".strip("\n").splitlines()


@pytest.mark.parametrize("line", EXAMPLES)
def test_exactly_the_marked_values_are_found(line: str) -> None:
    text = line.replace("\\n", "\n").replace("\\t", "\t")
    assert marked_by("PASSPORT", text) == text
