"""役職: beside a name, or the value of 役職."""

from __future__ import annotations

import pytest

from tests.detect.beside import beside, wanted

EXAMPLES = """
{稲羽}⟦課長⟧
⟦代表取締役⟧　{稲羽 菫}
営業⟦部長⟧ {稲羽 菫}
{稲羽 菫}（⟦准教授⟧）
{稲羽}様（⟦主任⟧）
氏名,役職\\n{稲羽 菫},⟦部長代理⟧
役職：⟦シニアフェロー⟧\\n氏名：{稲羽 菫}
{稲羽 菫}　株式会社みの　⟦運行管理者⟧
⟦支店長代理⟧\\n{稲羽 菫}
{稲羽}部長会の資料
{稲羽 菫} 課長以上が参加し、部長も出る
{稲羽}さん、社長賞おめでとう
代表電話 {PHONE:03-1234-5678} {稲羽 菫}
{稲羽}（現・⟦係長⟧）が後任
{稲羽 菫}を⟦社長⟧に選任しました
{稲羽}人事⟦部長⟧
""".strip("\n").splitlines()


@pytest.mark.parametrize("line", EXAMPLES)
def test_exactly_the_marked_values_are_found(line: str) -> None:
    assert beside("JOB_TITLE", line) == wanted(line)


@pytest.mark.parametrize("line", [line for line in EXAMPLES if "⟦" in line])
def test_nothing_is_said_of_nobody(line: str) -> None:
    alone = line.replace("{", "").replace("}", "").replace("⟦", "").replace("⟧", "")
    assert beside("JOB_TITLE", alone) == wanted(alone)
