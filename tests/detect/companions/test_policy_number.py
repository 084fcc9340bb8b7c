"""証券番号: beside a person; other contracts' numbers are not."""

from __future__ import annotations

import pytest

from tests.detect.beside import beside, wanted

EXAMPLES = """
契約者 {稲羽 菫}　証券番号：⟦472-9081563⟧
{稲羽 菫}様の保険証券番号は⟦AB4471882⟧です
契約者名,証券番号\\n{稲羽 菫},⟦30044-91827⟧
証券番号（⟦１２３－４５６７８９０⟧） 被保険者 {稲羽 菫}
終身保険 契約番号 ⟦2204-55120⟧ 被保険者 {稲羽 菫}
保守契約 契約番号 2204-55120 担当 {稲羽 菫}
{稲羽 菫} 証券番号は保険証券の右上に記載
{稲羽 菫} 証券番号 2024年10月
{稲羽 菫} 注文番号 472-9081563
ｹｲﾔｸｼｬ {稲羽 菫} ｼｮｳｹﾝNO ⟦5521-90077⟧
policy_no=⟦OT20259917⟧ name={稲羽 菫}
""".strip("\n").splitlines()


@pytest.mark.parametrize("line", EXAMPLES)
def test_exactly_the_marked_values_are_found(line: str) -> None:
    assert beside("POLICY_NUMBER", line) == wanted(line)


@pytest.mark.parametrize("line", [line for line in EXAMPLES if "⟦" in line])
def test_nothing_is_said_of_nobody(line: str) -> None:
    alone = line.replace("{", "").replace("}", "").replace("⟦", "").replace("⟧", "")
    assert beside("POLICY_NUMBER", alone) == wanted(alone)
