"""What the common form of the National Cybersecurity Office asks of ransomware."""

from __future__ import annotations

from morenashi.law.fillers.facts import Answer, Facts, ours, told
from morenashi.model.incident import YesNo


def ransom_note(facts: Facts) -> Answer:
    """The text the attacker left."""
    return told(facts.incident.ransomware.note, "脅迫文の内容", "the text of the ransom note")


def ransom_extension(facts: Facts) -> Answer:
    """What encrypted files are called."""
    text = facts.incident.ransomware.extension
    return told(text, "暗号化されたファイルの拡張子", "the extension of encrypted files")


def ransom_family(facts: Facts) -> Answer:
    """The kind of ransomware."""
    return told(facts.incident.ransomware.family, "ランサムウェアの種類", "the kind of ransomware")


def entry_route(facts: Facts) -> Answer:
    """How the attacker came in."""
    return told(facts.say(facts.incident.ransomware.entry), "侵入の経路", "the route of entry")


def indicators(facts: Facts) -> Answer:
    """Addresses, hashes and names by which others may recognise the attack."""
    lines = "\n".join(facts.incident.ransomware.indicators)
    return told(lines, "侵害の痕跡（インディケーター）", "indicators of compromise")


def consent(facts: Facts) -> Answer:
    """Whether the report may be handed on to other bodies."""
    answer = facts.incident.ransomware.consent
    if answer is YesNo.UNKNOWN:
        return ours("", "ほかの機関との共有に同意するか", "consent to share with other bodies")
    return Answer(facts.say(answer.value))
