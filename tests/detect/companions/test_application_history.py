"""応募履歴: of a person; not of a firm's hiring in general."""

from __future__ import annotations

import pytest

from tests.detect.beside import beside, wanted

EXAMPLES = """
{稲羽 菫}さんは⟦一次面接通過⟧です
{稲羽 菫} ⟦書類選考 不合格⟧
{稲羽 菫}さんから⟦内定辞退⟧の連絡
氏名：{稲羽 菫}\\n応募職種：⟦経理事務⟧\\n選考結果：⟦不採用⟧
候補者,応募職種,選考状況\\n{稲羽 菫},⟦法人営業⟧,⟦最終面接待ち⟧
{稲羽 菫}は⟦二次面接で辞退⟧した
他社は⟦最終面接⟧まで進んでいる（{稲羽 菫}）
{稲羽 菫} 内定者懇親会の幹事
{稲羽 菫} 一次検査は合格
{稲羽 菫} ⟦応募3社⟧
applicant={稲羽 菫} stage=⟦一次面接⟧ result=⟦不合格⟧
応募者,ステップ,結果\\n{稲羽 菫},⟦最終面接⟧,⟦お見送り⟧
来年度会長は{稲羽 菫}さんに内定
""".strip("\n").splitlines()


@pytest.mark.parametrize("line", EXAMPLES)
def test_exactly_the_marked_values_are_found(line: str) -> None:
    assert beside("APPLICATION_HISTORY", line) == wanted(line)


@pytest.mark.parametrize("line", [line for line in EXAMPLES if "⟦" in line])
def test_nothing_is_said_of_nobody(line: str) -> None:
    alone = line.replace("{", "").replace("}", "").replace("⟦", "").replace("⟧", "")
    assert beside("APPLICATION_HISTORY", alone) == wanted(alone)
