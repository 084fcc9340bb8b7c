"""The tree of clients and contractors as forms ask for it."""

from __future__ import annotations

from morenashi.law.fillers.facts import Answer, Facts, lacking
from morenashi.model.group import Party
from morenashi.model.incident import Origin
from morenashi.model.words import NOTHING, Words

_ROLES: dict[str, Words] = {
    "client": Words(ja="委託元", en="client"),
    "clients_client": Words(ja="委託元の委託元", en="client's client"),
    "contractor": Words(ja="委託先", en="contractor"),
    "controller": Words(ja="データの持ち主である別の事業者", en="another controller"),
    "subcontractor": Words(ja="再委託先", en="subcontractor"),
}
_TOLD = Words(ja="{on}に連絡済み", en="told on {on}")
_UNDER = Words(ja="{name}からの委託", en="entrusted by {name}")


def parties(facts: Facts) -> Answer:
    """Each client and contractor with its role, its place in the tree, and when it was told."""
    if facts.incident.parties:
        return Answer("\n".join(_line(facts, one) for one in facts.incident.parties))
    if facts.incident.contractor:
        return Answer(lacks=lacking("委託元の名称", "the names of the clients"), until=NOTHING)
    if facts.incident.cause.origin is Origin.CONTRACTOR:
        return Answer(lacks=lacking("委託先の名称", "the name of the contractor"), until=NOTHING)
    return Answer(facts.none())


def _line(facts: Facts, one: Party) -> str:
    parts = [facts.say(_ROLES.get(one.role, Words(ja=one.role, en=one.role)))]
    above = next((other for other in facts.incident.parties if other.key == one.under), None)
    if above is not None:
        parts.append(facts.say(_UNDER.filled(name=facts.say(above.name))))
    if one.persons is not None:
        parts.append(facts.count(one.persons))
    if one.told_on is not None:
        parts.append(facts.say(_TOLD.filled(on=facts.day(one.told_on))))
    name = facts.say(one.name)
    return f"{name} ({', '.join(parts)})" if facts.lang == "en" else f"{name}（{'、'.join(parts)}）"
