"""What stands beside a person: lines, records and rows, in texts and in tables of any size."""

from __future__ import annotations

import re
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from morenashi.detect import chain, columns, find_entities
from morenashi.detect.beside import near_person
from morenashi.detect.chain import view_of
from morenashi.detect.fold import PAD
from morenashi.detect.parts import companions
from morenashi.detect.view import View
from morenashi.model.items_of_data import BY_KEY, KIND_INDEX, KINDS
from morenashi.model.spans import Spans
from tests.corpus.compile_corpus import OF_A_PERSON, Document, read_corpus
from tests.detect.beside import given as given_spans
from tests.detect.made_tables import block, said

CORPUS = Path(__file__).parents[1] / "corpus"
# Exact F1 with the persons of the corpus given, as measured on 2026-11-22, minus 0.01.
FLOORS = {
    "INCOME": 0.972,
    "FAMILY": 0.983,
    "SEX": 0.975,
    "AGE": 0.99,
    "JOB_TITLE": 0.941,
    "COMPANY": 0.939,
    "POLICY_NUMBER": 0.899,
    "APPLICATION_HISTORY": 0.99,
}
_NAME = re.compile("稲羽 [一-龥]")


@pytest.fixture
def names_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """稲羽 and one more sign are a person, whoever else finds persons."""
    whole = chain.mark_business

    def more(view: View, spans: Spans) -> Spans:
        at = [match.span() for match in _NAME.finditer(view.buffer.text)]
        n = len(at)
        table = np.array(at, np.int64).reshape(-1, 2) + PAD
        spans = spans.where(spans.kind != KIND_INDEX["PERSON"])
        people = Spans(
            np.full(n, KIND_INDEX["PERSON"], np.int16), table[:, 0], table[:, 1],
            np.ones(n, np.float32), np.zeros(n, np.bool_), np.zeros(n, np.int32),
        )  # fmt: skip
        both = Spans(
            *(np.concatenate([getattr(s, k) for s in (spans, people)]) for k in Spans.__slots__)
        )
        return whole(view, both.where(np.argsort(both.start, kind="stable")))

    monkeypatch.setattr(chain, "mark_business", more)


@pytest.mark.parametrize(
    ("text", "lines", "near"),
    [
        ("{稲羽 菫} x", 0, True),
        ("x {稲羽 菫}", 0, True),
        ("{稲羽 菫}\nx", 0, False),
        ("{稲羽 菫}\nx", 1, True),
        ("x\n\n{稲羽 菫}", 1, False),
        ("x\n\n{稲羽 菫}", 2, True),
        ("{稲羽 菫}\x1ex", 5, False),
        ("x", 5, False),
    ],
)
def test_near_is_counted_in_lines_of_one_record(text: str, lines: int, near: bool) -> None:
    plain, spans = given_spans(text)
    place = np.array([plain.index("x") + PAD])
    assert near_person(view_of(plain), spans, place, place + 1, lines=lines).tolist() == [near]


def test_in_a_table_only_the_own_row_counts() -> None:
    text, spans = given_spans("氏名\t電話\t性別\n{稲羽 菫}\t03-1234-5678\t女\n\t03-1234-5679\t男")
    women, men = (np.array([text.index(sex) + PAD]) for sex in "女男")
    view = view_of(text)
    assert near_person(view, spans, women, women + 1).all()
    assert not near_person(view, spans, men, men + 1).any()


_PIECES = st.sampled_from(
    [
        "稲羽 菫", "\n", "\x1e", " ", "　", "：", "（", "）", "、", "｜", ",", "\t", "株式会社", "病院", "銀行", "支店", "あ", "の",
        "妻", "母", "続柄", "受取人", "男", "女", "性別", "45", "歳", "年齢", "課長", "役職", "年収", "620万円", "～", "証券番号",
        "12-34567", "一次面接", "通過", "応募先", "会社名", "氏名", "𠮷", "\r\n",
    ]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=40))
def test_in_any_text_claims_lie_in_it_and_in_one_record(pieces: list[str]) -> None:
    text = "".join(pieces)
    _, spans = given_spans("".join(f"{{{p}}}" if p == "稲羽 菫" else p for p in pieces))
    view = view_of(text)
    for part in companions():
        claims = part.find(view, spans)
        assert len(claims) == 0 or len(spans)
        for start, end, rule in zip(claims.start, claims.end, claims.rule, strict=True):
            assert PAD <= start < end <= PAD + len(text)
            assert "\x1e" not in text[start - PAD : end - PAD]
            assert rule < len(part.rules)
            assert not part.items or part.items[rule] in BY_KEY


def test_a_label_says_nothing_of_the_next_record() -> None:
    text, spans = given_spans("{稲羽 菫} 会社名\x1eとうほく冷機 {稲羽 菫}")
    found = [part for part in companions() if len(part.find(view_of(text), spans))]
    assert found == []


