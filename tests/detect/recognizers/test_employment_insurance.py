"""雇用保険被保険者番号: 4-6-1 of a person; the same shape of an establishment is none."""

from __future__ import annotations

import pytest

from tests.detect.marked import marked_by

EXAMPLES = """
雇用保険被保険者番号：⟦1234-567890-1⟧
雇用保険番号 ⟦12345678901⟧
被保険者番号 ⟦1234-567890-1⟧
雇用保険被保険者番号：⟦１２３４－５６７８９０－１⟧
雇用保険被保険者番号：⟦1234−567890−1⟧
雇用保険被保険者番号：⟦1234 567890 1⟧
雇保:⟦1234-567890-1⟧
ｺﾖｳﾎｹﾝ ⟦1234-567890-1⟧
koyou_hoken_no=⟦1234-567890-1⟧
離職票 被保険者番号：⟦1234-567890-1⟧
氏名,雇用保険番号\\n山田 太郎,⟦1234-567890-1⟧
事業所番号 1234-567890-1
適用事業所番号：1234-567890-1
雇用保険適用事業所番号：1234-567890-1
事業所番号：1301-123456-7
1234-567890-1
注文番号 1234-567890-1
伝票番号：12345678901
雇用保険被保険者番号：1234-567890
雇用保険被保険者番号：1234-567890-12
雇用保険被保険者番号：****-******-*
雇用保険：⟦1234-567890-1⟧
労働保険番号 13-1-01-123456-000
""".strip("\n").splitlines()


@pytest.mark.parametrize("line", EXAMPLES)
def test_exactly_the_marked_values_are_found(line: str) -> None:
    text = line.replace("\\n", "\n").replace("\\t", "\t")
    assert marked_by("EMPLOYMENT_INSURANCE", text) == text
