"""Fills a form from a case: known facts as text, unknown ones as what is lacking; nothing is guessed."""

from __future__ import annotations

from morenashi.law import form_files
from morenashi.law.extract import with_my_numbers
from morenashi.law.fillers import (
    attack,
    cause,
    course,
    data,
    harm,
    other,
    outline,
    parties,
    people,
    response,
    told,
    who,
)
from morenashi.law.fillers.facts import Answer, Facts, Filler
from morenashi.model.duty import Fallen
from morenashi.model.form import Field, FilledField, FilledForm, Form, Stage
from morenashi.model.incident import Incident
from morenashi.model.words import Words

FILLERS: dict[str, Filler] = {
    filler.__name__: filler
    for filler in (
        who.report_kind, who.stage, who.business_name, who.corporate_number, who.address,
        who.representative, who.industry, who.privacy_mark, who.clerk_name, who.clerk_phone,
        who.clerk_email, who.contact,
        outline.summary, outline.occurred, outline.known_day, outline.discovery_day,
        outline.happening, outline.discoverer, outline.classes, outline.my_number_classes,
        parties.parties, course.course,
        data.medium, data.kinds_of_person, data.item_boxes, data.items_by_group, data.third_persons,
        people.persons, people.card_persons, people.counts, people.records, people.eu_persons,
        people.my_number_persons,
        cause.origin, cause.cause_kinds, cause.cause_detail, cause.purpose, cause.safeguards,
        harm.secondary, harm.secondary_detail, harm.consequences, harm.delay,
        response.to_persons, response.to_persons_detail, response.publication,
        response.publication_day, response.publication_how, response.publication_text,
        response.prevention_done, response.prevention_planned, response.containment,
        response.measures,
        told.other_bodies, other.other, other.desk,
        attack.ransom_note, attack.ransom_extension, attack.ransom_family, attack.entry_route,
        attack.indicators, attack.consent,
    )
}  # fmt: skip

_PART = Words(ja="（{what}は{until}）", en="({what}: {until})")


def filled(
    key: str,
    incident: Incident,
    *,
    stage: Stage = Stage.PRELIMINARY,
    fallen: tuple[Fallen, ...] | None = None,
    party: str = "",
    remarks: tuple[Words, ...] = (),
) -> FilledForm:
    """The form `key` filled from the incident.

    In a first or further report what is lacking says 調査中 (検討中 where it is ours to decide); a final
    one leaves it empty and names it.
    `fallen` are the classes the incident falls into; LawError where the form does not exist.
    """
    form = form_files.form(key)
    facts = Facts(_seen(form, incident), stage, form.lang, fallen)
    return FilledForm(
        form=form,
        stage=stage,
        case=incident.key,
        title=incident.title,
        fields=tuple(_field(field, facts) for field in form.fields),
        as_of=incident.as_of,
        known=incident.chosen.at if incident.chosen else None,
        party=party,
        remarks=(*_remarks(form), *remarks),
    )


def _seen(form: Form, incident: Incident) -> Incident:
    """The part of the incident the form asks for: each law has its own report."""
    return with_my_numbers(incident) if form.only_my_numbers else incident


def _field(field: Field, facts: Facts) -> FilledField:
    answer: Answer = FILLERS[field.fill](facts)
    text = answer.text
    if answer.lacks and answer.until.ja and facts.stage is not Stage.FINAL:
        text = _meanwhile(facts, answer)
    return FilledField(field, text, answer.lacks)


def _meanwhile(facts: Facts, answer: Answer) -> str:
    """The text, and that the rest is being looked into, unless it says so itself."""
    until = facts.say(answer.until)
    if not answer.text:
        return until
    if until in answer.text.lower():
        return answer.text
    what = facts.joined(answer.lacks)
    return f"{answer.text}\n{facts.say(_PART.filled(what=what, until=until))}"


def _remarks(form: Form) -> tuple[Words, ...]:
    return (form.remark,) if form.remark.ja else ()
