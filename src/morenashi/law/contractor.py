"""We as a contractor: whose data a group is, and which clients were told (法26条1項ただし書, 規則9条)."""

from __future__ import annotations

from datetime import date

from morenashi.model.group import Group, Party, Relation
from morenashi.model.incident import Incident
from morenashi.model.words import Words

_FREED = Words(
    ja="「{party}」には{on}に知らせました。預かったデータ（{groups}）についての報告と本人への通知は免除されます"
    "（法26条1項ただし書・2項、規則9条）。",
    en="“{party}” was told on {on}: for its data ({groups}) report and notice fall away "
    "(art. 26(1) proviso and (2), Enforcement Rules art. 9).",
)


def clients(incident: Incident) -> tuple[Party, ...]:
    """Those who entrusted data to us; none where we are no contractor."""
    if not incident.contractor:
        return ()
    return tuple(party for party in incident.parties if party.role == "client")


def owners(group: Group, incident: Incident) -> tuple[Party, ...]:
    """The clients whose data the group is; none for our own data.

    Where no group names an owner, all of them are taken to be the clients'.
    """
    ours = clients(incident)
    if group.owner:
        return tuple(party for party in ours if party.key == group.owner)
    nobody_named = not any(one.owner for one in incident.groups)
    return ours if nobody_named or group.relation is Relation.CLIENT_PERSON else ()


def groups_of(party: Party, incident: Incident) -> tuple[Group, ...]:
    """The groups in a client's data."""
    return tuple(group for group in incident.groups if party in owners(group, incident))


def told(party: Party, on: date) -> bool:
    """Whether the client was told by `on`."""
    return party.told_on is not None and party.told_on <= on


def freed(incident: Incident, on: date) -> frozenset[str]:
    """Keys of the groups all of whose owners were told: we need not report or notify for them."""
    return frozenset(
        group.key
        for group in incident.groups
        if (parties := owners(group, incident)) and all(told(party, on) for party in parties)
    )


def freed_words(incident: Incident, on: date) -> tuple[Words, ...]:
    """Which clients were told, and what falls away by it."""
    return tuple(
        _FREED.filled(
            party=party.name,
            on=party.told_on,
            groups=Words(
                ja="、".join(group.label.ja for group in groups),
                en=", ".join(group.label.en or group.label.ja for group in groups),
            ),
        )
        for party in clients(incident)
        if told(party, on) and (groups := groups_of(party, incident))
    )
