"""A scan of the sample company finds what its answer file says, kind by kind, and nobody too many."""

from __future__ import annotations

from collections import Counter

import pytest

from morenashi.flows.scan import scan_paths
from morenashi.model.scan import ScanResult
from morenashi.samples import make_sample
from morenashi.samples.answers import Answers
from morenashi.settings import Settings

# Kinds whose detectors come later, and the one that is never a finding.
NOT_YET = {"PERSON", "ADDRESS", "SENSITIVE", "INCOME", "FAMILY", "CORPORATE_NUMBER"}


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> tuple[Answers, ScanResult]:
    folder = tmp_path_factory.mktemp("company")
    answers = make_sample(folder, seed=2, size=1_000_000)
    settings = Settings(home=folder / "home")
    return answers, scan_paths([folder / "共有"], settings=settings, workers=2)


def test_as_many_of_each_kind_as_there_are(scanned: tuple[Answers, ScanResult]) -> None:
    answers, result = scanned
    found: Counter[str] = Counter()
    for finding in result.findings:
        found[finding.kind] += finding.count
    for kind, count in answers.counts().items():
        if kind not in NOT_YET:
            assert found[kind] == count, kind
    assert set(found) <= set(answers.counts())


def test_files_without_anything_stay_clean(scanned: tuple[Answers, ScanResult]) -> None:
    answers, result = scanned
    clean = {name for name, a in answers.files.items() if not a.counts.keys() - NOT_YET}
    assert len(clean) >= 10
    wrongly = clean & {finding.name for finding in result.findings}
    assert len(wrongly) <= len(clean) * 0.03


def test_unread_and_exit_code(scanned: tuple[Answers, ScanResult]) -> None:
    answers, result = scanned
    assert {u.name for u in result.unread} == {n for n, a in answers.files.items() if a.unread}
    assert result.exit_code == answers.exit_code
    assert result.items == len(answers.files)


def test_the_people_lie_between_the_bounds(scanned: tuple[Answers, ScanResult]) -> None:
    answers, result = scanned
    assert result.people.at_least <= answers.people <= result.people.at_most
    assert result.people.at_least >= answers.people * 0.5
