"""Which other regimes an incident calls: by sector, mark, residents of the EU, cards, ransomware."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from morenashi.law.answers import COUNTING
from morenashi.law.appi import BY_AN_ATTACKER, purpose
from morenashi.law.deadline import law_day
from morenashi.law.reading import regime
from morenashi.law.standing import Standing
from morenashi.model.duty import Fallen
from morenashi.model.group import Footing, Group, Relation
from morenashi.model.incident import CauseKind, Incident, YesNo
from morenashi.model.words import Words

_NOBODYS = (Footing.NOT_PERSONAL, Footing.DECEASED)
_CARD_ITEMS = ("credit_card",)
# Items that tell who communicated with whom, when, from where, or what was said.
_COMMUNICATION = ("mail_text", "access_history", "location", "ip_address", "device_id")


@dataclass(frozen=True, slots=True)
class _Facts:
    incident: Incident
    standings: tuple[Standing, ...]

    def in_sector(self, sector: str) -> bool:
        """Whether the organisation is of a sector."""
        return sector in self.incident.organisation.sectors

    def personal(self) -> tuple[Group, ...]:
        """Groups of living persons, whatever the APPI says of their data."""
        return tuple(one.group for one in self.standings if one.group.footing not in _NOBODYS)

    def customers(self) -> tuple[Group, ...]:
        """Groups that are not the organisation's own people."""
        return tuple(
            group
            for group in self.personal()
            if not group.relation.staff and group.relation is not Relation.PARTNER
        )

    def having(self, *keys: str) -> tuple[Group, ...]:
        """Groups one of whose items leaked, or may have."""
        return tuple(
            group for group in self.personal() if any(one.item in keys for one in group.concerned)
        )


_Found = tuple[YesNo, Words, tuple[Group, ...], tuple[Words, ...]] | None


def applying(incident: Incident, standings: Iterable[Standing], on: date) -> tuple[Fallen, ...]:
    """One entry, number 0, for each regime without classes that the incident calls."""
    facts = _Facts(incident, tuple(standings))
    entries = []
    for key, asks in _ASKED:
        found = asks(facts)
        if found is None:
            continue
        answer, because, groups, change = found
        one = regime(key)
        first = one.rules("duty", law_day(one, on))[0]
        names = tuple(group.key for group in groups if group.key)
        entries.append(
            Fallen(key, 0, one.name, answer, because, first.citation, change, None, names)
        )
    return tuple(entries)


def _gdpr(facts: _Facts) -> _Found:
    inside = [g for g in facts.personal() if g.in_eu is not None and g.in_eu.at_most != 0]
    if not inside:
        return None
    certain = any(g.in_eu is not None and g.in_eu.at_least > 0 for g in inside)
    because = _EU if certain else _EU_POSSIBLE
    return YesNo.YES if certain else YesNo.POSSIBLE, because, tuple(inside), (_NO_RISK,)


def _privacy_mark(facts: _Facts) -> _Found:
    if not facts.incident.organisation.privacy_mark:
        return None
    return YesNo.YES, _MARK, facts.personal(), ()


def _insurance(facts: _Facts) -> _Found:
    groups = facts.customers()
    if not facts.in_sector("insurance") or not groups:
        return None
    return YesNo.YES, _INSURER, groups, ()


def _finance(facts: _Facts) -> _Found:
    groups = facts.customers()
    if not facts.in_sector("finance") or not groups:
        return None
    return YesNo.YES, _FINANCE, groups, ()


def _telecom(facts: _Facts) -> _Found:
    if not facts.in_sector("telecom"):
        return None
    groups = facts.having(*_COMMUNICATION)
    answer = YesNo.POSSIBLE if groups else YesNo.UNKNOWN
    return answer, _SECRECY if groups else _NO_SECRECY, groups, (_SECRECY_CHANGE,)


def _cards(facts: _Facts) -> _Found:
    groups = facts.having(*_CARD_ITEMS)
    return (YesNo.YES, _CARDS, groups, ()) if groups else None


def _employment(facts: _Facts) -> _Found:
    if not facts.in_sector("recruitment"):
        return None
    return YesNo.POSSIBLE, _JOBSEEKERS, facts.customers(), ()


