"""Incident: what is known of one leak, loss or damage, each fact with its evidence (個人情報保護法26条, 規則8条).

Everything a duty, a report or a notice says comes from here. What is not known stays empty or says so;
an empty field is a result, never a guess.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from morenashi.model.count import UNKNOWN, Count
from morenashi.model.group import NO_PERIOD, Group, Party, Period
from morenashi.model.moment import Moment, instant
from morenashi.model.words import NOTHING, Words


class Happening(Enum):
    """What happened to the data (通則編 3-5-1)."""

    LEAK = Words(ja="漏えい", en="leak")
    LOSS = Words(ja="滅失", en="loss")
    DAMAGE = Words(ja="毀損", en="damage")


class Certainty(Enum):
    """How sure it is that it happened."""

    CERTAIN = Words(ja="発生した", en="it happened")
    POSSIBLE = Words(ja="発生したおそれがある", en="it may have happened")
    REFUTED = Words(ja="調べた結果、否定された", en="looked into and refuted")
    NOT_A_LEAK = Words(ja="漏えい等には当たらない", en="not a leak in the sense of the Act")


class YesNo(Enum):
    """An answer that may be open."""

    YES = Words(ja="はい", en="yes")
    POSSIBLE = Words(ja="おそれがある", en="possibly")
    NO = Words(ja="いいえ", en="no")
    UNKNOWN = Words(ja="不明", en="unknown")


class CauseKind(Enum):
    """What caused it; the order of the Commission's form, then our own."""

    UNAUTHORISED_ACCESS = Words(ja="不正アクセス", en="unauthorised access")
    MISHANDED = Words(ja="誤交付", en="handed to the wrong person")
    MISSENT = Words(ja="誤送付（メールを含む）", en="sent to the wrong person")
    MISDISCARDED = Words(ja="誤廃棄", en="discarded by mistake")
    LOST = Words(ja="紛失", en="lost")
    STOLEN = Words(ja="盗難", en="stolen")
    STAFF_WRONGDOING = Words(ja="従業者の不正", en="wrongdoing by staff")
    MISCONFIGURATION = Words(ja="設定の誤り", en="wrong setting")
    DESIGN = Words(ja="機能・仕様の誤り", en="a feature that showed too much")
    RANSOMWARE = Words(ja="ランサムウェア", en="ransomware")
    SKIMMING = Words(ja="入力画面の改ざん（ウェブスキミング）", en="tampered input page")
    OTHER = Words(ja="その他", en="other")


class CauseState(Enum):
    """Whether the cause can be told."""

    KNOWN = Words(ja="判明", en="known")
    INVESTIGATING = Words(ja="調査中", en="under investigation")
    CANNOT_BE_KNOWN = Words(ja="特定できない", en="cannot be known")


class Origin(Enum):
    """Where it arose."""

    REPORTER = Words(ja="報告者", en="the reporting organisation")
    CONTRACTOR = Words(ja="委託先", en="a contractor")
    UNKNOWN = Words(ja="不明", en="unknown")


class Medium(Enum):
    """On what the data were."""

    ELECTRONIC = Words(ja="電子媒体", en="electronic")
    PAPER = Words(ja="紙", en="paper")
    OTHER = Words(ja="その他", en="other")


class Seat(Enum):
    """Who discovered it, or who warned."""

    STAFF = Words(ja="自社の従業者", en="own staff")
    CONTRACTOR = Words(ja="委託先", en="a contractor")
    CLIENT = Words(ja="委託元", en="a client")
    PERSON = Words(ja="本人", en="a person concerned")
    THIRD_PARTY = Words(ja="第三者", en="a third party")
    AUTHORITY = Words(ja="警察・行政機関等", en="the police or an authority")
    OTHER = Words(ja="その他", en="other")


class Progress(Enum):
    """How far something is."""

    DONE = Words(ja="実施済み", en="done")
    RUNNING = Words(ja="実施中", en="under way")
    PLANNED = Words(ja="予定", en="planned")
    CONSIDERING = Words(ja="検討中", en="being considered")
    NONE = Words(ja="予定なし", en="not planned")


