"""The audit of mailing lists: what each member is, how much it matters, what is said of lists as a whole."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from morenashi.audits.list_membership import audit
from morenashi.model.directory import Directory, Entry
from morenashi.model.list_audit import (
    AuditedList,
    Concern,
    Intended,
    ListAudit,
    ListFacts,
    Seat,
    Sort,
)
from morenashi.model.mailing_list import Lists, MailingList, Member

OWN = "minato-shoji.example"
TODAY = date(2026, 11, 20)
SOUMU = f"soumu@{OWN}"


def directory() -> Directory:
    """Three employees, one of them with a private address, a leaver, two partners."""
    kimura = Entry((f"kimura.mio@{OWN}",), "木村 美緒", private=("mio-k@gmail.com",))
    sato = Entry((f"sato.ken@{OWN}",), "佐藤 健")
    takahashi = Entry((f"takahashi.yui@{OWN}",), "高橋 結衣")
    gone = Entry((f"yamaguchi@{OWN}",), "山口 翔", left=date(2026, 9, 30))
    return Directory(
        domains=frozenset({OWN}),
        employees={one.addresses[0]: one for one in (kimura, sato, takahashi)},
        partners={
            "@kitahama.example": Entry(("@kitahama.example",), company="北浜物流"),
            "old@kyu.example": Entry(("old@kyu.example",), until=date(2026, 3, 31)),
        },
        leavers={gone.addresses[0]: gone},
        private={"mio-k@gmail.com": kimura},
    )


def lists(*of: MailingList) -> Lists:
    return Lists.of(of, [OWN])


def of(address: str, *members: Member | str, kind: str = "list") -> MailingList:
    whole = (Member(m) if isinstance(m, str) else m for m in members)
    return MailingList(address, tuple(whole), kind)


def judged(*found: MailingList, **other: object) -> ListAudit:
    return audit.judge(ListFacts(lists(*found), directory(), TODAY, **other))  # type: ignore[arg-type]


def seat(member: Member | str, kind: str = "list", **other: object) -> Seat:
    """The member on a list beside an employee."""
    result = judged(of(SOUMU, member, f"sato.ken@{OWN}", kind=kind), **other)
    address = member if isinstance(member, str) else member.address
    return next(s for s in result.lists[0].seats if s.member.address == address)


def the(result: ListAudit, address: str) -> AuditedList:
    return next(one for one in result.lists if one.address == address)


def said(result: AuditedList) -> list[tuple[str, Concern]]:
    return [(remark.kind, remark.concern) for remark in result.remarks]


@pytest.mark.parametrize(
    ("address", "sort", "concern"),
    [
        (f"kimura.mio@{OWN}", Sort.EMPLOYEE, Concern.OK),
        (f"kimura.mio+ml@{OWN}", Sort.EMPLOYEE, Concern.OK),
        ("kimura.mio", Sort.EMPLOYEE, Concern.OK),
        (f"kimura.mip@{OWN}", Sort.TYPO, Concern.LOOK),
        (f"uketsuke@{OWN}", Sort.INSIDE_UNKNOWN, Concern.LOOK),
        (f"sato.ken@g.{OWN}", Sort.INSIDE_UNKNOWN, Concern.LOOK),
        (f"yamaguchi@{OWN}", Sort.LEAVER, Concern.ALARM),
        ("mio-k@gmail.com", Sort.PRIVATE, Concern.ALARM),
        ("dareka@yahoo.co.jp", Sort.FREE_MAIL, Concern.ALARM),
        ("kimura.mio@minato-shojj.example", Sort.LOOKALIKE, Concern.ALARM),
        ("old@kyu.example", Sort.PARTNER_EXPIRED, Concern.ALARM),
        ("x@example.jp", Sort.OUTSIDE, Concern.ALARM),
        ("haisou@kitahama.example", Sort.PARTNER, Concern.LOOK),
        (f"@{OWN}", Sort.EVERYONE, Concern.OK),
        ("@example.jp", Sort.OUTSIDE, Concern.ALARM),
        ("|/usr/local/bin/shukei", Sort.PROGRAM, Concern.LOOK),
        ("|/usr/lib/mailman/mail/mailman post soumu", Sort.PROGRAM, Concern.OK),
        ("/var/mail/archive", Sort.FILE, Concern.LOOK),
        ("/dev/null", Sort.FILE, Concern.OK),
        (SOUMU, Sort.MAILBOX, Concern.OK),
    ],
)
def test_what_a_member_is(address: str, sort: Sort, concern: Concern) -> None:
    found = seat(address)
    assert (found.sort, found.concern) == (sort, concern)
    assert found.why.ja
    assert bool(found.todo.ja) == (concern > Concern.OK)


def test_a_typo_names_who_was_meant() -> None:
    found = seat(f"kimura.mip@{OWN}")
    assert found.near == f"kimura.mio@{OWN}"
    assert found.notes[0].ja == f"kimura.mio@{OWN} に似ています。"


@pytest.mark.parametrize("role", ["owner", "moderator"])
def test_who_rules_a_list_from_outside_is_worse(role: str) -> None:
    partner = Member("haisou@kitahama.example", role=role, receives=False)
    assert seat(partner).concern is Concern.ALARM
    result = judged(of(SOUMU, f"yamaguchi@{OWN}", replace(partner, address="x@example.jp")))
    assert [s.member.address for s in result.lists[0].seats] == ["x@example.jp", f"yamaguchi@{OWN}"]


def test_without_mail_an_outsider_is_less_urgent() -> None:
    assert seat(Member("x@example.jp", receives=False)).concern is Concern.LOOK


def test_a_forward_out_of_the_company_says_so() -> None:
    found = seat("mio-k@gmail.com", kind="forward")
    assert f"{SOUMU} 宛てのメールが、そのまま社外に転送されています。" in [
        n.ja for n in found.notes
    ]


def test_who_added_and_when() -> None:
    member = Member("x@example.jp", added_by="佐藤 健", added_on=datetime(2026, 11, 1, tzinfo=UTC))
    assert "追加: 2026-11-01 佐藤 健" in [note.ja for note in seat(member).notes]


@pytest.mark.parametrize(
    ("entry", "concern", "note"),
    [
        (Intended(SOUMU, "x@example.jp", "監査", date(2026, 11, 20)), Concern.OK, "監査"),
        (Intended("soumu", "x@example.jp", "監査"), Concern.OK, "監査"),
        (Intended(SOUMU, "*", "監査"), Concern.OK, "監査"),
        (Intended(SOUMU, "@example.jp", "監査"), Concern.OK, "監査"),
        (Intended("*", "x@example.jp", "監査"), Concern.OK, "監査"),
        (Intended("*", "*", "監査"), Concern.ALARM, None),
        (Intended(SOUMU, "x@example.jp", "監査", date(2026, 11, 19)), Concern.ALARM, "2026-11-19"),
        (Intended(SOUMU, "x@example.jp", " ", line=4), Concern.ALARM, "4行目"),
        (Intended(f"eigyo@{OWN}", "x@example.jp", "監査"), Concern.ALARM, None),
        (Intended(SOUMU, "@ample.jp", "監査"), Concern.ALARM, None),
    ],
)
def test_intended_outsiders(entry: Intended, concern: Concern, note: str | None) -> None:
    found = seat("x@example.jp", intended=(entry,))
    assert found.concern is concern
    assert (found.intended is entry) == (concern is Concern.OK)
    assert any(note in n.ja for n in found.notes) if note else not found.notes


def test_an_entry_after_one_that_has_ended_counts() -> None:
    entries = (
        Intended(SOUMU, "x@example.jp", "a", date(2020, 1, 1)),
        Intended(SOUMU, "x@example.jp", "b"),
    )
    assert seat("x@example.jp", intended=entries).concern is Concern.OK


@pytest.mark.parametrize(
    ("address", "sort"),
    [
        ("sato@old-minato.example", Sort.SAME_PERSON),
        (f"sato.ken@g.{OWN}", Sort.SAME_PERSON),
        (f"sato.kenn@{OWN}", Sort.SAME_PERSON),
        ("mio-k@gmail.com", Sort.PRIVATE),
        ("dareka@yahoo.co.jp", Sort.FREE_MAIL),
        (f"yamaguchi@{OWN}", Sort.LEAVER),
    ],
)
def test_the_same_person_excuses_no_private_address(address: str, sort: Sort) -> None:
    assert seat(address, same={address: f"sato.ken@{OWN}"}).sort is sort
    assert seat(address, same={address: "x@example.jp"}).sort is not Sort.SAME_PERSON


def test_changes_since_the_last_time() -> None:
    before = lists(of(SOUMU, f"sato.ken@{OWN}", f"kimura.mio@{OWN}"), of("gone", "a@example.jp"))
    now = of(SOUMU, f"sato.ken@{OWN}", Member("haisou@kitahama.example"))
    result = judged(now, of("fresh", f"sato.ken@{OWN}"), before=before)
    soumu = the(result, SOUMU)
    assert [(s.member.address, s.new, s.concern) for s in soumu.seats] == [
        ("haisou@kitahama.example", True, Concern.ALARM),  # a partner, but nobody expects it
        (f"sato.ken@{OWN}", False, Concern.OK),
    ]
    assert [g.member.address for g in soumu.gone] == [f"kimura.mio@{OWN}"]
    assert result.gone_lists == ("gone",)
    assert (soumu.new, the(result, "fresh").new) == (False, True)
    assert the(result, "fresh").seats[0].new is None
    assert seat("x@example.jp").new is None


def test_harmless_causes_are_named_where_the_facts_fit() -> None:
    before = lists(of(SOUMU, f"sato.ken@{OWN}", Member("a@example.jp", "山田")))
    renamed = judged(of(SOUMU, f"sato.ken@g.{OWN}"), before=before).lists[0].seats[0]
    assert f"同じときに sato.ken@{OWN} が消えています。" in renamed.notes[1].ja
    assert "分割配信" in renamed.notes[2].ja
    named = judged(of(SOUMU, f"sato.ken@{OWN}", Member("b@example.jp", "山田")), before=before)
    assert any("a@example.jp が消えて" in n.ja for n in named.lists[0].seats[0].notes)
    other = judged(of(SOUMU, f"sato.ken@{OWN}", "b@example.jp"), before=before)
    assert other.lists[0].seats[0].notes == ()


def test_outer_lists_tell_the_way() -> None:
    result = judged(
        of("all", "mid", f"sato.ken@{OWN}"),
        of("mid", "inner"),
        of("inner", "x@example.jp", f"sato.ken@{OWN}"),
    )
    assert [one.address for one in result.lists] == ["inner", "all", "mid"]
    assert the(result, "inner").ways == (("mid", "inner"), ("all", "mid", "inner"))
    assert said(the(result, "all")) == [("nested", Concern.ALARM)]
    assert the(result, "all").remarks[0].why.en.endswith("The way: mid > inner")
    assert the(result, "inner").reached == 1


def test_a_list_that_sends_nothing_to_an_inner_list_is_no_way() -> None:
    result = judged(of("all", Member("inner", receives=False)), of("inner", "x@example.jp"))
    assert the(result, "inner").ways == ()


def test_circles_empty_lists_and_lists_nobody_inside_is_on() -> None:
    result = judged(
        of("a", "b"), of("b", "a", f"sato.ken@{OWN}"), of("empty"), of("out", "x@example.jp"),
        of("nested-out", "out"), of("fw", "x@example.jp", kind="forward"), of("null", "/dev/null"),
    )  # fmt: skip
    assert said(the(result, "a")) == [("circle", Concern.LOOK)]
    assert "a > b > a" in the(result, "a").remarks[0].why.ja
    assert said(the(result, "empty")) == [("empty", Concern.LOOK)]
    assert said(the(result, "out")) == [("nobody_inside", Concern.LOOK)]
    assert said(the(result, "nested-out")) == [
        ("nested", Concern.ALARM),
        ("nobody_inside", Concern.LOOK),
    ]
    assert said(the(result, "fw")) == said(the(result, "null")) == []


def test_without_a_directory_everybody_at_our_domain_is_inside() -> None:
    facts = ListFacts(
        lists(of(SOUMU, f"a@{OWN}", "x@example.jp")), Directory(frozenset({OWN})), TODAY
    )
    result = audit.judge(facts)
    assert [s.concern for s in result.lists[0].seats] == [Concern.ALARM, Concern.OK]
    assert len(result.notes) == 1


def test_thousands_of_tangled_lists_end_and_lose_no_concern() -> None:
    rng = random.Random(3)
    tangled = [
        of(f"l{n}", f"l{rng.randrange(600)}", f"l{rng.randrange(600)}", f"x{n}@example.jp")
        for n in range(600)
    ]
    chain = [of(f"c{n}", f"c{n + 1}") for n in range(3_000)] + [of("c3000", "x@example.jp")]
    started = time.perf_counter()
    result = judged(*tangled, *chain)
    assert time.perf_counter() - started < 30
    assert all(one.concern is Concern.ALARM for one in result.lists)
    assert max(len(one.remarks) for one in result.lists) <= 14
    assert max(len(way) for one in result.lists for way in one.ways) <= 10


def test_the_case_of_2012() -> None:
    """Thirteen outside addresses on two internal lists are found the same day."""
    first = of(f"form@{OWN}", f"sato.ken@{OWN}", *(f"p{n}@example.jp" for n in range(8)))
    second = of(f"support@{OWN}", f"kimura.mio@{OWN}", *(f"q{n}@docomo.ne.jp" for n in range(5)))
    result = judged(first, second)
    alarms = [s for s in result.seats if s.concern is Concern.ALARM]
    assert len(alarms) == 13
    assert result.exit_code == 1
