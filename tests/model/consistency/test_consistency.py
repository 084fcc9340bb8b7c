"""Each contradiction and each gap of a case is named at its place; a sound case has none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from morenashi.model.consistency import consistency
from morenashi.model.incident import Incident
from morenashi.model.plain import Level
from morenashi.sources.case_file import parse_case
from tests.incidents import MINATO, incidents

E, W = Level.ERROR, Level.WARNING
GROUP = '\n[[groups]]\nkey = "g2"\nlabel = "別の方"\nrelation = "customer"\nitems = ["name"]\n'
PARTY = '\n[[parties]]\nkey = "p1"\nname = "湾岸商会"\n'


# The whole has a ground of its own, whatever the groups are.
COUNTED = MINATO.replace(
    "exposed = 1240", 'exposed = { at_least = 1240, at_most = 1240, basis = "名簿の行数" }'
)


def case(text: str = MINATO) -> Incident:
    return parse_case(text, where="here")


def changed(old: str, new: str) -> Incident:
    assert old in MINATO, "the test changes nothing"
    return case(MINATO.replace(old, new, 1))


def found(incident: Incident, today: date | None = None) -> set[tuple[str, Level]]:
    return {(one.where, one.level) for one in consistency(incident, today=today)}


def test_a_sound_case_has_nothing() -> None:
    assert consistency(case()) == []


CHANGES = [
    # keys and references
    ('key = "minato-2026-01"', 'key = "港 花子"', "key", E),
    ('key = "minato-2026-01"', 'key = ""', "key", E),
    ('key = "minato-2026-01"', 'key = "../../etc"', "key", E),
    ('key = "applicants"', 'key = "応募者"', "groups[0].key", E),
    ('items = ["name", "email"', 'items = ["nmae", "email"', "groups[0].items[0].item", E),
    ('items = ["name", "email"', 'items = ["email", "email"', "groups[0].items[1].item", E),
    ('evidence = ["mail"]', 'evidence = ["mial"]', "known[0].evidence[0]", E),
    ('evidence = ["log"] }]', 'evidence = ["lag"] }]', "groups[0].items[3].evidence[0]", E),
    ('key = "log"', 'key = "mail"', "evidence[1].key", E),
    ('channels = ["email", "post"]', 'within = "nobody"', "groups[0].within", E),
    ('channels = ["email", "post"]', 'within = "applicants"', "groups[0].within", E),
    ('channels = ["email", "post"]', 'owner = "p1"', "groups[0].owner", E),
    ('what = "指摘のメール"', 'what = ""', "evidence[0].what", E),
    ('what = "指摘のメール"', 'what = { en = "mail" }', "evidence[0].what", W),
    # times
    ("end = 2026-04-02T18:30:00+09:00", "end = 2026-02-28", "exposed.end", E),
    ("begin = 2026-03-01", "begin = 2026-04-03", "known[0].at", E),
    ("chosen = true\n", "chosen = true\ncould = true\n", "known[0].chosen", E),
    ("could = true", "chosen = true", "known[1].chosen", E),
    ("chosen = true\n", "could = true\n", "known", W),
    ("as_of = 2026-04-06", "as_of = 2026-04-08", "publication.delay", W),
    # people
    ("accessed = { at_most = 310", "accessed = { at_least = 400, at_most = 310", "groups[0].accessed", E),
    ("persons = 1240", "persons = -1", "groups[0].persons", E),
    ("persons = 1240", "persons = 1239", "totals.exposed", W),
    ("persons = 1240", "persons = 1241", "totals.exposed", E),
    ("persons = 1240", "persons = 1240\nin_eu = 1300", "groups[0].in_eu", E),
    ("accessed = { at_most = 310", "accessed = { at_least = 1300", "groups[0].accessed", E),
    ("\n[totals]\n", "\n[totals]\naffected = 311\n", "totals.affected", E),
    ("\n[totals]\n", "\n[totals]\nnotified = 1241\n", "totals.notified", E),
    ("\n[totals]\n", "\n[totals]\nnotified = 300\nresolved = 301\n", "totals.resolved", E),
    ('"resume", outcome = "possible" }', '"resume", outcome = "not_leaked" }', "groups[0].items[2].evidence", E),
    ('channels = ["email", "post"]', "recovered_unseen = true", "groups[0].recovered_unseen", E),
    ('relation = "applicant"', 'relation = "third_person"', "groups[0].within", W),
    ('relation = "applicant"', 'relation = "former_customer"', "groups[0].still_held", W),
    ('relation = "applicant"', 'relation = "former_employee"', "groups[0].still_held", W),
    ("accessed = { at_most = 310, evidence = [\"log\"] }\n\n[cause]", "accessed = { at_most = 9 }\n\n[cause]", "totals.accessed", W),
    ("\n[totals]\n", "\n[totals]\nnotified = 5\n", "totals.notified", W),
    ("\n[totals]\n", "\n[totals]\nrecords = 5000\n", "totals.records", W),
    # statements
    ("next_word = 2026-04-20", "", "cause.next_word", W),
    ('state = "investigating"', 'state = "cannot_be_known"', "cause.because", E),
    ('state = "investigating"', 'state = "known"', "cause.what", W),
    ('state = "investigating"\nkinds = ["misconfiguration"]', 'state = "known"\nwhat = "設定"', "cause.kinds", W),
    ('certainty = "certain"', 'certainty = "refuted"', "hypotheses", E),
    ("by = 2026-05-01", "", "compensation.by", W),
    ("by = 2026-05-01", 'offer = "not_offered"', "compensation.because", W),
    ("by = 2026-05-01", 'offer = "not_offered"\nyen = 500\nbecause = "x"', "compensation.yen", E),
    ("by = 2026-05-01", 'offer = "offered"', "compensation.what", W),
    ("by = 2026-05-01", 'offer = "offered"\nyen = -1', "compensation.yen", E),
    ('discovered_by = "third_party"', "contractor = true", "parties", W),
    ('discovered_by = "third_party"', 'secondary = { state = "none_found" }', "secondary.checked", W),
    ('discovered_by = "third_party"', 'secondary = { state = "none_found" }', "secondary.checked_on", W),
    ('discovered_by = "third_party"', 'secondary = { state = "found" }', "secondary.what", W),
    # what is open
    ("due = 2026-05-31", "", "promises[0].due", W),
    ("due = 2026-05-31", "due = 2026-04-05", "promises[0].due", W),
    ('discovered_by = "third_party"', 'publication = { progress = "done" }', "publication.on", W),
    ('discovered_by = "third_party"', 'publication = { progress = "none" }', "publication.because", W),
    ('discovered_by = "third_party"', 'publication = { progress = "done", on = 2026-04-01 }', "publication.on", E),
    ('discovered_by = "third_party"', 'publication = { progress = "done", on = 2026-04-07 }', "publication.on", W),
    ('discovered_by = "third_party"', 'notified = { progress = "done" }', "notified.on", W),
    ('discovered_by = "third_party"', 'told = [{ authority = "ppc" }]', "told[0].on", W),
    ('discovered_by = "third_party"', 'measures = [{ kind = "containment", what = "x", on = 2026-05-01 }]',
     "measures[0].on", W),
    ('discovered_by = "third_party"', 'warnings = [{ at = 2026-04-01, seat = "person", what = "x" }]',
     "warnings[0].answered_on", W),
    ('discovered_by = "third_party"',
     'warnings = [{ at = 2026-04-03, seat = "person", what = "x", answered_on = 2026-04-02 }]',
     "warnings[0].answered_on", E),
    ('discovered_by = "third_party"', "accessed = [{ begin = 2026-02-01 }]", "accessed[0].begin", W),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "where", "level"), CHANGES)
def test_each_place(old: str, new: str, where: str, level: Level) -> None:
    assert (where, level) in found(changed(old, new))


@pytest.mark.parametrize(("old", "new", "where", "level"), CHANGES)
def test_messages_are_whole_and_quote_nothing(old: str, new: str, where: str, level: Level) -> None:
    for one in consistency(changed(old, new)):
        assert one.why.ja.endswith("。")
        assert one.why.en.endswith((".", "?"))
        assert "港" not in one.why.ja + one.why.en


@pytest.mark.parametrize(
    ("given", "near"),
    [("nmae", "name"), ("my_numbr", "my_number"), ("氏名等", "name"), ("免許証の画像", "license_image")],
)  # fmt: skip
def test_the_nearest_item(given: str, near: str) -> None:
    (one,) = consistency(changed('items = ["name"', f'items = ["{given}"'))
    assert near in one.why.en
    assert near in one.why.ja


def test_nothing_near_to_nothing() -> None:
    (one,) = consistency(changed('items = ["name"', 'items = ["zzzzzz"'))
    assert one.why.en == "is no item of the vocabulary."


def test_one_of_several_days_is_chosen_with_a_reason() -> None:
    several = case(MINATO.replace("could = true\n", ""))
    assert found(several) == set()
    assert found(
        case(MINATO.replace("could = true\n", "").replace('because = "担当部署が', 'by = "x')),
    ) == {("known[0].because", W)}
    assert found(case(MINATO.replace("could = true\n", "").replace("chosen = true\n", ""))) == {
        ("known", W), ("publication.delay", W),
    }  # fmt: skip


def test_groups_and_parties_by_their_keys() -> None:
    twice = case(COUNTED + GROUP.replace('"g2"', '"applicants"'))
    assert found(twice) == {("groups[1].key", E)}
    assert found(case(COUNTED + PARTY + PARTY)) == {("parties[1].key", E)}
    assert found(case(COUNTED + PARTY + 'under = "p9"\n')) == {("parties[0].under", E)}
    circle = PARTY + 'under = "p2"\n' + PARTY.replace("p1", "p2") + 'under = "p1"\n'
    assert found(case(COUNTED + circle)) == {("parties[0].under", E), ("parties[1].under", E)}
    assert found(case(COUNTED + PARTY + PARTY.replace("p1", "p2") + 'under = "p1"\n')) == set()


def test_what_is_just_right() -> None:
    for old, new in (
        ("begin = 2026-03-01, end = 2026-04-02T18:30:00+09:00", "begin = 2026-04-02T18:30:00+09:00, end = 2026-04-02"),
        ("begin = 2026-03-01", "begin = 2026-04-02"),
        ("as_of = 2026-04-06", "as_of = 2026-04-07"),
        ("\n[totals]\n", "\n[totals]\naffected = { at_least = 310, at_most = 310, basis = 'x' }\n"),
    ):  # fmt: skip
        assert found(changed(old, new)) == set(), new


def test_a_long_circle_of_parties() -> None:
    text = MINATO
    for key, under in (("p1", "p2"), ("p2", "p3"), ("p3", "p1"), ("p4", "p1")):
        text += PARTY.replace("p1", key) + f'under = "{under}"\n'
    assert found(case(text)) == {(f"parties[{n}].under", E) for n in range(3)}


def test_a_group_without_a_number_of_its_own() -> None:
    text = COUNTED.replace(
        "\n[totals]\n",
        "\n[totals]\naffected = { at_least = 300, at_most = 310, evidence = ['log'] }\n",
    )
    text = text.replace("persons = 1240", "persons = 1240\naffected = { at_most = 200 }")
    assert found(case(text)) == {("totals.affected", W)}
    assert found(case(text + GROUP + "persons = 3\n")) == set()


def test_a_person_may_be_in_several_groups() -> None:
    assert found(case(COUNTED + GROUP + "persons = 900\n")) == set()
    assert found(case(COUNTED + GROUP + "persons = 1241\n")) == {("totals.exposed", E)}
    open_group = case(COUNTED.replace("persons = 1240", "persons = 1") + GROUP)
    assert ("totals.exposed", W) not in found(open_group), "its number is not known yet"


def test_a_refutation_with_its_ground() -> None:
    text = MINATO.replace('certainty = "certain"', 'certainty = "refuted"')
    assert found(case(text + '\n[[hypotheses]]\nwhat = "別の会社から漏れた"\n')) == set()
    open_ones = text.replace("by = 2026-05-01", "").replace("next_word = 2026-04-20", "")
    assert found(case(open_ones + '\n[[hypotheses]]\nwhat = "x"\n'), date(2026, 5, 9)) == set()
    bare = replace(case(text), evidence=(), known=(), groups=(), totals=case().totals)
    assert ("evidence", E) in found(bare)


def test_ages_count_to_the_day_that_is_asked_for() -> None:
    text = MINATO + '\n[[warnings]]\nat = 2026-03-20\nseat = "third_party"\nwhat = "見えています"\n'
    (warned,) = consistency(case(text))
    assert "17日間" in warned.why.ja
    later = {one.where: one.why.en for one in consistency(case(text), today=date(2026, 6, 5))}
    assert "for 77 days" in later["warnings[0].answered_on"]
    assert "5 days late" in later["promises[0].due"]
    assert "64 days" in later["publication.delay"]
    undated = replace(case(text), as_of=None)
    assert [one.why.ja[:10] for one in consistency(undated)] == ["この指摘には返事をし"]


def test_a_reason_for_the_delay_is_enough() -> None:
    told = changed(
        'discovered_by = "third_party"',
        'publication = { progress = "done", on = 2026-04-30, delay = "警察の求めによる" }',
    )
    assert found(told, date(2026, 5, 1)) == set()


def test_errors_come_first() -> None:
    levels = [one.level for one in consistency(case(MINATO.replace("2026-05-01", "2026-05-01\nyen = -5").replace("next_word = 2026-04-20", "")))]  # fmt: skip
    assert levels == [E, W]


@settings(deadline=None, max_examples=80, suppress_health_check=list(HealthCheck))
@given(incidents())
def test_any_case_can_be_judged(incident: Incident) -> None:
    for one in consistency(incident, today=date(2026, 5, 1)):
        assert one.where
