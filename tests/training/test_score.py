"""Holds five-fold scoring to what makes it honest: no text is read with weights that saw it, nothing unseen is trained on."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from morenashi.detect.names import deep, tagger
from morenashi.detect.recognizers import person_name
from training import folds, score, train
from training.material import CORPUS, FOLDS, Text, of_corpora
from training.no_names import NOBODY
from training.train import OWN, Prepared


def texts(count: int) -> list[Text]:
    return [Text("gsd", f"t{i}", f"第{i}回の会議", ()) for i in range(count)]


def test_each_text_is_read_with_the_weights_of_the_other_folds(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    read: dict[str, Any] = {}

    def found_in(asked: list[str], _depth: str, models: Any) -> list[set[Any]]:
        read.update(dict.fromkeys(asked, models))
        return [{("PERSON", 0, 1)} for _ in asked]

    monkeypatch.setattr(folds, "models_of_folds", lambda *_: list(range(FOLDS)))
    monkeypatch.setattr(folds, "found_in", found_in)
    some = texts(30)
    assert folds.found_by_folds(some, tmp_path, "fast") == [{("PERSON", 0, 1)}] * 30
    assert read == {text.text: text.fold for text in some}
    assert set(read.values()) == set(range(FOLDS))


def test_a_fold_is_trained_without_its_texts_and_their_copies(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    names: Any = object()
    monkeypatch.setattr(train, "read_names", lambda *_: names)
    nobody = [Text(NOBODY, f"n{i}", f"発注先{i}", ()) for i in range(10)]
    monkeypatch.setattr(train, "with_other_names", lambda lot, *_: iter(lot))
    monkeypatch.setattr(train, "without_names", lambda *_: iter(nobody))
    trained: list[tuple[str, list[str]]] = []

    class Kept(folds.Kept):
        def trained(self, prepared: Any, which: Any) -> Any:
            trained.append((prepared.depth, [prepared.texts[i].id for i in which]))

    def prepared(lot: Any, depth: str) -> Any:
        return SimpleNamespace(texts=lot, depth=depth)

    monkeypatch.setattr(folds, "Prepared", prepared)
    some = texts(30)
    folds.models_of_folds(some, tmp_path, "deep", Kept())
    assert [depth for depth, _ in trained] == ["fast"] * FOLDS + ["deep"] * FOLDS
    for number, (_, ids) in enumerate(trained):
        wanted = [text.id for text in some if text.fold != number % FOLDS]
        assert ids == [*wanted, *wanted, *(text.id for text in nobody)]


def test_weights_are_kept_by_what_they_follow_from(tmp_path: Path) -> None:
    prepared = Prepared(
        [Text("gsd", "1", "架空花子が来た", ((0, 4),)), Text("gsd", "2", "雨だ", ())], "fast"
    )
    kept = folds.Kept(tmp_path)
    once = kept.trained(prepared, [0, 1])
    again = kept.trained(prepared, [0, 1])
    assert len(list(tmp_path.iterdir())) == 1
    assert np.array_equal(once.packed, again.packed)
    assert np.array_equal(once.steps, again.steps)
    kept.trained(prepared, [0])
    assert len(list(tmp_path.iterdir())) == 2


def test_detection_reads_with_other_weights_only_as_long_as_asked() -> None:
    weights: Any = object()
    with folds.read_with({"fast": weights, "deep": None}):
        assert vars(person_name)["load"]("fast") is weights
        assert vars(deep)["load"]("fast") is weights
    for module in (person_name, deep):
        assert vars(module)["load"] is tagger.load


def test_an_unknown_depth_is_missing_and_not_scored_as_another() -> None:
    with pytest.raises(folds.DepthMissing):
        folds.found_in(["山田太郎"], "no such depth")


def test_parts_held_back_are_scored_apart_and_their_errors_not_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(score, "HELD_BACK", frozenset("e"))
    own = [*list(of_corpora([CORPUS / "d"]))[:5], *list(of_corpora([CORPUS / "e"]))[:5]]
    nothing: list[set[Any]] = [set() for _ in own]
    told = score.five_fold(own, nothing)
    assert set(told["parts"]) == {"d", "e"}
    assert set(told["unseen"]) == {"e"}
    assert told["own"]["all"]["n"] == told["parts"]["d"]["all"]["n"]
    assert told["unseen"]["e"]["own"]["all"]["n"] == told["parts"]["e"]["all"]["n"]
    path = tmp_path / "errors.jsonl"
    score.write_errors(path, own, nothing)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert {json.loads(line)["id"][0] for line in lines} == {"d"}


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
