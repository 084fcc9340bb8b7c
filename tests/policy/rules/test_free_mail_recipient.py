"""Private mailboxes: the sender's own, a colleague's, a customer's."""

from __future__ import annotations

import pytest

from tests.policy.said import CONSUMER, CUSTOMER, customers, level, said

RULE = "free_mail_recipient"
SAEKI = "佐伯 航 <saeki.wataru@minato-shoji.example>"
OTHERS = "山田 太郎様\n電話 090-1234-5678\n住所 大阪府大阪市北区梅田1-2-3\n"
FILE = {"企画書.txt": "来期の企画です。\n"}


@pytest.mark.parametrize(
    "address",
    [
        "mio.kimura.1985@gmail.com",
        "kimura-mio@yahoo.co.jp",
        "kimuramio85@icloud.com",
        "mkimura@outlook.jp",
        "kimura.m@docomo.ne.jp",
        "private.mio.kimura.99@gmail.com",
        "木村 美緒 <xyz-0331@gmail.com>",
    ],
)
def test_the_senders_own_by_its_name(address: str) -> None:
    (reason,) = said(RULE, address, attached=FILE)
    assert reason.level.key == "hold"
    assert "送信者ご自身の名前" in reason.message.ja
    assert level(RULE, address, body="メモ\n") == "ask"


@pytest.mark.parametrize(
    "address",
    [
        "kimura.ken@gmail.com",
        "木村 真理 <kimura.m@gmail.com>",
        "miooka@gmail.com",
        "fujimoto-1962@yahoo.co.jp",
        "kimura@aoba-foods.example",
    ],
)
def test_somebody_elses(address: str) -> None:
    assert level(RULE, address, attached=FILE) == "pass"


@pytest.mark.parametrize(
    ("sender", "whose"), [(SAEKI, "送信者ご自身の私用アドレス"), (None, "社員の私用アドレス")]
)
def test_private_addresses_of_the_directory(sender: str | None, whose: str) -> None:
    mail = {"sender": sender} if sender else {}
    (reason,) = said(RULE, "w-saeki77@yahoo.co.jp", attached=FILE, **mail)
    assert whose in reason.message.ja
    assert reason.level.key == "hold"


@pytest.mark.parametrize("address", ["yoko.m@miura-home.example", "w-saeki77@yahoo.co.jp"])
def test_levels_for_colleagues(address: str) -> None:
    assert level(RULE, address, body="明日はお休みしてください。\n") == "ask"
    assert level(RULE, address, body=OTHERS) == "hold"
    assert level(RULE, address, attached={"顧客.csv": customers(2)}) == "hold"


def test_a_hidden_customer_is_another_to_the_private_mailbox() -> None:
    """What a customer may read of himself is told to the sender's own mailbox, too."""
    body = "藤本 恵子様\n\nお届け先\n藤本 恵子 様\n住所 大阪府大阪市北区梅田1-2-3\n電話 090-1234-5678\n"
    reasons = said(RULE, CONSUMER, cc=("mio.kimura.1985@gmail.com",), body=body)
    assert [reason.level.key for reason in reasons] == ["hold"]
    assert said(RULE, CONSUMER, body=body) == []


@pytest.mark.parametrize(
    ("mail", "expected"),
    [
        ({"body": "藤本様\n\nご注文ありがとうございます。\n"}, "pass"),
        ({"body": "藤本様\n\n資料をお送りします。\n", "attached": FILE}, "pass"),
        ({"body": "藤本様\n\n" + OTHERS}, "ask"),
        ({"body": "藤本様\n", "attached": {"名簿.csv": customers(3)}}, "ask"),
    ],
)
def test_customers_at_free_mail(mail: dict[str, object], expected: str) -> None:
    assert level(RULE, CONSUMER, **mail) == expected


def test_firms_are_let_go() -> None:
    assert level(RULE, CUSTOMER, body=OTHERS) == "pass"


def test_who_is_reached_by_a_list_is_the_lists_affair() -> None:
    assert level(RULE, "uketsuke@minato-shoji.example", body=OTHERS) == "pass"


PUPIL = "在籍証明書\n氏名 {}\n生年月日 {}\n"


@pytest.mark.parametrize(
    ("expected", "name", "born"),
    [
        ("pass", "藤本 ゆい", "平成26年5月8日"),
        ("pass", "藤本 ゆい", "2008年11月21日"),
        # of age, or of another family, or of an age nobody says
        ("ask", "藤本 ゆい", "2008年11月20日"),
        ("ask", "藤本 隆", "1962年5月3日"),
        ("ask", "高橋 ゆい", "平成26年5月8日"),
    ],
)
def test_a_childs_paper_goes_to_the_parent(expected: str, name: str, born: str) -> None:
    files = {"在籍証明書.txt": PUPIL.format(name, born)}
    body = "藤本様\n\nご依頼の在籍証明書をお送りします。\n"
    assert level("free_mail_recipient", CONSUMER, body=body, attached=files) == expected


def test_papers_of_two_children_are_asked_about() -> None:
    text = (
        PUPIL.format("藤本 ゆい", "平成26年5月8日")
        + "\n"
        + PUPIL.format("高橋 蓮", "平成26年6月9日")
    )
    body = "藤本様\n\nお送りします。\n"
    assert level("free_mail_recipient", CONSUMER, body=body, attached={"a.txt": text}) == "ask"
