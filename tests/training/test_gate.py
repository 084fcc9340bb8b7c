"""The gate is made for the weights that ship, keeps their names, and its hash is renewed with it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from morenashi.detect.names.tagger import checksum, load
from training import gate
from training.material import CORPUS, Text, of_corpora
from training.train import TARGET

WHOLE = replace(load("fast"), gate=None)


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    return [text for text in of_corpora([CORPUS / "c"]) if text.names][:60]


def test_the_gate_keeps_enough_names_and_a_stricter_one_fewer(texts: list[Text]) -> None:
    made = gate.found(texts, WHOLE)
    (lot,) = gate.by_source(texts).values()
    kept, names, scored = gate.measured(lot, WHOLE, made)
    assert names > 50
    assert kept >= gate.KEPT
    assert scored < 1
    assert gate.measured(lot, WHOLE, replace(made, least=made.least + 20))[0] < gate.KEPT


def test_it_is_written_for_the_weights_that_ship(
    texts: list[Text], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    renewed: list[list[Path]] = []
    monkeypatch.setattr(gate, "TARGET", tmp_path)
    monkeypatch.setattr(gate, "gathered", lambda _: texts)
    monkeypatch.setattr(gate, "read_list", lambda *_: None)
    monkeypatch.setattr(gate, "with_other_names", lambda lot, *_: lot)
    monkeypatch.setattr(gate, "renew", renewed.append)
    monkeypatch.setattr("sys.argv", ["gate", "."])
    gate.main()
    assert (list(tmp_path.iterdir()), renewed) == ([], [])
    monkeypatch.setattr("sys.argv", ["gate", ".", "--write"])
    gate.main()
    assert renewed == [[tmp_path / "gate.npz"]]
    made = np.load(tmp_path / "gate.npz")
    assert made["made_for"] == checksum(np.load(TARGET / "fast.npz")["weights"])
    assert tuple(made["telling"]) == gate.TELLING
    assert made["least"] == gate.found(texts, WHOLE).least
