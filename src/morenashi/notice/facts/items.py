"""Facts: which items of a group leaked, may have, or did not, worst first; never a value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from morenashi.model.draft import LetterLang
from morenashi.model.group import Group, Leaked, Outcome
from morenashi.model.incident import Certainty
from morenashi.model.items_of_data import BY_KEY
from morenashi.model.words import Words
from morenashi.notice.facts.shape import Fact, Flag, Rows, Told, fact
from morenashi.notice.lint.items import gravity
from morenashi.notice.scene import Scene
from morenashi.notice.traced import path_of


def worst_first(items: Sequence[Leaked]) -> list[Leaked]:
    """The gravest first, as the linter weighs them; equal ones in the order of the vocabulary."""
    order = {key: number for number, key in enumerate(BY_KEY)}
    return sorted(
        items, key=lambda leaked: (-weight(leaked.item), order.get(leaked.item, len(order)))
    )


def weight(item: str) -> int:
    """How grave a leak of the item is; what the vocabulary does not know comes last."""
    return gravity(item) if item in BY_KEY else 0


def label_of(scene: Scene, item: str) -> str:
    """What an item is called in the letter's language."""
    return scene.word(BY_KEY[item].label) if item in BY_KEY else item


def _of(scene: Scene, *outcomes: Outcome) -> list[Leaked]:
    """The items of the group with these outcomes; while the case is only feared, none is proven."""
    if scene.group is None:
        return []
    proven = scene.case.certainty is Certainty.CERTAIN
    return worst_first(
        [one for one in scene.group.items if _outcome(one, proven=proven) in outcomes]
    )


def _outcome(leaked: Leaked, *, proven: bool) -> Outcome:
    if leaked.outcome is Outcome.LEAKED and not proven:
        return Outcome.POSSIBLE
    return leaked.outcome


def _not_leaked(scene: Scene) -> list[Leaked]:
    """Those that did not leak, where evidence says so: without evidence nothing is promised."""
    return [one for one in _of(scene, Outcome.NOT_LEAKED) if one.evidence]


def concerned(scene: Scene) -> list[Leaked]:
    """All items people must be told of, worst first."""
    return _of(scene, Outcome.LEAKED, Outcome.POSSIBLE, Outcome.UNKNOWN)


def _tell(scene: Scene, leaked: Leaked) -> Mapping[str, Told]:
    said = label_of(scene, leaked.item)
    note = scene.say(leaked.note)
    if note:
        said += f" ({note})" if scene.lang is LetterLang.EN else f"（{note}）"
    return {"item": said}


def _tell_safe(scene: Scene, leaked: Leaked) -> Mapping[str, Told]:
    """One that did not leak, with what shows it."""
    proof = (scene.say(one.what) for one in scene.case.evidence if one.key in leaked.evidence)
    joint = "、" if scene.lang.words == "ja" else "; "
    return {**_tell(scene, leaked), "item_proof": joint.join(filter(None, proof)) or None}


def _worst(scene: Scene) -> Told:
    items = _of(scene, Outcome.LEAKED) or concerned(scene)
    return label_of(scene, items[0].item) if items else None


def all_labels(scene: Scene, items: Sequence[Leaked]) -> Told:
    """Every label in one line; nothing hides behind "and others"."""
    labels = [label_of(scene, leaked.item) for leaked in items]
    return (", " if scene.lang is LetterLang.EN else "、").join(labels) or None


def _labels_by(scene: Scene, group: Group) -> Mapping[str, Told]:
    """One group as the public statement tells it, in a table."""
    proven = scene.case.certainty is Certainty.CERTAIN
    kept = worst_first([one for one in group.items if one.outcome.concerned])
    sure = [one for one in kept if _outcome(one, proven=proven) is Outcome.LEAKED]
    feared = [one for one in kept if one not in sure]
    parts = [all_labels(scene, sure), _feared(scene, all_labels(scene, feared), alone=not sure)]
    return {
        "each_group": scene.say(group.label),
        "each_items": ("; " if scene.lang is LetterLang.EN else "。").join(filter(None, parts))
        or None,
        "each_persons": scene.count(group.persons) or _unknown(scene),
        "each_accessed": scene.count(group.accessed) or _unknown(scene),
    }