def _infrastructure(facts: _Facts) -> _Found:
    attacked = BY_AN_ATTACKER & set(facts.incident.cause.kinds)
    if not facts.in_sector("infrastructure") or not attacked:
        return None
    return YesNo.POSSIBLE, _INFRASTRUCTURE, (), ()


def _listed(facts: _Facts) -> _Found:
    return (YesNo.POSSIBLE, _LISTED, (), ()) if facts.incident.organisation.listed else None


def _ransomware(facts: _Facts) -> _Found:
    if CauseKind.RANSOMWARE not in facts.incident.cause.kinds:
        return None
    return YesNo.YES, _RANSOMWARE, (), ()


def _voluntary(facts: _Facts) -> _Found:
    answer = purpose(facts.incident)[0]
    return (YesNo.YES, _CRIME, (), ()) if answer in COUNTING else None


_EU = Words(ja="EUにいる本人がいます。", en="There are persons in the EU.")
_EU_POSSIBLE = Words(
    ja="EUにいる本人がいるおそれがあります。", en="There may be persons in the EU."
)
_NO_RISK = Words(
    ja="本人の権利にリスクが生じる見込みが低いと説明できれば、監督機関への報告は不要です（記録は必要です）。",
    en="If it can be shown that a risk to the persons is unlikely, the authority need not be told "
    "(the record stays).",
)
_MARK = Words(
    ja="プライバシーマークの付与を受けています。すべての事故が報告の対象です。",
    en="The organisation holds the PrivacyMark: every accident is reported.",
)
_INSURER = Words(
    ja="保険業の顧客の個人データです。人数にかかわらず報告の対象です。",
    en="Customers' personal data of an insurer: reported whatever the number.",
)
_FINANCE = Words(
    ja="金融分野の、個人である顧客のデータです。",
    en="Individual customers' data of a financial firm.",
)
_SECRECY = Words(
    ja="通信の相手、日時、内容などが含まれているおそれがあります（通信の秘密）。",
    en="With whom, when or what was communicated may be among the items (secrecy of communications).",
)
_NO_SECRECY = Words(
    ja="通信の秘密に当たる項目は記録されていません。",
    en="No item that falls under the secrecy of communications is recorded.",
)
_SECRECY_CHANGE = Words(
    ja="通信の秘密（相手、日時、内容など）が含まれるかどうかで、電気通信事業法の報告が要るかが決まります。",
    en="Whether the secrecy of communications is concerned decides on the report under the "
    "Telecommunications Business Act.",
)
_CARDS = Words(
    ja="クレジットカード番号が漏えいした、またはそのおそれがあります。",
    en="Credit card numbers leaked, or may have.",
)
_JOBSEEKERS = Words(
    ja="求人・求職の事業として、求職者の情報を扱っています。",
    en="Jobseekers' data are handled as a business of recruitment.",
)
_INFRASTRUCTURE = Words(
    ja="基幹インフラの事業者で、サイバー攻撃のおそれがあります。指定を受けているかを確かめてください。",
    en="An operator of infrastructure, perhaps attacked: check whether it is designated.",
)
_LISTED = Words(
    ja="上場会社です。投資判断に重要かどうかは人が判断します。",
    en="A listed company; whether it matters to investors is for people to judge.",
)
_RANSOMWARE = Words(
    ja="原因がランサムウェアです。共通様式が使えます。",
    en="The cause is ransomware: the common form may be used.",
)
_CRIME = Words(
    ja="不正アクセスや盗難など、犯罪のおそれがあります。",
    en="It may be a crime, such as unauthorised access or theft.",
)

_ASKED: tuple[tuple[str, Callable[[_Facts], _Found]], ...] = (
    ("eu_gdpr", _gdpr),
    ("jp_privacy_mark", _privacy_mark),
    ("jp_insurance", _insurance),
    ("jp_finance", _finance),
    ("jp_telecom", _telecom),
    ("jp_cards", _cards),
    ("jp_employment", _employment),
    ("jp_infrastructure", _infrastructure),
    ("jp_listed", _listed),
    ("jp_ransomware_form", _ransomware),
    ("jp_voluntary", _voluntary),
)
