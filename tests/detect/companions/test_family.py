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
{稲羽 菫}様 ⟦お母様⟧ご在宅
{稲羽 菫} ⟦次男⟧同居、⟦義母⟧介護のため時短
{稲羽 菫} ⟦息子⟧さんから電話、⟦娘⟧さん通訳
{稲羽 菫}です。うちの⟦旦那⟧がまた呼んでって
{稲羽 菫}（昭和24年6月30日）の⟦娘⟧です
{稲羽 菫}/⟦姪⟧/1
{稲羽 花子}/⟦長男⟧
{"emp":"{稲羽 菫}","rel":"⟦三女⟧"}
亡⟦夫⟧の{稲羽 菫}
{稲羽 菫}（⟦曾祖父⟧）
{稲羽 菫}へ　⟦じいちゃん⟧は達者だ
{稲羽 菫}です。⟦おふくろ⟧の薬をとりにいく
{稲羽 菫}様 ⟦ｵｸｻﾏ⟧不在
ﾎｼｮｳﾆﾝ {ｲﾅﾊﾞ ｽﾐﾚ}(⟦ﾂﾏ⟧)
{稲羽 菫}　ご家族 ⟦妻⟧・⟦子⟧1
世帯員　本人、⟦孫⟧({稲羽 菫})
{稲羽 菫}　子　⟦長男⟧　⟦二男⟧
{稲羽 菫} ⟦子ども⟧の通院で午後は不在
夫になる人　{稲羽 菫}
お子さまのお名前：{稲羽 菫}
{稲羽 菫} 子ども食堂の手伝い、ママ友の会
{稲羽 菫} 本人 ・ 配偶者 ・ 子
""".strip("\n").splitlines()


@pytest.mark.parametrize("line", EXAMPLES)
def test_exactly_the_marked_values_are_found(line: str) -> None:
    assert beside("FAMILY", line) == wanted(line)


@pytest.mark.parametrize("line", [line for line in EXAMPLES if "⟦" in line])
def test_nothing_is_said_of_nobody(line: str) -> None:
    alone = line.replace("{", "").replace("}", "").replace("⟦", "").replace("⟧", "")
    assert beside("FAMILY", alone) == wanted(alone)
