"""Whether a name, an address or a company can be a known party's."""

from __future__ import annotations

import pytest

from morenashi.model.directory import Entry
from morenashi.model.mail import Mailbox
from morenashi.policy.identity import Identity, Parties, same_company, same_organisation


@pytest.mark.parametrize(
    ("same", "name", "address", "text"),
    [
        (True, "佐藤 健一", "x@a.example", "佐藤健一"),
        (True, "佐藤 健一", "x@a.example", "佐藤様"),
        (True, "佐藤　健一", "x@a.example", "佐藤 健一 殿"),
        (True, "北製作所 佐藤健一", "x@a.example", "佐藤健一"),
        (True, "北製作所 佐藤", "k.sato@a.example", "佐藤健一"),
        (False, "北製作所 佐藤", "k.sato@a.example", "鈴木健一"),
        (True, "髙橋 花子", "x@a.example", "高橋花子"),
        (False, "佐藤 健一", "x@a.example", "佐藤花子"),
        (False, "佐藤 健一", "x@a.example", "健"),
        (False, "佐藤 健一", "x@a.example", "鈴木"),
        (True, "", "sato.kenichi@a.example", "佐藤健一"),
        (True, "", "k-sato@a.example", "佐藤"),
        (True, "", "ksato@a.example", "佐藤"),
        (True, "", "satoh@a.example", "佐藤"),
        (False, "", "sato.kenichi@a.example", "佐藤裕子"),
        (False, "", "suzuki@a.example", "佐藤"),
        (False, "", "info@a.example", "佐藤"),
        (True, "Kenichi Sato", "x@a.example", "佐藤健一"),
        (True, "Sato", "x@a.example", "SATO Kenichi"),
        (True, "サトウ ケンイチ", "x@a.example", "佐藤"),
        (False, "サトウ ケンイチ", "x@a.example", "鈴木"),
        (True, "佐藤 健一", "x@a.example", "サトウ ケンイチ"),
        (False, "佐藤 健一", "x@a.example", "サトウ ユウコ"),
        (True, "佐藤 健一", "x@a.example", "さとう"),
        (False, "佐藤 健一", "x@a.example", "株式会社佐藤"),
        (False, "佐藤 健一", "x@a.example", "様"),
        (False, "", "", "佐藤"),
    ],
)
def test_names(same: bool, name: str, address: str, text: str) -> None:
    """Kanji, kana and Latin letters; a full name is compared in full where both are known."""
    assert Identity.of(Mailbox(name, address)).has_name(text) is same


def test_what_the_directory_knows() -> None:
    """Further addresses, the reading, the company."""
    entry = Entry(
        ("a@x.example", "b@x.example", "@x.example"),
        "佐藤 健一",
        "サトウ ケンイチ",
        "株式会社北製作所",
    )
    one = Identity.of(Mailbox("", "a@x.example"), entry)
    assert one.has_address("B@x.example")
    assert not one.has_address("@x.example")
    assert one.has_name("さとう")
    assert one.has_company("㈱北製作所 大阪支店")
    assert one.named


@pytest.mark.parametrize(
    ("same", "one", "other"),
    [
        (True, "a.example", "a.example"),
        (True, "mail.a.example", "a.example"),
        (False, "a.example", "ba.example"),
        (False, "gmail.com", "gmail.com"),
        (False, "ocn.ne.jp", "ocn.ne.jp"),
        (False, "", ""),
    ],
)
def test_organisations(same: bool, one: str, other: str) -> None:
    """Those at a free or home provider have nothing in common."""
    assert same_organisation(one, other) is same


@pytest.mark.parametrize(
    ("same", "one", "other"),
    [
        (True, "株式会社北製作所", "北製作所"),
        (True, "㈲みなみ", "有限会社みなみ"),
        (False, "株式会社北", "株式会社南"),
        (False, "株式会社", "有限会社"),
    ],
)
def test_companies(same: bool, one: str, other: str) -> None:
    """The legal form says nothing."""
    assert same_company(one, other) is same


def test_it_does_not_show_itself() -> None:
    """No name or address in its repr."""
    shown = repr(Identity.of(Mailbox("佐藤 健一", "sato@a.example")))
    assert "佐藤" not in shown
    assert "sato" not in shown


NAMES = (
    "佐藤 健一|佐藤|鈴木 裕子|髙橋 一郎|高橋|北製作所 佐藤健一|サトウ ケンイチ|たかはし|Kenichi Sato|SUZUKI|山本商事|"
).split("|")
ADDRESSES = (
    "sato.kenichi@a.example|ksato@a.example|suzuki-y@b.example|info@a.example|takahashi@c.example|"
).split("|")


@pytest.mark.parametrize("name", NAMES)
def test_several_are_asked_as_each_would_be(name: str) -> None:
    """Only those who may be meant are compared, and none of them is missed."""
    each = [Identity.of(Mailbox(shown, address)) for shown in NAMES for address in ADDRESSES]
    assert Parties(each).has_name(name) is any(one.has_name(name) for one in each)
    for one in each:
        assert Parties((one,)).has_name(name) is one.has_name(name)
