"""年収・給与: amounts of a person; not adverts, averages, prices or deductions."""

from __future__ import annotations

import pytest

from tests.detect.beside import beside, wanted

EXAMPLES = """
{稲羽 菫}　年収⟦620万円⟧
{稲羽 菫}様 世帯年収　⟦1,200万円⟧
{稲羽 菫} 月給は⟦28万円⟧です
氏名\\t基本給\\t賞与\\n{稲羽 菫}\\t⟦254000⟧\\t⟦508,000⟧
給与明細 {稲羽 菫}\\n基本給 ⟦254,000円⟧\\n差引支給額 ⟦249,873円⟧\\n健康保険料 14,120円
{稲羽 菫}の手取りは⟦約22万円⟧
年金額（年額）⟦779,300円⟧ {稲羽 菫}
{"name":"{稲羽 菫}","salary":⟦5300000⟧,"n":1}
{稲羽 菫} 求人 月給25万円
{稲羽 菫} 月給25万円～30万円
{稲羽 菫} 平均年収436万円
{稲羽 菫} 年収590万円未満の世帯
{稲羽 菫} 売上620万円 予算300万円
{稲羽 菫} 給与所得控除 550,000円
{稲羽 菫} 収入印紙 6,000円
{稲羽 菫} 年収 2024年
{稲羽 菫} 額面⟦21万⟧、手取り⟦17万5千円⟧
{稲羽 菫} 年金の満額は年831,700円
Name: {稲羽 菫} Annual salary: ⟦2,640,000 yen⟧
{稲羽 菫} <kyuyo>⟦6874500⟧</kyuyo>
氏名={稲羽 菫} gross=⟦287,000⟧ net=⟦229,014⟧
{稲羽 菫}さん 年金は月⟦4万1,200円⟧のみ
{稲羽 菫} 妻はパートで月⟦8万8,000円⟧
{稲羽 菫} 標準報酬⟦36万円⟧
{稲羽 菫} 夫側年収⟦785万円⟧、妻側⟦120万円⟧
{稲羽 菫} 年金収入 ⟦1,142,300円⟧（本人）　⟦781,700円⟧（妻）
{稲羽 菫} 年収（税込）：⟦2,980,000円⟧
{稲羽 菫} 離職前賃金（月）　⟦247,000円⟧
{稲羽 菫}: ⟦31万⟧しか手取りないんだよね
{稲羽 菫} 年収⟦640万⟧ 38歳
初任給22万円を24万円に。{稲羽 菫}の年収⟦480万円⟧
報酬の支払調書 {稲羽 菫} 支払金額 ⟦1,840,000円⟧　源泉徴収 187,864円
{稲羽 菫} 支払金額 1,840円
{稲羽 菫} 年金事務所 手数料 300円
{稲羽 菫} 標準報酬20万円以上の方
""".strip("\n").splitlines()


@pytest.mark.parametrize("line", EXAMPLES)
def test_exactly_the_marked_values_are_found(line: str) -> None:
    assert beside("INCOME", line) == wanted(line)


@pytest.mark.parametrize("line", [line for line in EXAMPLES if "⟦" in line])
def test_nothing_is_said_of_nobody(line: str) -> None:
    alone = line.replace("{", "").replace("}", "").replace("⟦", "").replace("⟧", "")
    assert beside("INCOME", alone) == wanted(alone)
