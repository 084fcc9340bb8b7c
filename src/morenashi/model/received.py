"""A mail that arrived, what is known around it, and what speaks for and against each explanation."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from morenashi.model.directory import Directory
from morenashi.model.mail import Mailbox, MailHead
from morenashi.model.message import Message, Spot
from morenashi.model.words import Words


@dataclass(frozen=True, slots=True)
class Use:
    """Where one of our own addresses was given: to whom (a company or domain), for what, since when.

    `public` says that the address also stands where anybody can read it.
    """

    address: str = field(repr=False)
    given_to: str = ""
    domain: str = ""
    purpose: str = ""
    since: date | None = None
    public: bool = False


@dataclass(frozen=True, slots=True)
class Leak:
    """A leak that was made public: whose, when, and what was lost, as the person noted it."""

    company: str
    domain: str = ""
    published: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Received:
    """What the signs see. `uses` is None where no record of our addresses was given."""

    message: Message
    directory: Directory = field(default_factory=Directory)
    uses: tuple[Use, ...] | None = None
    leaks: tuple[Leak, ...] = ()
    today: date = date.min

    @property
    def head(self) -> MailHead | None:
        """The head of the mail itself; None if it is no mail."""
        return self.message.heads[0] if self.message.heads else None

    @property
    def sender(self) -> Mailbox | None:
        """Who it says it is from."""
        return self.head.sender[0] if self.head and self.head.sender else None


class Hypothesis(Enum):
    """How the mail may have come about. Several may hold at once."""

    GENUINE = Words(ja="名乗っているとおりの相手からのメール", en="it is from whom it says")
    POSES_AS_KNOWN = Words(
        ja="知っている相手（取引先、顧客、同僚など）になりすましたメール",
        en="it poses as somebody you know (partner, customer, colleague)",
    )
    POSES_AS_COMPANY = Words(
        ja="企業や公的機関をかたるメール（フィッシングなど）",
        en="it poses as a company or public body (phishing)",
    )
    TAKEN_BY_LEAVER = Words(
        ja="退職者などが持ち出した宛先を使ったメール",
        en="it uses an address that somebody took along on leaving",
    )
    LEAKED_AT_PARTNER = Words(
        ja="宛先を預けた先から漏れた、または渡された",
        en="the address leaked from, or was passed on by, those it was given to",
    )
    PUBLIC_ADDRESS = Words(
        ja="公開されている、または推測できる宛先に送っただけ",
        en="it was simply sent to an address that is public or can be guessed",
    )
    UNSOLICITED = Words(ja="無差別に送られた広告メール", en="it is bulk advertising")
    FRAUD = Words(
        ja="お金をだまし取ろうとするメール（脅し、当選、もうけ話など）",
        en="it is after money by a threat, a prize or a promise",
    )


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for or against an explanation.

    `weight` is 1 (weak), 2 or 3 (strong), below 0 if it speaks against. `shown` is masked.
    """

    hypothesis: Hypothesis
    weight: int
    message: Words
    spot: Spot | None = None
    shown: tuple[str, ...] = ()
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """One explanation with all that speaks for it and against it; `strength` is their sum."""

    hypothesis: Hypothesis
    strength: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """The original as evidence: its hash, size, and what its head says of its way (as it says it).

    `hops` are its Received lines, the first server first; `way` all lines of its way and of checks,
    from top to bottom as they stand, names and values.
    """

    sha256: str
    size: int
    message_id: str = field(repr=False)
    sent: datetime | None
    hops: tuple[str, ...] = field(repr=False)
    way: tuple[tuple[str, str], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Judgement:
    """The answer on a received mail: explanations, the likeliest first; what to do; the evidence."""

    explanations: tuple[Explanation, ...]
    steps: tuple[Words, ...]
    kept: Kept
    unseen: tuple[Words, ...] = ()
