"""What is said of a received mail, for a person at the terminal and for a program."""

from __future__ import annotations

from typing import Any

from morenashi.model.received import Evidence, Explanation, Hypothesis, Judgement
from morenashi.model.words import Words
from morenashi.report.page import Page

_NO_CERTAINTY = Words(
    ja="このメールについて考えられる説明です。どれも断定ではありません。",
    en="These are the explanations that come into question. None of them is certain.",
)
_NOTHING = Words(
    ja="手がかりが見つかりませんでした。安全だという意味ではありません。",
    en="No sign was found. That does not mean that the mail is safe.",
)
_STRENGTHS = (
    (4, Words(ja="強い手がかりがあります", en="strong signs")),
    (2, Words(ja="手がかりがあります", en="some signs")),
    (1, Words(ja="弱い手がかりだけです", en="weak signs only")),
    (0, Words(ja="どちらとも言えません", en="nothing speaks for or against it")),
    (-99, Words(ja="考えにくいです", en="unlikely")),
)
_FOR, _AGAINST = Words(ja="＋", en="+ "), Words(ja="－", en="- ")
_BESIDE = Words(ja="・", en="  ")
_STEPS = Words(ja="どうすればよいか", en="What to do")
_KEPT = Words(ja="証拠としての記録", en="The record as evidence")
_HASH = Words(
    ja="元のメールのSHA-256: {sha256}（{size:,}バイト）",
    en="SHA-256 of the original: {sha256} ({size:,} bytes)",
)
_SENT = Words(ja="ヘッダーにある送信日時: {sent}", en="Sent, as its head says: {sent}")
_HOPS = Words(
    ja="経由したサーバーの記録: {n}件（一番下のものほど偽りやすい）",
    en="Servers on its way: {n} (the earlier ones are the easier forged)",
)
_UNSEEN = Words(ja="中を確かめられなかったもの", en="What could not be looked into")
_LIKELY = 1


def strength(explanation: Explanation) -> Words:
    """How much speaks for it, in words."""
    return next(words for least, words in _STRENGTHS if explanation.strength >= least)


def as_text(judgement: Judgement, lang: str, *, width: int = 80) -> str:
    """The answer, the likeliest explanation first."""
    page = Page(lang, width)
    found = [e for e in judgement.explanations if e.evidence and (e.strength >= _LIKELY)]
    rest = [e for e in judgement.explanations if e not in found]
    page.paragraph(_NO_CERTAINTY if found else _NOTHING)
    shown: set[Words] = set()
    for explanation in found:
        _explanation(page, explanation, shown=set())
        shown |= {one.message for one in explanation.evidence}
    for explanation in rest:  # what was said above need not be said again against the others
        new = any(one.message not in shown for one in explanation.evidence)
        if new or explanation.hypothesis is Hypothesis.GENUINE:
            _explanation(page, explanation, shown=shown)
    if judgement.unseen:
        page.gap()
        page.line(_UNSEEN)
        for words in judgement.unseen:
            page.paragraph(words, 2)
    if judgement.steps:
        page.gap()
        page.line(_STEPS)
        for number, step in enumerate(judgement.steps, 1):
            page.paragraph(step, 2, f"{number}. ")
    _record(page, judgement)
    return page.text()


def _explanation(page: Page, explanation: Explanation, *, shown: set[Words]) -> None:
    page.gap()
    said = strength(explanation).said(page.lang)
    name = explanation.hypothesis.value.said(page.lang)
    page.paragraph(f"{name}：{said}" if page.lang == "ja" else f"{name}: {said}")
    for one in explanation.evidence:
        if one.message in shown:
            continue
        mark = _FOR if one.weight > 0 else _AGAINST if one.weight < 0 else _BESIDE
        page.paragraph(_said(one, page.lang), 2, mark.said(page.lang))


def _said(one: Evidence, lang: str) -> str:
    said = one.message.said(lang)
    if one.spot is not None:
        said += f"（{one.spot.said.ja}）" if lang == "ja" else f" ({one.spot.said.en})"
    return said


def _record(page: Page, judgement: Judgement) -> None:
    kept = judgement.kept
    page.gap()
    page.line(_KEPT)
    page.paragraph(Words(ja=_HASH.ja.format(sha256=kept.sha256, size=kept.size),
                         en=_HASH.en.format(sha256=kept.sha256, size=kept.size)), 2)  # fmt: skip
    if kept.sent is not None:
        page.paragraph(_SENT.filled(sent=kept.sent.isoformat(sep=" ")), 2)
    if kept.hops:
        page.paragraph(_HOPS.filled(n=len(kept.hops)), 2)


# What each key of the JSON holds; a test holds the output to this list.
KEYS: dict[str, str] = {
    "explanations": "the likeliest first: {hypothesis, label_ja, label_en, strength, evidence}; "
    "strength is the sum of the weights of its evidence, each {sign, weight, message_ja, message_en, "
    "place, shown_masked}, below 0 where it speaks against",
    "steps": "what to do, the most urgent first: {ja, en}",
    "evidence_record": "of the original bytes: {sha256, size, message_id, sent, hops}; the last three "
    "are what its head says",
    "unseen": "what could not be looked into: {ja, en}",
}


def as_json(judgement: Judgement) -> dict[str, Any]:
    """The answer for programs; docs/reference/check.md says what each key holds."""
    kept = judgement.kept
    return {
        "explanations": [
            {
                "hypothesis": e.hypothesis.name.lower(),
                "label_ja": e.hypothesis.value.ja,
                "label_en": e.hypothesis.value.en,
                "strength": e.strength,
                "evidence": [_evidence(one) for one in e.evidence],
            }
            for e in judgement.explanations
        ],
        "steps": [{"ja": step.ja, "en": step.en} for step in judgement.steps],
        "evidence_record": {
            "sha256": kept.sha256,
            "size": kept.size,
            "message_id": kept.message_id,
            "sent": kept.sent.isoformat() if kept.sent else None,
            "hops": len(kept.hops),
        },
        "unseen": [{"ja": words.ja, "en": words.en} for words in judgement.unseen],
    }


def _evidence(one: Evidence) -> dict[str, Any]:
    spot = one.spot
    return {
        "sign": one.sign,
        "weight": one.weight,
        "message_ja": one.message.ja,
        "message_en": one.message.en,
        "place": {"part": spot.part, "line": spot.line} if spot else None,
        "shown_masked": list(one.shown),
    }
