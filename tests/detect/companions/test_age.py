"""年齢: of a person; not of goods and rules."""

from __future__ import annotations

import pytest

from tests.detect.beside import beside, wanted

EXAMPLES = """
{稲羽 菫}（⟦45歳⟧）
{稲羽 菫} {BIRTHDATE:1990年1月2日}生（満⟦31歳⟧）
氏名：{稲羽 菫}\\n年齢：⟦45⟧
氏名,年齢\\n{稲羽 菫},⟦29⟧
{稲羽 菫} ⟦九十一歳⟧
{稲羽 菫} ⟦６０歳⟧
{稲羽 菫} 男 ⟦45⟧
{稲羽 菫}（⟦60代⟧ 男性）
{稲羽 菫} 20歳以上の方
{稲羽 菫} 6歳～12歳
{稲羽 菫} 3歳児クラス
{稲羽 菫} 対象年齢6歳以上
{稲羽 菫} 平均44.2歳
{稲羽 菫} 年齢 20-29
{稲羽 菫} 450歳
{稲羽 菫}さん（⟦45⟧）
{稲羽 菫}（自営業、⟦45⟧）
{稲羽 菫}（12回目）
{稲羽 菫}（内線 45）
""".strip("\n").splitlines()


@pytest.mark.parametrize("line", EXAMPLES)
def test_exactly_the_marked_values_are_found(line: str) -> None:
    assert beside("AGE", line) == wanted(line)


@pytest.mark.parametrize("line", [line for line in EXAMPLES if "⟦" in line])
def test_nothing_is_said_of_nobody(line: str) -> None:
    alone = line.replace("{", "").replace("}", "").replace("⟦", "").replace("⟧", "")
    assert beside("AGE", alone) == wanted(alone)
