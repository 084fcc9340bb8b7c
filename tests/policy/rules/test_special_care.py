"""Special care-required statements: who may read what of whom."""

from __future__ import annotations

import pytest

from tests.policy.said import (
    COLLEAGUE,
    CONSUMER,
    CUSTOMER,
    EVERYBODY,
    OTHER_CUSTOMER,
    PARTNER,
    level,
    said,
)

FORM = (
    "お問い合わせフォームから届きました。\n\n氏名: 山田 太郎\n電話: 090-1234-5678\n"
    "持病: 喘息\n服用中の薬: プレドニン\n"
)


@pytest.mark.parametrize(
    ("expected", "to", "body"),
    [
        # the leak it learned from: a form mail to a list with somebody from outside
        ("hold", ("eigyo@minato-shoji.example",), FORM),
        ("ask", (EVERYBODY,), FORM),
        ("pass", (COLLEAGUE,), FORM),
        ("hold", (CUSTOMER,), FORM),
        # a partner is no reason
        ("hold", (PARTNER,), FORM),
        # another person's illness
        ("hold", (CUSTOMER,), "田辺様\n\n担当の鈴木はうつ病のため、しばらく休職いたします。\n"),
        ("hold", (CUSTOMER,), "田辺様\n\n高橋一郎様はHIV陽性です。ご配慮ください。\n"),
        # a passing ailment explains an absence
        ("ask", (CUSTOMER,), "田辺様\n\n弊社の鈴木が発熱のため、本日の会議は木村が伺います。\n"),
        ("pass", (COLLEAGUE,), "佐伯部長\n\n鈴木さんが発熱のためお休みです。\n"),
        # who of us is ill is more than an excuse
        ("hold", (CUSTOMER,), "鈴木さんは発熱、高橋さんはインフルエンザで休んでいます。\n"),
        # what is the recipient's own, to nobody else
        (
            "ask",
            (CONSUMER,),
            "藤本様\n\n検査の結果、糖尿病の疑いがあります。再検査にお越しください。\n",
        ),
        ("hold", (CONSUMER, CUSTOMER), "山田太郎様の検査の結果、糖尿病の疑いがあります。\n"),
        # nobody's illness
        ("pass", (CUSTOMER,), "田辺様\n\nうつ病の理解を深めるセミナーを開きます。\n"),
        ("pass", (CUSTOMER,), "田辺様\n\n健康診断は11月30日に行います。ご受診ください。\n"),
    ],
)
def test_by_who_reads_it(expected: str, to: tuple[str, ...], body: str) -> None:
    """The level follows from whose data it is and who would see it."""
    assert level("special_care", *to, body=body) == expected


def test_a_mail_to_the_wrong_customer_does_not_pass_as_the_recipients_own() -> None:
    """Greeting somebody else than the known recipient does not make the data the recipient's."""
    body = "山田様\n\n検査の結果、糖尿病の疑いがあります。\n"
    assert level("special_care", OTHER_CUSTOMER, body=body) == "hold"
    assert level("special_care", "山田 太郎 <yamada55@yahoo.co.jp>", body=body) == "ask"


def test_how_many_inside_may_read_it_is_set() -> None:
    """`inside` people are let go without a question."""
    body = "鈴木さんが適応障害で休職します。\n"
    assert level("special_care", COLLEAGUE, body=body, options={"inside": 0}) == "ask"
    assert level("special_care", EVERYBODY, body=body, options={"level_inside": "pass"}) == "pass"


def test_the_reason_names_place_item_and_person_masked() -> None:
    """A reader finds the words, and no value shows."""
    (reason,) = said("special_care", CUSTOMER, body=FORM)
    assert reason.message.ja.startswith("本文 5行目に、山● ●●様の「病歴・持病、服用薬」")
    assert reason.whose == ("山● ●●様",)
    assert reason.seen_by == ("tanabe@aoba-foods.example",)
    told = f"{reason}{reason.message.en}"
    assert "喘息" not in told
    assert "プレドニン" not in told
    assert "太郎" not in told


def test_nobody_need_be_named() -> None:
    """A statement without a name is somebody's all the same."""
    (reason,) = said(
        "special_care", CUSTOMER, body="弊社の担当者はうつ病と診断され、休職します。\n"
    )
    assert "名前の分からない方の「病歴・持病」" in reason.message.ja
