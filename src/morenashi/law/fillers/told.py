"""Which bodies were told, or will be: the earlier reports, and the list in "other"."""

from __future__ import annotations

from morenashi.law.fillers.facts import CONSIDERED, Answer, Facts, lacking
from morenashi.model.authorities import AUTHORITIES
from morenashi.model.incident import Progress, Told
from morenashi.model.moment import instant
from morenashi.model.words import Words

_COMMISSION = "ppc"
_DUTIES: dict[str, Words] = {
    "preliminary": Words(ja="速報", en="preliminary report"),
    "final": Words(ja="確報", en="final report"),
    "additional": Words(ja="続報", en="additional report"),
    "consultation": Words(ja="相談", en="consultation"),
    "report": Words(ja="報告", en="report"),
}
_RECEIPT = Words(ja="受付番号 {number}", en="receipt {number}")


def body(key: str) -> Words:
    """The name of a body; its key where no name is known."""
    return AUTHORITIES.get(key, Words(ja=key, en=key))


def step(one: Told) -> Words:
    """To whom which report: "個人情報保護委員会: 速報"."""
    duty = _DUTIES.get(one.duty, Words(ja=one.duty, en=one.duty))
    return Words(
        ja=f"{body(one.authority).ja}へ{duty.ja}", en=f"{duty.en} to {body(one.authority).en}"
    )


def earlier_reports(facts: Facts) -> list[Told]:
    """Reports already handed in to the Commission, newest last."""
    reports = [
        (instant(one.on), at, one)
        for at, one in enumerate(facts.incident.told)
        if one.authority == _COMMISSION
        and one.duty in ("preliminary", "final", "additional")
        and one.progress is Progress.DONE
        and one.on is not None
    ]
    return [one for _, _, one in sorted(reports, key=lambda entry: entry[:2])]


def other_bodies(facts: Facts) -> Answer:
    """Each body with day, receipt and how far it is; planned ones too."""
    lines = [_line(facts, one) for one in facts.incident.told]
    if not lines:
        return Answer(
            lacks=lacking(
                "ほかの行政機関・警察・認定機関への連絡の有無",
                "whether other authorities, police or certification bodies were told",
            ),
            until=CONSIDERED,
        )
    return Answer("\n".join(lines))


def _line(facts: Facts, one: Told) -> str:
    parts = [facts.say(one.progress.value)]
    if one.on is not None:
        parts.insert(0, facts.day(one.on))
    if one.receipt:
        parts.append(facts.say(_RECEIPT.filled(number=one.receipt)))
    if one.what.ja:
        parts.append(facts.say(one.what))
    said = facts.say(step(one))
    return f"{said} ({', '.join(parts)})" if facts.lang == "en" else f"{said}（{'、'.join(parts)}）"
