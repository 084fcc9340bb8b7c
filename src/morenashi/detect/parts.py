"""The recognizers in their order, and the one vocabulary made of all their labels."""

from __future__ import annotations

from functools import cache

from morenashi.catalog import load
from morenashi.detect.labels import Vocabulary
from morenashi.detect.recognizer import Companion, Recognizer
from morenashi.detect.vocabulary import vocabulary_of
from morenashi.model.items_of_data import BY_KIND

# What is a number of another kind is told first; the order decides nothing but equal scores.
ORDER: tuple[str, ...] = (
    "corporate_number",
    "my_number",
    "drivers_license",
    "credit_card",
    "residence_card",
    "passport",
    "pension_number",
    "employment_insurance",
    "health_insurance",
    "bank_account",
    "birthdate",
    "postal_code",
    "phone",
    "ip_address",
    "email",
    "credential",
    "address",
    "person_name",
)

# What is said of a person who was found; a part earlier in the list wins equal scores.
COMPANIONS: tuple[str, ...] = (
    "sensitive",
    "policy_number",
    "application_history",
    "income",
    "family",
    "sex",
    "age",
    "job_title",
    "company",
)


@cache
def recognizers() -> tuple[Recognizer, ...]:
    """All recognizers in their order."""
    folder = "morenashi.detect.recognizers"
    return tuple(load(folder, name, "recognizer", Recognizer) for name in ORDER)


@cache
def companions() -> tuple[Companion, ...]:
    """All companions in their order."""
    folder = "morenashi.detect.companions"
    return tuple(load(folder, name, "companion", Companion) for name in COMPANIONS)


@cache
def parts() -> tuple[Recognizer | Companion, ...]:
    """All parts; `Spans.rule` counts a hundred numbers for each, in this order."""
    return (*recognizers(), *companions())


def item_of(kind: str, rule: int) -> str:
    """The item of data a span of this kind and rule is: its part's own word, else the kind's."""
    part = parts()[rule // 100] if rule >= 0 else None
    if isinstance(part, Companion) and part.kind == kind and part.items:
        return part.items[rule % 100]
    return BY_KIND[kind].key


@cache
def vocabulary() -> Vocabulary:
    """The labels of all recognizers and the words they share."""
    topics: dict[str, tuple[str, ...]] = {}
    for part in parts():
        for name, labels in part.topics.items():
            topics[name] = tuple(dict.fromkeys((*topics.get(name, ()), *labels)))
    topics.setdefault(
        "yucho pair",
        (
            "ゆうちょ記号番号",
            "ゆうちょ記号・番号",
            "記号番号(ゆうちょ)",
            "通帳記号番号",
            "通帳記号・番号",
            "ゆうちょ銀行記号番号",
            "貯金記号番号",
            "ゆうちょ口座記号番号",
            "通帳の記号番号",
            "通帳の記号・番号",
        ),
    )
    topics.setdefault("age", ("歳", "才"))
    return vocabulary_of(topics)


@cache
def spoken() -> Vocabulary:
    """The words of all companions: made when the first person is found."""
    words: dict[str, tuple[str, ...]] = {}
    for part in companions():
        words |= part.words
    return Vocabulary(words, unspread=words.keys())
