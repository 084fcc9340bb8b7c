"""郵便番号: never by the shape alone; the mark, a word or an address says so."""

from __future__ import annotations

import pytest

from tests.detect.marked import marked_by

EXAMPLES = """
〒⟦100-0001⟧
〒 ⟦100-0001⟧ 東京都千代田区千代田1-1
〒⟦１００－０００１⟧
〒⟦1000001⟧
〒⟦100−0001⟧
〒⟦100ー0001⟧
〒⟦100‐0001⟧
〒⟦100–0001⟧
〒⟦一〇〇－〇〇〇一⟧
郵便番号：⟦100-0001⟧
郵便番号 ⟦1000001⟧
zip: ⟦100-0001⟧
zipCode=⟦1000001⟧
postal_code: ⟦100-0001⟧
ﾕｳﾋﾞﾝﾊﾞﾝｺﾞｳ ⟦100-0001⟧
⟦100-0001⟧ 東京都千代田区千代田1-1
⟦150-0002⟧渋谷区渋谷1-2-3
住所：⟦100-0001⟧ 東京都千代田区
氏名,郵便番号,住所\\n山田 太郎,⟦100-0001⟧,東京都千代田区
氏名,〒,住所\\n山田 太郎,⟦1000001⟧,東京都千代田区
100-0001
1000001
部品番号 100-0001
型番 100-0001
注文番号 100-0001
郵便番号：100-001
山田 太郎,⟦9010364⟧,沖縄県糸満市潮崎町9丁目88番地7,1
9010364、沖縄の倉庫
郵便番号：100-00012
〒100-000
第100-0001号
図面 100-0001
電話 03-100-0001-2
〒***-****
〒⟦100-0001⟧東京都千代田区
(〒⟦100-0001⟧)
〒：⟦100-0001⟧
〒\\n⟦100-0001⟧
住所 〒⟦100-0001⟧
郵便番号：⟦100 0001⟧
〒 ⟦100 - 0001⟧
""".strip("\n").splitlines()


@pytest.mark.parametrize("line", EXAMPLES)
def test_exactly_the_marked_values_are_found(line: str) -> None:
    text = line.replace("\\n", "\n").replace("\\t", "\t")
    assert marked_by("POSTAL_CODE", text) == text
