"""Remarks: what the officer must know of a draft and its reader must not: they stand beside it, never in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from morenashi.model.draft import LetterKind, Remark
from morenashi.model.group import Outcome, Relation
from morenashi.model.incident import Incident
from morenashi.model.items_of_data import BY_KEY
from morenashi.model.words import Words
from morenashi.notice.scene import Scene

_PERSONAL = (LetterKind.INDIVIDUAL, LetterKind.CALL, LetterKind.CORRECTION, LetterKind.CLOSING)
_OTHERS = {"spouse", "beneficiary", "emergency_contact", "family"}

# What a note may hold only by mistake: a number, an address of mail. Letters never repeat what leaked.
_VALUE = re.compile(r"\d{5,}|\d+-\d+-\d+|[\w.]@[\w.]")
_SHOWS_VALUE = Words(
    ja="「{item}」の補足に、漏えいした値そのもののような文字があります。手紙に値は書けません。消してください。",
    en="The note on “{item}” seems to hold a leaked value itself. No letter may repeat it; take it out.",
)


def remarks(scene: Scene) -> tuple[Remark, ...]:
    """All remarks on the draft of this scene."""
    found = list(_advice(scene))
    if scene.kind in _PERSONAL and scene.group is not None:
        found += _group(scene.raw, scene.group.key)
    return tuple(found)


def _advice(scene: Scene) -> Iterator[Remark]:
    for item in scene.advice_lacks:
        label = BY_KEY[item].label if item in BY_KEY else Words(ja=item, en=item)
        yield Remark(
            Words(
                ja="「{item}」の助言がないか、期限が切れています。助言のない項目は送れません。",
                en="There is no advice for “{item}”, or it has expired; without it nothing is sent.",
            ).filled(item=label),
            blocks=True,
        )
    unverified = {key for sheet in scene.advice for key in sheet.unverified}
    if unverified:
        yield Remark(
            Words(
                ja="出典を確かめていない助言が{n}件あります。送る前に、名前のある人の確認が要ります（respond record の --who に残します）。",
                en="{n} pieces of advice rest on no source that was read; a named person must sign first (kept by respond record --who).",
            ).filled(n=len(unverified))
        )


def _group(case: Incident, key: str) -> Iterator[Remark]:
    group = next(one for one in case.groups if one.key == key)
    for leaked in group.items:
        if _VALUE.search(unicodedata.normalize("NFKC", leaked.note.ja + leaked.note.en)):
            label = BY_KEY[leaked.item].label if leaked.item in BY_KEY else leaked.item
            yield Remark(_SHOWS_VALUE.filled(item=label), blocks=True)
        if leaked.outcome is Outcome.NOT_LEAKED and not leaked.evidence:
            label = BY_KEY[leaked.item].label if leaked.item in BY_KEY else leaked.item
            yield Remark(
                Words(
                    ja="「{item}」が漏えいしていないと言える証拠がないため、文面には書いていません。",
                    en="No evidence shows that “{item}” did not leak, so the letter does not say so.",
                ).filled(item=label)
            )
    others = [one.item for one in group.concerned if one.item in _OTHERS]
    third = group.relation is Relation.THIRD_PERSON
    if others and not third and not any(one.within == key for one in case.groups):
        yield Remark(
            Words(
                ja="この方々の記録には別の人の情報（{items}）があります。その人たちの群も case に加え、知らせてください。",
                en="Records of these people hold data of others ({items}). Add those as a group and tell them.",
            ).filled(items="、".join(BY_KEY[item].label.ja for item in others)),
            blocks=False,
        )
