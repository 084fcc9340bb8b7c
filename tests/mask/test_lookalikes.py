"""Look-alikes: of the same kind and form, never the value itself, nobody's where that can be arranged."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from morenashi.detect.chain import spans_of, view_of
from morenashi.detect.persons import persons
from morenashi.mask import replaced
from morenashi.mask.lookalikes import lookalikes
from morenashi.model.items_of_data import BY_KIND, KINDS
from morenashi.values import (
    birthdate,
    credit_card,
    drivers_license,
    email,
    health_insurer,
    ip_address,
    lists,
    my_number,
    phone,
)
from morenashi.values.half_width import half_width
from tests.detect.person_layouts import KIND_OF, read_layout
from tests.mask.invented import texts


def keyed(key: int) -> Any:
    def fingerprint(kind: str, value: str) -> bytes:
        return hashlib.blake2b(f"{key}/{kind}/{value}".encode(), digest_size=32).digest()

    return fingerprint


def made(marked: str, key: int = 0) -> list[str]:
    text, spans, _ = read_layout(marked)
    groups = persons(view_of(text), spans).tolist()
    return lookalikes(text, spans, groups, keyed(key))


def shape(text: str) -> str:
    """Which sort of sign stands where."""
    sorts = (
        ("[0-9]", "9"),
        ("[０-９]", "８"),
        ("[〇一二三四五六七八九]", "七"),
        ("[A-Z]", "A"),
        ("[a-z]", "a"),
    )
    for pattern, sign in sorts:
        text = re.sub(pattern, sign, text)
    return text


@pytest.mark.parametrize("key", range(20))
@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("T", "090-1234-5678"), ("T", "０９０（１２３４）５６７８"), ("T", "03-1234-5678"), ("T", "0422-22-3456"),
        ("T", "+81 90 1234 5678"), ("T", "+81-(0)3-1234-5678"), ("T", "〇九〇－一二三四－五六七八"), ("T", "050-3371-8824"),
        ("Z", "154-0017"), ("Z", "１５４－００１７"), ("Z", "1540017"),
        ("M", "9832 0567 3214"), ("M", "９８３２０５６７３２１４"), ("L", "499973230242"), ("U", "TR4758673"),
        ("R", "FH19558820PD"), ("P", "2403-827701"), ("Y", "3202-452859-8"), ("H", "06461578"), ("H", "0000603381"),
        ("K", "1885143"), ("K", "15350-11882041"), ("D", "4111-1111-1111-1111"), ("D", "3530 1113 3330 0000"),
        ("B", "1978/04/01"), ("B", "S53.4.1"), ("B", "昭和53年4月1日"), ("B", "１９７８年１２月３１日"), ("B", "19780401"),
        ("B", "S530401"), ("G", "42歳"), ("O", "4,500,000円"), ("Q", "AB-1234567"), ("B", "1978-04-01"),
    ],
)  # fmt: skip
def test_the_form_stays_and_the_value_does_not(kind: str, value: str, key: int) -> None:
    (fresh,) = made(f"⟦{kind}-:{value}⟧", key)
    assert fresh != value
    assert shape(fresh) == shape(value)


@pytest.mark.parametrize("key", range(40))
def test_numbers_are_nobodys(key: int) -> None:
    my, licence, insurer, card, mobile, fixed = made(
        "⟦M-:983205673214⟧ ⟦L-:499973230242⟧ ⟦H-:06461578⟧ ⟦D-:4842123412341234⟧ ⟦T-:080-1234-5678⟧ ⟦T-:03-1234-5678⟧", key
    )  # fmt: skip
    assert not my_number.valid(my)
    assert not drivers_license.valid(licence)
    assert not health_insurer.valid(insurer)
    assert credit_card.valid(card)
    assert card.startswith(("4111", "4242", "4012"))
    assert phone.normal(mobile)[3] == "0"  # type: ignore[index]
    _, exchange, _ = phone.split(phone.normal(fixed) or "")
    assert exchange[0] in "01"


@pytest.mark.parametrize("key", range(20))
@pytest.mark.parametrize("value", ["1978-04-01", "昭和64年1月7日", "H31.4.30", "令和元年6月11日", "大正十四年十月二日", "Oct 3, 1976", "2024-02-29", "明治四十五年七月一日"])  # fmt: skip
def test_births_move_at_most_two_years(value: str, key: int) -> None:
    (fresh,) = made(f"⟦B-:{value}⟧", key)
    old, new = birthdate.parse(value), birthdate.parse(fresh)
    assert isinstance(old, date)
    assert new is not None
    assert 0 < abs((new - old).days) <= 731


@pytest.mark.parametrize(
    ("names", "pattern"),
    [
        ("⟦N1:松岡　朋美⟧", "..　.+"), ("⟦N1:松岡朋美⟧", ".{3,5}"), ("⟦N1:松岡⟧", ".."), ("⟦N1:マツオカ トモミ⟧", "[ァ-ヶー]+ [ァ-ヶー]+"),
        ("⟦N1:ﾏﾂｵｶ ﾄﾓﾐ⟧", "[ｦ-ﾟ]+ [ｦ-ﾟ]+"), ("⟦N1:まつおか　ともみ⟧", "[ぁ-ゖー]+　[ぁ-ゖー]+"), ("⟦N1:TOMOMI MATSUOKA⟧", "[A-Z]+ [A-Z]+"),
        ("⟦N1:Tomomi Matsuoka⟧", "[A-Z][a-z]+ [A-Z][a-z]+"), ("⟦N1:matsuoka⟧", "[a-z]+"), ("⟦N1:三枝 タカ⟧", ".+ [ァ-ヶー]+"),
        ("⟦N1:ホセ・マリア・ロペス⟧", "[ァ-ヶー]+・[ァ-ヶー]+・[ァ-ヶー]+"), ("⟦N1:NGUYEN VAN MINH⟧", "[A-Z]+ [A-Z]+ [A-Z]+"), ("⟦N1:勅使河原圭太郎⟧", ".+"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("key", range(10))
def test_names_keep_their_script(names: str, pattern: str, key: int) -> None:
    (fresh,) = made(names, key)
    assert re.fullmatch(pattern, fresh)
    assert fresh not in names


def test_one_person_is_one_invented_person() -> None:
    whole, kana, surname, given = made(
        "⟦N1:髙橋 花子⟧（⟦N1:ﾀｶﾊｼ ﾊﾅｺ⟧）様。⟦N1:高橋⟧さん、⟦N1:花子⟧さん。"
    )
    readings = {name.kanji: name.kana for name in lists.surnames()}
    assert whole == f"{surname} {given}"
    assert kana.split()[0] == half_width(readings[surname])


def test_a_family_shares_its_surname() -> None:
    one, other = made("⟦N1:井上 紗季⟧\n\n⟦N2:井上 陸⟧")
    assert one.split()[0] == other.split()[0]
    assert one != other


def test_the_same_value_is_the_same_again_within_a_text() -> None:
    one, other, third = made(
        "⟦T-:090-1234-5678⟧\n\n⟦T-:０９０－１２３４－５６７８⟧\n\n⟦T-:090-1234-5679⟧"
    )
    assert phone.normal(one) == phone.normal(other) != phone.normal(third)


def test_equal_my_numbers_become_different_ones() -> None:
    one, other = made("⟦M-:983205673214⟧ ⟦M-:983205673214⟧")
    assert one != other


def test_an_address_lies_where_its_postal_code_does() -> None:
    code, place = made("〒⟦Z1:154-0017⟧ ⟦A1:東京都世田谷区世田谷4丁目77番8号 コーポ欅105号室⟧")
    found = next(town for town in lists.towns() if town.postal_code == code.replace("-", ""))
    assert place.startswith(found.prefecture + found.city + found.town + "9丁目9")
    assert re.search(r"番9号 \D+[1-9]{3}号室$", place)
    assert "欅" not in place


@pytest.mark.parametrize(
    ("value", "pattern"),
    [
        ("世田谷4-7-8", r"\D+9-9-9"), ("岩手県盛岡市中央通９丁目９－３", r"\D+[都道府県]\D+９丁目９－９"), ("香川県高松市伏石町字九九", r"\D+"),
        ("東京都世田谷区", r"\D+"), ("大阪市北区梅田十七番地", r"\D+九十番地"), ("札幌市北区北7条西12丁目3-1", r"\D+9.*"),
    ],
)  # fmt: skip
def test_addresses_say_as_much_as_before(value: str, pattern: str) -> None:
    (fresh,) = made(f"⟦A-:{value}⟧")
    assert re.fullmatch(pattern, fresh), fresh


def test_mail_goes_to_the_example() -> None:
    own, office, wide = made(
        "⟦E-:hanako.t@mail.test⟧ ⟦E!-:info@company.test⟧ ⟦E-:ｔａｒｏ＠ｍａｉｌ．ｔｅｓｔ⟧"
    )
    assert re.fullmatch(r"[a-z]{8,10}@example\.jp", own)
    assert re.fullmatch(r"info@[a-z]+\.example\.jp", office)
    assert wide.endswith("＠ｅｘａｍｐｌｅ．ｊｐ")
    assert email.valid(wide)


def test_machines_are_those_of_documents() -> None:
    four, six = made("⟦I-:8.8.4.4⟧ ⟦I-:2400:1234::1⟧")
    assert ip_address.is_private(four)
    assert six.startswith("2001:db8:")


def test_companies_keep_their_form() -> None:
    front, back, clinic = made("⟦C-:株式会社テスト物産⟧、⟦C-:テスト工業㈱⟧、⟦C-:テスト歯科医院⟧")
    assert front.startswith("株式会社")
    assert back.endswith("㈱")
    assert clinic.endswith("医院")
    assert "テスト" not in front + back + clinic


@pytest.mark.parametrize("kind", ["SENSITIVE", "FAMILY", "SEX", "CREDENTIAL"])
def test_where_no_lookalike_makes_sense_the_label_stands(kind: str) -> None:
    letter = next(letter for letter, name in KIND_OF.items() if name == kind)
    assert made(f"⟦{letter}-:女性⟧") == [f"[{BY_KIND[kind].label.ja}]"]


@pytest.mark.parametrize(
    "marked", ["⟦T!-:0120-444-444⟧", "⟦T-:+84 28 4410 2287⟧", "⟦B-:1978年春⟧", "⟦D-:1234⟧", "⟦G-:六十五歳⟧", "⟦O-:高収入⟧"]
)  # fmt: skip
def test_where_none_is_safe_the_label_stands(marked: str) -> None:
    (fresh,) = made(marked)
    assert re.fullmatch(r"\[[^\]]+\]", fresh)


@settings(max_examples=100, deadline=None)
@given(texts(), st.integers(0, 3))
def test_no_value_is_left(text: str, key: int) -> None:
    view = view_of(text)
    spans = spans_of(view)
    values = lookalikes(text, spans, persons(view, spans).tolist(), keyed(key))
    for (kind, start, end, _, _), value in zip(spans, values, strict=True):
        assert value != text[start:end], KINDS[kind]
    assert len(replaced(text, spans, values).splitlines()) == len(text.splitlines())


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(sorted(KIND_OF)),
    st.text(min_size=1, max_size=24).filter(lambda t: not set(t) & set("⟦⟧")),
)
def test_whatever_is_found_something_stands_for_it(kind: str, value: str) -> None:
    (fresh,) = made(f"⟦{kind}-:{value}⟧")
    assert fresh
