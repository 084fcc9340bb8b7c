"""Records: read together they give what each gives alone; nothing crosses their border."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from morenashi.detect import chain, find_spans
from morenashi.detect.parts import recognizers
from morenashi.detect.records import find_in_records
from morenashi.model.items_of_data import KINDS
from morenashi.model.spans import Spans
from tests.detect.office_texts import documents

PIECES = [
    "電話", "電話番号：", "03-1234-5678", "090-1234-", "5678", "個人番号", "983205673214", "記号",
    "記号 1234 番号", "567", "保険証", "健康保険", "旅券（", "TK1234567", "パスワード", "パスワード:",
    "Sakura99x", "生年月日", "1978年4月1日", "生まれ", "氏名,電話\n山田,0312345678", "山田,0398765432",
    "INSERT INTO t (tel) VALUES ", "('0312345678')", "COPY t (tel) FROM stdin;\n", "0312345678\n",
    "taro@", "example.jp", "〒", "100-0001", "東京都千代田区1-1", "\n", " ", "", "ゆうちょ",
    "12340-12345671", "秘密の質問", "答え：佐藤", "銀行,記号,番号\n", "あ,12340,12345671", "ID/PW:",
    "taro Sakura99x", "山田 太郎", "S53.4.1", "一二三四", "五六七八九", "注文番号", "\r", "(",
]  # fmt: skip


def said(spans: Spans) -> list[tuple[str, int, int]]:
    return [(KINDS[kind], start, end) for kind, start, end, _, _ in spans]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=4).map("".join), min_size=1, max_size=6))
def test_together_as_alone(texts: list[str]) -> None:
    """All but names: whether an odd word reads like one may hang on what stands beyond the border."""
    others = tuple(part for part in recognizers() if part.kind != "PERSON")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chain, "recognizers", lambda: others)
        together = find_in_records(texts)
        assert [said(spans) for spans in together] == [said(find_spans(text)) for text in texts]


def test_names_together_as_alone() -> None:
    texts = [document.text for document in documents()][::9]
    together, alone = find_in_records(texts), [find_spans(text) for text in texts]
    different = sum(said(a) != said(b) for a, b in zip(together, alone, strict=True))
    assert different <= len(texts) // 50


@given(
    st.lists(
        st.sampled_from(["山田 太郎様", "担当：佐藤", "", "髙橋", "Taro", "\n", "氏名："]),
        max_size=12,
    )
)
def test_no_name_crosses_the_border_of_records(texts: list[str]) -> None:
    for text, spans in zip(texts, find_in_records(texts), strict=True):
        assert all(0 <= start < end <= len(text) for _, start, end in said(spans))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("電話", "03-1234-5678 番"),
        ("個人番号：", "983205673214"),
        ("個人番号(", "電話983205673214"),
        ("健康保険 記号", "1234"),
        ("INSERT INTO t (my_number) VALUES ", "('983205673214')"),
        ("氏名,個人番号\n", "山田,983205673214"),
        ("パスワード:", "Sakura99x"),
    ],
)
def test_no_label_reaches_into_the_next_record(one: str, two: str) -> None:
    assert said(find_in_records([one, two])[1]) == said(find_spans(two))


def test_the_sign_itself_in_a_record() -> None:
    (spans,) = find_in_records(["電話\x1e03-1234-5678"])
    assert said(spans) == [("PHONE", 3, 15)]
    assert find_in_records([]) == []
