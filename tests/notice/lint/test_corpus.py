"""The invented notices: good ones pass, each text with one element spoilt raises its rule and nothing else."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from morenashi.model.lint import LintLevel, NoticeKind
from morenashi.notice.lint import engine
from morenashi.notice.lint.rule import Around
from tests.corpus_notices.case import incident
from tests.corpus_notices.score import HERE, SPLITS, TODAY, Sums, score

RULES = [rule.id for rule in engine.rules()]
# What no pattern can judge without the case: they are tried with one below.
NEED_A_CASE = frozenset({"R20", "R29", "R31"})
ALL = tuple(
    (path.stem, tomllib.loads(path.read_text("utf-8")))
    for path in sorted((HERE / "good").glob("*.toml"))
)
MINUS = tomllib.loads((HERE / "minus.toml").read_text("utf-8"))["minus"]
SILENT: frozenset[str] = frozenset()


@pytest.fixture(scope="module", params=SPLITS)
def sums(request: pytest.FixtureRequest) -> Sums:
    return score(request.param)


@pytest.fixture(scope="module")
def both() -> tuple[Sums, Sums]:
    return score(SPLITS[0]), score(SPLITS[1])


def test_no_good_notice_is_stopped_or_questioned(sums: Sums) -> None:
    assert sums.goods >= 20
    assert not {rule: sums.good_errors[rule] for rule in RULES if sums.good_errors[rule]}
    assert not {rule: sums.good_warnings[rule] for rule in RULES if sums.good_warnings[rule]}


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule not in NEED_A_CASE])
def test_each_spoilt_text_raises_its_rule(sums: Sums, rule: str) -> None:
    assert sums.minus[rule] >= 2
    assert sums.minus_hit[rule] == sums.minus[rule]


def test_and_hardly_another(sums: Sums) -> None:
    assert sum(sums.minus_extra.values()) <= 3


def test_paraphrases(both: tuple[Sums, Sums]) -> None:
    seen, held = both
    assert seen.caught == seen.breaking
    assert seen.passed == seen.fine
    assert sum(held.caught.values()) >= 52
    assert sum(held.passed.values()) >= 67


def test_real_style(both: tuple[Sums, Sums]) -> None:
    for sums, found in zip(both, (67, 152), strict=True):
        assert not sum(sums.false_positive.values())
        assert sum(sums.true_positive.values()) >= found


def _judged(text: str, kind: str, facts: dict[str, Any]) -> Iterator[dict[str, LintLevel]]:
    """The rules raised with the case, for each group a text to one person may speak to."""
    case = incident(facts, as_of=TODAY)
    several = kind == "individual" and len(case.groups) > 1
    for group in [one.key for one in case.groups] if several else [""]:
        around = Around(NoticeKind[kind.upper()], TODAY, incident=case, group=group)
        found = engine.lint(text, around).findings
        yield {one.rule: one.level for one in found if one.level is not LintLevel.I}


@pytest.mark.parametrize("name", [name for name, _ in ALL])
def test_good_notices_agree_with_the_case_of_their_facts(name: str) -> None:
    entry = dict(ALL)[name]
    text = (HERE / "good" / f"{name}.md").read_text("utf-8")
    for found in _judged(text, entry["kind"], entry["facts"]):
        assert not found


@pytest.mark.parametrize(
    "entry", [one for one in MINUS if one["rule"] in NEED_A_CASE], ids=lambda one: one["file"]
)
def test_spoilt_texts_that_need_a_case(entry: dict[str, Any]) -> None:
    facts = dict(ALL)[Path(entry["base"]).stem]["facts"] | entry.get("facts", {})
    text = (HERE / "minus" / entry["file"]).read_text("utf-8")
    raised = [entry["rule"] in found for found in _judged(text, entry["kind"], facts)]
    assert any(raised) == (entry["file"] not in SILENT)
