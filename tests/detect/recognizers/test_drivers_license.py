"""運転免許証番号: the printed example, both borders of its check digit, and other twelve digits."""

from __future__ import annotations

import pytest

from tests.detect.marked import marked_by

EXAMPLES = """
運転免許証番号：⟦309012345620⟧
免許証番号 ⟦301200000010⟧
免許証番号 ⟦301200000600⟧
免許証No.⟦309012345620⟧
第⟦309012345620⟧号（運転免許証）
運転免許証 第 ⟦309012345620⟧ 号
免許証番号：⟦3090-1234-5620⟧
免許証番号：⟦3090 1234 5620⟧
免許証番号：⟦３０９０１２３４５６２０⟧
ﾒﾝｷｮ ⟦309012345620⟧
ﾒﾝｷｮﾊﾞﾝｺﾞｳ:⟦309012345620⟧
driver's license: ⟦309012345620⟧
licenseNo=⟦309012345620⟧
menkyo_no: ⟦309012345620⟧
氏名,免許証番号\\n山田 太郎,⟦309012345620⟧
本人確認書類：運転免許証（⟦309012345620⟧）
免許証番号：309012345630
免許証番号：990012345620
免許証番号：000000000000
309012345620
注文番号 309012345620
追跡番号：309012345620
免許証番号：30901234562
免許証番号：3090********
免許証の有効期限 2027-05-01
免許証交付番号の欄は12桁です
運転免許証の番号は⟦309012345620⟧です
免許の条件等 眼鏡等
""".strip("\n").splitlines()


@pytest.mark.parametrize("line", EXAMPLES)
def test_exactly_the_marked_values_are_found(line: str) -> None:
    text = line.replace("\\n", "\n").replace("\\t", "\t")
    assert marked_by("DRIVERS_LICENSE", text) == text
