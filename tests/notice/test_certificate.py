"""Certificates: what they confirm, that nothing personal is in the code, and that no change goes unseen."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from morenashi.errors import NoticeError
from morenashi.keys import Keys
from morenashi.model.certificate import Certificate, Standing
from morenashi.notice.certificate import (
    Signer,
    certificate,
    check,
    code,
    name_hash,
    number_of,
    read_revocations,
    read_statement,
    revocations,
    spaced,
    statement,
)
from tests.notice.cases import CASE, REFUTED, case

NAME = "例田 太郎"
DAY = date(2026, 7, 20)
SIGNER = Signer(Keys(b"k" * 32, outside=True))
OTHER = Signer(Keys(b"o" * 32, outside=True))


@pytest.fixture
def one() -> Certificate:
    return certificate(case(), "members", NAME, issued_on=DAY)


def test_it_confirms_what_leaked_and_what_may_have(one: Certificate) -> None:
    assert one.items == ("name", "phone", "email") or set(one.items) == {"name", "phone", "email"}
    assert one.feared == ("purchase_history",)
    assert one.period == (date(2026, 4, 1), date(2026, 7, 2))
    assert "credit_card" not in one.items + one.feared


def test_of_a_fear_nothing_is_confirmed_as_fact() -> None:
    feared = case(CASE.replace('certainty = "certain"', 'certainty = "possible"'))
    one = certificate(feared, "members", NAME, issued_on=DAY)
    assert one.items == ()
    assert "name" in one.feared


@pytest.mark.parametrize("group", ["nobody", ""])
def test_without_a_leak_there_is_no_certificate(group: str) -> None:
    with pytest.raises(NoticeError):
        certificate(case(), group, NAME, issued_on=DAY)
    with pytest.raises(NoticeError):
        certificate(case(REFUTED), "members", NAME, issued_on=DAY)


def test_the_code_holds_number_hash_and_signature_only(one: Certificate) -> None:
    said = code(one, SIGNER)
    assert re.fullmatch(r"MORENASHI1\.[A-Z2-7]{16}\.[\w-]{43}\.[\w-]{86}", said)
    assert NAME not in statement(one)
    assert one.salt not in said + statement(one)
    assert one.salt not in repr(one)


def test_a_true_one_is_valid_and_tells_what_it_says(one: Certificate) -> None:
    checked = check(code(one, SIGNER), SIGNER.public, said=statement(one), salt=one.salt, name=NAME)
    assert checked.standing is Standing.VALID
    assert checked.certificate == one
    assert checked.name_fits is True
    assert check(code(one, SIGNER), SIGNER.public).standing is Standing.VALID


@pytest.mark.parametrize("name", ["例田太郎", "例田　太郎", " 例田 太郎 "])
def test_spaces_in_a_name_make_no_difference(one: Certificate, name: str) -> None:
    assert name_hash(name, one.salt) == one.name_hash
    assert name_hash("例田 次郎", one.salt) != one.name_hash
    assert name_hash(name, "other") != one.name_hash


def test_another_organisations_signature_is_none_of_ours(one: Certificate) -> None:
    assert check(code(one, OTHER), SIGNER.public).standing is Standing.FORGED


@pytest.mark.parametrize("field", ["items", "organisation", "issued_on", "name_hash", "period"])
def test_no_change_goes_unseen(one: Certificate, field: str) -> None:
    others: dict[str, Any] = {
        "items": ("my_number",),
        "organisation": "株式会社べつ",
        "issued_on": date(2026, 7, 21),
        "name_hash": "0" * 32,
        "period": (None, None),
    }
    changed = statement(replace(one, **{field: others[field]}))
    assert check(code(one, SIGNER), SIGNER.public, said=changed).standing is Standing.CHANGED


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_code_with_one_letter_changed_is_refused(data: st.DataObject) -> None:
    one = Certificate("A" * 16, "c", "g", "o", ("name",), (), (None, None), DAY, "0" * 32)
    said = code(one, SIGNER)
    at = data.draw(st.integers(len("MORENASHI1."), len(said) - 3))
    letter = data.draw(st.sampled_from("ABCDEFGHIJ234567.-_"))
    changed = said[:at] + letter + said[at + 1 :]
    standing = check(changed, SIGNER.public).standing
    assert standing in (Standing.FORGED, Standing.UNREADABLE) or changed == said


@given(st.text(max_size=40))
def test_what_is_no_certificate_is_said_to_be_none(text: str) -> None:
    assert check(text, SIGNER.public).standing is Standing.UNREADABLE


def test_a_revoked_one_is_revoked_from_its_day(one: Certificate) -> None:
    listed = revocations({one.number: DAY}, SIGNER)
    entries = read_revocations(listed, SIGNER.public, where="list")
    checked = check(code(one, SIGNER), SIGNER.public, revoked=entries)
    assert (checked.standing, checked.revoked_on) == (Standing.REVOKED, DAY)


@pytest.mark.parametrize(
    "changed",
    [
        lambda text: text.replace("2026", "2025"),
        lambda text: revocations({"A" * 16: DAY}, OTHER),
        lambda text: "{}",
        lambda text: "not a list",
    ],
)
def test_a_list_that_nobody_signed_says_nothing(changed: object) -> None:
    assert callable(changed)
    with pytest.raises(NoticeError):
        read_revocations(changed(revocations({"A" * 16: DAY}, SIGNER)), SIGNER.public, where="list")


def test_a_number_is_found_as_people_type_it(one: Certificate) -> None:
    assert number_of(spaced(one.number).lower()) == one.number
    assert number_of(code(one, SIGNER)) == one.number
    assert number_of("not a number") == ""
    assert read_statement(statement(one)) == replace(one, salt="")


@pytest.mark.parametrize("name", ["", " ", "例\u202e田", "例田\n太郎", "\x1b[2J", "あ" * 101])
def test_a_name_that_is_none_gets_no_paper(name: str) -> None:
    with pytest.raises(NoticeError) as refused:
        certificate(case(), "members", name, issued_on=DAY)
    assert "例田" not in str(refused.value)


def test_letters_that_only_look_like_a_code_are_no_code(one: Certificate) -> None:
    written = code(one, SIGNER)
    wide = written[:40] + "あ" + written[41:]
    assert check(wide, SIGNER.public).standing is Standing.UNREADABLE


def test_a_statement_nested_without_end_is_unreadable(one: Certificate) -> None:
    deep = "[" * 200_000
    assert check(code(one, SIGNER), SIGNER.public, said=deep).standing is Standing.UNREADABLE
    with pytest.raises(NoticeError):
        read_revocations(deep, SIGNER.public, where="list")
