"""Training: a dozen invented lines are learned, to the byte the same each time."""

from __future__ import annotations

import hashlib
import zipfile
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest

from morenashi.detect.names.features import BITS
from morenashi.detect.names.tagger import BOUND, TAGS, B, E, M, O, S
from tests.detect.marked import CLOSE, OPEN, plain
from training import train as script
from training.licences import MANIFEST, ROOT, renewed
from training.material import Text
from training.perceptron import Plan, Trained, lines_of, train

LINES = """
担当は⟦山田⟧です。
⟦佐藤 花子⟧様
本日は会議です。
氏名：⟦高橋 誠⟧\\n電話：03-0000-0000
⟦林⟧さんから電話
お世話になっております。⟦伊藤⟧です。
⟦Taro Sato⟧ <taro@example.jp>
山田町に行く
フリガナ：⟦サトウ ハナコ⟧
会場は大阪です。
⟦木村⟧さんと⟦清水⟧さん
資料を送ります。
"""


def invented() -> list[Text]:
    texts = []
    for number, line in enumerate(LINES.strip().split("\n")):
        marked, names, at = line.replace("\\n", "\n"), list[tuple[int, int]](), 0
        for piece in marked.split(OPEN)[1:]:
            at = marked.index(OPEN, at)
            start = len(plain(marked[:at]))
            names.append((start, start + piece.index(CLOSE)))
            at += 1
        texts.append(Text("own", f"own-{number}", plain(marked), tuple(names)))
    return texts


@pytest.fixture(scope="module")
def prepared() -> script.Prepared:
    return script.prepare(invented(), "fast")


@pytest.fixture(scope="module")
def trained(prepared: script.Prepared) -> Trained:
    return train(prepared.material(range(12)), Plan(epochs=6))


def test_tags_and_lines(prepared: script.Prepared) -> None:
    tags = {t.text: prepared.tags[a : a + len(t.text)].tolist() for t, a in zip(prepared.texts, prepared.begin.tolist(), strict=False)}  # fmt: skip
    assert tags["担当は山田です。"] == [O, O, O, B, E, O, O, O]
    assert tags["佐藤 花子様"] == [B, M, M, M, E, O]
    assert tags["林さんから電話"] == [S, O, O, O, O, O, O]
    lines = prepared.material([3, 0]).lines
    said = [prepared.joined[a:b] for a, b in lines.tolist()]
    assert said == ["氏名：高橋 誠", "電話：03-0000-0000", "担当は山田です。"]
    assert lines_of(["a\n\nb", "", " \nc"]).tolist() == [[0, 1], [3, 4], [8, 9]]


def test_they_are_learned(prepared: script.Prepared, trained: Trained) -> None:
    weights = trained.ready()
    for i, text in enumerate(prepared.texts):
        assert prepared.found(i, weights) == set(text.names), text.text


def test_weights_fit_their_lanes(trained: Trained) -> None:
    assert trained.weights.shape == (1 << BITS, 4)
    assert trained.weights.dtype == np.int16
    assert np.abs(trained.weights).max() == BOUND
    assert trained.steps.shape == (TAGS, TAGS)


def test_the_same_input_gives_the_same_bytes(trained: Trained) -> None:
    again = train(script.prepare(invented(), "fast").material(range(12)), Plan(epochs=6))
    one, other = script.packed(trained), script.packed(again)
    assert one == other
    with zipfile.ZipFile(BytesIO(one)) as archive:
        assert {item.date_time for item in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    data = np.load(BytesIO(one))
    assert (data["weights"] == trained.weights).all()
    assert (data["steps"] == trained.steps).all()
    different = train(script.prepare(invented(), "fast").material(range(12)), Plan(6, seed=2))
    assert script.packed(different) != one


def test_folds_are_scored(prepared: script.Prepared, capsys: pytest.CaptureFixture[str]) -> None:
    script.score(prepared.texts, [], prepared, 2)
    out = capsys.readouterr().out
    assert out.startswith("own ")
    wanted = sum(len(t.names) for t in prepared.texts if t.fold < 2)
    assert f"n {wanted:5}" in out


ENTRY = '[[file]]\npath = "{}"\nversion = "2026-01-01"\nsha256 = "{}"\nnote = "x"\n'


def test_hashes_of_licences_are_renewed(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).write_text(name)
    manifest = "# Words.\n\n" + ENTRY.format("one", "old") + "\n" + ENTRY.format("two", "old")
    first, second = (hashlib.sha256(name.encode()).hexdigest() for name in ("one", "two"))
    both = renewed(manifest, tmp_path)
    assert both.count("sha256") == 2
    assert both.index(first) < both.index(second)
    assert '"2026-01-01"' not in both
    only = renewed(manifest, tmp_path, ["two"])
    assert second in only
    assert first not in only
    assert only.count('"2026-01-01"') == 1
    assert renewed(both, tmp_path) == both
    with pytest.raises(SystemExit, match="three"):
        renewed(manifest, tmp_path, ["three"])


def test_the_licences_that_ask_for_their_text_have_it() -> None:
    text = MANIFEST.read_text(encoding="utf-8")
    assert "Copyright (c) 2011-2018, The UniDic Consortium" in (ROOT / "LICENSES/BSD-3-Clause-UniDic.txt").read_text(encoding="utf-8")  # fmt: skip
    assert "Copyright (c) 2022 shuheilocale" in (ROOT / "LICENSES/MIT-japanese-personal-name-dataset.txt").read_text(encoding="utf-8")  # fmt: skip
    for weights in (ROOT / "src/morenashi/detect/names").glob("*.npz"):
        at = text.index(weights.name)
        assert 'licence = "CC-BY-SA-4.0"' in text[at : at + 600]
