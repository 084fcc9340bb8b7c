"""Outline of the incident: when it happened, when it was known, what it is, which class (規則8条1項1号)."""

from __future__ import annotations

from morenashi.law.fillers.facts import CONSIDERED, Answer, Facts, lacking, told
from morenashi.model.duty import Fallen
from morenashi.model.group import Period
from morenashi.model.incident import Certainty, YesNo
from morenashi.model.words import Words

_FROM_TO = Words(ja="{begin}から{end}まで", en="{begin} to {end}")
_SINCE = Words(ja="{begin}から（終わりは調査中）", en="since {begin} (end under investigation)")
_UNTIL = Words(ja="{end}まで（始まりは調査中）", en="until {end} (beginning under investigation)")
_REACHABLE = Words(ja="見られる状態だった期間", en="could be seen")
_REACHED = Words(ja="不正に見られた・取得された期間", en="improperly reached")
_CHOSEN = Words(ja="この日とした理由", en="why this moment")
_NO_CLASS = Words(ja="いずれにも該当しない（任意の報告）", en="none (voluntary report)")
_ITEM = Words(ja="{number}号（{label}）", en="item {number} ({label})")
_PERHAPS = Words(ja="{item}に該当するおそれ", en="possibly {item}")


def period(facts: Facts, one: Period) -> str:
    """From when to when, as far as known; empty where neither is."""
    begin = facts.day(one.begin) if one.begin else ""
    end = facts.day(one.end) if one.end else ""
    if begin and end:
        text = begin if begin == end else facts.say(_FROM_TO.filled(begin=begin, end=end))
    elif begin or end:
        text = facts.say((_SINCE if begin else _UNTIL).filled(begin=begin, end=end))
    else:
        return ""
    return f"{text} {facts.say(one.what)}".strip() if one.what.ja else text


def occurred(facts: Facts) -> Answer:
    """The period of exposure, and that of improper access apart from it."""
    exposed = period(facts, facts.incident.exposed)
    accessed = [text for one in facts.incident.accessed if (text := period(facts, one))]
    lines = (
        [facts.labelled(_REACHABLE, exposed)] if exposed and accessed else [exposed] * bool(exposed)
    )
    lines += [facts.labelled(_REACHED, text) for text in accessed]
    return told("\n".join(lines), "発生した日（始まりと終わり）", "when it happened")


def known_day(facts: Facts) -> Answer:
    """The chosen day of knowledge: when any department knew (通則編 3-5-3-3)."""
    chosen = facts.incident.chosen
    if chosen is None:
        return Answer(lacks=lacking("事態を知った日", "the day of knowledge"))
    lines = [facts.day(chosen.at), facts.say(chosen.what)]
    if chosen.because.ja:
        lines.append(facts.labelled(_CHOSEN, facts.say(chosen.because)))
    return Answer("\n".join(line for line in lines if line))


def discovery_day(facts: Facts) -> Answer:
    """The day alone, for a field that takes a day."""
    chosen = facts.incident.chosen
    return told(facts.day(chosen.at) if chosen else "", "発覚した日", "the day of discovery")


def happening(facts: Facts) -> Answer:
    """漏えい, 滅失 or 毀損, and whether it happened or may have."""
    if not facts.incident.happenings:
        return Answer(lacks=lacking("漏えい・滅失・毀損の別", "whether leak, loss or damage"))
    kinds = facts.joined(one.value for one in facts.incident.happenings)
    sure = facts.say(facts.incident.certainty.value)
    return Answer(f"{kinds} ({sure})" if facts.lang == "en" else f"{kinds}（{sure}）")


def discoverer(facts: Facts) -> Answer:
    """Who noticed, and how."""
    who = facts.say(facts.incident.discovered_by.value)
    how = facts.say(facts.incident.discovered_how)
    return Answer("\n".join(text for text in (who, how) if text))


def classes(facts: Facts) -> Answer:
    """The items of 規則7条 it falls into."""
    return _classes(facts, "jp_appi")


def my_number_classes(facts: Facts) -> Answer:
    """The items of rule 2 under 番号法29条の4 it falls into."""
    return _classes(facts, "jp_my_number")


def _classes(facts: Facts, regime: str) -> Answer:
    if facts.fallen is None:
        return Answer(lacks=lacking("該当する号の判定", "which items apply"), until=CONSIDERED)
    ours = [one for one in facts.fallen if one.regime == regime and one.number]
    lines = [_item(facts, one) for one in ours if one.answer in (YesNo.YES, YesNo.POSSIBLE)]
    if lines:
        return Answer("\n".join(lines))
    open_fact = any(one.answer is YesNo.UNKNOWN for one in ours)
    if open_fact or (not facts.incident.groups and not _no_leak(facts)):
        # Without a group nothing is known of items and persons: no item of the rule applies *yet*.
        lacks = lacking("該当する号の判定に要る事実", "facts that decide which items apply")
        return Answer(lacks=lacks)
    return Answer(facts.say(_NO_CLASS))


def _no_leak(facts: Facts) -> bool:
    return facts.incident.certainty in (Certainty.REFUTED, Certainty.NOT_A_LEAK)


def _item(facts: Facts, one: Fallen) -> str:
    item = _ITEM.filled(number=one.number, label=one.label)
    if one.answer is YesNo.POSSIBLE:
        item = _PERHAPS.filled(item=item)
    because = facts.say(one.because)
    if not because:
        return facts.say(item)
    return (
        f"{facts.say(item)}: {because}" if facts.lang == "en" else f"{facts.say(item)}：{because}"
    )


def summary(facts: Facts) -> Answer:
    """What happened, in the words of the case."""
    text = facts.say(facts.incident.summary)
    if _no_leak(facts):
        text = "\n".join(filter(None, (text, facts.say(facts.incident.certainty.value))))
    return told(text, "概要の文", "a summary")
