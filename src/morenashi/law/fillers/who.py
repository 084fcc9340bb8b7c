"""Who reports, which report it is, and who answers questions on it."""

from __future__ import annotations

from morenashi.law.fillers.facts import Answer, Facts, ours
from morenashi.law.fillers.told import earlier_reports
from morenashi.model.form import Stage
from morenashi.model.words import NOTHING, Words

_NEW = Words(ja="新規", en="first report")
_AGAIN = Words(ja="続報（前回の報告: {on}）", en="follow-up (earlier report: {on})")
_AGAIN_UNDATED = Words(ja="続報", en="follow-up")


def report_kind(facts: Facts) -> Answer:
    """A new report or a further one, with the day of the one before."""
    earlier = earlier_reports(facts)
    if facts.stage is Stage.PRELIMINARY or (facts.stage is Stage.FINAL and not earlier):
        return Answer(facts.say(_NEW))
    if earlier and (on := earlier[-1].on) is not None:
        return Answer(facts.say(_AGAIN.filled(on=facts.day(on))))
    lacks = Words(ja="前回の報告の日", en="the day of the earlier report")
    return Answer(facts.say(_AGAIN_UNDATED), (lacks,), NOTHING)


def stage(facts: Facts) -> Answer:
    """速報, 確報 or 続報."""
    return Answer(facts.say(facts.stage.value))


def business_name(facts: Facts) -> Answer:
    """The business, not the clerk."""
    name = facts.say(facts.incident.organisation.name)
    return ours(name, "事業者の名称", "the name of the business")


def corporate_number(facts: Facts) -> Answer:
    """法人番号, 13 digits."""
    return ours(facts.incident.organisation.number, "法人番号", "the corporate number")


def address(facts: Facts) -> Answer:
    """Where the business is."""
    return ours(facts.incident.organisation.address, "所在地", "the address of the business")


def representative(facts: Facts) -> Answer:
    """Who represents it."""
    return ours(facts.incident.organisation.representative, "代表者の氏名", "the representative")


def industry(facts: Facts) -> Answer:
    """Its line of business."""
    return ours(facts.say(facts.incident.organisation.industry), "業種", "the line of business")


def privacy_mark(facts: Facts) -> Answer:
    """The registration of its privacy mark."""
    number = facts.incident.organisation.privacy_mark
    return ours(number, "プライバシーマークの登録番号", "the privacy mark registration")


def clerk_name(facts: Facts) -> Answer:
    """Who answers questions."""
    return ours(facts.incident.organisation.clerk, "担当者の氏名", "the name of the clerk")


def clerk_phone(facts: Facts) -> Answer:
    """Where the clerk can be called."""
    phone = facts.incident.organisation.clerk_phone
    return ours(phone, "担当者の電話番号", "the clerk's telephone")


def clerk_email(facts: Facts) -> Answer:
    """Where the clerk can be written to."""
    email = facts.incident.organisation.clerk_email
    return ours(email, "担当者のメールアドレス", "the clerk's e-mail")


def contact(facts: Facts) -> Answer:
    """Name, telephone and e-mail of the contact, one a line (GDPR 33条3項b)."""
    clerk = facts.incident.organisation
    text = "\n".join(line for line in (clerk.clerk, clerk.clerk_phone, clerk.clerk_email) if line)
    if clerk.clerk and (clerk.clerk_phone or clerk.clerk_email):
        return Answer(text)
    lacks = Words(ja="連絡先（氏名と、電話かメール）", en="a contact with telephone or e-mail")
    return Answer(text, (lacks,), NOTHING)
