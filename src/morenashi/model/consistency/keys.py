"""Keys: each names one thing, each that is referred to exists, and no text that must be there is empty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from morenashi.model.consistency.say import error, warning
from morenashi.model.facts import KEY, walk
from morenashi.model.group import Party
from morenashi.model.incident import Incident
from morenashi.model.items_of_data import BY_KEY, ITEMS
from morenashi.model.plain import Wrong
from morenashi.model.words import Words


def check(incident: Incident) -> Iterator[Wrong]:
    """What is wrong with keys, references and empty texts."""
    yield from _forms(incident)
    yield from _unique("evidence", [one.key for one in incident.evidence])
    yield from _unique("groups", [one.key for one in incident.groups])
    yield from _unique("parties", [one.key for one in incident.parties])
    yield from _evidence(incident)
    yield from _items(incident)
    yield from _references(incident)
    yield from _tree(incident.parties)
    yield from _texts(incident)
    yield from _samples(incident)


def _forms(incident: Incident) -> Iterator[Wrong]:
    for place in walk(incident):
        if place.name == "key" and isinstance(place.value, str) and not KEY.fullmatch(place.value):
            yield error(
                place.path,
                "英数字と - _ だけで、60字までの短い名前にしてください。人の名前は使わないでください。",
                "must be a short name of ASCII letters, digits, - and _, up to 60; never a person's name.",
            )


def _samples(incident: Incident) -> Iterator[Wrong]:
    """What the form of a case file puts there to be written over: it would stand in every letter."""
    samples = (
        ("title", incident.title, "（件名）"),
        ("organisation.name", incident.organisation.name, "（自社の名前）"),
    )
    for where, text, sample in samples:
        if text.ja.startswith(sample):
            yield warning(
                where,
                "様式の例のままです。通知や報告書にこのまま載るので、書き直してください。",
                "still holds the sample of the form: write over it, it goes into every letter.",
            )


def _unique(where: str, keys: list[str]) -> Iterator[Wrong]:
    """No two alike; capital letters make no difference, as in file names of Windows and macOS."""
    first: dict[str, int] = {}
    for number, key in enumerate(keys, 1):
        if (same := first.setdefault(key.lower(), number)) != number:
            yield error(
                f"{where}[{number - 1}].key",
                f"{same}番目と同じ key です。別の名前にしてください。",
                f"is also the key of number {same}: give it another.",
            )


def _evidence(incident: Incident) -> Iterator[Wrong]:
    known = [one.key for one in incident.evidence]
    for place in walk(incident):
        if place.name != "evidence" or not isinstance(place.value, str):
            continue
        if place.value not in known:
            yield error(
                place.path,
                f"その key の証拠（evidence）がありません。{_near_ja(place.value, known)}"
                "evidence に加えるか、key を直してください。",
                f"no evidence has this key.{_near_en(place.value, known)} Add it or mend the key.",
            )


def _items(incident: Incident) -> Iterator[Wrong]:
    for g, group in enumerate(incident.groups):
        seen: set[str] = set()
        for i, leaked in enumerate(group.items):
            where = f"groups[{g}].items[{i}].item"
            if leaked.item not in BY_KEY:
                yield error(
                    where,
                    f"知らない情報項目です。{_near_ja(leaked.item, BY_KEY)}",
                    f"is no item of the vocabulary.{_near_en(leaked.item, BY_KEY)}",
                )
            elif leaked.item in seen:
                yield error(
                    where,
                    f"「{BY_KEY[leaked.item].label.ja}」がこのグループに二度あります。一つにしてください。",
                    f"{leaked.item} stands twice in this group: make it one.",
                )
            seen.add(leaked.item)


def _references(incident: Incident) -> Iterator[Wrong]:
    groups = [one.key for one in incident.groups]
    parties = [one.key for one in incident.parties]
    for g, group in enumerate(incident.groups):
        for name, key, known in (("within", group.within, groups), ("owner", group.owner, parties)):
            if key and (key not in known or (name == "within" and key == group.key)):
                among = [one for one in known if one != group.key or name == "owner"]
                yield _missing(f"groups[{g}].{name}", key, among)
    for p, party in enumerate(incident.parties):
        if party.under and party.under not in parties:
            yield _missing(f"parties[{p}].under", party.under, parties)


def _missing(where: str, key: str, known: list[str]) -> Wrong:
    kind_ja, kind_en = (
        ("グループ", "group") if where.endswith("within") else ("関係組織（parties）", "party")
    )
    return error(
        where,
        f"その key の{kind_ja}がありません。{_near_ja(key, known)}",
        f"no other {kind_en} has this key.{_near_en(key, known)}",
    )


def _tree(parties: tuple[Party, ...]) -> Iterator[Wrong]:
    """A chain of contractors must end somewhere."""
    above = {party.key: party.under for party in parties}
    for p, party in enumerate(parties):
        seen, key = {party.key}, party.under
        while key in above and key not in seen:
            seen.add(key)
            key = above[key]
        if key == party.key:
            yield error(
                f"parties[{p}].under",
                "委託の関係が輪になっています。おおもとの委託元の under は空にしてください。",
                "the chain of contractors runs in a circle: leave `under` empty at its top.",
            )


def _texts(incident: Incident) -> Iterator[Wrong]:
    for place in walk(incident):
        if not isinstance(place.value, Words):
            continue
        if place.required and not place.value.ja and not place.value.en:
            yield error(place.path, "空です。文を書いてください。", "is empty: write it.")
        elif not place.value.ja and place.value.en:
            yield warning(
                place.path,
                "日本語の文がありません。本人への通知と報告書に使えません。",
                "has no Japanese text: notices and reports cannot use it.",
            )


def _near(key: str, known: Iterable[str]) -> str:
    """The nearest known key, of items also by their label; what was typed is not repeated: it may be anything."""
    near = get_close_matches(key, list(known), 1)
    if near or known is not BY_KEY or not key:
        return near[0] if near else ""
    return next((item.key for item in ITEMS if key in item.label.ja or item.label.ja in key), "")


def _near_ja(key: str, known: Iterable[str]) -> str:
    near = _near(key, known)
    return f"「{near}」ではありませんか。" if near else ""


def _near_en(key: str, known: Iterable[str]) -> str:
    near = _near(key, known)
    return f" Did you mean `{near}`?" if near else ""
