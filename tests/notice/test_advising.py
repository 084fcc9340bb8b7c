"""What one person gets: merged, worst first, and held back when advice is missing or too old."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.errors import NoticeError
from morenashi.model.advice import AdviceSheet, Circumstance, When
from morenashi.model.items_of_data import BY_KEY
from morenashi.notice.advising import advice_for, gaps
from morenashi.notice.catalogue import catalogue

TODAY = date(2026, 11, 22)
LICENCE = ("name", "license_image", "address")

some_items = st.sets(st.sampled_from(sorted(BY_KEY)), max_size=6)


@given(some_items)
def test_a_sheet_is_ordered_and_says_nothing_twice(items: set[str]) -> None:
    sheet = advice_for(items)
    assert all(BY_KEY[a].harm >= BY_KEY[b].harm for a, b in pairwise(sheet.items))
    assert all(a.harm >= b.harm for a, b in pairwise(sheet.advice))
    order = list(When)
    assert all(order.index(a.when) <= order.index(b.when) for a, b in pairwise(sheet.steps))
    for said in (sheet.harms, [s.key for s in sheet.steps], [e.key for e in sheet.dead_ends]):
        assert len(set(said)) == len(said)
    assert {s.contact for s in sheet.steps} - {None} == {c.key for c in sheet.contacts}
    assert set(sheet.items) == items


@given(some_items, some_items)
def test_more_items_never_take_advice_away(items: set[str], more: set[str]) -> None:
    few = {step.key for step in advice_for(items).steps}
    assert few <= {step.key for step in advice_for(items | more).steps}


def test_the_order_of_the_words_does_not_matter() -> None:
    assert advice_for(LICENCE).steps == advice_for(reversed(LICENCE)).steps


def test_the_licence_image_says_its_dead_ends() -> None:
    sheet = advice_for(LICENCE)
    said = " ".join(end.said.ja for end in sheet.dead_ends)
    assert "紛失届は出せず" in said
    assert "預金口座の開設のときには見られません" in said
    assert sheet.items[0] == "license_image"
    assert "なりすまして" in sheet.harms[0].ja
    assert {"cic", "ksc", "jicc"} <= {contact.key for contact in sheet.contacts}


def test_a_combination_speaks_before_its_parts() -> None:
    sheet = advice_for(["my_number", "name", "address"])
    assert sheet.advice[0].key == "my_number_name_address"


def test_circumstances_add_their_advice() -> None:
    def steps(sheet: AdviceSheet) -> set[str]:
        return {step.key for step in sheet.steps}

    plain = steps(advice_for(["name"]))
    assert "ex_member_ask" in steps(advice_for(["name"], circumstances={Circumstance.EX_MEMBER}))
    assert "child_stop" in steps(advice_for(["name"], circumstances={Circumstance.CHILD}))
    assert not plain & {"ex_member_ask", "child_stop"}


def test_without_items_the_general_advice_stands() -> None:
    assert [advice.key for advice in advice_for([]).advice] == ["always"]


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(NoticeError):
        advice_for(["licence"])


def test_the_whole_vocabulary_may_be_sent_today_with_a_sign_off() -> None:
    found = gaps(BY_KEY, today=TODAY)
    assert found.missing == ()
    assert found.expired == ()
    assert not found.blocks
    assert found.needs_sign_off


def test_old_advice_blocks_from_its_last_day_on() -> None:
    advice = next(advice for advice in catalogue().advice if advice.items == {"license_image"})
    day_before = advice.expires_on - timedelta(days=1)
    assert "license_image" not in gaps(["license_image"], today=day_before).expired
    assert "license_image" in gaps(["license_image"], today=advice.expires_on).expired
    assert gaps(["license_image"], today=advice.expires_on).blocks


def test_an_item_without_advice_of_its_own_blocks() -> None:
    """The combination that contains it does not count."""
    known = catalogue()
    holed = replace(
        known, advice=tuple(advice for advice in known.advice if advice.items != {"credential"})
    )
    found = gaps(["email", "credential"], today=TODAY, known=holed)
    assert found.missing == ("credential",)
    assert found.blocks


def test_only_verified_advice_needs_no_sign_off() -> None:
    known = catalogue()
    sure = replace(
        known,
        advice=tuple(
            replace(
                advice,
                verified=True,
                steps=tuple(step for step in advice.steps if step.verified),
                dead_ends=tuple(end for end in advice.dead_ends if end.verified),
            )
            for advice in known.advice
        ),
        contacts={key: replace(c, verified=True) for key, c in known.contacts.items()},
    )
    assert not gaps(["my_number"], today=TODAY, known=sure).needs_sign_off
    assert "which_side" in gaps(["my_number_card_back"], today=TODAY).unverified
