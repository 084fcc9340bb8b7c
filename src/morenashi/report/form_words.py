"""What every format says of a filled form beside its fields: head, marks, what is missing."""

from __future__ import annotations

from datetime import datetime

from morenashi.model.form import FilledField, FilledForm, Mark, Stage
from morenashi.model.moment import JST, day, said
from morenashi.model.words import Words

EMPTY = Words(ja="（未記入）", en="(not filled in)")
MISSING = Words(ja="まだ書けていない必須項目", en="Required items still missing")
LACKS_LATER = Words(
    ja="確報までに書く項目",
    en="Items the final report will need",
)
NONE_MISSING = Words(ja="必須項目はすべて書けています。", en="All required items are there.")
NOTES = Words(
    ja="提出の前に（提出しない部分です）", en="Before you hand it in (not part of the report)"
)
MARKS = Words(ja="印の意味", en="What the marks mean")
REQUIRED = Words(ja="必須", en="required")
PAGE = Words(ja="ページ", en="page")

_AUTHORITY = Words(ja="提出先", en="to")
_CHANNEL = Words(ja="出し方", en="how")
_CLAUSE = Words(ja="根拠", en="basis")
_CHECKED = Words(ja="{on}に確認", en="checked on {on}")
_NOT_VERIFIED = Words(ja="公式の資料では未確認", en="not confirmed by an official source")
_CASE = Words(ja="事案", en="case")
_AS_OF = Words(ja="事実の時点", en="facts as of")
_KNOWN = Words(ja="事態を知った日", en="known on")
_WRITTEN = Words(ja="作成日", en="written on")
_PARTY = Words(ja="対象の委託元", en="for client")


def title(form: FilledForm) -> str:
    """Name of the form and the stage: "個人情報保護委員会への報告（速報）"."""
    lang = form.form.lang
    name, stage = form.form.label.said(lang), form.stage.value.said(lang)
    return f"{name} - {stage}" if lang == "en" else f"{name}　{stage}"


def written_on(form: FilledForm, at: datetime) -> str:
    """The day the document was made, in Japan."""
    return said(day(at.astimezone(JST)), form.form.lang)


def head(form: FilledForm, at: datetime) -> list[tuple[str, str]]:
    """Label and text of each line above the fields."""
    lang = form.form.lang
    lines = [
        (_CASE.said(lang), form.title.said(lang) or form.title.ja),
        (_AUTHORITY.said(lang), form.form.authority.said(lang)),
    ]
    if form.party:
        lines.append((_PARTY.said(lang), form.party))
    if form.known is not None:
        lines.append((_KNOWN.said(lang), said(form.known, lang)))
    if form.as_of is not None:
        lines.append((_AS_OF.said(lang), said(form.as_of, lang)))
    lines.append((_WRITTEN.said(lang), written_on(form, at)))
    return lines


def notes(form: FilledForm) -> list[tuple[str, str]]:
    """What the clerk must know before handing it in: channel, basis with the day of its check, remarks."""
    lang = form.form.lang
    citation = form.form.citation
    state = []
    if citation.checked_on is not None:
        state.append(_CHECKED.filled(on=said(citation.checked_on, lang)).said(lang))
    if not citation.verified:
        state.append(_NOT_VERIFIED.said(lang))
    basis = citation.clause.said(lang)
    if state:
        told = (", " if lang == "en" else "、").join(state)
        basis += f" ({told})" if lang == "en" else f"（{told}）"
    lines = [(_CHANNEL.said(lang), form.form.channel.said(lang)), (_CLAUSE.said(lang), basis)]
    if citation.source:
        lines.append(("", citation.source))
    return [*lines, *(("", remark.said(lang)) for remark in form.remarks)]


def mark_sign(mark: Mark) -> str:
    """How a mark is shown behind a label; empty where the field is sure."""
    return "" if mark is Mark.SURE else f"[{mark.name.lower()}]"


def marks(form: FilledForm) -> list[tuple[str, str]]:
    """The marks used in this form and what they mean."""
    used = {filled.field.mark for filled in form.fields} - {Mark.SURE}
    return [(mark_sign(mark), mark.value.said(form.form.lang)) for mark in Mark if mark in used]


def label(filled: FilledField, lang: str) -> str:
    """The label with its signs: "発生日 ※必須 [r]"."""
    signs = [filled.field.label.said(lang)]
    if filled.field.required:
        signs.append(f"※{REQUIRED.said(lang)}")
    if sign := mark_sign(filled.field.mark):
        signs.append(sign)
    return " ".join(signs)


def missing_head(form: FilledForm) -> str:
    """The heading above the missing items; what is missing weighs differently before the final report."""
    lang = form.form.lang
    if not form.missing:
        return NONE_MISSING.said(lang)
    heading = MISSING if form.stage is Stage.FINAL else LACKS_LATER
    return heading.said(lang)


def missing(form: FilledForm) -> list[tuple[str, str]]:
    """Number and label of each missing item with what is lacking for it."""
    lang = form.form.lang
    between = ", " if lang == "en" else "、"
    found = []
    for one in form.missing:
        label = one.field.label.said(lang)
        lacks = between.join(said for lack in one.lacks if (said := lack.said(lang)) not in label)
        found.append((f"{one.field.number} {label}", lacks))
    return found
