"""Buildings and rooms behind an address, and what merely follows it."""

from __future__ import annotations

import pytest

from morenashi.detect.address_building import building_end


@pytest.mark.parametrize(
    "behind",
    [
        " コーポ欅105", "本郷ビル3階", " みなし仮設 3号", " グランドメゾン青葉 1203号室", " a棟-502", "-802号", " 5f", "　リバー越谷503".replace("　", " "),
        " 県営2号棟304", " サンコーポ常田b-206", " 千代田21ビル7階", " コーポ若葉", " 青葉マンション", "\n メゾン芝 203号室", "\n本郷ビル 3階",
        " ヒ゛ラ青葉 203", " 若葉 201号室",
    ],
)  # fmt: skip
@pytest.mark.parametrize("then", ["", "\n電話 03-1234-5678", " 様", "\x11"])
def test_buildings(behind: str, then: str) -> None:
    if behind.startswith("\n") and then in (" 様", "\x11"):
        return  # on a line of its own it is all there is
    text = "9-8-8" + behind + then
    assert text[: building_end(text, 5)] == "9-8-8" + behind


@pytest.mark.parametrize(
    "behind",
    [
        " 人事部宛", " 保健センター 瀬川", " ホテル汐見 電話059", "にお住まいの方", " 03-1234-5678", " 2024-11-05", "\n丸岡通商株式会社 3階", "\nテ゛ンワ 073-431-8826",
        "\n本郷ビル 3階に集合", "\n若葉 201号室", " 山田 太郎 様", " 置き配不可", " コード 1234", "\n様 203号室", "のマンション", "",
    ],
)  # fmt: skip
def test_no_buildings(behind: str) -> None:
    assert building_end("9-8-8" + behind, 5) == 5
