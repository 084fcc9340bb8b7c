"""The items of data and on what they were (規則8条1項2号)."""

from __future__ import annotations

from morenashi.law.fillers.facts import Answer, Facts, lacking, told
from morenashi.model.group import Group, Leaked, Outcome, Relation
from morenashi.model.items_of_data import BY_KEY
from morenashi.model.words import Words

# The boxes of the Commission's form; every other item goes to "other".
BOXES: tuple[tuple[Words, frozenset[str]], ...] = (
    (Words(ja="氏名", en="name"), frozenset({"name"})),
    (Words(ja="生年月日", en="date of birth"), frozenset({"birthdate"})),
    (Words(ja="性別", en="sex"), frozenset({"sex"})),
    (Words(ja="住所", en="address"), frozenset({"address"})),
    (Words(ja="電話番号", en="telephone number"), frozenset({"phone"})),
    (Words(ja="メールアドレス", en="e-mail address"), frozenset({"email"})),
    (
        Words(ja="クレジットカード情報", en="card data"),
        frozenset({"credit_card", "card_expiry", "card_security_code"}),
    ),
    (Words(ja="パスワード", en="password"), frozenset({"credential"})),
)
CARD = BOXES[6][1]
_OTHER = Words(ja="その他", en="other")
_KINDS = {
    Relation.EMPLOYEE: Words(ja="従業員情報", en="employees"),
    Relation.FORMER_EMPLOYEE: Words(ja="従業員情報", en="employees"),
    Relation.THIRD_PERSON: Words(ja="その他の情報", en="other"),
    Relation.CLIENT_PERSON: Words(
        ja="その他の情報（委託元から預かった個人データ）", en="other (data held for clients)"
    ),
    Relation.PARTNER: Words(ja="その他の情報", en="other"),
    Relation.OTHER: Words(ja="その他の情報", en="other"),
}
_CUSTOMERS = Words(ja="顧客情報", en="customers")
_ENCRYPTED = Words(ja="（{what}）", en=" ({what})")
_WITHIN = Words(
    ja="{group}の記録に含まれる第三者", en="third persons inside the records of {group}"
)


def label(item: str) -> Words:
    """The words for an item of the vocabulary; its key where it is none of it."""
    return BY_KEY[item].label if item in BY_KEY else Words(ja=item, en=item)


def medium(facts: Facts) -> Answer:
    """Paper, electronic or other."""
    return Answer(facts.say(facts.incident.medium.value))


def kinds_of_person(facts: Facts) -> Answer:
    """Customers, employees, other."""
    kinds = dict.fromkeys(_KINDS.get(one.relation, _CUSTOMERS) for one in facts.incident.groups)
    return told(
        facts.joined(kinds), "顧客・従業員などの別", "whether customers, employees or others"
    )


def item_boxes(facts: Facts) -> Answer:
    """Which boxes to tick, and what to write beside "other"."""
    items = _items(facts)
    if not items:
        return Answer(lacks=lacking("漏えいした項目", "the items of data"))
    boxed = frozenset().union(*(keys for _, keys in BOXES))
    lines = [facts.say(words) for words, keys in BOXES if keys & items.keys()]
    if other := [label(item) for item in items if item not in boxed]:
        lines.append(facts.labelled(_OTHER, facts.joined(other)))
    return Answer("\n".join(lines))


def _items(facts: Facts) -> dict[str, None]:
    """All items concerned, in the order of the vocabulary."""
    found = {leaked.item for group in facts.incident.groups for leaked in group.concerned}
    known = [key for key in BY_KEY if key in found]
    return dict.fromkeys([*known, *sorted(found - BY_KEY.keys())])


def items_by_group(facts: Facts) -> Answer:
    """For each group its own items and how sure they are; also those proven not to have leaked."""
    if not any(group.items for group in facts.incident.groups):
        return Answer(lacks=lacking("漏えいした項目", "the items of data"))
    texts = [_group(facts, group) for group in facts.incident.groups]
    open_ones = [
        group.label
        for group in facts.incident.groups
        if not group.items or any(leaked.outcome is Outcome.UNKNOWN for leaked in group.items)
    ]
    lacks = tuple(
        Words(
            ja=f"「{one.ja}」の項目のうち調査中のもの", en=f"items of {one.en or one.ja} still open"
        )
        for one in open_ones
    )
    return Answer("\n".join(texts), lacks)


def _group(facts: Facts, group: Group) -> str:
    lines = [facts.labelled(group.label, facts.count(group.affected or group.persons))]
    for outcome in Outcome:
        items = [leaked for leaked in group.items if leaked.outcome is outcome]
        if items:
            named = (", " if facts.lang == "en" else "、").join(_item(facts, one) for one in items)
            lines.append(
                ("  " if facts.lang == "en" else "　") + facts.labelled(outcome.value, named)
            )
    return "\n".join(lines)


def _item(facts: Facts, leaked: Leaked) -> str:
    text = facts.say(label(leaked.item))
    if leaked.protection is not None and leaked.protection.what.ja:
        text += facts.say(_ENCRYPTED.filled(what=facts.say(leaked.protection.what)))
    return text


def third_persons(facts: Facts) -> Answer:
    """Groups of third persons inside the records of others."""
    labels = {group.key: group.label for group in facts.incident.groups}
    lines = []
    for group in facts.incident.groups:
        if group.within or group.relation is Relation.THIRD_PERSON:
            inside = labels.get(group.within)
            of = facts.say(_WITHIN.filled(group=facts.say(inside))) if inside else ""
            count = facts.count(group.affected or group.persons)
            lines.append(" ".join(filter(None, (facts.labelled(group.label, count), of))))
    return Answer("\n".join(lines) or facts.none())
