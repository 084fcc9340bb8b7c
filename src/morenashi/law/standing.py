"""Whether the data of one group count for the Act at all, and which of its items do (通則編 3-5-1, 3-5-3-1)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from morenashi.law.answers import listed
from morenashi.model.group import Footing, Group, KeySafe, Leaked, Outcome, Protection, Relation
from morenashi.model.incident import CauseKind, Happening, Incident, Medium, YesNo
from morenashi.model.items_of_data import BY_KEY, Nature
from morenashi.model.words import Words


@dataclass(frozen=True, slots=True)
class Standing:
    """One group before the law.

    `freed` says why it does not count (empty: it does), `by` names the exemption's rule. `items` are
    those that leaked or may have, without what is fully protected. `data`: personal data already;
    otherwise what was to become it. `would_change` are facts on which this hangs.
    """

    group: Group
    data: bool = field(default=True, repr=False)
    items: tuple[Leaked, ...] = ()
    freed: Words | None = None
    by: str = ""
    would_change: tuple[Words, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether it counts for any class."""
        return self.freed is None

    def having(self, *natures: Nature) -> tuple[Leaked, ...]:
        """Its items with one of the natures."""
        return tuple(one for one in self.items if _natures(one) & set(natures))

    def named(self, *keys: str) -> tuple[Leaked, ...]:
        """Its items among these keys."""
        return tuple(one for one in self.items if one.item in keys)


def label(leaked: Leaked) -> Words:
    """What people call the item."""
    item = BY_KEY.get(leaked.item)
    return item.label if item else Words(ja=leaked.item, en=leaked.item)


def sure(items: Iterable[Leaked]) -> YesNo:
    """YES where one of the items certainly leaked, POSSIBLE where some may have, NO of none."""
    outcomes = {leaked.outcome for leaked in items}
    if Outcome.LEAKED in outcomes:
        return YesNo.YES
    return YesNo.POSSIBLE if outcomes else YesNo.NO


def with_somebody(incident: Incident) -> Incident:
    """The incident; while no group is written down, with one of people of whom nothing is known.

    In the first hour silence must not read as "nobody".
    """
    if incident.groups:
        return incident
    count = incident.totals.affected or incident.totals.exposed
    return replace(incident, groups=(Group("", _SOMEBODY, Relation.OTHER, (), persons=count),))


def standings(incident: Incident) -> tuple[Standing, ...]:
    """All groups, as they stand."""
    return tuple(standing(group, incident) for group in incident.groups)


def standing(group: Group, incident: Incident) -> Standing:
    """One group, as it stands."""
    name = group.label
    for rule, freed in (
        _footing(group),
        _nobody(group),
        _kept(group, incident),
        _recovered(group, incident),
        _unharmed(group),
    ):
        if freed is not None:
            change = (_LOOSE_CHANGE.filled(name=name),) if group.footing is Footing.LOOSE else ()
            return Standing(group, freed=freed.filled(name=name), by=rule, would_change=change)
    items = tuple(one for one in group.concerned if protected(one.protection) is not YesNo.YES)
    if group.concerned and not items:
        what = listed(label(one) for one in group.concerned)
        keys = {one.protection.key for one in group.concerned if one.protection}
        unread = KeySafe.UNUSABLE in keys
        freed = (_ENCRYPTED_UNREAD if unread else _ENCRYPTED).filled(name=name, items=what)
        return Standing(group, freed=freed, by="encryption")
    return Standing(
        group,
        data=group.footing is not Footing.TO_BE_DATA,
        items=items,
        would_change=tuple(_open(group, items, incident)),
    )


def protected(protection: Protection | None) -> YesNo:
    """Whether both tests hold (Q17-14): a listed algorithm well made, and the means to read kept safe."""
    if protection is None:
        return YesNo.NO
    tests = (protection.listed, protection.well_made)
    if False in tests or protection.key is KeySafe.EXPOSED:
        return YesNo.NO
    unknown = None in tests or protection.key is KeySafe.UNKNOWN
    return YesNo.UNKNOWN if unknown else YesNo.YES


def _natures(leaked: Leaked) -> frozenset[Nature]:
    item = BY_KEY.get(leaked.item)
    return item.natures if item else frozenset()


