"""Whether a private address bears the sender's name."""

from __future__ import annotations

import pytest

from morenashi.model.directory import Directory, Entry, Recipient, Standing
from morenashi.model.mail import Mailbox
from morenashi.model.message import Message
from morenashi.model.outgoing import Outgoing
from morenashi.policy.own_name import is_own

SATO = Entry(("k.satou@minato.example",), "佐藤 京子", "サトウ キョウコ")


def _is_own(address: str, *, name: str = "", entry: Entry | None = SATO, sender: str = "") -> bool:
    contacts = {
        "sato.kyoko@contact.example": Entry(("x",), "佐藤 恭子"),
        "kyokosato@known.example": Entry(("x",)),
    }
    box = Mailbox(sender, entry.addresses[0] if entry else "sato.kyoko@minato.example")
    outgoing = Outgoing(
        Message(), sender=box, sender_entry=entry, directory=Directory(contacts=contacts)
    )
    return is_own(Recipient(address, Standing.FREE_MAIL, name), outgoing)


@pytest.mark.parametrize(
    ("address", "own"),
    [
        ("sato.kyoko@gmail.com", True),
        ("kyoko-sato-77@gmail.com", True),
        ("satoukyouko@gmail.com", True),
        ("satohkyoko@gmail.com", True),
        ("k.sato@gmail.com", True),
        ("ksato12@gmail.com", True),
        ("satok@gmail.com", True),
        ("sato.ken@gmail.com", False),
        ("sato@gmail.com", False),
        ("kyoko@gmail.com", False),
        ("suzuki.kyoko@gmail.com", False),
        ("12345@gmail.com", False),
        ("sato.kyoko@contact.example", False),  # a contact of another name
        ("kyokosato@known.example", True),
    ],
)
def test_by_the_directory(address: str, own: bool) -> None:
    assert _is_own(address) is own


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("佐藤 京子", True),
        ("佐藤京子", True),
        ("佐藤 恭子", False),
        ("佐藤", False),
        ("Kyoko Sato", True),
    ],
)
def test_a_name_beside_the_address_decides(name: str, own: bool) -> None:
    assert _is_own("sato.kyoko@gmail.com", name=name) is own
    assert _is_own("xyz99@gmail.com", name=name) is own


@pytest.mark.parametrize("sender", ["佐藤 京子", "Sato Kyoko", "サトウ キョウコ", ""])
def test_without_a_directory(sender: str) -> None:
    assert _is_own("kyoko.sato.7@gmail.com", entry=None, sender=sender)
    assert not _is_own("kyoko.suzuki@gmail.com", entry=None, sender=sender)


def test_nobodys_mail_is_nobodys_own() -> None:
    assert not is_own(Recipient("a@gmail.com", Standing.FREE_MAIL), Outgoing(Message()))
