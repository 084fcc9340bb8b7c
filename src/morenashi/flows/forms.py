"""Reports to authorities: a case file and the name of a form become a document."""

from __future__ import annotations

from datetime import datetime
from typing import BinaryIO

from morenashi.errors import LawError
from morenashi.law import classify, extract, filling, form_files
from morenashi.model.duty import Fallen
from morenashi.model.form import FilledForm, Form, Stage
from morenashi.model.incident import Incident
from morenashi.model.moment import day
from morenashi.model.words import Words
from morenashi.report import form_report
from morenashi.report.report import Context

_FORM, _CLIENTS_FORM = "jp_ppc", "jp_client"
_NAMED_OTHERS = Words(
    ja="ほかの委託元の名称は、文から取り除いてあります。出す前に、残っていないか読み返してください。",
    en="Names of other clients were taken out of the texts. Read it once more before it goes out.",
)


def form_of(name: str | None, party: str) -> str:
    """The form asked for; else the notice to the client where one is named, else the Commission's."""
    return name or (_CLIENTS_FORM if party else _FORM)


def filled_form(
    incident: Incident,
    *,
    form: str = _FORM,
    stage: Stage | None = None,
    party: str = "",
    fallen: tuple[Fallen, ...] | None = None,
) -> FilledForm:
    """The form filled from the incident, or from the part of it that concerns client `party`.

    Without `stage` the first the form knows. LawError for a form or stage that does not exist,
    CaseError for a party that is none. `fallen`: the classes, where they were judged already; they are
    judged here otherwise, a client's by its own persons.
    """
    known = form_files.form(form)
    stage = stage or known.stages[0]
    if stage not in known.stages:
        raise _no_stage(known, stage)
    if not party:
        judged = fallen if fallen is not None else _judged(incident)
        return filling.filled(form, incident, stage=stage, fallen=judged)
    seen = extract.extract(incident, party)
    name = next((one.name for one in incident.parties if one.key == party), Words(ja=party, en=""))
    return filling.filled(
        form,
        seen,
        stage=stage,
        fallen=_judged(seen),
        party=name.said(known.lang) or name.ja,
        remarks=(_NAMED_OTHERS,),
    )


def _judged(incident: Incident) -> tuple[Fallen, ...] | None:
    """The classes by the law of the day of knowledge; None while no day is known at all."""
    if incident.chosen is not None:
        return classify.classify(incident, day(incident.chosen.at))
    return classify.classify(incident, incident.as_of) if incident.as_of is not None else None


def _no_stage(form: Form, stage: Stage) -> LawError:
    names = ", ".join(one.name.lower() for one in form.stages)
    return LawError(
        where=form.key,
        why=Words(ja=f"この様式に{stage.value.ja}はありません。", en=f"has no {stage.value.en}."),
        todo=Words(ja=f"--stage は {names} から選んでください。", en=f"Choose --stage of: {names}"),
    )


def write_form(
    filled: FilledForm,
    name: str,
    out: BinaryIO,
    *,
    lang: str,
    now: datetime,
    encoding: str = "utf-8",
) -> None:
    """Writes the filled form in the format `name`."""
    context = Context(lang=lang, generated_at=now, encoding=encoding)
    form_report.named(name).write(filled, context, out)
