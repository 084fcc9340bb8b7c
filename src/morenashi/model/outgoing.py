"""Outgoing: a message about to leave, and the circumstances its rules judge by."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from morenashi.model.directory import Directory, Entry, Recipient
from morenashi.model.mail import Mailbox
from morenashi.model.message import Message
from morenashi.model.words import Words


class Channel(Enum):
    """The way something leaves."""

    MAIL = Words(ja="メール", en="mail")
    WEB = Words(ja="ウェブへの掲載・アップロード", en="upload or page on the web")
    CHAT = Words(ja="チャット・SNS", en="chat or social network")
    MEDIA = Words(ja="USBメモリーなどの媒体", en="removable media")
    POST = Words(ja="郵送・手渡し", en="post or by hand")

    @property
    def key(self) -> str:
        """The name on the command line."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What the rules see. `recipients` are those really reached; none means: nobody knows who."""

    message: Message
    channel: Channel = Channel.MAIL
    sender: Mailbox | None = field(default=None, repr=False)
    sender_entry: Entry | None = None
    recipients: tuple[Recipient, ...] = ()
    directory: Directory = field(default_factory=Directory)
    today: date = date.min

    @property
    def outsiders(self) -> tuple[Recipient, ...]:
        """The recipients with whom it does not stay with us."""
        return tuple(one for one in self.recipients if not one.standing.inside)

    @property
    def leaves(self) -> bool:
        """Whether it may come into the hands of somebody outside."""
        return bool(self.outsiders) or not self.recipients
