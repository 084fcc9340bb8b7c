"""All that follows from an incident, at one moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from morenashi.drill.states import states
from morenashi.flows.respond import Answer, answer, papers
from morenashi.model.draft import LetterKind, LetterLang
from morenashi.model.form import Stage


def _welcomehr(number: int) -> Answer:
    state = states("welcomehr")[number]
    return answer(state.incident, now=state.on)


def test_the_next_report_of_each_law() -> None:
    first = [(key, stage) for _, key, stage in _welcomehr(0).reports]
    assert first == [("jp_my_number", Stage.PRELIMINARY), ("jp_ppc", Stage.PRELIMINARY)]
    later = [(key, stage) for _, key, stage in _welcomehr(2).reports]
    assert later == [("jp_my_number", Stage.FINAL), ("jp_ppc", Stage.FINAL)]
    assert _welcomehr(5).reports == ()


def test_the_linter_reads_the_japanese_letters_to_persons_and_public() -> None:
    linted = {
        (letter.draft.kind, letter.draft.language)
        for letter in _welcomehr(-1).letters
        if letter.lint is not None
    }
    assert linted == {
        (kind, LetterLang.JA)
        for kind in (LetterKind.INDIVIDUAL, LetterKind.PUBLIC, LetterKind.CLOSING)
    }


def test_papers_have_names_of_their_own_and_say_what_they_lack() -> None:
    for lang in ("ja", "en"):
        made = list(papers(_welcomehr(0), lang))
        names = [paper.name for paper in made]
        assert len(set(names)) == len(names)
        assert all(paper.data for paper in made)
        assert any(paper.lacks for paper in made), "on the first day something is always missing"
    assert "義務と期限.txt" in {paper.name for paper in papers(_welcomehr(0), "ja")}


def test_papers_do_not_show_what_they_hold() -> None:
    paper = next(iter(papers(_welcomehr(0), "ja")))
    assert "速報" in paper.data.decode()
    assert "データ" not in repr(paper).replace(paper.label.ja, "")
    assert "data" not in repr(paper)


def test_the_law_of_another_day() -> None:
    willgate = states("willgate")[0]
    then = answer(willgate.incident, now=willgate.on)
    today = answer(willgate.incident, now=willgate.on, law_on=date(2026, 11, 21))
    assert [key for _, key, _ in then.reports] == [] or then.reports != today.reports
    assert "jp_ppc" in [key for _, key, _ in today.reports]


def test_a_group_named_like_a_language_loses_no_letter() -> None:
    known = _welcomehr(0)
    one, other, *rest = known.incident.groups
    twins = (replace(one, key="a"), replace(other, key="a_english"), *rest)
    made = answer(replace(known.incident, groups=twins), now=known.now)
    names = [paper.name.lower() for paper in papers(made, "en")]
    assert len(set(names)) == len(names)
