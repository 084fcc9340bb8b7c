"""Facts: who writes, to whom, about which case."""

from __future__ import annotations

from morenashi.model.draft import LetterKind, LetterLang
from morenashi.model.group import Group, Outcome, Relation
from morenashi.model.incident import Certainty, Happening
from morenashi.notice.facts.shape import Fact, Flag, Told, fact
from morenashi.notice.readings import with_readings
from morenashi.notice.scene import Scene

_CUSTOMERS = (Relation.CUSTOMER, Relation.FORMER_CUSTOMER)
VERBS = {
    # language, certain: by the first thing that happened
    ("ja", True): {
        Happening.LEAK: "外部に漏えいしました",
        Happening.LOSS: "失われました",
        Happening.DAMAGE: "壊れ、または使えなくなりました",
    },
    ("ja", False): {
        Happening.LEAK: "外部に漏えいしたおそれがあります",
        Happening.LOSS: "失われたおそれがあります",
        Happening.DAMAGE: "壊れ、または使えなくなったおそれがあります",
    },
    ("en", True): {
        Happening.LEAK: "has been leaked",
        Happening.LOSS: "has been lost",
        Happening.DAMAGE: "has been damaged or made unusable",
    },
    ("en", False): {
        Happening.LEAK: "may have been leaked",
        Happening.LOSS: "may have been lost",
        Happening.DAMAGE: "may have been damaged or made unusable",
    },
    ("ja_plain", True): {
        Happening.LEAK: "会社の 外に もれました",
        Happening.LOSS: "なくなりました",
        Happening.DAMAGE: "こわれました",
    },
    ("ja_plain", False): {
        Happening.LEAK: "会社の 外に もれたかもしれません",
        Happening.LOSS: "なくなったかもしれません",
        Happening.DAMAGE: "こわれたかもしれません",
    },
}


# What was shown on purpose is no leak in the sense of the Act; it was seen all the same.
SHOWN = {
    "ja": "ほかの方に見られる状態になっていました",
    "ja_plain": "ほかの 人に 見える ように なって いました",
    "en": "could be seen by others",
}


def happened(scene: Scene) -> Told:
    """What happened to the data, as the end of a sentence: a fact as a fact, a fear as a fear."""
    if scene.case.certainty is Certainty.NOT_A_LEAK:
        said = SHOWN[scene.lang.value]
        return with_readings(said) if scene.lang is LetterLang.PLAIN else said
    first = next(iter(scene.case.happenings), Happening.LEAK)
    said = VERBS[scene.lang.value, certain(scene)][first]
    return with_readings(said) if scene.lang is LetterLang.PLAIN else said


def certain(scene: Scene) -> bool:
    """Whether it is proven, for the case and for at least one item of the group."""
    if scene.case.certainty is not Certainty.CERTAIN:
        return False
    groups = scene.case.groups if scene.group is None else (scene.group,)
    outcomes = [leaked.outcome for group in groups for leaked in group.concerned]
    return Outcome.LEAKED in outcomes or not outcomes


def _noun(scene: Scene) -> Told:
    if scene.case.certainty is Certainty.NOT_A_LEAK:
        return "handling" if scene.lang is LetterLang.EN else "取扱い"
    noun = ("・" if scene.lang.words == "ja" else ", ").join(
        scene.word(happening.value) for happening in scene.case.happenings
    )
    if noun and scene.lang is not LetterLang.EN and not certain(scene):
        return f"{noun}のおそれ"
    return noun or None


def _you(scene: Scene) -> Told:
    if scene.lang is LetterLang.EN:
        return "you"
    customer = scene.group is not None and scene.group.relation in _CUSTOMERS
    return "お客様" if customer and scene.lang is LetterLang.JA else "あなた"


def _within(scene: Scene) -> Group | None:
    group = scene.group
    if group is None or not group.within:
        return None
    return next((one for one in scene.case.groups if one.key == group.within), None)


def _within_label(scene: Scene) -> Told:
    within = _within(scene)
    return scene.say(within.label) if within else None


def _owner(scene: Scene) -> Told:
    group = scene.group
    if group is None or not group.owner:
        return None
    party = next((one for one in scene.case.parties if one.key == group.owner), None)
    return scene.name(party.name) if party else None


