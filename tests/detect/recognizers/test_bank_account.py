"""口座番号: the number alone; bank, branch and kind are context; ゆうちょ written together is one."""

from __future__ import annotations

import pytest

from tests.detect.marked import marked_by

EXAMPLES = """
口座番号：⟦1234567⟧
普通預金 ⟦1234567⟧
普通 ⟦1234567⟧
当座 ⟦1234567⟧
みずほ銀行 新宿支店 普通 ⟦1234567⟧
三菱UFJ銀行（0005）渋谷支店（135）普通 ⟦1234567⟧
口座番号：⟦１２３４５６７⟧
振込先：りそな銀行 難波支店 （普）⟦1234567⟧
普通預金口座 No.⟦1234567⟧
account_no=⟦1234567⟧
accountNumber: ⟦1234567⟧
ｺｳｻﾞ:⟦1234567⟧
ゆうちょ銀行 記号 ⟦12340⟧ 番号 ⟦12345671⟧
ゆうちょ 記号番号 ⟦12340-12345671⟧
ゆうちょ銀行 ⟦12340-2-12345671⟧
ゆうちょ銀行 記号：⟦10120⟧　番号：⟦1234561⟧
銀行名,支店名,口座番号\\nみずほ銀行,新宿支店,⟦1234567⟧
1234567
注文番号 1234567
管理番号：1234567
伝票 1234567
〒123-4567
売上 1234567 円
口座番号：*****67
口座番号は7桁です
商品コード 1234567
電話 03-1234-5678
（普）⟦1234567⟧
普通預金　口座番号　⟦1234567⟧　口座名義　ヤマダタロウ
みずほ銀行 新宿支店 普通預金 口座番号 ⟦1234567⟧
ゆうちょ銀行 〇一八支店 普通 ⟦1234567⟧
店番 123 口座番号 ⟦1234567⟧
ゆうちょ振替口座 ⟦00190-1-123456⟧
普通郵便 1234567
普通自動車 1234567
ゆうちょ銀行 ⟦００１９０－１－１２３４５６⟧
ja 1234567
普通郵便物 1234567
総合病院 1234567
普通車 1234567
""".strip("\n").splitlines()


@pytest.mark.parametrize("line", EXAMPLES)
def test_exactly_the_marked_values_are_found(line: str) -> None:
    text = line.replace("\\n", "\n").replace("\\t", "\t")
    assert marked_by("BANK_ACCOUNT", text) == text
