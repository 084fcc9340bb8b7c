"""What holds for any text: no exception, places within it, sorted, disjoint, the same every time."""

from __future__ import annotations

import random
from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from morenashi.detect import find_entities
from morenashi.detect.records import find_in_records
from morenashi.model.entity import Entity
from morenashi.model.items_of_data import KINDS
from tests.detect.office_texts import documents

ODD = [
    "\ud800", "\udfff", "\x1e", "\0", "\x1f", "𠮷", "\u2028", "\r\n", "\r", "\ufeff", "\u200b", "ｶﾞ", "㍻", "〇",
    "\u3000", "\t", "|", '"', "'", "（", "）", "(", ")", "@", "-", "ー", ":", "：", "/", "://", "+81", "年", "月", "日",
    "記号", "番号", "電話", "パスワード", "生年月日", "個人番号", "保険証", "ゆうちょ", "秘密の質問", "答え", "ID/PW",
    "INSERT INTO t (電話,b) VALUES (", "COPY t (a) FROM stdin;\n", "氏名,電話\n", "0", "1", "12", "1234", "983205673214",
    "山田", "山田 太郎", "髙橋花子", "辻\U000e0100", "さん", "様", "ﾔﾏﾀﾞ ﾀﾛｳ", "Taro Sato", "氏名", "フリガナ", "・", "\ufe00", "商事", "林", "サ・",
    "090", "〇九〇", "S53.4.1", "root/", "mysql -p", "ssid", "key", "a", "Z9", "\U0010ffff",
]  # fmt: skip
TEXTS = st.one_of(
    st.text(alphabet=st.characters(codec=None), max_size=80),
    st.lists(st.sampled_from(ODD), max_size=60).map("".join),
)


def check(text: str) -> None:
    found = find_entities(text)
    last = 0
    for entity in found:
        assert last <= entity.start < entity.end <= len(text)
        assert entity.type in KINDS
        assert not set("\n\x1e") & set(text[entity.start : entity.end]) or entity.type != "PERSON"
        assert 0.5 <= entity.score <= 1
        last = entity.end
    assert find_entities(text) == found


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_any_text(text: str) -> None:
    check(text)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32))
def test_office_texts_with_something_odd_in_them(seed: int) -> None:
    rng = random.Random(seed)
    text = rng.choice(DOCUMENTS)
    for _ in range(rng.randint(0, 12)):
        at = rng.randrange(len(text) + 1)
        other = rng.choice(DOCUMENTS)
        cut = rng.randrange(len(other))
        text = text[:at] + rng.choice([rng.choice(ODD), other[cut : cut + 40], ""]) + text[at + 1 :]
    check(text)


DOCUMENTS = [document.text for document in documents()]


def places(entities: Iterable[Entity]) -> list[tuple[str, int, int]]:
    return [(entity.type, entity.start, entity.end) for entity in entities]


def test_what_follows_after_two_empty_lines_changes_little() -> None:
    """One sample of fifty pairs; symbols and lone numbers may look further, but seldom do."""
    rng = random.Random(20261122)
    changed = 0
    for text in rng.sample(DOCUMENTS, 50):
        alone = find_entities(text)
        joined = find_entities(text + "\n\n\n" + rng.choice(DOCUMENTS))
        changed += places(alone) != places(e for e in joined if e.end <= len(text))
    assert changed <= 1


def test_line_ends_of_windows() -> None:
    """Every document says the same with the line ends of Windows."""
    others = [text.replace("\n", "\r\n") for text in DOCUMENTS]
    changed = 0
    for text, other, one, two in zip(
        DOCUMENTS, others, find_in_records(DOCUMENTS), find_in_records(others), strict=True
    ):
        said = [(k, text[a:b]) for k, a, b, _, _ in one]
        changed += said != [(k, other[a:b].replace("\r\n", "\n")) for k, a, b, _, _ in two]
    assert changed == 0
