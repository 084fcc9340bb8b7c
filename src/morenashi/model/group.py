"""Group: people concerned by one incident who share the same items, period and way of being reached."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from morenashi.model.count import UNKNOWN, Count
from morenashi.model.moment import Moment
from morenashi.model.words import NOTHING, Words


class Relation(Enum):
    """What the people of a group are to the organisation."""

    CUSTOMER = Words(ja="お客様", en="customers")
    FORMER_CUSTOMER = Words(ja="退会・解約されたお客様", en="former customers")
    APPLICANT = Words(ja="応募者・申込者", en="applicants")
    EMPLOYEE = Words(ja="従業者", en="employees")
    FORMER_EMPLOYEE = Words(ja="退職者", en="former employees")
    CLIENT_PERSON = Words(ja="委託元から預かった個人データの本人", en="persons in clients' data")
    PARTNER = Words(ja="取引先の担当者", en="partners' staff")
    PATIENT = Words(ja="患者・利用者", en="patients")
    STUDENT = Words(ja="児童・生徒・学生", en="pupils and students")
    THIRD_PERSON = Words(ja="記録に含まれる第三者", en="third persons inside records")
    OTHER = Words(ja="その他", en="others")

    @property
    def former(self) -> bool:
        """Whether the tie to the organisation has ended: why their data are still there must be said."""
        return self in (Relation.FORMER_CUSTOMER, Relation.FORMER_EMPLOYEE)

    @property
    def staff(self) -> bool:
        """Whether they work or worked there."""
        return self in (Relation.EMPLOYEE, Relation.FORMER_EMPLOYEE)


class Outcome(Enum):
    """What is known of one item. NOT_LEAKED needs evidence: it answers what people fear."""

    LEAKED = Words(ja="漏えいした", en="leaked")
    POSSIBLE = Words(ja="漏えいしたおそれがある", en="may have leaked")
    UNKNOWN = Words(ja="調査中", en="not known yet")
    NOT_LEAKED = Words(ja="漏えいしていない", en="did not leak")

    @property
    def concerned(self) -> bool:
        """Whether people must be told that it leaked or may have."""
        return self is not Outcome.NOT_LEAKED


class KeySafe(Enum):
    """How the means to read encrypted data is kept, as the Commission's second test asks (Q17-14)."""

    SEPARATE = Words(ja="鍵は別に保管され、守られている", en="the key is kept apart and protected")
    REMOTE_ERASED = Words(ja="遠隔で消去できた", en="data or key were erased from afar")
    UNUSABLE = Words(ja="第三者には鍵を使えない設計", en="a third party cannot use the key")
    EXPOSED = Words(ja="鍵も漏えいした", en="the key leaked, too")
    UNKNOWN = Words(ja="不明", en="unknown")


@dataclass(frozen=True, slots=True)
class Protection:
    """Encryption of leaked data. Both tests must hold: `listed` and `well_made`, and a safe `key`.

    `listed`: an algorithm of the CRYPTREC e-government list or of ISO/IEC 18033. None: not known.
    """

    what: Words
    listed: bool | None = None
    well_made: bool | None = None
    key: KeySafe = KeySafe.UNKNOWN
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaked:
    """One item of the one vocabulary (`item` is its key) and what is known of it in this group."""

    item: str
    outcome: Outcome = Outcome.LEAKED
    note: Words = NOTHING
    protection: Protection | None = None
    evidence: tuple[str, ...] = ()


class Footing(Enum):
    """As what the law sees what leaked."""

    DATA = Words(ja="個人データ", en="personal data")
    TO_BE_DATA = Words(
        ja="個人データとして取り扱う予定の個人情報",
        en="personal information that was to become personal data",
    )
    LOOSE = Words(ja="個人データでない個人情報", en="personal information outside a database")
    PSEUDONYMISED = Words(ja="仮名加工情報である個人データ", en="pseudonymised personal data")
    NOT_PERSONAL = Words(ja="個人情報ではない", en="not personal information")
    DECEASED = Words(ja="死者の情報（遺族の情報でないもの）", en="about the dead only")


class Channel(Enum):
    """A way to reach a person."""

    EMAIL = Words(ja="電子メール", en="e-mail")
    POST = Words(ja="郵送", en="post")
    SMS = Words(ja="SMS", en="SMS")
    CALL = Words(ja="電話", en="telephone call")
    CLIENT = Words(ja="委託元を通じて", en="through the client")
    NONE = Words(ja="連絡先なし（公表で代える）", en="none: publication instead")


@dataclass(frozen=True, slots=True)
class Period:
    """From `begin` to `end`, both included; None: not known (yet)."""

    begin: Moment | None = None
    end: Moment | None = None
    what: Words = NOTHING
    evidence: tuple[str, ...] = ()


NO_PERIOD = Period()


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What the number of a group was thought to be at a moment: classes may begin by growth."""

    at: Moment
    persons: Count
    told: Words = NOTHING


@dataclass(frozen=True, slots=True)
class Group:
    """People with the same items. `persons` counts those exposed, `affected` those really concerned.

    `within` names the group in whose records third persons stand (a spouse, a beneficiary), `owner` the
    party whose data it is where not our own. `still_held` says why data of people who left were kept,
    `now` what happens to them. `in_eu` counts those to whom the GDPR applies. `recovered_unseen`: all was
    taken back before any third party saw it; needs evidence, None where it cannot be checked.
    `kept_elsewhere`: the same content is held elsewhere, so that nothing is lost or damaged (通則編 3-5-1).
    """

    key: str
    label: Words
    relation: Relation
    items: tuple[Leaked, ...]
    persons: Count = UNKNOWN
    accessed: Count | None = None
    affected: Count | None = None
    period: Period | None = None
    footing: Footing = Footing.DATA
    channels: tuple[Channel, ...] = ()
    within: str = ""
    owner: str = ""
    still_held: Words = NOTHING
    now: Words = NOTHING
    minors: bool = False
    in_eu: Count | None = None
    recovered_unseen: bool | None = None
    kept_elsewhere: bool | None = None
    may_cause_loss: bool | None = None
    reckonings: tuple[Reckoning, ...] = ()
    evidence: tuple[str, ...] = ()

    @property
    def concerned(self) -> tuple[Leaked, ...]:
        """The items people must be told of."""
        return tuple(leaked for leaked in self.items if leaked.outcome.concerned)

    @property
    def most(self) -> int | None:
        """The possible maximum of persons the law takes while the number is unknown; None without bound."""
        return (self.affected or self.persons).at_most


@dataclass(frozen=True, slots=True)
class Party:
    """An organisation in the tree of clients and contractors; `under` names the party one step nearer to us.

    `told_on` is when it was told by us. `persons` counts those in its data.
    """

    key: str
    name: Words
    role: str = "client"
    under: str = ""
    told_on: date | None = None
    persons: Count | None = None
    contact: str = ""
