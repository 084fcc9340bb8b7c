"""Words of people for the items: keys, labels, other wordings, several in one, and slips."""

from __future__ import annotations

import pytest

from morenashi.errors import NoticeError
from morenashi.model.items_of_data import ITEMS, DataItem
from morenashi.notice.wording import items_of, near, words_of


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.key)
def test_keys_and_labels_are_known(item: DataItem) -> None:
    for word in (item.key, item.label.ja, item.label.en, item.label.en.upper()):
        assert items_of([word]) == (item.key,)


@pytest.mark.parametrize(
    ("word", "keys"),
    [
        ("免許証画像", ("license_image",)),
        ("免許証の画像", ("license_image",)),
        ("マイナンバー", ("my_number",)),
        ("ﾏｲﾅﾝﾊﾞｰ", ("my_number",)),
        ("マイナンバ", ("my_number",)),
        ("パスワード", ("credential",)),
        ("電話", ("phone",)),
        ("メアド", ("email",)),
        ("E-mail", ("email",)),
        ("クレカ", ("credit_card",)),
        ("保険証", ("insurance_card_image",)),
        ("氏名、住所", ("name", "address")),
        ("氏名,住所，電話番号", ("name", "address", "phone")),
        ("氏名・住所", ("name", "address")),
        ("氏名と住所", ("name", "address")),
        ("メールアドレスとパスワード", ("email", "credential")),
        ("name address", ("name", "address")),
        ("署名・印影", ("signature",)),
        ("パスワード・暗証番号等", ("credential",)),
        ("カード情報", ("credit_card", "card_expiry")),
        ("マイナンバーカード", ("my_number_card_front", "my_number_card_back")),
        ("ID/パスワード", ("login_id", "credential")),
    ],
)
def test_other_wordings(word: str, keys: tuple[str, ...]) -> None:
    assert items_of([word]) == keys


def test_each_item_once_in_the_order_given() -> None:
    assert items_of(["住所", "名前、address", "住所"]) == ("address", "name")


@pytest.mark.parametrize(
    ("word", "suggested"),
    [
        ("免許正", "運転免許証の画像"),
        ("マイナソバー", "マイナンバー(個人番号)"),
        ("クレジットカート", "クレジットカード番号"),
        ("passwrd", "パスワード・暗証番号等"),
        ("メールアドレッス", "メールアドレス"),
    ],
)
def test_a_slip_gets_what_was_meant(word: str, suggested: str) -> None:
    assert suggested in near(word, "ja")
    with pytest.raises(NoticeError) as caught:
        items_of([word])
    assert suggested in caught.value.said("ja")


def test_what_comes_near_to_nothing_is_not_repeated() -> None:
    """It may be a value typed by mistake."""
    with pytest.raises(NoticeError) as caught:
        items_of(["zzqxw-7781"])
    assert "7781" not in str(caught.value)
    assert "--items" in caught.value.said("ja")


@pytest.mark.parametrize("value", ["hanako@example.jp", "メール090-1234-5678", "住所1-2-3"])
def test_what_looks_like_a_value_is_not_repeated(value: str) -> None:
    with pytest.raises(NoticeError) as caught:
        items_of([value])
    assert value not in str(caught.value) + caught.value.said("ja")


@pytest.mark.parametrize(
    "word", ["身分証", "本人確認書類", "カード", "保険", "住民票", "personal information"]
)
def test_a_word_for_several_things_is_asked_back(word: str) -> None:
    with pytest.raises(NoticeError) as caught:
        items_of([word])
    assert caught.value.where == word
    assert len(near(word, "ja")) >= 4


def test_the_error_names_the_part_that_is_unknown() -> None:
    with pytest.raises(NoticeError) as caught:
        items_of(["氏名、住処所"])
    assert caught.value.where == "住処所"


def test_words_for_the_search_field() -> None:
    assert "免許証" in words_of("license_image")
