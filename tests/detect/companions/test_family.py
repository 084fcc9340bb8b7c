"""家族: the word of relation, where a person is meant."""

from __future__ import annotations

import pytest

from tests.detect.beside import beside, wanted

EXAMPLES = """
⟦妻⟧ {稲羽 菫}
氏名 {稲羽 菫}\\n住所\\n電話\\nメール\\n家族　　⟦妻⟧(41歳)と子1人
{稲羽 菫}（⟦長男⟧）　{PHONE:090-1234-5678}
{稲羽 菫}さんの⟦母⟧
{稲羽 菫} 続柄：⟦次女⟧
受取人：⟦妻⟧（契約者 {稲羽 菫}）
氏名,続柄\\n{稲羽 菫},⟦義父⟧
緊急連絡先（⟦母⟧）{PHONE:03-1234-5678}\\n{稲羽 菫}
⟦長男の妻⟧ {稲羽 菫}
{稲羽 菫}です。⟦妻⟧が入院しました
⟦保護者⟧ {稲羽 菫}
⟦世帯主⟧　{稲羽 菫}
{稲羽 菫} ⟦お母様⟧から電話
{稲羽 菫}　配偶者 有　扶養 2人
{稲羽 菫} 続柄 本人・配偶者・子
{稲羽 菫}の母校は夫婦岩の近く
{稲羽 菫} 親会社と子会社、兄弟会社
父の日の贈り物 {稲羽 菫}
{稲羽 菫} お母さん食堂の母数
保護者は{PHONE:03-1234-5678}へ。{稲羽 菫}
世帯主の所得が基準です\\n{稲羽 菫}
{稲羽 菫} ⟦母⟧携帯 {PHONE:090-1234-5678}
{稲羽 菫}は⟦妻⟧と⟦息子⟧二人の四人暮らし
お父さんお母さんの応援が{稲羽 菫}選手の力に
{稲羽 菫}\\n配偶者が65歳未満の場合は加算します
{稲羽 菫}先生の講演「江戸の父と呼ばれた町」
""".strip("\n").splitlines()


@pytest.mark.parametrize("line", EXAMPLES)
def test_exactly_the_marked_values_are_found(line: str) -> None:
    assert beside("FAMILY", line) == wanted(line)


@pytest.mark.parametrize("line", [line for line in EXAMPLES if "⟦" in line])
def test_nothing_is_said_of_nobody(line: str) -> None:
    alone = line.replace("{", "").replace("}", "").replace("⟦", "").replace("⟧", "")
    assert beside("FAMILY", alone) == wanted(alone)
