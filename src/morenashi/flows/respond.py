"""Respond: an incident becomes all its papers: duties, reports to authorities, letters, and a check of each."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from morenashi.errors import NoticeError
from morenashi.flows import duties, forms, lint, notices
from morenashi.flows.blanks import said
from morenashi.law import form_files
from morenashi.model.draft import Draft, LetterKind, LetterLang
from morenashi.model.duty import Board, Duty, DutyState
from morenashi.model.form import Stage
from morenashi.model.incident import Incident
from morenashi.model.lint import LintLevel, LintReport, NoticeKind
from morenashi.model.moment import Moment, day, instant
from morenashi.model.words import Words

# Letters the linter has rules for; a call script and a client's notice are read by other eyes.
_LINTED = {
    LetterKind.INDIVIDUAL: NoticeKind.INDIVIDUAL,
    LetterKind.PUBLIC: NoticeKind.PUBLIC,
    LetterKind.CLOSING: NoticeKind.PUBLIC,
}
_STAGES = {"preliminary": Stage.PRELIMINARY, "report": Stage.PRELIMINARY, "final": Stage.FINAL}
_FIELD = Words(ja="{number} {label} が足りません。", en="{number} {label} is missing.")
_RULE = Words(ja="点検 {rule}: {message}", en="linter {rule}: {message}")
_NO_PDF = Words(ja="PDFはありません: {why}", en="there is no PDF: {why}")


@dataclass(frozen=True, slots=True)
class Paper:
    """One file: its name, what it is, its bytes, and what keeps it from going out as it is.

    `blanks` are places to be filled in in the case file, `hurdles` all else.
    """

    name: str
    label: Words
    data: bytes = field(repr=False)
    hurdles: tuple[Words, ...] = ()
    blanks: tuple[Words, ...] = ()

    @property
    def lacks(self) -> tuple[Words, ...]:
        """All that is missing."""
        return self.blanks + self.hurdles


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter with what the linter says of it; None where no rule is meant for its kind."""

    draft: Draft
    lint: LintReport | None = None

    @property
    def ready(self) -> bool:
        """Whether nothing keeps it from being sent."""
        return self.draft.ready and not (self.lint and self.lint.blocks)


@dataclass(frozen=True, slots=True)
class Answer:
    """All that follows from an incident at one moment."""

    incident: Incident
    now: Moment
    board: Board
    letters: tuple[Letter, ...]
    reports: tuple[tuple[Duty, str, Stage], ...]


def answer(
    incident: Incident, *, now: Moment, law_on: date | None = None, before: Incident | None = None
) -> Answer:
    """What follows from the incident: duties, reports that are due next, letters with their remarks.

    `law_on` looks at it with the law of another day; `before` is the state the readers know.
    """
    due = duties.duties(incident, now, on=law_on)
    drafts = notices.notices(incident, before=before, today=day(now))
    letters = tuple(_letter(incident, draft, day(now)) for draft in drafts)
    return Answer(incident, now, due, letters, tuple(_reports(due)))


def papers(answered: Answer, lang: str) -> Iterator[Paper]:
    """The files of an answer, in the order in which they are needed."""
    text = duties.shown(answered.board, answered.incident, name="text", lang=lang, width=_WIDTH)
    yield Paper(f"{_HEAD['duties'].said(lang)}.txt", _HEAD["duties"], text.encode())
    yield from _report_papers(answered, lang)
    used: set[str] = set()
    for letter in answered.letters:
        name = _free("_".join(_name_parts(letter.draft, lang)), used)
        yield from _letter_papers(letter, name)


def _letter(incident: Incident, draft: Draft, today: date) -> Letter:
    kind = _LINTED.get(draft.kind)
    if kind is None or draft.language is not LetterLang.JA:
        return Letter(draft)
    text = notices.rendered(draft, "text").decode()
    linted = lint.lint(
        text, kind=kind, today=draft.on or today, incident=incident, group=draft.group
    )
    return Letter(draft, linted.report)


def _reports(due: Board) -> Iterator[tuple[Duty, str, Stage]]:
    """The next report of each form whose regime asks for one that is not made yet."""
    wanted: dict[str, Duty] = {}
    for duty in due.duties:
        if duty.key in _STAGES and duty.state is not DutyState.DONE:
            earlier = wanted.get(duty.regime)
            if earlier is None or _first(duty) < _first(earlier):
                wanted[duty.regime] = duty
    for key in form_files.names():
        form = form_files.form(key)
        if key in _NOT_BY_REGIME or form.regime not in wanted:
            continue
        asked = wanted[form.regime]
        stage = _STAGES[asked.key]
        yield asked, key, stage if stage in form.stages else form.stages[0]