class MeasureKind(Enum):
    """What a measure is for."""

    CONTAINMENT = Words(ja="拡大の防止", en="containment")
    INVESTIGATION = Words(ja="調査", en="investigation")
    PERSONS = Words(ja="本人への対応", en="for the persons")
    PREVENTION = Words(ja="再発防止", en="prevention")


class DamageState(Enum):
    """What is known of secondary damage."""

    NONE_FOUND = Words(ja="確認されていない", en="none found")
    FOUND = Words(ja="確認された", en="found")
    UNKNOWN = Words(ja="不明", en="unknown")


class Offer(Enum):
    """What was decided on compensation."""

    OFFERED = Words(ja="支払う", en="offered")
    NOT_OFFERED = Words(ja="支払わない", en="not offered")
    UNDECIDED = Words(ja="検討中", en="undecided")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something facts rest on; `sha256` and `kept` (where it lies) once it is secured."""

    key: str
    what: Words
    at: Moment | None = None
    sha256: str = ""
    kept: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where people can ask; `until` is the last day of the desk."""

    name: Words = NOTHING
    phone: str = ""
    hours: Words = NOTHING
    email: str = ""
    url: str = ""
    languages: Words = NOTHING
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who reports. `sectors` are keys that regimes know: insurance, finance, telecom, cards, recruitment,
    credit_bureau, public_body ...; `number` is the 法人番号. `handles_my_number`: every employer does."""

    name: Words
    number: str = ""
    address: str = ""
    representative: str = ""
    industry: Words = NOTHING
    sectors: frozenset[str] = frozenset()
    clerk: str = ""
    clerk_phone: str = ""
    clerk_email: str = ""
    privacy_mark: str = ""
    handles_my_number: bool = True
    listed: bool = False
    website: str = ""
    senders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """One moment that may count as the day of knowledge.

    `could` marks what could have been known and was not: never a clock, shown in the review.
    `chosen` marks the one all statements rest on; `because` justifies the choice.
    """

    at: Moment
    what: Words
    by: Words = NOTHING
    could: bool = False
    chosen: bool = False
    because: Words = NOTHING
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cause:
    """Why it happened. While it is investigated `next_word` is the day of the next word to the public."""

    state: CauseState = CauseState.INVESTIGATING
    kinds: tuple[CauseKind, ...] = ()
    origin: Origin = Origin.UNKNOWN
    what: Words = NOTHING
    because: Words = NOTHING
    next_word: date | None = None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Purpose:
    """Whether somebody acted with an improper purpose against the organisation (規則7条3号)."""

    answer: YesNo = YesNo.UNKNOWN
    what: Words = NOTHING
    since: Moment | None = None
    use_or_provision: bool = False
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Measure:
    """Something done or planned, `on` a day."""

    kind: MeasureKind
    what: Words
    progress: Progress = Progress.DONE
    on: date | None = None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Publication:
    """Whether and how the public is told. `delay` gives the reason where it came late."""

    progress: Progress = Progress.CONSIDERING
    on: date | None = None
    how: Words = NOTHING
    url: str = ""
    because: Words = NOTHING
    delay: Words = NOTHING


@dataclass(frozen=True, slots=True)
class Notified:
    """Whether the persons are told; `because` where it waits or is replaced (規則10条, 法26条2項)."""

    progress: Progress = Progress.PLANNED
    on: date | None = None
    how: Words = NOTHING
    because: Words = NOTHING
    persons: Count | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """An authority that was told, or will be. `authority` and `duty` are keys of the regimes' files."""

    authority: str
    duty: str = "preliminary"
    on: date | None = None
    progress: Progress = Progress.DONE
    receipt: str = ""
    what: Words = NOTHING


@dataclass(frozen=True, slots=True)
class Secondary:
    """Harm that followed; `checked` says by what it was looked for, `checked_on` when."""

    state: DamageState = DamageState.UNKNOWN
    what: Words = NOTHING
    checked: Words = NOTHING
    checked_on: date | None = None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """An explanation with what speaks for and against it; `verdict` once it is settled."""

    what: Words
    speaks_for: tuple[Words, ...] = ()
    speaks_against: tuple[Words, ...] = ()
    verdict: Words = NOTHING


