"""Holds five-fold scoring to what makes it honest: no text is read with weights that saw it, nothing unseen is trained on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from morenashi.detect.names.tagger import Weights
from morenashi.detect.recognizers import person_name
from training import folds, score
from training.material import CORPUS, FOLDS, Text, of_corpora
from training.train import OWN


def texts(count: int) -> list[Text]:
    return [Text("gsd", f"t{i}", f"第{i}回の会議", ()) for i in range(count)]


def test_each_text_is_read_with_the_weights_of_the_other_folds(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    read: dict[str, Any] = {}

    def found_in(asked: list[str], _depth: str, weights: Any) -> list[set[Any]]:
        read.update(dict.fromkeys(asked, weights))
        return [{("PERSON", 0, 1)} for _ in asked]

    monkeypatch.setattr(folds, "weights_of_folds", lambda *_: iter(range(FOLDS)))
    monkeypatch.setattr(folds, "found_in", found_in)
    some = texts(30)
    assert folds.found_by_folds(some, tmp_path, "fast") == [{("PERSON", 0, 1)}] * 30
    assert read == {text.text: text.fold for text in some}
    assert set(read.values()) == set(range(FOLDS))


def test_detection_reads_with_other_weights_only_as_long_as_asked() -> None:
    shipped = person_name.load
    weights: Any = object()
    with folds.read_with(weights):
        assert person_name.load("fast") is weights
    assert person_name.load is shipped
    assert isinstance(person_name.load("fast"), Weights)


def test_an_unknown_depth_is_missing_and_not_scored_as_another() -> None:
    with pytest.raises(folds.DepthMissing):
        folds.found_in(["山田太郎"], "no such depth")


@pytest.mark.parametrize("corpus", OWN)
def test_what_was_trained_on_is_never_scored_as_unseen(corpus: str) -> None:
    with pytest.raises(SystemExit, match="trained"):
        score.unseen(CORPUS / corpus, "fast")


def test_scores_by_source_and_of_our_own_corpora() -> None:
    own = list(of_corpora([CORPUS / "e"]))[:20]
    both = [Text("gsd", "1", "架空花子が来た", ((0, 4),)), Text("gsd", "2", "雨", ()), *own]
    found = [{("PERSON", 0, 4)}, {("PERSON", 0, 1)}, *(set() for _ in own)]
    told = score.five_fold(both, found)
    assert (told["sources"]["gsd"]["n"], told["sources"]["gsd"]["P"]) == (1, 0.5)
    assert told["texts without a name"]["gsd"] == {"texts": 1, "with a finding": 1}
    assert told["own"]["all"]["R"] == 0.0
    assert told["own"]["kinds"]["PERSON"]["n"] == sum(len(text.names) for text in own)


def test_scores_of_the_other_depth_and_of_other_texts_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "scores.json"
    score.keep(path, "fast", {"at": "1", "unseen": {"y": {"documents": 1}}})
    score.keep(path, "deep", {"at": "2"})
    score.keep(path, "fast", {"at": "3", "unseen": {"z": {"documents": 2}}})
    told = json.loads(path.read_text(encoding="utf-8"))
    assert told["deep"] == {"at": "2"}
    assert told["fast"]["at"] == "3"
    assert set(told["fast"]["unseen"]) == {"y", "z"}


def test_errors_are_written_with_what_stands_around(tmp_path: Path) -> None:
    (text, *_) = (text for text in of_corpora([CORPUS / "e"]) if text.names)
    a, b = text.names[0]
    path = tmp_path / "errors.jsonl"
    score.write_errors(path, [text], [{("PERSON", a, b + 1)}])
    told = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    whats = [error["what"] for error in told if error["kind"] == "PERSON"]
    assert (whats.count("missed"), whats.count("false")) == (len(text.names), 1)
    assert f"⟦{text.text[a:b]}⟧" in told[0]["text"] or len(told) > 1
