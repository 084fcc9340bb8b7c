"""在留カード番号: two letters, eight digits, two letters, beside a word of foreign residents."""

from __future__ import annotations

import pytest

from tests.detect.marked import marked_by

EXAMPLES = """
在留カード番号：⟦AB12345678CD⟧
在留カード ⟦AB12345678CD⟧
在留カードの番号は⟦AB12345678CD⟧です
特別永住者証明書番号：⟦AB12345678CD⟧
在留カード番号：⟦ＡＢ１２３４５６７８ＣＤ⟧
在留カード番号：⟦ab12345678cd⟧
在留カード番号：⟦AB 12345678 CD⟧
zairyu_card_no=⟦AB12345678CD⟧
residenceCardNumber: ⟦AB12345678CD⟧
在留資格 技術・人文知識・国際業務 ⟦AB12345678CD⟧
国籍,在留カード番号\\nベトナム,⟦AB12345678CD⟧
AB12345678CD
シリアル番号：AB12345678CD
型番 AB12345678CD
ロット番号 AB12345678CD
在留カード番号：AB1234567CD
在留カード番号：AB123456789CD
在留カード番号：ABC12345678CD
在留カード番号：AB********CD
在留カード：⟦AB12345678CD⟧（有効期限2027年）
""".strip("\n").splitlines()


@pytest.mark.parametrize("line", EXAMPLES)
def test_exactly_the_marked_values_are_found(line: str) -> None:
    text = line.replace("\\n", "\n").replace("\\t", "\t")
    assert marked_by("RESIDENCE_CARD", text) == text