def discreet(scene: Scene) -> bool:
    """Whether the very subject of the letter would tell of health, sexual life or the like."""
    from morenashi.model.items_of_data import BY_KEY, Nature

    telling = {Nature.SPECIAL_CARE, Nature.FINANCE_SENSITIVE}
    return scene.group is not None and any(
        BY_KEY[leaked.item].natures & telling
        for leaked in scene.group.concerned
        if leaked.item in BY_KEY
    )


def _holds_others(scene: Scene) -> bool:
    """Whether records of this group hold data of a spouse, a beneficiary or the like."""
    others = {"spouse", "beneficiary", "emergency_contact", "family"}
    group = scene.group
    if group is None or group.relation is Relation.THIRD_PERSON:
        return False
    return any(leaked.item in others for leaked in group.concerned)


def _others_told(scene: Scene) -> bool:
    group = scene.group
    return group is not None and any(one.within == group.key for one in scene.case.groups)


FACTS: dict[str, Fact] = {
    "organisation": fact(
        "会社名", "name of the organisation", lambda s: s.name(s.case.organisation.name)
    ),
    "representative": fact(
        "代表者", "representative", lambda s: s.case.organisation.representative or None
    ),
    "address": fact("会社の住所", "address", lambda s: s.case.organisation.address or None),
    "website": fact("会社のウェブサイト", "website", lambda s: s.case.organisation.website or None),
    "senders": fact(
        "会社が使う差出人",
        "sender addresses in use",
        lambda s: (
            ("、" if s.lang.words == "ja" else ", ").join(s.case.organisation.senders) or None
        ),
    ),
    "case": fact("事案の番号", "case number", lambda s: s.case.key or None),
    "title": fact("事案の名前", "name of the case", lambda s: s.say(s.case.title)),
    "summary": fact("事案の概要", "outline of the case", lambda s: s.say(s.case.summary)),
    "as_of": fact("いつ時点の内容か", "date of this state", lambda s: s.day(s.case.as_of)),
    "closed_on": fact(
        "最終報告の日付", "date of the closing report", lambda s: s.day(s.case.as_of)
    ),
    "on": fact("お知らせの日付", "date of the letter", lambda s: s.day(s.on)),
    "happened": fact("起きたこと", "what happened", happened),
    "happening": fact("起きたことの種類", "kind of event", _noun),
    "you": fact("宛先の呼び方", "form of address", _you),
    "group": fact(
        "対象の方", "persons concerned", lambda s: s.say(s.group.label) if s.group else None
    ),
    "within": fact("記録の持ち主", "whose records", _within_label),
    "owner": fact("データを預けた会社", "client", _owner),
    "party": fact("委託元", "client", lambda s: s.name(s.party.name) if s.party else None),
    "still_held": fact(
        "退会・退職後も保存していた理由",
        "why data of people who left were kept",
        lambda s: s.say(s.group.still_held) if s.group else None,
    ),
    "now": fact(
        "保存していたデータのこれから",
        "what happens to these data now",
        lambda s: s.say(s.group.now) if s.group else None,
    ),
}

FLAGS: dict[str, Flag] = {
    "certain": certain,
    "leak": lambda s: Happening.LEAK in s.case.happenings,
    "refuted": lambda s: s.case.certainty is Certainty.REFUTED,
    "contractor": lambda s: s.case.contractor,
    "former": lambda s: s.group is not None and s.group.relation.former,
    "staff": lambda s: s.group is not None and s.group.relation.staff,
    "third_person": lambda s: s.group is not None and s.group.relation is Relation.THIRD_PERSON,
    "clients_person": lambda s: s.group is not None and bool(s.group.owner),
    "minors": lambda s: s.group is not None and s.group.minors,
    "discreet": discreet,
    "holds_others": _holds_others,
    "others_told": _others_told,
    "several_groups": lambda s: len(s.case.groups) > 1,
    "any_former": lambda s: any(group.relation.former for group in s.case.groups),
    "any_third_person": lambda s: any(
        group.relation is Relation.THIRD_PERSON for group in s.case.groups
    ),
    "call": lambda s: s.kind is LetterKind.CALL,
    "address": lambda s: bool(s.case.organisation.address),
    "representative": lambda s: bool(s.case.organisation.representative),
    "summary": lambda s: bool(s.case.summary.ja),
}
