"""The readers of annotated texts: spans as they were marked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.corpus.compile_corpus import read_corpus
from training.material import CORPUS, FOLDS, Text, of_bio, of_corpora, of_jsonl


def marked(text: Text) -> list[str]:
    return [text.text[a:b] for a, b in text.names]


def test_jsonl(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    entities = [
        {"type": "PERSON", "start": 5, "end": 7}, {"type": "LOCATION", "start": 0, "end": 2}, {"type": "PERSON", "start": 2, "end": 4},
    ]  # fmt: skip
    lines = [
        {"id": "a", "text": "大阪伊藤と木村", "entities": entities},
        {"id": "b", "text": "𠮷田です", "entities": [{"type": "PERSON", "start": 0, "end": 2}]},
        {"id": "c", "text": "なし", "entities": []},
    ]
    path.write_text("\n".join(json.dumps(x, ensure_ascii=False) for x in lines), encoding="utf-8")
    found = list(of_jsonl(path, "x"))
    assert [(t.source, t.id) for t in found] == [("x", "a"), ("x", "b"), ("x", "c")]
    assert [marked(t) for t in found] == [["伊藤", "木村"], ["𠮷田"], []]


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ("山田 B-PERSON/太郎 I-PERSON/です O", ["山田太郎"]), ("山田 B-PERSON/木村 B-PERSON", ["山田", "木村"]), ("大阪 B-GPE/市 I-GPE/の O/林 B-PERSON", ["林"]),
        ("山田 B-PERSON/は O/太郎 I-PERSON", ["山田"]), ("太郎 I-PERSON/は O", []), ("山田 B-PERSON/市 B-GPE/長 I-PERSON", ["山田"]), ("は O", []),
    ],
)  # fmt: skip
def test_bio(rows: str, names: list[str], tmp_path: Path) -> None:
    path = tmp_path / "x.bio"
    text = rows.replace(" ", "\t").replace("/", "\n")
    path.write_text(f"\n{text}\n\n\n次\tO\n", encoding="utf-8")
    first, second = of_bio(path, "gsd")
    assert (first.id, second.id) == ("gsd-0", "gsd-1")
    assert (marked(first), second.text) == (names, "次")


def test_bio_without_an_empty_line_at_its_end(tmp_path: Path) -> None:
    path = tmp_path / "x.bio"
    path.write_text("林\tB-PERSON", encoding="utf-8")
    (only,) = of_bio(path, "gsd")
    assert marked(only) == ["林"]


def test_our_own_corpora() -> None:
    folder = CORPUS / "a"
    found = {text.id: text for text in of_corpora([folder])}
    documents = list(read_corpus(folder))
    assert len(found) == len(documents)
    some = [name for text in found.values() for name in marked(text)]
    assert sum(kind == "PERSON" for d in documents for kind, *_ in d.entities) == len(some) > 50


def test_a_text_stays_in_its_fold() -> None:
    texts = [Text("x", f"x-{i}", "", ()) for i in range(500)]
    folds = [text.fold for text in texts]
    assert folds == [Text("y", t.id, "other", ((0, 1),)).fold for t in texts]
    assert all(60 < folds.count(k) < 140 for k in range(FOLDS))
