"""Whom a message reaches, and what becomes of it when it brings its reader down."""

from __future__ import annotations

import os
import time
from typing import Any

import pytest

from morenashi.flows import guard
from morenashi.flows.guard import Departure, Surroundings, check, check_all, outgoing
from morenashi.flows.inspection import inspect
from morenashi.model.directory import Standing
from morenashi.model.message import Message
from morenashi.model.outgoing import Channel
from morenashi.model.verdict import Level
from morenashi.policy.policy import Policy
from morenashi.workers.pool import Limits
from tests.flows.mails import mail
from tests.policy.company import OWN, surroundings

KIMURA = f"kimura.mio@{OWN}"
LEAK = "高橋健一様（090-1234-5678）は糖尿病で通院しています。"


def reached(*to: str, header: str = "tanabe@aoba-foods.example") -> list[tuple[str, Any]]:
    """Everybody reached by the envelope, with their standing."""
    departure = Departure(mail(to=header), "", KIMURA, to)
    out = outgoing(inspect(departure.data), departure, surroundings())
    return [(one.address, one.standing) for one in out.recipients]


def test_the_envelope_decides_not_the_head() -> None:
    assert reached("Kondo@Aoba-Foods.example") == [("kondo@aoba-foods.example", Standing.OUTSIDE)]


def test_without_an_envelope_the_head_does() -> None:
    assert [address for address, _ in reached()] == ["tanabe@aoba-foods.example"]


def test_lists_in_lists_are_opened() -> None:
    assert ("kondo@aoba-foods.example", Standing.OUTSIDE) in reached(f"soumu@{OWN}")
    out = outgoing(Message(), Departure(b"", "", KIMURA, (f"soumu@{OWN}",)), surroundings())
    (kondo,) = (one for one in out.recipients if one.address == "kondo@aoba-foods.example")
    assert kondo.via == (f"soumu@{OWN}", f"eigyo@{OWN}")


@pytest.mark.parametrize(
    ("address", "standing"),
    [
        (f"saeki.wataru@{OWN}", Standing.EMPLOYEE),
        (f"nobody@{OWN}", Standing.INSIDE_UNKNOWN),
        ("anyone@hikari-kaikei.example", Standing.PARTNER),
        ("x@seto-insatsu.example", Standing.PARTNER_EXPIRED),
        ("sho-yamaguchi.old@gmail.com", Standing.LEAVER),
        ("w-saeki77@yahoo.co.jp", Standing.PRIVATE),
        ("somebody@gmail.com", Standing.FREE_MAIL),
        ("x@unknown.example", Standing.OUTSIDE),
    ],
)
def test_what_a_recipient_is_to_us(address: str, standing: Standing) -> None:
    assert reached(address) == [(address, standing)]


def test_the_sender_is_in_the_directory() -> None:
    departure = Departure(mail(), "", KIMURA.upper(), ())
    out = outgoing(inspect(departure.data), departure, surroundings())
    assert out.sender is not None
    assert (out.sender.address, out.sender_entry and out.sender_entry.name) == (KIMURA, "木村 美緒")


def test_first_time_is_unknown_without_a_list_of_contacts() -> None:
    out = outgoing(Message(), Departure(b"", "", KIMURA, ("x@new.example",)), Surroundings())
    assert [one.first_time for one in out.recipients] == [None]
    known = outgoing(Message(), Departure(b"", "", KIMURA, ("x@new.example",)), surroundings())
    assert [one.first_time for one in known.recipients] == [True]


def test_nobody_named_means_anybody() -> None:
    verdict = check(Departure(LEAK.encode(), "掲載文.txt"), Surroundings(channel=Channel.WEB))
    assert verdict.recipients == ()
    assert verdict.level is Level.HOLD


def test_every_rule_is_asked_and_the_strongest_reason_decides() -> None:
    verdict = check(Departure(mail(LEAK)), surroundings())
    assert verdict.level is max(reason.level for reason in verdict.reasons)
    assert [step.rule for step in verdict.trace] == list(guard_rules())


