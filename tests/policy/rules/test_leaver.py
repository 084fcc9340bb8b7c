"""Mail to people who have left."""

from __future__ import annotations

import pytest

from tests.policy.said import COLLEAGUE, customers, level, said

RULE = "leaver"
OLD = "yamaguchi.sho@minato-shoji.example"
HOME = "山口 翔 <sho-yamaguchi.old@gmail.com>"
OWN_PAPERS = {"離職票.txt": "氏名 山口 翔\n生年月日 1991年4月2日\n住所 大阪府大阪市北区梅田1-2-3\n"}
FORWARDED = (
    "参考まで\n\n-----元のメッセージ-----\n差出人: 田辺 悠斗 <tanabe@aoba-foods.example>\n"
    "件名: お見積りの件\n\nお見積りをお願いいたします。\n"
)


@pytest.mark.parametrize("to", [OLD, HOME, "yamaguchi.sho+x@minato-shoji.example"])
@pytest.mark.parametrize(
    ("mail", "expected"),
    [
        ({"body": "山口さん\n\nお元気ですか。\n"}, "ask"),
        ({"attached": {"顧客.csv": customers(3)}}, "hold"),
        ({"attached": {"見積書.txt": "合計 120,000円\n"}}, "hold"),
        (
            {
                "body": "山田 太郎様の連絡先です。\n電話 090-1234-5678\n住所 大阪府大阪市北区梅田1-2-3\n"
            },
            "hold",
        ),
    ],
)
def test_levels(to: str, mail: dict[str, object], expected: str) -> None:
    assert level(RULE, to, **mail) == expected


def test_papers_of_the_leaver_are_asked_about() -> None:
    assert level(RULE, HOME, attached=OWN_PAPERS, body="山口様\n\n離職票です。\n") == "ask"


def test_others_papers_are_held() -> None:
    papers = {"離職票.txt": "氏名 遠藤 真希\n生年月日 1991年4月2日\n"}
    assert level(RULE, HOME, attached=papers, body="山口様\n\n離職票です。\n") == "hold"


def test_the_reason_says_which_address_and_since_when() -> None:
    (old,) = said(RULE, OLD, body="お元気ですか。\n")
    (home,) = said(RULE, HOME, body="お元気ですか。\n")
    assert "社内アドレス（2026年9月30日退職）" in old.message.ja
    assert "私用アドレス（2026年9月30日退職）" in home.message.ja
    assert "山口" not in old.message.ja


def test_several_leavers_are_several_reasons() -> None:
    assert len(said(RULE, OLD, "endo.maki@minato-shoji.example", body="各位\n")) == 2


@pytest.mark.parametrize("to", [COLLEAGUE, "山口 美咲 <yamaguchi@kawabata-bussan.example>"])
def test_others_are_let_go(to: str) -> None:
    assert level(RULE, to, attached={"顧客.csv": customers(3)}) == "pass"
