"""Identity documents and My Number: numbers, and files that picture them."""

from __future__ import annotations

import pytest

from morenashi.flows.guard import Departure, check
from morenashi.model.verdict import Reason
from tests.policy.company import surroundings
from tests.policy.said import COLLEAGUE, CONSUMER, CUSTOMER, EVERYBODY, ME, PARTNER, level, said

MINE = "氏名 山田 太郎\nマイナンバー：100000000005\n"
PERSONNEL = "noguchi.kenta@minato-shoji.example"


@pytest.mark.parametrize(
    ("expected", "to", "body"),
    [
        ("hold", (CUSTOMER,), MINE),
        ("hold", (PARTNER,), MINE),
        ("hold", (EVERYBODY,), MINE),
        ("ask", (COLLEAGUE,), MINE),
        ("pass", (PERSONNEL,), MINE),
        ("hold", (CUSTOMER,), "山田 太郎様の運転免許証番号は309012345620です。\n"),
        ("hold", (CUSTOMER,), "お客様 山田 太郎\n旅券番号 TK1234567\n"),
        ("pass", (COLLEAGUE,), "お客様 山田 太郎\n旅券番号 TK1234567\n"),
        # the recipient's own
        ("ask", (CONSUMER,), "藤本様\n\nご予約の控えです。\n旅券番号 TK1234567\n"),
        ("pass", (CUSTOMER,), "マイナンバー制度の説明会を12月1日に開きます。\n"),
        ("pass", (CUSTOMER,), "注文番号 309012345620 を受け付けました。\n"),
    ],
)
def test_numbers(expected: str, to: tuple[str, ...], body: str) -> None:
    """My Number everywhere, the others where they leave."""
    assert level("id_document", *to, body=body) == expected


@pytest.mark.parametrize(
    ("expected", "name"),
    [
        ("hold", "免許証.jpg"),
        ("hold", "運転免許証_表.jpeg"),
        ("hold", "マイナンバー_裏.png"),
        ("hold", "在留カード.pdf"),
        ("hold", "passport_scan.jpg"),
        ("hold", "健康保険証（山田様）.heic"),
        ("hold", "本人確認書類.pdf"),
        ("hold", "療育手帳_山田.jpg"),
        ("hold", "精神障害者保健福祉手帳.png"),
        ("hold", "精神保健福祉手帳_表.jpg"),
        ("hold", "身体障がい者手帳.pdf"),
        ("hold", "障碍者手帳.heic"),
        ("hold", "福祉サービス受給者証.jpg"),
        ("hold", "母子健康手帳_3頁.jpg"),
        ("hold", "お薬手帳.png"),
        ("hold", "診察券.jpg"),
        ("hold", "介護保険証（父）.jpg"),
        ("hold", "戸籍謄本.pdf"),
        ("pass", "診察券デザイン案.pdf"),
        ("pass", "障害者手帳の申請のご案内.pdf"),
        ("pass", "手帳の表紙.jpg"),
        ("pass", "マイナンバー制度説明資料.pdf"),
        ("pass", "免許証更新のご案内.pdf"),
        ("pass", "保険証券.pdf"),
        ("pass", "パスポート申請書.pdf"),
        ("pass", "在留カード確認手順.pdf"),
        ("pass", "IMG_2041.jpg"),
        ("pass", "会場の写真.png"),
    ],
)
def test_names_of_files(expected: str, name: str) -> None:
    """A picture of a document is told by its name; papers about such documents are none."""
    files = {name: "写真の代わりの文字"}
    assert (
        level("id_document", CUSTOMER, body="田辺様\n\nお送りします。\n", attached=files)
        == expected
    )


@pytest.mark.parametrize(
    ("said_so", "name"),
    [(True, "療育手帳.jpg"), (True, "受給者証.jpg"), (False, "免許証.jpg"), (False, "保険証.jpg")],
)
def test_books_of_the_disabled_are_special_care(said_so: bool, name: str) -> None:
    (reason,) = said("id_document", CUSTOMER, attached={"免許証.jpg": "-", name: "-"})
    assert ("要配慮個人情報" in reason.message.ja) is said_so


INSURANCE = (
    "記号 331 番号 27 の被保険者の傷病手当金について教えてください。\n休業は10月1日からです。\n"
)
SIGNED = INSURANCE + "\n\n港商事株式会社 営業部\n木村 美緒\n"


def _with_insurer(to: str) -> list[Reason]:
    from dataclasses import replace

    from morenashi.model.directory import Entry
    from morenashi.policy.rule import Example
    from tests.policy.company import DIRECTORY, departure

    insurer = Entry(("@kikai-kenpo.example",), company="機械金属健康保険組合")
    partners = {**DIRECTORY.partners, "@kikai-kenpo.example": insurer}
    around = replace(surroundings(), directory=replace(DIRECTORY, partners=partners))
    example = Example("", True, (to,), SIGNED, sender=ME)
    found = check(departure(example), around).reasons
    return [one for one in found if one.rule == "id_document"]


def test_the_insurer_may_know_its_own_numbers() -> None:
    assert not _with_insurer("tekiyo@kikai-kenpo.example")
    assert _with_insurer(PARTNER)
    assert _with_insurer("tekiyo@kenpo.example")


def test_a_number_is_not_that_of_who_signs() -> None:
    (reason,) = said("id_document", CUSTOMER, sender=ME, body=SIGNED)
    assert "木" not in reason.message.ja
    assert reason.level.key == "hold"


def test_a_picture_by_itself() -> None:
    """A file that is no mail has its name, and nobody knows who gets it."""
    verdict = check(Departure(b"\x89PNG\r\n\x1a\n" + bytes(99), "免許証.png"), surroundings())
    assert ("id_document", "hold") in [(one.rule, one.level.key) for one in verdict.reasons]


def test_ones_own_number_is_ones_own_to_send() -> None:
    """The sender's own number is asked about, not held; so is one's own licence."""
    body = "私の番号をお送りします。\n木村 美緒\nマイナンバー：100000000005\n"
    assert level("id_document", CUSTOMER, sender=ME, body=body) == "ask"
    files = {"免許証.jpg": "写真の代わりの文字"}
    assert (
        level("id_document", CUSTOMER, body="私の免許証をお送りします。\n", attached=files) == "ask"
    )


def test_departments_that_handle_my_numbers_are_set() -> None:
    """Who is not in such a department is asked about."""
    options = {"departments": ["営業"]}
    assert level("id_document", COLLEAGUE, body=MINE, options=options) == "pass"
    assert level("id_document", PERSONNEL, body=MINE, options=options) == "ask"


def test_no_digit_of_a_my_number_shows() -> None:
    """The reason says which law, and shows nothing of the number."""
    (reason,) = said("id_document", CUSTOMER, body=MINE)
    assert "番号法19条" in reason.message.ja
    assert reason.evidence == ("●" * 12,)
    assert "1000" not in str(reason)