def guard_rules() -> tuple[str, ...]:
    """The order as it is."""
    from morenashi.policy.judge import rules

    return tuple(rule.name for rule in rules())


@pytest.mark.parametrize("mode", ["test", "off"])
def test_a_rule_that_is_not_on_has_no_consequence(mode: str) -> None:
    off = {name: {"mode": mode} for name in guard_rules()}
    verdict = check(Departure(mail(LEAK)), surroundings(Policy(off)))
    assert (verdict.level, verdict.reasons) == (Level.PASS, ())
    seen = {step.rule for step in verdict.trace if step.level is not None}
    assert ("special_care" in seen) == (mode == "test")


def test_verdicts_come_in_the_order_of_the_messages() -> None:
    messages = [mail(LEAK), mail("お世話になっております。"), mail(LEAK), mail("了解です。")]
    verdicts = check_all((Departure(data) for data in messages), surroundings(), workers=2)
    assert [v.level > Level.PASS for v in verdicts] == [True, False, True, False]


def die(_surroundings: object, departure: Departure, _emit: object) -> None:
    """A reader that is brought down by some mails."""
    if departure.name == "dies.eml":
        os._exit(9)
    if departure.name == "sleeps.eml":
        time.sleep(60)


@pytest.mark.parametrize(("name", "cause"), [("dies.eml", "crashed"), ("sleeps.eml", "timeout")])
def test_what_brings_its_reader_down_does_not_pass(
    name: str, cause: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "_checked", die)
    departure = Departure(mail(), name, KIMURA, ("tanabe@aoba-foods.example",))
    limits = Limits(seconds=1.0)
    (verdict,) = check_all([departure], surroundings(), workers=1, limits=limits)
    assert [unread.cause.value for unread in verdict.uninspectable] == [cause]
    assert verdict.level >= Level.HOLD
    assert {reason.rule for reason in verdict.reasons} >= {"uninspectable"}


def test_a_verdict_shows_no_value() -> None:
    data = mail(LEAK, attached={"名簿.csv": "氏名,電話番号\n佐藤 花子,090-8765-4321\n"})
    told = repr(check(Departure(data), surroundings()))
    assert not [word for word in ("高橋", "5678", "糖尿病", "佐藤", "4321") if word in told]


@pytest.mark.parametrize(
    ("written", "address"),
    [
        (f"evil%gmail.com@{OWN}", "evil@gmail.com"),
        (f"gmail.com!evil@{OWN}", "evil@gmail.com"),
        (f'"evil@gmail.com"@{OWN}', "evil@gmail.com"),
        (f"evil%gmail.com%{OWN}@{OWN}", "evil@gmail.com"),
        ("evil@gmail.com.", "evil@gmail.com"),
        (f"saeki.wataru%{OWN}@relay.example", f"saeki.wataru%{OWN}@relay.example"),
    ],
)
def test_an_address_is_judged_where_it_ends(written: str, address: str) -> None:
    """Our own server may pass it on; another's has it, whatever it does."""
    ((found, standing),) = [(one[0], one[1]) for one in reached(written)]
    assert found == address
    assert standing not in (Standing.EMPLOYEE, Standing.INSIDE_UNKNOWN)


@pytest.mark.parametrize("header", ["Resent-To", "Resent-Cc", "Resent-Bcc", "Apparently-To"])
def test_a_mail_sent_on_goes_there_too(header: str) -> None:
    data = f"{header}: evil@gmail.com\r\n".encode() + mail(LEAK, to=KIMURA)
    assert check(Departure(data), surroundings()).level > Level.PASS


@pytest.mark.parametrize(
    "to", [f"<saeki.wataru@{OWN}> <evil@gmail.com>", f"saeki.wataru@{OWN} evil@gmail.com"]
)
def test_a_missing_comma_hides_nobody(to: str) -> None:
    data = f"From: {KIMURA}\r\nTo: {to}\r\nSubject: x\r\n\r\n".encode() + LEAK.encode()
    found = {one.address for one in check(Departure(data), surroundings()).recipients}
    assert found == {f"saeki.wataru@{OWN}", "evil@gmail.com"}
