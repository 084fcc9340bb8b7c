"""An answer as the inspection sees it, for rules that look at who took part in the quoted mails."""

from __future__ import annotations

from datetime import date
from email.utils import parseaddr

from morenashi.model.directory import Recipient
from morenashi.model.mail import Attached, Mailbox, MailHead, Voice
from morenashi.model.message import Message, Passage
from morenashi.model.outgoing import Outgoing
from morenashi.values.standing import standing_of
from tests.policy.company import DIRECTORY, TODAY


def _box(written: str) -> Mailbox:
    """An address, 名前 <address>, or a name alone."""
    name, address = parseaddr(written)
    return Mailbox(name, address) if "@" in address else Mailbox(written, "")


def answer(
    *to: str, quoted: tuple[str, ...], files: int = 0, replies: bool = True, today: date = TODAY
) -> Outgoing:
    """An answer to `to`, with one quoted mail among the addresses `quoted`."""
    sender = Mailbox("木村 美緒", "kimura.mio@minato-shoji.example")
    boxes = tuple(_box(one) for one in to)
    fields = (("In-Reply-To", "<1@x.example>"),) if replies else ()
    head = MailHead("", (sender,), (), boxes, (), (), "Re: ご相談", None, "", fields)
    parties = tuple(_box(one) for one in quoted)
    passages = (
        Passage("本文", "承知しました。\n"),
        Passage("本文", "> よろしくお願いします。\n", 3, Voice.QUOTED, 1, parties),
    )
    recipients = tuple(
        Recipient(
            box.address,
            standing_of(box.address, DIRECTORY, today)[0],
            box.name,
            header="to",
            first_time=DIRECTORY.entry(box.address) is None,
        )
        for box in boxes
    )
    return Outgoing(
        Message(
            heads=(head,),
            passages=passages,
            attached=tuple(
                Attached(f"{at}.txt", f"{at}.txt", "text/plain", 9) for at in range(files)
            ),
        ),
        sender=sender,
        sender_entry=DIRECTORY.entry(sender.address),
        recipients=recipients,
        directory=DIRECTORY,
        today=today,
    )
