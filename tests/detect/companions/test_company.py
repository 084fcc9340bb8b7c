"""会社名・勤務先: beside a person; the bank of an account is none."""

from __future__ import annotations

import pytest

from tests.detect.beside import beside, wanted

EXAMPLES = """
⟦株式会社霧峰製作所⟧　{稲羽 菫}様
⟦菜の花運輸株式会社⟧\\n{稲羽 菫}
⟦株式会社ほしの工房⟧ 総務部 {稲羽 菫}
⟦株式会社くるみ堂⟧の{稲羽}さん
⟦株式会社むらさめ情報⟧：{稲羽 菫}
⟦医療法人若葉会 若葉丘病院⟧ {稲羽 菫}
⟦ひだまり銀行 鶴瀬支店⟧　融資課　{稲羽 菫}
会社名,氏名\\n⟦とうほく冷機⟧,{稲羽 菫}
勤務先 ⟦(有)霧島建材⟧\\n氏名\\n住所\\n電話\\n{稲羽 菫}
⟦もくせい医院⟧ {稲羽}医師
{稲羽 菫} 振込先 ひだまり銀行 鶴瀬支店 普通 {BANK_ACCOUNT:1234567}
{稲羽 菫} 出身小学校 総合病院
{稲羽 菫}です。\\n昨日は取引先の株式会社みのりの工場を見学しました。
{稲羽 菫} 株式会社化の手続き
{稲羽 菫}（⟦しらぎく病院⟧勤務）
{稲羽}さん\\n・⟦株式会社ピオニー⟧：訪問
{稲羽}さんは⟦株式会社あしび⟧で生産管理を担当
id,name,company\\n1,{Sumire Inaba},⟦Aozora Foods Inc.⟧
項目|内容\\n氏名|{稲羽 菫}\\n性別|女性\\n現在の勤務先|⟦株式会社トトリ⟧
{稲羽 菫}\\n勤務先　⟦社会福祉法人 岬の里⟧　印
購入先　㈱佐藤オフィス　見積No. 26\\n担当 {稲羽 菫}
株式会社たけべ製作所 品質保証課 御中\\n\\n{稲羽 菫}です
{稲羽 菫}\\n19:00 (株)西山商会 様 12
{稲羽 菫}\\n村田川製作所は様子見
納品先：⟦たちばな歯科クリニック⟧　院長　{稲羽 菫}
氏名,会社名\\n{稲羽 菫},個人
""".strip("\n").splitlines()


@pytest.mark.parametrize("line", EXAMPLES)
def test_exactly_the_marked_values_are_found(line: str) -> None:
    assert beside("COMPANY", line) == wanted(line)


@pytest.mark.parametrize("line", [line for line in EXAMPLES if "⟦" in line])
def test_nothing_is_said_of_nobody(line: str) -> None:
    alone = line.replace("{", "").replace("}", "").replace("⟦", "").replace("⟧", "")
    assert beside("COMPANY", alone) == wanted(alone)
