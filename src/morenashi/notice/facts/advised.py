"""Facts: what can happen to the person and what to do, from the advice catalogue, for the items of the group only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from morenashi.model.advice import Advice, Contact, DeadEnd, Step, When
from morenashi.model.draft import LetterLang
from morenashi.model.group import Group
from morenashi.model.words import Words
from morenashi.notice.facts.items import worst_first
from morenashi.notice.facts.shape import Fact, Flag, Rows, Told, fact
from morenashi.notice.plain_advice import dead_ends, harms, steps
from morenashi.notice.readings import with_readings
from morenashi.notice.scene import Scene
from morenashi.notice.traced import path_of

T = TypeVar("T")

# A letter is read once, by worried people: the gravest harms, and one at least for every item; steps
# and limits in their order. All of the advice stands on the page of `morenashi advise`.
_HARMS, _DEAD_ENDS = 4, 7
_STEPS = {When.NOW: 5, When.SOON: 6, When.LATER: 5}
_COMPANY = "company"  # the letter itself is the company's word: its own desk stands in it already
_SAID = frozenset({"doubt_contacts", "erasure_limits"})  # the letter says these in its own name


def _once(things: Iterable[T]) -> list[T]:
    """Several groups may get the same advice: the public is told it once."""
    return list(dict.fromkeys(things))


def _groups(scene: Scene) -> Sequence[Group]:
    return scene.case.groups if scene.group is None else (scene.group,)


def _rests(scene: Scene, items: Iterable[str]) -> None:
    """Advice rests on the items it is for: what is not concerned any more brings no advice."""
    wanted = set(items)
    for group in _groups(scene):
        for leaked in group.items:
            if leaked.item in wanted:
                scene.trace.note(f"{path_of(leaked)}.outcome")


def _all(scene: Scene) -> None:
    _rests(scene, (item for sheet in scene.advice for item in sheet.items))


def _advice(scene: Scene) -> list[Advice]:
    found = [one for sheet in scene.advice for one in sheet.advice]
    return sorted(found, key=lambda one: (-one.harm, -len(one.items), one.key))


def _harms(scene: Scene) -> list[tuple[Words, frozenset[str]]]:
    """The gravest harms, the worst first, with the items each may come from; no item without one."""
    found: dict[Words, frozenset[str]] = {}
    for advice in _advice(scene):
        for harm in advice.harms:
            found[harm] = found.get(harm, frozenset()) | advice.items
    told: list[tuple[Words, frozenset[str]]] = []
    covered: set[str] = set()
    for harm, items in found.items():
        if len(told) < _HARMS or not items <= covered:
            told.append((harm, items))
            covered |= items
    return told


def _tell_harm(scene: Scene, harm: tuple[Words, frozenset[str]]) -> Mapping[str, Told]:
    _rests(scene, harm[1])
    return {"harm": _whole(scene, harm[0])}


def _whole(scene: Scene, words: Words) -> Told:
    """A sentence of the catalogue, full stop and all."""
    return words.said(scene.lang.words) or None


def _steps_at(scene: Scene, when: When) -> list[Step]:
    steps = (step for sheet in scene.advice for step in sheet.steps_at(when))
    said = [
        step
        for step in {step.key: step for step in steps}.values()
        if step.contact != _COMPANY and step.key not in _SAID
    ]
    return said[: _STEPS[when]]


def _steps(when: When) -> Rows:
    return Rows(
        lambda scene: _steps_at(scene, when),
        _tell_step,
        {"step": Words(ja="していただくこと", en="step")},
    )


def _tell_step(scene: Scene, step: Step) -> Mapping[str, Told]:
    _all(scene)
    contact = next((one for one in _everyone(scene) if one.key == step.contact), None)
    said = _whole(scene, step.does) or ""
    if contact and contact.phone and contact.phone not in said:
        where = _where(scene, contact, step)
        said += f" ({where})" if scene.lang is LetterLang.EN else f"（{where}）"
    return {"step": said or None}


def _where(scene: Scene, contact: Contact, step: Step) -> str:
    """Where to turn, in a few words; the table below the steps says all of it."""
    name = scene.say(contact.name) or ""
    fee = scene.say(step.fee)
    parts = [name, contact.phone, fee]
    joined = " ".join(part for part in parts[:2] if part)
    if fee:
        joined += ", " + fee if scene.lang is LetterLang.EN else f"、{fee}"
    return joined


def _everyone(scene: Scene) -> list[Contact]:
    return _once(one for sheet in scene.advice for one in sheet.contacts)


def _contacts(scene: Scene) -> list[Contact]:
    """Those the steps name, where there is more to say than a name."""
    named = {step.contact for when in When for step in _steps_at(scene, when)}
    return [
        one
        for one in _everyone(scene)
        if one.key in named
        and one.key != _COMPANY
        and (one.phone or one.url or one.hours.ja or one.note.ja)
    ]


def _tell_contact(scene: Scene, contact: Contact) -> Mapping[str, Told]:
    _all(scene)
    said = [scene.say(words) for words in (contact.hours, contact.fee, contact.note)]
    stop = ". " if scene.lang is LetterLang.EN else "。"
    ways = "\n".join(filter(None, (contact.phone, contact.url)))
    none = "no single number" if scene.lang is LetterLang.EN else "―"
    return {
        "contact": scene.say(contact.name),
        "contact_way": ways or none,
        "contact_hours": stop.join(filter(None, said)) or "―",
    }


def _dead_ends(scene: Scene) -> list[DeadEnd]:
    ends = _once(end for sheet in scene.advice for end in sheet.dead_ends)
    return [end for end in ends if end.key not in _SAID][:_DEAD_ENDS]


def _tell_dead_end(scene: Scene, end: DeadEnd) -> Mapping[str, Told]:
    _all(scene)
    return {"dead_end": _whole(scene, end.said)}


def _checked_on(scene: Scene) -> Told:
    days = [sheet.checked_on for sheet in scene.advice if sheet.advice]
    return scene.day(min(days)) if days else None


def _has(when: When) -> Flag:
    return lambda scene: bool(_steps_at(scene, when))


def _plain_step(scene: Scene, step: Step) -> Mapping[str, Told]:
    _all(scene)
    known = {one.key: one for one in _everyone(scene)}
    said = with_readings(steps()[step.key])
    contact = known.get(step.contact or "")
    if contact and contact.phone:
        said += with_readings("（電話: ") + f"{contact.phone}）"
    elif contact and contact.url:
        said += with_readings("（ホームページ: ") + f"{contact.url}）"
    return {"step": said}


def _plain_steps(scene: Scene) -> list[Step]:
    """Those steps that are written in やさしい日本語, in the order of the sheet."""
    return _once(step for sheet in scene.advice for step in sheet.steps if step.key in steps())


def _plain_dead_ends(scene: Scene) -> list[DeadEnd]:
    return [end for end in _dead_ends(scene) if end.key in dead_ends()]


def _tell_plain_dead_end(scene: Scene, end: DeadEnd) -> Mapping[str, Told]:
    _all(scene)
    return {"dead_end": with_readings(dead_ends()[end.key])}


def _plain_harms(scene: Scene) -> list[tuple[str, str]]:
    known = harms()
    items = worst_first(scene.group.concerned) if scene.group else []
    said: dict[str, str] = {}
    for leaked in items:
        for one in known.get(leaked.item, ()):
            said.setdefault(one, leaked.item)
    return list(said.items())


def _tell_plain_harm(scene: Scene, harm: tuple[str, str]) -> Mapping[str, Told]:
    _rests(scene, (harm[1],))
    return {"harm": with_readings(harm[0])}


FACTS: dict[str, Fact] = {
    "harm": fact("項目ごとの助言", "advice for each item", lambda _: None),
    "advice_checked_on": fact("助言を確かめた日", "day the advice was checked", _checked_on),
}

FLAGS: dict[str, Flag] = {
    "advice": lambda s: any(sheet.advice for sheet in s.advice),
    "steps_now": _has(When.NOW),
    "steps_soon": _has(When.SOON),
    "steps_later": _has(When.LATER),
    "plain_dead_ends": lambda s: bool(_plain_dead_ends(s)),
    "dead_ends": lambda s: bool(_dead_ends(s)),
}

_HARM = {"harm": Words(ja="起こりうること", en="what can happen")}

ROWS: dict[str, Rows] = {
    "harms": Rows(_harms, _tell_harm, _HARM),
    "steps_now": _steps(When.NOW),
    "steps_soon": _steps(When.SOON),
    "steps_later": _steps(When.LATER),
    "contacts": Rows(
        _contacts,
        _tell_contact,
        {
            "contact": Words(ja="連絡先", en="contact"),
            "contact_way": Words(ja="電話・ウェブ", en="telephone, web"),
            "contact_hours": Words(ja="受付時間など", en="hours"),
        },
    ),
    "dead_ends": Rows(
        lambda scene: _dead_ends(scene),
        _tell_dead_end,
        {"dead_end": Words(ja="できないこと", en="what does not work")},
    ),
    "plain_steps": Rows(
        _plain_steps, _plain_step, {"step": Words(ja="していただくこと", en="step")}
    ),
    "plain_dead_ends": Rows(
        _plain_dead_ends,
        _tell_plain_dead_end,
        {"dead_end": Words(ja="できないこと", en="what does not work")},
    ),
    "plain_harms": Rows(_plain_harms, _tell_plain_harm, _HARM),
}