_Freed = tuple[str, Words | None]


def _footing(group: Group) -> _Freed:
    return _FOOTINGS.get(group.footing, ("", None))


def _nobody(group: Group) -> _Freed:
    none = (group.affected or group.persons).at_most == 0
    return "nobody", _NOBODY if none else None


def _kept(group: Group, incident: Incident) -> _Freed:
    lost_only = bool(incident.happenings) and Happening.LEAK not in incident.happenings
    return "kept_elsewhere", _KEPT if lost_only and group.kept_elsewhere else None


def _recovered(group: Group, incident: Incident) -> _Freed:
    seen = group.accessed is not None and group.accessed.at_least > 0
    sound = group.recovered_unseen and group.evidence and not seen
    only_leak = set(incident.happenings) <= {Happening.LEAK}
    return "recovered", _RECOVERED if sound and only_leak else None


def _unharmed(group: Group) -> _Freed:
    return "unharmed", _UNHARMED if group.items and not group.concerned else None


def _open(group: Group, items: tuple[Leaked, ...], incident: Incident) -> Iterable[Words]:
    """The facts on which it hangs that this group counts, with those items."""
    unsure = [one for one in items if protected(one.protection) is YesNo.UNKNOWN]
    if unsure:
        what = listed(label(one) for one in unsure)
        yield _ENCRYPTION_CHANGE.filled(name=group.label, items=what)
    gone = {CauseKind.STOLEN, CauseKind.LOST} & set(incident.cause.kinds)
    unsaid = any(one.protection is None for one in items)
    if gone and unsaid and incident.medium is Medium.ELECTRONIC:
        yield _DEVICE_CHANGE.filled(name=group.label)
    if group.recovered_unseen:
        seen = group.accessed is not None and group.accessed.at_least > 0
        yield (_SEEN_AFTER_ALL if seen else _NO_EVIDENCE).filled(name=group.label)
    elif (
        group.recovered_unseen is None
        and _RECOVERABLE & set(incident.cause.kinds)
        and not _was_seen(incident)
    ):
        yield _RECOVERY_CHANGE.filled(name=group.label)
    lost_only = bool(incident.happenings) and Happening.LEAK not in incident.happenings
    if lost_only and group.kept_elsewhere is None:
        yield _KEPT_CHANGE.filled(name=group.label)
    if not group.items:
        yield _NO_ITEMS.filled(name=group.label)


def _was_seen(incident: Incident) -> bool:
    """Whether it is known that somebody saw or took the data: then nothing was recovered unseen."""
    accessed = incident.totals.accessed
    return bool(incident.accessed) or (accessed is not None and accessed.at_least > 0)


