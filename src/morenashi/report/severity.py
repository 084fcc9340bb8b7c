"""The severity of an incident as a person at the terminal reads it, and as a program does."""

from __future__ import annotations

from typing import Any

from morenashi.model.incident import Incident
from morenashi.model.severity import Enisa, Factor, Jnsa, Paid, Severity
from morenashi.model.words import Words
from morenashi.report.page import Page

FORMAT, VERSION = "morenashi-severity", 1

# What each key of the JSON holds; a test holds the output to this list.
KEYS: dict[str, str] = {
    "format": f'always "{FORMAT}"',
    "version": f"number of this description, {VERSION}",
    "case": "key of the case",
    "enisa": "the gravest group first: [{group, label, dpc, ei, cb, score, grade, flags}]; dpc and ei are "
    "{value, because, verified, given}, cb is a list of them; grade is low, medium, high or very_high",
    "jnsa": "[{group, label, sensitivity, identification, society, response, yen_per_person, persons, "
    "yen_at_least, yen_at_most}]; persons is {at_least, at_most}",
    "warning": "{ja, en}: how far the sums of the model are from real cost",
    "paid": "[{case, yen, source, verified}]: what was really paid or awarded to one person",
    "sources": "addresses of both methods",
}


def as_json(found: Severity, incident: Incident) -> dict[str, Any]:
    """The severity for programs; `KEYS` says what each key holds."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "case": incident.key,
        "enisa": [_enisa_json(one) for one in found.enisa],
        "jnsa": [_jnsa_json(one) for one in found.jnsa],
        "warning": _words(found.warning),
        "paid": [_paid_json(one) for one in found.paid],
        "sources": list(found.sources),
    }


def _enisa_json(one: Enisa) -> dict[str, Any]:
    return {
        "group": one.group,
        "label": _words(one.label),
        "dpc": _factor(one.context),
        "ei": _factor(one.identification),
        "cb": [_factor(part) for part in one.circumstances],
        "score": one.score,
        "grade": one.grade.name.lower(),
        "flags": [_words(flag) for flag in one.flags],
    }


def _jnsa_json(one: Jnsa) -> dict[str, Any]:
    return {
        "group": one.group,
        "label": _words(one.label),
        "sensitivity": _factor(one.sensitivity),
        "identification": _factor(one.identification),
        "society": _factor(one.society),
        "response": _factor(one.response),
        "yen_per_person": one.yen,
        "persons": {"at_least": one.persons.at_least, "at_most": one.persons.at_most},
        "yen_at_least": one.at_least,
        "yen_at_most": one.at_most,
    }


def _paid_json(one: Paid) -> dict[str, Any]:
    return {
        "case": _words(one.case),
        "yen": _words(one.yen),
        "source": one.source,
        "verified": one.verified,
    }


def _factor(one: Factor) -> dict[str, Any]:
    return {
        "value": one.value,
        "because": _words(one.because),
        "verified": one.verified,
        "given": one.given,
    }


def _words(words: Words) -> dict[str, str]:
    return {"ja": words.ja, "en": words.en or words.ja}


def as_text(found: Severity, incident: Incident, lang: str, *, width: int = 80) -> str:
    """The severity in lines of at most `width` columns."""
    page = Page(lang, width)
    page.paragraph(incident.title.said(lang) or incident.title.ja)
    page.gap()
    page.line(_ENISA)
    if not found.enisa:
        page.paragraph(_NOTHING, 2)
    for one in found.enisa:
        _enisa(page, one)
    page.gap()
    page.line(_JNSA)
    page.paragraph(found.warning, 2)
    for sums in found.jnsa:
        _jnsa(page, sums)
    page.gap()
    page.line(_PAID)
    for row in found.paid:
        page.paragraph(
            f"{row.case.said(lang)}: {row.yen.said(lang)}{_mark(row.verified, lang)}", 2, "- "
        )
    page.gap()
    page.paragraph(_MEANING)
    page.paragraph(_SOURCES.filled(sources=" ".join(found.sources)))
    return page.text()


def _enisa(page: Page, one: Enisa) -> None:
    lang = page.lang
    label = one.label.said(lang) or one.label.ja
    page.paragraph(f"[{one.grade.value.said(lang)} {one.score:.2f}] {label}", 2)
    parts = [(_DPC, one.context), (_EI, one.identification)]
    parts += [(_CB, part) for part in one.circumstances]
    for name, factor in parts:
        page.paragraph(_line(name, factor, lang), 6)
    for flag in one.flags:
        page.paragraph(flag, 6, "+ ")


def _jnsa(page: Page, one: Jnsa) -> None:
    lang = page.lang
    label = one.label.said(lang) or one.label.ja
    page.paragraph(f"{label}: {_PER_PERSON.filled(yen=f'{one.yen:,}').said(lang)}", 2, "- ")
    parts = (
        (_SENSITIVITY, one.sensitivity),
        (_IDENTIFICATION, one.identification),
        (_SOCIETY, one.society),
        (_RESPONSE, one.response),
    )
    for name, factor in parts:
        page.paragraph(_line(name, factor, lang), 6)


def _line(name: Words, factor: Factor, lang: str) -> str:
    because = factor.because.said(lang)
    return f"{name.said(lang)} {factor.value:g}  {because}{_mark(factor.verified, lang)}"


def _mark(verified: bool, lang: str) -> str:
    return "" if verified else _UNVERIFIED.said(lang)


_ENISA = Words(
    ja="■ 本人にとっての重さ（ENISAの方法: DPC × EI + CB）",
    en="■ Severity for the persons (ENISA: DPC x EI + CB)",
)
_JNSA = Words(ja="■ JNSAの想定損害賠償額モデル", en="■ JNSA's model of supposed damages")
_PAID = Words(
    ja="■ 実際に支払われた額、判決の額（1人あたり）",
    en="■ What was really paid or awarded, a person",
)
_NOTHING = Words(ja="漏えいした項目が記録されていません。", en="No item that leaked is recorded.")
_DPC = Words(ja="DPC 情報の種類", en="DPC kind of data:")
_EI = Words(ja="EI 本人の分かりやすさ", en="EI identification:")
_CB = Words(ja="CB 状況", en="CB circumstances:")
_SENSITIVITY = Words(ja="機微情報度", en="sensitivity")
_IDENTIFICATION = Words(ja="本人特定容易度", en="identification")
_SOCIETY = Words(ja="社会的責任度", en="society")
_RESPONSE = Words(ja="事後対応評価", en="response")
_PER_PERSON = Words(ja="1人あたり{yen}円", en="{yen} yen a person")
_UNVERIFIED = Words(ja="〔未確認〕", en=" [unverified]")
_MEANING = Words(
    ja="値は事実からの提案です。--dpc、--ei、--cb、--society、--response で人が決め直せます。"
    "報告義務の有無はこの値では決まりません（morenashi respond duties）。",
    en="The values are proposals from the facts; people may decide otherwise with --dpc, --ei, --cb, "
    "--society and --response. They do not decide on duties (morenashi respond duties).",
)
_SOURCES = Words(ja="出典: {sources}", en="Sources: {sources}")
