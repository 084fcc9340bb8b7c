"""基礎年金番号: ten digits, 4-6, by its words; ten digits alone are a telephone or an order."""

from __future__ import annotations

import pytest

from tests.detect.marked import marked_by

EXAMPLES = """
基礎年金番号：⟦1234-567890⟧
基礎年金番号 ⟦1234567890⟧
年金手帳の番号 ⟦1234-567890⟧
基礎年金番号：⟦１２３４－５６７８９０⟧
基礎年金番号：⟦1234−567890⟧
基礎年金番号：⟦1234ー567890⟧
基礎年金番号：⟦1234 567890⟧
基礎年金番号：⟦一二三四－五六七八九〇⟧
ﾈﾝｷﾝﾊﾞﾝｺﾞｳ:⟦1234-567890⟧
nenkin_no=⟦1234567890⟧
pensionNumber: ⟦1234-567890⟧
氏名,基礎年金番号\\n山田 太郎,⟦1234-567890⟧\\n鈴木 花子,⟦2345-678901⟧
1234-567890
1234567890
注文番号 1234-567890
伝票番号：1234567890
追跡番号 1234-567890
会員番号：1234-567890
基礎年金番号：1234-56789
基礎年金番号：1234-5678901
基礎年金番号：****-******
年金事務所からの通知（第1234号）
年金番号：⟦1234-567890⟧
基礎年金番号は⟦1234-567890⟧です。
""".strip("\n").splitlines()


@pytest.mark.parametrize("line", EXAMPLES)
def test_exactly_the_marked_values_are_found(line: str) -> None:
    text = line.replace("\\n", "\n").replace("\\t", "\t")
    assert marked_by("PENSION_NUMBER", text) == text