_SOMEBODY = Words(ja="まだ分けられていない本人", en="persons not grouped yet")
_RECOVERABLE = {
    CauseKind.MISSENT,
    CauseKind.MISHANDED,
    CauseKind.MISCONFIGURATION,
    CauseKind.DESIGN,
    CauseKind.LOST,
}
_FOOTINGS: dict[Footing, _Freed] = {
    Footing.NOT_PERSONAL: (
        "not_data",
        Words(
            ja="「{name}」は個人情報ではないため、数えていません。",
            en="“{name}” is not personal information and is not counted.",
        ),
    ),
    Footing.DECEASED: (
        "deceased",
        Words(
            ja="「{name}」は死者だけの情報のため、数えていません。遺族の情報でもあるなら数えます（通則編 2-1）。",
            en="“{name}” is about the dead only and is not counted, unless it is also about living "
            "relatives (general guideline 2-1).",
        ),
    ),
    Footing.PSEUDONYMISED: (
        "pseudonymised",
        Words(
            ja="「{name}」は仮名加工情報である個人データのため、報告と通知の対象から外れます（法41条9項）。"
            "削除情報等も漏えいしたなら、この限りではありません。",
            en="“{name}” is pseudonymised personal data, to which art. 26 does not apply (art. 41(9)); "
            "otherwise if the removed data leaked, too.",
        ),
    ),
    Footing.LOOSE: (
        "not_data",
        Words(
            ja="「{name}」はデータベースに入っていない個人情報で、個人データに当たらないため、数えていません。",
            en="“{name}” is personal information outside a database, not personal data, and not counted.",
        ),
    ),
}
_LOOSE_CHANGE = Words(
    ja="「{name}」がデータベースに入っていた、または入れる予定だったと分かれば、数えます（予定の情報は3号だけ）。",
    en="“{name}” would count if it stood in a database, or was to (the latter for item 3 only).",
)
_NOBODY = Words(
    ja="「{name}」に当たる人はいないため、数えていません。",
    en="Nobody is in “{name}”; it is not counted.",
)
_KEPT = Words(
    ja="「{name}」は同じ内容のデータが別に保管されているため、滅失・毀損に当たりません。",
    en="The same content as “{name}” is kept elsewhere, so it is neither loss nor damage.",
)
_RECOVERED = Words(
    ja="「{name}」は第三者が見る前にすべて回収されたため、漏えいに当たりません（証拠あり）。",
    en="All of “{name}” was recovered before any third party saw it, with evidence: not a leak.",
)
_UNHARMED = Words(
    ja="「{name}」のどの項目も漏えいしていないため、数えていません。",
    en="No item of “{name}” leaked; it is not counted.",
)
_ENCRYPTED = Words(
    ja="「{name}」の{items}は高度な暗号化等がされ、読むための手段も守られているため、"
    "報告と通知の対象から外れます（施行規則7条1号かっこ書、Q17-14）。",
    en="{items} of “{name}” carried high-grade encryption and the means to read it is safe: neither "
    "report nor notice (Enforcement Rules art. 7, item 1, in brackets; Q17-14).",
)
_ENCRYPTED_UNREAD = Words(
    ja="「{name}」の{items}は高度な暗号化等がされ、第三者には鍵を使えない設計のため、報告と通知の対象から"
    "外れると考えられます（Q17-14の3つ目の場合、未確認）。",
    en="{items} of “{name}” carried high-grade encryption with a key that others cannot use: it seems "
    "neither report nor notice (third case of Q17-14, unverified).",
)
_ENCRYPTION_CHANGE = Words(
    ja="「{name}」の{items}に高度な暗号化（方式と実装の両方）がされ、鍵なども守られていたと確かめられれば、"
    "その項目は数えません。",
    en="{items} of “{name}” would not count if high-grade encryption, well made, and a safe key "
    "are confirmed.",
)
_DEVICE_CHANGE = Words(
    ja="「{name}」の情報が入った端末や媒体の全体が高度に暗号化され、鍵やパスワードも守られていたと確かめられれば、"
    "報告と通知の対象から外れます。まず、暗号化の設定を確かめてください（items の protection に書きます）。",
    en="“{name}” would need neither report nor notice if the whole device or medium was encrypted to a "
    "high grade and the key or password is safe. Look at that first (protection of the items).",
)
_NO_EVIDENCE = Words(
    ja="「{name}」を第三者が見る前に回収したという証拠（アクセスログ、受け取った人の確認など）が記録されれば、"
    "漏えいに当たりません。いまは漏えいのおそれとして扱います。",
    en="With evidence that “{name}” was recovered before anybody saw it (logs, the receiver's word), "
    "it would not be a leak. Until then it is treated as one.",
)
_SEEN_AFTER_ALL = Words(
    ja="「{name}」は見られる前に回収したとされていますが、アクセスされた人数も記録されています。どちらかを直してください。",
    en="“{name}” is said to be recovered unseen, yet persons are recorded as accessed. Mend one of them.",
)
_RECOVERY_CHANGE = Words(
    ja="「{name}」を第三者が見る前にすべて回収したと確かめられれば、漏えいに当たりません。",
    en="“{name}” would not be a leak if all was recovered before any third party saw it.",
)
_KEPT_CHANGE = Words(
    ja="「{name}」と同じ内容のデータが別に保管されていれば、滅失・毀損に当たりません。",
    en="“{name}” would be neither lost nor damaged if the same content is kept elsewhere.",
)
_NO_ITEMS = Words(
    ja="「{name}」のどの項目が漏えいしたかが分かれば、1号・2号に当たるかが決まります。",
    en="Which items of “{name}” leaked decides whether items 1 and 2 apply.",
)