@pytest.mark.parametrize(
    "piece",
    [
        "株式会社稲羽", "妻の", "男 ", "45歳", "年収620万円", "一次面接通過", "部長", "証券番号123456",
        "株式会社あ銀行支店", "受取人：妻", "12,", "会社名：あ ", "（45", "お父さんお母さん",
    ],
)  # fmt: skip
def test_time_grows_with_the_text_and_not_faster(piece: str) -> None:
    def seconds(size: int) -> float:
        text, spans = given_spans("{稲羽 菫}" + piece * (size // len(piece)))
        view = view_of(text)
        _ = view.said, view.labels
        start = time.process_time()
        for part in companions():
            part.find(view, spans)
        return time.process_time() - start

    seconds(1_000)
    assert seconds(80_000) < 8 * max(seconds(20_000), 0.02)


@pytest.mark.usefixtures("names_found")
def test_the_chain_adds_what_is_said_and_its_item() -> None:
    text = "稲羽 菫（45歳）\n緊急連絡先（母）03-1234-5678\n受取人：妻"
    found = {(text[e.start : e.end], e.type, e.item) for e in find_entities(text)}
    assert found >= {
        ("45歳", "AGE", "age"),
        ("母", "FAMILY", "emergency_contact"),
        ("妻", "FAMILY", "beneficiary"),
        ("03-1234-5678", "PHONE", "phone"),
    }
    assert [(e.type, e.item) for e in find_entities(text, explain=True)] == [
        (e.type, e.item) for e in find_entities(text)
    ]
    assert all(e.item in BY_KEY for e in find_entities(text))


@pytest.mark.usefixtures("names_found")
@pytest.mark.parametrize("count", [3, 1200])
def test_columns_of_a_table_of_people_are_found_in_every_row(count: int) -> None:
    headers = ["氏名", "性別", "年齢", "役職", "年収", "会社名", "証券番号"]
    names, sexes, titles = "菫楓椿", ("男", "女"), ("課長", "部長代理", "主任")
    rows = [
        (f"稲羽 {names[i % 3]}", sexes[i % 2], str(20 + i % 60), titles[i % 3], f"{300 + i}万円",
         f"株式会社みの{'ABC'[i % 3]}", f"{10000 + i}-{i % 7}")
        for i in range(count)
    ]  # fmt: skip
    found = columns.detect_table([block(headers, rows)])
    found = said({c.column: (c.row, c.spans) for c in found})
    kinds = ("PERSON", "SEX", "AGE", "JOB_TITLE", "INCOME", "COMPANY", "POLICY_NUMBER")
    for column, kind in enumerate(kinds):
        whole = [
            row
            for c, row, k, a, b in found
            if (c, k, a, b) == (column, kind, 0, len(rows[row][column]))
        ]
        assert sorted(whole) == list(range(count)), kind


@pytest.mark.parametrize("count", [3, 1200])
def test_columns_of_a_table_of_goods_hold_nothing(count: int) -> None:
    headers = ["商品名", "性別", "年齢", "会社名", "報酬"]
    rows = [("帽子", "男", str(3 + i % 9), "株式会社みの", f"{300 + i}円") for i in range(count)]
    assert not list(columns.detect_table([block(headers, rows)]))


def _said_of(document: Document) -> set[tuple[str, int, int]]:
    """What the companions find with everything else of the corpus given."""
    given_ = sorted((e for e in document.entities if e[0] not in OF_A_PERSON), key=lambda e: e[1])
    n = len(given_)
    spans = Spans(
        np.array([KIND_INDEX[kind] for kind, _, _ in given_], np.int16),
        np.array([start + PAD for _, start, _ in given_], np.int64),
        np.array([end + PAD for _, _, end in given_], np.int64),
        np.ones(n, np.float32), np.zeros(n, np.bool_), np.zeros(n, np.int32),
    )  # fmt: skip
    found = chain._with_companions(view_of(document.text), spans).shifted(-PAD)
    return {(KINDS[k], a, b) for k, a, b, _, _ in found if KINDS[k] in OF_A_PERSON}


def test_corpus_x_is_read_as_well_as_measured() -> None:
    gold: set[tuple[str, str, int, int]] = set()
    got: set[tuple[str, str, int, int]] = set()
    stained = []
    for document in read_corpus(CORPUS / "x"):
        own = {entity for entity in document.entities if entity[0] in OF_A_PERSON}
        found = _said_of(document)
        gold |= {(document.id, *entity) for entity in own}
        got |= {(document.id, *entity) for entity in found}
        stained += [document.id] if found and not own else []
    for kind, floor in FLOORS.items():
        right = sum(entity[1] == kind for entity in gold & got)
        both = sum(entity[1] == kind for entity in gold) + sum(entity[1] == kind for entity in got)
        assert 2 * right / both >= floor, kind
    assert len(stained) <= 2


def test_without_a_person_nothing_is_said_in_any_corpus() -> None:
    named = lined = 0
    for folder in "abcde":
        for document in read_corpus(CORPUS / folder):
            if not any(kind == "PERSON" for kind, _, _ in document.entities):
                lined += 1
                named += bool(_said_of(document))
    assert lined > 1000
    assert not named


def test_a_name_over_any_text_stains_less_than_a_line_in_a_hundred() -> None:
    lines = stained = 0
    for folder in "abcde":
        for document in read_corpus(CORPUS / folder):
            if any(kind == "PERSON" for kind, _, _ in document.entities):
                continue
            head = "久遠 澪\n"
            moved = tuple((k, a + len(head), b + len(head)) for k, a, b in document.entities)
            text = head + document.text
            found = _said_of(
                Document(document.id, "", "", text, (("PERSON", 0, 4), *moved), frozenset())
            )
            lines += text.count("\n")
            stained += len({text.count("\n", 0, start) for _, start, _ in found})
    assert stained < 0.01 * lines
