"""保険者番号, 記号 and 番号 are a span each; 記号 and 番号 of other things are none."""

from __future__ import annotations

import pytest

from tests.detect.marked import marked_by

EXAMPLES = """
保険者番号：⟦33120015⟧
保険者番号 ⟦138057⟧
保険者番号：⟦３３１２００１５⟧
健康保険 記号 ⟦1234⟧ 番号 ⟦567⟧
健康保険証 記号：⟦1234⟧　番号：⟦567⟧
記号・番号 ⟦12-34⟧・⟦567⟧
被保険者証の記号番号：⟦1234⟧-⟦567⟧
健保 記号⟦練-22⟧ 番号⟦331804⟧
介護保険被保険者番号：⟦0000123456⟧
後期高齢者医療被保険者番号 ⟦12345678⟧
国民健康保険証 記号 ⟦川12⟧ 番号 ⟦345678⟧
保険者番号\\n⟦33120015⟧
氏名,保険者番号,記号,番号\\n山田 太郎,⟦33120015⟧,⟦1234⟧,⟦567⟧
氏名,保険者番号\\n山田 太郎,⟦33120015⟧\\n鈴木 花子,⟦06132013⟧
33120015
注文番号 33120015
記号 A 番号 12
請求記号 913.6 図書番号 220447118
伝票番号：33120015
保険者番号：********
健康保険料 33120 円
ゆうちょ銀行 記号 12340 番号 12345671
保険者番号：⟦3312-0015⟧
被保険者証 記号 ⟦１２３４⟧ 番号 ⟦５６７⟧ 枝番 01
国保 記号番号：⟦川12⟧・⟦345678⟧
暗号の記号は5です
地図記号 123
化学記号 Na 番号 11
電話番号 1234
""".strip("\n").splitlines()


@pytest.mark.parametrize("line", EXAMPLES)
def test_exactly_the_marked_values_are_found(line: str) -> None:
    text = line.replace("\\n", "\n").replace("\\t", "\t")
    assert marked_by("HEALTH_INSURANCE", text) == text
