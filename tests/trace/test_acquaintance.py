"""Whom a sender says to be, and whom we know."""

from __future__ import annotations

from datetime import date

import pytest

from morenashi.flows.inspection import inspect
from morenashi.model.directory import Directory, Entry
from morenashi.model.received import Hypothesis, Received
from morenashi.trace.acquaintance import acquaintances, claimed, familiar, pose
from tests.flows.mails import mail

PRINTER = Entry(("aya@kita-print.example",), "山本 綾", company="北印刷株式会社")
BUYER = Entry(("suzuki.example@gmail.com",), "鈴木 花子")
LEFT = Entry(("ryo@minato-shoji.example",), "早川 亮", left=date(2026, 3, 31))
DIRECTORY = Directory(
    domains=frozenset({"minato-shoji.example"}),
    employees={"mio@minato-shoji.example": Entry(("mio@minato-shoji.example",), "木村 美緒")},
    partners={entry.addresses[0]: entry for entry in (PRINTER, BUYER)},
    leavers={LEFT.addresses[0]: LEFT},
)


def received(sender: str, body: str = "お世話になっております。") -> Received:
    """A mail from that sender."""
    return Received(inspect(mail(body, sender=sender)), DIRECTORY)


@pytest.mark.parametrize(
    ("sender", "known"),
    [
        ("aya@kita-print.example", True),
        ("new@kita-print.example", True),
        ("new@sub.kita-print.example", True),
        ("suzuki.example@gmail.com", True),
        ("other.example@gmail.com", False),  # anybody can be there
        ("ryo@minato-shoji.example", False),  # has left
        ("x@unknown.example", False),
        ("x", False),
    ],
)
def test_whom_we_know(sender: str, known: bool) -> None:
    assert familiar(received(sender)) is known


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("北印刷の山本です。", ["北印刷株式会社"]),
        ("北印刷でございます。", ["北印刷株式会社"]),
        ("見積書です。\n\n北印刷株式会社 営業部\n", ["北印刷株式会社"]),
        ("見積書です。\n\n山本 綾\n", ["山本 綾"]),
        ("北印刷様からご紹介いただきました。", []),
        ("北印刷株式会社\n山本 綾様\n\n見積もりをください。", []),
        ("元北印刷の佐藤です。", []),
        ("以前は北印刷の社員でした。", []),
        ("北印刷で印刷した見本です。", []),
    ],
)
def test_as_whom_it_speaks(body: str, names: list[str]) -> None:
    told = claimed(received("x <x@other.example>", body), acquaintances(DIRECTORY))
    assert [party.name for party in told] == names


@pytest.mark.parametrize(
    ("sender", "body", "expected"),
    [
        ("aya@kita-print.example", "", Hypothesis.POSES_AS_KNOWN),
        ("x@unknown.example", "北印刷の山本です。", Hypothesis.POSES_AS_KNOWN),
        ("x@gmail.com", "", Hypothesis.POSES_AS_KNOWN),
        ("x@unknown.example", "", Hypothesis.POSES_AS_COMPANY),
    ],
)
def test_which_pose(sender: str, body: str, expected: Hypothesis) -> None:
    assert pose(received(sender, body or "ご案内です。")) is expected


def test_a_party_does_not_show_itself() -> None:
    assert "山本" not in repr(list(acquaintances(DIRECTORY)))
