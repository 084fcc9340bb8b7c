"""Training: a dozen invented lines are learned, to the byte the same each time."""

from __future__ import annotations

import hashlib
import zipfile
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest

from morenashi.detect.names.features import BITS
from morenashi.detect.names.reader import read_names
from morenashi.detect.names.tagger import BOUND, TAGS, B, E, M, O, S
from morenashi.values.words import COMMON
from tests.detect.marked import CLOSE, OPEN, plain
from tests.detect.names.test_terms import arrays
from training import train as script
from training.licences import MANIFEST, ROOT, renewed
from training.material import Text
from training.no_names import NOBODY
from training.other_names import Names
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
NAMES = Names(["見本田"], ["見本子"], ["ミホンダ"], ["ミホコ"], {"見本": COMMON})


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
    return script.Prepared(invented(), "fast")


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
    for text in prepared.texts:
        codes, wide = arrays(text.text)
        read = read_names(codes, wide, weights, wide == 0x0A)
        found = set(zip(read.start.tolist(), read.end.tolist(), strict=True))
        assert found == set(text.names), text.text


def test_weights_fit_their_lanes(trained: Trained) -> None:
    assert trained.weights.shape == (1 << BITS, 4)
    assert trained.weights.dtype == np.int16
    assert np.abs(trained.weights).max() == BOUND
    assert trained.steps.shape == (TAGS, TAGS)


def test_the_same_input_gives_the_same_bytes(trained: Trained) -> None:
    again = train(script.Prepared(invented(), "fast").material(range(12)), Plan(epochs=6))
    one, other = script.packed(trained), script.packed(again)
    assert one == other
    with zipfile.ZipFile(BytesIO(one)) as archive:
        assert {item.date_time for item in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    data = np.load(BytesIO(one))
    assert (data["weights"] == trained.weights).all()
    assert (data["steps"] == trained.steps).all()
    different = train(script.Prepared(invented(), "fast").material(range(12)), Plan(6, seed=2))
    assert script.packed(different) != one


def test_what_is_trained_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[tuple[Path, Path]] = []
    monkeypatch.setattr(script, "read_names", lambda *paths: asked.append(paths) or NAMES)
    texts = invented()
    every = script.enlarged(texts, tmp_path)
    assert asked == [(tmp_path / "unidic.csv", tmp_path / "names")]
    named = [text.id for text in texts if text.names]
    assert every[:12] == texts
    assert [text.id for text in every[12 : 12 + len(named)]] == named
    assert {text.source for text in every[12 + len(named) :]} == {NOBODY}
    assert len(every) == 12 + len(named) + script.LINES_WITHOUT_NAMES


def test_weights_are_written_with_their_hash_or_compared(
    trained: Trained,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    renewed_: list[list[Path]] = []
    monkeypatch.setattr(script, "TARGET", tmp_path)
    monkeypatch.setattr(script, "gathered", lambda _: invented())
    monkeypatch.setattr(script, "enlarged", lambda texts, _: texts)
    monkeypatch.setattr(script, "train", lambda *_: trained)
    monkeypatch.setattr(script, "renew", renewed_.append)
    target = tmp_path / "fast.npz"
    target.write_bytes(b"others")
    assert script.main(["."]) == 1
    assert (target.read_bytes(), renewed_) == (b"others", [])
    assert capsys.readouterr().out == "other weights than the fast.npz that ships\n"
    assert script.main([".", "--write"]) == 0
    assert (target.read_bytes(), renewed_) == (script.packed(trained), [[target]])
    assert script.main(["."]) == 0
    assert capsys.readouterr().out == "the weights that ship\n"


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
