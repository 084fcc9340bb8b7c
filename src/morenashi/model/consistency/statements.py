"""Statements: what is said of cause, harm and money must carry its reason, its search or its day."""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.consistency.say import error, warning
from morenashi.model.incident import (
    Cause,
    CauseState,
    Certainty,
    Compensation,
    DamageState,
    Incident,
    Offer,
    Secondary,
)
from morenashi.model.plain import Wrong


def check(incident: Incident) -> Iterator[Wrong]:
    """What is missing behind the incident's statements."""
    yield from _certainty(incident)
    yield from _secondary(incident.secondary)
    if not incident.settled:
        yield from _cause(incident.cause)
        yield from _compensation(incident.compensation)
    if incident.contractor and not incident.parties:
        yield warning(
            "parties",
            "委託を受けて取り扱うデータですが、委託元が書かれていません。知らせる相手が分かりません。",
            "the data are held for clients, but none is named: nobody knows whom to tell.",
        )


def _certainty(incident: Incident) -> Iterator[Wrong]:
    if incident.certainty is Certainty.REFUTED:
        if not incident.hypotheses:
            yield error(
                "hypotheses",
                "否定するには、確かめた仮説（hypotheses）とその結果が要ります。",
                "a refutation needs the hypothesis that was looked into, and its verdict.",
            )
        if not incident.evidence:
            yield error(
                "evidence",
                "否定するには証拠（evidence）が要ります。",
                "a refutation needs evidence.",
            )
    elif incident.certainty is Certainty.NOT_A_LEAK and not (
        incident.summary.ja or incident.reclassified
    ):
        yield warning(
            "summary",
            "「漏えい等に当たらない」と考えた理由を書いてください。",
            "say why it is not a leak in the sense of the Act.",
        )


def _cause(cause: Cause) -> Iterator[Wrong]:
    if cause.state is CauseState.INVESTIGATING and cause.next_word is None:
        yield warning(
            "cause.next_word",
            "原因は調査中です。次に知らせる日を決めて書いてください。",
            "the cause is under investigation: set the day of the next word.",
        )
    if cause.state is CauseState.CANNOT_BE_KNOWN and not cause.because.ja:
        yield error(
            "cause.because",
            "原因を特定できないと言うには、その理由が要ります。",
            "that a cause cannot be known needs its reason.",
        )
    if cause.state is CauseState.KNOWN and not (cause.what.ja and cause.kinds):
        missing = "cause.kinds" if cause.what.ja else "cause.what"
        yield warning(
            missing,
            "原因が判明しているなら、何が（what）どの種類（kinds）かを書いてください。",
            "the cause is known: write what it was and of which kinds.",
        )


def _secondary(secondary: Secondary) -> Iterator[Wrong]:
    if secondary.state is DamageState.NONE_FOUND:
        for name, ja, en in (
            ("checked", "何を見て確かめたか", "by what it was looked for"),
            ("checked_on", "いつ確かめたか", "when it was looked for"),
        ):
            value = getattr(secondary, name)
            if not (value.ja if name == "checked" else value):
                yield warning(
                    f"secondary.{name}",
                    f"「被害は確認されていない」と言うなら、{ja}を書いてください。",
                    f"where no harm was found, say {en}.",
                )
    if secondary.state is DamageState.FOUND and not secondary.what.ja:
        yield warning(
            "secondary.what", "どんな被害があったかを書いてください。", "say which harm was found."
        )


def _compensation(decision: Compensation) -> Iterator[Wrong]:
    if decision.offer is Offer.UNDECIDED and decision.by is None:
        yield warning(
            "compensation.by",
            "補償は検討中です。いつまでに決めるかを書いてください。",
            "compensation is open: say by which day it will be decided.",
        )
    if decision.offer is Offer.NOT_OFFERED and not decision.because.ja:
        yield warning(
            "compensation.because", "支払わない理由を書いてください。", "say why none is offered."
        )
    if decision.yen is not None and decision.yen < 0:
        yield error("compensation.yen", "金額は0以上です。", "is never below 0.")
    if decision.yen and decision.offer is Offer.NOT_OFFERED:
        yield error(
            "compensation.yen",
            "支払わないのに金額が書かれています。どちらかを直してください。",
            "an amount stands there although none is offered: mend one of them.",
        )
    if decision.offer is Offer.OFFERED and not (decision.yen or decision.what.ja):
        yield warning(
            "compensation.what",
            "何をいくら支払うかを書いてください。",
            "say what is offered, and how much.",
        )