@dataclass(frozen=True, slots=True)
class Compensation:
    """The decision on money or vouchers, `yen` a person; a decision `by` a day while it is open."""

    offer: Offer = Offer.UNDECIDED
    yen: int | None = None
    what: Words = NOTHING
    because: Words = NOTHING
    by: date | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """Something promised to people: it becomes a duty with a day."""

    what: Words
    due: date | None = None
    kept_on: date | None = None


@dataclass(frozen=True, slots=True)
class Happened:
    """One entry of the course of events."""

    at: Moment
    what: Words
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Warned:
    """A warning from outside; it stays open until `answered_on`."""

    at: Moment
    seat: Seat
    what: Words
    answered_on: date | None = None


@dataclass(frozen=True, slots=True)
class Reclassified:
    """A change of how the incident was seen; nothing of before is wiped out."""

    on: date
    before: Words
    after: Words
    because: Words


@dataclass(frozen=True, slots=True)
class Revision:
    """A published statement that was corrected: what changed, and what stood there before."""

    on: date
    what: Words
    before: Words = NOTHING


@dataclass(frozen=True, slots=True)
class Totals:
    """The funnel: exposed >= accessed >= affected >= notified >= resolved, in persons; and two other units."""

    exposed: Count = UNKNOWN
    accessed: Count | None = None
    affected: Count | None = None
    notified: Count | None = None
    resolved: Count | None = None
    records: Count | None = None
    accesses: Count | None = None


@dataclass(frozen=True, slots=True)
class Ransomware:
    """What the common form asks of an attack by ransomware; `consent` to share it with other bodies."""

    note: str = ""
    extension: str = ""
    family: str = ""
    entry: Words = NOTHING
    indicators: tuple[str, ...] = ()
    consent: YesNo = YesNo.UNKNOWN


@dataclass(frozen=True, slots=True)
class Incident:
    """One incident. `as_of` is the day this state of knowledge was written down.

    `exposed` is when data could be reached, `accessed` when somebody did. `contractor` says that we hold
    the data for clients (`parties`). `seen_by_unspecified`: an unspecified number of people could see it
    by electronic means. `intended`: the organisation itself meant to show the data (法27条, not 26条).
    `consequences` says what may follow for the persons (GDPR 33条3項c), `safeguards` what protected the
    data before.
    """

    key: str
    title: Words
    organisation: Organisation
    happenings: tuple[Happening, ...] = (Happening.LEAK,)
    certainty: Certainty = Certainty.POSSIBLE
    summary: Words = NOTHING
    as_of: date | None = None
    exposed: Period = NO_PERIOD
    accessed: tuple[Period, ...] = ()
    discovered_by: Seat = Seat.STAFF
    discovered_how: Words = NOTHING
    known: tuple[Known, ...] = ()
    groups: tuple[Group, ...] = ()
    totals: Totals = Totals()
    medium: Medium = Medium.ELECTRONIC
    seen_by_unspecified: YesNo = YesNo.UNKNOWN
    intended: bool = False
    cause: Cause = Cause()
    purpose: Purpose = Purpose()
    contractor: bool = False
    parties: tuple[Party, ...] = ()
    measures: tuple[Measure, ...] = ()
    notified: Notified = Notified()
    publication: Publication = Publication()
    told: tuple[Told, ...] = ()
    secondary: Secondary = Secondary()
    consequences: Words = NOTHING
    safeguards: Words = NOTHING
    ransomware: Ransomware = Ransomware()
    hypotheses: tuple[Hypothesis, ...] = ()
    compensation: Compensation = Compensation()
    promises: tuple[Promise, ...] = ()
    desk: Desk = Desk()
    next_report: date | None = None
    course: tuple[Happened, ...] = ()
    warnings: tuple[Warned, ...] = ()
    reclassified: tuple[Reclassified, ...] = ()
    revisions: tuple[Revision, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def chosen(self) -> Known | None:
        """The day of knowledge the statements rest on; the earliest real one while none is chosen."""
        real = sorted((one for one in self.known if not one.could), key=lambda one: instant(one.at))
        return next((one for one in real if one.chosen), real[0] if real else None)

    @property
    def settled(self) -> bool:
        """Whether it turned out that nothing leaked: nobody waits for a cause or for money."""
        return self.certainty in (Certainty.REFUTED, Certainty.NOT_A_LEAK)