# Forms another command asks for by name: a client's extract, and what only some cases bring.
_NOT_BY_REGIME = {"jp_client", "jp_insurance_misconduct", "jp_meti_credit", "jp_ransomware_form"}


def _first(duty: Duty) -> tuple[int, datetime]:
    order = 0 if _STAGES[duty.key] is Stage.PRELIMINARY else 1
    return order, instant(duty.due) if duty.due else datetime.max.replace(tzinfo=UTC)


def _report_papers(answered: Answer, lang: str) -> Iterator[Paper]:
    for _duty, key, stage in answered.reports:
        filled = forms.filled_form(
            answered.incident, form=key, stage=stage, fallen=answered.board.fallen
        )
        lacks = tuple(
            _FIELD.filled(number=one.field.number, label=one.field.label) for one in filled.missing
        )
        short = _FORMS.get(key, Words(ja=key, en=key)).said(lang)
        name = f"{_HEAD['report'].said(lang)}_{short}_{stage.value.said(lang).split()[0]}"
        for form in ("docx", "text"):
            out = io.BytesIO()
            forms.write_form(filled, form, out, lang=lang, now=instant(answered.now))
            suffix = ".docx" if form == "docx" else ".txt"
            yield Paper(name + suffix, filled.form.label, out.getvalue(), lacks)


def _free(name: str, used: set[str]) -> str:
    """The name, numbered where another letter has it: "a" in English and a group "a_english"."""
    number, free = 1, name
    while free.lower() in used:
        number += 1
        free = f"{name}_{number}"
    used.add(free.lower())
    return free


def _letter_papers(letter: Letter, name: str) -> Iterator[Paper]:
    draft = letter.draft
    blanks = tuple(dict.fromkeys(said(blank, draft.kind) for blank in draft.blanks))
    hurdles = [remark.said for remark in draft.remarks if remark.blocks]
    if letter.lint is not None:
        hurdles += [
            _RULE.filled(rule=one.rule, message=one.message)
            for one in letter.lint.findings
            if one.level is LintLevel.E
        ]
    made = [(form, notices.rendered(draft, form)) for form in ("text", "html")]
    try:
        made.append(("pdf", notices.rendered(draft, "pdf")))
    except NoticeError as error:  # the other forms are there all the same
        hurdles.append(_NO_PDF.filled(why=error.why))
    for form, data in made:
        yield Paper(name + notices.SUFFIXES[form], draft.kind.value, data, tuple(hurdles), blanks)


def _name_parts(draft: Draft, lang: str) -> Iterator[str]:
    yield _HEAD[draft.kind.key].said(lang)
    if draft.group:
        yield draft.group
    if draft.language is not LetterLang.JA:
        yield _LANGUAGES[draft.language].said(lang)


_WIDTH = 80  # columns of the list of duties, as it is printed
_HEAD = {
    "duties": Words(ja="義務と期限", en="duties"),
    "report": Words(ja="報告書", en="report"),
    "individual": Words(ja="本人への通知", en="notice"),
    "public": Words(ja="公表文", en="public"),
    "clients": Words(ja="委託元への通知", en="client"),
    "correction": Words(ja="訂正", en="correction"),
    "closing": Words(ja="最終報告", en="closing"),
    "call": Words(ja="電話の台本", en="call"),
    "refuted": Words(ja="説明", en="statement"),
}
_FORMS = {
    "jp_ppc": Words(ja="個人情報保護委員会", en="jp_ppc"),
    "jp_my_number": Words(ja="マイナンバー", en="jp_my_number"),
    "eu_gdpr": Words(ja="GDPR", en="eu_gdpr"),
    "jp_privacy_mark": Words(ja="プライバシーマーク", en="jp_privacy_mark"),
    "jp_insurance": Words(ja="保険業法", en="jp_insurance"),
    "jp_finance": Words(ja="金融分野", en="jp_finance"),
    "jp_telecom": Words(ja="電気通信事業法", en="jp_telecom"),
    "jp_cards": Words(ja="カード", en="jp_cards"),
}
_LANGUAGES = {
    LetterLang.PLAIN: Words(ja="やさしい日本語", en="plain-japanese"),
    LetterLang.EN: Words(ja="英語", en="english"),
}
