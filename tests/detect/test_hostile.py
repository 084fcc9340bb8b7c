"""Hostile texts: twice the text takes at most about twice the time, whatever it is made of."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from morenashi.detect import find_spans
from morenashi.detect.columns import detect_table
from morenashi.values import lists
from tests.detect.made_tables import block

_VALUES = "INSERT INTO t (a) VALUES ("
_UNITS = [
    "@", "a@", "a@b.", "1-", ":", "0:", "abcd:", "(", "(((1", "1", "1.", "〇", "一二三", '"', "'", ",", "\t", "|", ";",
    "パスワード:", "パスワード: x", "パスワード「aaaa", '"aaaa', "記号", "記号1番号", "番号", "生年月日", "+81", "+1", "81-",
    "://", "://a:", "\n", "2\n", " ", "\u3000", "年", "1年1月", "元年一月", "s", "090-", "jan 1980 ", "電話\n", "電話,",
    "氏名,電話\n", "氏名  電話\n", "氏名  電話\nあ  い  う\n", "|氏名|電話|\n", "氏名,電話\t住所|生年月日;\n", "root/", "admin\t",
    "id/pw:a ", "login a/", "ssid key", "mysql -p", "mysql -p'aaaa", "1234(", "保険証(12-34)", "記号・番号 12-34・56 ",
    "ゆうちょ", "秘密の質問 答え", "〒", "\x1e", "電話\x1e", "\ud800", "𠮷", "\0", _VALUES, _VALUES + "1),(2);\n", _VALUES + "'aaaa",
    "COPY t (a) FROM stdin;\n", "INSERT INTO t (", "INSERT INTO ", "values(", "山田 太郎 1980.1.1 ",
    "市", "市1", "市1-", "港区芝", "港区芝1-", "港区芝1-1 ア", "東京都", "東京都港区芝", "三条", "一番", "丁目", "1丁目", "港区1条", "港区芝 1 ", "郡町村",
    "住所", "住所 港", "住所,港区\n", "〒100-0001 ", "〒100-0001 港区", "-ku", "1-2 a-ku, ", "a-ku ", "港区芝1-1メゾン", "港区芝1-1\n  ", "横浜市 中区 ",
    "山田", "a b ", "サ・", "山", "山田 太郎", "山田 太郎\n", "山田\x1e", "山田様、", "さん", "氏名：山田 ", "氏名\n山田\n", "氏名,名前\n山田,太郎\n", "Taro Sato ", "Taro.", "ｻ･",
    "辻\U000e0100", "\U000e0100", "\ufe00", "山田" + " " * 60, "山田商事", "・", "=", "Mr. ", "担当は山田 太郎さんです\x1e", "氏名：山田 太郎\x1e",
    "森 七海(1980)", "①森 大地", "「スズキ ヨシオ」",
]  # fmt: skip
_NAMES = [f"{s.kanji} {g.kanji}" for s in lists.surnames()[:100] for g in lists.given_names()[:100]]


def _named(n: int, line: str, ends: str) -> str:
    return ends.join(line.format(_NAMES[i * 7 % 10_000]) for i in range(n // (len(line) + 4)))


_MADE: dict[str, Callable[[int], str]] = {
    "a...a@": lambda n: "a" * n + "@",
    "@a.a.": lambda n: "@" + "a." * (n // 2),
    "values and spaces": lambda n: _VALUES + " " * n,
    "value and spaces": lambda n: _VALUES + "'a'" + " " * n,
    "values of quotes": lambda n: _VALUES + "'" * n,
    "values of backslashes": lambda n: _VALUES + "'" + "\\'" * (n // 2),
    "many lines of values": lambda n: (_VALUES + " " * 90 + "\n") * (n // 120),
    "a wide header": lambda n: "電話,住所," * (n // 12) + "\n" + "1,2," * (n // 8),
    "a wide aligned header": lambda n: "電話  住所  " * (n // 16) + "\n" + "a  " * (n // 6),
    "a long aligned table": lambda n: "氏名  電話  住所\n" + "あ  い\n" * (n // 6),
    "copied rows": lambda n: "COPY t (tel,b) FROM stdin;\n" + "a\tb\n" * (n // 4),
    "different names": lambda n: _named(n, "担当は{}さん", "\n"),
    "different names in records": lambda n: _named(n, "担当は{}さん", "\x1e"),
    "different names behind labels": lambda n: _named(n, "氏名：{}", "\n"),
    "different names in a column": lambda n: "氏名,電話\n" + _named(n, "{},03-0000-0000", "\n"),
    "full records": lambda n: "\x1e".join(
        [_named(7_000, "{}さんはここにいて", "\n")] * (n // 7_000)
    ),
    "kanji": lambda n: "".join(chr(0x4E00 + i * 7919 % 20_000) for i in range(n)),
    "open quotes": lambda n: "氏名,電話\n" + '"a"",' * (n // 5),
}
GENERATORS = {repr(unit)[:30]: (lambda n, u=unit: u * (n // len(u))) for unit in _UNITS} | _MADE
_FLOOR, _FACTOR = 0.05, 3.2


def seconds(text: str) -> float:
    """CPU time of the better of two runs; one is enough where it is quick."""
    best = float("inf")
    for _ in range(2):
        begin = time.process_time()
        find_spans(text)
        best = min(best, time.process_time() - begin)
        if best < _FLOOR:
            break
    return best


@pytest.mark.parametrize("name", GENERATORS)
def test_time_grows_with_the_text(name: str) -> None:
    made = GENERATORS[name]
    last = seconds(made(50_000))
    for n in (100_000, 200_000):
        now = seconds(made(n))
        assert now <= _FACTOR * max(last, _FLOOR), f"{n}: {last:.3f} s, then {now:.3f} s"
        last = now


def test_time_grows_with_the_rows_of_a_table() -> None:
    """Addresses in columns without a header, and much beside them: four times the rows."""

    def taken(rows: int) -> float:
        cells = [(f"東京都港区芝{i % 9 + 1}-{i % 30 + 1}", "\u3000" * 100) for i in range(rows)]
        table = block(["", ""], cells)
        begin = time.process_time()
        assert sum(len(found.row) for found in detect_table([table])) == rows
        return time.process_time() - begin

    first = taken(5_000)
    last = taken(20_000)
    assert last <= 6 * max(first, _FLOOR), f"{first:.3f} s, then {last:.3f} s"


def test_five_thousand_names_in_one_record() -> None:
    text = "\n".join(f"{name}様" for name in _NAMES[:5_000])
    assert seconds(text) < 5


def test_the_very_long_ones() -> None:
    """A million of the signs that wait for something before or behind them."""
    for unit in "@:(1-.山":
        begin = time.process_time()
        find_spans(unit * 1_000_000)
        assert time.process_time() - begin < 60