def _feared(scene: Scene, labels: Told, *, alone: bool) -> Told:
    if labels is None:
        return None
    if scene.lang is LetterLang.EN:
        return f"may have leaked: {labels}"
    return f"{labels}（漏えいしたおそれ）" if alone else f"漏えいしたおそれのある項目: {labels}"


def _unknown(scene: Scene) -> str:
    return "not known" if scene.lang is LetterLang.EN else "不明"


def _groups(scene: Scene) -> list[Group]:
    """Those the letter speaks of: a client is told of its own people only."""
    party = scene.party
    return [
        one
        for one in scene.case.groups
        if one.concerned and (party is None or one.owner in ("", party.key))
    ]


def _by_harm(scene: Scene) -> list[Group]:
    def worst(group: Group) -> int:
        return max((weight(one.item) for one in group.concerned), default=0)

    return sorted(_groups(scene), key=worst, reverse=True)


def _worst_of_all(scene: Scene) -> Told:
    items = worst_first([one for group in _groups(scene) for one in group.concerned])
    return label_of(scene, items[0].item) if items else None


def _all_items(scene: Scene) -> Told:
    items = worst_first([one for group in _groups(scene) for one in group.concerned])
    return all_labels(scene, list({one.item: one for one in items}.values()))


_ITEM = {
    "item": Words(ja="項目", en="item"),
}
_SAFE = _ITEM | {
    "item_proof": Words(ja="漏えいしていないと言える根拠", en="evidence that it did not leak")
}


def _all_safe(scene: Scene) -> list[Leaked]:
    """Of all groups: what did not leak, where evidence says so."""
    items = [one for group in _groups(scene) for one in group.items]
    return [one for one in items if one.outcome is Outcome.NOT_LEAKED and one.evidence]


def _tell_safe_of_group(scene: Scene, leaked: Leaked) -> Mapping[str, Told]:
    whose = next(one for one in scene.case.groups if path_of(leaked).startswith(f"{path_of(one)}."))
    return {**_tell_safe(scene, leaked), "each_group": scene.say(whose.label)}


FACTS: dict[str, Fact] = {
    "worst": fact("漏えいした項目", "items that leaked", _worst),
    "worst_of_all": fact("漏えいした項目", "items that leaked", _worst_of_all),
    "all_items": fact("漏えいした項目", "items that leaked", _all_items),
}

FLAGS: dict[str, Flag] = {
    "items_leaked": lambda s: bool(_of(s, Outcome.LEAKED)),
    "items_feared": lambda s: bool(_of(s, Outcome.POSSIBLE)),
    "items_unknown": lambda s: bool(_of(s, Outcome.UNKNOWN)),
    "items_safe": lambda s: bool(_not_leaked(s)),
    "items_many": lambda s: len(concerned(s)) > 1,
    "all_safe": lambda s: bool(_all_safe(s)),
    "items_any": lambda s: bool(concerned(s)),
    "all_items_many": lambda s: (
        len({one.item for group in _groups(s) for one in group.concerned}) > 1
    ),
    "groups_any": lambda s: bool(_groups(s)),
}

ROWS: dict[str, Rows] = {
    "all_safe": Rows(
        _all_safe,
        _tell_safe_of_group,
        _SAFE | {"each_group": Words(ja="対象の方", en="persons concerned")},
    ),
    "items_leaked": Rows(lambda s: _of(s, Outcome.LEAKED), _tell, _ITEM),
    "items_feared": Rows(lambda s: _of(s, Outcome.POSSIBLE), _tell, _ITEM),
    "items_unknown": Rows(lambda s: _of(s, Outcome.UNKNOWN), _tell, _ITEM),
    "items_safe": Rows(_not_leaked, _tell_safe, _SAFE),
    "groups": Rows(
        _by_harm,
        _labels_by,
        {
            "each_group": Words(ja="対象の方", en="persons concerned"),
            "each_items": Words(ja="項目", en="items"),
            "each_persons": Words(ja="対象の人数", en="persons concerned"),
            "each_accessed": Words(ja="実際に見られた人数", en="persons whose data were accessed"),
        },
    ),
}
