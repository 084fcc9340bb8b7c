"""Items: every item of the vocabulary is known by its label, and by the words people use for it."""

from __future__ import annotations

import pytest

from morenashi.model.items_of_data import ITEMS
from morenashi.notice.lint.items import grave, gravity, label, mentions


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.key)
def test_the_label_of_the_vocabulary_is_known(item) -> None:  # type: ignore[no-untyped-def]
    assert any(one.names(item.key) for one in mentions(f"{item.label.ja}が漏れました。"))


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("ご住所", "address"), ("おところ", "address"), ("お名前", "name"), ("ご芳名", "name"), ("お電話番号", "phone"),
        ("カード番号", "credit_card"), ("クレジットカード情報", "credit_card"), ("CVV", "card_security_code"),
        ("免許証の写真", "license_image"), ("運転免許証を撮影した画像", "license_image"), ("旅券の写し", "passport_image"),
        ("個人番号", "my_number"), ("マイナンバーカードの裏面", "my_number_card_back"), ("口座情報", "bank_account"),
        ("暗証番号", "credential"), ("持病", "medical_history"), ("服用中の薬", "medicine"), ("健診結果", "health_check"),
        ("カルテ", "treatment"), ("世帯収入", "income"), ("ご勤務先", "company"), ("緊急連絡先", "emergency_contact"),
        ("選考状況", "application_history"), ("ご注文内容", "purchase_history"), ("宿泊日", "access_history"),
    ],
)  # fmt: skip
def test_everyday_words(words: str, key: str) -> None:
    [one] = mentions(f"{words}が漏れました。")
    assert one.names(key)


@pytest.mark.parametrize(
    "text", ["システムの障害が発生しました。", "組合員の皆様へ", "保護者の皆様へ", "診療時間は9時からです。", "夫々の方", "お問い合わせ先"]
)  # fmt: skip
def test_words_that_name_no_item(text: str) -> None:
    assert not any(grave(key) for one in mentions(text) for key in one.keys)


def test_a_vague_wording_names_none() -> None:
    [one] = mentions("身分証の画像")
    assert one.vague
    assert not one.names("license_image")
    assert one.gravity == gravity("license_image") // 10 * 10


def test_the_order_of_gravity() -> None:
    keys = ["my_number", "medical_history", "credit_card", "license_image", "beneficiary", "name"]
    assert sorted(keys, key=gravity, reverse=True) == keys


def test_places_and_labels() -> None:
    [name, card] = mentions("氏名とカード番号", 10)
    assert (name.start, card.start) == (10, 13)
    assert label(["name", "phone"]).ja == "氏名、電話番号"
