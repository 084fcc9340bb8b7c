"""A mail to one family: who of its text is of that family, and who is not."""

from __future__ import annotations

import pytest

from morenashi.policy.household import Household
from tests.policy.said import CONSUMER, CUSTOMER, level
from tests.policy.test_about import about

CAROL = "武田 春香 <h.takeda.family@icloud.com>"
FATHER = "武田（父） <takeda.jun.invented@gmail.com>"
OTHER = "山田 太郎 <yamada55@yahoo.co.jp>"


def whether(body: str, *to: str, subject: str = "ご連絡") -> list[bool]:
    """Of each statement, whether it is said of the reader's family."""
    found = about(body, *to, subject=subject)
    household = Household(found)
    return [household.has(one) for one in found.message.mentions if one.kind == "SENSITIVE"]


@pytest.mark.parametrize(
    ("body", "to", "subject"),
    [
        ("武田様\n\n蓮くんは学習障害の診断があると伺いました。\n", (CAROL,), "英語"),
        ("武田様\n\nひなたちゃんは喘息の吸入薬をお使いですね。\n", (CAROL,), "英語"),
        ("武田様\n\n玲子さんは統合失調症で通院中とのことです。\n", (CAROL,), "英語"),
        ("武田様\n\n武田 誠様は糖尿病の疑いがあります。\n", (CAROL,), "結果"),
        ("武田様\n\n陽さんは認知症の診断を受けました。\n", (CAROL,), "武田 陽様の件"),
        ("武田様\n\n奥様が乳がんで入院中とのこと、お見舞い申し上げます。\n", (CAROL,), "英語"),
        (
            "武田様\n\n武田 正雄様の本日のご様子です。\n脳梗塞の後遺症で歩行が不安定なため、職員が付き添いました。\n",
            (CAROL,),
            "記録",
        ),
        ("お嬢様は喘息とのことですので、吸入薬をお持ちください。\n", (CAROL,), "予約"),
        (
            "武田様\n\nお父様、お母様にお送りしています。\n体調（起立性調節障害）のこともご相談しましょう。\n",
            (CAROL, FATHER),
            "面談",
        ),
        ("田辺様\n\n奥様が乳がんで入院中とのこと、お見舞い申し上げます。\n", (CUSTOMER,), "会議"),
    ],
)
def test_of_the_readers_family(body: str, to: tuple[str, ...], subject: str) -> None:
    """A given name alone, the reader's surname, the reader's kin, or nobody else."""
    told = whether(body, *to, subject=subject)
    assert told
    assert all(told)
    assert level("special_care", *to, body=body, subject=subject) == "ask"


@pytest.mark.parametrize(
    ("body", "to"),
    [
        # a mail to the wrong family
        ("山田様\n\n蓮くんは学習障害の診断があると伺いました。\n", (CAROL,)),
        ("山田様\n\nお嬢様は喘息とのことですので、吸入薬をお持ちください。\n", (CAROL,)),
        # another family's child, named with its surname or after its parent
        ("武田様\n\n山田蓮くんは学習障害の診断があります。\n", (CAROL,)),
        (
            "武田様\n\n山田さんのお母様は乳がんで入院されているので、陸くんを叱らないでください。\n",
            (CAROL,),
        ),
        ("武田様\n\n高橋さんは乳がんで入院中です。\n", (CAROL,)),
        ("武田様\n\n同じ組のさくらちゃんは卵アレルギーがあります。\n", (CAROL,)),
        ("武田様\n\n高橋くんは結核と診断されました。\n", (CAROL,)),
        # somebody else's kin
        ("武田様\n\n鈴木様の奥様が乳がんで入院中です。\n", (CAROL,)),
        ("武田様\n\n同じクラスのお子様が結核と診断されました。\n", (CAROL,)),
        ("田辺様\n\n園児のお母様がうつ病と診断されました。\n", (CUSTOMER,)),
        ("田辺様\n\n応募者ご本人がうつ病と診断されています。\n", (CUSTOMER,)),
        # one of ours
        ("武田様\n\n弊社の担当者はうつ病と診断され、休職します。\n", (CAROL,)),
        # two families, or an office
        ("皆様\n\n蓮くんは学習障害の診断があります。\n", (CAROL, OTHER)),
        ("田辺様\n\n蓮くんは学習障害の診断があります。\n", (CUSTOMER,)),
        ("藤本様\n\n体調（起立性調節障害）の件は、山田様にも伝えました。\n", (CONSUMER,)),
    ],
)
def test_of_somebody_else(body: str, to: tuple[str, ...]) -> None:
    """Whoever is named otherwise, or greeted otherwise, is not of the family."""
    told = whether(body, *to)
    assert told
    assert not any(told)
    assert level("special_care", *to, body=body) == "hold"
